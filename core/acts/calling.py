"""Calling: the next one by the policy, one out of order, again, in vain, and back in line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from core import ids
from core.acts.issuing import require_open
from core.acts.turn import Turn
from core.chain import canonical
from core.db import Row, copies, desks, steps
from core.db.batch import ask_together
from core.errors import Refused
from core.lifecycle import StepState, require_move
from core.pictures import Call, Moved, Step, Ticket
from core.policy import (
    CallKeyPolicy,
    Candidate,
    Policy,
    Reason,
    may_overtake,
    may_still_reenter,
    reentry_order,
)
from core.profile import Profile
from core.texts import tr
from core.wording import Minutes


def call_next(turn: Turn, *, counter: str, officer: str) -> Call | None:
    """Call who is next for this counter, by the office's policy; None when nobody waits for it."""
    require_counter(turn.profile, counter)
    require_officer(turn.profile, officer)
    desk = turn.profile.counters[counter]
    limit = turn.profile.calling.overtaking_limit
    seats, *lines = ask_together(
        turn.connection,
        [
            desks.seat_of(turn.office_id, counter),
            *(
                steps.heads_of(turn.office_id, stage, counter, desk.services, desk.lanes, limit)
                for stage in desk.stages
            ),
        ],
    )
    seat = seats[0] if seats else None
    take_seat(turn, counter, officer, seat)
    require_free(turn, counter, seat)
    found = list({row.id: steps.step_and_ticket(row) for line in lines for row in line}.values())
    chosen = policy(turn.profile).choose(candidate(turn.profile, step) for step, _ in found)
    if chosen is None:
        if turn.changes:
            turn.record({"counter": counter}, act="sign_in")
        return None
    choice, reason = chosen
    step, ticket = next(pair for pair in found if str(pair[0].id) == choice.step_id)
    return _call(turn, step, ticket, counter, officer, reason)


def call(turn: Turn, *, ticket_id: UUID, counter: str, officer: str, why: str) -> Call:
    """Call a waiting ticket out of order. Who may is the profile's; the reason is kept."""
    seat = open_counter(turn, counter, officer)
    role = turn.profile.officers[officer].role
    if role not in turn.profile.calling.out_of_order_roles:
        raise Refused(
            "role_not_allowed", tr("Calling out of order is not among the tasks of this role.")
        )
    if not why.strip():
        raise Refused("reason_missing", tr("Calling out of order needs a reason."))
    step = require_open(turn, ticket_id)
    require_move(step.number, step.state, StepState.CALLED)
    require_free(turn, counter, seat)
    if not turn.profile.serves(counter, step.stage, step.service, step.lane):
        raise Refused(
            "counter_does_not_serve",
            tr(
                "{counter} does not serve what {number} waits for.",
                counter=turn.profile.counter_name(counter),
                number=step.number,
            ),
        )
    note = ids.uuid7()
    copies.add_note(turn.batch, turn.office_id, note, ticket_id, why.strip())
    reason = replace(
        CallKeyPolicy().reason(candidate(turn.profile, step), [], "out_of_order"), why=why.strip()
    )
    ticket = steps.ticket(turn.connection, turn.office_id, ticket_id)
    assert ticket is not None, "a step without its ticket"
    return _call(turn, step, ticket, counter, officer, reason, note=note)


def recall(turn: Turn, *, counter: str, officer: str | None) -> Moved:
    """Call the same visitor again."""
    step = require_at(turn, counter)
    if step.state is not StepState.CALLED:
        raise Refused(
            "not_called",
            tr("{number} is being served; there is nobody to call again.", number=step.number),
        )
    turn.update("step", step.id, {"recalls": step.recalls + 1, "called_seq": turn.next_seq})
    return moved(turn, step, StepState.CALLED, counter=counter)


def no_show(turn: Turn, *, counter: str, officer: str | None) -> Moved:
    """Nobody came: onto the missed list, or, missed too often, the end of the ticket."""
    step = require_at(turn, counter)
    turn.move(step, StepState.MISSED, missed_at=turn.now, misses=step.misses + 1)
    state = StepState.MISSED
    if step.misses + 1 > turn.profile.calling.misses_allowed:
        state = StepState.EXPIRED
        turn.move(replace(step, state=StepState.MISSED), state, ended_at=turn.now, outcome="missed")
    return moved(turn, step, state, counter=counter)


def put_back(turn: Turn, *, counter: str, officer: str | None) -> Moved:
    """Back to the same place in line, as if not called."""
    step = require_at(turn, counter)
    turn.move(step, StepState.WAITING, **not_called())
    return moved(turn, step, StepState.WAITING, counter=counter)


def reenter(turn: Turn, *, ticket_id: UUID) -> Moved:
    """A missed visitor is back: once, within the profile's time, behind the next calls it names."""
    step = require_open(turn, ticket_id)
    require_move(step.number, step.state, StepState.WAITING)
    if step.state is not StepState.MISSED or step.missed_at is None:
        raise Refused("not_missed", tr("{number} was not missed.", number=step.number))
    rules = turn.profile.calling
    if not may_still_reenter(step.missed_at, turn.now, rules.reentry_minutes):
        raise Refused(
            "reentry_too_late",
            tr(
                "{number} was missed more than {time} ago. Please take a new ticket.",
                number=step.number,
                time=Minutes(rules.reentry_minutes),
            ),
        )
    line = [
        candidate(turn.profile, other)
        for other in steps.waiting(turn.connection, turn.office_id, [step.stage])
    ]
    key, tie = reentry_order(line, turn.now, turn.next_seq, rules.reentry_after_calls)
    credit = timedelta(minutes=turn.profile.lanes[step.lane].credit_minutes)
    turn.move(
        step,
        StepState.WAITING,
        **not_called(),
        call_key=key,
        reference_at=key + credit,
        tiebreak=tie,
        waiting_since=turn.now,
        overtaken=0,
    )
    return moved(turn, step, StepState.WAITING)


