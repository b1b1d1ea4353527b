"""The officer's desk: one counter, who is there, who waits, and the acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import Call, Hall, LoketError, Moved, Refused, StepState
from core.pictures import Desk
from core.qt import HallClock, Language, Worker
from counter_client.acts import REPEAT_MILLISECONDS, Acts
from counter_client.lists import DeskLists
from counter_client.visitor import VisitorModel

QML_IMPORT_NAME = "CounterClient.Model"
QML_IMPORT_MAJOR_VERSION = 1

REFRESH_TICKS = 15
"""A new picture after so many seconds without a change: some things change by time alone."""


@QmlElement
@QmlUncreatable("made where the screen starts")
class DeskModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """One counter, from the officer's signing in until the signing out.

    Shows the newest picture of the hall and keeps no truth of its own. After an act it shows the
    picture taken together with it, so that what is allowed next is right at once.
    """

    left = Signal()
    """The officer has left this desk."""

    sessionChanged = Signal()

    pictureChanged = Signal()

    allowedChanged = Signal()

    noticeChanged = Signal()

    freshnessChanged = Signal()

    clockChanged = Signal()

    def __init__(
        self,
        worker: Worker,
        clock: HallClock,
        language: Language,
        repeat_milliseconds: int = REPEAT_MILLISECONDS,
        parent: QObject | None = None,
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
        self._allowed: list[str] = []
        self._transfer_stage = ""
        self._visitor = VisitorModel(self)
        self._lists = DeskLists(self)
        self._acts = Acts(worker, language, repeat_milliseconds, self)
        self._acts.busyChanged.connect(self._show_allowed)
        self._acts.noticeChanged.connect(self.noticeChanged)
        worker.changed.connect(self._refresh)
        worker.opened.connect(self._refresh)
        worker.availableChanged.connect(self._show_freshness)
        clock.ticked.connect(self._tick)
        clock.shownChanged.connect(self.clockChanged)
        language.changed.connect(self._retell)

    # --- the session ------------------------------------------------------------------------------

    @QtProperty(bool, notify=sessionChanged)
    def signedIn(self) -> bool:
        """Whether an officer works at this desk now."""
        return bool(self._officer)

    @Slot(str, str)
    def open(self, counter: str, officer: str) -> None:
        """Work at this counter as this officer, who has signed in there."""
        self._counter, self._officer, self._desk = counter, officer, None
        self._acts.say("")
        self._visitor.show(None, str(self._language.code), self._clock.now())
        self.sessionChanged.emit()
        self.pictureChanged.emit()
        self._refresh()

    @Slot()
    def leave(self) -> None:
        """Go back to signing in without closing the counter: another officer has it."""
        self._counter, self._officer, self._desk = "", "", None
        self._acts.say("")
        self._show_allowed()
        self.sessionChanged.emit()
        self.left.emit()

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
        if self._desk is None:
            return "loading"
        if self._desk.officer not in (None, self._officer):
            return "taken"
        return "closed" if self._desk.officer is None else self._desk.state

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
            self._acts.say(error.say(str(self._language.code)), "fault")

    def _show(self, counter: str, desk: Desk) -> None:
        if counter != self._counter:
            return
        self._due = False
        self._acts.settle()
        self._desk = desk
        now = self._clock.now()
        self._clock.set_zone(desk.tz)
        self._visitor.show(desk.current, str(self._language.code), now)
        self._lists.show(desk, self._officer, now)
        self._lists.show_transfers(desk, self._transfer_stage)
        self.pictureChanged.emit()
        self.freshnessChanged.emit()
        self._show_allowed()

    def _tick(self) -> None:
        self._ticks += 1
        if self._due or self._ticks >= REFRESH_TICKS:
            self._refresh()
        if self._desk is not None:
            now = self._clock.now()
            self._visitor.show_times(now)
            self._lists.show(self._desk, self._officer, now)

    def _retell(self) -> None:
        """Say everything in the new language."""
        self._acts.say("")
        self._refresh()

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

    def _show_freshness(self) -> None:
        self.freshnessChanged.emit()
        self._show_allowed()

    # --- acts -------------------------------------------------------------------------------------

    @QtProperty("QStringList", notify=allowedChanged)  # type: ignore[arg-type]  # Qt's name
    def allowed(self) -> list[str]:
        """The acts of the hall that may be done now; none while one is under way."""
        return self._allowed

    @QtProperty(str, notify=noticeChanged)
    def notice(self) -> str:
        """What came of the last act, a sentence; empty when that is plain to see."""
        return self._acts.notice

    @QtProperty(str, notify=noticeChanged)
    def noticeTone(self) -> str:
        return self._acts.tone

    @Slot()
    def callNext(self) -> None:
        self._act("call_next", Hall.call_next, then=self._tell_nobody)

    @Slot(str, str)
    def callOutOfOrder(self, ticket: str, why: str) -> None:
        """Call this waiting ticket now; the reason is kept."""
        ticket_id = UUID(ticket)
        self._act(
            "call",
            lambda hall, counter, **who: hall.call(ticket_id, counter, why=why, **who),
            ticket,
        )

    @Slot()
    def recall(self) -> None:
        self._act("recall", Hall.recall)

    @Slot()
    def start(self) -> None:
        self._act("start", Hall.start)

    @Slot(str)
    def finish(self, outcome: str) -> None:
        """The stage is done, with this outcome; empty is the office's usual one."""
        self._act(
            "finish",
            lambda hall, counter, **who: hall.finish(counter, outcome=outcome or None, **who),
            outcome,
            then=self._tell_next_stage,
        )

    @Slot()
    def noShow(self) -> None:
        self._act("no_show", Hall.no_show, then=self._tell_missed)

    @Slot()
    def putBack(self) -> None:
        self._act("put_back", Hall.put_back)

    @Slot()
    def park(self) -> None:
        self._act("park", Hall.park)

    @Slot(str)
    def resume(self, ticket: str) -> None:
        """Let a parked visitor wait again."""
        ticket_id = UUID(ticket)
        self._act(
            "resume", lambda hall, counter, **who: hall.resume(ticket_id, counter, **who), ticket
        )

    @Slot(str)
    def reenter(self, ticket: str) -> None:
        """Let a missed visitor wait again."""
        ticket_id = UUID(ticket)
        self._act("reenter", lambda hall, counter, **who: hall.reenter(ticket_id, **who), ticket)

    @Slot(str)
    def chooseTransferStage(self, stage: str) -> None:
        """Show the counters of this stage to choose from."""
        self._transfer_stage = stage
        if self._desk is not None:
            self._lists.show_transfers(self._desk, stage)

    @Slot(str, str)
    def transfer(self, stage: str, to_counter: str) -> None:
        """Send the visitor to this stage; an empty counter is whichever serves it first."""
        self._act(
            "transfer",
            lambda hall, counter, **who: hall.transfer(counter, stage, to_counter or None, **who),
            stage,
            to_counter,
            then=self._tell_next_stage,
        )

    @Slot(str)
    def takeTask(self, task: str) -> None:
        task_id = UUID(task)
        self._act("take_task", lambda hall, counter, **who: hall.take_task(task_id, **who), task)

    @Slot(str)
    def endTask(self, task: str) -> None:
        task_id = UUID(task)
        self._act("end_task", lambda hall, counter, **who: hall.end_task(task_id, **who), task)

    @Slot(str, str)
    def reprint(self, ticket: str, printer: str) -> None:
        """Print this ticket again, marked as such."""
        ticket_id = UUID(ticket)
        self._act(
            "reprint",
            lambda hall, counter, **who: hall.reprint(ticket_id, printer, **who),
            ticket,
            printer,
            then=lambda _: self._acts.say(self.tr("The ticket is being printed again."), "ok"),
        )

    @Slot()
    def openCounter(self) -> None:
        """Sign in at this counter again, after it was closed or taken."""
        self._act("sign_in", Hall.sign_in)

    @Slot()
    def signOut(self) -> None:
        """Close the counter and leave the desk."""
        self._act("sign_out", Hall.sign_out, then=lambda _: self.leave())

    def _act(
        self,
        name: str,
        act: Callable[..., object],
        *about: str,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Do this act at this counter, as this officer, if it is allowed now."""
        if name not in self._allowed:
            return
        counter, officer, code = self._counter, self._officer, str(self._language.code)

        def job(hall: Hall, act_id: str) -> tuple[object, Desk]:
            return act(hall, counter, officer=officer, act_id=act_id), hall.desk(counter, code)

        def done(answer: tuple[object, Desk]) -> None:
            result, desk = answer
            self._show(counter, desk)
            if then is not None:
                then(result)

        self._acts.do((name, *about), job, done, self._refresh)

    def _show_allowed(self) -> None:
        allowed: list[str] = []
        if self._desk is not None and self._worker.available and not self._acts.busy:
            if self._desk.officer == self._officer:
                allowed = [*self._desk.acts, "take_task", "end_task", "reprint"]
            else:
                allowed = ["sign_in"]
        if allowed != self._allowed:
            self._allowed = allowed
            self.allowedChanged.emit()

    # --- what came of an act ----------------------------------------------------------------------

    def _tell_nobody(self, call: Call | None) -> None:
        if call is None:
            self._acts.say(self.tr("Nobody is waiting for this counter now."))

    def _tell_next_stage(self, moved: Moved) -> None:
        if moved.next_stage is None or self._desk is None:
            self._acts.say(self.tr("The visit of %1 has ended.").replace("%1", moved.number), "ok")
            return
        names = {stage.code: stage.name for stage in self._desk.stages}
        sentence = self.tr("%1 now waits for: %2.").replace("%1", moved.number)
        self._acts.say(sentence.replace("%2", names.get(moved.next_stage, moved.next_stage)), "ok")

    def _tell_missed(self, moved: Moved) -> None:
        if moved.state is StepState.MISSED:
            sentence = self.tr("%1 did not come and may re-enter once from the list of the missed.")
        else:
            sentence = self.tr("%1 did not come again; the visit has ended.")
        self._acts.say(sentence.replace("%1", moved.number))
