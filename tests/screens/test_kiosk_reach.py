"""Every page of the kiosk fits its glass, can be reached and read, and is known to those who hear it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from core import Hall
from core.profile import load
from kiosk.gallery import pages
from kiosk.visit import Page
from tests.clock import HandClock
from tests.screens.kiosk_visitor import LANDSCAPE, PORTRAIT, visitor_at

pytestmark = pytest.mark.usefixtures("qapp")

INCHES = 27.0
TARGET_MM = 20.0
GAP_MM = 4.0
CAPITAL_MM = 6.1
ROUNDING_PX = 1.0
ROLES = {QAccessible.Role.Button, QAccessible.Role.CheckBox}


def pixels_per_mm(window: QQuickWindow) -> float:
    return float((window.width() ** 2 + window.height() ** 2) ** 0.5 / (INCHES * 25.4))


def seen(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            yield item
            waiting.extend(item.childItems())


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def name_of(item: QQuickItem) -> str:
    return item.objectName() or str(item.property("text"))


def hidden_under(warning: QRectF | None, item: QQuickItem) -> bool:
    """The warning lies over the office's name and what is beside it, on purpose."""
    return (
        warning is not None
        and warning.contains(place(item))
        and name_of(item) in ("nextLanguage", "officeName")
    )


def problems(window: QQuickWindow) -> list[str]:
    """What is wrong with the page that the window shows."""
    mm = pixels_per_mm(window)
    glass = QRectF(0, 0, window.width(), window.height())
    items = list(seen(window))
    warning = next((place(item) for item in items if item.objectName() == "warning"), None)
    buttons = [
        item
        for item in items
        if item.inherits("QQuickAbstractButton") and not hidden_under(warning, item)
    ]
    texts = [item for item in items if item.inherits("QQuickText") and item.property("text")]
    found: list[str] = []

    page = window.findChild(QQuickItem, "page")
    assert page is not None
    (content,) = page.childItems()
    if content.implicitHeight() > page.height() + ROUNDING_PX:
        found.append(f"the page needs {content.implicitHeight():.0f} px of {page.height():.0f}")

    for button in buttons:
        where = place(button)
        if min(where.width(), where.height()) < TARGET_MM * mm - ROUNDING_PX:
            found.append(f"{name_of(button)}: {where.width() / mm:.1f}x{where.height() / mm:.1f}")
        if not glass.contains(where):
            found.append(f"{name_of(button)}: beside the glass")
        found.extend(heard_wrongly(button))
    gap = GAP_MM * mm - ROUNDING_PX
    for one, other in combinations(buttons, 2):
        if place(one).adjusted(-gap, -gap, gap, gap).intersects(place(other)):
            found.append(f"{name_of(one)} and {name_of(other)}: too near")

    for text in texts:
        font = text.property("font")
        if QFontMetricsF(font).capHeight() < CAPITAL_MM * mm - ROUNDING_PX:
            found.append(f"{text.property('text')!r}: too small")
        if text.property("truncated") or text.property("contentWidth") > text.width() + ROUNDING_PX:
            found.append(f"{text.property('text')!r}: cut off")
        if not glass.contains(place(text)):
            found.append(f"{text.property('text')!r}: beside the glass")
    return found


def heard_wrongly(button: QQuickItem) -> Iterator[str]:
    """A control must say what it is and what it does, and be pressed without a finger."""
    heard = QAccessible.queryAccessibleInterface(button)
    if heard is None:
        yield f"{name_of(button)}: not heard at all"
        return
    if heard.role() not in ROLES:
        yield f"{name_of(button)}: heard as {heard.role().name}"
    if not heard.text(QAccessible.Text.Name):
        yield f"{name_of(button)}: has no name"
    actions = heard.actionInterface()
    if actions is None or not {"Press", "Toggle"} & set(actions.actionNames()):
        yield f"{name_of(button)}: cannot be pressed by a tool"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_is_reached_and_read(size: tuple[int, int], language: str) -> None:
    shown: set[str] = set()
    wrong: dict[str, list[str]] = {}
    for name, window in pages(size, language):
        window.grabWindow()
        shown.add(name)
        if found := problems(window):
            wrong[name] = found
    assert not wrong
    assert shown >= {page.value for page in Page} - {Page.STARTING}


def test_a_small_screen_is_found_out() -> None:
    """The check above bites: what fits 27 inches does not fit a lower window."""
    for name, window in pages((1920, 700), "id"):
        if name == "service":
            window.grabWindow()
            assert any("the page needs" in problem for problem in problems(window))


def test_how_large_the_screen_is_stands_in_the_profile(
    qtbot: QtBot, tmp_path: Path, clock: HandClock
) -> None:
    """The same pixels on a larger screen are larger millimetres: buttons shrink to what is needed."""
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    sample = load("sample")
    kiosk = sample.devices["kiosk-1"].model_copy(update={"screen_inches": 40.0})
    profile = sample.model_copy(update={"devices": {**sample.devices, "kiosk-1": kiosk}})
    Hall.create(url, profile, clock).close()
    heights = {}
    for inches in (0.0, 27.0):  # 0: as the profile says
        with visitor_at(qtbot, url, clock, inches=inches) as visitor:
            visitor.sees("welcome")
            qtbot.waitUntil(lambda: visitor.kiosk.property("inches") == 40.0)
            heights[inches] = visitor.item("callOfficer").height()
    assert heights[0.0] < 0.8 * heights[27.0]
