"""The change of the business day: what becomes of those who still wait from the day before."""

from __future__ import annotations

from core.acts.turn import Turn
from core.db import desks, steps
from core.lifecycle import StepState


def roll(turn: Turn) -> None:
    """Begin the business day of ``turn.now`` if it is a new one.

    The profile says whether open visits of earlier days are closed or kept. Whoever is at a counter being
    served stays there either way: their officer ends it. A clock set back never brings an old day back.
    """
    today = turn.today.isoformat()
    if today <= turn.day:
        return
    before, turn.day = turn.day, today
    closed: list[str] = []
    if turn.profile.calling.overnight == "close":
        for step in steps.open_before(turn.connection, turn.office_id, today):
            if step.state is StepState.SERVING:
                continue
            ended = StepState.EXPIRED if step.state is StepState.MISSED else StepState.CANCELLED
            turn.move(step, ended, ended_at=turn.now, outcome="day-closed")
            closed.append(step.number)
        serving = desks.counters_at_work(turn.connection, turn.office_id)
        for code in desks.signed_in(turn.connection, turn.office_id):
            if code not in serving:
                turn.update("counter", code, {"officer": None, "since": turn.now})
    turn.record({"from": before, "to": today, "closed": closed}, act="day_changed")
