"""Giving a ticket: a walk-in's, a booking's, by hand; and taking it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from core import ids
from core.acts.turn import Turn
from core.db import Connection, Row, copies, steps
from core.errors import Refused
from core.hours import closed_text, open_state
from core.lifecycle import StepState
from core.numbering import next_serial, number
from core.pictures import Moved, Step, Ticket
from core.policy import booking_reference, call_key, tiebreak
from core.profile import Profile
from core.texts import Named, tr


def issue(
    turn: Turn,
    *,
    service: str,
    lane: str | None,
    language: str | None,
    needs: Iterable[str],
    printed: bool,
) -> Ticket:
    """A ticket for a visitor without a booking."""
    profile = turn.profile
    if service not in profile.services:
        raise Refused(
            "unknown_service", tr("There is no service {service} in this office.", service=service)
        )
    chosen = profile.services[service]
    lane = lane or chosen.lane
    if lane not in profile.lanes:
        raise Refused("unknown_lane", tr("There is no lane {lane} in this office.", lane=lane))
    require_issuing(turn)
    name = Named(chosen.name)
    if lane not in chosen.lanes:
        raise Refused(
            "lane_not_served",
            tr("{service} has no lane {lane}.", service=name, lane=Named(profile.lanes[lane].name)),
        )
    if chosen.booking == "required" and not profile.lanes[lane].priority:
        raise Refused("booking_required", tr("{service} is served by booking only.", service=name))
    if chosen.walk_in_quota is not None:
        given = steps.walk_ins(turn.connection, turn.office_id, turn.day, service)
        if given >= chosen.walk_in_quota:
            raise Refused(
                "quota_reached",
                tr("All tickets without a booking for {service} are taken today.", service=name),
            )
    ticket = _give(turn, service, lane, turn.now, language, booking_id=None)
    _hand_over(turn, ticket, needs, printed)
    turn.record(_facts(ticket))
    return ticket


def check_in(
    turn: Turn,
    *,
    code: str,
    lane: str | None,
    language: str | None,
    needs: Iterable[str],
    printed: bool,
) -> Ticket:
    """A booking becomes a ticket. Too late for its slot, it joins the walk-in order, and the event says so."""
    profile = turn.profile
    booking = require_booking(turn.connection, turn.office_id, profile, turn.today, code)
    slot: datetime = booking.slot_at
    require_issuing(turn)
    reference, punctual = booking_reference(turn.now, slot, profile.calling.booking_grace_minutes)
    service = profile.services[booking.service]
    if lane is None or not profile.lanes[lane].priority:
        lane = "booked" if punctual and "booked" in profile.lanes else service.lane
    ticket = _give(turn, booking.service, lane, reference, language, booking_id=booking.id)
    turn.update("booking", booking.id, {"ticket_id": ticket.id})
    _hand_over(turn, ticket, needs, printed)
    turn.record(
        {**_facts(ticket), "booking": booking.id, "slot_at": slot, "late_booking": not punctual}
    )
    return ticket


def require_booking(
    connection: Connection, office_id: UUID, profile: Profile, today: date, code: str
) -> Row:
    """A booking that may become a ticket today, or a refusal that says why it may not."""
    booking = copies.booking(connection, office_id, code.strip().upper())
    if booking is None:
        raise Refused(
            "unknown_booking",
            tr("This booking code is not known here. Please check it, or take a ticket."),
        )
    if booking.ticket_id is not None:
        raise Refused("booking_used", tr("This booking has its ticket already."))
    if booking.slot_at.astimezone(profile.tz).date() != today:
        raise Refused("booking_other_day", tr("This booking is for another day."))
    return booking


def import_bookings(turn: Turn, *, bookings: Sequence[tuple[str, str, datetime]]) -> int:
    """Bookings as code, service and slot (aware). All of them or, where one is wrong, none."""
    taken: set[str] = set()
    for line, (given, service, slot) in enumerate(bookings, start=1):
        code = given.strip().upper()
        if service not in turn.profile.services:
            raise Refused(
                "unknown_service",
                tr(
                    "Booking {line}: there is no service {service} in this office.",
                    line=line,
                    service=service,
                ),
            )
        if slot.tzinfo is None:
            raise Refused(
                "slot_without_zone", tr("Booking {line}: the slot has no time zone.", line=line)
            )
        known = copies.booking(turn.connection, turn.office_id, code)
        if code in taken or known is not None:
            raise Refused(
                "booking_known",
                tr("Booking {line}: code {code} is there already.", line=line, code=code),
            )
        taken.add(code)
        turn.insert(
            "booking",
            {
                "id": ids.uuid7(),
                "code": code,
                "service": service,
                "slot_at": slot,
                "ticket_id": None,
            },
        )
    if bookings:
        turn.record({"bookings": len(bookings)})
    return len(bookings)


def cancel(turn: Turn, *, ticket_id: UUID) -> Moved:
    """End a visit that goes on."""
    step = require_open(turn, ticket_id)
    turn.move(step, StepState.CANCELLED, ended_at=turn.now, outcome="cancelled")
    seq = turn.record(
        {"ticket": ticket_id, "step": step.id, "number": step.number, "state": "cancelled"}
    )
    return Moved(turn.act, seq, turn.now, ticket_id, step.id, step.number, StepState.CANCELLED)


def require_open(turn: Turn, ticket_id: UUID) -> Step:
    """The open step of a ticket, or a refusal that says why there is none."""
    step = steps.open_step(turn.connection, turn.office_id, ticket_id)
    if step is not None:
        return step
    ticket = steps.ticket(turn.connection, turn.office_id, ticket_id)
    if ticket is None:
        raise Refused("unknown_ticket", tr("This ticket is not known here."))
    last = steps.steps_of(turn.connection, turn.office_id, ticket_id)[-1]
    raise Refused(
        "visit_ended",
        tr(
            "The visit of {number} has ended: {state}.", number=ticket.number, state=last.state.text
        ),
    )


def require_issuing(turn: Turn) -> None:
    """Tickets are given from some minutes before opening to the last ticket."""
    state = open_state(turn.profile.hours, turn.now, turn.profile.tz)
    if not state.issuing:
        raise Refused("closed", closed_text(state, turn.profile.tz))


def open_step_row(
    turn: Turn,
    ticket: Ticket,
    *,
    position: int,
    route_index: int,
    stage: str,
    to_counter: str | None = None,
) -> UUID:
    """A new waiting step; its call key is fixed now. Recorded with the event ``turn.next_seq``."""
    lane = turn.profile.lanes[ticket.lane]
    reference = ticket.reference_at or ticket.issued_at
    step_id = ids.uuid7()
    turn.insert(
        "step",
        {
            "id": step_id,
            "ticket_id": ticket.id,
            "position": position,
            "route_index": route_index,
            "number": ticket.number,
            "language": ticket.language,
            "service": ticket.service,
            "lane": ticket.lane,
            "stage": stage,
            "state": StepState.WAITING.value,
            "reference_at": reference,
            "call_key": call_key(reference, lane.credit_minutes),
            "tiebreak": tiebreak(turn.next_seq),
            "waiting_since": turn.now,
            "to_counter": to_counter,
            "recalls": 0,
            "misses": 0,
            "overtaken": 0,
        },
    )
    return step_id


def _give(
    turn: Turn,
    service: str,
    lane: str,
    reference: datetime,
    language: str | None,
    booking_id: UUID | None,
) -> Ticket:
    profile = turn.profile
    series = profile.letter(service, lane)
    last = steps.last_serial(turn.connection, turn.office_id, turn.day, series)
    kept = None
    if last is None and profile.calling.overnight == "keep":
        kept = steps.kept_serial(turn.connection, turn.office_id, turn.day, series)
    serial = next_serial(last, kept)
    ticket = Ticket(
        id=ids.uuid7(),
        number=number(series, serial),
        service=service,
        lane=lane,
        issued_at=turn.now,
        token=ids.token(),
        language=profile.language_or_default(language),
        day=turn.day,
        device=turn.device,
        reference_at=reference,
    )
    turn.insert(
        "ticket",
        {
            "id": ticket.id,
            "day": ticket.day,
            "series": series,
            "serial": serial,
            "number": ticket.number,
            "service": service,
            "lane": lane,
            "language": ticket.language,
            "device": ticket.device,
            "issued_at": turn.now,
            "reference_at": reference,
            "token": ticket.token,
            "booking_id": booking_id,
        },
    )
    open_step_row(turn, ticket, position=1, route_index=0, stage=profile.services[service].route[0])
    return ticket


def _hand_over(turn: Turn, ticket: Ticket, needs: Iterable[str], printed: bool) -> None:
    """What goes beside the log: the copy to print, and what the visitor asked for."""
    device = turn.profile.devices.get(turn.device or "")
    if printed and device is not None and device.printer is not None:
        copies.add_copy(turn.batch, turn.office_id, ticket.id, device.printer, False, turn.now)
    copies.add_needs(turn.batch, turn.office_id, ticket.id, needs)


def _facts(ticket: Ticket) -> dict[str, object]:
    return {"ticket": ticket.id, "number": ticket.number}
