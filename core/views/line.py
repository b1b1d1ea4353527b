"""The line as it stands, read once: who is ahead of whom, and the waits that follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from core.db import Connection, desks, steps
from core.estimate import ServiceTime, shrunk_mean, wait
from core.hours import minutes_to_service
from core.lifecycle import AT_COUNTER_STATES, StepState
from core.pictures import Estimate, Position, Step
from core.policy import call_key
from core.profile import Profile

MEASURE_DAYS = 14
"""Service times of this many days count as measured."""


@dataclass(frozen=True)
class Line:
    """Everyone in the hall at one moment, with the counters that are open and the times of service."""

    profile: Profile
    now: datetime
    steps: tuple[Step, ...]
    """Every open step, in the order of the call keys."""
    officers: dict[str, str]
    """Open counter to officer."""
    times: dict[tuple[str, str, str], ServiceTime]
    """Time of service by stage, service and lane, where measured."""
    seq: int
    """The last event."""

    @property
    def waiting(self) -> list[Step]:
        return [step for step in self.steps if step.state is StepState.WAITING]

    def service_time(self, stage: str, service: str, lane: str) -> ServiceTime:
        known = self.times.get((stage, service, lane))
        return known or prior(self.profile, stage, lane)

    def counters_for(
        self, stage: str, service: str, lane: str, to_counter: str | None = None
    ) -> list[str]:
        """Open counters that serve such a step; before anybody sits anywhere, those that could."""
        able = [
            code
            for code in self.profile.counters
            if self.profile.serves(code, stage, service, lane) and to_counter in (None, code)
        ]
        opened = [code for code in able if code in self.officers]
        return opened or (able if not self.officers else able[:1])

    def ahead_of(self, counters: list[str], order: tuple[datetime, int]) -> list[Step]:
        """Who will be called before that place, by a counter of these."""
        return [
            step
            for step in self.steps
            if step.state is StepState.WAITING
            and (step.call_key, step.tiebreak) < order
            and any(self.may_call(code, step) for code in counters)
        ]

    def may_call(self, counter: str, step: Step) -> bool:
        return step.to_counter in (None, counter) and self.profile.serves(
            counter, step.stage, step.service, step.lane
        )

    def estimate_for(
        self,
        stage: str,
        service: str,
        lane: str,
        order: tuple[datetime, int],
        to_counter: str | None = None,
    ) -> Estimate:
        counters = self.counters_for(stage, service, lane, to_counter)
        ahead = self.ahead_of(counters, order)
        busy = [
            self.service_time(step.stage, step.service, step.lane)
            for step in self.steps
            if step.state in AT_COUNTER_STATES and step.counter in counters
        ]
        found = wait(
            [self.service_time(step.stage, step.service, step.lane) for step in ahead],
            len(counters),
            busy,
            minutes_to_service(self.profile.hours, self.now, self.profile.tz),
        )
        return Estimate(found.p50, found.p80, len(ahead), max(len(counters), 1))

    def estimate(self, step: Step) -> Estimate:
        """The wait of a waiting step; nothing for one that is called or served."""
        if step.state in AT_COUNTER_STATES:
            return Estimate(0.0, 0.0, 0, 1)
        return self.estimate_for(
            step.stage, step.service, step.lane, (step.call_key, step.tiebreak), step.to_counter
        )

    def position(self, step: Step) -> Position:
        counters = self.counters_for(step.stage, step.service, step.lane, step.to_counter)
        ahead = len(self.ahead_of(counters, (step.call_key, step.tiebreak)))
        return Position(step.ticket_id, step.stage, ahead + 1, ahead)

    def wait_if_taken_now(self, service: str, lane: str | None = None) -> Estimate:
        """The wait to the first call of a ticket of this service taken at this moment."""
        lane = lane or self.profile.services[service].lane
        key = call_key(self.now, self.profile.lanes[lane].credit_minutes)
        stage = self.profile.services[service].route[0]
        return self.estimate_for(stage, service, lane, (key, 2**62))


def prior(profile: Profile, stage: str, lane: str) -> ServiceTime:
    """What the profile says of the time of service."""
    part = profile.stages[stage]
    return ServiceTime(part.minutes * profile.lanes[lane].service_factor, part.cv)


def read(
    connection: Connection, office_id: UUID, profile: Profile, now: datetime, seq: int
) -> Line:
    times: dict[tuple[str, str, str], ServiceTime] = {}
    for row in steps.measured(connection, office_id, now - timedelta(days=MEASURE_DAYS)):
        if row.stage not in profile.stages or row.lane not in profile.lanes:
            continue  # of an older profile
        before = prior(profile, row.stage, row.lane)
        minutes = float(row.total) / 60_000_000
        times[(row.stage, row.service, row.lane)] = ServiceTime(
            shrunk_mean(before.mean, row.measured, minutes), before.cv
        )
    return Line(
        profile=profile,
        now=now,
        steps=tuple(steps.open_steps(connection, office_id)),
        officers=desks.signed_in(connection, office_id),
        times=times,
        seq=seq,
    )
