"""Loket's core: the hall behind its public face. It knows no screen and no web."""

from core.errors import LoketError, ProfileError, Refused, Unavailable
from core.hall import Hall
from core.lifecycle import StepState
from core.pictures import (
    Call,
    Estimate,
    Event,
    Moved,
    Position,
    Step,
    Ticket,
    TicketView,
    Verification,
)

__all__ = [
    "Call",
    "Estimate",
    "Event",
    "Hall",
    "LoketError",
    "Moved",
    "Position",
    "ProfileError",
    "Refused",
    "Step",
    "StepState",
    "Ticket",
    "TicketView",
    "Unavailable",
    "Verification",
]
