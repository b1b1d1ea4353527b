"""What the kiosk offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from core.pictures.visit import Estimate


@dataclass(frozen=True)
class StepItem:
    """A stage in the route of a service, with its usual minutes of service."""

    stage: str
    name: str
    minutes: float


@dataclass(frozen=True)
class FeeItem:
    name: str
    amount: int
    """Whole rupiah (the profile's currency); 0 is free."""
    text: str
    """The amount in the language's own form."""


@dataclass(frozen=True)
class LaneItem:
    code: str
    name: str
    help: str
    priority: bool
    icon: str


@dataclass(frozen=True)
class ServiceItem:
    code: str
    name: str
    summary: str
    letter: str
    icon: str
    documents: tuple[str, ...]
    steps: tuple[StepItem, ...]
    fees: tuple[FeeItem, ...]
    product: str
    """What one gets and when: "Passport, within 4 working days"."""
    lanes: tuple[str, ...]
    """Lane codes a walk-in may choose here."""
    booking_asked: bool
    """The kiosk asks for a booking first."""
    waiting: int
    wait: Estimate
    wait_text: str


@dataclass(frozen=True)
class Opening:
    """Whether tickets are given now; ``sentence`` says so to a visitor, with the next opening."""

    issuing: bool
    serving: bool
    code: str
    """``open``, ``before``, ``after_last_ticket``, ``closed_today``."""
    sentence: str
    hours: tuple[tuple[str, str], ...]
    """Pairs of day and hours for the whole week, in the picture's language."""
    next_opening: datetime | None


@dataclass(frozen=True)
class Menu:
    """What the kiosk offers, in one language."""

    office: str
    language: str
    languages: tuple[tuple[str, str], ...]
    """Pairs of code and the language's own name, Indonesian first."""
    opening: Opening
    services: tuple[ServiceItem, ...]
    lanes: tuple[LaneItem, ...]
    now: datetime
    tz: str
    complaints: str
    """How to complain, one sentence."""


@dataclass(frozen=True)
class Booking:
    """A place reserved ahead that may be checked in today."""

    code: str
    service: str
    slot_at: datetime
