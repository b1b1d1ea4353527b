"""Opening hours and business days in the office's own time."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.hours import business_day, minutes_to_service, next_doors, open_state
from core.profile import Hours, load

JAKARTA = ZoneInfo("Asia/Jakarta")
HOURS = load("sample").hours


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("moment", "code", "issuing", "serving"),
    [
        ("2026-11-24T07:29:59", "before", False, False),
        ("2026-11-24T07:30:00", "open", True, False),
        ("2026-11-24T08:00:00", "open", True, True),
        ("2026-11-24T12:30:00", "open", True, False),
        ("2026-11-24T16:00:00", "open", True, False),
        ("2026-11-24T16:00:01", "after_last_ticket", False, False),
        ("2026-11-27T11:45:00", "open", True, False),  # Friday's longer break
        ("2026-11-28T10:00:00", "closed_today", False, False),
    ],
)
def test_the_sample_office_s_week(moment: str, code: str, issuing: bool, serving: bool) -> None:
    state = open_state(HOURS, at(moment), JAKARTA)
    assert (state.code, state.issuing, state.serving) == (code, issuing, serving)


def test_the_next_doors_are_those_of_the_next_open_day() -> None:
    assert next_doors(HOURS, at("2026-11-27T17:00:00"), JAKARTA) == at("2026-11-30T08:00:00")
    assert next_doors(HOURS, at("2026-11-24T07:00:00"), JAKARTA) == at("2026-11-24T08:00:00")


def test_a_holiday_is_closed() -> None:
    hours = Hours(week=HOURS.week, closed_on=(date(2026, 11, 24),))
    assert open_state(hours, at("2026-11-24T10:00:00"), JAKARTA).code == "closed_today"


def test_the_last_ticket_may_come_before_the_doors_close() -> None:
    hours = Hours(week=HOURS.week, last_ticket_before_minutes=30)
    for moment, code in (("15:30:00", "open"), ("15:30:01", "after_last_ticket")):
        state = open_state(hours, at(f"2026-11-24T{moment}"), JAKARTA)
        assert (state.code, state.serving) == (code, True)  # whoever waits is still served


def test_an_office_that_never_opens_says_no_day() -> None:
    assert next_doors(Hours(week=()), at("2026-11-24T10:00:00"), JAKARTA) is None


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        ("2026-11-24T16:59:59", "2026-11-24"),
        ("2026-11-24T17:00:00", "2026-11-25"),
        ("2026-11-25T16:59:59", "2026-11-25"),
    ],
)
def test_the_day_changes_at_seventeen_utc_in_jakarta(utc: str, day: str) -> None:
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert business_day(moment, JAKARTA).isoformat() == day


def test_minutes_to_service() -> None:
    assert minutes_to_service(HOURS, at("2026-11-24T07:45:00"), JAKARTA) == 15
    assert minutes_to_service(HOURS, at("2026-11-24T09:00:00"), JAKARTA) == 0


@given(st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31)))  # noqa: DTZ001 - the zone is put on below
def test_whenever_it_is_the_next_doors_lie_ahead_and_tickets_are_given_when_they_open(
    naive: datetime,
) -> None:
    now = naive.replace(tzinfo=JAKARTA)
    doors = next_doors(HOURS, now, JAKARTA)
    assert doors is not None and doors > now
    assert open_state(HOURS, doors, JAKARTA).issuing
