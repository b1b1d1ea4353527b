"""Devices, and what goes onto paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


@dataclass(frozen=True)
class DeviceStatus:
    """How a kiosk, board, counter PC or printer does, as it last said itself."""

    code: str
    kind: str
    state: str
    """``ok``, ``warning`` or ``fault``."""
    sentence: str
    seen_at: datetime


@dataclass(frozen=True)
class PrintCopy:
    """One copy of a ticket in the outbox. States: queued, sending, printed, sent, uncertain, failed."""

    id: UUID
    ticket_id: UUID
    printer: str
    state: str
    again: bool
    """A second printing, marked CETAK ULANG."""
    attempts: int
    created_at: datetime
    data: bytes | None
    """The rendered bytes, kept so that a reprint is exact."""
    problem: str | None


@dataclass(frozen=True)
class Paper:
    """What is printed on a ticket, in the visitor's language."""

    office: str
    number: str
    service: str
    lane: str
    date: str
    time: str
    place: str
    wait: str
    bring_title: str
    bring: tuple[str, ...]
    steps_title: str
    steps: tuple[str, ...]
    qr: str
    """What the QR holds: the portal's address with the token, or the token alone."""
    qr_caption: str
    footer: str
    language: str
    again: str
    """"CETAK ULANG" on a second printing, else empty."""
