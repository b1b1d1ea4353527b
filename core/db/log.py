"""The event log: appending under the lock, reading after a place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from core.chain import Link, link_hash
from core.db import Row
from core.db import tables as t
from core.db.batch import Batch

_append = insert(t.event)
_by_seq = select(t.event).where(
    t.event.c.office_id == bindparam("office"), t.event.c.seq == bindparam("seq")
)
_head = (
    update(t.office)
    .where(t.office.c.id == bindparam("office"))
    .values(
        event_seq=bindparam("new_seq"), last_hash=bindparam("new_hash"), day=bindparam("new_day")
    )
)
_after = (
    select(t.event)
    .where(t.event.c.office_id == bindparam("office"), t.event.c.seq > bindparam("after"))
    .order_by(t.event.c.seq)
)


def append(batch: Batch, office_id: UUID, office: str, link: Link) -> str:
    """Write an event; returns its hash. The caller holds the lock and moves the office's head."""
    own = link_hash(office, link)
    batch.add(
        _append,
        {
            "office_id": office_id,
            "seq": link.seq,
            "at": link.at,
            "act": link.act,
            "who": link.who,
            "device": link.device,
            "act_id": link.act_id,
            "payload": link.payload,
            "prev_hash": link.prev_hash,
            "hash": own,
        },
    )
    return own


def move_head(batch: Batch, office_id: UUID, seq: int, last_hash: str, day: str) -> None:
    """Let the office remember the last event."""
    batch.add(_head, {"office": office_id, "new_seq": seq, "new_hash": last_hash, "new_day": day})


def by_seq(connection: Connection, office_id: UUID, seq: int) -> Row:
    return connection.execute(_by_seq, {"office": office_id, "seq": seq}).one()


def after(connection: Connection, office_id: UUID, seq: int, limit: int | None = None) -> list[Row]:
    statement = _after.limit(limit) if limit else _after
    return list(connection.execute(statement, {"office": office_id, "after": seq}))


def link(row: Row) -> Link:
    at: datetime = row.at
    return Link(
        row.seq, at, row.act, row.who, row.device, row.act_id, row.payload, row.prev_hash, row.hash
    )


def links(connection: Connection, office_id: UUID) -> Iterator[Link]:
    for row in connection.execute(_after, {"office": office_id, "after": -1}):
        yield link(row)
