"""What the announcer needs of the world: a voice that makes sounds, a player that plays them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.errors import LoketError
from core.speech.sound import Sound
from core.texts import Text


class SpeechTrouble(LoketError):
    """Speech that could not be given; ``text`` says so to whoever looks after the board."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text)

    def say(self, language: str) -> str:
        return self.text.say(language)

    def __str__(self) -> str:
        return self.text.say("en")


class NoVoice(SpeechTrouble):
    """A text could not be turned into sound."""


class NoSound(SpeechTrouble):
    """A sound could not be played: no device, no program, or it failed on the way."""


@dataclass(frozen=True)
class Utterance:
    """A text as sound, and what was wrong on the way if it took a detour."""

    sound: Sound
    trouble: Text | None = None


class Voice(Protocol):
    """Turns text into sound. May be asked from several threads."""

    def utter(self, text: str, language: str, rate: int) -> Utterance:
        """The text, spoken, without silence at its ends; ``NoVoice`` when that cannot be done."""
        ...

    def close(self) -> None:
        """Give up what is being made, and refuse (``NoVoice``) from now on."""
        ...


class Player(Protocol):
    """Lets a sound be heard, one at a time."""

    def play(self, sound: Sound, name: str) -> bool:
        """Play to the end and return True; False when ``stop`` ended it; ``NoSound`` on failure.

        ``name`` tells what the sound says, for players that leave a trace.
        """
        ...

    def stop(self) -> None:
        """End what is playing at once; what is played later ends at once too."""
        ...


@dataclass(frozen=True)
class SpeechStatus:
    """How a board's speech does: ``ok``, ``warning`` (heard, but not as it should), ``fault``."""

    state: str
    text: Text

    def say(self, language: str) -> str:
        return self.text.say(language)
