"""Leads a kiosk through all its pages on a hall of its own, for pictures of each."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from core import Hall
from core.qt import Options, Screen
from kiosk.main import build_kiosk, kiosk_of
from kiosk.patience import Patience
from kiosk.visit import Page

MORNING = datetime(2026, 11, 24, 9, 12, tzinfo=ZoneInfo("Asia/Jakarta"))
EVENING = MORNING.replace(hour=17)
BOOKING = "PSP-24K7"
WAITING = {"paspor": 14, "percepatan": 2, "info": 6, "ambil": 4, "izin-tinggal": 5}
"""How many already wait for each service, so that the pages have something to show."""
LONGEST_MS = 20_000
DEVICE = "kiosk-1"


class _Clock:
    """Stands still until set: every picture of a page is the same."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


def pages(size: tuple[int, int], language: str) -> Iterator[tuple[str, QQuickWindow]]:
    """Each page by name with the window that shows it now; take the picture before the next.

    ``size`` is the window's, portrait or landscape. The hall is a real one in a folder that is
    removed at the end.
    """
    with tempfile.TemporaryDirectory(prefix="loket-kiosk-") as folder:
        clock = _Clock()
        url = f"sqlite:///{Path(folder) / 'hall.db'}"
        options = Options(
            database=url,
            office=None,
            language=language,
            device=DEVICE,
            windowed=size,
            inches=27.0,
            clock=clock,
            grab=None,
            own=argparse.Namespace(),
        )
        with _kiosk(options) as (screen, kiosk):
            yield from _walk(screen, kiosk, clock, url)


@contextmanager
def _kiosk(options: Options) -> Iterator[tuple[Screen, Any]]:
    times = replace(Patience(), rest_ms=0, printer_ms=1_000_000, away_ms=0)
    screen = build_kiosk(options, times)
    kiosk = kiosk_of(screen)
    screen.show()
    try:
        yield screen, kiosk
    finally:
        kiosk.stop()
        screen.close()


def _walk(
    screen: Screen, kiosk: Any, clock: _Clock, url: str
) -> Iterator[tuple[str, QQuickWindow]]:
    """Through every page, in the order of a visit that meets all troubles."""

    def at(page: Page) -> QQuickWindow:
        _until(lambda: kiosk.page == page.value, f"the page {page.value}")
        _settle(screen.window)
        return screen.window

    yield "away", at(Page.AWAY)
    with Hall.create(url, clock=clock) as hall:
        _fill(hall, clock)
        yield "welcome", at(Page.WELCOME)
        kiosk.takeTicket()
        yield "services", at(Page.SERVICES)
        kiosk.chooseService("paspor")
        yield "service", at(Page.SERVICE)
        kiosk.goOn()
        yield "lane", at(Page.LANE)
        kiosk.chooseLane("lansia")
        kiosk.toggleNeed("wheelchair")
        yield "needs", at(Page.NEEDS)
        kiosk.confirm()
        at(Page.TICKET)
        yield "ticket-printing", at(Page.TICKET)
        for copy in hall.copies(ticket_id=kiosk.ticket.id):
            hall.copy_state(copy.id, "printed")
        _until(lambda: kiosk.ticket.printing == "printed", "the paper")
        yield "ticket", at(Page.TICKET)
        kiosk.startAgain()
        yield from _troubles(kiosk, hall, at)
        clock.now = EVENING
        yield "closed", at(Page.CLOSED)


def _troubles(
    kiosk: Any, hall: Hall, at: Callable[[Page], QQuickWindow]
) -> Iterator[tuple[str, QQuickWindow]]:
    at(Page.WELCOME)
    kiosk.haveBooking()
    kiosk.setCode(BOOKING)
    yield "booking", at(Page.BOOKING)
    kiosk.setCode("PSP-00X0")
    kiosk.checkIn()
    _until(lambda: bool(kiosk.trouble), "the refusal")
    yield "booking-unknown", at(Page.BOOKING)
    kiosk.takeTicket()
    kiosk.chooseService("info")
    kiosk.goOn()
    kiosk.chooseLane("")
    at(Page.TICKET)
    for copy in hall.copies(ticket_id=kiosk.ticket.id):
        hall.copy_state(copy.id, "failed", problem="no paper")
    yield "paperless", at(Page.PAPERLESS)
    kiosk.startAgain()
    kiosk.takeTicket()
    kiosk.callOfficer()
    _until(lambda: kiosk.officers.help == "asked", "the call for an officer")
    kiosk.patience.warn()
    yield "warning", at(Page.SERVICES)
    kiosk.startAgain()
    at(Page.WELCOME)


def _fill(hall: Hall, clock: _Clock) -> None:
    """Visitors who came before, and one booking."""
    for minutes, (service, count) in enumerate(WAITING.items()):
        clock.now = MORNING - timedelta(minutes=30 - minutes)
        for _ in range(count):
            hall.issue(service, device="kiosk-2", printed=False)
    clock.now = MORNING
    hall.import_bookings([(BOOKING, "paspor", MORNING)])


def _until(happened: Callable[[], bool], what: str) -> None:
    """Run the event loop until this is so."""
    limit = QDeadlineTimer(LONGEST_MS)
    while not happened():
        if limit.hasExpired():
            raise TimeoutError(f"{what} did not come")
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _settle(window: QQuickWindow) -> None:
    """Until the page has arrived in full; taking the picture draws it."""
    page = window.findChild(QQuickItem, "page")
    assert page is not None
    _until(lambda: page.opacity() == 1.0, "the whole page")
