"""One list model for every list that a screen shows."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Loket.Core"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


def as_qml(value: Any) -> Any:
    """A value of a picture as QML can hold it.

    Codes and ids become text, instants become milliseconds since 1970 (QML shows no time by itself:
    the machine's zone is not the office's), tuples become lists and nested pictures objects.
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.timestamp() * 1000
    if isinstance(value, (tuple, list)):
        return [as_qml(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): as_qml(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_qml(getattr(value, field.name)) for field in fields(value)}
    return value


@QmlElement
@QmlUncreatable("The view model has one.")
class Rows(QAbstractListModel):  # type: ignore[operator]  # the stub of QmlUncreatable lacks its call
    """A list of frozen values of one dataclass; the roles are its field names.

    ``show`` replaces the whole list but tells the view only what differs: rows that stay are not
    made anew, a row that moved is moved once, a row that changed names the roles that changed. Rows
    are the same row when ``key`` gives the same value.
    """

    countChanged = Signal()

    def __init__(
        self,
        row_type: type,
        key: Callable[[Any], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]
        self._first_role = int(Qt.ItemDataRole.UserRole)
        self._key = key
        self._rows: list[Any] = []
        self._keys: list[Hashable] = []

    def rows(self) -> tuple[Any, ...]:
        """The values shown now, in order."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = int(role) - self._first_role
        if not (index.isValid() and index.row() < len(self._rows)):
            return None
        if not 0 <= place < len(self._names):
            return None
        return as_qml(getattr(self._rows[index.row()], self._names[place]))

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            self._first_role + place: QByteArray(name.encode())
            for place, name in enumerate(self._names)
        }

    @QtProperty(int, notify=countChanged)
    def count(self) -> int:
        return len(self._rows)

    def show(self, rows: Iterable[Any]) -> None:
        """Show these rows, with the fewest changes."""
        wanted = list(rows)
        keys = self._numbered_keys(wanted)
        before = len(self._rows)
        self._remove_all_but(set(keys))
        staying = self._longest_run_in_order(keys)
        for place, (key, row) in enumerate(zip(keys, wanted, strict=True)):
            after = self._keys.index(keys[place - 1]) + 1 if place else 0
            if key in staying:
                self._replace(self._keys.index(key), row)
            elif key in self._keys:
                self._move(self._keys.index(key), after)
                self._replace(self._keys.index(key), row)
            else:
                self._insert(after, key, row)
        if len(self._rows) != before:
            self.countChanged.emit()

    def _numbered_keys(self, rows: Sequence[Any]) -> list[Hashable]:
        """The key of each row; a key that comes again is told apart by its turn."""
        seen: Counter[Hashable] = Counter()
        keys: list[Hashable] = []
        for row in rows:
            key = self._key(row)
            keys.append((key, seen[key]))
            seen[key] += 1
        return keys

    def _longest_run_in_order(self, keys: list[Hashable]) -> set[Hashable]:
        """The most rows that need not move: the longest increasing run of their new places."""
        place_of = {key: place for place, key in enumerate(keys)}
        order = [place_of[key] for key in self._keys]
        ends: list[int] = []
        tail_at: list[int] = []
        previous: list[int] = []
        for at, place in enumerate(order):
            length = bisect_left(ends, place)
            previous.append(tail_at[length - 1] if length else -1)
            ends[length : length + 1] = [place]
            tail_at[length : length + 1] = [at]
        run: set[Hashable] = set()
        at = tail_at[-1] if tail_at else -1
        while at >= 0:
            run.add(self._keys[at])
            at = previous[at]
        return run

    def _remove_all_but(self, keys: set[Hashable]) -> None:
        last = len(self._keys) - 1
        while last >= 0:
            if self._keys[last] in keys:
                last -= 1
                continue
            first = last
            while first > 0 and self._keys[first - 1] not in keys:
                first -= 1
            self.beginRemoveRows(ROOT, first, last)
            del self._keys[first : last + 1], self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _move(self, source: int, before: int) -> None:
        """Put the row at ``source`` before the row that is at ``before`` now.

        The two places differ: a row in its place already is part of the longest run in order.
        """
        self.beginMoveRows(ROOT, source, source, ROOT, before)
        target = before - 1 if before > source else before
        self._keys.insert(target, self._keys.pop(source))
        self._rows.insert(target, self._rows.pop(source))
        self.endMoveRows()

    def _insert(self, place: int, key: Hashable, row: Any) -> None:
        self.beginInsertRows(ROOT, place, place)
        self._keys.insert(place, key)
        self._rows.insert(place, row)
        self.endInsertRows()

    def _replace(self, place: int, row: Any) -> None:
        old = self._rows[place]
        if old == row:
            return
        self._rows[place] = row
        changed = [
            self._first_role + number
            for number, name in enumerate(self._names)
            if getattr(old, name) != getattr(row, name)
        ]
        index = self.index(place, 0)
        self.dataChanged.emit(index, index, changed)
