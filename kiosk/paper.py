"""Watching for the paper of the ticket just given, and not waiting for it longer than promised."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from core.pictures import PrintCopy
from core.qt import Worker
from kiosk.officers import OfficersModel
from kiosk.patience import Patience
from kiosk.printer import KioskPrinter
from kiosk.ticket import Printing, TicketModel, printing_of


class PaperWatch(QObject):
    """Looks at the copies of the ticket until one is printed.

    After ``Patience.printer_ms``, or as soon as the paper has surely failed, the screen is the
    ticket and an officer is told, once.
    """

    def __init__(
        self,
        worker: Worker,
        printer: KioskPrinter,
        ticket: TicketModel,
        officers: OfficersModel,
        times: Patience,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._printer = printer
        self._ticket = ticket
        self._officers = officers
        self._limit = QTimer(self, interval=times.printer_ms, singleShot=True)
        self._limit.timeout.connect(self._do_without)
        # The outbox is no part of the log, so no change is heard of: it is looked at.
        self._again = QTimer(self, interval=times.printer_poll_ms, singleShot=True)
        self._again.timeout.connect(self._look)

    def start(self) -> None:
        """A ticket has just been given."""
        self._ticket.set_printing(Printing.WAITING)
        self._limit.start()
        self._look()

    def stop(self) -> None:
        """The visitor has left."""
        self._limit.stop()
        self._again.stop()
        self._ticket.set_printing(Printing.NONE)

    def _look(self) -> None:
        ticket_id = self._ticket.id
        if ticket_id is None:
            return
        self._worker.refresh(
            "copies",
            lambda hall: hall.copies(ticket_id=ticket_id),
            lambda copies: self._see(ticket_id, copies),
            lambda error: self._again.start(),
        )

    def _see(self, ticket_id: UUID, copies: Sequence[PrintCopy]) -> None:
        if ticket_id != self._ticket.id:
            return
        printing = printing_of(copies)
        if printing in (Printing.WAITING, Printing.FAILED):
            self._again.start()
            if printing is Printing.FAILED or self._printer.fails:
                self._do_without()
        else:
            self._limit.stop()
            self._ticket.set_printing(printing)

    def _do_without(self) -> None:
        self._limit.stop()
        ticket = self._ticket.ticket
        if ticket is not None and self._ticket.paper_state is Printing.WAITING:
            self._ticket.set_printing(Printing.FAILED)
            self._officers.ask("print_failed", ticket.number)
