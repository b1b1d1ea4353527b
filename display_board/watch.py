"""The board's eye on the hall: pictures as they change, and what the hall keeps of the board."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.errors import LoketError
from core.qt import HallClock, Worker
from display_board.picture import Picture, take

if TYPE_CHECKING:
    from core import Hall

log = logging.getLogger(__name__)

REFRESH_SECONDS = 5
"""Waits and opening hours change without any event."""


class Watch(QObject):
    """Takes a picture of the hall at every change, and now and then besides."""

    seen = Signal(object)
    """A new ``Picture``."""

    reached = Signal()
    """The hall is there, for the first time or again."""

    oldChanged = Signal()

    def __init__(
        self,
        opener: Callable[[], Hall],
        clock: HallClock,
        device: str,
        languages: tuple[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._device = device
        self._languages = languages
        self._after: int | None = None
        self._asking = False
        self._ask_again = False
        self._catching_up = True
        self._behind = False
        self._old = False
        self._ticks = 0
        clock.ticked.connect(self._tick)
        self._worker = Worker(opener, self)
        self._worker.opened.connect(self._opened)
        self._worker.changed.connect(self._take)
        self._worker.availableChanged.connect(self._note_age)

    @property
    def old(self) -> bool:
        """Whether the last picture may be untrue by now, or there is none because of a problem."""
        return self._old

    @property
    def problem(self) -> LoketError | None:
        """Why the hall cannot be reached."""
        return self._worker.problem

    def begin(self) -> None:
        """Take the first picture; to be called when ``seen`` is listened to."""
        self._take()

    def stop(self) -> None:
        """No more pictures of its own accord."""
        self._clock.ticked.disconnect(self._tick)

    def tell(self, state: str, sentence: str, failed: Callable[[], None]) -> None:
        """Have the hall know how this board does."""
        if not self._worker.available:
            failed()
            return
        self._worker.ask(
            lambda hall: hall.device_says(self._device, "board", state, sentence),
            _nothing,
            lambda _: failed(),
        )

    def mark(self, seq: int, done: Callable[[], None]) -> None:
        """Keep in the hall how far the voice came, then call ``done``. From any thread."""

        def keep(hall: Hall) -> None:
            try:
                hall.mark_spoken(self._device, seq)
            finally:
                done()

        if self._worker.available:
            self._worker.ask(keep, _nothing, _nothing)
        else:
            done()

    def _take(self, _seq: object = None) -> None:
        """Take a picture; one at a time, because each goes on where the one before ended."""
        if self._asking:
            self._ask_again = True
            return
        self._asking, self._ask_again = True, False
        first, second = self._languages
        look = partial(
            take,
            device=self._device,
            language=first,
            other=second,
            after=self._after,
            catching_up=self._catching_up,
        )
        self._worker.ask(look, self._show, self._fail)

    def _show(self, picture: Picture) -> None:
        self._asking = False
        self._after = picture.through
        self._catching_up = False
        self._behind = False
        self.seen.emit(picture)
        self._note_age()
        if self._ask_again:
            self._take()

    def _fail(self, error: LoketError) -> None:
        log.info("no picture of the hall: %s", error)
        self._asking = False
        self._behind = True
        self._note_age()

    def _opened(self) -> None:
        self._catching_up = True
        self.reached.emit()
        self._take()

    def _note_age(self) -> None:
        old = self._behind or (not self._worker.available and self._worker.problem is not None)
        if old != self._old:
            self._old = old
            self.oldChanged.emit()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % REFRESH_SECONDS == 0 and self._worker.available:
            self._asking = False  # should an answer ever be lost, the board goes on
            self._take()


def _nothing(_: Any) -> None:
    """Nobody waits for this answer."""
