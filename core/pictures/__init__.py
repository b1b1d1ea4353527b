"""Frozen pictures of the hall, as the screens show them.

A picture is taken in one read, in one language where it holds words, and never changes; after an act or
a change of the hall a screen takes a new one. Times are aware datetimes in UTC unless said otherwise;
``tz`` is the office's zone. Durations are in minutes (float) where the name ends in ``_minutes``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.pictures.board import (
        Announcement,
        Board,
        BoardCall,
        BoardService,
    )
    from core.pictures.counter import (
        Choice,
        CounterItem,
        Desk,
        DeskTicket,
        LaneLine,
        SignInChoices,
        Task,
        Transfer,
    )
    from core.pictures.kiosk import (
        Booking,
        FeeItem,
        LaneItem,
        Menu,
        Opening,
        ServiceItem,
        StepItem,
    )
    from core.pictures.log import (
        Event,
        Finding,
        Verification,
    )
    from core.pictures.paper import (
        DeviceStatus,
        Paper,
        PrintCopy,
    )
    from core.pictures.visit import (
        Call,
        Estimate,
        Moved,
        Position,
        Step,
        Ticket,
        TicketView,
    )

__all__ = [
    "Announcement",
    "Board",
    "BoardCall",
    "BoardService",
    "Booking",
    "Call",
    "Choice",
    "CounterItem",
    "Desk",
    "DeskTicket",
    "DeviceStatus",
    "Estimate",
    "Event",
    "FeeItem",
    "Finding",
    "LaneItem",
    "LaneLine",
    "Menu",
    "Moved",
    "Opening",
    "Paper",
    "Position",
    "PrintCopy",
    "ServiceItem",
    "SignInChoices",
    "Step",
    "StepItem",
    "Task",
    "Ticket",
    "TicketView",
    "Transfer",
    "Verification",
]

_HOMES = {
    **dict.fromkeys(
        (
            "Announcement",
            "Board",
            "BoardCall",
            "BoardService",
        ),
        "board",
    ),
    **dict.fromkeys(
        (
            "Choice",
            "CounterItem",
            "Desk",
            "DeskTicket",
            "LaneLine",
            "SignInChoices",
            "Task",
            "Transfer",
        ),
        "counter",
    ),
    **dict.fromkeys(
        (
            "Booking",
            "FeeItem",
            "LaneItem",
            "Menu",
            "Opening",
            "ServiceItem",
            "StepItem",
        ),
        "kiosk",
    ),
    **dict.fromkeys(
        (
            "Event",
            "Finding",
            "Verification",
        ),
        "log",
    ),
    **dict.fromkeys(
        (
            "DeviceStatus",
            "Paper",
            "PrintCopy",
        ),
        "paper",
    ),
    **dict.fromkeys(
        (
            "Call",
            "Estimate",
            "Moved",
            "Position",
            "Step",
            "Ticket",
            "TicketView",
        ),
        "visit",
    ),
}
"""In which part a picture is: only those that a screen shows are loaded before its first frame."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"core.pictures.{_HOMES[name]}"), name)
