"""The change of the business day: what becomes of those who still wait from the day before."""

from __future__ import annotations

from core.acts.turn import Turn
from core.db import desks, steps
from core.lifecycle import StepState


def roll(turn: Turn) -> None:
    """Begin the business day of ``turn.now`` if it is a new one.

    The profile says whether open visits of earlier days are closed or kept; a missed one of an earlier day
    expires either way. Whoever is being served stays: their officer ends it. A clock set back never brings
    an old day back.
    """
    today = turn.today.isoformat()
    if today <= turn.day:
        return
    before, turn.day = turn.day, today
    keep = turn.profile.calling.overnight == "keep"
    closed: list[str] = []
    for step in steps.open_before(turn.connection, turn.office_id, today):
        missed = step.state is StepState.MISSED
        if step.state is StepState.SERVING or (keep and not missed):
            continue
        ended = StepState.EXPIRED if missed else StepState.CANCELLED
        turn.move(step, ended, ended_at=turn.now, outcome="day-closed")
        closed.append(step.number)
    if not keep:
        _sign_out_idle(turn)
    turn.record({"from": before, "to": today, "closed": closed}, act="day_changed")
    turn.flush()


def _sign_out_idle(turn: Turn) -> None:
    """Whoever forgot to sign out yesterday does not count as an open counter today."""
    turn.flush()
    at_work = desks.counters_at_work(turn.connection, turn.office_id)
    for code in desks.signed_in(turn.connection, turn.office_id):
        if code not in at_work:
            turn.update("counter", code, {"officer": None, "since": turn.now})
