"""A visitor before a real kiosk: sees what is on the glass and taps it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.qt import Options
from kiosk.main import build_kiosk, kiosk_of
from kiosk.patience import Patience
from kiosk.printer import MakeWorker

PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)
NEVER_MS = 10_000_000
PATIENT = Patience(
    rest_ms=0, printer_ms=NEVER_MS, printer_poll_ms=20, away_ms=0, retry_ms=50, tick_ms=NEVER_MS
)
"""Nothing happens by itself: what a test is about, it makes happen."""


class Visitor:
    """What a person can do at the kiosk, and what the test may know besides."""

    def __init__(self, qtbot: QtBot, window: QQuickWindow, kiosk: Any) -> None:
        self.qtbot = qtbot
        self.window = window
        self.kiosk = kiosk

    @property
    def page(self) -> str:
        return str(self.kiosk.page)

    def sees(self, page: str) -> None:
        """Wait until this page is there in full."""
        self.qtbot.waitUntil(lambda: self.page == page, timeout=20_000)
        frame = self.window.findChild(QQuickItem, "page")
        assert frame is not None
        self.qtbot.waitUntil(lambda: frame.opacity() == 1.0, timeout=20_000)
        # Drawing lays the page out: what is tapped next is where a person sees it.
        self.window.grabWindow()

    def until(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=20_000)

    def tap(self, name: str, times: int = 1) -> None:
        """Tap a control in its middle."""
        self.tap_at(self.middle(name), times)

    def tap_at(self, place: QPoint, times: int = 1) -> None:
        """Tap the glass; several times without a moment between."""
        for _ in range(times):
            QTest.mouseClick(
                self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
            )

    def middle(self, name: str) -> QPoint:
        item = self.item(name)
        assert item.isEnabled(), f"{name} cannot be pressed"
        place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        assert QRectF(0, 0, self.window.width(), self.window.height()).contains(QPointF(place))
        return place

    def item(self, name: str) -> QQuickItem:
        """The visible item of that name."""
        found = [item for item in self.items() if item.objectName() == name]
        assert len(found) == 1, f"{len(found)} items named {name} on the page {self.page}"
        return found[0]

    def has(self, name: str) -> bool:
        return any(item.objectName() == name for item in self.items())

    def items(self) -> Iterator[QQuickItem]:
        """Every item that is seen, delegates too."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(item.childItems())

    def texts(self) -> list[str]:
        """Every word on the glass."""
        return [
            str(item.property("text"))
            for item in self.items()
            if item.inherits("QQuickText") and item.property("text")
        ]

    def reads(self, words: str) -> bool:
        return any(words in text for text in self.texts())

    def scan(self, code: str) -> None:
        """Hold a code before the scanner, which types it and then Return."""
        for character in code:
            QTest.keyClick(self.window, character)  # type: ignore[call-overload]  # the stub lacks it
        QTest.keyClick(self.window, Qt.Key.Key_Return)

    def silent(self, seconds: int) -> None:
        """Do nothing for so long."""
        for _ in range(seconds):
            self.kiosk.patience.tick()

    def goes_to_lanes(self, service: str = "paspor") -> None:
        """From the welcome to the question of the lane."""
        self.sees("welcome")
        self.tap("takeTicket")
        self.sees("services")
        self.tap(f"service-{service}")
        self.sees("service")
        self.tap("goOn")
        self.sees("lane")


@contextmanager
def visitor_at(
    qtbot: QtBot,
    url: str,
    clock: Callable[[], datetime],
    *,
    size: tuple[int, int] = PORTRAIT,
    language: str = "id",
    print_with: MakeWorker | None = None,
    inches: float = 27.0,
    **times: int,
) -> Iterator[Visitor]:
    """A kiosk on this hall, shown, and closed at the end."""
    options = Options(
        database=url,
        office=None,
        language=language,
        device="kiosk-1",
        windowed=size,
        inches=inches,
        clock=clock,
        grab=None,
        own=argparse.Namespace(),
    )
    screen = build_kiosk(options, replace(PATIENT, **times), print_with)
    kiosk = kiosk_of(screen)
    with qtbot.waitSignal(screen.window.frameSwapped):
        screen.show()
    try:
        yield Visitor(qtbot, screen.window, kiosk)
    finally:
        kiosk.stop()
        screen.close()
