"""The outbox of printing, the needs and notes beside the log, and bookings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from core.db import Row
from core.db import tables as t
from core.db.batch import Batch
from core.ids import uuid7

_add_copy = insert(t.copy)
_add_need = insert(t.need)
_add_note = insert(t.note)


def add_copy(
    batch: Batch,
    office_id: UUID,
    ticket_id: UUID,
    printer: str,
    again: bool,
    now: datetime,
) -> UUID:
    copy_id = uuid7()
    batch.add(
        _add_copy,
        {
            "id": copy_id,
            "office_id": office_id,
            "ticket_id": ticket_id,
            "printer": printer,
            "state": "queued",
            "again": again,
            "attempts": 0,
            "created_at": now,
            "changed_at": now,
            "data": None,
            "problem": None,
        },
    )
    return copy_id


def next_copy(connection: Connection, office_id: UUID, printer: str) -> Row | None:
    """The oldest copy of this printer that is queued, or was being sent when its worker died."""
    return connection.execute(
        select(t.copy)
        .where(
            t.copy.c.office_id == office_id,
            t.copy.c.printer == printer,
            t.copy.c.state.in_(("queued", "sending")),
        )
        .order_by(t.copy.c.state.desc(), t.copy.c.created_at, t.copy.c.id)
        .limit(1)
    ).first()


def copies(
    connection: Connection,
    office_id: UUID,
    printer: str | None,
    ticket_id: UUID | None,
    state: str | None = None,
) -> list[Row]:
    statement = (
        select(t.copy)
        .where(t.copy.c.office_id == office_id)
        .order_by(t.copy.c.created_at, t.copy.c.id)
    )
    if printer is not None:
        statement = statement.where(t.copy.c.printer == printer)
    if ticket_id is not None:
        statement = statement.where(t.copy.c.ticket_id == ticket_id)
    if state is not None:
        statement = statement.where(t.copy.c.state == state)
    return list(connection.execute(statement))


def change_copy(connection: Connection, copy_id: UUID, values: dict[str, Any]) -> None:
    connection.execute(update(t.copy).where(t.copy.c.id == copy_id).values(values))


def add_needs(batch: Batch, office_id: UUID, ticket_id: UUID, needs: Iterable[str]) -> None:
    for need in dict.fromkeys(needs):
        batch.add(_add_need, {"office_id": office_id, "ticket_id": ticket_id, "need": need})


def needs(connection: Connection, ticket_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {}
    if ticket_ids:
        for row in connection.execute(
            select(t.need).where(t.need.c.ticket_id.in_(ticket_ids)).order_by(t.need.c.need)
        ):
            found.setdefault(row.ticket_id, []).append(row.need)
    return found


def add_note(batch: Batch, office_id: UUID, note_id: UUID, ticket_id: UUID, text: str) -> None:
    batch.add(
        _add_note,
        {"id": note_id, "office_id": office_id, "ticket_id": ticket_id, "text": text},
    )


def note(connection: Connection, note_id: UUID) -> str | None:
    return connection.scalar(select(t.note.c.text).where(t.note.c.id == note_id))


def newest_note(connection: Connection, office_id: UUID, ticket_id: UUID) -> str | None:
    """What an officer last wrote about this ticket; None where nobody did, or it was erased."""
    found: str | None = connection.scalar(
        select(t.note.c.text)
        .where(t.note.c.office_id == office_id, t.note.c.ticket_id == ticket_id)
        .order_by(t.note.c.id.desc())
        .limit(1)
    )
    return found


def booking(connection: Connection, office_id: UUID, code: str) -> Row | None:
    return connection.execute(
        select(t.booking).where(t.booking.c.office_id == office_id, t.booking.c.code == code)
    ).first()


def attempts(connection: Connection, copy_id: UUID) -> int:
    return int(connection.scalar(select(t.copy.c.attempts).where(t.copy.c.id == copy_id)) or 0)
