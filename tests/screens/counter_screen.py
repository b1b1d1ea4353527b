"""A real desk on a real hall, used as an officer uses it: by mouse and by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from core import Hall
from core.qt import Screen, build
from core.qt.application import parse_options
from counter_client.main import MODULE, PART, make, parser
from tests.clock import HandClock

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class CounterScreen:
    """One counter's window with its two view models."""

    def __init__(
        self, qtbot: QtBot, url: str, clock: HandClock, *options: str, size: str = "1280x800"
    ) -> None:
        self.qtbot = qtbot
        told = parse_options(
            parser(), ["--database", url, "--language", "en", "--windowed", size, *options]
        )
        made: dict[str, Any] = {}

        def keep(screen: Screen) -> dict[str, Any]:
            made.update(make(screen))
            return made

        self.screen = build(PART, MODULE, keep, replace(told, clock=clock))
        # Any: their properties are QML's to type, and Python sees descriptors.
        self.sign_in: Any = made["signIn"]
        self.desk: Any = made["desk"]
        self.window: QQuickWindow = self.screen.window
        self.screen.show()

    def close(self) -> None:
        self.screen.close()

    # --- waiting ----------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until this is so, on however busy a machine."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=30_000)

    def until_state(self, state: str) -> None:
        """Wait until the desk shows this state and its acts."""
        self.until(lambda: self.desk.state == state and bool(self.desk.allowed))

    def until_settled(self) -> None:
        """Wait until no act is under way."""
        self.until(lambda: bool(self.desk.allowed))

    def until_drawn(self) -> None:
        """Wait until everything has its place and is drawn there."""
        with self.qtbot.waitSignal(self.window.frameSwapped):
            self.window.update()

    # --- looking ----------------------------------------------------------------------------------

    def items(self, name: str) -> list[QQuickItem]:
        """Every item of this name that can be seen."""
        return [item for item in self.shown() if item.objectName() == name]

    def item(self, name: str) -> QQuickItem:
        """The one item of this name that can be seen."""
        found = self.items(name)
        assert len(found) == 1, f"{len(found)} items named {name!r} are seen"
        return found[0]

    def shown(self) -> Iterator[QQuickItem]:
        """Every visible item of the window, those of lists and dialogs included."""
        below = [self.window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                yield item
                below.extend(item.childItems())

    def text(self, name: str) -> str:
        return str(self.item(name).property("text"))

    def enabled_acts(self) -> set[str]:
        """The names of the seen buttons of acts that may be pressed."""
        names = {
            "openCounter", "callNext", "start", "finish", "otherOutcome", "recall", "noShow",
            "putBack", "park", "transfer", "reprint", "signOut",
        }  # fmt: skip
        return {
            item.objectName()
            for item in self.shown()
            if item.objectName() in names and item.isEnabled()
        }

    # --- doing ------------------------------------------------------------------------------------

    def click(self, name: str) -> None:
        """Press the item of this name with the mouse, as soon as it is there and enabled.

        A person's next click comes later than the second half of a double click.
        """
        self.until(lambda: not self.items("secondHalf"))
        self.until(lambda: any(item.isEnabled() and item.width() > 0 for item in self.items(name)))
        self.until_drawn()
        self.qtbot.mouseClick(self.window, LEFT, pos=self.middle(self.item(name)))

    def hover(self, name: str) -> None:
        self.qtbot.mouseMove(self.window, self.middle(self.item(name)))

    def middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.window, key, modifier)

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClick(self.window, letter)

    def until_focus_on(self, name: str) -> None:
        """Wait until the keyboard acts on an item of this name, or inside it."""

        def there() -> bool:
            item = self.window.activeFocusItem()
            while item is not None:
                if item.objectName() == name:
                    return True
                item = item.parentItem()
            return False

        self.until(there)
        self.until_drawn()


def counter_hall(url: str, clock: HandClock) -> Hall:
    return Hall.open(url, office="sample", clock=clock)
