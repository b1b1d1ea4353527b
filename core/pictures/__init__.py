"""Frozen pictures of the hall, as the screens show them.

A picture is taken in one read, in one language where it holds words, and never changes; after an act or
a change of the hall a screen takes a new one. Times are aware datetimes in UTC unless said otherwise;
``tz`` is the office's zone. Durations are in minutes (float) where the name ends in ``_minutes``.
"""

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
