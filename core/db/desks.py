"""Who sits at which counter, the tasks, and what devices say of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Executable, bindparam, insert, select, update

from core.db import Row
from core.db import tables as t
from core.db.batch import ask_together

_seat = (
    select(t.counter.c.officer, t.step.c.number, t.step.c.state)
    .join_from(
        t.counter,
        t.step,
        (t.step.c.office_id == t.counter.c.office_id)
        & (t.step.c.counter == t.counter.c.code)
        & t.AT_COUNTER,
        isouter=True,
    )
    .where(t.counter.c.office_id == bindparam("office"), t.counter.c.code == bindparam("counter"))
)


def seat_of(office_id: UUID, counter: str) -> tuple[Executable, Mapping[str, Any]]:
    """Asks who sits at a counter (officer) and who is called to it (number, state, or nulls).

    No row where it was never opened; nobody was ever called there either.
    """
    return _seat, {"office": office_id, "counter": counter}


def seat(connection: Connection, office_id: UUID, counter: str) -> Row | None:
    """The answer to ``seat_of``, or None."""
    (found,) = ask_together(connection, [seat_of(office_id, counter)])
    return found[0] if found else None


def signed_in(connection: Connection, office_id: UUID) -> dict[str, str]:
    """Counter to officer, for every counter where somebody sits."""
    rows = connection.execute(
        select(t.counter.c.code, t.counter.c.officer).where(
            t.counter.c.office_id == office_id, t.counter.c.officer.is_not(None)
        )
    )
    return {row.code: row.officer for row in rows}


def counters_at_work(connection: Connection, office_id: UUID) -> set[str]:
    """Counters that hold a called or serving step."""
    rows = connection.scalars(
        select(t.step.c.counter).where(t.step.c.office_id == office_id, t.AT_COUNTER)
    )
    return {code for code in rows if code}


def open_tasks(connection: Connection, office_id: UUID) -> list[Row]:
    return list(
        connection.execute(
            select(t.task)
            .where(t.task.c.office_id == office_id, t.task.c.state != "ended")
            .order_by(t.task.c.raised_at, t.task.c.id)
        )
    )


def task(connection: Connection, office_id: UUID, task_id: UUID) -> Row | None:
    return connection.execute(
        select(t.task).where(t.task.c.office_id == office_id, t.task.c.id == task_id)
    ).first()


def devices(connection: Connection, office_id: UUID) -> list[Row]:
    return list(
        connection.execute(
            select(t.device).where(t.device.c.office_id == office_id).order_by(t.device.c.code)
        )
    )


def device(connection: Connection, office_id: UUID, code: str) -> Row | None:
    return connection.execute(
        select(t.device).where(t.device.c.office_id == office_id, t.device.c.code == code)
    ).first()


def say(
    connection: Connection,
    office_id: UUID,
    code: str,
    kind: str,
    state: str,
    sentence: str,
    now: datetime,
) -> None:
    """Keep what a device says of itself."""
    values = {"kind": kind, "state": state, "sentence": sentence, "seen_at": now}
    done = connection.execute(
        update(t.device)
        .where(t.device.c.office_id == office_id, t.device.c.code == code)
        .values(values)
    )
    if done.rowcount == 0:
        connection.execute(
            insert(t.device).values(office_id=office_id, code=code, spoken_seq=0, **values)
        )


def mark_spoken(
    connection: Connection, office_id: UUID, code: str, seq: int, now: datetime
) -> None:
    """Keep the event up to which a board has announced; never goes back."""
    if device(connection, office_id, code) is None:
        say(connection, office_id, code, "board", "ok", "", now)
    connection.execute(
        update(t.device)
        .where(
            t.device.c.office_id == office_id, t.device.c.code == code, t.device.c.spoken_seq < seq
        )
        .values(spoken_seq=seq)
    )
