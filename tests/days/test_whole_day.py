"""A whole day in the sample office, played at once against the real hall on each database."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import Hall
from core import profile as profiles
from simulator import day, figures
from simulator.pace import VirtualClock
from simulator.play import Play, play_at_once
from simulator.report import Report, report
from tests.databases import prepared_sqlite

SAMPLE = profiles.load("sample")
FIGURES = figures.load()
TUESDAY = date(2026, 11, 24)


def live(url: str, plan: day.Plan) -> tuple[Hall, Play, Report]:
    """Create the office, let the day pass, and look back."""
    clock = VirtualClock(plan.starts_at)
    hall = Hall.create(url, clock=clock)
    play = play_at_once(hall, plan, clock)
    return hall, play, report(hall)


@pytest.mark.day
def test_a_whole_day_ends_well(database_url: str) -> None:
    plan = day.plan(SAMPLE, FIGURES, TUESDAY, seed=1)

    hall, play, told = live(database_url, plan)

    # Everybody who came got a number, each number once, none skipped, and nobody is left anywhere.
    assert told.tickets == 286 + 5
    assert told.wrong == ()
    assert told.left == ()
    assert told.verified, told.findings
    assert told.ok
    # Everyone was served but those who did not answer, and the spare tickets of one person.
    gone = sum(
        v.absent_at is not None and (v.returns_after_minutes is None or v.absent_again)
        for v in plan.visitors
    )
    assert told.ended == {"done": 286 - gone, "expired": gone + 5}
    assert hall.waiting() == ()
    assert not any(hall.desk(counter).officer for counter in SAMPLE.counters)
    # Every incident was played.
    assert sorted(i.kind for i, _ in play.incidents) == sorted(t.kind for t in FIGURES.troubles)
    assert told.late_bookings >= 1
    assert told.acts["reenter"] >= 1
    assert told.acts["park"] == told.acts["resume"] == FIGURES.copies_fetched
    assert told.acts["transfer"] == FIGURES.transferred
    # The waits are those of a busy hall, not of an empty or a broken one.
    waits = {wait.name: wait for wait in told.by_stage}
    assert 5 < waits["verifikasi"].mean < 60
    assert waits["pengambilan"].mean < 5
    assert told.overtaken <= SAMPLE.calling.overtaking_limit
    hall.close()


def test_who_comes_after_the_last_ticket_is_turned_away(tmp_path: Path) -> None:
    plan = day.plan(SAMPLE, FIGURES, TUESDAY, seed=2)
    last = plan.visitors[-1]
    closed = datetime.combine(TUESDAY, time(16, 5), SAMPLE.tz)
    late = replace(last, arrives_at=closed, booking=None)
    plan = replace(plan, visitors=(*plan.visitors[:-1], late))

    hall, play, told = live(f"sqlite:///{tmp_path / 'hall.db'}", plan)

    assert play.turned_away == [late.name]
    assert told.ok and told.tickets == sum(visitor.tickets for visitor in plan.visitors) - 1
    hall.close()


def test_both_databases_live_the_same_day(postgres: object, tmp_path: Path) -> None:
    from tests.databases import Postgres

    assert isinstance(postgres, Postgres)
    plan = day.plan(SAMPLE, FIGURES, TUESDAY, seed=3, visits=60)
    stories = []
    with postgres.database() as url:
        for place in (f"sqlite:///{tmp_path / 'hall.db'}", url):
            hall, _, told = live(place, plan)
            stories.append([(e.at, e.act, e.payload.get("number")) for e in hall.events()])
            assert told.ok
            hall.close()
    assert stories[0] == stories[1]


@given(seed=st.integers(0, 100_000), visits=st.integers(1, 40))
@settings(max_examples=8, deadline=None)
def test_any_short_day_ends_well(seed: int, visits: int) -> None:
    plan = day.plan(SAMPLE, FIGURES, TUESDAY, seed, visits)
    with tempfile.TemporaryDirectory(prefix="loket-day-") as folder:
        url = prepared_sqlite(Path(folder) / "hall.db")
        clock = VirtualClock(plan.starts_at)
        with Hall.open(url, clock=clock) as hall:
            play_at_once(hall, plan, clock)
            told = report(hall)
    assert told.ok, (told.left, told.wrong, told.findings)
    assert told.tickets == sum(visitor.tickets for visitor in plan.visitors)


def test_nobody_called_while_another_of_the_same_counters_comes_first(tmp_path: Path) -> None:
    """Each call took the smallest key of those who waited for it, or the guard's; read from the log."""
    plan = day.plan(SAMPLE, FIGURES, TUESDAY, seed=5, visits=80)
    hall, _, _ = live(f"sqlite:///{tmp_path / 'hall.db'}", plan)
    rules: Counter[str] = Counter()
    for event in hall.events():
        if event.act == "call_next":
            reason = event.payload["reason"]
            rules[reason["rule"]] += 1
            if reason["rule"] == "smallest_key" and reason["next_key"]:
                assert reason["call_key"] <= reason["next_key"]
    assert rules["smallest_key"] > 80
    hall.close()
