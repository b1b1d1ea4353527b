"""A visit: its ticket, its steps, a call, and how long it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from core.lifecycle import StepState
    from core.policy import Reason


@dataclass(frozen=True)
class Estimate:
    """How long a visitor still waits for the next call: half wait less than ``p50``, four in five less than ``p80``."""

    p50_minutes: float
    p80_minutes: float
    ahead: int
    """People who will be called before, by call key, at the counters that serve this visitor."""
    counters: int
    """Counters that serve this visitor and are open (at least 1: the one that must open)."""

    def say(self, language: str) -> str:
        """An honest range, "about 20–30 minutes", in steps of five minutes from ten on."""
        from core.wording import wait_range

        return wait_range(self.p50_minutes, self.p80_minutes, language)


@dataclass(frozen=True)
class Ticket:
    """A visitor's place for one business day."""

    id: UUID
    number: str
    service: str
    lane: str
    issued_at: datetime
    token: str
    """What the QR carries: unguessable, 128 random bits in URL-safe text."""
    language: str = "id"
    day: str = ""
    """Business day in the office's zone, ISO (2026-11-24)."""
    device: str | None = None
    reference_at: datetime | None = None
    """The time that counts for the order: arrival, or the slot of a punctual booking."""


@dataclass(frozen=True)
class Step:
    """One stage of one ticket."""

    id: UUID
    ticket_id: UUID
    number: str
    service: str
    lane: str
    stage: str
    position: int
    state: StepState
    reference_at: datetime
    call_key: datetime
    waiting_since: datetime
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    counter: str | None = None
    officer: str | None = None
    to_counter: str | None = None
    outcome: str | None = None
    recalls: int = 0
    misses: int = 0
    missed_at: datetime | None = None
    overtaken: int = 0
    language: str = "id"
    route_index: int = 0
    tiebreak: int = 0
    called_seq: int | None = None
    reason: str | None = None
    """Why it was called, as the reason's data in JSON."""


@dataclass(frozen=True)
class Moved:
    """What an act on a step did: the same again for the same ``act_id``."""

    act: str
    seq: int
    at: datetime
    ticket_id: UUID
    step_id: UUID
    number: str
    state: StepState
    next_stage: str | None = None
    """The stage where the visitor waits next, when the act opened one."""


@dataclass(frozen=True)
class Call:
    """A step called to a counter, and why this one."""

    ticket: Ticket
    step: Step
    counter: str
    officer: str
    called_at: datetime
    reason: Reason


@dataclass(frozen=True)
class TicketView:
    """A ticket with all its steps so far, the open one last if there is one."""

    ticket: Ticket
    steps: tuple[Step, ...]

    @property
    def current(self) -> Step | None:
        return next((step for step in reversed(self.steps) if step.state.open), None)

    @property
    def state(self) -> str:
        """The open step's state, or the state the last step ended in."""
        return (self.current or self.steps[-1]).state.value


@dataclass(frozen=True)
class Position:
    """Where a waiting ticket stands: ``place`` 1 is the next one called for its counters."""

    ticket_id: UUID
    stage: str
    place: int
    ahead: int
