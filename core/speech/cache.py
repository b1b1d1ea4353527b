"""Spoken sounds kept on disk by language, rate and text, so that a call is made into sound once."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from core.speech.sound import BadSound, Sound

KEPT_FILES = 1000  # about 250 MB
_STORES_BETWEEN_PRUNINGS = 100


def default_folder() -> Path:
    """Where a user's caches lie on this system."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "loket" / "voice"


class SoundCache:
    """Keeps sounds in a folder. It may forget at any time, and never gives back a damaged sound.

    A file's name carries the checksum of its frames; one that does not match is deleted. A folder
    that cannot be used makes a cache that remembers nothing.
    """

    def __init__(self, folder: Path, kept_files: int = KEPT_FILES) -> None:
        self._folder = folder
        self._kept_files = kept_files
        self._stores = 0
        self._prune()

    def find(self, text: str, language: str, rate: int) -> Sound | None:
        for path in self._folder.glob(f"{_key(text, language, rate)}.*.wav"):
            try:
                sound = Sound.read(path)
            except BadSound:
                sound = None
            if sound is not None and path.name.endswith(f".{sound.checksum}.wav"):
                with suppress(OSError):  # it only marks the file as used lately
                    path.touch()
                return sound
            with suppress(OSError):  # what cannot be deleted is passed over each time
                path.unlink()
        return None

    def keep(self, text: str, language: str, rate: int, sound: Sound) -> None:
        name = f"{_key(text, language, rate)}.{sound.checksum}.wav"
        with suppress(OSError):  # a full disk costs time at the next call, nothing else
            self._folder.mkdir(parents=True, exist_ok=True)
            sound.write(self._folder / name)
        self._stores += 1
        if self._stores % _STORES_BETWEEN_PRUNINGS == 0:
            self._prune()

    def _prune(self) -> None:
        """Delete the sounds used longest ago, down to the number kept."""
        with suppress(OSError):  # another board on the same folder may delete the same file
            files = sorted(self._folder.glob("*.wav"), key=lambda path: path.stat().st_mtime)
            for path in files[: max(0, len(files) - self._kept_files)]:
                path.unlink()


def _key(text: str, language: str, rate: int) -> str:
    said = hashlib.sha256(text.encode()).hexdigest()[:24]
    return f"{language}-{rate}-{said}"