def expire_missed(turn: Turn) -> int:
    """End the tickets whose time to re-enter is over. Returns how many."""
    minutes = turn.profile.calling.reentry_minutes
    ended = []
    for step in steps.open_steps(turn.connection, turn.office_id):
        if (
            step.state is StepState.MISSED
            and step.missed_at is not None
            and not may_still_reenter(step.missed_at, turn.now, minutes)
        ):
            turn.move(step, StepState.EXPIRED, ended_at=turn.now, outcome="missed")
            ended.append(step.number)
    if ended:
        turn.record({"numbers": ended})
    return len(ended)


def policy(profile: Profile) -> Policy:
    """The policy that the profile chose."""
    return CallKeyPolicy(limit=profile.calling.overtaking_limit)


def candidate(profile: Profile, step: Step) -> Candidate:
    lane = profile.lanes[step.lane]
    return Candidate(
        step_id=str(step.id),
        number=step.number,
        service=step.service,
        lane=step.lane,
        reference_at=step.reference_at,
        call_key=step.call_key,
        tiebreak=step.tiebreak,
        overtaken=step.overtaken,
        waiting_since=step.waiting_since,
        target_minutes=lane.target_minutes,
        priority=lane.priority,
    )


def not_called() -> dict[str, object]:
    """What a step forgets when it goes back to waiting."""
    return {
        "called_at": None,
        "called_seq": None,
        "started_at": None,
        "counter": None,
        "officer": None,
        "recalls": 0,
        "reason": None,
    }


def moved(turn: Turn, step: Step, state: StepState, **facts: object) -> Moved:
    """Record what was done to a step and say it."""
    seq = turn.record(
        {"ticket": step.ticket_id, "step": step.id, "number": step.number, "state": state, **facts}
    )
    return Moved(turn.act, seq, turn.now, step.ticket_id, step.id, step.number, state)


def open_counter(turn: Turn, counter: str, officer: str) -> Row | None:
    """Check counter and officer, and note who sits there now. Returns the seat as it was."""
    require_counter(turn.profile, counter)
    require_officer(turn.profile, officer)
    seat = desks.seat(turn.connection, turn.office_id, counter)
    take_seat(turn, counter, officer, seat)
    return seat


def take_seat(turn: Turn, counter: str, officer: str, seat: Row | None) -> None:
    """Note that this officer sits at the counter now."""
    if seat is None:
        turn.insert("counter", {"code": counter, "officer": officer, "since": turn.now})
    elif seat.officer != officer:
        turn.update("counter", counter, {"officer": officer, "since": turn.now})


def require_counter(profile: Profile, counter: str) -> None:
    if counter not in profile.counters:
        raise Refused(
            "unknown_counter", tr("There is no counter {counter} in this office.", counter=counter)
        )


def require_officer(profile: Profile, officer: str) -> None:
    if officer not in profile.officers:
        raise Refused(
            "unknown_officer", tr("{officer} is not an officer of this office.", officer=officer)
        )


def require_free(turn: Turn, counter: str, seat: Row | None) -> None:
    """Nobody is called to this counter or served at it."""
    if seat is not None and seat.number is not None:
        raise Refused(
            "counter_busy",
            tr(
                "{counter} still has {number} ({state}).",
                counter=turn.profile.counter_name(counter),
                number=seat.number,
                state=StepState(seat.state).text,
            ),
        )


def require_at(turn: Turn, counter: str) -> Step:
    """The step called to or served at this counter."""
    require_counter(turn.profile, counter)
    step = steps.at_counter(turn.connection, turn.office_id, counter)
    if step is None:
        raise Refused(
            "nobody_here",
            tr("Nobody has been called to {counter}.", counter=turn.profile.counter_name(counter)),
        )
    return step


def _call(
    turn: Turn,
    step: Step,
    ticket: Ticket,
    counter: str,
    officer: str,
    reason: Reason,
    note: UUID | None = None,
) -> Call:
    data = replace(reason, why=None).as_data()
    text = canonical(data)
    turn.move(
        step,
        StepState.CALLED,
        called_at=turn.now,
        called_seq=turn.next_seq,
        counter=counter,
        officer=officer,
        reason=text,
    )
    passed = []
    if _may_overtake(turn.profile, step, counter, reason):
        passed = steps.count_overtaken(turn.connection, turn.office_id, step, counter)
    if passed:
        turn.changes.append(["step", "overtaken", [str(step_id) for step_id in passed], {}])
    facts: dict[str, object] = {
        "ticket": step.ticket_id,
        "step": step.id,
        "number": step.number,
        "counter": counter,
        "reason": data,
    }
    if note is not None and reason.why is not None:
        facts["note"] = note
        facts["note_digest"] = sha256(f"{note}{reason.why}".encode()).hexdigest()
    turn.record(facts)
    called = replace(
        step,
        state=StepState.CALLED,
        called_at=turn.now,
        called_seq=turn.seq,
        counter=counter,
        officer=officer,
        reason=text,
    )
    return Call(ticket, called, counter, officer, turn.now, reason)


def _may_overtake(profile: Profile, step: Step, counter: str, reason: Reason) -> bool:
    """Whether somebody may have been overtaken by this call; if not, nobody needs to be counted."""
    desk = profile.counters[counter]
    return bool(desk.lanes) or may_overtake(
        reason, min(lane.credit_minutes for lane in profile.lanes.values())
    )


def reason_of(text: str | None) -> Reason | None:
    """The reason kept with a step."""
    return Reason.from_data(json.loads(text)) if text else None
