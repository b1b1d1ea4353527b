"""Reading tickets and steps: the next ones for a counter, the line, what a counter holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Select,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
    union_all,
    update,
)

from core.db import Row, rows
from core.db import tables as t
from core.pictures import Step, Ticket

_office = t.step.c.office_id == bindparam("office")
_stage = t.step.c.stage == bindparam("stage")
_for_counter = (t.step.c.to_counter.is_(None)) | (t.step.c.to_counter == bindparam("counter"))
_in_order = (t.step.c.call_key, t.step.c.tiebreak)

_line = (
    select(
        t.step,
        t.ticket.c.day,
        t.ticket.c.issued_at,
        t.ticket.c.token,
        t.ticket.c.device,
        t.ticket.c.reference_at.label("ticket_reference_at"),
    )
    .join(t.ticket, t.ticket.c.id == t.step.c.ticket_id)
    .where(_office, _stage, _for_counter, t.WAITING)
    .order_by(*_in_order)
)
_guard = t.step.c.overtaken >= bindparam("times")
_reference = bindparam("of_reference", type_=t.Instant())
_overtaken = (
    update(t.step)
    .where(
        t.step.c.office_id == bindparam("of_office"),
        t.step.c.stage == bindparam("of_stage"),
        t.step.c.service == bindparam("of_service"),
        (t.step.c.reference_at < _reference)
        | ((t.step.c.reference_at == _reference) & (t.step.c.tiebreak < bindparam("of_waiting"))),
        (t.step.c.to_counter.is_(None)) | (t.step.c.to_counter == bindparam("of_counter")),
        t.WAITING,
    )
    .values(overtaken=t.step.c.overtaken + 1)
    .returning(t.step.c.id)
)
_at_counter = select(t.step).where(_office, t.step.c.counter == bindparam("counter"), t.AT_COUNTER)
_last_serial = select(func.max(t.ticket.c.serial)).where(
    t.ticket.c.office_id == bindparam("office"),
    t.ticket.c.day == bindparam("day"),
    t.ticket.c.series == bindparam("series"),
)
_by_id = select(t.ticket).where(
    t.ticket.c.office_id == bindparam("office"), t.ticket.c.id == bindparam("id")
)
_open_step = select(t.step).where(t.step.c.ticket_id == bindparam("ticket"), _office, t.OPEN)
_steps_of = (
    select(t.step)
    .where(t.step.c.ticket_id == bindparam("ticket"), _office)
    .order_by(t.step.c.position)
)


def heads_of(
    office_id: UUID,
    stage: str,
    counter: str,
    services: Sequence[str],
    lanes: Sequence[str],
    limit: int,
) -> tuple[Executable, Mapping[str, Any]]:
    """Asks for the first two in line at a stage for this counter, and the first overtaken ``limit`` times."""
    values = {"office": office_id, "stage": stage, "counter": counter, "times": limit}
    return _heads_of(tuple(services), tuple(lanes), limit > 0), values


def step_and_ticket(row: Row) -> tuple[Step, Ticket]:
    """An answer to ``heads_of``."""
    return rows.step(row), rows.ticket_of_step(row)


@cache
def _heads_of(services: tuple[str, ...], lanes: tuple[str, ...], guard: bool) -> Executable:
    """The statement for a counter's profile, made once."""
    line = _line
    if services:
        line = line.where(or_(*(t.step.c.service == service for service in services)))
    if lanes:
        line = line.where(or_(*(t.step.c.lane == lane for lane in lanes)))
    first = line.limit(2).subquery()
    if not guard:
        return select(first)
    guarded = line.where(_guard).limit(1).subquery()
    return union_all(select(first), select(guarded))


def count_overtaken(
    connection: Connection, office_id: UUID, called: Step, counter: str
) -> list[UUID]:
    """Add one overtaking to whoever of the same service came before the called one and still waits."""
    done = connection.execute(
        _overtaken,
        {
            "of_office": office_id,
            "of_stage": called.stage,
            "of_service": called.service,
            "of_reference": called.reference_at,
            "of_waiting": called.tiebreak,
            "of_counter": counter,
        },
    )
    return sorted(done.scalars())


def at_counter(connection: Connection, office_id: UUID, counter: str) -> Step | None:
    row = connection.execute(_at_counter, {"office": office_id, "counter": counter}).first()
    return rows.step(row) if row else None


def last_serial(connection: Connection, office_id: UUID, day: str, series: str) -> int | None:
    """The day's highest serial of a series."""
    return _number(connection, _last_serial, {"office": office_id, "day": day, "series": series})


def kept_serial(connection: Connection, office_id: UUID, day: str, series: str) -> int | None:
    """The highest serial of this series that is still open from an earlier day."""
    return _number(
        connection,
        select(func.max(t.ticket.c.serial))
        .join(t.step, t.step.c.ticket_id == t.ticket.c.id)
        .where(
            t.ticket.c.office_id == office_id,
            t.ticket.c.day < day,
            t.ticket.c.series == series,
            t.OPEN,
        ),
    )


