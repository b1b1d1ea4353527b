"""Is the log the one that was written, and does the state follow from it?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from core.chain import Break, Link

Row = dict[str, Any]
State = dict[tuple[str, str], Row]
"""The projection as plain values: (table, row) to columns; missing columns are null."""


def replay(links: Iterable[Link]) -> State:
    """The state tables as the log rebuilds them."""
    state: State = {}
    for link in links:
        for table, how, key, values in json.loads(link.payload).get("changes", []):
            if how == "new":
                state[(table, key)] = dict(values)
            elif how == "set":
                state.setdefault((table, key), {}).update(values)
            elif how == "overtaken":
                for step in key:
                    row = state.setdefault((table, step), {})
                    row["overtaken"] = row.get("overtaken", 0) + 1
    return state


def differences(rebuilt: State, there: State) -> list[Break]:
    """Where the state tables are not what the log says, as breaks of kind ``projection`` (seq 0)."""
    found: list[Break] = []
    for (table, key), row in sorted(rebuilt.items()):
        name = _name(table, row, key)
        actual = there.get((table, key))
        if actual is None:
            found.append(_projection(f"{name} is in the log but not in its table"))
            continue
        found += [
            _projection(
                f"{name}: {column} is {actual.get(column)!r}, the log says {row.get(column)!r}"
            )
            for column in sorted(row.keys() | actual.keys())
            if row.get(column) != actual.get(column)
        ]
    for table, key in sorted(there.keys() - rebuilt.keys()):
        name = _name(table, there[(table, key)], key)
        found.append(_projection(f"{name} is in its table but not in the log"))
    return found


def _projection(detail: str) -> Break:
    return Break("projection", 0, detail)


def _name(table: str, row: Mapping[str, Any], key: str) -> str:
    number = row.get("number")
    return f"{table} {number} ({key})" if number else f"{table} {key}"
