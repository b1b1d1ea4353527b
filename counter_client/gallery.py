"""Every page of the desk, on a real hall, to be looked at.

``python -m counter_client.gallery FOLDER LANGUAGE [WIDTHxHEIGHT]`` saves them as
``counter-<page>-<language>.png``.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from core import Hall, Unavailable
from core.pictures import Desk
from core.qt import Options, Screen, build
from core.qt.application import parse_options
from core.texts import Text
from counter_client.main import MODULE, PART, models, parser

MORNING = datetime.fromisoformat("2026-11-24T08:41:00+07:00")

VISITORS = (
    (0, "paspor", "umum", ()),
    (2, "paspor", "umum", ()),
    (4, "paspor", "umum", ()),
    (5, "percepatan", "percepatan", ()),
    (7, "paspor", "umum", ()),
    (9, "paspor", "umum", ("escort",)),
    (14, "paspor", "lansia", ("wheelchair", "seat")),
    (16, "paspor", "umum", ()),
    (18, "percepatan", "percepatan", ()),
    (20, "paspor", "umum", ()),
    (21, "paspor", "hamil-balita", ()),
    (23, "paspor", "umum", ()),
    (25, "paspor", "disabilitas", ("sign-language",)),
    (26, "paspor", "umum", ()),
)
"""Minutes after opening, service, lane and needs of a morning's visitors."""


class PlayedClock:
    """A clock that the gallery moves."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def to(self, minutes: float) -> None:
        self.now = MORNING + timedelta(minutes=minutes)


class LeavingHall(Hall):
    """A hall whose database can be taken away, as a broken cable would."""

    away = False

    def desk(self, counter: str, language: str | None = None) -> Desk:
        if LeavingHall.away:
            raise Unavailable("away", Text("The database does not answer."))
        return super().desk(counter, language)


def pages(
    folder: Path, language: str, size: tuple[int, int] = (1280, 800)
) -> Iterator[tuple[str, QQuickWindow]]:
    """Drive one desk through a morning; each page's name, with its window ready to be grabbed.

    The hall's database is made in ``folder``.
    """
    clock = PlayedClock()
    url = f"sqlite:///{folder / 'desk.db'}"
    with Hall.create(url, profile="sample", clock=clock) as hall:
        options = replace(_options(url, language, size), clock=clock)
        made: dict[str, Any] = {}

        def make(screen: Screen) -> dict[str, Any]:
            made.update(models(screen, lambda: LeavingHall.open(url, clock=clock)))
            return made

        screen = build(PART, MODULE, make, options)
        screen.show()
        try:
            yield from _morning(screen.window, made["signIn"], made["desk"], hall, clock)
        finally:
            LeavingHall.away = False
            screen.close()


def _options(url: str, language: str, size: tuple[int, int]) -> Options:
    width, height = size
    return parse_options(
        parser(),
        ["--database", url, "--language", language, "--windowed", f"{width}x{height}"],
    )


def _morning(
    window: QQuickWindow, sign_in: Any, desk: Any, hall: Hall, clock: PlayedClock
) -> Iterator[tuple[str, QQuickWindow]]:

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(window, key, modifier)
        until(lambda: True)

    def act(slot: Callable[..., None], *about: str, then: str) -> None:
        slot(*about)
        until(lambda: desk.state == then and desk.allowed)

    hall.sign_in("2", "petugas-2")
    until(lambda: sign_in.counters.count > 0)
    sign_in.chooseOfficer("petugas-1")
    sign_in.chooseCounter("1")
    yield "sign-in", window

    sign_in.signIn()
    until(lambda: desk.state == "idle")
    yield "nobody", window

    for minutes, service, lane, needs in VISITORS:
        clock.to(minutes)
        ticket = hall.issue(service, lane, "kiosk-1", needs=needs)
        if minutes == 5:
            until(lambda: desk.waitingTotal == 4)
            act(desk.callNext, then="called")
            act(desk.park, then="idle")
            until_again(desk, desk.callNext, "called")
            act(desk.noShow, then="idle")
            yield "missed", window
        if lane == "lansia":
            elder = ticket
    clock.to(28)
    until(lambda: desk.waitingTotal == len(VISITORS) - 2)
    yield "idle", window

    act(desk.callNext, then="called")
    act(desk.recall, then="called")
    clock.to(29.5)
    until(lambda: desk.visitor.calledSeconds == 90)
    yield "called", window

    act(desk.start, then="serving")
    clock.to(32)
    hall.raise_task("help", "kiosk-1")
    hall.raise_task("print_failed", "kiosk-2", number=elder.number)
    until(lambda: desk.visitor.servedSeconds == 150 and desk.newTasks == 2)
    yield "serving", window

    clock.to(36)
    until(lambda: desk.visitor.servedSeconds == 390)
    yield "over", window
    for name, key, modifier in (
        ("outcome", Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier),
        ("transfer", Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        ("tasks", Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        ("keys", Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):
        press(key, modifier)
        if name == "transfer":
            press(Qt.Key.Key_Return)
        yield name, window
        press(Qt.Key.Key_Escape)

    act(desk.finish, "", then="idle")
    yield "finished", window
    press(Qt.Key.Key_F10)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    yield "out-of-order", window
    press(Qt.Key.Key_Escape)

    LeavingHall.away = True
    hall.issue("paspor")
    until(lambda: not desk.available)
    yield "stale", window


def until_again(desk: Any, slot: Callable[[], None], then: str) -> None:
    """As an act, where the same one was just done: it is pressed until it is not a second press."""

    def pressed() -> bool:
        slot()
        return desk.state == then and bool(desk.allowed)

    until(pressed)


def until(condition: Callable[[], object], seconds: float = 10) -> None:
    """Let the screen live until this is so; ``TimeoutError`` if it never is."""
    loop = QEventLoop()
    watch = QTimer(interval=10)
    watch.timeout.connect(lambda: loop.quit() if condition() else None)
    end = QTimer(interval=int(seconds * 1000), singleShot=True)
    end.timeout.connect(lambda: loop.exit(1))
    watch.start()
    end.start()
    if loop.exec() != 0:
        raise TimeoutError("the desk never came so far")


def main(arguments: list[str]) -> int:
    folder, language, *rest = arguments
    width, _, height = (rest[0] if rest else "1280x800").partition("x")
    with tempfile.TemporaryDirectory(prefix="loket-") as hall:
        for name, window in pages(Path(hall), language, (int(width), int(height))):
            window.grabWindow().save(str(Path(folder) / f"counter-{name}-{language}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
