"""``python -m core.printing.tryout``: a network printer to try a hall on, without paper.

Leaves each ticket as a PNG, and does on its standard input's word what real printers do unasked:
``paper out``, ``paper near_end``, ``paper plenty``, ``cover open``, ``cover shut``, ``hang 1000`` (after so
many bytes), ``drop 1000``, ``refuse``, ``recover``, ``power``. Ends with its input.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from core.printing.picture import ticket_png
from core.printing.standin import NetworkStandIn
from core.profile import Printer

SIZES = {
    80: Printer(connection="network", width_mm=80, dots=576, columns=48, cutter=True),
    58: Printer(connection="network", width_mm=58, dots=384, columns=32, cutter=False),
}


def obey(printer: NetworkStandIn, line: str) -> bool:
    """Do what a line says; False when it says nothing known."""
    match line.split():
        case ["paper", ("plenty" | "near_end" | "out") as level]:
            printer.set_paper(level)
        case ["cover", ("open" | "shut") as state]:
            printer.set_cover(is_open=state == "open")
        case ["hang", *rest] if _bytes(rest) is not None:
            printer.hang(after=_bytes(rest) or 0)
        case ["drop", *rest] if _bytes(rest) is not None:
            printer.drop(after=_bytes(rest) or 0)
        case ["refuse"]:
            printer.refuse()
        case ["recover"]:
            printer.recover()
        case ["power"]:
            printer.power_cycle()
        case _:
            return False
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """Stand in until the input ends."""
    top = argparse.ArgumentParser(
        prog="python -m core.printing.tryout", description="A printer to try a hall on."
    )
    top.add_argument("--port", type=int, default=9100, help="0 takes any that is free")
    top.add_argument(
        "--width", type=int, choices=sorted(SIZES), default=80, help="of the paper, mm"
    )
    top.add_argument("--folder", type=Path, default=Path("tickets"), help="where the PNGs go")
    options = top.parse_args(arguments)
    settings = SIZES[options.width]
    options.folder.mkdir(parents=True, exist_ok=True)
    numbers = count(1)

    def keep(job: bytes) -> None:
        path = options.folder / f"ticket-{next(numbers):04d}.png"
        path.write_bytes(ticket_png(job, settings))
        _say(f"printed {path}")

    with NetworkStandIn(port=options.port, cutter=settings.cutter, on_ticket=keep) as printer:
        _say(f"listens at {printer.address}")
        for line in sys.stdin:
            _say(
                "done"
                if obey(printer, line)
                else "paper, cover, hang, drop, refuse, recover, power"
            )
    return 0


def _bytes(words: Sequence[str]) -> int | None:
    """A number of bytes, 0 when none is given; None when it is no number."""
    if not words:
        return 0
    return int(words[0]) if len(words) == 1 and words[0].isdecimal() else None


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
