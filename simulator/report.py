"""What a day was like, read from the hall itself: waits, calls, who was missed, and verify's verdict."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from uuid import UUID

from core import Hall, Step, TicketView
from core.pictures import Finding

ENDED = frozenset({"done", "expired", "cancelled"})


@dataclass(frozen=True)
class Waits:
    """Waits of one lane, service or stage, in minutes. One per step that was called."""

    name: str
    count: int
    mean: float
    p90: float
    longest: float
    within: float
    """Share that waited no longer than its lane's target."""


@dataclass(frozen=True)
class Report:
    """A day in figures."""

    tickets: int
    """Tickets given. One person who took six counts six."""
    ended: dict[str, int]
    """How visits ended: ``done``, ``expired``, ``cancelled``."""
    left: tuple[str, ...]
    """Numbers still in a state that is no end."""
    wrong: tuple[str, ...]
    """What must not be: numbers twice or skipped, two at one counter at once."""
    acts: dict[str, int]
    """How often each act was done."""
    by_lane: tuple[Waits, ...]
    by_service: tuple[Waits, ...]
    by_stage: tuple[Waits, ...]
    longest: tuple[str, str, float]
    """Number, stage and minutes of the longest wait."""
    overtaken: int
    """The most that anyone was overtaken within the same service."""
    late_bookings: int
    verified: bool
    findings: tuple[Finding, ...]
    events: int
    head: str
    """Hash of the last event."""

    @property
    def calls(self) -> int:
        return self.acts.get("call_next", 0) + self.acts.get("call", 0)

    @property
    def no_shows(self) -> int:
        return self.acts.get("no_show", 0)

    @property
    def ok(self) -> bool:
        """Verify is green, and nobody is left or in a wrong state."""
        return self.verified and not self.left and not self.wrong


def report(hall: Hall) -> Report:
    """Read the whole day of this hall."""
    events = hall.events()
    ids = [UUID(event.payload["ticket"]) for event in events if event.act in ("issue", "check_in")]
    views = [hall.ticket(ticket_id) for ticket_id in ids]
    steps = [step for view in views for step in view.steps]
    targets = {code: lane.target_minutes for code, lane in hall.profile.lanes.items()}
    waits = [(step, wait_minutes(step)) for step in steps if step.called_at is not None]
    longest = max(waits, key=lambda pair: pair[1], default=None)
    verification = hall.verify()
    return Report(
        tickets=len(views),
        ended=dict(Counter(view.state for view in views if view.state in ENDED)),
        left=tuple(view.ticket.number for view in views if view.state not in ENDED),
        wrong=(*wrong_numbers(views), *two_at_once(steps)),
        acts=dict(Counter(event.act for event in events)),
        by_lane=_waits(waits, targets, lambda step: step.lane, hall.profile.lanes),
        by_service=_waits(waits, targets, lambda step: step.service, hall.profile.services),
        by_stage=_waits(waits, targets, lambda step: step.stage, hall.profile.stages),
        longest=(longest[0].number, longest[0].stage, longest[1]) if longest else ("–", "–", 0.0),
        overtaken=max((step.overtaken for step in steps), default=0),
        late_bookings=sum(1 for event in events if event.payload.get("late_booking")),
        verified=verification.ok,
        findings=verification.findings,
        events=verification.events,
        head=verification.head,
    )


def wait_minutes(step: Step) -> float:
    """Minutes from when the visitor could expect to be called; a booking's first step counts from its slot."""
    assert step.called_at is not None
    since = step.waiting_since
    if step.position == 1 and not step.misses:
        since = max(since, step.reference_at)
    return max(0.0, (step.called_at - since).total_seconds() / 60)


def _waits(
    waits: Sequence[tuple[Step, float]],
    targets: dict[str, float],
    group: Callable[[Step], str],
    order: Iterable[str],
) -> tuple[Waits, ...]:
    groups: dict[str, list[tuple[Step, float]]] = defaultdict(list)
    for step, minutes in waits:
        groups[group(step)].append((step, minutes))
    return tuple(_figures(name, groups[name], targets) for name in order if name in groups)


def _figures(name: str, waits: Sequence[tuple[Step, float]], targets: dict[str, float]) -> Waits:
    minutes = sorted(wait for _, wait in waits)
    return Waits(
        name=name,
        count=len(minutes),
        mean=fmean(minutes),
        p90=percentile(minutes, 0.9),
        longest=minutes[-1],
        within=sum(wait <= targets[step.lane] for step, wait in waits) / len(waits),
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which this share of the ordered values lies, between neighbours by straight line."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def wrong_numbers(views: Sequence[TicketView]) -> list[str]:
    """Numbers given twice, and numbers of a series that nobody got."""
    numbers = Counter((view.ticket.day, view.ticket.number) for view in views)
    found = [
        f"{number} was given {times} times" for (_, number), times in numbers.items() if times > 1
    ]
    series: dict[tuple[str, str], list[int]] = defaultdict(list)
    for day, number in numbers:
        series[(day, number[0])].append(int(number[1:]))
    for (_, letter), serials in series.items():
        missing = set(range(1, max(serials) + 1)) - set(serials)
        found += [f"{letter}{serial:03} was skipped" for serial in sorted(missing)]
    return found


def two_at_once(steps: Sequence[Step]) -> list[str]:
    """Counters that had two visitors at the same time."""
    found = []
    by_counter: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.counter is not None and step.called_at is not None:
            by_counter[step.counter].append(step)
    for counter, there in by_counter.items():
        there.sort(key=lambda step: step.called_at or step.waiting_since)
        for before, after in pairwise(there):
            end = before.ended_at or before.missed_at
            if before.state.value == "done" and end and after.called_at and after.called_at < end:
                found.append(f"{before.number} and {after.number} were both at counter {counter}")
    return found
