"""The tables. ``office`` is the lock, ``event`` the truth; ``PROJECTION`` is what the log rebuilds.

Times are whole microseconds since 1970 in UTC: exact, ordered and the same on both databases.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, Dialect, Index, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# The state stands as a literal, in the indexes and in the statements alike, so that both databases use
# the partial indexes. Only steps (and tasks, which no statement joins with them) have a state.
WAITING = text("state = 'waiting'")
AT_COUNTER = text("state IN ('called', 'serving')")
OPEN = text("state IN ('waiting', 'called', 'serving', 'parked', 'missed')")
DONE = text("state = 'done'")


def micros(at: datetime) -> int:
    return (at - EPOCH) // timedelta(microseconds=1)


def from_micros(value: int) -> datetime:
    return EPOCH + timedelta(microseconds=value)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored as microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else micros(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else from_micros(value)


def instant(*, nullable: bool = False) -> Any:
    """A field holding an instant (a column object may serve one table only)."""
    return Field(sa_column=Column(Instant(), nullable=nullable))


class Office(SQLModel, table=True):
    """A hall; its row is the one lock, and remembers the head of the log."""

    id: UUID = Field(primary_key=True)
    code: str = Field(unique=True)
    profile: str = Field(sa_column=Column(Text, nullable=False))
    """The profile as JSON."""
    profile_version: int
    day: str
    """The business day of the last act, ISO."""
    event_seq: int = Field(sa_column=Column(BigInteger, nullable=False))
    last_hash: str
    created_at: datetime = instant()


class Event(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("office_id", "act_id"),)

    office_id: UUID = Field(primary_key=True, foreign_key="office.id")
    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime = instant()
    act: str
    who: str | None
    device: str | None
    act_id: str | None
    payload: str = Field(sa_column=Column(Text, nullable=False))
    prev_hash: str
    hash: str


class Ticket(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("office_id", "day", "series", "serial"),)

    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="office.id")
    day: str
    series: str
    serial: int
    number: str
    service: str
    lane: str
    language: str
    device: str | None
    issued_at: datetime = instant()
    reference_at: datetime = instant()
    token: str = Field(unique=True)
    booking_id: UUID | None


class Step(SQLModel, table=True):
    """One stage of one ticket. ``number`` and ``language`` repeat the ticket's, so that pictures need no join."""

    __table_args__ = (
        Index(
            "ix_step_next",
            "office_id",
            "stage",
            "call_key",
            "tiebreak",
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
        Index(
            "ix_step_service",
            "office_id",
            "stage",
            "service",
            "reference_at",
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
        Index(
            "uq_step_counter",
            "office_id",
            "counter",
            unique=True,
            sqlite_where=AT_COUNTER,
            postgresql_where=AT_COUNTER,
        ),
        Index("uq_step_ticket", "ticket_id", unique=True, sqlite_where=OPEN, postgresql_where=OPEN),
        Index("ix_step_open", "office_id", "state", sqlite_where=OPEN, postgresql_where=OPEN),
        Index("ix_step_ended", "office_id", "ended_at"),
        Index("ix_step_called", "office_id", "called_seq"),
        UniqueConstraint("ticket_id", "position"),
    )

    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="office.id")
    ticket_id: UUID = Field(foreign_key="ticket.id")
    position: int
    """1, 2, … in the order in which the ticket's steps came to be."""
    route_index: int
    """Where in the service's route this step stands (0-based); a step off the route keeps the last one."""
    number: str
    language: str
    service: str
    lane: str
    stage: str
    state: str
    reference_at: datetime = instant()
    call_key: datetime = instant()
    tiebreak: int = Field(sa_column=Column(BigInteger, nullable=False))
    waiting_since: datetime = instant()
    called_at: datetime | None = instant(nullable=True)
    called_seq: int | None = Field(sa_column=Column(BigInteger, nullable=True))
    """The event of the newest call or recall."""
    started_at: datetime | None = instant(nullable=True)
    parked_at: datetime | None = instant(nullable=True)
    missed_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
    counter: str | None
    officer: str | None
    to_counter: str | None
    """Only this counter may call it, if set."""
    outcome: str | None
    recalls: int
    misses: int
    overtaken: int
    reason: str | None = Field(sa_column=Column(Text, nullable=True))
    """Why it was called, as the reason's data (canonical JSON)."""


class Counter(SQLModel, table=True):
    """Who sits where. A counter that was never opened has no row."""

    office_id: UUID = Field(primary_key=True, foreign_key="office.id")
    code: str = Field(primary_key=True)
    officer: str | None
    since: datetime | None = instant(nullable=True)


class Booking(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("office_id", "code"),)

    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="office.id")
    code: str
    service: str
    slot_at: datetime = instant()
    ticket_id: UUID | None


class Task(SQLModel, table=True):
    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="office.id")
    kind: str
    device: str
    number: str | None
    state: str
    """``open``, ``taken`` or ``ended``."""
    raised_at: datetime = instant()
    taken_at: datetime | None = instant(nullable=True)
    taken_by: str | None
    ended_at: datetime | None = instant(nullable=True)


class Copy(SQLModel, table=True):
    """The outbox: one row per copy of a ticket to be printed. Not part of the projection."""

    __table_args__ = (
        Index("ix_copy_state", "office_id", "printer", "state"),
        Index("ix_copy_ticket", "ticket_id"),
    )

    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="office.id")
    ticket_id: UUID = Field(foreign_key="ticket.id")
    printer: str
    state: str
    again: bool
    attempts: int
    created_at: datetime = instant()
    changed_at: datetime = instant()
    data: bytes | None = Field(sa_column=Column(LargeBinary, nullable=True))
    problem: str | None = Field(sa_column=Column(Text, nullable=True))


class Need(SQLModel, table=True):
    """What a visitor asked for. Erasable: no event holds it."""

    ticket_id: UUID = Field(primary_key=True, foreign_key="ticket.id")
    need: str = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="office.id")


class Note(SQLModel, table=True):
    """Words of an officer that an event refers to by id and digest. Erasable."""

    id: UUID = Field(primary_key=True)
    office_id: UUID = Field(foreign_key="office.id")
    ticket_id: UUID = Field(foreign_key="ticket.id")
    text: str = Field(sa_column=Column(Text, nullable=False))


class Device(SQLModel, table=True):
    """What a kiosk, board, counter PC or printer last said of itself."""

    office_id: UUID = Field(primary_key=True, foreign_key="office.id")
    code: str = Field(primary_key=True)
    kind: str
    state: str
    sentence: str = Field(sa_column=Column(Text, nullable=False))
    seen_at: datetime = instant()
    spoken_seq: int = Field(sa_column=Column(BigInteger, nullable=False))
    """The event up to which a board has announced."""


metadata = SQLModel.metadata
office = metadata.tables["office"]
event = metadata.tables["event"]
ticket = metadata.tables["ticket"]
step = metadata.tables["step"]
counter = metadata.tables["counter"]
booking = metadata.tables["booking"]
task = metadata.tables["task"]
copy = metadata.tables["copy"]
need = metadata.tables["need"]
note = metadata.tables["note"]
device = metadata.tables["device"]

PROJECTION = {"ticket": ticket, "step": step, "counter": counter, "booking": booking, "task": task}
"""The state tables that the log rebuilds, by the name events use for them."""
