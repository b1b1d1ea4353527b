"""What the look back calls wrong, on days that could not have been."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from core import Step, StepState, Ticket, TicketView
from simulator.report import percentile, two_at_once, wait_minutes, wrong_numbers

NINE = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


def view(number: str) -> TicketView:
    ticket = Ticket(
        id=uuid4(),
        number=number,
        service="info",
        lane="umum",
        issued_at=NINE,
        token="t",
        day="2026-11-24",
    )
    return TicketView(ticket, (step(number, 0, 5, ticket.id),))


def step(number: str, called: float, ended: float, ticket_id: UUID | None = None) -> Step:
    """A step at counter 10, called and ended so many minutes after nine."""
    return Step(
        id=uuid4(),
        ticket_id=ticket_id or uuid4(),
        number=number,
        service="info",
        lane="umum",
        stage="cs",
        position=1,
        state=StepState.DONE,
        reference_at=NINE,
        call_key=NINE,
        waiting_since=NINE,
        called_at=NINE + timedelta(minutes=called),
        ended_at=NINE + timedelta(minutes=ended),
        counter="10",
    )


def test_a_number_given_twice_is_named() -> None:
    assert wrong_numbers([view("M001"), view("M002"), view("M002")]) == ["M002 was given 2 times"]


def test_a_number_that_was_skipped_is_named() -> None:
    assert wrong_numbers([view("M001"), view("M003"), view("A001")]) == ["M002 was skipped"]


def test_a_good_day_has_nothing_wrong() -> None:
    assert wrong_numbers([view("M001"), view("M002"), view("A001")]) == []
    assert two_at_once([step("M001", 0, 5), step("M002", 5, 9)]) == []


def test_two_at_one_counter_are_named() -> None:
    assert two_at_once([step("M001", 0, 5), step("M002", 4, 9)]) == [
        "M001 and M002 were both at counter 10"
    ]


def test_a_booking_waits_from_its_slot_and_others_from_their_arrival() -> None:
    early = step("A001", 20, 30)
    assert wait_minutes(early) == 20
    slot = NINE + timedelta(minutes=15)
    booked = Step(**{**vars(early), "reference_at": slot})
    assert wait_minutes(booked) == 5


def test_percentiles_lie_between_their_neighbours() -> None:
    assert percentile([1.0], 0.9) == 1.0
    assert percentile([0.0, 10.0], 0.9) == pytest.approx(9.0)
    assert percentile(list(map(float, range(11))), 0.5) == 5.0
