"""The hall's time on a screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.wording import long_date

QML_IMPORT_NAME = "Loket.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The view model has one.")
class HallClock(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks its call
    """Shows the hall's clock in the office's zone, looked at once a second.

    Tell it the zone (``set_zone``) as soon as a picture of the hall is there; until then it shows nothing,
    rather than a wrong time.
    """

    ticked = Signal()
    """A second has passed on the wall; ``now()`` is the hall's time."""

    shownChanged = Signal()

    def __init__(
        self,
        clock: Callable[[], datetime],
        language: str = "id",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._language = language
        self._zone: tzinfo | None = None
        self._time = ""
        self._date = ""
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._show()

    def now(self) -> datetime:
        """The hall's time, aware."""
        return self._clock()

    def set_zone(self, name: str) -> None:
        """Show the time of this zone ("Asia/Jakarta")."""
        self._zone = ZoneInfo(name)
        self._show()

    @Slot(str)
    def set_language(self, language: str) -> None:
        """Show the date in this language."""
        self._language = language
        self._show()

    @QtProperty(str, notify=shownChanged)
    def time(self) -> str:
        """Hours and minutes, "09:05"."""
        return self._time

    @QtProperty(str, notify=shownChanged)
    def date(self) -> str:
        """Weekday, day, month and year in the language, "Selasa, 24 November 2026"."""
        return self._date

    def _tick(self) -> None:
        self._show()
        self.ticked.emit()

    def _show(self) -> None:
        if self._zone is None:
            return
        local = self._clock().astimezone(self._zone)
        shown = (f"{local:%H:%M}", long_date(local.date(), self._language))
        if shown != (self._time, self._date):
            self._time, self._date = shown
            self.shownChanged.emit()
