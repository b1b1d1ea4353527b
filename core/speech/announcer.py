"""The announcer: calls spoken one at a time, in order, each to its end, none twice.

The next call begins when the sound of the one before has ended; nothing here is timed. Qt-free: the
callbacks come from the announcer's own thread.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from threading import Condition, Event, Thread

from core.pictures import Announcement
from core.speech import reading
from core.speech.chime import chime as default_chime
from core.speech.ports import NoSound, NoVoice, Player, SpeechStatus, Voice
from core.speech.sound import Sound, joined
from core.speech.wording import LANGUAGES, spoken_call
from core.texts import Text, tr

MERGED_WITHIN = timedelta(seconds=10)
HURRIED_FROM = 3  # so many calls still waiting to be spoken, and each is read once


@dataclass(frozen=True)
class Manner:
    """How this office has its calls spoken (from the office profile)."""

    terbilang: bool = False
    queue_word: str = "antrean"


@dataclass(frozen=True)
class Listener:
    """What the announcer tells, in its own thread: be quick there, and do not raise."""

    on_begin: Callable[[Announcement], None] = lambda announcement: None
    """The call is about to be heard."""
    on_end: Callable[[Announcement, bool], None] = lambda announcement, spoken: None
    """It is over; ``spoken``: its words were played to the end."""
    on_status: Callable[[SpeechStatus], None] = lambda status: None
    """The status changed."""


class Announcer:
    """Speaks the announcements it is given.

    They come in the order of ``seq``; one that does not pass the newest is a repetition and
    ignored. A recall of a ticket to the same counter within ten seconds of its call is merged
    with it. Each other one gets ``on_begin`` and then ``on_end``, also when it could not be
    spoken (the board shows and flashes whatever the voice does), unless it is abandoned.
    """

    def __init__(
        self,
        voice: Voice,
        player: Player,
        listener: Listener | None = None,
        *,
        after: int = 0,
        manner: Manner | None = None,
        chime: Sound | None = None,
    ) -> None:
        """``after``: the ``spoken_through`` kept from before; nothing up to it is said again."""
        self._voice = voice
        self._player = player
        self._listener = listener or Listener()
        self._manner = manner or Manner()
        self._chime = chime or default_chime()
        self._status = SpeechStatus("ok", tr("Calls are spoken."))
        self._newest = after
        self._waiting: deque[Announcement] = deque()
        self._speaking: Announcement | None = None
        self._latest: dict[tuple[str, str], Announcement] = {}
        self._playing = False
        self._ending = False
        self._abandoned = Event()
        self._change = Condition()
        self._preparing = ThreadPoolExecutor(1, thread_name_prefix="voice")
        self._thread = Thread(target=self._run, name="announcer", daemon=True)
        self._thread.start()

    @property
    def status(self) -> SpeechStatus:
        return self._status

    @property
    def spoken_through(self) -> int:
        """Every announcement up to this seq is over; a board keeps it and gives it as ``after``."""
        with self._change:
            if self._speaking is not None:
                return self._speaking.seq - 1
            return self._waiting[0].seq - 1 if self._waiting else self._newest

    def announce(self, announcement: Announcement) -> bool:
        """Take a call to be spoken; False for a repetition, a merged recall, or after ``stop``."""
        with self._change:
            if self._ending or announcement.seq <= self._newest:
                return False
            self._newest = announcement.seq
            if self._merges(announcement):
                return False
            self._latest[announcement.number, announcement.counter] = announcement
            self._waiting.append(announcement)
            if self._playing and len(self._waiting) == 1:
                self._preparing.submit(self._prepare, announcement)
            self._change.notify_all()
            return True

    def stop(self, *, finish: bool) -> None:
        """End the announcer and wait for it: when all that waits has been spoken (``finish``), or
        at once, in the middle of a word. What was abandoned is not in ``spoken_through``.
        """
        with self._change:
            self._ending = True
            if not finish:
                self._abandoned.set()
            self._change.notify_all()
        if not finish:
            self._voice.close()
            self._player.stop()
        self._thread.join()
        self._preparing.shutdown(cancel_futures=True)
        self._voice.close()

    def _merges(self, announcement: Announcement) -> bool:
        before = self._latest.get((announcement.number, announcement.counter))
        return (
            announcement.recalled
            and before is not None
            and announcement.at - before.at < MERGED_WITHIN
        )

    def _run(self) -> None:
        while (announcement := self._next()) is not None:
            sounds, trouble = self._utterances(announcement)
            if self._abandoned.is_set():
                return
            self._listener.on_begin(announcement)
            spoken = self._play(announcement, sounds, trouble)
            if self._abandoned.is_set() and not spoken:
                return
            with self._change:
                self._speaking = None
            self._listener.on_end(announcement, spoken)

    def _next(self) -> Announcement | None:
        with self._change:
            self._change.wait_for(lambda: self._waiting or self._ending)
            if self._abandoned.is_set() or not self._waiting:
                return None
            self._speaking = self._waiting.popleft()
            return self._speaking

    def _play(
        self, announcement: Announcement, sounds: Mapping[str, Sound], trouble: Text | None
    ) -> bool:
        """Whether the words were played to the end; what went wrong is in the status."""
        with self._change:
            self._playing = True
            hurried = len(self._waiting) >= HURRIED_FROM
            if self._waiting and not self._abandoned.is_set():
                self._preparing.submit(self._prepare, self._waiting[0])
        try:
            played = self._player.play(self._arranged(sounds, hurried), _name(announcement))
        except NoSound as problem:
            self._tell("fault", tr("Calls are shown but not heard: {why}.", why=problem.text))
            return False
        finally:
            with self._change:
                self._playing = False
        if not played:
            return False
        if not sounds:
            self._tell("fault", tr("Calls are chimed but not spoken: {why}.", why=trouble))
        elif trouble is not None:
            self._tell("warning", tr("Calls are spoken, with trouble: {why}.", why=trouble))
        else:
            self._tell("ok", tr("Calls are spoken."))
        return bool(sounds)

    def _utterances(self, announcement: Announcement) -> tuple[dict[str, Sound], Text | None]:
        """The call in each language that could be made, and the last trouble there was."""
        sounds: dict[str, Sound] = {}
        trouble: Text | None = None
        for language, (text, rate) in self._texts(announcement).items():
            try:
                utterance = self._voice.utter(text, language, rate)
            except NoVoice as problem:
                why = problem.text
                trouble = tr("the voice fails in {language}: {why}", language=language, why=why)
                continue
            sounds[language] = utterance.sound
            trouble = utterance.trouble or trouble
        return sounds, trouble

    def _arranged(self, sounds: Mapping[str, Sound], hurried: bool) -> Sound:
        if not sounds:
            return self._chime
        lengths = {language: sound.seconds for language, sound in sounds.items()}
        chosen = reading.reading(lengths, self._chime.seconds, hurried=hurried)
        pieces = [self._chime, *(sounds[language] for language in chosen.languages)]
        return joined(pieces, chosen.pause_seconds)

    def _texts(self, announcement: Announcement) -> dict[str, tuple[str, int]]:
        wanted = dict.fromkeys(announcement.languages)
        languages = [language for language in wanted if language in LANGUAGES] or ["id"]
        rate = reading.rate(languages)
        return {
            language: (
                spoken_call(
                    announcement.number,
                    announcement.counter,
                    language,
                    self._manner.terbilang,
                    self._manner.queue_word,
                ),
                rate,
            )
            for language in languages
        }

    def _prepare(self, announcement: Announcement) -> None:
        """Have the voice make a call's sounds while another plays: they wait in its cache."""
        if not self._abandoned.is_set():
            self._utterances(announcement)

    def _tell(self, state: str, text: Text) -> None:
        status = SpeechStatus(state, text)
        if status != self._status:
            self._status = status
            self._listener.on_status(status)


def _name(announcement: Announcement) -> str:
    return f"{announcement.seq:06d} {announcement.number} counter {announcement.counter}"
