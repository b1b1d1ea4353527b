"""Fingers and scanners, heard before any control: silence ends with them, and codes are collected.

A scanner plugged in as a keyboard types the code and then Return. No control of the kiosk takes
letters, so every letter and digit is part of a code, and the Return after them ends it; a Return on
its own still presses the control that has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_TOUCHES = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
}
_FINGERS = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
}
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Touches(QObject):
    """Watches a window."""

    touched = Signal()
    """A finger or a key; before anything comes of it."""

    typed = Signal(str)
    """One character of a code."""

    erased = Signal()

    scanned = Signal(str)
    """A whole code: what was typed since the last touch of the glass, ended by Return."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._rest = QDeadlineTimer()

    def rest(self, milliseconds: int) -> None:
        """Let no finger through for so long."""
        self._rest = QDeadlineTimer(milliseconds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _FINGERS and not self._rest.hasExpired():
            return True
        if kind not in _TOUCHES:
            return False
        self.touched.emit()
        if isinstance(event, QKeyEvent):
            return self._hear(event)
        self._code = ""
        return False

    def _hear(self, event: QKeyEvent) -> bool:
        if event.key() in _ENDS and self._code:
            code, self._code = self._code, ""
            self.scanned.emit(code)
            return True
        if event.key() == Qt.Key.Key_Backspace:
            self._code = self._code[:-1]
            self.erased.emit()
            return True
        character = event.text()
        if len(character) == 1 and (character.isalnum() or character in "-_"):
            self._code += character
            self.typed.emit(character)
            return True
        return False
