"""The two ways a text becomes a WAV file: pyttsx3 in a fresh process, and espeak-ng itself."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from core.speech.ports import NoVoice
from core.speech.process import Watched
from core.texts import tr

LONGEST_SECONDS = 5.0
_UTTER = Path(__file__).with_name("utter.py")


class Synthesis(Protocol):
    """One way to make a sound file. That it returned does not mean the file is good: look at it."""

    name: str

    def make(self, text: str, language: str, rate: int, path: Path) -> None:
        """Speak the text into a WAV file at ``path``; ``NoVoice`` when the attempt failed."""
        ...

    def close(self) -> None:
        """Give up a running attempt, and fail from now on."""
        ...


class _ByProcess:
    name = ""

    def __init__(self) -> None:
        self._watched = Watched()

    def close(self) -> None:
        self._watched.end()

    def _run(self, command: Sequence[str], text: str) -> None:
        try:
            ended = self._watched.run(command, text.encode(), LONGEST_SECONDS)
        except OSError as error:
            raise NoVoice(
                tr("{program} cannot be started: {detail}", program=self.name, detail=error)
            ) from error
        if ended.late:
            raise NoVoice(tr("{program} did not finish in time", program=self.name))
        if ended.code != 0:
            detail = ended.complaint or ended.code
            raise NoVoice(tr("{program} failed: {detail}", program=self.name, detail=detail))


class Pyttsx3(_ByProcess):
    """pyttsx3, a fresh process for each utterance: in one process only the first is reliable."""

    name = "pyttsx3"

    def __init__(self, command: Sequence[str] = (sys.executable, "-P", str(_UTTER))) -> None:
        """``command`` is given language, rate and path, and the text on its standard input.

        It is run by its path and not as ``core.speech.utter``: that would load the whole of
        ``core`` for every call. ``-P`` keeps this folder's modules off its import path.
        """
        super().__init__()
        self._command = tuple(command)

    def make(self, text: str, language: str, rate: int, path: Path) -> None:
        self._run([*self._command, language, str(rate), str(path)], text)


class EspeakNg(_ByProcess):
    """The espeak-ng program: the same sound by a shorter way."""

    name = "espeak-ng"

    def __init__(self, program: str = "espeak-ng") -> None:
        super().__init__()
        self._program = program

    def make(self, text: str, language: str, rate: int, path: Path) -> None:
        options = ["-v", language, "-s", str(rate), "-w", str(path), "--stdin"]
        self._run([self._program, *options], text)
