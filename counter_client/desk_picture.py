"""What a desk shows of its counter: the newest picture of the hall, and how old it is."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal, Slot

from core import LoketError, Refused
from core.pictures import Desk
from core.qt import HallClock, Language, Worker
from counter_client.lists import DeskLists
from counter_client.visitor import VisitorModel

REFRESH_TICKS = 15
"""A new picture after so many seconds without a change: some things change by time alone."""


class DeskPicture(QObject):
    """The picture of one counter, from the officer's signing in until the signing out.

    It keeps no truth of its own: after every change of the hall a new picture is taken. While the hall
    does not answer, the last one stays.
    """

    sessionChanged = Signal()

    pictureChanged = Signal()

    pictured = Signal()
    """A picture newer than everything asked before is shown; it may show the same."""

    refused = Signal(str)
    """Why this counter cannot be shown, a sentence."""

    freshnessChanged = Signal()

    clockChanged = Signal()

    def __init__(
        self,
        worker: Worker,
        clock: HallClock,
        language: Language,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._clock = clock
        self._language = language
        self._counter = ""
        self._officer = ""
        self._desk: Desk | None = None
        self._due = False
        self._ticks = 0
        self._visitor = VisitorModel(self)
        self._lists = DeskLists(self)
        worker.changed.connect(self._refresh)
        worker.opened.connect(self._refresh)
        worker.availableChanged.connect(self.freshnessChanged)
        clock.ticked.connect(self._tick)
        clock.shownChanged.connect(self.clockChanged)
        language.changed.connect(self._refresh)

    # --- the session ------------------------------------------------------------------------------

    @QtProperty(bool, notify=sessionChanged)
    def signedIn(self) -> bool:
        """Whether an officer works at this desk now."""
        return bool(self._officer)

    @Slot(str, str)
    def open(self, counter: str, officer: str) -> None:
        """Work at this counter as this officer, who has signed in there."""
        self._counter, self._officer, self._desk = counter, officer, None
        self._visitor.show(None, str(self._language.code), self._clock.now())
        self.sessionChanged.emit()
        self.pictureChanged.emit()
        self._refresh()

    def _close(self) -> None:
        """Work at no counter."""
        self._counter, self._officer, self._desk = "", "", None
        self.sessionChanged.emit()
        self.pictureChanged.emit()

    # --- the picture ------------------------------------------------------------------------------

    @QtProperty(str, notify=pictureChanged)
    def counterName(self) -> str:
        return self._desk.counter_name if self._desk else ""

    @QtProperty(str, notify=pictureChanged)
    def counterStages(self) -> str:
        """What this counter serves, in one line."""
        return self._desk.counter_stages if self._desk else ""

    @QtProperty(str, notify=pictureChanged)
    def officerName(self) -> str:
        """Who is signed in at this counter now; another one's name if another took it."""
        return self._desk.officer_name if self._desk else ""

    @QtProperty(str, notify=pictureChanged)
    def state(self) -> str:
        """``loading``, ``closed``, ``taken`` (another is signed in), ``idle``, ``called``, ``serving``."""
        return self._state()

    @QtProperty(int, notify=pictureChanged)
    def waitingTotal(self) -> int:
        return self._desk.waiting_total if self._desk else 0

    @QtProperty(int, notify=pictureChanged)
    def servedToday(self) -> int:
        return self._desk.served_today if self._desk else 0

    @QtProperty(int, notify=pictureChanged)
    def recallLimit(self) -> int:
        """Calls, the first included, after which nobody need be called again."""
        return self._desk.recall_limit if self._desk else 0

    @QtProperty(int, notify=pictureChanged)
    def newTasks(self) -> int:
        """Tasks that nobody has taken."""
        return sum(task.taken_by is None for task in self._desk.tasks) if self._desk else 0

    @QtProperty(VisitorModel, constant=True)
    def visitor(self) -> VisitorModel:
        return self._visitor

    @QtProperty(DeskLists, constant=True)
    def lists(self) -> DeskLists:
        return self._lists

    def _state(self) -> str:
        if self._desk is None:
            return "loading"
        if self._desk.officer not in (None, self._officer):
            return "taken"
        return "closed" if self._desk.officer is None else self._desk.state

    def _refresh(self) -> None:
        """Take a new picture, as soon as the worker can."""
        if not self._officer:
            return
        self._due = True
        self._ticks = 0
        counter, code = self._counter, str(self._language.code)
        self._worker.refresh(
            "desk",
            lambda hall: (counter, hall.desk(counter, code)),
            lambda answer: self._show(*answer),
            self._not_pictured,
        )

    def _not_pictured(self, error: LoketError) -> None:
        """Keep the last picture; ``available`` tells that it is old, and the tick asks again."""
        if isinstance(error, Refused):
            self._due = False
            self.refused.emit(error.say(str(self._language.code)))

    def _show(self, counter: str, desk: Desk) -> None:
        if counter != self._counter:
            return
        self._due = False
        self._desk = desk
        now = self._clock.now()
        self._clock.set_zone(desk.tz)
        self._visitor.show(desk.current, str(self._language.code), now)
        self._lists.show(desk, self._officer, now)
        self.pictureChanged.emit()
        self.freshnessChanged.emit()
        self.pictured.emit()

    def _tick(self) -> None:
        self._ticks += 1
        if self._due or self._ticks >= REFRESH_TICKS:
            self._refresh()
        if self._desk is not None:
            now = self._clock.now()
            self._visitor.show_times(now)
            self._lists.show(self._desk, self._officer, now)

    # --- freshness and the clock ------------------------------------------------------------------

    @QtProperty(bool, notify=freshnessChanged)
    def available(self) -> bool:
        """Whether the hall answers; else what is shown is from ``pictureTime``."""
        return bool(self._worker.available)

    @QtProperty(str, notify=freshnessChanged)
    def pictureTime(self) -> str:
        """When the picture shown was taken, "09:05"; empty before the first."""
        if self._desk is None:
            return ""
        return f"{self._desk.now.astimezone(ZoneInfo(self._desk.tz)):%H:%M}"

    @QtProperty(str, notify=clockChanged)
    def time(self) -> str:
        return str(self._clock.time)

    @QtProperty(str, notify=clockChanged)
    def date(self) -> str:
        return str(self._clock.date)
