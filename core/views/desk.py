"""The officer's picture of one counter and of who waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from core.acts.calling import reason_of
from core.acts.tasks import KINDS
from core.db import Connection, copies, desks, steps
from core.hours import business_day
from core.lifecycle import AT_COUNTER_STATES, StepState, may_move
from core.pictures import (
    Choice,
    Desk,
    DeskTicket,
    LaneLine,
    Step,
    Task,
    Transfer,
)
from core.policy import may_still_reenter
from core.profile import Profile
from core.texts import Text, in_language, tr
from core.views.line import Line

SHOWN = 200
"""Most waiting tickets that a desk lists."""
NEEDS = {
    "wheelchair": tr("wheelchair"),
    "escort": tr("escort"),
    "seat": tr("call at the seat"),
    "sign-language": tr("sign-language interpreter"),
}

MOVES_BY_ACT = {
    "start": StepState.SERVING,
    "finish": StepState.DONE,
    "no_show": StepState.MISSED,
    "put_back": StepState.WAITING,
    "park": StepState.PARKED,
}
"""What an act on the visitor at a counter makes of the step."""


def desk(connection: Connection, office_id: UUID, line: Line, counter: str, language: str) -> Desk:
    profile = line.profile
    mine = [step for step in line.waiting if line.may_call(counter, step)]
    current = next(
        (s for s in line.steps if s.counter == counter and s.state in AT_COUNTER_STATES),
        None,
    )
    served = profile.counters[counter].stages
    aside = [s for s in line.steps if s.stage in served]
    parked = [s for s in aside if s.state is StepState.PARKED]
    missed = [
        s
        for s in aside
        if s.state is StepState.MISSED
        and s.missed_at is not None
        and may_still_reenter(s.missed_at, line.now, profile.calling.reentry_minutes)
    ]
    shown = [*([current] if current else []), *mine[:SHOWN], *parked, *missed]
    needs = copies.needs(connection, [step.ticket_id for step in shown])

    def seen(step: Step) -> DeskTicket:
        return _ticket(profile, step, language, needs.get(step.ticket_id, []))

    officer = line.officers.get(counter)
    known = profile.officers.get(officer or "")
    if current is not None:
        state = current.state.value
    else:
        state = "idle" if officer else "closed"
    return Desk(
        counter=counter,
        counter_name=profile.counter_name(counter).say(language),
        officer=officer,
        officer_name=known.name if known else "",
        state=state,
        current=_with_why(connection, office_id, line, current, seen(current), language)
        if current
        else None,
        lanes=tuple(_lanes(profile, mine, counter, language)),
        waiting=tuple(seen(step) for step in mine[:SHOWN]),
        waiting_total=len(mine),
        parked=tuple(map(seen, parked)),
        missed=tuple(map(seen, missed)),
        stages=tuple(
            Choice(code, in_language(stage.name, language))
            for code, stage in profile.stages.items()
        ),
        counters=tuple(
            Choice(code, profile.counter_name(code).say(language)) for code in profile.counters
        ),
        outcomes=tuple(
            Choice(code, in_language(out.name, language)) for code, out in profile.outcomes.items()
        ),
        tasks=tuple(tasks(connection, office_id, profile, language)),
        served_today=steps.ended_at_counter(
            connection, office_id, counter, _midnight(profile, line.now)
        ),
        may_call_out_of_order=known is not None
        and known.role in profile.calling.out_of_order_roles,
        recall_limit=profile.calling.recall_limit,
        now=line.now,
        tz=profile.time_zone,
        office=in_language(profile.name, language),
        counter_stages=stage_names(profile, counter, language),
        acts=tuple(
            _acts(profile, counter, officer, current, len(mine), bool(parked), bool(missed))
        ),
        transfers=tuple(_transfers(profile, current, language)) if current else (),
        printers=tuple(
            Choice(device.printer, in_language(device.name, language) or code)
            for code, device in profile.devices.items()
            if device.printer
        ),
    )


def tasks(connection: Connection, office_id: UUID, profile: Profile, language: str) -> list[Task]:
    """What officers should do away from the queue, oldest first."""
    return [
        Task(
            id=row.id,
            kind=row.kind,
            device=row.device,
            number=row.number,
            sentence=Text(
                KINDS[row.kind].message,
                {"place": _place(profile, row.device, language), "number": row.number or ""},
            ).say(language),
            raised_at=row.raised_at,
            taken_by=row.taken_by,
            taken_by_name=profile.officers[row.taken_by].name
            if row.taken_by in profile.officers
            else row.taken_by or "",
            ticket_id=steps.ticket_id_by_number(connection, office_id, row.number)
            if row.number
            else None,
            printer=_printer(profile, row.device),
        )
        for row in desks.open_tasks(connection, office_id)
    ]


def _printer(profile: Profile, device: str) -> str | None:
    """The printer a task is about: itself, or that of the kiosk."""
    if device in profile.printers:
        return device
    known = profile.devices.get(device)
    return known.printer if known else None


def stage_names(profile: Profile, counter: str, language: str) -> str:
    """What a counter serves, in one line."""
    return ", ".join(
        in_language(profile.stages[stage].name, language)
        for stage in profile.counters[counter].stages
    )


def _acts(
    profile: Profile,
    counter: str,
    officer: str | None,
    current: Step | None,
    waiting: int,
    parked: bool,
    missed: bool,
) -> Iterator[str]:
    """Which acts the hall would not refuse here and now."""
    known = profile.officers.get(officer or "")
    if current is None:
        yield "sign_in"
        if officer:
            yield "sign_out"
        if known and waiting:
            yield "call_next"
            if known.role in profile.calling.out_of_order_roles:
                yield "call"
    else:
        if current.state is StepState.CALLED:
            yield "recall"
        for act, to in MOVES_BY_ACT.items():
            if may_move(current.state, to):
                yield act
        yield "transfer"
    if parked:
        yield "resume"
    if missed:
        yield "reenter"


def _transfers(profile: Profile, step: Step, language: str) -> list[Transfer]:
    """Every stage with the other counters that serve this visitor there; the rest of the route first."""
    route = profile.services[step.service].route[step.route_index + 1 :]
    codes = [*route, *(code for code in profile.stages if code not in route)]
    found = []
    for code in codes:
        counters = tuple(
            Choice(counter, profile.counter_name(counter).say(language))
            for counter in profile.counters
            if counter != step.counter and profile.serves(counter, code, step.service, step.lane)
        )
        if counters:
            name = in_language(profile.stages[code].name, language)
            found.append(Transfer(code, name, code in route, counters))
    return found


def _place(profile: Profile, device: str, language: str) -> str:
    known = profile.devices.get(device)
    return in_language(known.name, language) if known and known.name else device


def _midnight(profile: Profile, now: datetime) -> datetime:
    return datetime.combine(business_day(now, profile.tz), datetime.min.time(), tzinfo=profile.tz)


def _lanes(profile: Profile, mine: list[Step], counter: str, language: str) -> list[LaneLine]:
    """Every lane this counter may serve, with how many wait and since when the oldest does."""
    only = profile.counters[counter].lanes
    lines = []
    for code, lane in profile.lanes.items():
        if only and code not in only:
            continue
        waiting = [step.waiting_since for step in mine if step.lane == code]
        lines.append(
            LaneLine(
                code,
                in_language(lane.name, language),
                lane.priority,
                len(waiting),
                min(waiting, default=None),
                lane.target_minutes,
            )
        )
    return lines


def _with_why(
    connection: Connection,
    office_id: UUID,
    line: Line,
    step: Step,
    ticket: DeskTicket,
    language: str,
) -> DeskTicket:
    """The reason of a call out of order, with the officer's own words: they are kept beside the log."""
    reason = reason_of(step.reason)
    if reason is None or reason.rule != "out_of_order":
        return ticket
    reason = replace(reason, why=copies.newest_note(connection, office_id, step.ticket_id))
    sentence = reason.sentence(language, line.profile.tz, line.profile.lane_names())
    return replace(ticket, reason=sentence)


def _ticket(profile: Profile, step: Step, language: str, needs: list[str]) -> DeskTicket:
    lane = profile.lanes[step.lane]
    service = profile.services[step.service]
    reason = reason_of(step.reason)
    return DeskTicket(
        ticket_id=step.ticket_id,
        step_id=step.id,
        number=step.number,
        service=step.service,
        service_name=in_language(service.name, language),
        lane=step.lane,
        lane_name=in_language(lane.name, language),
        priority=lane.priority,
        stage=step.stage,
        stage_name=in_language(profile.stages[step.stage].name, language),
        state=step.state,
        language=step.language,
        waiting_since=step.waiting_since,
        called_at=step.called_at,
        started_at=step.started_at,
        recalls=step.recalls,
        missed_at=step.missed_at,
        standard_minutes=profile.standard_minutes(step.service, step.stage),
        step_position=step.route_index + 1,
        steps_in_route=len(service.route),
        reason=reason.sentence(language, profile.tz, profile.lane_names()) if reason else "",
        needs=tuple(NEEDS[need].say(language) if need in NEEDS else need for need in needs),
    )
