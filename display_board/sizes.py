"""The arrangement of the board as the view binds to it."""

from __future__ import annotations

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from display_board import geometry
from display_board.geometry import Arrangement, Seats, arrange

QML_IMPORT_NAME = "DisplayBoard.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the board")
class Sizes(QObject):  # type: ignore[operator]  # the stub knows no call
    """How large things are, in pixels of the picture; see ``geometry``."""

    changed = Signal()

    def __init__(self, seats: Seats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seats = seats
        self._width, self._height = 1920.0, 1080.0
        self._arranged = arrange(self._width, self._height, seats)

    @property
    def arrangement(self) -> Arrangement:
        return self._arranged

    def fit(self, width: float, height: float) -> None:
        """The picture has this size now."""
        self._width, self._height = width, height
        self._arrange()

    def seat(self, seats: Seats) -> None:
        """The glass and its farthest seat are these."""
        self._seats = seats
        self.inchesChanged.emit()
        self._arrange()

    def _arrange(self) -> None:
        arranged = arrange(self._width, self._height, self._seats)
        if arranged != self._arranged:
            self._arranged = arranged
            self.changed.emit()

    inchesChanged = Signal()

    @QtProperty(float, notify=inchesChanged)
    def inches(self) -> float:
        """Diagonal of the glass."""
        return self._seats.inches

    @QtProperty(float, notify=changed)
    def unit(self) -> float:
        return self._arranged.unit

    @QtProperty(float, notify=changed)
    def margin(self) -> float:
        return geometry.MARGIN * self._arranged.unit

    @QtProperty(float, notify=changed)
    def gap(self) -> float:
        return geometry.GAP * self._arranged.unit

    @QtProperty(float, notify=changed)
    def header(self) -> float:
        return geometry.HEADER * self._arranged.unit

    @QtProperty(float, notify=changed)
    def services(self) -> float:
        return geometry.SERVICES * self._arranged.unit

    @QtProperty(float, notify=changed)
    def runningText(self) -> float:
        return geometry.RUNNING_TEXT * self._arranged.unit

    @QtProperty(float, notify=changed)
    def cardHeight(self) -> float:
        return self._arranged.card_height

    @QtProperty(float, notify=changed)
    def cardPadding(self) -> float:
        return geometry.CARD_PADDING * self._arranged.unit

    @QtProperty(float, notify=changed)
    def cardLabel(self) -> float:
        return geometry.CARD_LABEL * self._arranged.unit

    @QtProperty(float, notify=changed)
    def callDigit(self) -> float:
        return self._arranged.call_digit

    @QtProperty(float, notify=changed)
    def recentTitle(self) -> float:
        return geometry.RECENT_TITLE * self._arranged.unit

    @QtProperty(float, notify=changed)
    def recentHeight(self) -> float:
        return self._arranged.recent_height

    @QtProperty(float, notify=changed)
    def recentDigit(self) -> float:
        return self._arranged.recent_digit

    @QtProperty(int, notify=changed)
    def recentColumns(self) -> int:
        return self._arranged.recent_columns
