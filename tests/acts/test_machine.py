"""All acts in any order, allowed or refused, against a small model of the hall.

After each act: at most one visitor at a counter, states only by the table, the same order as the model's,
events without gaps; at the end the log rebuilds the state.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core import Hall, Refused, StepState
from core.ids import uuid7
from core.lifecycle import may_move
from tests.clock import HandClock
from tests.databases import Postgres, prepared_sqlite

COUNTERS = {"1": "verifikasi", "2": "verifikasi", "4": "foto-wawancara", "10": "cs"}
ROUTES = {"paspor": ["verifikasi", "foto-wawancara"], "info": ["cs"]}
CREDIT = {"umum": 0, "lansia": 30}
LIMIT = 6


@dataclass
class Visit:
    """What the model knows of a ticket."""

    number: str
    service: str
    lane: str
    arrived: datetime
    stage: str
    key: datetime
    turn: float
    """Breaks ties: when it began to wait, in acts."""
    reference: datetime
    state: StepState = StepState.WAITING
    counter: str | None = None
    overtaken: int = 0
    misses: int = 0
    route_index: int = 0
    missed_at: datetime | None = None


@dataclass
class Model:
    visits: dict[UUID, Visit] = field(default_factory=dict)
    serials: dict[str, int] = field(default_factory=dict)
    acts: int = 0

    def line(self, stage: str) -> list[Visit]:
        waiting = [
            v for v in self.visits.values() if (v.state, v.stage) == (StepState.WAITING, stage)
        ]
        return sorted(waiting, key=lambda v: (v.key, v.turn))

    def at(self, counter: str) -> Visit | None:
        here = [v for v in self.visits.values() if v.counter == counter]
        assert len(here) <= 1
        return here[0] if here else None


class HallMachine(RuleBasedStateMachine):
    """Visitors and officers who do whatever comes to their mind."""

    open_database: Callable[[ExitStack], str]

    @initialize()
    def begin(self) -> None:
        self.leaving = ExitStack()
        self.clock = HandClock()
        url = type(self).open_database(self.leaving)
        self.hall = self.leaving.enter_context(Hall.open(url, clock=self.clock))
        self.model = Model()

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            found = self.hall.verify()
            assert found.ok, found.findings
            self.leaving.close()

    # --- visitors ------------------------------------------------------------------------------------

    @rule(
        service=st.sampled_from(sorted(ROUTES)),
        lane=st.sampled_from(sorted(CREDIT)),
        twice=st.booleans(),
    )
    def take_a_ticket(self, service: str, lane: str, twice: bool) -> None:
        act_id = uuid7()
        ticket = self.hall.issue(service, lane=lane, act_id=act_id)
        if twice:
            assert self.hall.issue(service, lane=lane, act_id=act_id) == ticket
        series = {"paspor": "AP", "info": "MM"}[service][lane == "lansia"]
        self.model.serials[series] = self.model.serials.get(series, 0) + 1
        assert ticket.number == f"{series}{self.model.serials[series]:03d}"
        self.model.acts += 1
        now = self.clock()
        self.model.visits[ticket.id] = Visit(
            ticket.number, service, lane, now, ROUTES[service][0], now - timedelta(minutes=CREDIT[lane]),
            self.model.acts, now,
        )  # fmt: skip

    @rule(minutes=st.integers(0, 12))
    def time_passes(self, minutes: int) -> None:
        if self.clock() < datetime.fromisoformat("2026-11-24T15:00:00+07:00"):
            self.clock.advance(minutes=minutes)

    @precondition(lambda self: self.model.visits)
    @rule(data=st.data(), what=st.sampled_from(["cancel", "reenter", "resume"]))
    def do_to_a_ticket(self, data: st.DataObject, what: str) -> None:
        ticket_id = data.draw(st.sampled_from(sorted(self.model.visits)))
        visit = self.model.visits[ticket_id]
        late = visit.missed_at is not None and self.clock() - visit.missed_at > timedelta(
            minutes=30
        )
        allowed = {
            "cancel": visit.state.open,
            "reenter": visit.state is StepState.MISSED and not late,
            "resume": visit.state is StepState.PARKED,
        }[what]
        if not self.tried(allowed, lambda: getattr(self.hall, what)(ticket_id)):
            return
        self.model.acts += 1
        if what == "reenter":
            line = self.model.line(visit.stage)
            if line:
                before = line[min(2, len(line)) - 1]
                visit.key, visit.turn = before.key, before.turn + 0.001
            else:
                visit.key, visit.turn = self.clock(), self.model.acts
            visit.reference = visit.key + timedelta(minutes=CREDIT[visit.lane])
            visit.overtaken = 0
        visit.counter = None
        visit.state = StepState.CANCELLED if what == "cancel" else StepState.WAITING

    # --- officers ------------------------------------------------------------------------------------

    @rule(counter=st.sampled_from(sorted(COUNTERS)))
    def call_next(self, counter: str) -> None:
        free = self.model.at(counter) is None
        line = self.model.line(COUNTERS[counter])
        call = None
        if not self.tried(free, lambda: self.hall.call_next(counter, f"petugas-{counter}")):
            return
        call = self.hall.desk(counter).current
        self.model.acts += 1
        if not line:
            assert call is None
            return
        guarded = [visit for visit in line if visit.overtaken >= LIMIT]
        chosen = guarded[0] if guarded else line[0]
        assert call is not None and call.number == chosen.number
        chosen.state, chosen.counter = StepState.CALLED, counter
        for other in line:
            if other.service == chosen.service and (other.reference, other.turn) < (
                chosen.reference,
                chosen.turn,
            ):
                other.overtaken += 1

    @rule(
        counter=st.sampled_from(sorted(COUNTERS)),
        act=st.sampled_from(
            ["recall", "start", "finish", "no_show", "put_back", "park", "transfer"]
        ),
    )
    def do_at_a_counter(self, counter: str, act: str) -> None:
        visit = self.model.at(counter)
        to = {
            "recall": StepState.CALLED, "start": StepState.SERVING, "finish": StepState.DONE,
            "no_show": StepState.MISSED, "put_back": StepState.WAITING, "park": StepState.PARKED,
            "transfer": StepState.WAITING,
        }[act]  # fmt: skip
        if act == "recall":
            allowed = visit is not None and visit.state is StepState.CALLED
        elif act == "transfer":
            allowed = visit is not None
        else:
            allowed = visit is not None and may_move(visit.state, to)
        arguments = {"stage": "cs"} if act == "transfer" else {}
        if not self.tried(allowed, lambda: getattr(self.hall, act)(counter, **arguments)):
            return
        assert visit is not None
        self.model.acts += 1
        if act == "no_show":
            visit.misses, visit.missed_at = visit.misses + 1, self.clock()
            to = StepState.EXPIRED if visit.misses > 1 else to
        if act in ("finish", "transfer"):
            to = self.next_step(visit, act)
        visit.state = to
        if to not in (StepState.CALLED, StepState.SERVING):
            visit.counter = None

    def next_step(self, visit: Visit, act: str) -> StepState:
        """The state after finishing or transferring: waiting for the next step, or done."""
        route = ROUTES[visit.service]
        if act == "transfer":
            stage = "cs"
            visit.route_index = route.index("cs") if "cs" in route else visit.route_index
        elif visit.route_index + 1 < len(route):
            visit.route_index += 1
            stage = route[visit.route_index]
        else:
            return StepState.DONE
        visit.stage, visit.turn, visit.overtaken, visit.misses = stage, self.model.acts, 0, 0
        visit.missed_at = None
        visit.reference = visit.arrived
        visit.key = visit.arrived - timedelta(minutes=CREDIT[visit.lane])
        return StepState.WAITING

    # --- what always holds ---------------------------------------------------------------------------

    def tried(self, allowed: bool, act: Callable[[], object]) -> bool:
        """Do it; whether it was done. What is not allowed is refused and changes nothing."""
        before = self.hall.seq()
        if allowed:
            act()
            return True
        with pytest.raises(Refused):
            act()
        assert self.hall.seq() == before
        return False

    @invariant()
    def the_hall_is_the_model(self) -> None:
        if not hasattr(self, "hall"):
            return
        for stage in set(COUNTERS.values()):
            assert [step.number for step in self.hall.waiting(stage)] == [
                v.number for v in self.model.line(stage)
            ]
        for counter in COUNTERS:
            there = self.hall.desk(counter).current
            visit = self.model.at(counter)
            assert (there and (there.number, there.state)) == (
                visit and (visit.number, visit.state)
            )
        events = self.hall.events()
        assert [event.seq for event in events] == list(range(1, len(events) + 1))


class OnSqlite(HallMachine):
    @staticmethod
    def open_database(leaving: ExitStack) -> str:
        folder = leaving.enter_context(tempfile.TemporaryDirectory(prefix="loket-"))
        return prepared_sqlite(Path(folder) / "hall.db")


OnSqlite.TestCase.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestOnSqlite = OnSqlite.TestCase


class OnPostgres(HallMachine):
    server: Postgres

    @staticmethod
    def open_database(leaving: ExitStack) -> str:
        return leaving.enter_context(OnPostgres.server.database(prepared=True))


OnPostgres.TestCase.settings = settings(
    max_examples=5, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)


class TestOnPostgres(OnPostgres.TestCase):  # type: ignore[misc,valid-type]
    """The same machine on a real server."""

    @pytest.fixture(autouse=True)
    def server_of_this_session(self, postgres: Postgres) -> None:
        OnPostgres.server = postgres
