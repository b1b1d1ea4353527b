"""What two people do at the same moment: truly done at once, by real processes, with one winner."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from uuid import uuid4

import pytest

from core import Hall
from core import profile as profiles
from tests.clock import HandClock
from tests.days import racers

pytestmark = pytest.mark.race

EIGHT = range(1, 9)


@pytest.fixture
def eight_at_cs(database_url: str, clock: HandClock) -> Iterator[Hall]:
    """The sample office with eight counters for questions, so that eight officers want the same."""
    values = tomllib.loads(profiles.find("sample").read_text(encoding="utf-8"))
    for counter in EIGHT:
        values["counters"][str(counter)]["stages"] = ["cs"]
    values["counters"]["9"]["stages"] = ["verifikasi", "foto-wawancara"]
    hall = Hall.create(database_url, profiles.parse(values, "eight at cs"), clock)
    yield hall
    hall.close()


def test_eight_kiosks_give_no_number_twice_and_skip_none(hall: Hall, database_url: str) -> None:
    services = ["paspor", "info"]
    each = 20

    taken = racers.race(database_url, racers.take_tickets, [(services[i % 2], each) for i in EIGHT])

    numbers = sorted(number for own in taken for number in own)
    assert numbers == [f"{letter}{n:03}" for letter in "AM" for n in range(1, 4 * each + 1)]
    # Each kiosk's own numbers rise: whoever came later has the later number.
    assert all(own == sorted(own) for own in taken)
    assert [event.seq for event in hall.events()] == list(range(1, 8 * each + 1))
    assert hall.verify().ok


def test_eight_counters_call_nobody_twice_and_forget_nobody(
    eight_at_cs: Hall, database_url: str
) -> None:
    numbers = [eight_at_cs.issue("info").number for _ in range(80)]

    called = racers.race(database_url, racers.serve_all, [(str(i), f"petugas-{i}") for i in EIGHT])

    assert sorted(number for own in called for number in own) == numbers
    calls = [event for event in eight_at_cs.events() if event.act == "call_next"]
    assert [event.payload["number"] for event in calls] == numbers, "called out of order"
    assert Counter(event.payload["ticket"] for event in calls).most_common(1)[0][1] == 1
    assert eight_at_cs.waiting() == ()
    assert eight_at_cs.verify().ok


def test_the_last_visitor_is_called_by_one_of_eight(eight_at_cs: Hall, database_url: str) -> None:
    number = eight_at_cs.issue("info").number

    called = racers.race(database_url, racers.call_one, [(str(i), f"petugas-{i}") for i in EIGHT])

    assert sorted(called, key=str) == [number, *[None] * 7]
    assert eight_at_cs.verify().ok


def test_one_act_asked_by_eight_gives_one_ticket(hall: Hall, database_url: str) -> None:
    act_id = uuid4()

    taken = racers.race(database_url, racers.take_same_ticket, [(act_id,)] * 8)

    assert set(taken) == {taken[0]}
    assert [event.act for event in hall.events()] == ["issue"]
    assert hall.issue("info").number == "M002"
    assert hall.verify().ok


def test_one_call_asked_by_eight_calls_once(hall: Hall, database_url: str) -> None:
    first, _second = hall.issue("info"), hall.issue("info")
    act_id = uuid4()

    called = racers.race(database_url, racers.call_same, [("10", "petugas-10", act_id)] * 8)

    assert called == [first.number] * 8
    assert [step.number for step in hall.waiting()] == ["M002"]
    assert hall.verify().ok


def test_eight_hands_at_one_counter_finish_once(hall: Hall, database_url: str) -> None:
    hall.issue("info")
    hall.call_next("10", "petugas-10")
    hall.start("10", "petugas-10")

    ends = racers.race(database_url, racers.finish_once, [("10", "petugas-10")] * 8)

    assert sorted(ends) == ["done", *["nobody_here"] * 7]
    assert hall.verify().ok
