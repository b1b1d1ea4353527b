"""The hall's picture: who is called where, who waits for what. Never a lane, never a name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from core.db import Connection, steps
from core.lifecycle import AT_COUNTER_STATES
from core.pictures import Board, BoardCall, BoardService, Step
from core.profile import Profile
from core.texts import in_language
from core.views.line import Line
from core.views.opening import opening

RECENT = 12
RECENT_MINUTES = 180


def board(
    connection: Connection, office_id: UUID, line: Line, zone: str | None, language: str
) -> Board:
    profile = line.profile
    recent = steps.recently_called(
        connection, office_id, line.now - timedelta(minutes=RECENT_MINUTES), RECENT * 2
    )
    here = [s for s in recent if s.counter and in_zone(profile, s.counter, zone)]
    known = {step.id for step in here}
    here += [
        s
        for s in line.steps
        if s.state in AT_COUNTER_STATES
        and s.id not in known
        and s.counter
        and in_zone(profile, s.counter, zone)
    ]
    here.sort(key=lambda step: step.called_seq or 0, reverse=True)
    return Board(
        office=in_language(profile.name, language),
        calls=tuple(_call(profile, step, language) for step in here[:RECENT]),
        services=tuple(_services(line, language)),
        running_text=tuple(in_language(text, language) for text in profile.running_text),
        opening=opening(profile, line.now, language),
        now=line.now,
        tz=profile.time_zone,
        seq=line.seq,
    )


def in_zone(profile: Profile, counter: str, zone: str | None) -> bool:
    return zone is None or (counter in profile.counters and profile.counters[counter].zone == zone)


def _call(profile: Profile, step: Step, language: str) -> BoardCall:
    assert step.counter is not None and step.called_at is not None and step.called_seq is not None
    return BoardCall(
        number=step.number,
        counter=step.counter,
        counter_name=profile.counter_name(step.counter).say(language),
        stage_name=in_language(profile.stages[step.stage].name, language),
        seq=step.called_seq,
        called_at=step.called_at,
        state=step.state,
        recalls=step.recalls,
    )


def _services(line: Line, language: str) -> Sequence[BoardService]:
    found = []
    for code, service in line.profile.services.items():
        estimate = line.wait_if_taken_now(code)
        found.append(
            BoardService(
                service=code,
                letter=service.letter,
                name=in_language(service.name, language),
                waiting=sum(step.service == code for step in line.waiting),
                wait=estimate,
                wait_text=estimate.say(language),
            )
        )
    return found
