"""Times, dates, amounts and waits in the reader's own form (CLDR by Babel)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from core.texts import Text, tr


@dataclass(frozen=True)
class ClockTime:
    """A time of day in the office's zone, as the wall clock shows it: 09:05 (id writes 09.05)."""

    at: datetime
    tz: ZoneInfo

    def say(self, language: str) -> str:
        return clock_time(self.at, self.tz, language)


@dataclass(frozen=True)
class LongDay:
    """A day in the office's zone: "Selasa, 24 November 2026"."""

    at: datetime
    tz: ZoneInfo

    def say(self, language: str) -> str:
        return long_date(self.at.astimezone(self.tz).date(), language)


@dataclass(frozen=True)
class Number:
    """A number with at most one decimal, as the language writes it: 2.5, 2,5."""

    value: float

    def say(self, language: str) -> str:
        # Babel is imported when a number is first said: a screen's first frame has none.
        from babel.numbers import format_decimal

        return format_decimal(self.value, format="#,##0.#", locale=language)


@dataclass(frozen=True)
class Minutes:
    """A number of minutes with its unit: "30 min", "4,5 menit"."""

    minutes: float

    def say(self, language: str) -> str:
        return tr("{minutes} min", minutes=Number(self.minutes)).say(language)


def clock_time(at: datetime, tz: ZoneInfo, language: str) -> str:
    local = at.astimezone(tz)
    return local.strftime("%H.%M" if language == "id" else "%H:%M")


def long_date(day: date, language: str) -> str:
    """Selasa, 24 November 2026 / Tuesday, 24 November 2026."""
    from babel.dates import format_date

    return format_date(day, "EEEE, d MMMM y", locale=language)


def money(amount: int, currency: str, language: str) -> str:
    """Rp 350.000 in Indonesian, Rp 350,000 in English; free when it costs nothing."""
    if amount == 0:
        return tr("free").say(language)
    if currency == "IDR":
        grouped = f"{amount:,}"
        return "Rp\N{NO-BREAK SPACE}" + (grouped.replace(",", ".") if language == "id" else grouped)
    from babel.numbers import format_currency

    return format_currency(amount, currency, locale=language)


def wait_range(p50_minutes: float, p80_minutes: float, language: str) -> str:
    """An honest range of minutes, coarse enough not to promise: "about 20–30 minutes"."""
    return wait_text(p50_minutes, p80_minutes).say(language)


def wait_text(p50_minutes: float, p80_minutes: float) -> Text:
    if p80_minutes < 1.5:
        return tr("almost at once")
    if p80_minutes < 5:
        return tr("less than 5 minutes")
    low = _step_down(p50_minutes)
    high = _step_up(p80_minutes)
    if high >= 120:
        least = _half_hours(low)
        return tr(
            "about {low}–{high} hours",
            low=Number(least),
            high=Number(max(_half_hours(high, up=True), least + 0.5)),
        )
    if low < 5:
        return tr("less than {high} minutes", high=high)
    return tr("about {low}–{high} minutes", low=low, high=max(high, low + 5))


def _step_down(minutes: float) -> int:
    return int(minutes // 5 * 5)


def _step_up(minutes: float) -> int:
    return math.ceil(minutes / 5) * 5


def _half_hours(minutes: float, *, up: bool = False) -> float:
    halves = minutes / 30
    return (math.ceil(halves) if up else math.floor(halves)) / 2
