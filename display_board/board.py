"""The view model of the display board: what the hall sees and hears, as it is now."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import Hall
from core.errors import LoketError
from core.pictures import Announcement
from core.qt import HallClock, Rows, Worker
from core.speech import Manner, Player, SpeechStatus, Voice
from core.texts import Text, in_language, tr
from core.wording import ClockTime
from display_board.announcing import Announcing
from display_board.geometry import Seats
from display_board.moments import LEAST_SECONDS, Moments
from display_board.picture import (
    OLDEST_SPOKEN,
    Picture,
    RecentCall,
    ServiceLine,
    is_idle,
    newest_per_number,
    place,
    service_line,
    speaks,
    take,
)
from display_board.sizes import Sizes

QML_IMPORT_NAME = "DisplayBoard.Model"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

REFRESH_SECONDS = 5
"""Waits and opening hours change without any event."""
SAY_AGAIN_SECONDS = 60
SERVICES_AT_ONCE = 2
SERVICES_SECONDS = 8
SEATS = Seats(inches=55, farthest_m=10)
"""For a board of which the profile does not say."""


@dataclass(frozen=True)
class Sound:
    """How a board is heard."""

    voice: Voice
    player: Player
    trial: Player | None = None
    """A second player to find out at the start whether there is sound at all."""


@QmlElement
@QmlUncreatable("made by loket-board")
class BoardModel(QObject):
    """One board. ``sound`` None: it only shows. Call ``close`` before its engine goes."""

    def __init__(
        self,
        opener: Callable[[], Hall],
        clock: HallClock,
        device: str,
        language: str = "id",
        sound: Sound | None = None,
        least_seconds: float = LEAST_SECONDS,
        inches: float | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``inches`` overrides the profile's diagonal, for a window that imitates a screen."""
        super().__init__(parent)
        self._clock = clock
        self._device = device
        self._language = language
        self._other = "en" if language != "en" else "id"
        self._sound = sound
        self._inches = inches
        self._picture: Picture | None = None
        self._after: int | None = None
        self._catching_up = True
        self._behind = False
        self._old = False
        self._moments = Moments(least_seconds)
        self._steady = QElapsedTimer()
        self._steady.start()
        self._card: tuple[str, str] = ("", "")
        self._highlighted = False
        self._announcing: Announcing | None = None
        self._speech: SpeechStatus | None = None
        self._said: tuple[str, str] | None = None
        self._ticks = 0
        self._service_page = 0
        self._text_place = 0
        self._sizes = Sizes(SEATS if inches is None else Seats(inches, SEATS.farthest_m), self)
        self._recent = Rows(RecentCall, key=lambda row: row.number, parent=self)
        self._services = Rows(ServiceLine, key=lambda row: (row.service, row.language), parent=self)
        self._hours: list[list[str]] = []
        self._look_again = QTimer(self, singleShot=True)
        self._look_again.timeout.connect(self._advance)
        self._turning = QTimer(self, interval=SERVICES_SECONDS * 1000)
        self._turning.timeout.connect(self._turn_services)
        self._turning.start()
        self._sizes.changed.connect(self._show_lines)
        self._sizes.changed.connect(self._say_state)
        clock.ticked.connect(self._tick)
        self._worker = Worker(opener, self)
        self._worker.opened.connect(self._opened)
        self._worker.changed.connect(self._take)
        self._worker.availableChanged.connect(self._note_age)

    def close(self) -> None:
        """Stop speaking and keep how far the voice came."""
        self._clock.ticked.disconnect(self._tick)
        self._turning.stop()
        self._look_again.stop()
        if self._announcing is not None:
            self._announcing.stop()
            self._announcing = None

    # --- the office and its parts ---------------------------------------------------------------

    officeChanged = Signal()

    @QtProperty(str, notify=officeChanged)
    def office(self) -> str:
        return self._picture.board.office if self._picture else ""

    @QtProperty(HallClock, constant=True)
    def clock(self) -> HallClock:
        return self._clock

    @QtProperty(Sizes, constant=True)
    def sizes(self) -> Sizes:
        return self._sizes

    @QtProperty(bool, notify=officeChanged)
    def ready(self) -> bool:
        """Whether the hall has been seen at all."""
        return self._picture is not None

    # --- the second language --------------------------------------------------------------------

    @QtProperty(str, constant=True)
    def otherNumber(self) -> str:
        return tr("Number").say(self._other)

    @QtProperty(str, constant=True)
    def otherCounter(self) -> str:
        return tr("Counter").say(self._other)

    @QtProperty(str, constant=True)
    def otherRecent(self) -> str:
        return tr("Recent calls").say(self._other)

    # --- the call on the card -------------------------------------------------------------------

    cardChanged = Signal()

    newCall = Signal()
    """Another call has taken the card: draw the eye to it."""

    @QtProperty(str, notify=cardChanged)
    def number(self) -> str:
        return self._card[0]

    @QtProperty(str, notify=cardChanged)
    def place(self) -> str:
        """The counter's number, or its name where it has none."""
        return self._card[1]

    highlightedChanged = Signal()

    @QtProperty(bool, notify=highlightedChanged)
    def highlighted(self) -> bool:
        """Whether the call on the card is new or being spoken."""
        return self._highlighted

    # --- lines ----------------------------------------------------------------------------------

    @QtProperty(Rows, constant=True)
    def recent(self) -> Rows:
        """The calls before the one on the card, and those that wait for it (``RecentCall``)."""
        return self._recent

    @QtProperty(Rows, constant=True)
    def services(self) -> Rows:
        """Some services at a time, in turn in each language (``ServiceLine``)."""
        return self._services

    runningTextChanged = Signal()

    @QtProperty(str, notify=runningTextChanged)
    def runningText(self) -> str:
        texts = self._running_texts()
        return texts[self._text_place % len(texts)] if texts else ""

    @Slot()
    def runningTextShown(self) -> None:
        """The running text has been shown to its end; the next one follows."""
        self._text_place += 1
        self.runningTextChanged.emit()

    # --- closed ---------------------------------------------------------------------------------

    idleChanged = Signal()

    @QtProperty(bool, notify=idleChanged)
    def idle(self) -> bool:
        """Whether the hall is closed and empty."""
        return (
            self._picture is not None
            and self._moments.current is None
            and is_idle(self._picture.board)
        )

    @QtProperty(str, notify=idleChanged)
    def closedSentence(self) -> str:
        return self._picture.board.opening.sentence if self._picture else ""

    @QtProperty(str, notify=idleChanged)
    def otherClosedSentence(self) -> str:
        return self._picture.other_opening if self._picture else ""

    @QtProperty(str, notify=idleChanged)
    def openingDays(self) -> str:
        """The days of the week, a line each."""
        return "\n".join(day for day, _ in self._week())

    @QtProperty(str, notify=idleChanged)
    def openingHours(self) -> str:
        """The hours of ``openingDays``, a line each."""
        return "\n".join(hours for _, hours in self._week())

    # --- troubles -------------------------------------------------------------------------------

    ageChanged = Signal()

    @QtProperty(str, notify=ageChanged)
    def ageSentence(self) -> str:
        """Since when the picture is old; empty while it is fresh."""
        if not self._old:
            return ""
        if self._picture is None:
            return tr("The hall cannot be reached. This screen keeps trying.").say(self._language)
        board = self._picture.board
        since = ClockTime(board.now, ZoneInfo(board.tz))
        return tr("No connection to the hall. These are the calls as of {time}.", time=since).say(
            self._language
        )

    stateChanged = Signal()

    @QtProperty(bool, notify=stateChanged)
    def unheard(self) -> bool:
        """Whether this board should speak and cannot."""
        return self._speech is not None and self._speech.state == "fault"

    @QtProperty(str, notify=stateChanged)
    def stateSentence(self) -> str:
        """What whoever looks after this board should know; empty when all is well."""
        return " ".join(trouble.say(self._language) for trouble in self._troubles())

    # --- acts of the view -----------------------------------------------------------------------

    @Slot(float, float)
    def fit(self, width: float, height: float) -> None:
        """The window has this size."""
        if width > 0 and height > 0:
            self._sizes.fit(width, height)

    # --- pictures -------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._catching_up = True
        self._said = None
        if self._announcing is not None:
            self._announcing.keep()
        self._take()

    def _take(self, _seq: object = None) -> None:
        look = partial(
            take,
            device=self._device,
            language=self._language,
            other=self._other,
            after=self._after,
        )
        self._worker.refresh("board", look, self._show, self._fail)

    def _show(self, picture: Picture) -> None:
        first = self._picture is None
        # Two pictures asked for before the first came tell the same calls twice.
        calls = [call for call in picture.calls if call.seq > (self._after or 0)]
        self._picture = picture
        self._after = max(picture.through, self._after or 0)
        if first:
            self._meet(picture)
        self._behind = False
        self._note_age()
        for call in calls:
            self._take_call(call, picture.board.now)
        self._catching_up = False
        self.idleChanged.emit()
        self._advance()
        self._show_lines()
        self._say_state()

    def _meet(self, picture: Picture) -> None:
        """The first picture tells who this board is."""
        device = picture.profile.devices.get(self._device)
        self._clock.set_zone(picture.board.tz)
        if device is not None:
            self._sizes.seat(
                Seats(
                    inches=self._inches or device.screen_inches or SEATS.inches,
                    farthest_m=device.farthest_seat_m or SEATS.farthest_m,
                )
            )
        if self._sound is not None and speaks(device):
            self._begin_to_speak(self._sound, picture)
        self._show_services()
        self.officeChanged.emit()
        self.runningTextChanged.emit()

    def _begin_to_speak(self, sound: Sound, picture: Picture) -> None:
        voice = picture.profile.voice
        self._announcing = Announcing(
            sound.voice,
            sound.player,
            Manner(terbilang=voice.terbilang, queue_word=voice.queue_word),
            picture.after,
            self._mark,
            self,
        )
        self._announcing.ended.connect(self._call_ended)
        self._announcing.statusChanged.connect(self._speech_changed)
        if sound.trial is not None:
            self._announcing.try_player(sound.trial)

    def _fail(self, error: LoketError) -> None:
        log.info("no picture of the hall: %s", error)
        self._behind = True
        self._note_age()

    def _note_age(self) -> None:
        old = self._behind or (not self._worker.available and self._worker.problem is not None)
        if old != self._old:
            self._old = old
            self.ageChanged.emit()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % REFRESH_SECONDS == 0 and self._worker.available:
            self._take()
        if self._ticks % SAY_AGAIN_SECONDS == 0:
            self._said = None
            self._say_state()

    # --- calls ----------------------------------------------------------------------------------

    def _take_call(self, call: Announcement, now: datetime) -> None:
        if self._catching_up and now - call.at > OLDEST_SPOKEN:
            return
        if self._announcing is None:
            self._moments.arrive(call, spoken=False)
        elif self._announcing.announce(call):
            self._moments.arrive(call, spoken=True)

    def _call_ended(self, seq: int) -> None:
        self._moments.ended(seq)
        self._advance()

    def _advance(self) -> None:
        """Give the card to whom it belongs now."""
        at = self._steady.elapsed() / 1000
        if self._has_left(at):
            self._moments.leave()
            self.idleChanged.emit()
        if self._moments.advance(at):
            self._show_card()
            self.newCall.emit()
            self._show_lines()
            self.idleChanged.emit()
        else:
            self._show_card()
        highlighted = self._moments.highlighted(at)
        if highlighted != self._highlighted:
            self._highlighted = highlighted
            self.highlightedChanged.emit()
        wait = self._moments.next_look(at)
        if wait is None:
            self._look_again.stop()
        else:
            self._look_again.start(int(wait * 1000) + 1)

    def _has_left(self, at: float) -> bool:
        """Whether the call on the card is neither new nor one of the hall's calls any more."""
        current = self._moments.current
        if current is None or self._picture is None or self._moments.highlighted(at):
            return False
        calls = self._picture.board.calls
        return is_idle(self._picture.board) or not any(
            (call.number, call.counter) == (current.number, current.counter) for call in calls
        )

    def _show_card(self) -> None:
        card = self._card_now()
        if card != self._card:
            self._card = card
            self.cardChanged.emit()

    def _card_now(self) -> tuple[str, str]:
        """The call whose moment it is; before the first one, the newest of the hall."""
        if self._picture is None:
            return ("", "")
        current = self._moments.current
        if current is not None:
            return (current.number, place(self._picture.profile, current.counter, self._language))
        coming = {call.number for call in self._moments.waiting}
        for call in self._picture.board.calls:
            if call.number not in coming:
                return (
                    call.number,
                    place(self._picture.profile, call.counter, self._language),
                )
        return ("", "")

    def _show_lines(self) -> None:
        if self._picture is None:
            return
        coming = {call.number for call in self._moments.waiting}
        lines = [
            RecentCall(
                number=call.number,
                place=place(self._picture.profile, call.counter, self._language),
                coming=call.number in coming,
            )
            for call in newest_per_number(self._picture.board.calls)
        ]
        lines = [line for line in lines if (line.number, line.place) != self._card]
        self._recent.show(lines[: self._sizes.arrangement.recent_count])
        self._show_services()

    def _mark(self, seq: int, done: Callable[[], None]) -> None:
        """Keep in the hall how far the voice came. Called from the announcer's thread too."""

        def keep(hall: Hall) -> None:
            try:
                hall.mark_spoken(self._device, seq)
            finally:
                done()

        if self._worker.available:
            self._worker.ask(keep, _nothing, _nothing)
        else:
            done()

    # --- services and texts ---------------------------------------------------------------------

    def _turn_services(self) -> None:
        self._service_page += 1
        self._show_services()

    def _show_services(self) -> None:
        if self._picture is None:
            return
        services = self._picture.board.services
        pages = max(1, -(-len(services) // SERVICES_AT_ONCE))
        page = self._service_page % (2 * pages)
        language = self._language if page < pages else self._other
        first = page % pages * SERVICES_AT_ONCE
        self._services.show(
            service_line(service, self._picture.profile, language)
            for service in (services + services)[first : first + SERVICES_AT_ONCE]
        )

    def _running_texts(self) -> list[str]:
        """Each text in the board's language, then in the second one."""
        if self._picture is None:
            return []
        return [
            in_language(text, language)
            for text in self._picture.profile.running_text
            for language in (self._language, self._other)
        ]

    def _week(self) -> tuple[tuple[str, str], ...]:
        return self._picture.board.opening.hours if self._picture else ()

    # --- how this board does --------------------------------------------------------------------

    def _speech_changed(self, status: SpeechStatus) -> None:
        self._speech = status
        self._say_state()

    def _troubles(self) -> list[Text]:
        troubles = list(self._sizes.arrangement.troubles)
        if self._picture is not None and self._device not in self._picture.profile.devices:
            troubles.append(
                tr("The office profile does not know the board {device}.", device=self._device)
            )
        if self._speech is not None and self._speech.state != "ok":
            troubles.append(self._speech.text)
        return troubles

    def _say_state(self) -> None:
        """Tell the hall, and the view, how this board does."""
        if self._picture is None:
            return
        self.stateChanged.emit()
        language = next(iter(self._picture.profile.languages))
        troubles = self._troubles()
        well = tr("Calls are shown and spoken.") if self._announcing else tr("Calls are shown.")
        sentence = " ".join(text.say(language) for text in troubles) or well.say(language)
        said = ("warning" if troubles else "ok", sentence)
        if said != self._said and self._worker.available:
            self._said = said
            self._worker.ask(
                lambda hall: hall.device_says(self._device, "board", *said), _nothing, self._unsaid
            )

    def _unsaid(self, _error: LoketError) -> None:
        self._said = None


def _nothing(_: Any) -> None:
    """Nobody waits for this answer."""
