"""Who is next: the call key, the guard, the reason."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from core.policy import (
    CallKeyPolicy,
    Candidate,
    Reason,
    booking_reference,
    call_key,
    may_overtake,
    overtaken_by,
    reentry_order,
    tiebreak,
)
from core.texts import Named

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
JAKARTA = ZoneInfo("Asia/Jakarta")
CREDITS = {"umum": 0, "booked": 10, "lansia": 30}


def someone(minute: float, lane: str = "umum", seq: int = 0, overtaken: int = 0) -> Candidate:
    at = NINE + timedelta(minutes=minute)
    return Candidate(
        step_id=f"{lane}-{seq}",
        number=f"A{seq:03d}",
        service="paspor",
        lane=lane,
        reference_at=at,
        call_key=call_key(at, CREDITS[lane]),
        tiebreak=seq,
        overtaken=overtaken,
    )


people = st.lists(
    st.tuples(st.integers(0, 240), st.sampled_from(sorted(CREDITS)), st.integers(0, 9)), max_size=30
).map(lambda rows: [someone(m, lane, seq, o) for seq, (m, lane, o) in enumerate(rows)])


def test_the_smallest_key_goes_first() -> None:
    elder, other = someone(20, "lansia", 1), someone(5, "umum", 0)
    chosen = CallKeyPolicy().choose([other, elder])
    assert chosen is not None and chosen[0] is elder


def test_equal_keys_go_by_the_order_of_arrival() -> None:
    first, second = someone(10, seq=1), someone(10, seq=2)
    chosen = CallKeyPolicy().choose([second, first])
    assert chosen is not None and chosen[0] is first


def test_nobody_waits_nobody_is_called() -> None:
    assert CallKeyPolicy().choose([]) is None


def test_the_guard_calls_whoever_was_overtaken_too_often() -> None:
    patient, elder = someone(40, seq=0, overtaken=6), someone(41, "lansia", 1)
    chosen = CallKeyPolicy(limit=6).choose([patient, elder])
    assert chosen is not None
    assert chosen[0] is patient and chosen[1].rule == "guard"
    without = CallKeyPolicy(limit=0).choose([patient, elder])
    assert without is not None and without[0] is elder


@given(people)
def test_without_the_guard_the_choice_is_the_minimum_of_the_order(line: list[Candidate]) -> None:
    chosen = CallKeyPolicy(limit=0).choose(line)
    assert (chosen[0] if chosen else None) == min(line, key=lambda c: c.order, default=None)


@given(people)
def test_the_choice_does_not_depend_on_how_the_line_is_listed(line: list[Candidate]) -> None:
    assert CallKeyPolicy().choose(line) == CallKeyPolicy().choose(line[::-1])


@given(people)
def test_without_credits_it_is_first_come_first_served(line: list[Candidate]) -> None:
    plain = [someone(m, "umum", c.tiebreak) for m, c in enumerate(line)]
    chosen = CallKeyPolicy().choose(plain)
    assert (chosen[0] if chosen else None) == (plain[0] if plain else None)


@given(people)
def test_whole_line_called_nobody_is_overtaken_by_more_than_the_largest_credit(
    line: list[Candidate],
) -> None:
    """Called one after the other without the guard, as the policy says."""
    left = list(line)
    while left:
        chosen = CallKeyPolicy(limit=0).choose(left)
        assert chosen is not None
        left.remove(chosen[0])
        for passed in left:
            assert chosen[0].reference_at - passed.reference_at <= timedelta(minutes=30)


@given(people)
def test_every_reason_comes_back_from_its_data_and_says_its_sentence(line: list[Candidate]) -> None:
    chosen = CallKeyPolicy().choose(line)
    if chosen:
        reason = chosen[1]
        assert Reason.from_data(reason.as_data()) == reason
        for language in ("id", "en"):
            sentence = reason.sentence(language, JAKARTA)
            assert reason.number in sentence and "{" not in sentence


def test_the_sentence_is_the_one_an_officer_can_say() -> None:
    lanes = {
        "lansia": Named({"id": "Lansia", "en": "Elderly"}),
        "umum": Named({"id": "Umum", "en": "General"}),
    }
    chosen = CallKeyPolicy().choose([someone(20, "lansia", 14), someone(5, "umum", 31)])
    assert chosen is not None
    assert chosen[1].sentence("en", JAKARTA, lanes) == (
        "A014, Elderly: 09:20 − 30 min = 08:50; next A031, General: 09:05"
    )
    assert chosen[1].sentence("id", JAKARTA, lanes) == (
        "A014, Lansia: 09.20 − 30 menit = 08.50; berikutnya A031, Umum: 09.05"
    )


def test_overtaken_are_those_of_the_service_who_came_before() -> None:
    elder = someone(20, "lansia", 5)
    before, after = someone(5, seq=1), someone(25, seq=6)
    other = Candidate(**{**before.__dict__, "service": "info", "step_id": "x"})
    assert overtaken_by(elder, [before, after, other, elder]) == [before]


@given(people)
def test_a_call_that_may_not_overtake_overtakes_nobody(line: list[Candidate]) -> None:
    chosen = CallKeyPolicy(limit=6).choose(line)
    if chosen and not may_overtake(chosen[1], 0):
        assert overtaken_by(chosen[0], line) == []


def test_a_call_of_a_priority_lane_or_by_the_guard_may_overtake() -> None:
    elder = CallKeyPolicy().choose([someone(20, "lansia", 1), someone(5, seq=0)])
    guarded = CallKeyPolicy().choose([someone(40, seq=0, overtaken=6), someone(5, seq=1)])
    assert elder is not None and may_overtake(elder[1], 0)
    assert guarded is not None and guarded[1].rule == "guard" and may_overtake(guarded[1], 0)


def test_a_booking_counts_from_its_slot_unless_it_is_too_late() -> None:
    for minutes, reference, counts in (
        (-40, 0, True),
        (0, 0, True),
        (15, 0, True),
        (16, 16, False),
    ):
        got = booking_reference(NINE + timedelta(minutes=minutes), NINE, 15)
        assert got == (NINE + timedelta(minutes=reference), counts)


@given(people, st.integers(0, 4))
def test_a_re_entry_stands_right_behind_the_next_calls(line: list[Candidate], after: int) -> None:
    line = [replace(c, tiebreak=tiebreak(c.tiebreak)) for c in line]
    line.sort(key=lambda c: c.order)
    order = reentry_order(line, NINE + timedelta(minutes=300), 99, after)
    assert sum(c.order < order for c in line) == min(after, len(line))
    assert order not in [c.order for c in line]
