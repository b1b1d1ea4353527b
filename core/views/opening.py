"""Whether the office is open, in a visitor's words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from babel.dates import format_date

from core.hours import closed_text, open_state
from core.pictures import Opening
from core.profile import DAYS, Profile
from core.texts import tr

_A_MONDAY = date(2024, 1, 1)


def opening(profile: Profile, now: datetime, language: str) -> Opening:
    state = open_state(profile.hours, now, profile.tz)
    sentence = (
        tr("Open now. Please take a ticket.") if state.issuing else closed_text(state, profile.tz)
    )
    return Opening(
        issuing=state.issuing,
        serving=state.serving,
        code=state.code,
        sentence=sentence.say(language),
        hours=tuple(_week(profile, language)),
        next_opening=state.doors_at,
    )


def _week(profile: Profile, language: str) -> list[tuple[str, str]]:
    """Day and hours, neighbours with the same hours together: ("Senin–Kamis", "08.00–12.00, 13.00–16.00")."""
    lines: list[tuple[int, int, str]] = []
    for weekday in range(7):
        text = _hours_of(profile, weekday, language)
        if lines and lines[-1][2] == text:
            lines[-1] = (lines[-1][0], weekday, text)
        else:
            lines.append((weekday, weekday, text))
    return [(_days(first, last, language), text) for first, last, text in lines]


def _hours_of(profile: Profile, weekday: int, language: str) -> str:
    period = next((p for p in profile.hours.week if DAYS[weekday] in p.day), None)
    if period is None or not period.open:
        return tr("closed").say(language)
    pattern = "%H.%M" if language == "id" else "%H:%M"
    return ", ".join(f"{a.strftime(pattern)}–{b.strftime(pattern)}" for a, b in period.open)


def _days(first: int, last: int, language: str) -> str:
    def name(weekday: int) -> str:
        return format_date(_A_MONDAY + timedelta(days=weekday), "EEEE", locale=language)

    return name(first) if first == last else f"{name(first)}–{name(last)}"
