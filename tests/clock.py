"""A clock that a test moves by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

JAKARTA = ZoneInfo("Asia/Jakarta")
OPENING_TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=JAKARTA)


class HandClock:
    """Stands still until moved; calling it gives the time, in UTC as the hall stores it."""

    def __init__(self, start: datetime = OPENING_TUESDAY) -> None:
        self._now = start

    def __call__(self) -> datetime:
        return self._now.astimezone(UTC)

    def advance(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> datetime:
        """Move on by this much and give the new time."""
        self._now += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        return self()

    def set(self, moment: datetime | str) -> datetime:
        """Move to a moment: an aware datetime, or "10:05" or "2026-11-25 08:00" in Jakarta."""
        if isinstance(moment, str):
            day, _, time = moment.rpartition(" ")
            day = day or self._now.astimezone(JAKARTA).date().isoformat()
            moment = datetime.fromisoformat(f"{day} {time}").replace(tzinfo=JAKARTA)
        self._now = moment
        return self()
