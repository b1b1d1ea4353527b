"""Frozen pictures of the hall, as the screens show them.

A picture is taken in one read, in one language where it holds words, and never changes; after an act or
a change of the hall a screen takes a new one. Times are aware datetimes in UTC unless said otherwise;
``tz`` is the office's zone. Durations are in minutes (float) where the name ends in ``_minutes``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
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


@dataclass(frozen=True)
class Event:
    """One line of the log."""

    seq: int
    at: datetime
    act: str
    who: str | None
    device: str | None
    act_id: str | None
    payload: Mapping[str, Any]
    prev_hash: str
    hash: str


@dataclass(frozen=True)
class Finding:
    """One thing ``verify`` found wrong: at event ``seq`` (or in the state tables, then None)."""

    kind: str
    """``changed``, ``removed``, ``inserted``, ``reordered``, ``head``, ``projection`` or ``against``."""
    seq: int | None
    detail: str


@dataclass(frozen=True)
class Verification:
    """What ``verify`` found: the chain recomputed, the state rebuilt from the log and compared."""

    ok: bool
    events: int
    first_bad_seq: int | None
    findings: tuple[Finding, ...]
    head: str
    """Hash of the last event: the closing hash that can be published."""


# --- kiosk -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StepItem:
    """A stage in the route of a service, with its usual minutes of service."""

    stage: str
    name: str
    minutes: float


@dataclass(frozen=True)
class FeeItem:
    name: str
    amount: int
    """Whole rupiah (the profile's currency); 0 is free."""
    text: str
    """The amount in the language's own form."""


@dataclass(frozen=True)
class LaneItem:
    code: str
    name: str
    help: str
    priority: bool
    icon: str


@dataclass(frozen=True)
class ServiceItem:
    code: str
    name: str
    summary: str
    letter: str
    icon: str
    documents: tuple[str, ...]
    steps: tuple[StepItem, ...]
    fees: tuple[FeeItem, ...]
    product: str
    """What one gets and when: "Passport, within 4 working days"."""
    lanes: tuple[str, ...]
    """Lane codes a walk-in may choose here."""
    booking_asked: bool
    """The kiosk asks for a booking first."""
    waiting: int
    wait: Estimate
    wait_text: str


@dataclass(frozen=True)
class Opening:
    """Whether tickets are given now; ``sentence`` says so to a visitor, with the next opening."""

    issuing: bool
    serving: bool
    code: str
    """``open``, ``before``, ``after_last_ticket``, ``closed_today``."""
    sentence: str
    hours: tuple[tuple[str, str], ...]
    """Pairs of day and hours for the whole week, in the picture's language."""
    next_opening: datetime | None


@dataclass(frozen=True)
class Menu:
    """What the kiosk offers, in one language."""

    office: str
    language: str
    languages: tuple[tuple[str, str], ...]
    """Pairs of code and the language's own name, Indonesian first."""
    opening: Opening
    services: tuple[ServiceItem, ...]
    lanes: tuple[LaneItem, ...]
    now: datetime
    tz: str
    complaints: str
    """How to complain, one sentence."""


@dataclass(frozen=True)
class Booking:
    """A place reserved ahead that may be checked in today."""

    code: str
    service: str
    slot_at: datetime


# --- counter -----------------------------------------------------------------------------------------


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


# --- board -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class BoardCall:
    number: str
    counter: str
    counter_name: str
    stage_name: str
    seq: int
    """The event of the newest call or recall of this step."""
    called_at: datetime
    state: StepState
    recalls: int


@dataclass(frozen=True)
class BoardService:
    service: str
    letter: str
    name: str
    waiting: int
    wait: Estimate
    wait_text: str


@dataclass(frozen=True)
class Board:
    """What the hall sees. Number and counter only: never a lane, never a name."""

    office: str
    calls: tuple[BoardCall, ...]
    """Newest call first: those called or being served now, then those just done, at most 12."""
    services: tuple[BoardService, ...]
    running_text: tuple[str, ...]
    opening: Opening
    now: datetime
    tz: str
    seq: int


@dataclass(frozen=True)
class Announcement:
    """A call to be spoken once by a board."""

    seq: int
    number: str
    counter: str
    languages: tuple[str, ...]
    recalled: bool
    at: datetime


# --- devices and paper -------------------------------------------------------------------------------


@dataclass(frozen=True)
class DeviceStatus:
    """How a kiosk, board, counter PC or printer does, as it last said itself."""

    code: str
    kind: str
    state: str
    """``ok``, ``warning`` or ``fault``."""
    sentence: str
    seen_at: datetime


@dataclass(frozen=True)
class PrintCopy:
    """One copy of a ticket in the outbox. States: queued, sending, printed, sent, uncertain, failed."""

    id: UUID
    ticket_id: UUID
    printer: str
    state: str
    again: bool
    """A second printing, marked CETAK ULANG."""
    attempts: int
    created_at: datetime
    data: bytes | None
    """The rendered bytes, kept so that a reprint is exact."""
    problem: str | None


@dataclass(frozen=True)
class Paper:
    """What is printed on a ticket, in the visitor's language."""

    office: str
    number: str
    service: str
    lane: str
    date: str
    time: str
    place: str
    wait: str
    bring_title: str
    bring: tuple[str, ...]
    steps_title: str
    steps: tuple[str, ...]
    qr: str
    """What the QR holds: the portal's address with the token, or the token alone."""
    qr_caption: str
    footer: str
    language: str
    again: str
    """"CETAK ULANG" on a second printing, else empty."""
