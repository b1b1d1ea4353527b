"""Times, amounts and waits as the reader writes them; numbers, clocks, ids."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import ScaledClock, clock_factor, parse_clock, system_clock
from core.ids import token, uuid7
from core.numbering import next_serial, number
from core.texts import in_language, tr
from core.wording import Minutes, clock_time, long_date, money, wait_range

JAKARTA = ZoneInfo("Asia/Jakarta")


def test_times_and_dates_follow_the_language() -> None:
    moment = datetime(2026, 11, 24, 2, 5, tzinfo=UTC)
    assert clock_time(moment, JAKARTA, "id") == "09.05"
    assert clock_time(moment, JAKARTA, "en") == "09:05"
    assert long_date(date(2026, 11, 24), "id") == "Selasa, 24 November 2026"
    assert long_date(date(2026, 11, 24), "en") == "Tuesday, 24 November 2026"


def test_amounts_follow_the_language() -> None:
    assert money(1_650_000, "IDR", "id") == "Rp\N{NO-BREAK SPACE}1.650.000"
    assert money(1_650_000, "IDR", "en") == "Rp\N{NO-BREAK SPACE}1,650,000"
    assert money(0, "IDR", "id") == "gratis"


@pytest.mark.parametrize(
    ("p50", "p80", "en", "id_"),
    [
        (0, 0, "almost at once", "hampir langsung"),
        (2, 4, "less than 5 minutes", "kurang dari 5 menit"),
        (3, 9, "less than 10 minutes", "kurang dari 10 menit"),
        (21, 28, "about 20–30 minutes", "sekitar 20–30 menit"),
        (20, 20, "about 20–25 minutes", "sekitar 20–25 menit"),
        (130, 170, "about 2–3 hours", "sekitar 2–3 jam"),
        (100, 140, "about 1.5–2.5 hours", "sekitar 1,5–2,5 jam"),
    ],
)
def test_a_wait_is_an_honest_range(p50: float, p80: float, en: str, id_: str) -> None:
    assert wait_range(p50, p80, "en") == en
    assert wait_range(p50, p80, "id") == id_


@given(st.floats(0, 500), st.floats(1, 3))
def test_a_range_never_promises_less_than_it_knows(p50: float, factor: float) -> None:
    text = wait_range(p50, p50 * factor, "en")
    numbers = [float(part) for part in text.replace("–", " ").split() if part[0].isdigit()]
    scale = 60 if "hours" in text else 1
    if numbers:
        assert numbers[-1] * scale >= p50 * factor - 1e-6


def test_halves_of_minutes_follow_the_language() -> None:
    assert Minutes(4.5).say("id") == "4,5 menit" and Minutes(4.5).say("en") == "4.5 min"


def test_a_text_is_said_in_its_reader_s_language_with_its_parts() -> None:
    text = tr("There is no counter {counter} in this office.", counter="99")
    assert text.say("en") == "There is no counter 99 in this office."
    assert text.say("id") == "Tidak ada loket 99 di kantor ini."
    assert text.say("xx") == text.say("en")


def test_a_profile_s_text_falls_back_to_indonesian() -> None:
    assert in_language({"id": "Loket", "en": "Counter"}, "en") == "Counter"
    assert in_language({"id": "Loket"}, "zh") == "Loket"
    assert in_language({}, "id") == ""


def test_numbers_keep_three_digits_and_go_on() -> None:
    assert [number("A", serial) for serial in (1, 12, 999, 1000)] == [
        "A001",
        "A012",
        "A999",
        "A1000",
    ]
    assert next_serial(None) == 1 and next_serial(41) == 42 and next_serial(None, 7) == 8


def test_ids_rise_with_time_and_carry_their_version() -> None:
    made = [uuid7() for _ in range(200)]
    assert len(set(made)) == 200
    assert all(one.version == 7 and one.variant == "specified in RFC 4122" for one in made)
    assert [m.int >> 80 for m in made] == sorted(m.int >> 80 for m in made)
    assert len({token() for _ in range(200)}) == 200


def test_a_clock_s_description_makes_the_same_clock() -> None:
    clock = ScaledClock(datetime(2026, 11, 24, 0, 30, tzinfo=UTC), 1_790_000_000.5, 60)
    again = parse_clock(str(clock))
    assert again == clock and clock_factor(again) == 60
    assert parse_clock(None) is system_clock and parse_clock("") is system_clock


@pytest.mark.parametrize(
    "text", ["noon", "2026-11-24T09:00:00@1x60", "2026-11-24T09:00:00+07:00@1", "@x"]
)
def test_an_unreadable_clock_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=r"expected TIME@SECONDxFACTOR"):
        parse_clock(text)
