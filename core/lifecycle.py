"""The states of a step and the one table of allowed moves.

Every move of a step anywhere in Loket passes through ``require_move``: what is not in ``MOVES`` does
not happen, and the refusal names the state and what is allowed from it.
"""

from __future__ import annotations

from enum import StrEnum

from core.errors import Refused
from core.texts import Text, tr


class StepState(StrEnum):
    WAITING = "waiting"
    """In a queue; the policy may pick it."""
    CALLED = "called"
    """Called to a counter; the visitor is on the way."""
    SERVING = "serving"
    """At the counter, being served."""
    PARKED = "parked"
    """Set aside for a while (fetching a copy, paying); keeps number and arrival."""
    MISSED = "missed"
    """Called in vain; may re-enter once within the profile's time."""
    DONE = "done"
    """Served; the next step of the route, if any, opened in the same act."""
    EXPIRED = "expired"
    """Missed for good; ends the ticket."""
    CANCELLED = "cancelled"
    """Withdrawn by the visitor, an officer or the end of the day; ends the ticket."""

    @property
    def open(self) -> bool:
        """Whether the visit is still going on in this state."""
        return self in OPEN_STATES

    @property
    def text(self) -> Text:
        return STATE_TEXTS[self]


OPEN_STATES = frozenset(
    {StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.PARKED, StepState.MISSED}
)

AT_COUNTER_STATES = frozenset({StepState.CALLED, StepState.SERVING})
"""States in which a step occupies its counter: at most one such step per counter."""

STATE_TEXTS = {
    StepState.WAITING: tr("waiting"),
    StepState.CALLED: tr("called"),
    StepState.SERVING: tr("being served"),
    StepState.PARKED: tr("parked"),
    StepState.MISSED: tr("missed"),
    StepState.DONE: tr("done"),
    StepState.EXPIRED: tr("expired"),
    StepState.CANCELLED: tr("cancelled"),
}

MOVES: dict[StepState, frozenset[StepState]] = {
    StepState.WAITING: frozenset({StepState.CALLED, StepState.PARKED, StepState.CANCELLED}),
    StepState.CALLED: frozenset(
        {
            StepState.SERVING,
            StepState.PARKED,
            StepState.MISSED,
            StepState.WAITING,
            StepState.CANCELLED,
        }
    ),
    StepState.SERVING: frozenset({StepState.DONE, StepState.PARKED, StepState.CANCELLED}),
    StepState.PARKED: frozenset({StepState.WAITING, StepState.CANCELLED}),
    StepState.MISSED: frozenset({StepState.WAITING, StepState.EXPIRED, StepState.CANCELLED}),
    StepState.DONE: frozenset(),
    StepState.EXPIRED: frozenset(),
    StepState.CANCELLED: frozenset(),
}


def may_move(now: StepState, to: StepState) -> bool:
    return to in MOVES[now]


class _States:
    """A list of states that can be said in a sentence."""

    def __init__(self, states: frozenset[StepState]) -> None:
        self.states = [state for state in StepState if state in states]

    def say(self, language: str) -> str:
        if not self.states:
            return tr("nothing more").say(language)
        return ", ".join(state.text.say(language) for state in self.states)


def require_move(number: str, now: StepState, to: StepState) -> None:
    """Refuse a move that the table does not have; the sentence names the state and what is allowed."""
    if may_move(now, to):
        return
    raise Refused(
        "move_not_allowed",
        tr(
            "Ticket {number} is now “{state}”; “{wanted}” is not possible. Possible: {allowed}.",
            number=number,
            state=now.text,
            wanted=to.text,
            allowed=_States(MOVES[now]),
        ),
    )
