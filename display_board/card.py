"""The large card: the call whose moment it is."""

from __future__ import annotations

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.pictures import Announcement
from display_board.moments import LEAST_SECONDS, Moments
from display_board.picture import Picture, is_idle, place

QML_IMPORT_NAME = "DisplayBoard.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the board")
class Card(QObject):  # type: ignore[operator]  # the stub knows no call
    """Shows each call when its moment has come (``Moments``), else the hall's newest call."""

    def __init__(
        self, language: str, least_seconds: float = LEAST_SECONDS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._picture: Picture | None = None
        self._moments = Moments(least_seconds)
        self._steady = QElapsedTimer()
        self._steady.start()
        self._shown = ("", "")
        self._highlighted = False
        self._look_again = QTimer(self, singleShot=True)
        self._look_again.timeout.connect(self._advance)

    newCall = Signal()
    """Another call has taken the card: draw the eye to it."""

    callChanged = Signal()

    @QtProperty(str, notify=callChanged)
    def number(self) -> str:
        return self._shown[0]

    @QtProperty(str, notify=callChanged)
    def place(self) -> str:
        """The counter's number, or its name where it has none."""
        return self._shown[1]

    highlightedChanged = Signal()

    @QtProperty(bool, notify=highlightedChanged)
    def highlighted(self) -> bool:
        """Whether the call is new or being spoken."""
        return self._highlighted

    linesChanged = Signal()
    """Another call stands on the card, or waits for it."""

    @property
    def coming(self) -> set[str]:
        """The numbers that wait for their moment."""
        return {call.number for call in self._moments.waiting}

    @property
    def shown(self) -> tuple[str, str]:
        """Number and place, as they stand on the card."""
        return self._shown

    @property
    def busy(self) -> bool:
        """Whether a call has its moment."""
        return self._moments.current is not None

    def show(self, picture: Picture) -> None:
        """The hall is like this now."""
        self._picture = picture
        self._advance()

    def arrive(self, call: Announcement, *, spoken: bool) -> None:
        """A call wants its moment; one that is ``spoken`` keeps it until ``ended``."""
        self._moments.arrive(call, spoken=spoken)

    def ended(self, seq: int) -> None:
        """The announcement of this call is over."""
        self._moments.ended(seq)
        self._advance()

    def stop(self) -> None:
        self._look_again.stop()

    def _advance(self) -> None:
        """Give the card to whom it belongs now."""
        at = self._steady.elapsed() / 1000
        left = self._has_left(at)
        if left:
            self._moments.leave()
        advanced = self._moments.advance(at)
        shown = self._call_now()
        if shown != self._shown:
            self._shown = shown
            self.callChanged.emit()
        highlighted = self._moments.highlighted(at)
        if highlighted != self._highlighted:
            self._highlighted = highlighted
            self.highlightedChanged.emit()
        if advanced:
            self.newCall.emit()
        if advanced or left:
            self.linesChanged.emit()
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
        board = self._picture.board
        return is_idle(board) or not any(
            (call.number, call.counter) == (current.number, current.counter) for call in board.calls
        )

    def _call_now(self) -> tuple[str, str]:
        if self._picture is None:
            return ("", "")
        profile = self._picture.profile
        current = self._moments.current
        if current is not None:
            return (current.number, place(profile, current.counter, self._language))
        for call in self._picture.board.calls:
            if call.number not in self.coming:
                return (call.number, place(profile, call.counter, self._language))
        return ("", "")
