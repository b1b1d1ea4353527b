"""The office's row: made once, locked by every act."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from core.chain import GENESIS
from core.db import Row
from core.db import tables as t
from core.db.batch import ask_together

_lock = (
    select(t.office.c.day, t.office.c.event_seq, t.office.c.last_hash, t.office.c.profile_version)
    .where(t.office.c.id == bindparam("office"))
    .with_for_update()
)
_done_before = select(t.event.c.seq).where(
    t.event.c.office_id == bindparam("office"), t.event.c.act_id == bindparam("act")
)
_head = select(
    t.office.c.event_seq, t.office.c.last_hash, t.office.c.profile_version, t.office.c.day
).where(t.office.c.id == bindparam("office"))


def create(
    connection: Connection, office_id: UUID, code: str, profile: str, day: str, now: datetime
) -> None:
    connection.execute(
        insert(t.office),
        {
            "id": office_id,
            "code": code,
            "profile": profile,
            "profile_version": 1,
            "day": day,
            "event_seq": 0,
            "last_hash": GENESIS,
            "created_at": now,
        },
    )


def codes(connection: Connection) -> list[str]:
    return list(connection.scalars(select(t.office.c.code).order_by(t.office.c.code)))


def by_code(connection: Connection, code: str) -> Row | None:
    return connection.execute(select(t.office).where(t.office.c.code == code)).first()


def lock(connection: Connection, office_id: UUID, act_id: str) -> tuple[Row, int | None]:
    """Take the office's lock (SQLite took it with BEGIN IMMEDIATE) and see whether the act happened before.

    Two statements, so that the second, on PostgreSQL too, sees what was done while the first waited.
    """
    heads, before = ask_together(
        connection,
        [
            (_lock, {"office": office_id}),
            (_done_before, {"office": office_id, "act": act_id}),
        ],
    )
    return heads[0], before[0].seq if before else None


def head(connection: Connection, office_id: UUID) -> Row:
    return connection.execute(_head, {"office": office_id}).one()


def profile(connection: Connection, office_id: UUID) -> str:
    found = connection.scalar(select(t.office.c.profile).where(t.office.c.id == office_id))
    if found is None:
        raise LookupError(f"office {office_id} is not there")
    return str(found)


def set_profile(connection: Connection, office_id: UUID, profile: str, version: int) -> None:
    connection.execute(
        update(t.office)
        .where(t.office.c.id == office_id)
        .values(profile=profile, profile_version=version)
    )
