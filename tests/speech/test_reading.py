"""How often a call is read, within the time a hall bears."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.speech.reading import (
    CALM_PAUSE_SECONDS,
    LONGEST_SECONDS,
    SHORT_PAUSE_SECONDS,
    Reading,
    rate,
    reading,
)

CHIME = 1.2
LENGTHS = st.dictionaries(st.sampled_from(["id", "en", "ms"]), st.floats(0.5, 16), min_size=1)


def chosen(lengths: dict[str, float], *, hurried: bool = False) -> Reading:
    return reading(lengths, CHIME, hurried=hurried)


def test_a_call_is_said_twice() -> None:
    assert chosen({"id": 6.0}) == Reading(("id", "id"), CALM_PAUSE_SECONDS)
    assert chosen({"id": 3.0, "en": 2.5}).languages == ("id", "en", "id", "en")


def test_the_pauses_give_way_first_then_the_second_language_then_the_repeat() -> None:
    assert chosen({"id": 8.0}) == Reading(("id", "id"), SHORT_PAUSE_SECONDS)
    assert chosen({"id": 4.9, "en": 4.0}) == Reading(("id", "en", "id"), CALM_PAUSE_SECONDS)
    assert chosen({"id": 5.9, "en": 4.1}) == Reading(("id", "en", "id"), SHORT_PAUSE_SECONDS)
    assert chosen({"id": 6.9, "en": 5.3}) == Reading(("id", "en"), CALM_PAUSE_SECONDS)


def test_when_others_wait_each_language_is_read_once() -> None:
    assert chosen({"id": 6.0, "en": 5.0}, hurried=True).languages == ("id", "en")


def test_what_fits_nowhere_is_still_said() -> None:
    assert chosen({"id": 30.0, "en": 20.0}).languages == ("id",)


def test_several_languages_are_read_faster_than_one() -> None:
    assert rate(("id",)) < rate(("id", "en"))


@given(lengths=LENGTHS, hurried=st.booleans())
def test_never_longer_than_the_hall_bears(lengths: dict[str, float], hurried: bool) -> None:
    found = chosen(lengths, hurried=hurried)
    assert found.seconds(lengths, CHIME) <= LONGEST_SECONDS
    assert found.languages[0] == next(iter(lengths))
    assert set(found.languages) <= set(lengths)
