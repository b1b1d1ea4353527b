"""``loket-kiosk``: the kiosk as a program."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from core.printing import PrinterWorker
from core.qt import Options, Screen, build, option_parser, start
from kiosk.kiosk import KioskModel
from kiosk.patience import Patience
from kiosk.printer import MakeWorker

if TYPE_CHECKING:
    pass


def make_kiosk(
    screen: Screen, times: Patience | None = None, print_with: MakeWorker | None = None
) -> Mapping[str, Any]:
    """The view model of a kiosk, as its window wants it.

    ``print_with`` None leaves the printing to another process.
    """
    options = screen.options
    kiosk = KioskModel(
        options.open_hall,
        options.device,
        screen.language,
        screen.clock,
        times,
        print_with,
        screen.engine,
    )
    return {"kiosk": kiosk, "inches": options.inches}


def build_kiosk(
    options: Options, times: Patience | None = None, print_with: MakeWorker | None = None
) -> Screen:
    """A kiosk with its window made, not yet shown; tests and the gallery use it."""
    return build("kiosk", "kiosk", lambda screen: make_kiosk(screen, times, print_with), options)


def kiosk_of(screen: Screen) -> KioskModel:
    """The view model of a kiosk that was built."""
    found: KioskModel | None = screen.engine.findChild(KioskModel)
    assert found is not None
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the kiosk until it is told to end; its exit code."""
    parser = option_parser(
        "kiosk", "Shows the kiosk where visitors take a ticket, and prints it.", inches=0
    )
    return start(
        "kiosk", "kiosk", lambda screen: make_kiosk(screen, None, PrinterWorker), parser, arguments
    )


if __name__ == "__main__":
    sys.exit(main())
