"""Every row of the state tables as plain values, for comparison with the log."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from core.db.statements import key_column, plain
from core.db.tables import PROJECTION


def rows(connection: Connection, office_id: UUID) -> dict[tuple[str, str], dict[str, Any]]:
    """(table, key) to the row's columns, without the office and without what is null."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for name, table in PROJECTION.items():
        for row in connection.execute(select(table).where(table.c.office_id == office_id)):
            values = {
                column: value
                for column, value in row._mapping.items()
                if column != "office_id" and value is not None
            }
            found[(name, str(plain(values[key_column(name)])))] = values
    return found
