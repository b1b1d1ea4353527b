"""The view model of the display board: what the hall sees and hears, as it is now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.errors import Refused, Unavailable
from core.pictures import Announcement
from core.qt import HallClock, Rows
from core.speech import Manner
from core.texts import tr
from core.wording import ClockTime
from display_board.announcing import Announcing, Sound
from display_board.card import Card
from display_board.closed import Closed
from display_board.geometry import Seats
from display_board.health import Health
from display_board.moments import LEAST_SECONDS
from display_board.notices import Notices
from display_board.picture import (
    OLDEST_SPOKEN,
    Picture,
    RecentCall,
    is_idle,
    newest_per_number,
    place,
    speaks,
)
from display_board.sizes import Sizes
from display_board.watch import Watch

if TYPE_CHECKING:
    from core import Hall

QML_IMPORT_NAME = "DisplayBoard.Model"
QML_IMPORT_MAJOR_VERSION = 1

TELL_AGAIN_SECONDS = 60
SEATS = Seats(inches=55, farthest_m=10)
"""For a board of which the profile does not say."""


@QmlElement
@QmlUncreatable("made by loket-board")
class BoardModel(QObject):  # type: ignore[operator]  # the stub knows no call
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
        self._announcing: Announcing | None = None
        self._ticks = 0
        self._watch = Watch(opener, clock, device, (language, self._other), self)
        self._sizes = Sizes(SEATS if inches is None else Seats(inches, SEATS.farthest_m), self)
        self._card = Card(language, least_seconds, self)
        self._card.linesChanged.connect(self._show_lines)
        self._card.linesChanged.connect(self.idleChanged)
        self._closed = Closed(self)
        self._notices = Notices((language, self._other), self)
        self._recent = Rows(RecentCall, key=lambda row: row.number, parent=self)
        self._sizes.changed.connect(self._show_lines)
        self._health = Health(device, language, self._watch.tell, self)
        self._sizes.changed.connect(self._check_layout)
        clock.ticked.connect(self._tick)
        self._watch.seen.connect(self._show)
        self._watch.reached.connect(self._reached)
        self._watch.oldChanged.connect(self.ageChanged)
        self._watch.begin()

    def close(self) -> None:
        """Stop speaking and keep how far the voice came."""
        self._clock.ticked.disconnect(self._tick)
        self._watch.stop()
        self._card.stop()
        self._notices.stop()
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

    @QtProperty(Card, constant=True)
    def card(self) -> Card:
        return self._card

    @QtProperty(Closed, constant=True)
    def closed(self) -> Closed:
        return self._closed

    @QtProperty(Health, constant=True)
    def health(self) -> Health:
        return self._health

    @QtProperty(Notices, constant=True)
    def notices(self) -> Notices:
        return self._notices

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
    def otherNoCalls(self) -> str:
        return tr("No calls yet").say(self._other)

    @QtProperty(str, constant=True)
    def otherRecent(self) -> str:
        return tr("Recent calls").say(self._other)

    # --- lines ----------------------------------------------------------------------------------

    @QtProperty(Rows, constant=True)
    def recent(self) -> Rows:
        """The calls before the one on the card, and those that wait for it (``RecentCall``)."""
        return self._recent

    # --- closed ---------------------------------------------------------------------------------

    idleChanged = Signal()

    @QtProperty(bool, notify=idleChanged)
    def idle(self) -> bool:
        """Whether the hall is closed and empty."""
        return self._picture is not None and not self._card.busy and is_idle(self._picture.board)

    # --- troubles -------------------------------------------------------------------------------

    ageChanged = Signal()

    @QtProperty(str, notify=ageChanged)
    def ageSentence(self) -> str:
        """Since when the picture is old; empty while it is fresh."""
        if not self._watch.old:
            return ""
        if self._picture is None:
            problem = self._watch.problem
            why = problem.say(self._language) if isinstance(problem, Refused | Unavailable) else ""
            return f"{why} {tr('This screen keeps trying.').say(self._language)}".lstrip()
        board = self._picture.board
        since = ClockTime(board.now, ZoneInfo(board.tz))
        return tr("No connection to the hall. These are the calls as of {time}.", time=since).say(
            self._language
        )

    # --- acts of the view -----------------------------------------------------------------------

    @Slot(float, float)
    def fit(self, width: float, height: float) -> None:
        """The window has this size."""
        if width > 0 and height > 0:
            self._sizes.fit(width, height)

    # --- pictures -------------------------------------------------------------------------------

    def _show(self, picture: Picture) -> None:
        first = self._picture is None
        self._picture = picture
        if first:
            self._meet(picture)
        for call in picture.calls:
            if not picture.catching_up or picture.board.now - call.at <= OLDEST_SPOKEN:
                self._take_call(call)
        self._card.show(picture)
        self._notices.show(picture)
        self._closed.show(picture)
        self._show_lines()
        self.idleChanged.emit()

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
        self._health.meet(picture.profile, speaks=self._announcing is not None)
        self._check_layout()
        self.officeChanged.emit()

    def _begin_to_speak(self, sound: Sound, picture: Picture) -> None:
        voice = picture.profile.voice
        self._announcing = Announcing(
            sound.voice,
            sound.player,
            Manner(terbilang=voice.terbilang, queue_word=voice.queue_word),
            picture.after,
            self._watch.mark,
            self,
        )
        self._announcing.ended.connect(self._card.ended)
        self._announcing.statusChanged.connect(self._health.speech)
        if sound.trial is not None:
            self._announcing.try_player(sound.trial)

    def _take_call(self, call: Announcement) -> None:
        if self._announcing is None:
            self._card.arrive(call, spoken=False)
        elif self._announcing.announce(call):
            self._card.arrive(call, spoken=True)

    def _show_lines(self) -> None:
        if self._picture is None:
            return
        coming = self._card.coming
        lines = [
            RecentCall(
                number=call.number,
                place=place(self._picture.profile, call.counter, self._language),
                coming=call.number in coming,
            )
            for call in newest_per_number(self._picture.board.calls)
        ]
        lines = [line for line in lines if (line.number, line.place) != self._card.shown]
        self._recent.show(lines[: self._sizes.arrangement.recent_count])

    def _check_layout(self) -> None:
        self._health.layout(self._sizes.arrangement.troubles)

    # --- the hall is there again, or still ------------------------------------------------------

    def _reached(self) -> None:
        if self._announcing is not None:
            self._announcing.keep()
        self._health.tell_again()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % TELL_AGAIN_SECONDS == 0:
            self._health.tell_again()
