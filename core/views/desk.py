"""The officer's picture of one counter and of who waits for it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from core.acts.calling import reason_of
from core.acts.tasks import KINDS
from core.db import Connection, copies, desks, steps
from core.hours import business_day
from core.lifecycle import StepState
from core.pictures import Choice, Desk, DeskTicket, LaneLine, Step, Task
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


def desk(connection: Connection, office_id: UUID, line: Line, counter: str, language: str) -> Desk:
    profile = line.profile
    mine = [step for step in line.waiting if line.may_call(counter, step)]
    current = next(
        (
            s
            for s in line.steps
            if s.counter == counter and s.state in (StepState.CALLED, StepState.SERVING)
        ),
        None,
    )
    served = profile.counters[counter].stages
    aside = [s for s in line.steps if s.stage in served]
    limit = timedelta(minutes=profile.calling.reentry_minutes)
    parked = [s for s in aside if s.state is StepState.PARKED]
    missed = [
        s
        for s in aside
        if s.state is StepState.MISSED
        and s.missed_at is not None
        and line.now - s.missed_at <= limit
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
        current=seen(current) if current else None,
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
        )
        for row in desks.open_tasks(connection, office_id)
    ]


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
