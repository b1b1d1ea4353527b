"""The ticket a visitor has just been given, and how its paper does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import StepState, Ticket
from core.pictures import Paper, PrintCopy

if TYPE_CHECKING:
    from core import Hall

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1


CALLED = (StepState.CALLED, StepState.SERVING)


class Printing(StrEnum):
    """How the paper of this ticket does, as far as the visitor is concerned."""

    NONE = "none"
    """This kiosk has no printer."""
    WAITING = "waiting"
    """On its way to the printer, or in it."""
    PRINTED = "printed"
    """There to be taken."""
    FAILED = "failed"
    """It did not come, or not in time; the screen is the ticket."""
    LATE = "late"
    """It came after all."""


@dataclass(frozen=True)
class GivenTicket:
    """A ticket with what is said of it in one language."""

    ticket: Ticket
    paper: Paper
    place: int
    """1 is next; 0 when the ticket does not wait any more."""
    wait: str
    counter: str
    """Where the visitor is called to already; empty while waiting."""

    @classmethod
    def of(cls, hall: Hall, ticket: Ticket, language: str) -> GivenTicket:
        """As the hall sees it now."""
        position = hall.position(ticket.id)
        estimate = hall.estimate(ticket.id) if position else None
        return cls(
            ticket,
            hall.paper(ticket.id, language=language),
            position.place if position else 0,
            estimate.say(language) if estimate else "",
            _called_to(hall, ticket, language),
        )


def _called_to(hall: Hall, ticket: Ticket, language: str) -> str:
    step = hall.ticket(ticket.id).current
    if step is None or step.counter is None or step.state not in CALLED:
        return ""
    return hall.profile.counter_name(step.counter).say(language)


def printing_of(copies: Sequence[PrintCopy]) -> Printing:
    """What the copies of one ticket mean to the visitor who waits for them."""
    states = {copy.state for copy in copies}
    if not states:
        return Printing.NONE
    if states & {"printed", "sent"}:
        return Printing.PRINTED
    if states & {"queued", "sending"}:
        return Printing.WAITING
    return Printing.FAILED


@QmlElement
@QmlUncreatable("made by the kiosk")
class TicketModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """The given ticket; empty while there is none."""

    ticketChanged = Signal()

    printingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: GivenTicket | None = None
        self._printing = Printing.NONE

    @property
    def ticket(self) -> Ticket | None:
        return self._given.ticket if self._given else None

    @property
    def id(self) -> UUID | None:
        return self._given.ticket.id if self._given else None

    @property
    def paper_state(self) -> Printing:
        return self._printing

    def show(self, given: GivenTicket | None) -> None:
        """Show this ticket, or none."""
        if given != self._given:
            self._given = given
            self.ticketChanged.emit()

    def set_printing(self, printing: Printing) -> None:
        """Paper that comes after the screen became the ticket is late, and welcome."""
        if printing is Printing.PRINTED and self._printing in (Printing.FAILED, Printing.LATE):
            printing = Printing.LATE
        if printing is not self._printing:
            self._printing = printing
            self.printingChanged.emit()

    @QtProperty(str, notify=printingChanged)
    def printing(self) -> str:
        """``none``, ``waiting``, ``printed``, ``failed`` or ``late``."""
        return self._printing.value

    @QtProperty(str, notify=ticketChanged)
    def number(self) -> str:
        return self._given.ticket.number if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def service(self) -> str:
        return self._given.paper.service if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def lane(self) -> str:
        """The lane's code, for its mark."""
        return self._given.ticket.lane if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def laneName(self) -> str:
        return self._given.paper.lane if self._given else ""

    @QtProperty(int, notify=ticketChanged)
    def place(self) -> int:
        """Place in line, 1 is next; 0 when it does not wait any more."""
        return self._given.place if self._given else 0

    @QtProperty(str, notify=ticketChanged)
    def placeText(self) -> str:
        return self._given.paper.place if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def waitText(self) -> str:
        return self._given.wait if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def counter(self) -> str:
        """The name of the counter that calls already; empty while the ticket waits."""
        return self._given.counter if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def issued(self) -> str:
        """Date and time of issue."""
        return f"{self._given.paper.date}, {self._given.paper.time}" if self._given else ""

    @QtProperty("QStringList", notify=ticketChanged)  # type: ignore[arg-type]  # Qt's name
    def bring(self) -> list[str]:
        """What to have ready."""
        return list(self._given.paper.bring) if self._given else []

    @QtProperty("QStringList", notify=ticketChanged)  # type: ignore[arg-type]  # Qt's name
    def steps(self) -> list[str]:
        """The names of the stages, in order."""
        return list(self._given.paper.steps) if self._given else []

    @QtProperty(str, notify=ticketChanged)
    def qr(self) -> str:
        return self._given.paper.qr if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def qrCaption(self) -> str:
        return self._given.paper.qr_caption if self._given else ""

    @QtProperty(str, notify=ticketChanged)
    def footer(self) -> str:
        return self._given.paper.footer if self._given else ""
