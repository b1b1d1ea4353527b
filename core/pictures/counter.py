"""What one counter shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from core.lifecycle import StepState


@dataclass(frozen=True)
class DeskTicket:
    """A ticket as the officer sees it."""

    ticket_id: UUID
    step_id: UUID
    number: str
    service: str
    service_name: str
    lane: str
    lane_name: str
    priority: bool
    stage: str
    stage_name: str
    state: StepState
    language: str
    waiting_since: datetime
    called_at: datetime | None
    started_at: datetime | None
    recalls: int
    missed_at: datetime | None
    standard_minutes: float
    """The service standard of this stage for this service."""
    step_position: int
    """1-based place in the route ..."""
    steps_in_route: int
    """... of this many."""
    reason: str
    """Why this one was called; empty when not called."""
    needs: tuple[str, ...]
    """What the visitor asked for, in words ("wheelchair")."""


@dataclass(frozen=True)
class LaneLine:
    """Who waits in one lane for this counter."""

    lane: str
    name: str
    priority: bool
    waiting: int
    oldest_since: datetime | None
    target_minutes: float


@dataclass(frozen=True)
class Choice:
    """A code with its name in the picture's language (outcomes, stages, counters, officers)."""

    code: str
    name: str


@dataclass(frozen=True)
class Transfer:
    """A stage the visitor at a counter may be sent to, with the counters that serve this visitor there."""

    stage: str
    name: str
    on_route: bool
    """Still to come in the route of the visitor's service."""
    counters: tuple[Choice, ...]


@dataclass(frozen=True)
class CounterItem:
    """A counter as it is chosen at sign-in, with who sits there now."""

    code: str
    name: str
    stages: str
    """The names of the stages it serves, in one line."""
    officer: str | None
    officer_name: str


@dataclass(frozen=True)
class SignInChoices:
    """Who may sign in, and where."""

    office: str
    officers: tuple[Choice, ...]
    counters: tuple[CounterItem, ...]
    languages: tuple[tuple[str, str], ...]
    """Pairs of code and the language's own name."""
    now: datetime
    tz: str


@dataclass(frozen=True)
class Task:
    """Something an officer should do away from the queue: help at a kiosk, paper, a print that failed."""

    id: UUID
    kind: str
    """``help``, ``paper``, ``print_failed``."""
    device: str
    number: str | None
    sentence: str
    raised_at: datetime
    taken_by: str | None
    taken_by_name: str = ""
    ticket_id: UUID | None = None
    """The ticket of this number, where the task is about one."""
    printer: str | None = None
    """Where that ticket can be printed again."""


@dataclass(frozen=True)
class Desk:
    """Everything one counter shows."""

    counter: str
    counter_name: str
    officer: str | None
    officer_name: str
    state: str
    """``closed`` (nobody signed in), ``idle``, ``called``, ``serving``."""
    current: DeskTicket | None
    lanes: tuple[LaneLine, ...]
    waiting: tuple[DeskTicket, ...]
    """Those this counter may call, in the order of their call keys, at most 200."""
    waiting_total: int
    parked: tuple[DeskTicket, ...]
    missed: tuple[DeskTicket, ...]
    """Missed and still allowed to re-enter."""
    stages: tuple[Choice, ...]
    counters: tuple[Choice, ...]
    outcomes: tuple[Choice, ...]
    tasks: tuple[Task, ...]
    served_today: int
    may_call_out_of_order: bool
    recall_limit: int
    """Calls (first included) after which no-show is due: 3 in the sample office."""
    now: datetime
    tz: str
    office: str = ""
    counter_stages: str = ""
    """The names of the stages this counter serves, in one line."""
    acts: tuple[str, ...] = ()
    """The acts of ``Hall`` to offer at this counter now, by name: none of them would be refused."""
    transfers: tuple[Transfer, ...] = ()
    """Where the visitor at this counter may be sent, the rest of the route first."""
    printers: tuple[Choice, ...] = ()
    """Where a ticket can be printed again, named by the devices they belong to."""
