"""The list model shows exactly what it was told, and tells the view exactly what changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from core.qt import Rows, as_qml


@dataclass(frozen=True)
class Line:
    code: str
    waiting: int


class Follower:
    """A view's own copy of the rows, kept only by what the model says changed."""

    def __init__(self, model: Rows) -> None:
        self.model = model
        self.copy: list[tuple[str, int]] = []
        self.changes = 0
        model.rowsInserted.connect(self.inserted)
        model.rowsRemoved.connect(self.removed)
        model.rowsMoved.connect(self.moved)
        model.dataChanged.connect(self.changed)

    def row(self, place: int) -> tuple[str, int]:
        code, waiting = (
            self.model.data(self.model.index(place, 0), role) for role in self.model.roleNames()
        )
        return code, waiting

    def inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.copy[first:first] = [self.row(place) for place in range(first, last + 1)]
        self.changes += 1

    def removed(self, _: QModelIndex, first: int, last: int) -> None:
        del self.copy[first : last + 1]
        self.changes += 1

    def moved(self, _: QModelIndex, first: int, last: int, __: QModelIndex, before: int) -> None:
        assert first == last
        row = self.copy.pop(first)
        self.copy.insert(before - 1 if before > first else before, row)
        self.changes += 1

    def changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for place in range(first.row(), last.row() + 1):
            self.copy[place] = self.row(place)
        self.changes += 1


def lines() -> st.SearchStrategy[list[Line]]:
    return st.lists(
        st.builds(Line, code=st.sampled_from("ABCDEFGH"), waiting=st.integers(0, 2)), max_size=10
    )


@given(before=lines(), after=lines())
def test_any_list_becomes_any_other(before: list[Line], after: list[Line]) -> None:
    model = Rows(Line, lambda line: line.code)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    follower = Follower(model)
    for wanted in (before, after):
        model.show(wanted)
        assert list(model.rows()) == wanted
        assert follower.copy == [(line.code, line.waiting) for line in wanted]
        assert model.rowCount() == len(wanted)
    del tester


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        ("ABCDE", 0),
        ("BCDE", 1),  # the first was called
        ("ABCDEF", 1),  # one more waits
        ("BCDEA", 1),  # one went to the end
        ("EABCD", 1),  # one came to the front
        ("AE", 1),  # three neighbours left together
        ("FBCDE", 2),
    ],
)
def test_as_few_changes_as_can_be(after: str, changes: int) -> None:
    model = Rows(Line, lambda line: line.code)
    model.show(Line(code, 0) for code in "ABCDE")
    follower = Follower(model)
    follower.copy = [(code, 0) for code in "ABCDE"]
    model.show(Line(code, 0) for code in after)
    assert follower.changes == changes
    assert [code for code, _ in follower.copy] == list(after)


def test_a_changed_row_names_the_roles_that_changed() -> None:
    model = Rows(Line, lambda line: line.code)
    model.show([Line("A", 1), Line("B", 1)])
    told: list[tuple[int, list[int]]] = []
    model.dataChanged.connect(lambda first, last, roles: told.append((first.row(), list(roles))))
    model.show([Line("A", 1), replace(Line("B", 1), waiting=2)])
    names = {number: bytes(name.data()).decode() for number, name in model.roleNames().items()}
    assert [(row, [names[role] for role in roles]) for row, roles in told] == [(1, ["waiting"])]


def test_count_is_told_only_when_it_changed() -> None:
    model = Rows(Line, lambda line: line.code)
    counts: list[int] = []
    model.countChanged.connect(lambda: counts.append(model.property("count")))
    model.show([Line("A", 1)])
    model.show([Line("B", 1)])
    model.show([])
    assert counts == [1, 0]
    assert isinstance(model, QAbstractItemModel)


def test_values_reach_qml_as_it_can_hold_them() -> None:
    class State(StrEnum):
        WAITING = "waiting"

    identity = UUID("01890a5d-ac96-774b-bcce-b302099a8057")
    assert as_qml(State.WAITING) == "waiting"
    assert type(as_qml(State.WAITING)) is str
    assert as_qml(identity) == str(identity)
    assert as_qml(datetime(2026, 11, 24, 2, 0, tzinfo=UTC)) == 1795485600000.0
    assert as_qml((Line("A", 1),)) == [{"code": "A", "waiting": 1}]
