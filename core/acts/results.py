"""The first result of an act, read back from its event: what an act asked twice returns the second time."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from core.acts.turn import Turn
from core.db import Row, copies, steps
from core.lifecycle import StepState
from core.pictures import Call, Event, Moved, PrintCopy, Ticket
from core.policy import Reason


def event(row: Row) -> Event:
    return Event(
        seq=row.seq,
        at=row.at,
        act=row.act,
        who=row.who,
        device=row.device,
        act_id=row.act_id,
        payload=json.loads(row.payload),
        prev_hash=row.prev_hash,
        hash=row.hash,
    )


def print_copy(row: Row) -> PrintCopy:
    return PrintCopy(
        id=row.id,
        ticket_id=row.ticket_id,
        printer=row.printer,
        state=row.state,
        again=row.again,
        attempts=row.attempts,
        created_at=row.created_at,
        data=row.data,
        problem=row.problem,
    )


def ticket(turn: Turn, event: Event) -> Ticket:
    found = steps.ticket(turn.connection, turn.office_id, UUID(event.payload["ticket"]))
    assert found is not None, "the log names a ticket that is not there"
    return found


def moved(turn: Turn, event: Event) -> Moved:
    facts = event.payload
    return Moved(
        act=event.act,
        seq=event.seq,
        at=event.at,
        ticket_id=UUID(facts["ticket"]),
        step_id=UUID(facts["step"]),
        number=facts["number"],
        state=StepState(facts["state"]),
        next_stage=facts.get("next_stage"),
    )


def some_call(turn: Turn, event: Event) -> Call:
    """The call as it was: later moves of the step do not show."""
    facts = event.payload
    step = steps.step(turn.connection, turn.office_id, UUID(facts["step"]))
    assert step is not None, "the log names a step that is not there"
    reason = Reason.from_data(facts["reason"])
    if "note" in facts:
        reason = replace(reason, why=copies.note(turn.connection, UUID(facts["note"])))
    called = replace(
        step,
        state=StepState.CALLED,
        called_at=event.at,
        called_seq=event.seq,
        counter=facts["counter"],
        officer=event.who,
        started_at=None,
        ended_at=None,
        missed_at=None,
        outcome=None,
        recalls=0,
    )
    return Call(ticket(turn, event), called, facts["counter"], event.who or "", event.at, reason)


def call(turn: Turn, event: Event) -> Call | None:
    return some_call(turn, event)


def task(turn: Turn, event: Event) -> UUID:
    return UUID(event.payload["task"])


def copy(turn: Turn, event: Event) -> UUID:
    return UUID(event.payload["copy"])


def nothing(turn: Turn, event: Event) -> None:
    return None


def count(fact: str) -> Callable[[Turn, Event], int]:
    return lambda _turn, event: int(event.payload[fact])


def length(fact: str) -> Callable[[Turn, Event], int]:
    return lambda _turn, event: len(event.payload[fact])
