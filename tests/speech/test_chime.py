"""The chime, measured."""

from __future__ import annotations

from itertools import pairwise

from core.places import SOUNDS
from core.speech.chime import SECONDS, chime, synthesise
from core.speech.sound import LOUDEST, Sound


def test_the_shipped_chime_is_the_one_that_is_synthesised() -> None:
    assert Sound.read(SOUNDS / "chime.wav") == synthesise() == chime()


def test_it_is_short_heard_and_does_not_clip() -> None:
    sound = chime()
    assert abs(sound.seconds - SECONDS) < 0.001
    assert 0.49 * LOUDEST <= sound.peak <= 0.51 * LOUDEST
    assert sound.rms > 0.05 * LOUDEST


def test_it_begins_and_ends_without_a_click() -> None:
    samples = chime().samples
    assert abs(samples[0]) < 100
    assert abs(samples[-1]) < 100
    steps = (abs(after - before) for before, after in pairwise(samples))
    assert max(steps) < 0.25 * LOUDEST


def test_it_sounds_two_tones_the_second_lower() -> None:
    sound = chime()
    first, second = (crossings(sound, begin, begin + 0.3) / 0.3 / 2 for begin in (0.05, 0.9))
    assert 640 < first < 680
    assert 505 < second < 545


def crossings(sound: Sound, begin: float, end: float) -> int:
    """How often the wave passes through zero between two moments."""
    part = sound.samples[round(begin * 22_050) : round(end * 22_050)]
    return sum((a < 0) != (b < 0) for a, b in pairwise(part))
