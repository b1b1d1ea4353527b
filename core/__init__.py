"""Loket's core: the hall behind its public face. It knows no screen and no web.

What it offers is imported when first asked for: a screen draws its first frame before the database's
libraries are loaded.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_HOMES = {
    "Hall": "core.hall",
    "StepState": "core.lifecycle",
    **dict.fromkeys(("LoketError", "ProfileError", "Refused", "Unavailable"), "core.errors"),
}
"""Where a name lives; the rest are pictures."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "core.pictures")), name)
