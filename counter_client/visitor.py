"""The visitor at the counter, as QML sees one."""

from __future__ import annotations

from datetime import datetime

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.pictures import DeskTicket

QML_IMPORT_NAME = "CounterClient.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the desk has it")
class VisitorModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """Who was called to this counter or is served there, with the times that run."""

    changed = Signal()
    """Another visitor, or another fact about this one."""

    timesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket: DeskTicket | None = None
        self._language = ""
        self._called_seconds = 0
        self._served_seconds = 0

    def show(self, ticket: DeskTicket | None, language: str, now: datetime) -> None:
        """Show this ticket, in this language; None when nobody is here."""
        if (ticket, language) != (self._ticket, self._language):
            self._ticket, self._language = ticket, language
            self.changed.emit()
        self.show_times(now)

    def show_times(self, now: datetime) -> None:
        """Show the times as they are now."""
        times = (
            _seconds(self._ticket.called_at if self._ticket else None, now),
            _seconds(self._ticket.started_at if self._ticket else None, now),
        )
        if times != (self._called_seconds, self._served_seconds):
            self._called_seconds, self._served_seconds = times
            self.timesChanged.emit()

    @QtProperty(bool, notify=changed)
    def present(self) -> bool:
        return self._ticket is not None

    @QtProperty(str, notify=changed)
    def ticketId(self) -> str:
        return str(self._ticket.ticket_id) if self._ticket else ""

    @QtProperty(str, notify=changed)
    def number(self) -> str:
        return self._ticket.number if self._ticket else ""

    @QtProperty(str, notify=changed)
    def serviceName(self) -> str:
        return self._ticket.service_name if self._ticket else ""

    @QtProperty(str, notify=changed)
    def stageName(self) -> str:
        return self._ticket.stage_name if self._ticket else ""

    @QtProperty(str, notify=changed)
    def lane(self) -> str:
        return self._ticket.lane if self._ticket else ""

    @QtProperty(str, notify=changed)
    def laneName(self) -> str:
        return self._ticket.lane_name if self._ticket else ""

    @QtProperty(bool, notify=changed)
    def priority(self) -> bool:
        return self._ticket is not None and self._ticket.priority

    @QtProperty(str, notify=changed)
    def reason(self) -> str:
        """Why this one was called, a sentence."""
        return self._ticket.reason if self._ticket else ""

    @QtProperty("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt's own name of it
    def needs(self) -> list[str]:
        """What the visitor asked for, in words."""
        return list(self._ticket.needs) if self._ticket else []

    @QtProperty(str, notify=changed)
    def languageName(self) -> str:
        """The visitor's language, named in the officer's."""
        if self._ticket is None:
            return ""
        try:
            name = Locale.parse(self._ticket.language).get_display_name(self._language)
        except (UnknownLocaleError, ValueError):
            name = None
        return name or self._ticket.language

    @QtProperty(int, notify=changed)
    def stepPosition(self) -> int:
        return self._ticket.step_position if self._ticket else 0

    @QtProperty(int, notify=changed)
    def stepsInRoute(self) -> int:
        return self._ticket.steps_in_route if self._ticket else 0

    @QtProperty(int, notify=changed)
    def calls(self) -> int:
        """How many times this visitor was called here, the first call included."""
        return self._ticket.recalls + 1 if self._ticket else 0

    @QtProperty(float, notify=changed)
    def standardMinutes(self) -> float:
        """The service standard of this stage for this service."""
        return self._ticket.standard_minutes if self._ticket else 0.0

    @QtProperty(str, notify=changed)
    def standard(self) -> str:
        """The service standard's minutes as the officer's language writes them, "4.5"."""
        return format_decimal(
            self._ticket.standard_minutes if self._ticket else 0, "0.#", self._language or "en"
        )

    @QtProperty(int, notify=timesChanged)
    def calledSeconds(self) -> int:
        """Seconds since the first call."""
        return self._called_seconds

    @QtProperty(int, notify=timesChanged)
    def servedSeconds(self) -> int:
        """Seconds at the counter."""
        return self._served_seconds


def _seconds(since: datetime | None, now: datetime) -> int:
    return 0 if since is None else max(0, int((now - since).total_seconds()))
