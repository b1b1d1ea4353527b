"""One attempt to put a ticket on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.printing.connecting import connect
from core.printing.question import AFTER_SECONDS, ask
from core.printing.trouble import READY, Interrupted, PrinterStatus, PrinterTrouble

if TYPE_CHECKING:
    from core.profile import Printer


@dataclass(frozen=True)
class Outcome:
    """What became of one attempt to print."""

    state: Literal["printed", "sent", "uncertain", "queued"]
    status: PrinterStatus


def attempt(settings: Printer, data: bytes, on_sending: Callable[[], None]) -> Outcome:
    """Print once. ``on_sending`` is called before the first byte; ``queued``: none went out."""
    try:
        connection = connect(settings)
    except PrinterTrouble as trouble:
        return Outcome("queued", trouble.status)
    try:
        status = ask(connection) if connection.answers else READY
        on_sending()
        try:
            connection.write(data)
        except Interrupted as trouble:
            return Outcome("uncertain" if trouble.sent else "queued", trouble.status)
        if not connection.answers:
            return Outcome("printed" if settings.connection == "dummy" else "sent", status)
        try:
            return Outcome("printed", ask(connection, AFTER_SECONDS))
        except PrinterTrouble as trouble:
            return Outcome("uncertain", trouble.status)
    except PrinterTrouble as trouble:
        return Outcome("queued", trouble.status)
    finally:
        connection.close()


def look(settings: Printer) -> PrinterStatus:
    """How the printer does now, without printing."""
    try:
        connection = connect(settings)
    except PrinterTrouble as trouble:
        return trouble.status
    try:
        return ask(connection) if connection.answers else READY
    except PrinterTrouble as trouble:
        return trouble.status
    finally:
        connection.close()
