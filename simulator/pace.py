"""How a play gets from one moment to the next: at once in virtual time, or with a running clock."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Protocol

from core import Hall
from core.clock import Clock, clock_factor

Action = Callable[[], None]


class Agenda:
    """What is to happen, soonest first; what is due at one moment happens as it was entered."""

    def __init__(self) -> None:
        self._entries: list[tuple[datetime, int, Action]] = []
        self._order = count()

    def enter(self, moment: datetime, action: Action) -> None:
        heapq.heappush(self._entries, (moment, next(self._order), action))

    def __bool__(self) -> bool:
        return bool(self._entries)

    @property
    def next_at(self) -> datetime:
        return self._entries[0][0]

    def take(self) -> Action:
        return heapq.heappop(self._entries)[2]


class VirtualClock:
    """Stands still until moved; the hall's clock where a day is played at once."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)

    def __call__(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Forward only: a moment that has passed is now."""
        self._now = max(self._now, moment.astimezone(UTC))


class Pace(Protocol):
    """Lets hall time pass."""

    def reach(self, moment: datetime) -> bool:
        """Return true when it is this moment, or false before, when there is news of the hall."""
        ...


class AtOnce:
    """Virtual time: every moment is reached by saying so, and there is never news of others."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock

    def reach(self, moment: datetime) -> bool:
        self._clock.move_to(moment)
        return True


class Running:
    """A clock that runs by itself; the hall's own news cuts the waiting short."""

    def __init__(self, hall: Hall) -> None:
        self._clock: Clock = hall.clock
        self._factor = clock_factor(hall.clock)
        self._changes = hall.changes()

    def reach(self, moment: datetime) -> bool:
        left = (moment - self._clock()).total_seconds() / self._factor
        # Even where it is late: what others did comes before what the play means to do.
        return self._changes.wait(max(left, 0.0)) is None

    def close(self) -> None:
        self._changes.close()
        self._changes.release()
