"""Statements sent together: on PostgreSQL they cost one round trip instead of one each.

An act begins with two questions and ends with its writes. Their SQL is made once by SQLAlchemy and then
given to the driver as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Dialect, Executable, SelectBase
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
                    known = _made_for(statement, dialect)
                    cursor.execute(known.sql, known.bound(values, dialect))
                    if statement.is_update and cursor.rowcount == 0:
                        raise LookupError(f"no row to change: {values}")
        finally:
            cursor.close()


def ask_together(
    connection: Connection, questions: Sequence[tuple[Executable, Mapping[str, Any]]]
) -> list[list[Any]]:
    """The rows of each question, in the order asked; columns are attributes, as their types say."""
    dialect = connection.dialect
    made = [_made_for(statement, dialect) for statement, _ in questions]
    cursors = [connection.connection.cursor() for _ in questions]
    try:
        with _together(connection):
            for cursor, known, (_, values) in zip(cursors, made, questions, strict=True):
                cursor.execute(known.sql, known.bound(values, dialect))
        return [
            [known.row(row) for row in cursor.fetchall()]
            for cursor, known in zip(cursors, made, strict=True)
        ]
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


@dataclass(frozen=True)
class _Made:
    """A statement made ready for a driver, once."""

    sql: str
    names: tuple[str, ...]
    """Its values in their order."""
    fixed: Mapping[str, Any]
    """Values that stand in the statement itself."""
    columns: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    """What it returns, with what makes a value of the driver one of ours."""

    def bound(self, values: Mapping[str, Any], dialect: Dialect) -> Any:
        """The values as the driver wants them: a sequence on SQLite, by name on PostgreSQL."""
        given = {**self.fixed, **values}
        if dialect.name == "sqlite":
            return [_for_sqlite(given[name]) for name in self.names]
        return {name: _time_as_number(given[name]) for name in self.names}

    def row(self, values: Sequence[Any]) -> SimpleNamespace:
        return SimpleNamespace(
            **{
                name: value if value is None or read is None else read(value)
                for (name, read), value in zip(self.columns, values, strict=True)
            }
        )


_made: dict[tuple[Executable, str], _Made] = {}


def _made_for(statement: Executable, dialect: Dialect) -> _Made:
    known = _made.get((statement, dialect.name))
    if known is None:
        compiled = statement.compile(dialect=dialect)  # type: ignore[attr-defined]  # all here have it
        assert isinstance(compiled, SQLCompiler)
        known = _Made(
            sql=compiled.string,
            names=tuple(compiled.positiontup or compiled.params),
            fixed={name: value for name, value in compiled.params.items() if value is not None},
            columns=tuple(
                (column.name, column.type.dialect_impl(dialect).result_processor(dialect, None))
                for column in (
                    statement.selected_columns if isinstance(statement, SelectBase) else ()
                )
            ),
        )
        _made[(statement, dialect.name)] = known
    return known


def _for_sqlite(value: Any) -> Any:
    return value.hex if isinstance(value, UUID) else _time_as_number(value)


def _time_as_number(value: Any) -> Any:
    return micros(value) if isinstance(value, datetime) else value
