"""Inserting and changing rows by plain Core statements: the acts' hot path."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Insert, Table, Update, bindparam, insert, update

from core.db.batch import Batch
from core.db.tables import PROJECTION, micros

Values = Mapping[str, Any]


def key_column(table: str) -> str:
    """The column that events name a row by: the code of a counter, else the id."""
    return "code" if table == "counter" else "id"


@cache
def _insert(table: str) -> Insert:
    return insert(PROJECTION[table])


@cache
def _update(table: str, columns: tuple[str, ...]) -> Update:
    target: Table = PROJECTION[table]
    key = target.c[key_column(table)]
    return (
        update(target)
        .where(target.c.office_id == bindparam("row_office"), key == bindparam("row_key"))
        .values({name: bindparam(f"new_{name}") for name in columns})
    )


def insert_row(batch: Batch, table: str, values: Values) -> None:
    """Add a new row of the projection."""
    batch.add(
        _insert(table), {column.name: values.get(column.name) for column in PROJECTION[table].c}
    )


def update_row(batch: Batch, table: str, office_id: UUID, key: object, values: Values) -> None:
    """Change some columns of a row of the projection."""
    bound = {f"new_{name}": value for name, value in values.items()}
    batch.add(_update(table, tuple(values)), {"row_office": office_id, "row_key": key, **bound})


def plain(value: object) -> Any:
    """A value as events hold it: times as microseconds, ids as text, states by their name."""
    if isinstance(value, datetime):
        return micros(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    return value