def walk_ins(connection: Connection, office_id: UUID, day: str, service: str) -> int:
    """Tickets of this service and day that came without a booking."""
    return int(
        connection.scalar(
            select(func.count())
            .select_from(t.ticket)
            .where(
                t.ticket.c.office_id == office_id,
                t.ticket.c.day == day,
                t.ticket.c.service == service,
                t.ticket.c.booking_id.is_(None),
            )
        )
        or 0
    )


def ticket(connection: Connection, office_id: UUID, ticket_id: UUID) -> Ticket | None:
    row = connection.execute(_by_id, {"office": office_id, "id": ticket_id}).first()
    return rows.ticket(row) if row else None


def ticket_by_token(connection: Connection, office_id: UUID, token: str) -> Ticket | None:
    row = connection.execute(
        select(t.ticket).where(t.ticket.c.office_id == office_id, t.ticket.c.token == token)
    ).first()
    return rows.ticket(row) if row else None


def ticket_id_by_number(connection: Connection, office_id: UUID, number: str) -> UUID | None:
    """The newest ticket of this number."""
    found: UUID | None = connection.scalar(
        select(t.ticket.c.id)
        .where(t.ticket.c.office_id == office_id, t.ticket.c.number == number)
        .order_by(t.ticket.c.day.desc())
        .limit(1)
    )
    return found


def open_step(connection: Connection, office_id: UUID, ticket_id: UUID) -> Step | None:
    row = connection.execute(_open_step, {"office": office_id, "ticket": ticket_id}).first()
    return rows.step(row) if row else None


def steps_of(connection: Connection, office_id: UUID, ticket_id: UUID) -> list[Step]:
    return [
        rows.step(row)
        for row in connection.execute(_steps_of, {"office": office_id, "ticket": ticket_id})
    ]


def step(connection: Connection, office_id: UUID, step_id: UUID) -> Step | None:
    row = connection.execute(
        select(t.step).where(t.step.c.office_id == office_id, t.step.c.id == step_id)
    ).first()
    return rows.step(row) if row else None


def waiting(
    connection: Connection, office_id: UUID, stages: Iterable[str] | None = None
) -> list[Step]:
    """Everyone who waits, in the order of the call keys."""
    statement = select(t.step).where(_office, t.WAITING).order_by(*_in_order)
    if stages is not None:
        statement = statement.where(t.step.c.stage.in_(list(stages)))
    return [rows.step(row) for row in connection.execute(statement, {"office": office_id})]


def open_steps(connection: Connection, office_id: UUID) -> list[Step]:
    """Every step of a visit that goes on, in the order of the call keys."""
    statement = select(t.step).where(_office, t.OPEN).order_by(*_in_order)
    return [rows.step(row) for row in connection.execute(statement, {"office": office_id})]


def open_before(connection: Connection, office_id: UUID, day: str) -> list[Step]:
    """Open steps of tickets of earlier business days."""
    statement = (
        select(t.step)
        .join(t.ticket, t.ticket.c.id == t.step.c.ticket_id)
        .where(_office, t.OPEN, t.ticket.c.day < day)
        .order_by(t.step.c.tiebreak)
    )
    return [rows.step(row) for row in connection.execute(statement, {"office": office_id})]


def recently_called(
    connection: Connection, office_id: UUID, since: datetime, limit: int
) -> list[Step]:
    """Steps called since then, newest call first."""
    statement = (
        select(t.step)
        .where(_office, t.step.c.called_seq.is_not(None), t.step.c.called_at >= since)
        .where(text("step.state IN ('called', 'serving', 'done')"))
        .order_by(t.step.c.called_seq.desc())
        .limit(limit)
    )
    return [rows.step(row) for row in connection.execute(statement, {"office": office_id})]


def ended_at_counter(connection: Connection, office_id: UUID, counter: str, since: datetime) -> int:
    """Steps served to the end at this counter since then."""
    return int(
        connection.scalar(
            select(func.count())
            .select_from(t.step)
            .where(
                _office,
                t.step.c.ended_at >= since,
                t.step.c.counter == counter,
                t.DONE,
            ),
            {"office": office_id},
        )
        or 0
    )


def measured(connection: Connection, office_id: UUID, since: datetime) -> list[Row]:
    """Rows of stage, service, lane, count and total microseconds of the services ended since then."""
    taken: ColumnElement[int] = literal_column(
        "step.ended_at - step.started_at"
    )  # plain integers, not instants
    statement = (
        select(
            t.step.c.stage,
            t.step.c.service,
            t.step.c.lane,
            func.count().label("measured"),
            func.sum(taken).label("total"),
        )
        .where(
            _office,
            t.step.c.ended_at >= since,
            t.step.c.started_at.is_not(None),
            t.DONE,
        )
        .group_by(t.step.c.stage, t.step.c.service, t.step.c.lane)
    )
    return list(connection.execute(statement, {"office": office_id}))


def _number(
    connection: Connection,
    statement: Select[int | None],
    values: Mapping[str, object] | None = None,
) -> int | None:
    found = connection.scalar(statement, values or {})
    return None if found is None else int(found)
