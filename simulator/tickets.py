"""Tickets as pictures, drawn beside the day by a process of their own."""

from __future__ import annotations

import signal
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Self
from uuid import UUID

from core import Hall
from core.printing import ticket_png
from core.profile import Printer

ON_PAPER = ("printed", "sent", "uncertain")


class TicketPictures:
    """Draws each copy that a printer printed, as it came out of it, into ``<number>.png``."""

    def __init__(self, hall: Hall, printer: str, folder: Path) -> None:
        self._hall = hall
        self._printer = printer
        self._settings: Printer = hall.profile.printers[printer]
        self._folder = folder
        self._drawn: dict[UUID, Future[None]] = {}
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        folder.mkdir(parents=True, exist_ok=True)
        # A terminal's Ctrl-C reaches the drawing process too. It is for the demonstration, which then
        # ends this one; what is ignored when a process starts stays ignored in it.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._pool.submit(int)
        signal.signal(signal.SIGINT, before)

    def draw_new(self) -> None:
        """Have what was printed since the last look drawn; does not wait for it."""
        for copy in self._hall.copies(self._printer):
            if copy.id in self._drawn or copy.data is None or copy.state not in ON_PAPER:
                continue
            number = self._hall.ticket(copy.ticket_id).ticket.number
            path = self._folder / f"{number}{'-again' if copy.again else ''}.png"
            self._drawn[copy.id] = self._pool.submit(_draw, copy.data, self._settings, path)

    def finish(self) -> int:
        """Draw the rest and wait for all; how many there are."""
        self.draw_new()
        for drawn in self._drawn.values():
            drawn.result()
        return len(self._drawn)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)


def _draw(data: bytes, settings: Printer, path: Path) -> None:
    path.write_bytes(ticket_png(data, settings))
