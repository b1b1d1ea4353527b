"""At the counter: start, finish, set aside, bring back, send on."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from core.acts.calling import (
    moved,
    not_called,
    open_counter,
    require_at,
    require_counter,
    require_free,
)
from core.acts.issuing import open_step_row, require_open
from core.acts.turn import Turn
from core.db import desks, steps
from core.errors import Refused
from core.lifecycle import StepState, require_move
from core.pictures import Moved, Step
from core.texts import Named, tr


def start(turn: Turn, *, counter: str, officer: str | None) -> Moved:
    """The visitor is here."""
    step = require_at(turn, counter)
    turn.move(step, StepState.SERVING, started_at=turn.now)
    return moved(turn, step, StepState.SERVING, counter=counter)


def finish(turn: Turn, *, counter: str, officer: str | None, outcome: str | None) -> Moved:
    """The stage is done; the next step of the route, if any, begins to wait in the same act."""
    step = require_at(turn, counter)
    outcome = outcome or next(iter(turn.profile.outcomes))
    if outcome not in turn.profile.outcomes:
        raise Refused(
            "unknown_outcome", tr("There is no outcome {outcome} in this office.", outcome=outcome)
        )
    turn.move(step, StepState.DONE, ended_at=turn.now, outcome=outcome)
    route = turn.profile.services[step.service].route
    after = step.route_index + 1
    if turn.profile.outcomes[outcome].ends_visit or after >= len(route):
        return moved(turn, step, StepState.DONE, counter=counter, outcome=outcome)
    return _send_on(
        turn, step, StepState.DONE, route[after], after, None, counter=counter, outcome=outcome
    )


def park(turn: Turn, *, counter: str, officer: str | None) -> Moved:
    """Set the visitor aside for a while; number and arrival stay theirs."""
    step = require_at(turn, counter)
    turn.move(step, StepState.PARKED, parked_at=turn.now)
    return moved(turn, step, StepState.PARKED, counter=counter)


def resume(turn: Turn, *, ticket_id: UUID, counter: str | None, officer: str | None) -> Moved:
    """A parked visitor waits again, in the old place: number and arrival have not changed."""
    if counter is not None:
        require_counter(turn.profile, counter)
    step = require_open(turn, ticket_id)
    require_move(step.number, step.state, StepState.WAITING)
    if step.state is not StepState.PARKED:
        raise Refused("not_parked", tr("{number} is not parked.", number=step.number))
    turn.move(step, StepState.WAITING, **not_called(), waiting_since=turn.now)
    return moved(turn, step, StepState.WAITING)


def transfer(
    turn: Turn, *, counter: str, officer: str | None, stage: str, to_counter: str | None
) -> Moved:
    """Send the visitor at this counter to another stage; number and arrival stay theirs.

    A stage of the service's route goes on from there; one off the route is an extra stop before the rest.
    """
    step = require_at(turn, counter)
    profile = turn.profile
    if stage not in profile.stages:
        raise Refused("unknown_stage", tr("There is no stage {stage} in this office.", stage=stage))
    if to_counter is not None:
        require_counter(profile, to_counter)
        if not profile.serves(to_counter, stage, step.service, step.lane):
            raise Refused(
                "counter_does_not_serve",
                tr(
                    "{counter} does not serve {stage}.",
                    counter=profile.counter_name(to_counter),
                    stage=Named(profile.stages[stage].name),
                ),
            )
    ended = StepState.DONE if step.state is StepState.SERVING else StepState.CANCELLED
    turn.move(step, ended, ended_at=turn.now, outcome="transferred")
    route = profile.services[step.service].route
    index = route.index(stage) if stage in route else step.route_index
    return _send_on(
        turn, step, ended, stage, index, to_counter, counter=counter, outcome="transferred"
    )


def sign_in(turn: Turn, *, counter: str, officer: str) -> None:
    """Open a counter: this officer sits here now."""
    open_counter(turn, counter, officer)
    if turn.changes:
        turn.record({"counter": counter})


def sign_out(turn: Turn, *, counter: str, officer: str | None) -> None:
    """Close a counter. Not while somebody is called to it or served.

    Whoever waited for this counter alone may then be called by any that serves the stage.
    """
    require_counter(turn.profile, counter)
    seat = desks.seat(turn.connection, turn.office_id, counter)
    require_free(turn, counter, seat)
    if seat is None or seat.officer is None:
        return
    for step in steps.waiting(turn.connection, turn.office_id):
        if step.to_counter == counter:
            turn.update("step", step.id, {"to_counter": None})
    turn.update("counter", counter, {"officer": None, "since": turn.now})
    turn.record({"counter": counter})


def _send_on(
    turn: Turn,
    step: Step,
    ended: StepState,
    stage: str,
    route_index: int,
    to_counter: str | None,
    **facts: object,
) -> Moved:
    ticket = steps.ticket(turn.connection, turn.office_id, step.ticket_id)
    assert ticket is not None
    open_step_row(
        turn,
        ticket,
        position=step.position + 1,
        route_index=route_index,
        stage=stage,
        to_counter=to_counter,
    )
    return replace(moved(turn, step, ended, next_stage=stage, **facts), next_stage=stage)
