"""The officer's desk: what an officer does at one counter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

import core
from core import Call, Moved, StepState
from core.pictures import Desk
from core.qt import HallClock, Language, Worker
from counter_client.acts import REPEAT_MILLISECONDS, Acts
from counter_client.desk_picture import DeskPicture

if TYPE_CHECKING:
    # Only for the types: the hall's code is imported by the worker, so that the first frame need
    # not wait for it. What a slot asks for is core.Hall's, known by the time it is pressed.
    from core import Hall

QML_IMPORT_NAME = "CounterClient.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made where the screen starts")
class DeskModel(DeskPicture):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """One counter with its picture and its acts.

    After an act the picture taken together with it is shown, so that what is allowed next is right
    at once.
    """

    left = Signal()
    """The officer has left this desk."""

    allowedChanged = Signal()

    noticeChanged = Signal()

    def __init__(
        self,
        worker: Worker,
        clock: HallClock,
        language: Language,
        repeat_milliseconds: int = REPEAT_MILLISECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(worker, clock, language, parent)
        self._allowed: list[str] = []
        self._transfer_stage = ""
        self._acts = Acts(worker, language, repeat_milliseconds, self)
        self._acts.busyChanged.connect(self._show_allowed)
        self._acts.noticeChanged.connect(self.noticeChanged)
        self.pictured.connect(self._settle)
        self.refused.connect(lambda sentence: self._acts.say(sentence, "fault"))
        self.sessionChanged.connect(self._forget)
        language.changed.connect(lambda _: self._acts.say(""))
        worker.availableChanged.connect(self._show_allowed)

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

    # --- acts -------------------------------------------------------------------------------------

    @Slot()
    def callNext(self) -> None:
        self._act("call_next", core.Hall.call_next, then=self._tell_nobody)

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
        self._act("recall", core.Hall.recall)

    @Slot()
    def start(self) -> None:
        self._act("start", core.Hall.start)

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
        self._act("no_show", core.Hall.no_show, then=self._tell_missed)

    @Slot()
    def putBack(self) -> None:
        self._act("put_back", core.Hall.put_back)

    @Slot()
    def park(self) -> None:
        self._act("park", core.Hall.park)

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
        self._show_transfers()

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
        self._act("sign_in", core.Hall.sign_in)

    @Slot()
    def signOut(self) -> None:
        """Close the counter and leave the desk; one that another has, or that is closed, is only left."""
        if self._state() in ("closed", "taken"):
            self._leave()
        else:
            self._act("sign_out", core.Hall.sign_out, then=lambda _: self._leave())

    def _leave(self) -> None:
        self._close()
        self.left.emit()

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

    def _settle(self) -> None:
        """What the picture shows has happened, also where an answer was lost."""
        self._acts.settle()
        self._show_transfers()
        self._show_allowed()

    def _forget(self) -> None:
        self._acts.say("")
        self._show_allowed()

    def _show_transfers(self) -> None:
        if self._desk is not None:
            self._lists.show_transfers(self._desk, self._transfer_stage)

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
