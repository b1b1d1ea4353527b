"""Tickets as pictures, drawn beside the day by a process of their own.

``python -m simulator.tickets DATABASE PRINTER FOLDER`` draws until its standard input ends, then what
is left.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self
from uuid import UUID

from core import Hall
from core.printing import ticket_png
from simulator.screens import END_SECONDS, ROOT

ON_PAPER = ("printed", "sent", "uncertain")
LOOK_SECONDS = 5.0
NICE = 10
"""Screens and visitors go first."""
LAST_SECONDS = 600.0


class TicketPictures:
    """The process that draws each copy which a printer printed, into ``<number>.png``."""

    def __init__(self, database: str, printer: str, folder: Path) -> None:
        self._folder = folder
        # A session of its own: a terminal's Ctrl-C is for the demonstration, which then ends this.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "simulator.tickets", database, printer, str(folder)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    def finish(self) -> int:
        """Have the rest drawn and wait for it; how many pictures there are."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        if self._process.wait(LAST_SECONDS) != 0:
            raise RuntimeError("the tickets could not be drawn")
        return len(list(self._folder.glob("*.png")))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait(END_SECONDS)


def draw_new(hall: Hall, printer: str, folder: Path, drawn: set[UUID]) -> None:
    """Draw what was printed and is not among ``drawn``, and add it there."""
    settings = hall.profile.printers[printer]
    for copy in hall.copies(printer):
        if copy.id in drawn or copy.data is None or copy.state not in ON_PAPER:
            continue
        drawn.add(copy.id)
        number = hall.ticket(copy.ticket_id).ticket.number
        path = folder / f"{number}{'-again' if copy.again else ''}.png"
        path.write_bytes(ticket_png(copy.data, settings))


def main(arguments: Sequence[str]) -> int:
    database, printer, place = arguments
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    os.nice(NICE)
    drawn: set[UUID] = set()
    with Hall.open(database) as hall:
        over = False
        while not over:
            over = bool(select.select([sys.stdin], [], [], LOOK_SECONDS)[0])
            draw_new(hall, printer, folder, drawn)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
