"""Asking the hall for a visitor's ticket, once, however long the answer takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from core import LoketError, Refused
from core.qt import Worker
from kiosk.ticket import GivenTicket
from kiosk.visit import Visit

if TYPE_CHECKING:
    from core import Hall


class TicketRequest(QObject):
    """One request at a time. While the hall cannot answer it is repeated with the same act id.

    So a ticket that was made before the answer was lost is the one that is given.
    """

    given = Signal(object)
    """The ``GivenTicket``."""

    refused = Signal(object)
    """A ``Refused``; nothing was made."""

    changed = Signal()
    """``under_way`` or ``unanswered`` is another."""

    def __init__(
        self, worker: Worker, device: str, retry_ms: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._device = device
        self._visit: Visit | None = None
        self._language = ""
        self.unanswered = False
        """The hall could not answer the last time it was asked."""
        self._again = QTimer(self, interval=retry_ms, singleShot=True)
        self._again.timeout.connect(self._ask)

    @property
    def under_way(self) -> bool:
        return self._visit is not None

    def start(self, visit: Visit, language: str) -> None:
        """Ask for this visitor's ticket; nothing happens while another request is under way."""
        if self._visit is None:
            self._visit, self._language = visit, language
            self.changed.emit()
            self._ask()

    def drop(self) -> None:
        """The visitor has left; whatever is answered is not for the next one."""
        self._end()

    def _ask(self) -> None:
        visit, language, device = self._visit, self._language, self._device
        if visit is None:
            return

        def give(hall: Hall) -> GivenTicket:
            wishes: dict[str, Any] = {
                "lane": visit.lane,
                "device": device,
                "act_id": visit.act_id,
                "language": language,
                "needs": visit.needs,
            }
            if visit.by_booking:
                ticket = hall.check_in(visit.code, **wishes)
            else:
                ticket = hall.issue(visit.service, **wishes)
            return GivenTicket.of(hall, ticket, language)

        self._worker.ask(
            give,
            lambda given: self._answer(visit, given),
            lambda error: self._fail(visit, error),
        )

    def _answer(self, visit: Visit, given: GivenTicket) -> None:
        if visit is self._visit:
            self._end()
            self.given.emit(given)

    def _fail(self, visit: Visit, error: LoketError) -> None:
        if visit is not self._visit:
            return
        if isinstance(error, Refused):
            self._end()
            self.refused.emit(error)
        else:
            self.unanswered = True
            self._again.start()
            self.changed.emit()

    def _end(self) -> None:
        self._again.stop()
        if self._visit is not None:
            self._visit = None
            self.unanswered = False
            self.changed.emit()
