"""A sound as the hall plays it: 16-bit, one channel, 22 050 Hz; read, checked, trimmed, joined."""

from __future__ import annotations

import math
import os
import wave
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from threading import get_ident

from core.errors import LoketError

FRAMES_PER_SECOND = 22_050
BYTES_PER_FRAME = 2
LOUDEST = 32_767
_QUIET = 100  # below this (-50 dB) nobody in a hall hears anything


class BadSound(LoketError):
    """A file that is not a sound of ours: damaged, cut short, of another form, or silent."""


@dataclass(frozen=True)
class Sound:
    """Frames of one channel, little-endian signed 16-bit."""

    frames: bytes

    @property
    def seconds(self) -> float:
        return len(self.frames) / (BYTES_PER_FRAME * FRAMES_PER_SECOND)

    @cached_property
    def samples(self) -> array[int]:
        return array("h", self.frames)

    @property
    def peak(self) -> int:
        return max(map(abs, self.samples), default=0)

    @property
    def rms(self) -> float:
        """Mean loudness, 0 for silence or nothing at all."""
        if not self.samples:
            return 0.0
        return math.sqrt(sum(value * value for value in self.samples) / len(self.samples))

    @property
    def checksum(self) -> str:
        return f"{zlib.crc32(self.frames):08x}"

    def trimmed(self) -> Sound:
        """The same without the silence before its first and after its last audible frame."""
        heard = [place for place, value in enumerate(self.samples) if abs(value) > _QUIET]
        if not heard:
            return Sound(b"")
        return Sound(self.frames[heard[0] * BYTES_PER_FRAME : (heard[-1] + 1) * BYTES_PER_FRAME])

    def wav(self) -> bytes:
        """The whole WAV file."""
        buffer = BytesIO()
        with wave.open(buffer, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(BYTES_PER_FRAME)
            file.setframerate(FRAMES_PER_SECOND)
            file.writeframes(self.frames)
        return buffer.getvalue()

    def write(self, path: Path) -> None:
        """Write the WAV so that the path holds all of it or what it held before."""
        part = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}.part")
        try:
            with part.open("wb") as file:
                file.write(self.wav())
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    @classmethod
    def read(cls, path: Path) -> Sound:
        """The sound in a WAV file, whole and audible, else ``BadSound``."""
        try:
            with wave.open(str(path), "rb") as file:
                form = (file.getnchannels(), file.getsampwidth(), file.getframerate())
                promised = file.getnframes()
                frames = file.readframes(promised)
        except (OSError, EOFError, wave.Error) as error:
            raise BadSound(f"{path.name}: {error}") from error
        if form != (1, BYTES_PER_FRAME, FRAMES_PER_SECOND):
            raise BadSound(f"{path.name}: channels, width and rate are {form}")
        if len(frames) != promised * BYTES_PER_FRAME:
            raise BadSound(f"{path.name}: cut short")
        sound = cls(frames)
        if sound.peak <= _QUIET:
            raise BadSound(f"{path.name}: silent")
        return sound


def silence(seconds: float) -> Sound:
    return Sound(bytes(BYTES_PER_FRAME * round(seconds * FRAMES_PER_SECOND)))


def joined(sounds: Iterable[Sound], pause_seconds: float = 0.0) -> Sound:
    """The sounds one after the other, with a pause between each two."""
    return Sound(silence(pause_seconds).frames.join(sound.frames for sound in sounds))
