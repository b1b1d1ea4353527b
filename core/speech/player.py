"""Players: the sound card by ``aplay``, a folder of WAV files, and one that keeps still."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Event

from core.speech.ports import NoSound
from core.speech.process import Watched
from core.speech.sound import Sound
from core.texts import tr

_PATIENCE_SECONDS = 10.0


class AplayPlayer:
    """Plays through ALSA's ``aplay`` and believes its exit code.

    aplay ends when the last frame has been heard. Only a device that hangs is given up, ten seconds
    after the sound should have been over.
    """

    def __init__(self, device: str | None = None, program: str = "aplay") -> None:
        """``device`` is an ALSA name (``aplay -L`` lists them); None is the system's default."""
        self._command = [program, "-q", "-t", "wav", *(["-D", device] if device else []), "-"]
        self._watched = Watched()

    def play(self, sound: Sound, name: str) -> bool:
        longest = sound.seconds + _PATIENCE_SECONDS
        try:
            ended = self._watched.run(self._command, sound.wav(), longest)
        except OSError as error:
            raise NoSound(
                tr("{program} cannot be started: {detail}", program=self._command[0], detail=error)
            ) from error
        if self._watched.over and ended.code != 0:
            return False
        if ended.late:
            raise NoSound(tr("the sound device does not come to an end"))
        if ended.code != 0:
            raise NoSound(tr("no sound device can be used: {detail}", detail=ended.complaint))
        return True

    def stop(self) -> None:
        self._watched.end()


class FolderPlayer:
    """Writes each sound into a folder as ``<name>.wav``, for a machine without loudspeakers.

    It takes the time the sound would take divided by ``speed``, or none when ``speed`` is None.
    """

    def __init__(self, folder: Path, speed: float | None = 1.0) -> None:
        self._folder = folder
        self._speed = speed
        self._stopped = Event()

    def play(self, sound: Sound, name: str) -> bool:
        if self._stopped.is_set():
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            sound.write(self._folder / f"{_file_name(name)}.wav")
        except OSError as error:
            raise NoSound(tr("the sound cannot be written: {detail}", detail=error)) from error
        return not self._stopped.wait(sound.seconds / self._speed if self._speed else 0)

    def stop(self) -> None:
        self._stopped.set()


class SilentPlayer:
    """Takes no time and makes no sound; ``played`` lists what it was given."""

    def __init__(self) -> None:
        self.played: list[tuple[str, Sound]] = []
        self._stopped = False

    def play(self, sound: Sound, name: str) -> bool:
        if self._stopped:
            return False
        self.played.append((name, sound))
        return True

    def stop(self) -> None:
        self._stopped = True


def _file_name(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or "sound"
