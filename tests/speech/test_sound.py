"""Sounds on disk: whole, or refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.speech.cache import SoundCache
from core.speech.sound import BadSound, Sound, joined, silence
from core.speech.testing import tone

HUM = tone(0.5)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "hum.wav"
    HUM.write(path)
    assert Sound.read(path) == HUM
    assert [kept.name for kept in tmp_path.iterdir()] == ["hum.wav"]


def test_silence_at_the_ends_is_trimmed_and_pauses_stay() -> None:
    whole = joined([silence(0.3), HUM, HUM, silence(0.2)], pause_seconds=0.1)
    assert whole.seconds == pytest.approx(0.3 + 0.5 + 0.5 + 0.2 + 3 * 0.1, abs=1e-3)
    assert whole.trimmed().seconds == pytest.approx(0.5 + 0.1 + 0.5, abs=1e-2)
    assert silence(1).trimmed().seconds == 0


def cut_short(wav: bytes) -> bytes:
    return wav[:-1000]


def emptied(wav: bytes) -> bytes:
    return b""


def zeroed(wav: bytes) -> bytes:
    return wav[:44] + bytes(len(wav) - 44)


def without_frames(wav: bytes) -> bytes:
    return Sound(b"").wav()


def other_bytes(wav: bytes) -> bytes:
    return b"not a sound at all" * 100


DAMAGES = [cut_short, emptied, zeroed, without_frames, other_bytes]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_refused(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "hum.wav"
    path.write_bytes(damage(HUM.wav()))
    with pytest.raises(BadSound):
        Sound.read(path)


def test_a_missing_file_and_another_form_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSound):
        Sound.read(tmp_path / "none.wav")
    stereo = bytearray(HUM.wav())
    stereo[22] = 2
    (tmp_path / "stereo.wav").write_bytes(stereo)
    with pytest.raises(BadSound):
        Sound.read(tmp_path / "stereo.wav")


# --- the cache ----------------------------------------------------------------------------------


def test_the_cache_tells_language_rate_and_text_apart(tmp_path: Path) -> None:
    cache = SoundCache(tmp_path)
    cache.keep("satu", "id", 140, HUM)
    assert cache.find("satu", "id", 140) == HUM
    assert cache.find("satu", "en", 140) is None
    assert cache.find("satu", "id", 170) is None
    assert cache.find("dua", "id", 140) is None
    assert SoundCache(tmp_path).find("satu", "id", 140) == HUM


def flipped(wav: bytes) -> bytes:
    return wav[:500] + bytes([wav[500] ^ 1]) + wav[501:]


@pytest.mark.parametrize("damage", [*DAMAGES, flipped])
def test_the_cache_forgets_what_was_damaged(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache = SoundCache(tmp_path)
    cache.keep("satu", "id", 140, HUM)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage(HUM.wav()))
    assert cache.find("satu", "id", 140) is None
    assert not path.exists()


def test_the_cache_keeps_so_many_and_lets_the_longest_unused_go(tmp_path: Path) -> None:
    cache = SoundCache(tmp_path, kept_files=3)
    for at in range(6):
        sound = tone(0.1, pitch=300 + 50 * at)
        cache.keep(f"number {at}", "en", 140, sound)
        (path,) = tmp_path.glob(f"*.{sound.checksum}.wav")
        os.utime(path, (at, at))
    cache.find("number 1", "en", 140)
    SoundCache(tmp_path, kept_files=3)
    kept = [at for at in range(6) if cache.find(f"number {at}", "en", 140)]
    assert kept == [1, 4, 5]


def test_a_folder_that_cannot_be_used_remembers_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    cache = SoundCache(file / "below")
    cache.keep("satu", "id", 140, HUM)
    assert cache.find("satu", "id", 140) is None
