"""A person beside the simulator: whoever sits at a counter is left alone, whoever taps is served."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest

from core import Call, Hall, Refused
from core import profile as profiles
from core.clock import ScaledClock
from simulator import day, figures
from simulator.pace import Running
from simulator.play import Play

SPEED = 300.0
PATIENCE = timedelta(minutes=10)
PERSON_AT = "10"


class Lived:
    """A short day that passes in a thread, and a second hall through which a person acts."""

    def __init__(self, url: str) -> None:
        sample = profiles.load("sample")
        plan = day.plan(sample, figures.load(), date(2026, 11, 24), seed=2, visits=25)
        clock = ScaledClock(plan.starts_at, time.time(), SPEED)
        self._hall = Hall.create(url, clock=clock)
        self.person = Hall.open(url, clock=clock)
        self._pace = Running(self._hall)
        self.play = Play(
            self._hall,
            plan,
            self._pace,
            shared=[PERSON_AT],
            patience=PATIENCE,
            forgiving=True,
        )
        self.play.prepare()
        self._thread = Thread(target=self.play.run)
        self._thread.start()

    def to_its_end(self) -> None:
        self._thread.join(100)
        assert not self._thread.is_alive()

    def close(self) -> None:
        self.play.over = True
        self._thread.join(10)
        self._pace.close()
        self.person.close()
        self._hall.close()


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[Lived]:
    lived = Lived(f"sqlite:///{tmp_path / 'hall.db'}")
    yield lived
    lived.close()


def test_a_person_taps_and_calls_beside_the_simulator(lived: Lived) -> None:
    person = lived.person
    with person.changes() as changes:
        # Until the simulator has opened the counter, so that both want it.
        while person.desk(PERSON_AT).officer is None:
            changes.wait(1)
        mine = person.issue("info", device="kiosk-1")
        while (call := _call(person)) is None:
            changes.wait(1)
    called = call
    person.start(PERSON_AT, "petugas-10")
    served_at = person.finish(PERSON_AT, officer="petugas-10").at

    lived.to_its_end()

    ticket = person.ticket(mine.id)
    assert ticket.state == "done", "who took a ticket by hand was forgotten"
    there = [
        event
        for event in person.events(called.step.called_seq or 0)
        if event.payload.get("counter") == PERSON_AT and event.act != "sign_out"
    ]
    assert [event.act for event in there[:2]] == ["start", "finish"], "the simulator cut in"
    after = there[2:]
    assert after, "the simulator never took the counter up again"
    assert all(e.at >= served_at + PATIENCE - timedelta(seconds=1) for e in after)
    assert lived.play.left() == []
    assert person.verify().ok


def _call(person: Hall) -> Call | None:
    """The next visitor, or nobody while the simulator serves at the counter."""
    try:
        return person.call_next(PERSON_AT, "petugas-10")
    except Refused:
        return None
