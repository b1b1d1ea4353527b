"""The hall's voice: text into checked, cached sound, by the first way that works."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from core.speech.cache import SoundCache, default_folder
from core.speech.ports import NoVoice, Utterance
from core.speech.sound import BadSound, Sound
from core.speech.synthesis import EspeakNg, Pyttsx3, Synthesis
from core.texts import Text, tr

ATTEMPTS = 2
FAILURES_BEFORE_REST = 2
RESTING_UTTERANCES = 50
_TOLERANCE = 0.03
_REFERENCE_RATE = 140
_SHORTEST_PER_SIGN = 0.03  # seconds at the reference rate; real speech takes about 0.1
_LONGEST_PER_SIGN = 0.4


class HallVoice:
    """pyttsx3, tried twice, then espeak-ng; every file is read and measured before it is believed,
    pyttsx3's against espeak-ng's, which is the same sound where both work.

    When pyttsx3 has failed for two utterances in a row it is left alone for the next fifty, because
    each failed attempt may take five seconds that the hall waits for.
    """

    def __init__(
        self,
        folder: Path | None = None,
        first: Synthesis | None = None,
        fallback: Synthesis | None = None,
    ) -> None:
        """``folder`` holds the cache; without it the user's cache folder does."""
        self._cache = SoundCache(folder or default_folder())
        self._first = first or Pyttsx3()
        self._fallback = fallback or EspeakNg()
        self._lock = Lock()  # one synthesis at a time: whoever waits finds it in the cache
        self._failures = 0
        self._resting = 0
        self._trouble: Text | None = None
        self._closed = False

    def utter(self, text: str, language: str, rate: int) -> Utterance:
        with self._lock:
            if self._closed:
                raise NoVoice(tr("the voice is closed"))
            sound = self._cache.find(text, language, rate)
            if sound is None:
                sound = self._make(text, language, rate)
                self._cache.keep(text, language, rate, sound)
            return Utterance(sound, self._trouble)

    def close(self) -> None:
        self._closed = True
        self._first.close()
        self._fallback.close()

    def _make(self, text: str, language: str, rate: int) -> Sound:
        problem = NoVoice(tr("pyttsx3 failed before and rests"))
        resting = self._resting > 0
        if resting:
            self._resting -= 1
        for _attempt in range(0 if resting else ATTEMPTS):
            try:
                sound = self._attempt(self._first, text, language, rate)
                self._compare(sound, text, language, rate)
            except NoVoice as failed:
                problem = failed
                continue
            self._failures, self._trouble = 0, None
            return sound
        if not resting:
            self._failures += 1
            if self._failures == FAILURES_BEFORE_REST:
                self._failures, self._resting = 0, RESTING_UTTERANCES
        self._trouble = tr("the voice is made in its second way: {why}", why=problem.text)
        return self._attempt(self._fallback, text, language, rate)

    def _compare(self, sound: Sound, text: str, language: str, rate: int) -> None:
        """``NoVoice`` when the fallback would speak for another time.

        About one time in two hundred pyttsx3 does not take the rate and speaks at its own 200. The
        sound is plausible then, only hurried; nothing but a second measure shows it.
        """
        try:
            measure = self._attempt(self._fallback, text, language, rate)
        except NoVoice:
            return
        if abs(sound.seconds - measure.seconds) > _TOLERANCE * measure.seconds:
            raise _odd(self._first, sound)

    def _attempt(self, synthesis: Synthesis, text: str, language: str, rate: int) -> Sound:
        if self._closed:
            raise NoVoice(tr("the voice is closed"))
        return _made(synthesis, text, language, rate)


def _made(synthesis: Synthesis, text: str, language: str, rate: int) -> Sound:
    """One attempt, in a new folder of its own: pyttsx3 hangs on a path it cannot write."""
    try:
        with TemporaryDirectory(prefix="loket-voice-") as folder:
            path = Path(folder) / "utterance.wav"
            synthesis.make(text, language, rate, path)
            sound = Sound.read(path).trimmed()
    except (BadSound, OSError) as error:
        raise NoVoice(
            tr("{program} made no sound: {detail}", program=synthesis.name, detail=error)
        ) from error
    if not _plausible(sound.seconds, text, rate):
        raise _odd(synthesis, sound)
    return sound


def _odd(synthesis: Synthesis, sound: Sound) -> NoVoice:
    seconds = f"{sound.seconds:.1f}"
    return NoVoice(tr("{program} spoke for {seconds} s", program=synthesis.name, seconds=seconds))


def _plausible(seconds: float, text: str, rate: int) -> bool:
    pace = _REFERENCE_RATE / rate * len(text)
    return _SHORTEST_PER_SIGN * pace <= seconds <= _LONGEST_PER_SIGN * pace + 1.0
