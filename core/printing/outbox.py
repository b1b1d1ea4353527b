"""The outbox as one printer's worker sees it, and whom it tells about trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid5

from core.errors import Refused
from core.pictures import PrintCopy
from core.printing.attempt import Outcome
from core.printing.trouble import PrinterStatus
from core.texts import Text, tr

if TYPE_CHECKING:
    from core.hall import Hall
    from core.profile import Printer


class Outbox:
    """The copies of one printer in one hall."""

    def __init__(self, hall: Hall, printer: str) -> None:
        self._hall = hall
        self._printer = printer
        self._language = hall.profile.default_language

    @property
    def settings(self) -> Printer:
        """The printer as the profile has it now. Refused: unknown_printer."""
        printers = self._hall.profile.printers
        if self._printer not in printers:
            raise Refused(
                "unknown_printer",
                tr(
                    "There is no printer {printer} in this office. Known: {known}.",
                    printer=self._printer,
                    known=", ".join(printers) or "–",
                ),
            )
        return printers[self._printer]

    @property
    def _device(self) -> str:
        """Where the printer stands, as officers know it: the kiosk it belongs to."""
        devices = self._hall.profile.devices.items()
        return next(
            (code for code, device in devices if device.printer == self._printer), self._printer
        )

    def next(self) -> PrintCopy | None:
        return self._hall.next_copy(self._printer)

    def visit_is_over(self, copy: PrintCopy) -> bool:
        return self._hall.ticket(copy.ticket_id).current is None

    def rendered(self, copy: PrintCopy) -> bytes:
        """The bytes of this copy: those it has been sent with before, or the ticket as it is now."""
        from core.printing.layout import render  # slow to import: not before there is a ticket

        return copy.data or render(self._hall.paper(copy.ticket_id, copy.again), self.settings)

    def sending(self, copy: PrintCopy, data: bytes) -> None:
        """Kept before the first byte goes out: whoever finds a copy so knows that it may have."""
        self._hall.copy_state(copy.id, "sending", data=data)

    def settle(self, copy: PrintCopy, outcome: Outcome) -> None:
        good = outcome.state in ("printed", "sent")
        problem = None if good else outcome.status.say(self._language)
        self._hall.copy_state(copy.id, outcome.state, problem=problem)

    def fail(self, copy: PrintCopy, problem: Text) -> None:
        self._hall.copy_state(copy.id, "failed", problem=problem.say(self._language))

    def mark_queued(self, status: PrinterStatus) -> None:
        """Say on every copy that waits why it waits."""
        problem = status.say(self._language)
        for copy in self._hall.copies(self._printer, state="queued"):
            if copy.problem != problem:
                self._hall.copy_state(copy.id, "queued", problem=problem)

    def see_to(self, copy: PrintCopy) -> None:
        """Of a copy that may or may not have come out: print it again, once; then ask an officer.

        The acts' ids come from the copy's, so that it happens once however often it is begun.
        """
        if copy.again:
            self.call_officer(copy)
        elif not self.visit_is_over(copy):
            self._hall.reprint(copy.ticket_id, self._printer, act_id=uuid5(copy.id, "reprint"))

    def call_officer(self, copy: PrintCopy) -> None:
        number = self._hall.ticket(copy.ticket_id).ticket.number
        act = uuid5(copy.id, "print_failed")
        self._hall.raise_task("print_failed", self._device, number, act_id=act)

    def device_says(self, status: PrinterStatus) -> None:
        """Keep how the printer does, and that it was seen."""
        sentence = status.say(self._language)
        self._hall.device_says(self._printer, "printer", status.state, sentence)

    def call_for_care(self) -> None:
        """Ask officers to look after the printer; while somebody is asked already, that is all."""
        self._hall.raise_task("paper", self._device)
