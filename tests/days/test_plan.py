"""The plan of a day: what the figures say, whatever the seed."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import profile as profiles
from simulator import day, figures

SAMPLE = profiles.load("sample")
FIGURES = figures.load()
TUESDAY = date(2026, 11, 24)


def plan(seed: int = 1, visits: int | None = None) -> day.Plan:
    return day.plan(SAMPLE, FIGURES, TUESDAY, seed, visits)


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_every_day_has_its_286_visits_by_service(seed: int) -> None:
    counts = Counter(visitor.service for visitor in plan(seed).visitors)
    assert counts == {
        "paspor": 140,
        "percepatan": 10,
        "bap": 6,
        "info": 40,
        "ambil": 60,
        "izin-tinggal": 24,
        "hukum": 6,
    }


def test_the_same_seed_is_the_same_day_and_another_is_not() -> None:
    assert plan(7) == plan(7)
    assert plan(7) != plan(8)


def test_slots_are_booked_as_weighted() -> None:
    slots = Counter(visitor.booking.slot_at.hour for visitor in plan().visitors if visitor.booking)
    # One booking of another slot may have become the late one of ten o'clock.
    assert sum(slots.values()) == 110
    for hour, count in {8: 22, 9: 22, 10: 20, 11: 14, 13: 18, 14: 14}.items():
        assert abs(slots[hour] - count) <= 1


def test_service_times_have_the_means_and_spread_of_the_figures() -> None:
    minutes = [
        visitor.minutes["verifikasi"]
        for seed in range(40)
        for visitor in plan(seed).visitors
        if visitor.lane is None
    ]
    mean = sum(minutes) / len(minutes)
    spread = (sum((value - mean) ** 2 for value in minutes) / len(minutes)) ** 0.5
    assert mean == pytest.approx(4.5, rel=0.03)
    assert spread / mean == pytest.approx(0.45, rel=0.05)


def test_priority_lanes_take_a_quarter_longer() -> None:
    visitors = [visitor for seed in range(60) for visitor in plan(seed).visitors]
    priority = [v.minutes["foto-wawancara"] for v in visitors if v.lane == "lansia"]
    assert sum(priority) / len(priority) == pytest.approx(11 * 1.25, rel=0.05)


def test_most_collections_come_in_the_afternoon() -> None:
    hours = [
        visitor.arrives_at.hour
        for seed in range(20)
        for visitor in plan(seed).visitors
        if visitor.service == "ambil"
    ]
    assert sum(13 <= hour < 16 for hour in hours) / len(hours) == pytest.approx(0.7, abs=0.04)


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_about_one_in_twenty_does_not_answer(seed: int) -> None:
    absent = [visitor for visitor in plan(seed).visitors if visitor.absent_at is not None]
    assert 14 <= len(absent) <= 16


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_the_people_of_the_incidents_are_there(seed: int) -> None:
    made = plan(seed)
    late = [
        v
        for v in made.visitors
        if v.booking and (v.arrives_at - v.booking.slot_at).total_seconds() == 25 * 60
    ]
    assert late
    assert [v.tickets for v in made.visitors if v.tickets > 1] == [6]
    assert any(v.lane == "lansia" and v.returns_after_minutes == 12 for v in made.visitors)
    assert [i.kind for i in made.incidents if i.counter] == ["counter_dies"]


@given(st.integers(0, 1000), st.integers(1, 285))
@settings(max_examples=30, deadline=None)
def test_a_short_day_is_as_crowded_as_a_whole_one(seed: int, visits: int) -> None:
    made = plan(seed, visits)
    assert len(made.visitors) == visits
    assert (made.closes_at - made.opens_at).total_seconds() == pytest.approx(
        8 * 3600 * visits / 286
    )
    first_ticket = made.opens_at.replace(hour=7, minute=30)
    assert all(v.arrives_at >= first_ticket for v in made.visitors)


def test_nobody_comes_when_no_ticket_is_given() -> None:
    for seed in range(20):
        made = plan(seed)
        times = [visitor.arrives_at.strftime("%H:%M") for visitor in made.visitors]
        assert min(times) >= "07:30"
        assert max(times) < "16:00"
