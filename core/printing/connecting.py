"""Opening the way to a printer that its settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.printing.connection import Connection
from core.printing.files import DummyConnection, FileConnection
from core.printing.network import NetworkConnection

if TYPE_CHECKING:
    from core.profile import Printer


def connect(settings: Printer) -> Connection:
    """An open way; ``PrinterTrouble`` when there is nobody at its end."""
    opened = _opened(settings)
    opened.answers = opened.answers and settings.answers_status
    return opened


def _opened(settings: Printer) -> Connection:
    match settings.connection:
        case "network":
            return NetworkConnection(settings)
        case "file":
            return FileConnection(settings)
        case "dummy":
            return DummyConnection(settings)
        case "serial":
            from core.printing.serial_line import SerialConnection  # few halls need it

            return SerialConnection(settings)
        case "usb":
            from core.printing.usb_bus import UsbConnection  # slow to import, and few need it

            return UsbConnection(settings)
