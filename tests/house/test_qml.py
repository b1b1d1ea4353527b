"""The checks of QML bite: a misspelt property of a Python type, an unqualified name, untidy text."""

from __future__ import annotations

from pathlib import Path

import pytest

from house import qml

ROWS = """\
from PySide6.QtCore import Property as QtProperty, QAbstractListModel, Signal

class Rows(QAbstractListModel):
    countChanged = Signal()

    @QtProperty(int, notify=countChanged)
    def count(self):
        return 0
"""
CLOCK = """\
from PySide6.QtCore import Property as QtProperty, QObject, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Loket.Core"
QML_IMPORT_MAJOR_VERSION = 1

@QmlElement
class HallClock(QObject):
    ticked = Signal()

    @QtProperty(str, notify=ticked)
    def time(self):
        return ""
"""
DESK = """\
from PySide6.QtCore import Property as QtProperty, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from core.qt.hall_clock import HallClock
from core.qt.rows import Rows

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1

class People(Rows):
    pass

@QmlElement
class Desk(QObject):
    currentChanged = Signal()

    @QtProperty(str, notify=currentChanged)
    def current(self):
        return ""

    @QtProperty(People, constant=True)
    def people(self):
        return None

    @QtProperty(HallClock, constant=True)
    def clock(self):
        return None

    @Slot(str)
    def call(self, number):
        pass
"""
MAIN = """\
import QtQuick
import Kiosk.Model

Text {
    id: root

    required property Desk desk

    text: root.desk.current + root.desk.people.count + root.desk.clock.time

    Component.onCompleted: root.desk.call("A001")
}
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree of one screen, well written."""
    for name, text in {
        "core/qt/hall_clock.py": CLOCK,
        "core/qt/rows.py": ROWS,
        "kiosk/desk.py": DESK,
        "kiosk/Main.qml": MAIN,
        "kiosk/qmldir": "module kiosk\nMain 1.0 Main.qml\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def write(tree: Path, old: str, new: str) -> None:
    assert old in MAIN
    (tree / "kiosk/Main.qml").write_text(MAIN.replace(old, new, 1), encoding="utf-8")


def test_well_written_passes(tree: Path) -> None:
    outcome = qml.lint(tree)
    assert outcome.ok, outcome.output
    assert outcome.output == "1 files, types of Kiosk.Model, Loket.Core"
    assert qml.formatted(tree).ok
    assert not list((tree / "kiosk").glob("*.qmltypes")), "nothing is made beside the sources"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("root.desk.current", "root.desk.curent", 'Did you mean "current"?'),
        ("people.count", "people.cuont", 'Did you mean "count"?'),
        ("clock.time", "clock.tine", 'Did you mean "time"?'),
        # A type of a module that is not imported, though one that is imported depends on it.
        ("property Desk desk", "property HallClock desk", "HallClock was not found"),
        ("root.desk.call(", "root.desk.cal(", 'Did you mean "call"?'),
        ("root.desk.current", "nobody.current", "Unqualified access"),
        ("import Kiosk.Model", "import Kiosk.Models", "Failed to import Kiosk.Models"),
    ],
)
def test_a_mistake_is_found(tree: Path, old: str, new: str, said: str) -> None:
    write(tree, old, new)
    outcome = qml.lint(tree)
    assert not outcome.ok
    assert said in outcome.output


def test_a_module_that_is_not_where_its_name_says(tree: Path) -> None:
    (tree / "kiosk/qmldir").write_text("module Kiosk\n", encoding="utf-8")
    outcome = qml.lint(tree)
    assert not outcome.ok
    assert "kiosk/qmldir" in outcome.output


def test_untidy_text_is_shown_and_made_tidy(tree: Path) -> None:
    write(tree, "    id: root", "  id:root")
    outcome = qml.formatted(tree)
    assert not outcome.ok
    assert "-  id:root" in outcome.output
    assert qml.formatted(tree, rewrite=True).ok
    assert (tree / "kiosk/Main.qml").read_text(encoding="utf-8") == MAIN
