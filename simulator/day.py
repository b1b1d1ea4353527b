"""The plan of a day: who comes when and for what, and what goes wrong. Pure, and fixed by its seed.

Everything chance decides is decided here: the play that follows draws nothing. So two plays of one
plan differ only by what is changed between them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from core.profile import Profile
from simulator.figures import Figures, Group, Trouble

TRANSFER_STAGE = "izin-tinggal"
"""Where a question at the information counter may turn out to belong."""


@dataclass(frozen=True)
class Booking:
    code: str
    slot_at: datetime


@dataclass(frozen=True)
class Visitor:
    """One visit as it will go, unless the hall decides otherwise."""

    name: str
    """Of the plan alone: "info-017". Never a person's."""
    arrives_at: datetime
    service: str
    lane: str | None
    """The lane chosen; None is the service's own."""
    minutes: Mapping[str, float]
    """How long each stage serves this visitor."""
    walk_seconds: float
    language: str = "id"
    booking: Booking | None = None
    absent_at: int | None = None
    """The stage of the route (from 0) at which the first call is in vain."""
    returns_after_minutes: float | None = None
    """How long after being missed they are back; None: gone for good."""
    absent_again: bool = False
    """Called in vain once more after coming back."""
    tickets: int = 1
    """How many tickets this person takes; only the first is used."""
    fetches_copy_minutes: float | None = None
    """Set aside halfway through the first stage, to be back after this long."""
    sent_to: str | None = None
    """Transferred to this stage from the first one."""


@dataclass(frozen=True)
class Incident:
    """Something that goes wrong at a time of the day."""

    kind: str
    at: datetime
    until: datetime | None = None
    counter: str | None = None


@dataclass(frozen=True)
class Break:
    counter: str
    start: datetime
    end: datetime


@dataclass(frozen=True)
class Plan:
    """A whole day, ready to be played."""

    seed: int
    opens_at: datetime
    closes_at: datetime
    visitors: tuple[Visitor, ...]
    """In order of arrival."""
    incidents: tuple[Incident, ...]
    breaks: tuple[Break, ...]
    between_seconds: float
    scale: float = 1.0
    """How much shorter than the whole day it is; 1 is the whole day."""
    stray_minutes: Mapping[str, float] = field(default_factory=dict)
    """Minutes per stage for a visitor who is not in the plan: a person at the kiosk."""

    @property
    def starts_at(self) -> datetime:
        """A little before the first visitor comes."""
        first = min((visitor.arrives_at for visitor in self.visitors), default=self.opens_at)
        return min(first, self.opens_at) - timedelta(minutes=1)

    def at(self, moment: time) -> datetime:
        """A time of the whole day, as a moment of this one."""
        return self.opens_at + self.scale * (
            datetime.combine(self.opens_at.date(), moment, self.opens_at.tzinfo) - self.opens_at
        )

    @property
    def bookings(self) -> list[tuple[str, str, datetime]]:
        """What was booked before the day, as the hall imports it."""
        return [
            (visitor.booking.code, visitor.service, visitor.booking.slot_at)
            for visitor in self.visitors
            if visitor.booking is not None
        ]


def plan(
    profile: Profile, figures: Figures, day: date, seed: int = 1, visits: int | None = None
) -> Plan:
    """The day's plan. ``visits``: a shorter day of so many visits, as crowded as the whole one.

    A short day keeps the shares of the services and is squeezed from the left: its hours pass by the
    same factor by which its visits are fewer, while nobody is served or walks any faster.
    """
    scale = 1.0 if visits is None else min(1.0, visits / figures.visits)
    hours = _Hours(profile.tz, day, figures, scale)
    groups = _shorter(figures.groups, visits)
    visitors = [
        visitor for group in groups for visitor in _group(profile, figures, hours, group, seed)
    ]
    visitors = _with_fates(profile, figures, visitors, seed)
    visitors = _with_troubles(figures, hours, visitors)
    return Plan(
        seed=seed,
        opens_at=hours.at(figures.opens),
        closes_at=hours.at(figures.closes),
        visitors=tuple(sorted(visitors, key=lambda visitor: (visitor.arrives_at, visitor.name))),
        incidents=tuple(
            Incident(
                trouble.kind,
                hours.at(trouble.at),
                hours.at(trouble.until) if trouble.until else None,
                trouble.counter,
            )
            for trouble in sorted(figures.troubles, key=lambda trouble: trouble.at)
        ),
        breaks=tuple(_breaks(profile, figures, hours)),
        between_seconds=figures.between_seconds,
        scale=scale,
        stray_minutes={code: stage.minutes for code, stage in profile.stages.items()},
    )


