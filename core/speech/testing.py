"""Stand-ins for voice and player, for tests of whatever announces calls."""

from __future__ import annotations

import math
from array import array
from collections.abc import Collection
from threading import Condition

from core.speech.ports import NoSound, NoVoice, Utterance
from core.speech.sound import FRAMES_PER_SECOND, Sound
from core.texts import Text, tr

SECONDS_PER_SIGN = 0.08
_PATIENCE_SECONDS = 20.0


class ToneVoice:
    """Hums for as long as the text would take, and keeps ``uttered``: what it was asked, in order.

    ``mute`` names languages it cannot speak; ``trouble`` comes along with every utterance.
    """

    def __init__(self, mute: Collection[str] = (), trouble: Text | None = None) -> None:
        self.uttered: list[tuple[str, str, int]] = []
        self._mute = mute
        self._trouble = trouble
        self._change = Condition()
        self._closed = False

    def utter(self, text: str, language: str, rate: int) -> Utterance:
        with self._change:
            self.uttered.append((text, language, rate))
            self._change.notify_all()
        if self._closed or language in self._mute:
            raise NoVoice(tr("the voice is closed"))
        return Utterance(tone(SECONDS_PER_SIGN * len(text)), self._trouble)

    def close(self) -> None:
        self._closed = True

    def wait_until_uttered(self, count: int) -> None:
        """Return once it has been asked ``count`` times; fail when that does not come."""
        with self._change:
            if not self._change.wait_for(lambda: len(self.uttered) >= count, _PATIENCE_SECONDS):
                raise AssertionError(f"only {self.uttered} were uttered")


class HeldPlayer:
    """Plays each sound until the test lets it end; fails those whose turn is in ``broken``.

    ``begun`` and ``ended`` are the names in order; ``together`` the most that ever played at once.
    """

    def __init__(self, broken: Collection[int] = ()) -> None:
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.together = 0
        self._broken = broken
        self._ends_allowed = 0
        self._stopped = False
        self._change = Condition()

    def play(self, sound: Sound, name: str) -> bool:
        with self._change:
            turn = len(self.begun)
            self.begun.append(name)
            self.together = max(self.together, len(self.begun) - len(self.ended))
            self._change.notify_all()
            self._change.wait_for(lambda: self._stopped or self._ends_allowed > turn)
            if self._ends_allowed <= turn:
                return False
            self.ended.append(name)
            self._change.notify_all()
        if turn in self._broken:
            raise NoSound(tr("the sound device does not come to an end"))
        return True

    def stop(self) -> None:
        with self._change:
            self._stopped = True
            self._change.notify_all()

    def let_end(self, count: int = 1) -> None:
        """Let the next ``count`` sounds end, those playing and those to come."""
        with self._change:
            self._ends_allowed += count
            self._change.notify_all()

    def wait_until_begun(self, count: int) -> None:
        """Return once ``count`` sounds have begun; fail when that does not come."""
        with self._change:
            if not self._change.wait_for(lambda: len(self.begun) >= count, _PATIENCE_SECONDS):
                raise AssertionError(f"only {self.begun} have begun")


def tone(seconds: float, pitch: float = 441.0, loudness: int = 8000) -> Sound:
    """A plain hum, its pitch rounded to whole frames a period."""
    period = round(FRAMES_PER_SECOND / pitch)
    wave = (round(loudness * math.sin(2 * math.pi * at / period)) for at in range(period))
    count = round(seconds * FRAMES_PER_SECOND)
    return Sound((array("h", wave) * (count // period + 1))[:count].tobytes())
