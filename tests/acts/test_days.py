"""The business day changes in the office's zone; who still waits is kept or closed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from core import Hall, StepState
from core.profile import Profile, load, parse
from tests.clock import HandClock

ALL_DAY = [
    {
        "day": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        "open": [["00:00:00", "23:59:59.999999"]],
    }
]


def round_the_clock(overnight: str) -> Profile:
    whole: dict[str, Any] = load("sample").model_dump(mode="json")
    whole["hours"] = {"week": ALL_DAY, "tickets_before_minutes": 0}
    whole["calling"]["overnight"] = overnight
    return parse(whole, "round the clock")


def test_a_ticket_before_and_after_midnight(database_url: str, clock: HandClock) -> None:
    clock.set("2026-11-24 23:59")
    with Hall.create(database_url, round_the_clock("keep"), clock) as hall:
        before = hall.issue("info")
        hall.call_next("10", "petugas-10")
        hall.start("10")
        hall.finish("10")
        clock.set("2026-11-25 00:01")
        after = hall.issue("info")
        assert (before.number, before.day) == ("M001", "2026-11-24")
        assert (after.number, after.day) == ("M001", "2026-11-25")
        assert [e.act for e in hall.events()][-2:] == ["day_changed", "issue"]
        assert hall.verify().ok


def test_the_day_changes_at_seventeen_utc(database_url: str, clock: HandClock) -> None:
    clock.set(datetime(2026, 11, 24, 16, 59, 59, tzinfo=UTC))
    with Hall.create(database_url, round_the_clock("keep"), clock) as hall:
        assert hall.issue("info").day == "2026-11-24"
        clock.set(datetime(2026, 11, 24, 17, 0, 0, tzinfo=UTC))
        assert hall.issue("info").day == "2026-11-25"


def test_those_who_wait_overnight_are_closed(database_url: str, clock: HandClock) -> None:
    clock.set("2026-11-24 23:50")
    with Hall.create(database_url, round_the_clock("close"), clock) as hall:
        waits, served, parked, missed, called = (hall.issue("info") for _ in range(5))
        order = {t.id: t for t in (waits, served, parked, missed, called)}
        hall.call(served.id, "10", "petugas-10", "first")
        hall.start("10")
        hall.call(parked.id, "11", "petugas-11", "second")
        hall.park("11")
        hall.call(missed.id, "11", "petugas-11", "third")
        hall.no_show("11")
        hall.call(called.id, "11", "petugas-11", "fourth")
        clock.set("2026-11-25 07:45")
        hall.sign_in("1", "petugas-1")
        states = {order[i].number: hall.ticket(i).state for i in order}
        assert states == {
            "M001": "cancelled", "M002": "serving", "M003": "cancelled", "M004": "expired", "M005": "cancelled",
        }  # fmt: skip
        assert hall.waiting() == ()
        event = next(e for e in hall.events() if e.act == "day_changed")
        assert sorted(event.payload["closed"]) == ["M001", "M003", "M004", "M005"]
        # Whoever sat at a counter yesterday signs in anew; the one with a visitor is still there.
        assert hall.desk("11").officer is None and hall.desk("10").officer == "petugas-10"
        assert hall.finish("10").state is StepState.DONE
        assert hall.verify().ok


def test_those_who_wait_overnight_are_kept_with_numbers_of_their_own(
    database_url: str, clock: HandClock
) -> None:
    clock.set("2026-11-24 23:50")
    with Hall.create(database_url, round_the_clock("keep"), clock) as hall:
        kept = [hall.issue("info") for _ in range(3)]
        clock.set("2026-11-25 07:45")
        new = hall.issue("info")
        assert new.number == "M004"  # no second M001 while the first still waits
        assert [s.number for s in hall.waiting()] == [t.number for t in [*kept, new]]
        assert hall.issue("paspor").number == "A001"
        assert hall.verify().ok


@pytest.mark.parametrize("back", ["2026-11-24 23:00", "2026-11-23 12:00"])
def test_a_clock_set_back_never_brings_an_old_day_back(
    database_url: str, clock: HandClock, back: str
) -> None:
    clock.set("2026-11-25 00:05")
    with Hall.create(database_url, round_the_clock("keep"), clock) as hall:
        assert hall.issue("info").number == "M001"
        clock.set(back)
        again = hall.issue("info")
        assert (again.number, again.day) == ("M002", "2026-11-25")
        assert hall.verify().ok
