"""loket-counter: the officer's desk."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from core.qt import Screen, Worker, option_parser, start
from counter_client.desk import DeskModel
from counter_client.sign_in import SignInModel

if TYPE_CHECKING:
    from core import Hall

PART = "counter"
MODULE = "counter_client"


def parser() -> argparse.ArgumentParser:
    """What loket-counter may be told."""
    options = option_parser(PART, "The officer's desk: sign in, call, serve, send on.")
    options.add_argument(
        "--counter", metavar="CODE", default="", help="the counter chosen at first"
    )
    options.add_argument(
        "--officer",
        metavar="CODE",
        default="",
        help="with --counter: signs in by itself, for demonstrations",
    )
    options.epilog = "Exit codes: 0 ended as asked, 1 the screen cannot be shown, 2 wrong options."
    return options


def models(screen: Screen, opener: Callable[[], Hall]) -> Mapping[str, Any]:
    """The view models of one desk; they share one worker, which opens the hall by ``opener``."""
    worker = Worker(opener, screen.engine)
    own = screen.options.own
    sign_in = SignInModel(worker, screen.clock, screen.language, own.counter, own.officer)
    desk = DeskModel(worker, screen.clock, screen.language)
    sign_in.signedIn.connect(desk.open)
    desk.left.connect(sign_in.again)
    return {"signIn": sign_in, "desk": desk}


def make(screen: Screen) -> Mapping[str, Any]:
    """The view models over the hall that the command line names."""
    options = screen.options
    return models(screen, options.open_hall)


def main(arguments: Sequence[str] | None = None) -> int:
    return start(PART, MODULE, make, parser(), arguments)


if __name__ == "__main__":
    sys.exit(main())
