"""Leads a board through all its pages on a hall of its own, for pictures of each.

A page is reached as in a hall: somebody acts, the board learns of it and shows it.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from core import Hall, Unavailable
from core.qt import Options, Screen, build
from core.texts import tr
from display_board.board import BoardModel
from display_board.main import MODULE, PART

MORNING = datetime(2026, 11, 24, 9, 12, tzinfo=ZoneInfo("Asia/Jakarta"))
EVENING = MORNING.replace(hour=17)
DEVICE = "board-1"
WAITING = {"paspor": 24, "percepatan": 2, "info": 5, "ambil": 9, "izin-tinggal": 4}
ELDERLY = 3
CALLS = ("1", "12", "10", "2", "14", "3")
"""Counters that call one after the other, a minute apart."""
BURST = ("13", "11", "15")
"""Counters that call at the same moment."""
LEAST_SECONDS = 1.5
LONGEST_MS = 30_000


class _Clock:
    """Stands still until set: every picture of a page is the same."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


class _Address:
    """The way to the hall, which may be cut."""

    def __init__(self, url: str, clock: _Clock) -> None:
        self.cut = False
        self._url = url
        self._clock = clock

    def open(self) -> Hall:
        self.require()
        hall = _CutHall.open(self._url, clock=self._clock)
        hall.address = self
        return hall

    def require(self) -> None:
        if self.cut:
            raise Unavailable("away", tr("The database does not answer."))


class _CutHall(Hall):
    """A hall that is away while its address is cut."""

    address: _Address

    def seq(self) -> int:
        self.address.require()
        return super().seq()


def pages(size: tuple[int, int], language: str) -> Iterator[tuple[str, QQuickWindow]]:
    """Each page by name with the window that shows it now; take the picture before the next.

    ``size`` is the window's. The hall is a real one in a folder that is removed at the end.
    """
    with tempfile.TemporaryDirectory(prefix="loket-board-") as folder:
        clock = _Clock()
        url = f"sqlite:///{Path(folder) / 'hall.db'}"
        address = _Address(url, clock)
        with Hall.create(url, profile="sample", clock=clock) as hall:
            with _board(address, clock, size, language) as (screen, board):
                yield from _morning(screen, board, hall, clock, address)
            _empty(hall)
            clock.now = EVENING
            with _board(address, clock, size, language) as (screen, board):
                _until(lambda: bool(board.idle))
                yield "closed", screen.window


def _morning(
    screen: Screen, board: Any, hall: Hall, clock: _Clock, address: _Address
) -> Iterator[tuple[str, QQuickWindow]]:
    _until(lambda: bool(board.ready))
    _fill(hall)
    for counter in CALLS:
        clock.now += timedelta(minutes=1)
        called = (_call(hall, counter), counter)
        _until(partial(_has_card, board, called))
    yield "call", screen.window

    for counter in BURST:
        called = (_call(hall, counter), counter)
    _until(lambda: len(board.card.coming) == len(BURST) - 1)
    yield "burst", screen.window

    _until(lambda: board.card.shown == called)
    address.cut = True
    hall.issue("info")
    _until(lambda: bool(board.ageSentence))
    clock.now += timedelta(minutes=7)
    _until(lambda: board.clock.time == f"{clock.now:%H:%M}")
    yield "old", screen.window
    address.cut = False


@contextmanager
def _board(
    address: _Address, clock: _Clock, size: tuple[int, int], language: str
) -> Iterator[tuple[Screen, Any]]:
    options = Options(
        database="",
        office=None,
        language=language,
        device=DEVICE,
        windowed=size,
        inches=0,
        clock=clock,
        grab=None,
        own=argparse.Namespace(),
    )
    made: list[BoardModel] = []

    def make(screen: Screen) -> dict[str, BoardModel]:
        made.append(
            BoardModel(address.open, screen.clock, DEVICE, language, least_seconds=LEAST_SECONDS)
        )
        return {"board": made[0]}

    screen = build(PART, MODULE, make, options)
    screen.show()
    try:
        yield screen, made[0]
    finally:
        made[0].close()
        screen.close()


def _has_card(board: Any, called: tuple[str, str]) -> bool:
    return bool(board.card.shown == called)


def _fill(hall: Hall) -> None:
    for _ in range(ELDERLY):
        hall.issue("paspor", lane="lansia")
    for service, count in WAITING.items():
        for _ in range(count):
            hall.issue(service)
    for counter in hall.profile.counters:
        hall.sign_in(counter, f"petugas-{counter}")


def _call(hall: Hall, counter: str) -> str:
    call = hall.call_next(counter, f"petugas-{counter}")
    if call is None:
        raise RuntimeError(f"nobody waits for counter {counter}")
    return call.ticket.number


def _empty(hall: Hall) -> None:
    """Everybody goes home."""
    for counter in hall.profile.counters:
        current = hall.desk(counter).current
        if current is not None:
            hall.cancel(current.ticket_id)
    for step in hall.waiting():
        hall.cancel(step.ticket_id)


def _until(true: Callable[[], bool]) -> None:
    """Let the screen live until something is so."""
    deadline = QDeadlineTimer(LONGEST_MS)
    while not true():
        if deadline.hasExpired():
            raise RuntimeError("the board does not get there")
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
