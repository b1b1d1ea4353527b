"""What a closed hall tells: when it opens again, and the hours of the week."""

from __future__ import annotations

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from display_board.picture import Picture

QML_IMPORT_NAME = "DisplayBoard.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the board")
class Closed(QObject):  # type: ignore[operator]  # the stub knows no call
    """The words of the closed screen; ``BoardModel.idle`` says when it is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._other_sentence = ""
        self._hours: tuple[tuple[str, str], ...] = ()

    changed = Signal()

    @QtProperty(str, notify=changed)
    def sentence(self) -> str:
        """Why no ticket is given now, and when the next one is."""
        return self._sentence

    @QtProperty(str, notify=changed)
    def otherSentence(self) -> str:
        """The same in the board's second language."""
        return self._other_sentence

    @QtProperty(str, notify=changed)
    def days(self) -> str:
        """The days of the week, a line each."""
        return "\n".join(day for day, _ in self._hours)

    @QtProperty(str, notify=changed)
    def hours(self) -> str:
        """The hours of ``days``, a line each."""
        return "\n".join(hours for _, hours in self._hours)

    def show(self, picture: Picture) -> None:
        """The hall is like this now."""
        opening = picture.board.opening
        now = (opening.sentence, picture.other_opening, opening.hours)
        if now != (self._sentence, self._other_sentence, self._hours):
            self._sentence, self._other_sentence, self._hours = now
            self.changed.emit()
