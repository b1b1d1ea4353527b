"""Signing in: who sits at which counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import LoketError
from core.pictures import SignInChoices
from core.qt import HallClock, Language, Rows, Worker
from counter_client.acts import REPEAT_MILLISECONDS, Acts, said
from counter_client.rows import ChoiceRow, counter_rows, officer_rows

if TYPE_CHECKING:
    from core import Hall

QML_IMPORT_NAME = "CounterClient.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made where the screen starts")
class SignInModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """Chooses officer and counter, and opens the counter.

    Given both at the start, it signs in by itself as soon as the hall answers.
    """

    signedIn = Signal(str, str)
    """This counter is open, with this officer."""

    pictureChanged = Signal()

    chosenChanged = Signal()

    readyChanged = Signal()

    noticeChanged = Signal()

    freshnessChanged = Signal()

    clockChanged = Signal()

    def __init__(
        self,
        worker: Worker,
        clock: HallClock,
        language: Language,
        counter: str = "",
        officer: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._clock = clock
        self._language = language
        self._counter = counter
        self._officer = officer
        self._by_itself = bool(counter and officer)
        self._active = True
        self._choices: SignInChoices | None = None
        self._trouble: LoketError | None = None
        self._officers = Rows(ChoiceRow, key=lambda row: row.code, parent=self)
        self._counters = Rows(ChoiceRow, key=lambda row: row.code, parent=self)
        self._languages = Rows(ChoiceRow, key=lambda row: row.code, parent=self)
        self._acts = Acts(worker, language, REPEAT_MILLISECONDS, self)
        self._acts.busyChanged.connect(self.readyChanged)
        self._acts.noticeChanged.connect(self.noticeChanged)
        worker.changed.connect(self._refresh)
        worker.opened.connect(self._begin)
        worker.availableChanged.connect(self.freshnessChanged)
        worker.availableChanged.connect(self.readyChanged)
        clock.shownChanged.connect(self.clockChanged)
        language.changed.connect(self._retell)
        self._refresh()

    # --- the picture ------------------------------------------------------------------------------

    @QtProperty(str, notify=pictureChanged)
    def office(self) -> str:
        return self._choices.office if self._choices else ""

    @QtProperty(Rows, constant=True)
    def officers(self) -> Rows:
        return self._officers

    @QtProperty(Rows, constant=True)
    def counters(self) -> Rows:
        return self._counters

    @QtProperty(Rows, constant=True)
    def languages(self) -> Rows:
        return self._languages

    @QtProperty(str, notify=chosenChanged)
    def officer(self) -> str:
        return self._officer

    @QtProperty(str, notify=chosenChanged)
    def counter(self) -> str:
        return self._counter

    @QtProperty(str, notify=chosenChanged)
    def takenFrom(self) -> str:
        """The name of another officer who sits at the chosen counter; empty if nobody does."""
        if self._choices is None:
            return ""
        there = next((c for c in self._choices.counters if c.code == self._counter), None)
        return there.officer_name if there and there.officer not in (None, self._officer) else ""

    @QtProperty(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether one may sign in now."""
        return self._may_sign_in()

    @QtProperty(bool, notify=freshnessChanged)
    def available(self) -> bool:
        """Whether the hall answers."""
        return bool(self._worker.available)

    @QtProperty(str, notify=freshnessChanged)
    def problem(self) -> str:
        """Why the hall does not answer, a sentence; empty while it does or is first tried."""
        trouble = self._trouble
        return (
            said(trouble, str(self._language.code))
            if trouble and not self._worker.available
            else ""
        )

    @QtProperty(str, notify=noticeChanged)
    def notice(self) -> str:
        return self._acts.notice

    @QtProperty(str, notify=clockChanged)
    def time(self) -> str:
        return str(self._clock.time)

    @QtProperty(str, notify=clockChanged)
    def date(self) -> str:
        return str(self._clock.date)

    # --- acts -------------------------------------------------------------------------------------

    @Slot(str)
    def chooseOfficer(self, officer: str) -> None:
        self._choose(officer, self._counter)

    @Slot(str)
    def chooseCounter(self, counter: str) -> None:
        self._choose(self._officer, counter)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Use this language from now on."""
        self._language.set_language(language)

    @Slot()
    def signIn(self) -> None:
        """Open the chosen counter as the chosen officer."""
        if not self._may_sign_in():
            return
        counter, officer = self._counter, self._officer

        def done(_: object) -> None:
            self._by_itself = False
            self._active = False
            self.signedIn.emit(counter, officer)

        self._acts.do(
            ("sign_in", counter, officer),
            lambda hall, act_id: hall.sign_in(counter, officer, act_id=act_id),
            done,
            self._refresh,
        )

    @Slot()
    def again(self) -> None:
        """An officer has left; ask who comes next. The counter is likely the same."""
        self._active = True
        self._officer = ""
        self._acts.say("")
        self._show_chosen()
        self._refresh()

    def _may_sign_in(self) -> bool:
        chosen = bool(self._officer and self._counter)
        return chosen and bool(self._worker.available) and not self._acts.busy

    def _begin(self) -> None:
        self._refresh()
        if self._by_itself:
            self.signIn()

    def _choose(self, officer: str, counter: str) -> None:
        self._officer, self._counter = officer, counter
        self._acts.say("")
        self._show_chosen()

    def _refresh(self) -> None:
        if not self._active:
            return
        code = str(self._language.code)

        def take(hall: Hall) -> SignInChoices:
            return hall.sign_in_choices(code)

        self._worker.refresh("sign in", take, self._show, self._not_pictured)

    def _not_pictured(self, error: LoketError) -> None:
        """Without the hall the last choices stay; its return is told by ``opened``."""
        self._trouble = error
        self.freshnessChanged.emit()

    def _show(self, choices: SignInChoices) -> None:
        self._choices = choices
        self._clock.set_zone(choices.tz)
        self.pictureChanged.emit()
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._choices is not None:
            self._officers.show(officer_rows(self._choices, self._officer))
            self._counters.show(counter_rows(self._choices, self._counter))
            self._languages.show(
                ChoiceRow(code, name, "", code == str(self._language.code))
                for code, name in self._choices.languages
            )
        self.chosenChanged.emit()
        self.readyChanged.emit()

    def _retell(self) -> None:
        self._acts.say("")
        self.freshnessChanged.emit()
        self._refresh()
