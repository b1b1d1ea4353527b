"""Opening hours and the business day, in the office's own time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.profile import Hours
from core.texts import Text, tr
from core.wording import ClockTime, LongDay


def business_day(now: datetime, tz: ZoneInfo) -> date:
    """The date on the office's wall calendar."""
    return now.astimezone(tz).date()


@dataclass(frozen=True)
class OpenState:
    """Whether tickets are given and counters serve at a moment, and when tickets are given next."""

    code: str
    """``open``, ``before``, ``after_last_ticket`` or ``closed_today``."""
    issuing: bool
    serving: bool
    doors_at: datetime | None
    """The next time the doors open (this day's if still ahead, else a later day's); None if never within a year."""
    last_ticket_at: datetime | None


def open_state(hours: Hours, now: datetime, tz: ZoneInfo) -> OpenState:
    """Tickets are given from some minutes before the doors open to the last ticket, breaks included."""
    local = now.astimezone(tz)
    spans = hours.spans(local.date())
    if not spans:
        return OpenState("closed_today", False, False, next_doors(hours, now, tz), None)
    first = _at(local.date(), spans[0][0], tz)
    issue_from = first - timedelta(minutes=hours.tickets_before_minutes)
    last = _at(local.date(), spans[-1][1], tz) - timedelta(minutes=hours.last_ticket_before_minutes)
    serving = any(_at(local.date(), a, tz) <= now < _at(local.date(), b, tz) for a, b in spans)
    if now < issue_from:
        return OpenState("before", False, serving, first, last)
    if now > last:
        return OpenState("after_last_ticket", False, serving, next_doors(hours, now, tz), last)
    return OpenState("open", True, serving, next_doors(hours, now, tz), last)


def next_doors(hours: Hours, now: datetime, tz: ZoneInfo) -> datetime | None:
    """The first opening of a day that lies after ``now``, within a year."""
    day = now.astimezone(tz).date()
    for ahead in range(366):
        spans = hours.spans(day + timedelta(days=ahead))
        if spans:
            doors = _at(day + timedelta(days=ahead), spans[0][0], tz)
            if doors > now:
                return doors
    return None


def minutes_to_service(hours: Hours, now: datetime, tz: ZoneInfo) -> float:
    """Minutes until the doors open this day, 0 once they have."""
    spans = hours.spans(now.astimezone(tz).date())
    if not spans:
        return 0.0
    doors = _at(now.astimezone(tz).date(), spans[0][0], tz)
    return max(0.0, (doors - now).total_seconds() / 60)


def closed_text(state: OpenState, tz: ZoneInfo) -> Text:
    """Why no ticket is given now, and when the next one is."""
    if state.doors_at is None:
        return tr("The office is closed.")
    opens = {"day": LongDay(state.doors_at, tz), "time": ClockTime(state.doors_at, tz)}
    if state.code == "before":
        return tr("The office opens at {time}.", time=opens["time"])
    if state.code == "after_last_ticket":
        return tr(
            "The last ticket of today has been given. The office opens again on {day} at {time}.",
            **opens,
        )
    return tr("The office is closed today. It opens again on {day} at {time}.", **opens)


def _at(day: date, moment: time, tz: ZoneInfo) -> datetime:
    return datetime.combine(day, moment, tzinfo=tz)
