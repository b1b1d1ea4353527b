"""The announcer of ``core.speech`` on a board: its news in the GUI thread, its cursor in the hall.

What has been announced is kept in the hall as soon as it is over, from the announcer's own thread, so
that a board which ends or dies says nothing twice and leaves nothing out when it comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from core.pictures import Announcement
from core.speech import Announcer, Listener, Manner, NoSound, Player, SpeechStatus, Voice
from core.speech.sound import silence
from core.texts import tr

LAST_MARK_SECONDS = 3.0


@dataclass(frozen=True)
class Sound:
    """How a board is heard."""

    voice: Voice
    player: Player
    trial: Player | None = None
    """A second player to find out at the start whether there is sound at all."""


class Announcing(QObject):
    """Speaks calls one after the other. ``mark`` keeps the cursor; it may be called from any thread."""

    ended = Signal(object)
    """The event number of a call whose announcement is over, whether it was heard or not."""

    statusChanged = Signal(object)
    """A ``SpeechStatus``."""

    def __init__(
        self,
        voice: Voice,
        player: Player,
        manner: Manner,
        after: int,
        mark: Callable[[int, Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        """``mark(seq, done)`` keeps that everything up to ``seq`` is over, then calls ``done``."""
        super().__init__(parent)
        self._mark = mark
        self._trial: Player | None = None
        self._trying: Thread | None = None
        self._announcer = Announcer(
            voice,
            player,
            Listener(on_end=self._end, on_status=self.statusChanged.emit),
            after=after,
            manner=manner,
        )

    @property
    def status(self) -> SpeechStatus:
        return self._announcer.status

    def announce(self, call: Announcement) -> bool:
        """Take a call to be spoken; False when it is not said: a repetition, a merged recall."""
        taken = self._announcer.announce(call)
        if not taken:
            self.keep()
        return taken

    def try_player(self, player: Player) -> None:
        """Find out now whether sound can be heard, not at the first call. ``player``: another one."""

        def play() -> None:
            try:
                player.play(silence(0.1), "silence")
            except NoSound as trouble:
                why = tr("Calls are shown but not heard: {why}.", why=trouble.text)
                self.statusChanged.emit(SpeechStatus("fault", why))

        self._trial = player
        self._trying = Thread(target=play, name="try-player", daemon=True)
        self._trying.start()

    def stop(self) -> None:
        """End at once, in the middle of a word if need be, and keep what was said to its end."""
        if self._trial is not None and self._trying is not None:
            self._trial.stop()
            self._trying.join()
        self._announcer.stop(finish=False)
        kept = Event()
        self._mark(self._announcer.spoken_through, kept.set)
        kept.wait(LAST_MARK_SECONDS)

    def _end(self, call: Announcement, spoken: bool) -> None:
        self.keep()
        # Not every time is news, but it takes back what a trial at the start may have found.
        self.statusChanged.emit(self._announcer.status)
        self.ended.emit(call.seq)

    def keep(self) -> None:
        """Keep the cursor in the hall; again after a time without it."""
        self._mark(self._announcer.spoken_through, lambda: None)
