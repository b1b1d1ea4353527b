"""What a board asks the hall for, in one go on the worker's thread, and the lines it shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from core.pictures import Announcement, Board, BoardCall, BoardService
from core.texts import in_language, tr

if TYPE_CHECKING:
    from core import Hall
    from core.profile import Device, Profile

OLDEST_SPOKEN = timedelta(minutes=2)
"""A call that a board missed for longer is shown, but not announced any more."""


@dataclass(frozen=True)
class Picture:
    """The hall at one moment, and the calls since the picture before."""

    board: Board
    profile: Profile
    other_opening: str
    """The closing sentence in the board's second language; empty while tickets are given."""
    calls: tuple[Announcement, ...]
    through: int
    """The event up to which ``calls`` is complete."""
    after: int
    """The event after which ``calls`` begins."""
    catching_up: bool
    """The board did not watch before: ``calls`` may be of long ago."""


@dataclass(frozen=True)
class RecentCall:
    """A line of the recent calls."""

    number: str
    place: str
    coming: bool
    """It has not had its moment on the large card."""


@dataclass(frozen=True)
class ServiceLine:
    """Who waits for a service, in one language."""

    service: str
    language: str
    letter: str
    name: str
    waiting: str
    wait: str


def take(
    hall: Hall, device: str, language: str, other: str, after: int | None, catching_up: bool
) -> Picture:
    """Look at the hall. ``after`` None: go on where this board last stopped, or begin here."""
    known = hall.profile.devices.get(device)
    zone = known.zone if known else None
    head = hall.seq()
    if after is None and speaks(known):
        after = hall.spoken(device)
        if after is None:
            hall.mark_spoken(device, head)
    since = head if after is None else after
    board = hall.board(zone, language)
    calls = hall.announcements(since, zone)
    closed = not board.opening.issuing
    return Picture(
        board=board,
        profile=hall.profile,
        other_opening=hall.board(zone, other).opening.sentence if closed else "",
        calls=calls,
        through=max(head, *(call.seq for call in calls)) if calls else head,
        after=since,
        catching_up=catching_up,
    )


def speaks(device: Device | None) -> bool:
    """Whether the profile has this device announce calls. One that it does not know keeps silent:
    two voices in a room are worse than one."""
    return device is not None and device.speaks


def place(profile: Profile, counter: str, language: str) -> str:
    """A counter as it is shown large: its number, or its name where it has no number."""
    return counter if counter.isdigit() else profile.counter_name(counter).say(language)


def is_idle(board: Board) -> bool:
    """Whether the hall is closed and nobody is left in it."""
    return not (
        board.opening.issuing
        or any(call.state.open for call in board.calls)
        or any(service.waiting for service in board.services)
    )


def newest_per_number(calls: tuple[BoardCall, ...]) -> list[BoardCall]:
    """The calls without those of the same ticket at an earlier counter."""
    newest: dict[str, BoardCall] = {}
    for call in calls:
        newest.setdefault(call.number, call)
    return list(newest.values())


def service_line(service: BoardService, profile: Profile, language: str) -> ServiceLine:
    return ServiceLine(
        service=service.service,
        language=language,
        letter=service.letter,
        name=in_language(profile.services[service.service].name, language),
        waiting=tr("{count} waiting", count=service.waiting).say(language),
        wait=service.wait.say(language),
    )
