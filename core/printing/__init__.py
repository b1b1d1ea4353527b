"""Tickets on paper: laid out as ESC/POS, sent through the outbox, each end of a job told honestly.

What lays out and draws is imported when first asked for: a kiosk draws its first frame before that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.printing.patience import Patience
from core.printing.trouble import PrinterStatus, PrinterTrouble

if TYPE_CHECKING:
    from core.printing.layout import render
    from core.printing.picture import ticket_png
    from core.printing.worker import PrinterWorker

__all__ = ["Patience", "PrinterStatus", "PrinterTrouble", "PrinterWorker", "render", "ticket_png"]

_LATER = {"render": "layout", "ticket_png": "picture", "PrinterWorker": "worker"}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found
