"""Tickets on paper: laid out as ESC/POS, sent through the outbox, each end of a job told honestly."""

from __future__ import annotations

from core.printing.layout import render
from core.printing.picture import ticket_png
from core.printing.trouble import PrinterStatus, PrinterTrouble
from core.printing.worker import Patience, PrinterWorker

__all__ = ["Patience", "PrinterStatus", "PrinterTrouble", "PrinterWorker", "render", "ticket_png"]
