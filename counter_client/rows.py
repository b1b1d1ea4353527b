"""What the lists of a desk show: one frozen row each, made from a picture and the hall's time.

Names are camelCase because QML sees them as the roles of its delegates.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.pictures import DeskTicket, LaneLine, SignInChoices, Task, Transfer


def whole_minutes(since: datetime, now: datetime) -> int:
    """Full minutes that have passed; none while the clocks of two machines disagree."""
    return max(0, int((now - since).total_seconds() // 60))


@dataclass(frozen=True)
class LaneRow:
    """Who waits in one lane, with the oldest wait against the lane's target."""

    lane: str
    name: str
    priority: bool
    waiting: int
    oldestMinutes: int
    """-1 when nobody waits."""
    targetMinutes: int
    over: bool

    @classmethod
    def of(cls, line: LaneLine, now: datetime) -> LaneRow:
        oldest = -1 if line.oldest_since is None else whole_minutes(line.oldest_since, now)
        return cls(
            line.lane,
            line.name,
            line.priority,
            line.waiting,
            oldest,
            round(line.target_minutes),
            oldest > line.target_minutes,
        )


@dataclass(frozen=True)
class TicketRow:
    """A ticket that waits, is parked or was missed."""

    ticketId: str
    number: str
    serviceName: str
    stageName: str
    lane: str
    laneName: str
    priority: bool
    needs: str
    minutes: int
    """Since it began to wait, or was missed."""

    @classmethod
    def of(cls, ticket: DeskTicket, now: datetime) -> TicketRow:
        return cls(
            str(ticket.ticket_id),
            ticket.number,
            ticket.service_name,
            ticket.stage_name,
            ticket.lane,
            ticket.lane_name,
            ticket.priority,
            ", ".join(ticket.needs),
            whole_minutes(ticket.missed_at or ticket.waiting_since, now),
        )


@dataclass(frozen=True)
class TaskRow:
    """Something to do away from the queue."""

    taskId: str
    kind: str
    sentence: str
    minutes: int
    takenBy: str
    """The name of the officer who took it; empty while nobody has."""
    mine: bool
    ticketId: str
    printer: str
    """Where the ticket can be printed again; empty when that makes no sense."""

    @classmethod
    def of(cls, task: Task, officer: str, now: datetime) -> TaskRow:
        printable = task.kind == "print_failed" and task.ticket_id is not None
        return cls(
            str(task.id),
            task.kind,
            task.sentence,
            whole_minutes(task.raised_at, now),
            task.taken_by_name,
            task.taken_by == officer,
            str(task.ticket_id) if printable else "",
            (task.printer or "") if printable else "",
        )


@dataclass(frozen=True)
class ChoiceRow:
    """One thing to choose, with a line that says more."""

    code: str
    name: str
    detail: str
    marked: bool


def transfer_row(transfer: Transfer, chosen: str) -> ChoiceRow:
    counters = ", ".join(counter.name for counter in transfer.counters)
    return ChoiceRow(transfer.stage, transfer.name, counters, transfer.stage == chosen)


def officer_rows(choices: SignInChoices, chosen: str) -> list[ChoiceRow]:
    """Every officer, with the counter where each sits now."""
    seats = {counter.officer: counter.name for counter in choices.counters if counter.officer}
    return [
        ChoiceRow(officer.code, officer.name, seats.get(officer.code, ""), officer.code == chosen)
        for officer in choices.officers
    ]


def counter_rows(choices: SignInChoices, chosen: str) -> list[ChoiceRow]:
    """Every counter, with what it serves and who sits there now."""
    return [
        ChoiceRow(
            counter.code,
            counter.name,
            " · ".join(filter(None, (counter.stages, counter.officer_name))),
            counter.code == chosen,
        )
        for counter in choices.counters
    ]
