"""How long the kiosk waits for a silent visitor, and the warning before it starts again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Patience:
    """Times of the kiosk, in real seconds: they are about people, not about the hall's clock."""

    quiet: int = 45
    """Silence before the warning, while choosing."""
    ticket: int = 25
    """The same, with a ticket that is being printed."""
    photograph: int = 60
    """The same, where the screen itself is the ticket, or the ticket is long in coming."""
    warning: int = 20
    """The warning: never less than 20."""
    printer_ms: int = 3000
    """Longest wait for paper before the screen becomes the ticket."""
    printer_poll_ms: int = 150
    away_ms: int = 600
    """A shorter absence of the database is not shown."""
    retry_ms: int = 1000
    rest_ms: int = 400
    """After a page has come, taps are not heard for so long: the second tap of an impatient finger
    was meant for the page before."""
    tick_ms: int = 1000
    """A second; shorter in tests."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class PatienceModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """Counts silence. Every touch, key or scan starts it anew, as often as one likes."""

    leftChanged = Signal()

    over = Signal()
    """Nobody did anything; the visit ends."""

    def __init__(self, times: Patience, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.times = times
        self._quiet = 0
        self._warning = 0
        self._left = 0
        self._timer = QTimer(self, interval=times.tick_ms)
        self._timer.timeout.connect(self.tick)

    @QtProperty(int, notify=leftChanged)
    def secondsLeft(self) -> int:
        """Seconds until the visit ends, once that is near; else 0."""
        return self._near

    @QtProperty(int, constant=True)
    def secondsGiven(self) -> int:
        """How many seconds the warning lasts."""
        return self.times.warning

    @property
    def _near(self) -> int:
        return self._left if self._left <= self._warning else 0

    def watch(self, quiet: int, warning: int | None = None) -> None:
        """From now on: so much silence, then a warning, then over. 0 and 0 watches no more."""
        warning = self.times.warning if warning is None else warning
        if (quiet, warning) != (self._quiet, self._warning):
            before = self._near
            self._quiet, self._warning = quiet, warning
            self._start(before)

    @Slot()
    def stay(self) -> None:
        """Somebody is there."""
        self._start(self._near)

    def _start(self, before: int) -> None:
        self._left = self._quiet + self._warning
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()
        if self._near != before:
            self.leftChanged.emit()

    def warn(self) -> None:
        """As if the silence had lasted until the warning."""
        if self._left:
            self._left = self._warning
            self.leftChanged.emit()

    def tick(self) -> None:
        """One more second of silence."""
        if not self._left:
            return
        self._left -= 1
        if self._left <= self._warning:
            self.leftChanged.emit()
        if self._left <= 0:
            self._timer.stop()
            self.over.emit()
