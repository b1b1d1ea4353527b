"""Who is next: the policies, pure, and the reason each call carries.

Every waiting step has a *call key*, fixed when it starts to wait: its reference time minus its lane's
credit. Among the steps that a counter may serve, the smallest key goes first; equal keys go by the order
in which they began to wait. A guard overrides this for whoever has been overtaken ``limit`` times in the
same service. So a place in line can be explained in one sentence and recomputed from the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from core.texts import Sayable, Text, tr
from core.wording import ClockTime, Minutes


@dataclass(frozen=True, order=False)
class Candidate:
    """A waiting step as the policies see it. Times are aware datetimes."""

    step_id: str
    number: str
    service: str
    lane: str
    reference_at: datetime
    call_key: datetime
    tiebreak: int
    """Breaks ties, so the order is total: see ``tiebreak``."""
    overtaken: int = 0
    waiting_since: datetime | None = None
    target_minutes: float = 30.0
    priority: bool = False

    @property
    def order(self) -> tuple[datetime, int]:
        return (self.call_key, self.tiebreak)


def _whole(minutes: float) -> int | str:
    """A number that every program writes alike: hashed values hold no floats."""
    return int(minutes) if minutes == int(minutes) else str(minutes)


@dataclass(frozen=True)
class Reason:
    """Why this step was called, as data that recomputes the choice and as a sentence."""

    policy: str
    rule: str
    """``smallest_key``, ``guard`` (overtaken too often) or ``out_of_order`` (an officer's decision)."""
    number: str
    lane: str
    reference_at: datetime
    credit_minutes: float
    call_key: datetime
    overtaken: int = 0
    limit: int = 0
    next_number: str | None = None
    """Who would have been called otherwise (the next key), if anybody."""
    next_lane: str | None = None
    next_key: datetime | None = None
    why: str | None = None
    """The officer's own words; kept beside the log, not in it."""

    def as_data(self) -> dict[str, Any]:
        """Plain JSON values for the event's payload; ``from_data`` takes them back."""
        return {
            "policy": self.policy,
            "rule": self.rule,
            "number": self.number,
            "lane": self.lane,
            "reference_at": self.reference_at.isoformat(),
            "credit_minutes": _whole(self.credit_minutes),
            "call_key": self.call_key.isoformat(),
            "overtaken": self.overtaken,
            "limit": self.limit,
            "next_number": self.next_number,
            "next_lane": self.next_lane,
            "next_key": self.next_key.isoformat() if self.next_key else None,
            "why": self.why,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Reason:
        values = dict(data)
        values["credit_minutes"] = float(data["credit_minutes"])
        values["reference_at"] = datetime.fromisoformat(data["reference_at"])
        values["call_key"] = datetime.fromisoformat(data["call_key"])
        values["next_key"] = datetime.fromisoformat(data["next_key"]) if data["next_key"] else None
        return cls(**values)

    def sentence(
        self, language: str, tz: ZoneInfo, lanes: Mapping[str, Sayable] | None = None
    ) -> str:
        """ "B014, elderly: 09:20 − 30 min = 08:50; A031: 09:05" in this language, office time."""
        names = lanes or {}

        def lane_name(code: str | None) -> str:
            if code is None:
                return ""
            return names[code].say(language) if code in names else code

        return self._text(lane_name(self.lane), lane_name(self.next_lane), tz).say(language)

    def _text(self, lane: str, next_lane: str, tz: ZoneInfo) -> Text:
        if self.rule == "out_of_order":
            return tr(
                "{number}, {lane}: called out of order by an officer: {why}",
                number=self.number,
                lane=lane,
                why=self.why or "–",
            )
        if self.rule == "guard":
            return tr(
                "{number}, {lane}: overtaken {times} times in the same service, the limit is {limit}",
                number=self.number,
                lane=lane,
                times=self.overtaken,
                limit=self.limit,
            )
        own = {
            "number": self.number,
            "lane": lane,
            "reference": ClockTime(self.reference_at, tz),
            "key": ClockTime(self.call_key, tz),
            "credit": Minutes(self.credit_minutes),
        }
        if self.next_number is None or self.next_key is None:
            if self.credit_minutes:
                return tr(
                    "{number}, {lane}: {reference} − {credit} = {key}; nobody else waits", **own
                )
            return tr("{number}, {lane}: {key}; nobody else waits", **own)
        rival = {
            "next": self.next_number,
            "next_lane": next_lane,
            "next_key": ClockTime(self.next_key, tz),
        }
        if self.credit_minutes:
            return tr(
                "{number}, {lane}: {reference} − {credit} = {key}; next {next}, {next_lane}: {next_key}",
                **own,
                **rival,
            )
        return tr("{number}, {lane}: {key}; next {next}, {next_lane}: {next_key}", **own, **rival)


def call_key(reference_at: datetime, credit_minutes: float) -> datetime:
    """The reference time less the lane's credit; fixed for as long as the step waits."""
    return reference_at - timedelta(minutes=credit_minutes)


def booking_reference(
    arrived_at: datetime, slot_at: datetime, grace_minutes: float
) -> tuple[datetime, bool]:
    """The reference time of a booked visitor and whether the booking still counts.

    Up to ``grace_minutes`` late counts from the slot, and so does coming early; whoever comes later
    joins the walk-in order from the time of arrival.
    """
    if arrived_at - slot_at <= timedelta(minutes=grace_minutes):
        return slot_at, True
    return arrived_at, False


class Policy(Protocol):
    """Chooses one of the steps a counter may serve; pure."""

    @property
    def name(self) -> str: ...

    def choose(self, waiting: Iterable[Candidate]) -> tuple[Candidate, Reason] | None: ...


@dataclass(frozen=True)
class CallKeyPolicy:
    """The default: smallest call key first, under the overtaking guard."""

    limit: int = 6
    """Whoever has been overtaken this often in the same service goes next; 0 switches the guard off."""
    name: str = "call_key"

    def choose(self, waiting: Iterable[Candidate]) -> tuple[Candidate, Reason] | None:
        line = sorted(waiting, key=lambda candidate: candidate.order)
        if not line:
            return None
        guarded = [c for c in line if self.limit and c.overtaken >= self.limit]
        chosen = guarded[0] if guarded else line[0]
        rest = [c for c in line if c is not chosen]
        return chosen, self.reason(
            chosen, rest, "guard" if guarded and chosen is not line[0] else "smallest_key"
        )

    def reason(self, chosen: Candidate, rest: Sequence[Candidate], rule: str) -> Reason:
        rival = rest[0] if rest else None
        return Reason(
            policy=self.name,
            rule=rule,
            number=chosen.number,
            lane=chosen.lane,
            reference_at=chosen.reference_at,
            credit_minutes=(chosen.reference_at - chosen.call_key).total_seconds() / 60,
            call_key=chosen.call_key,
            overtaken=chosen.overtaken,
            limit=self.limit,
            next_number=rival.number if rival else None,
            next_lane=rival.lane if rival else None,
            next_key=rival.call_key if rival else None,
        )


def overtaken_by(called: Candidate, waiting: Iterable[Candidate]) -> list[Candidate]:
    """Those of the same service whose reference time is earlier than the called one's, and who still wait."""
    return [
        candidate
        for candidate in waiting
        if candidate.service == called.service
        and candidate.step_id != called.step_id
        and (candidate.reference_at, candidate.tiebreak) < (called.reference_at, called.tiebreak)
    ]


def may_overtake(reason: Reason, least_credit_minutes: float) -> bool:
    """Whether a call by this reason can have overtaken anybody whom the same counter may serve.

    Whoever is overtaken has an earlier reference time and a later key, so less credit than the called one:
    a call by the smallest key of somebody with the least credit overtakes nobody.
    """
    return reason.rule != "smallest_key" or reason.credit_minutes > least_credit_minutes


def may_still_reenter(missed_at: datetime, now: datetime, minutes: float) -> bool:
    """Whether a missed visitor is back in time."""
    return now - missed_at <= timedelta(minutes=minutes)


TIEBREAK_STEP = 1000


def tiebreak(seq: int) -> int:
    """Equal call keys go by the event with which each began to wait.

    The numbers leave room between two events, for a re-entry that stands right behind somebody.
    """
    return seq * TIEBREAK_STEP


def reentry_order(
    line: Sequence[Candidate], now: datetime, seq: int, after_calls: int
) -> tuple[datetime, int]:
    """Call key and tiebreak that place a re-entering visitor behind the next ``after_calls`` calls.

    ``line`` holds who waits at that stage in call order; ``seq`` is the event of the re-entry. With fewer
    waiting than that, the visitor stands behind all of them; with none, or 0 calls, in front.
    """
    if not line:
        return now, tiebreak(seq)
    if after_calls == 0:
        first = line[0]
        return min(now, first.call_key), first.tiebreak - 1
    before = line[min(after_calls, len(line)) - 1]
    return before.call_key, before.tiebreak + 1
