"""A board on a stage: a real hall, real QML, and a voice and a player that a test can hold."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from core import Hall
from core.qt.application import Screen, build, parse_options
from display_board.announcing import Sound
from display_board.board import BoardModel
from display_board.main import MODULE, PART, parser
from tests.clock import OPENING_TUESDAY

NOT_COMING = "ditolak"
"""An outcome that ends the visit, so that a counter is free for the next call."""

_CALLER = """
import sys
from core import Hall
from core.clock import parse_clock
url, clock, *counters = sys.argv[1:]
with Hall.open(url, office="sample", clock=parse_clock(clock)) as hall:
    for counter in counters:
        print(hall.call_next(counter, "petugas-" + counter).ticket.number)
"""


def running_clock(factor: int = 1) -> str:
    """A clock that starts on the tests' morning and runs so fast, for several processes."""
    return f"{OPENING_TUESDAY.isoformat()}@{time.time()!r}x{factor}"


def call_elsewhere(url: str, clock: str, *counters: str) -> list[str]:
    """Have another process call the next visitor to each counter; the numbers called."""
    done = subprocess.run(
        [sys.executable, "-c", _CALLER, url, clock, *counters],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.split()


def call_one_after_the_other(hall: Hall, count: int, counter: str = "12") -> list[str]:
    """Give tickets and call each to one counter, which is done with the one before at once."""
    numbers = []
    for _ in range(count):
        hall.issue("ambil")
    for _ in range(count):
        call = hall.call_next(counter, f"petugas-{counter}")
        assert call is not None
        numbers.append(call.ticket.number)
        hall.start(counter)
        hall.finish(counter, outcome=NOT_COMING)
    return numbers


class Stage:
    """Starts boards as ``loket-board`` does, and ends them."""

    def __init__(self, url: str, clock: Callable[[], object]) -> None:
        self.url = url
        self._clock = clock
        self._screens: list[Screen] = []

    def board(
        self,
        sound: Sound | None = None,
        size: tuple[int, int] = (1920, 1080),
        language: str = "id",
        device: str = "board-1",
        least_seconds: float = 0.0,
    ) -> tuple[BoardModel, Screen]:
        options = parse_options(
            parser(),
            ["--database", self.url, "--office", "sample", "--windowed", f"{size[0]}x{size[1]}"],
        )
        options = replace(options, language=language, device=device, clock=self._clock)
        made: list[BoardModel] = []

        def make(screen: Screen) -> dict[str, object]:
            made.append(
                BoardModel(
                    lambda: Hall.open(self.url, office="sample", clock=options.clock),
                    screen.clock,
                    device=device,
                    language=language,
                    sound=sound,
                    least_seconds=least_seconds,
                )
            )
            return {"board": made[0]}

        screen = build(PART, MODULE, make, options)
        screen.show()
        self._screens.append(screen)
        return made[0], screen

    def end(self, board: BoardModel, screen: Screen) -> None:
        board.close()
        screen.close()
        self._screens.remove(screen)

    def end_all(self) -> None:
        for screen in self._screens[:]:
            for board in screen.engine.findChildren(BoardModel):
                self.end(board, screen)


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """What is visible in an item, delegates too, in the order it is drawn."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from visible(child)


def items(screen: Screen, name: str) -> list[QQuickItem]:
    """The visible items of this object name."""
    return [item for item in visible(screen.window.contentItem()) if item.objectName() == name]


def texts(screen: Screen) -> list[str]:
    """Everything that can be read."""
    found = (item.property("text") for item in visible(screen.window.contentItem()))
    return [text for text in found if text]


def ink_height(picture: QImage, item: QQuickItem, ink: QColor) -> int:
    """Rows of pixels between the first and the last one of this ink in an item's place."""
    place = item.mapRectToScene(item.boundingRect()).toAlignedRect()
    place = place.adjusted(0, -20, 0, 20).intersected(picture.rect())
    rows = [
        y
        for y in range(place.top(), place.bottom() + 1)
        if any(
            _near(picture.pixelColor(x, y), ink) for x in range(place.left(), place.right() + 1, 2)
        )
    ]
    return rows[-1] - rows[0] + 1 if rows else 0


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def wav_names(folder: Path) -> list[str]:
    """The announcements written into a folder, in the order of their event numbers."""
    return sorted(path.stem for path in folder.glob("*.wav"))
