"""Writes of an act, sent together: on PostgreSQL they cost one round trip instead of one each."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from sqlalchemy import Connection, Executable


class Batch:
    """Statements in the order in which they were added; nothing is written before ``send``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[tuple[Executable, Mapping[str, Any]]] = []

    def add(self, statement: Executable, values: Mapping[str, Any]) -> None:
        self._waiting.append((statement, values))

    def send(self) -> None:
        """Execute what was added. ``LookupError`` if a statement was to change a row that is not there."""
        waiting, self._waiting = self._waiting, []
        with self._together():
            for statement, values in waiting:
                done = self._connection.execute(statement, values)
                if statement.is_update and done.rowcount == 0:
                    raise LookupError(f"no row to change: {values}")

    def _together(self) -> AbstractContextManager[object]:
        """psycopg's pipeline; within it the number of changed rows is not known."""
        if self._connection.dialect.name != "postgresql":
            return nullcontext()
        driver: Any = self._connection.connection.driver_connection
        pipeline: AbstractContextManager[object] = driver.pipeline()
        return pipeline
