"""The pages of the board, one after the other, for pictures of them.

A page is reached as in a hall: somebody acts, the board learns of it and shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtQuick import QQuickWindow

from core import Hall
from core.qt import Screen
from display_board.board import BoardModel

PATIENCE_MS = 20_000
PASSPORTS, ELDERLY, COLLECTIONS, QUESTIONS = 24, 4, 9, 5
FIRST_CALLS = ("1", "12", "10", "2", "14", "3")
BURST = ("4", "13", "11")


def pages(
    screen: Screen, hall: Hall, move_clock: Callable[[datetime], object]
) -> Iterator[tuple[str, QQuickWindow]]:
    """Drive a board that was built and shown (silent, on this hall) through its pages.

    The hall has the board's clock, which ``move_clock`` sets; it should be a working morning.
    Yields each page's name with the window, which stays so until the next is asked for.
    """
    (board,) = screen.engine.findChildren(BoardModel)
    _until(lambda: bool(board.ready))
    now = hall.clock()
    yield "before-first-call", screen.window

    _fill(hall)
    # The earlier calls are of some minutes ago: only the newest is new.
    for minute, counter in enumerate(FIRST_CALLS):
        move_clock(now + timedelta(minutes=minute))
        number = _call(hall, counter)
        _until(lambda number=number, counter=counter: board.card.shown == (number, counter))
    _until(lambda: bool(board.card.highlighted))
    yield "call", screen.window

    move_clock(now + timedelta(minutes=9))
    for counter in ("1", "2", "3"):
        hall.start(counter)
        hall.finish(counter)
    for counter in BURST:
        number = _call(hall, counter)
    _until(lambda: number in {row.number for row in board.recent.rows()})
    yield "burst", screen.window

    for counter in (*FIRST_CALLS, *BURST):
        if hall.desk(counter).current is not None:
            hall.cancel(hall.desk(counter).current.ticket_id)  # type: ignore[union-attr]
    for step in hall.waiting():
        hall.cancel(step.ticket_id)
    move_clock(now + timedelta(hours=9))
    hall.device_says("kiosk-1", "kiosk", "ok", "")
    _until(lambda: bool(board.idle))
    yield "closed", screen.window


def _fill(hall: Hall) -> None:
    for service, lane, count in (
        ("paspor", None, PASSPORTS),
        ("paspor", "lansia", ELDERLY),
        ("ambil", None, COLLECTIONS),
        ("info", None, QUESTIONS),
        ("izin-tinggal", None, 2),
    ):
        for _ in range(count):
            hall.issue(service, lane=lane)
    for counter in hall.profile.counters:
        hall.sign_in(counter, f"petugas-{counter}")


def _call(hall: Hall, counter: str) -> str:
    call = hall.call_next(counter, f"petugas-{counter}")
    if call is None:
        raise RuntimeError(f"nobody waits for counter {counter}")
    return call.ticket.number


def _until(true: Callable[[], bool]) -> None:
    """Let the screen live until something is so."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not true():
        if deadline.hasExpired():
            raise RuntimeError("the board does not get there")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
