"""One act at a time, and each once, however often it is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from core import LoketError, Refused, Unavailable
from core.qt import Language, Worker

if TYPE_CHECKING:
    from core import Hall

REPEAT_MILLISECONDS = 400
"""The same act again within this time is the second half of a double press."""

Key = tuple[str, ...]
"""What an act is told apart by: its name and what it is about."""


def said(error: LoketError, language: str) -> str:
    """What went wrong, for people where it is meant for them."""
    return error.say(language) if isinstance(error, (Refused, Unavailable)) else str(error)


class Acts(QObject):
    """Asks the hall for acts and says what came of them.

    While one is under way, others are not begun. An act whose answer was lost keeps its act id until
    ``settle``: pressed again, it happens once.
    """

    busyChanged = Signal()

    noticeChanged = Signal()

    def __init__(
        self, worker: Worker, language: Language, repeat_milliseconds: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._language = language
        self._repeat_milliseconds = repeat_milliseconds
        self._last: Key = ()
        self._since_last = QElapsedTimer()
        self._lost: Key = ()
        self._lost_id = ""
        self._answer_lost = False
        self.busy = False
        self.notice = ""
        """What came of the last act, a sentence; empty when that is plain to see."""
        self.tone = "info"

    def do(
        self,
        key: Key,
        act: Callable[[Hall, str], Any],
        done: Callable[[Any], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Have ``act(hall, act_id)`` done; its result goes to ``done``. What failed is said."""
        if self.busy or self._is_second_press(key):
            return
        act_id = self._lost_id if key == self._lost else str(uuid4())
        self._set_busy(True)
        self.say("")

        def well_done(result: Any) -> None:
            self._last = key
            self._since_last.start()
            self._set_busy(False)
            done(result)

        def not_done(error: LoketError) -> None:
            refused = isinstance(error, Refused)
            if isinstance(error, Unavailable):
                self._lost, self._lost_id = key, act_id
                self._answer_lost = error.code != "busy"
            self._set_busy(False)
            self.say(said(error, str(self._language.code)), "warning" if refused else "fault")
            if failed is not None:
                failed()

        self._worker.ask(lambda hall: act(hall, act_id), well_done, not_done)

    def settle(self) -> None:
        """A picture taken since then tells what became of an act whose answer was lost."""
        self._lost, self._lost_id = (), ""
        if self._answer_lost:
            self._answer_lost = False
            self.say("")

    def say(self, sentence: str, tone: str = "info") -> None:
        """Show this sentence until the next act."""
        if (sentence, tone) != (self.notice, self.tone):
            self.notice, self.tone = sentence, tone
            self.noticeChanged.emit()

    def _is_second_press(self, key: Key) -> bool:
        return self._last == key and not self._since_last.hasExpired(self._repeat_milliseconds)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busyChanged.emit()
