"""Loket's core: the hall behind its public face. It knows no screen and no web.

``Hall`` is imported when first asked for: a screen draws its first frame before the database's libraries
are loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import LoketError, ProfileError, Refused, Unavailable
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

if TYPE_CHECKING:
    from core.hall import Hall

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


def __getattr__(name: str) -> object:
    if name == "Hall":
        from core.hall import Hall

        return Hall
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
