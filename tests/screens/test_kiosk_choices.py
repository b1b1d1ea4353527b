"""What a visitor chose, and what copies mean to who waits for them: values, without a screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pictures import PrintCopy
from kiosk.ticket import Printing, printing_of
from kiosk.visit import LONGEST_CODE, Page, Visit


def test_the_way_back_is_the_way_that_was_come() -> None:
    visit = Visit().go(Page.SERVICES).choose("paspor").ready().go(Page.LANE).go(Page.NEEDS)
    seen = []
    while visit.trail:
        visit = visit.back()
        seen.append(visit.page)
    assert seen == [Page.LANE, Page.SERVICE, Page.SERVICES, Page.WELCOME]


def test_at_the_welcome_nothing_is_left_of_a_visit() -> None:
    assert Visit().go(Page.SERVICES).choose("paspor").back().back() == Visit()
    assert Visit().back() == Visit()


def test_back_to_a_page_passes_all_between() -> None:
    visit = Visit().go(Page.BOOKING).typed("X1").ready().go(Page.LANE).go(Page.NEEDS)
    assert visit.back_to(Page.BOOKING).page is Page.BOOKING
    assert visit.back_to(Page.BOOKING).code == "X1"


def test_each_time_the_lane_is_asked_it_is_another_act() -> None:
    visit = Visit().choose("paspor")
    assert visit.ready().act_id != visit.ready().act_id


def test_a_need_is_asked_for_and_taken_back() -> None:
    visit = Visit().toggle("escort").toggle("seat").toggle("escort")
    assert visit.needs == ("seat",)


@given(st.text())
def test_a_code_is_capitals_without_spaces_and_not_too_long(text: str) -> None:
    code = Visit().typed(text).code
    assert len(code) <= LONGEST_CODE
    assert not any(character.isspace() for character in code)
    assert Visit().typed(code).code == code.upper()[:LONGEST_CODE]


COPY = PrintCopy(
    id=uuid4(),
    ticket_id=uuid4(),
    printer="kiosk-1-printer",
    state="queued",
    again=False,
    attempts=0,
    created_at=datetime(2026, 11, 24, 2, 0, tzinfo=UTC),
    data=None,
    problem=None,
)


@pytest.mark.parametrize(
    ("states", "meaning"),
    [
        ((), Printing.NONE),
        (("queued",), Printing.WAITING),
        (("sending",), Printing.WAITING),
        (("printed",), Printing.PRINTED),
        (("sent",), Printing.PRINTED),
        (("failed",), Printing.FAILED),
        (("uncertain",), Printing.FAILED),
        (("uncertain", "queued"), Printing.WAITING),
        (("uncertain", "printed"), Printing.PRINTED),
    ],
)
def test_what_copies_mean_to_the_visitor(states: tuple[str, ...], meaning: Printing) -> None:
    assert printing_of([replace(COPY, state=state) for state in states]) is meaning
