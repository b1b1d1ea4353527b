"""What the kiosk knows of the hall: the menu in each language, and whether the hall is there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from core.pictures import Menu
from core.qt import HallClock, Worker

MENU_TICKS = 5
"""Seconds after which the menu is looked at again though nothing was heard: hours pass too."""


class HallWatch(QObject):
    """Keeps the menu fresh: once a second at most, however many tickets are called meanwhile."""

    seen = Signal()
    """The menu was looked at."""

    awayChanged = Signal()

    def __init__(
        self, worker: Worker, clock: HallClock, away_ms: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._menus: Mapping[str, Menu] = {}
        self._old = True
        self._ticks = 0
        self.away = False
        """The hall has not answered for so long that a visitor should know."""
        self._absence = QTimer(self, interval=away_ms, singleShot=True)
        self._absence.timeout.connect(lambda: self._set_away(not self._worker.available))
        worker.availableChanged.connect(self._availability_changed)
        worker.opened.connect(self.look)
        worker.changed.connect(self._grow_old)
        clock.ticked.connect(self._tick)
        self.look()

    def menu(self, language: str) -> Menu | None:
        """The newest menu in this language, or in the office's own; None before the first."""
        return self._menus.get(language) or next(iter(self._menus.values()), None)

    def look(self) -> None:
        """Look at the menu now: in every language, so that a change of language shows at once."""
        self._ticks = 0
        self._old = False
        self._worker.refresh(
            "menu",
            lambda hall: {code: hall.menu(code) for code in hall.profile.languages},
            self._see,
            lambda error: self._availability_changed(),
        )

    def _see(self, menus: Mapping[str, Menu]) -> None:
        self._menus = menus
        self.seen.emit()

    def _grow_old(self, _seq: object) -> None:
        self._old = True

    def _tick(self) -> None:
        self._ticks += 1
        if self._old or self._ticks >= MENU_TICKS:
            self.look()

    def _availability_changed(self) -> None:
        if self._worker.available:
            self._absence.stop()
            self._set_away(False)
        elif self._worker.problem is not None and not self.away and not self._absence.isActive():
            self._absence.start()

    def _set_away(self, away: bool) -> None:
        if away != self.away:
            self.away = away
            self.awayChanged.emit()
