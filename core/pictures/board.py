"""What the hall sees and hears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from core.lifecycle import StepState
    from core.pictures.kiosk import Opening
    from core.pictures.visit import Estimate


@dataclass(frozen=True)
class BoardCall:
    number: str
    counter: str
    counter_name: str
    stage_name: str
    seq: int
    """The event of the newest call or recall of this step."""
    called_at: datetime
    state: StepState
    recalls: int


@dataclass(frozen=True)
class BoardService:
    service: str
    letter: str
    name: str
    waiting: int
    wait: Estimate
    wait_text: str


@dataclass(frozen=True)
class Board:
    """What the hall sees. Number and counter only: never a lane, never a name."""

    office: str
    calls: tuple[BoardCall, ...]
    """Newest call first: those called or being served now, then those just done, at most 12."""
    services: tuple[BoardService, ...]
    running_text: tuple[str, ...]
    opening: Opening
    now: datetime
    tz: str
    seq: int


@dataclass(frozen=True)
class Announcement:
    """A call to be spoken once by a board."""

    seq: int
    number: str
    counter: str
    languages: tuple[str, ...]
    recalled: bool
    at: datetime
