"""Clocks: callables without arguments that give an aware datetime in UTC.

Every rule and act gets its time from outside. A demonstration hall runs faster than the wall; its
processes share one clock by sharing its description: ``2026-11-24T07:00:00+07:00@1790000000.0x60`` is a
hall time, the Unix second at which it was that time, and how many hall seconds pass in one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class ScaledClock:
    """A clock that stood at ``start`` at Unix second ``since`` and runs ``factor`` times as fast."""

    start: datetime
    since: float
    factor: float

    def __call__(self) -> datetime:
        return (
            self.start + timedelta(seconds=(time.time() - self.since) * self.factor)
        ).astimezone(UTC)

    def __str__(self) -> str:
        return f"{self.start.isoformat()}@{self.since!r}x{self.factor:g}"


def parse_clock(text: str | None) -> Clock:
    """The clock of a description; the system's for ``None`` or an empty text. ``ValueError`` if unreadable."""
    if not text:
        return system_clock
    try:
        start, _, rest = text.partition("@")
        since, _, factor = rest.partition("x")
        moment = datetime.fromisoformat(start)
        if moment.tzinfo is None:
            raise ValueError("the time has no zone")
        return ScaledClock(moment, float(since), float(factor))
    except ValueError as error:
        raise ValueError(f"clock {text!r}: expected TIME@SECONDxFACTOR ({error})") from error


def clock_factor(clock: Clock) -> float:
    """How many hall seconds pass in a second of this clock."""
    return clock.factor if isinstance(clock, ScaledClock) else 1.0
