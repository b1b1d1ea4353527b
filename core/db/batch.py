"""Statements sent together: on PostgreSQL they cost one round trip instead of one each.

An act begins with two questions and ends with its writes. Their SQL is made once by SQLAlchemy and then
given to the driver as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.sql.compiler import SQLCompiler

from core.db.tables import micros


class Batch:
    """Statements in the order in which they were added; nothing is written before ``send``.

    A statement must be made once and kept (a constant, or from a cache): its SQL is remembered.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[tuple[Executable, Mapping[str, Any]]] = []

    def add(self, statement: Executable, values: Mapping[str, Any]) -> None:
        self._waiting.append((statement, values))

    def send(self) -> None:
        """Execute what was added. ``LookupError`` if a statement was to change a row that is not there."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        dialect = self._connection.dialect
        cursor = self._connection.connection.cursor()
        try:
            with _together(self._connection):
                for statement, values in waiting:
                    sql, names = _sql(statement, dialect)
                    cursor.execute(sql, _bound(names, values, dialect))
                    if statement.is_update and cursor.rowcount == 0:
                        raise LookupError(f"no row to change: {values}")
        finally:
            cursor.close()


def ask_together(
    connection: Connection, questions: Sequence[tuple[Executable, Mapping[str, Any]]]
) -> list[Any]:
    """The first row of each question, as the driver gives it, or None. Asked and answered in this order."""
    dialect = connection.dialect
    cursors = [connection.connection.cursor() for _ in questions]
    try:
        with _together(connection):
            for cursor, (statement, values) in zip(cursors, questions, strict=True):
                sql, names = _sql(statement, dialect)
                cursor.execute(sql, _bound(names, values, dialect))
        return [cursor.fetchone() for cursor in cursors]
    finally:
        for cursor in cursors:
            cursor.close()


def _together(connection: Connection) -> AbstractContextManager[object]:
    """psycopg's pipeline; within it the number of changed rows is not known."""
    if connection.dialect.name != "postgresql":
        return nullcontext()
    driver: Any = connection.connection.driver_connection
    pipeline: AbstractContextManager[object] = driver.pipeline()
    return pipeline


_made: dict[tuple[Executable, str], tuple[str, tuple[str, ...]]] = {}


def _sql(statement: Executable, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The driver's SQL for a statement, and the names of its values in their order."""
    known = _made.get((statement, dialect.name))
    if known is None:
        compiled = statement.compile(dialect=dialect)  # type: ignore[attr-defined]  # all here have it
        assert isinstance(compiled, SQLCompiler)
        known = compiled.string, tuple(compiled.positiontup or compiled.binds)
        _made[(statement, dialect.name)] = known
    return known


def _bound(names: tuple[str, ...], values: Mapping[str, Any], dialect: Dialect) -> Any:
    """The values as the driver wants them: a sequence on SQLite, by name on PostgreSQL."""
    if dialect.name == "sqlite":
        return [
            value.hex if isinstance(value, UUID) else _time_as_number(value)
            for value in map(values.__getitem__, names)
        ]
    return {name: _time_as_number(values[name]) for name in names}


def _time_as_number(value: Any) -> Any:
    return micros(value) if isinstance(value, datetime) else value
