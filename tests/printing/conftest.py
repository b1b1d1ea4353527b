"""A hall with a real printer line behind its kiosk: the worker is the shipped one, the line a stand-in."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

import pytest

from core import Hall, Ticket
from core.pictures import PrintCopy
from core.printing import Patience, PrinterStatus, PrinterWorker
from core.printing.decoder import text_of
from core.printing.mechanism import Mechanism
from core.printing.standin import NetworkStandIn
from core.profile import Printer
from tests.clock import HandClock

PRINTER = "kiosk-1-printer"
SHORT = Patience(well=1.0, first=0.05, longest=0.2)
PATIENCE_SECONDS = 20.0


@dataclass
class PrintRoom:
    """The hall, its printer's settings and worker, and everything the worker said."""

    hall: Hall
    url: str
    clock: HandClock
    statuses: queue.Queue[PrinterStatus] = field(default_factory=queue.Queue)
    worker: PrinterWorker | None = None

    def use(self, printer: Printer) -> None:
        printers = {**self.hall.profile.printers, PRINTER: printer}
        self.hall.change_profile(self.hall.profile.model_copy(update={"printers": printers}))

    def open_hall(self) -> Hall:
        return Hall.open(self.url, office="sample", clock=self.clock)

    def start(self, open_hall: Callable[[], Hall] | None = None) -> PrinterWorker:
        self.worker = PrinterWorker(
            open_hall or self.open_hall, PRINTER, self.statuses.put, patience=SHORT
        )
        self.worker.start()
        return self.worker

    def issue(self) -> Ticket:
        return self.hall.issue("paspor", lane="lansia", device="kiosk-1")

    def copies(self, ticket: Ticket | None = None) -> list[PrintCopy]:
        return list(self.hall.copies(ticket_id=ticket.id if ticket else None))

    def states(self, ticket: Ticket) -> list[tuple[str, bool]]:
        return [(copy.state, copy.again) for copy in self.copies(ticket)]

    def until(self, come: Callable[[], bool], what: str) -> None:
        """Return when it has come, waiting for the hall's news in between; fail when it does not."""
        with self.hall.changes() as changes:
            for _ in range(int(PATIENCE_SECONDS / 0.05)):
                if come():
                    return
                changes.wait(0.05)
        raise AssertionError(f"waited for {what}; copies: {self.copies()}")

    def until_states(self, ticket: Ticket, *states: tuple[str, bool]) -> None:
        self.until(lambda: self.states(ticket) == list(states), f"{ticket.number} to be {states}")

    def until_status(self, code: str) -> PrinterStatus:
        """The worker's next status of this kind; what it says before is passed over."""
        while True:
            status = self.statuses.get(timeout=PATIENCE_SECONDS)
            if status.code == code:
                return status

    def tasks(self) -> list[tuple[str, str | None]]:
        return [(task.kind, task.number) for task in self.hall.tasks()]


@pytest.fixture
def room(hall: Hall, database_url: str, clock: HandClock) -> Iterator[PrintRoom]:
    """On each kind of database."""
    made = PrintRoom(hall, database_url, clock)
    yield made
    if made.worker is not None:
        made.worker.stop()


@pytest.fixture
def printer() -> Iterator[NetworkStandIn]:
    """A network printer with paper in it, on loopback."""
    with NetworkStandIn() as printer:
        yield printer


def network(printer: NetworkStandIn) -> Printer:
    return Printer(connection="network", address=printer.address)


def came_out(printer: Mechanism, ticket: Ticket) -> list[bool]:
    """Of each paper with this number that came out whole: whether it carried the mark."""
    whole = [job for job in printer.jobs if job.endswith((b"\x1dVA\x00", b"\x1bd\x04"))]
    texts = [text_of(job) for job in whole]
    return ["CETAK ULANG" in text for text in texts if f"\n{ticket.number}\n" in text]


def kept(room: PrintRoom, copy_id: UUID) -> bytes | None:
    return next(copy.data for copy in room.copies() if copy.id == copy_id)
