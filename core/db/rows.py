"""From rows to the frozen values that rules and pictures work with."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from core.db import Row
from core.lifecycle import StepState
from core.pictures import Step, Ticket


def ticket(row: Row) -> Ticket:
    return _ticket(row, row.id, row.reference_at)


def ticket_of_step(row: Row) -> Ticket:
    """The ticket of a step's row that was joined with it."""
    return _ticket(row, row.ticket_id, row.ticket_reference_at)


def _ticket(row: Row, ticket_id: UUID, reference_at: datetime) -> Ticket:
    return Ticket(
        id=ticket_id,
        number=row.number,
        service=row.service,
        lane=row.lane,
        issued_at=row.issued_at,
        token=row.token,
        language=row.language,
        day=row.day,
        device=row.device,
        reference_at=reference_at,
    )


def step(row: Row) -> Step:
    return Step(
        id=row.id,
        ticket_id=row.ticket_id,
        number=row.number,
        service=row.service,
        lane=row.lane,
        stage=row.stage,
        position=row.position,
        state=StepState(row.state),
        reference_at=row.reference_at,
        call_key=row.call_key,
        waiting_since=row.waiting_since,
        called_at=row.called_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        counter=row.counter,
        officer=row.officer,
        to_counter=row.to_counter,
        outcome=row.outcome,
        recalls=row.recalls,
        misses=row.misses,
        missed_at=row.missed_at,
        overtaken=row.overtaken,
        language=row.language,
        route_index=row.route_index,
        tiebreak=row.tiebreak,
        called_seq=row.called_seq,
        reason=row.reason,
    )
