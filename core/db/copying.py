"""Everything of a database into an empty one, of either kind: backup, restore and move are this one copy."""

from __future__ import annotations

from sqlalchemy import Connection, Table, insert, select

from core.db import offices, schema
from core.db.engine import Database
from core.db.tables import metadata
from core.errors import Refused
from core.texts import tr

ROWS_AT_ONCE = 1000


def copy_all(source: Database, target: Database) -> int:
    """Copy every table as it is at one moment, while the hall goes on working. Returns the rows copied.

    The target is made if it is empty; one that has an office is refused and left as it is. It is one
    transaction there: all or nothing.
    """
    schema.require_newest(source)
    schema.migrate(target)
    with source.read() as reading, target.write() as writing:
        if offices.codes(writing):
            raise Refused("not_empty", tr("There is a hall already where the copy should go."))
        return sum(_copy(reading, writing, table) for table in metadata.sorted_tables)


def _copy(reading: Connection, writing: Connection, table: Table) -> int:
    copied = 0
    for rows in reading.execute(select(table)).mappings().partitions(ROWS_AT_ONCE):
        writing.execute(insert(table), [dict(row) for row in rows])
        copied += len(rows)
    return copied