class _Hours:
    """Times of the day's file as moments, squeezed where the day is a short one."""

    def __init__(self, tz: ZoneInfo, day: date, figures: Figures, scale: float) -> None:
        self._zero = datetime.combine(day, figures.opens, tzinfo=tz)
        self.scale = scale
        self.first_ticket = datetime.combine(day, figures.doors_for_tickets, tzinfo=tz)
        self.last_ticket = self.at(figures.closes)

    def at(self, moment: time) -> datetime:
        """From the opening on, in office time."""
        return self.after_opening(_apart(moment, self._zero.time()))

    def after_opening(self, minutes: float) -> datetime:
        return self._zero + timedelta(minutes=minutes * self.scale)

    def within(self, moment: datetime, order: int) -> datetime:
        """No earlier than the first ticket (then one after the other), no later than the last."""
        earliest = self.first_ticket + timedelta(seconds=6 * (order % 40))
        return max(earliest, min(moment, self.last_ticket - timedelta(seconds=1)))


def _shorter(groups: tuple[Group, ...], visits: int | None) -> list[Group]:
    """The groups with fewer visits in all, their shares kept by largest remainder."""
    total = sum(group.visits for group in groups)
    if visits is None or visits >= total:
        return list(groups)
    shares = [group.visits * visits / total for group in groups]
    counts = [math.floor(share) for share in shares]
    by_remainder = sorted(range(len(groups)), key=lambda i: (counts[i] - shares[i], i))
    for i in by_remainder[: visits - sum(counts)]:
        counts[i] += 1
    return [replace(group, visits=count) for group, count in zip(groups, counts, strict=True)]


def _group(
    profile: Profile, figures: Figures, hours: _Hours, group: Group, seed: int
) -> Iterator[Visitor]:
    lanes = _dealt(group.lanes, group.visits)
    slots = _dealt({str(i): share for i, (_, share) in enumerate(figures.slots)}, group.visits)
    for order in range(group.visits):
        name = f"{group.name}-{order + 1:03}"
        # A source of chance of their own: nobody's day changes because another visitor was added.
        chance = Random(f"{seed}/{name}")
        lane = lanes[order] if lanes else None
        booking = None
        if group.arrives == "slot":
            slot = hours.at(figures.slots[int(slots[order])][0])
            booking = Booking(f"{group.service[:2].upper()}{seed % 1000:03}{order + 1:04}", slot)
            arrives = slot + timedelta(minutes=chance.gauss(figures.slot_mean, figures.slot_spread))
        else:
            arrives = hours.after_opening(_minutes_after_opening(figures, group, chance))
        priority = lane is not None and profile.lanes[lane].priority
        factor = profile.lanes[lane].service_factor if lane else 1.0
        low, high = figures.walk_seconds
        yield Visitor(
            name=name,
            arrives_at=hours.within(arrives, order),
            service=group.service,
            lane=lane,
            minutes={
                stage: _log_normal(chance, part.minutes * factor, part.cv)
                for stage, part in profile.stages.items()
            },
            walk_seconds=chance.uniform(low, high) * (1.5 if priority else 1.0),
            language="en" if chance.random() < group.english else "id",
            booking=booking,
        )


def _minutes_after_opening(figures: Figures, group: Group, chance: Random) -> float:
    if group.arrives == "early":
        start = _apart(figures.early_from, figures.opens)
        return start + abs(chance.gauss(figures.early_mean, figures.early_spread))
    if group.arrives == "afternoon" and chance.random() < figures.afternoon_share:
        return 300 + chance.uniform(0, 180)
    if group.arrives == "afternoon":
        return chance.uniform(0, 300)
    if group.arrives != "by-hour":
        raise ValueError(f"{group.name}: no such way to arrive: {group.arrives}")
    hour = chance.choices(range(len(figures.by_hour)), weights=figures.by_hour)[0]
    return hour * 60 + chance.uniform(0, 60)


