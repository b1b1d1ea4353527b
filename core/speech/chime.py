"""The chime before a call: two soft bell tones, the second lower, as one knows from stations.

``assets/sounds/chime.wav`` is what ``synthesise`` makes. An office may put another there, of the
same form (16-bit, one channel, 22 050 Hz).
"""

from __future__ import annotations

import math
from array import array

from core.places import SOUNDS
from core.speech.sound import FRAMES_PER_SECOND, LOUDEST, BadSound, Sound

PATH = SOUNDS / "chime.wav"
PEAK = 0.5  # as a share of full scale: the voice after it peaks near 0.8 and must not seem faint
SECONDS = 1.2
_TONES = ((0.0, 659.26), (0.4, 523.25))  # start in seconds and pitch in hertz: e'' then c''
_PARTIALS = ((1.0, 1.0), (2.0, 0.3), (3.0, 0.1))  # multiple of the pitch and its loudness
_ATTACK_SECONDS = 0.008  # a soft start: no click
_DECAY_SECONDS = 0.28
_RELEASE_SECONDS = 0.06


def synthesise() -> Sound:
    """The chime, the same to the last bit each time."""
    count = round(SECONDS * FRAMES_PER_SECOND)
    wave = [_level(place / FRAMES_PER_SECOND) for place in range(count)]
    scale = PEAK * LOUDEST / max(map(abs, wave))
    return Sound(array("h", (round(value * scale) for value in wave)).tobytes())


def chime() -> Sound:
    """The office's chime; a damaged or missing file is replaced by the one made here."""
    try:
        return Sound.read(PATH)
    except BadSound:
        return synthesise()


def _level(at: float) -> float:
    release = min(1.0, (SECONDS - at) / _RELEASE_SECONDS)
    return release * sum(_tone(at - start, pitch) for start, pitch in _TONES if at >= start)


def _tone(since: float, pitch: float) -> float:
    attack = min(1.0, since / _ATTACK_SECONDS)
    swell = attack * math.exp(-since / _DECAY_SECONDS)
    return swell * sum(
        loudness * math.sin(2 * math.pi * pitch * multiple * since)
        for multiple, loudness in _PARTIALS
    )
