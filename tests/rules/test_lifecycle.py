"""The one table of moves."""

import pytest

from core.errors import Refused
from core.lifecycle import AT_COUNTER_STATES, MOVES, OPEN_STATES, StepState, may_move, require_move


def test_every_state_has_its_line_in_the_table() -> None:
    assert set(MOVES) == set(StepState)


def test_a_state_is_open_exactly_if_something_may_follow() -> None:
    assert {state for state in StepState if MOVES[state]} == OPEN_STATES
    assert AT_COUNTER_STATES < OPEN_STATES


@pytest.mark.parametrize(
    ("now", "to"),
    [
        ("waiting", "called"), ("called", "serving"), ("serving", "done"),
        ("waiting", "parked"), ("called", "parked"), ("serving", "parked"), ("parked", "waiting"),
        ("called", "missed"), ("missed", "waiting"), ("missed", "expired"), ("called", "waiting"),
        ("waiting", "cancelled"), ("called", "cancelled"), ("serving", "cancelled"),
        ("parked", "cancelled"), ("missed", "cancelled"),
    ],
)  # fmt: skip
def test_the_design_s_moves_are_allowed(now: str, to: str) -> None:
    assert may_move(StepState(now), StepState(to))


def test_nothing_else_is_allowed() -> None:
    assert sum(len(after) for after in MOVES.values()) == 16


def test_a_refusal_names_the_state_and_what_is_allowed() -> None:
    with pytest.raises(Refused) as refused:
        require_move("A012", StepState.PARKED, StepState.SERVING)
    assert refused.value.code == "move_not_allowed"
    assert refused.value.sentence == (
        "Ticket A012 is now “parked”; “being served” is not possible. Possible: waiting, cancelled."
    )
    assert "A012" in refused.value.say("id") and "parked" not in refused.value.say("id")