def _dealt(shares: Mapping[str, float], count: int) -> list[str]:
    """So many of each as their share asks, spread evenly; the same for every seed."""
    if not shares:
        return []
    total = sum(shares.values())
    dealt: list[str] = []
    given = dict.fromkeys(shares, 0)
    for done in range(1, count + 1):
        name = max(shares, key=lambda name: shares[name] * done / total - given[name])
        given[name] += 1
        dealt.append(name)
    return dealt


def _log_normal(chance: Random, mean: float, variation: float) -> float:
    """Log-normal with this mean and coefficient of variation."""
    sigma = math.sqrt(math.log1p(variation**2))
    return chance.lognormvariate(math.log(mean) - sigma**2 / 2, sigma)


def _with_fates(
    profile: Profile, figures: Figures, visitors: list[Visitor], seed: int
) -> list[Visitor]:
    """Who does not answer, who fetches a copy, who is sent on."""
    chance = Random(f"{seed}/fates")
    scale = len(visitors) / figures.visits
    order = list(range(len(visitors)))
    chance.shuffle(order)
    absent = order[: round(len(visitors) * figures.not_answering)]
    # The scripted ones are chosen among the rest, by what they must be.
    rest = order[len(absent) :]
    changed = list(visitors)
    for i in absent:
        back = chance.random() < figures.returning
        stages = len(profile.services[changed[i].service].route)
        changed[i] = replace(
            changed[i],
            absent_at=chance.randrange(stages),
            returns_after_minutes=chance.uniform(2, 20) if back else None,
            absent_again=back and chance.random() < figures.not_answering_again,
        )
    for i in rest[: round(figures.copies_fetched * scale)]:
        changed[i] = replace(changed[i], fetches_copy_minutes=chance.uniform(4, 12))
    questions = [i for i in rest if changed[i].service == "info"]
    for i in questions[: round(figures.transferred * scale)]:
        changed[i] = replace(changed[i], sent_to=TRANSFER_STAGE)
    return changed


def _with_troubles(figures: Figures, hours: _Hours, visitors: list[Visitor]) -> list[Visitor]:
    """The people of the incidents: the plain visitor whose arrival lies nearest becomes that one."""
    changed = list(visitors)
    taken: set[int] = set()

    def nearest(moment: datetime, fits: list[int]) -> int | None:
        free = [i for i in fits if i not in taken and changed[i].absent_at is None]
        if not free:
            return None
        found = min(free, key=lambda i: (abs(changed[i].arrives_at - moment), i))
        taken.add(found)
        return found

    for trouble in figures.troubles:
        moment = hours.at(trouble.at)
        fits = [i for i, visitor in enumerate(changed) if _fits(trouble, visitor)]
        if not fits or (i := nearest(moment, fits)) is None:
            continue
        if trouble.kind == "missed_elderly_returns":
            changed[i] = replace(
                changed[i], absent_at=0, returns_after_minutes=trouble.minutes, absent_again=False
            )
        elif trouble.kind == "late_booking":
            slot = hours.at(trouble.slot) if trouble.slot else moment
            booking = changed[i].booking
            assert booking is not None
            changed[i] = replace(
                changed[i],
                booking=replace(booking, slot_at=slot),
                # So many minutes late whatever the day's length: the grace is the office's.
                arrives_at=slot + timedelta(minutes=_apart(trouble.at, trouble.slot or trouble.at)),
            )
        elif trouble.kind == "six_tickets":
            changed[i] = replace(changed[i], arrives_at=moment, tickets=trouble.tickets)
    return changed


def _fits(trouble: Trouble, visitor: Visitor) -> bool:
    return {
        "missed_elderly_returns": visitor.lane == "lansia",
        "late_booking": visitor.booking is not None,
        "six_tickets": visitor.service == "info" and visitor.sent_to is None,
    }.get(trouble.kind, False)


def _apart(later: time, earlier: time) -> float:
    """Minutes from one time of the day to another."""
    return (later.hour - earlier.hour) * 60 + later.minute - earlier.minute


def _breaks(profile: Profile, figures: Figures, hours: _Hours) -> Iterator[Break]:
    for place, counter in enumerate(profile.counters, start=1):
        span = figures.breaks.get("even" if place % 2 == 0 else "odd")
        if span is not None:
            yield Break(counter, hours.at(span[0]), hours.at(span[1]))
