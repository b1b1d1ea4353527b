"""Who may sign in at which counter, as an officer chooses."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from core.db import Connection, desks
from core.pictures import Choice, CounterItem, SignInChoices
from core.profile import Profile
from core.texts import in_language
from core.views.desk import stage_names


def sign_in_choices(
    connection: Connection, office_id: UUID, profile: Profile, language: str, now: datetime
) -> SignInChoices:
    """Who may sign in and where, with who sits where now."""
    there = desks.signed_in(connection, office_id)

    def name(officer: str | None) -> str:
        return profile.officers[officer].name if officer in profile.officers else officer or ""

    return SignInChoices(
        office=in_language(profile.name, language),
        officers=tuple(Choice(code, officer.name) for code, officer in profile.officers.items()),
        counters=tuple(
            CounterItem(
                code,
                profile.counter_name(code).say(language),
                stage_names(profile, code, language),
                there.get(code),
                name(there.get(code)),
            )
            for code in profile.counters
        ),
        languages=tuple(profile.languages.items()),
        now=now,
        tz=profile.time_zone,
    )
