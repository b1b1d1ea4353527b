"""How often and in which languages a call is read within the time a hall bears. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LONGEST_SECONDS = 18.0
CALM_PAUSE_SECONDS = 0.6
SHORT_PAUSE_SECONDS = 0.25
CALM_RATE = 140
BRISK_RATE = 170  # the slowest at which nearly every call fits in two languages, the first twice


@dataclass(frozen=True)
class Reading:
    """The languages in the order they are read after the chime, and the pause before each."""

    languages: tuple[str, ...]
    pause_seconds: float

    def seconds(self, lengths: Mapping[str, float], chime_seconds: float) -> float:
        spoken = sum(lengths[language] for language in self.languages)
        return chime_seconds + spoken + self.pause_seconds * len(self.languages)


def rate(languages: Sequence[str]) -> int:
    """Words a minute: one language is read calmly, several must share the same time."""
    return CALM_RATE if len(languages) == 1 else BRISK_RATE


def reading(lengths: Mapping[str, float], chime_seconds: float, *, hurried: bool) -> Reading:
    """The fullest reading that fits: all languages twice; the first twice and the others between;
    each once. Before each of these gives way, the pauses do. When ``hurried`` (others wait to be
    called) each is read once. ``lengths``: seconds of each language, in the order they are wanted.

    What does not even fit once is cut language by language from the end; the first always stays,
    because a call that is not spoken helps nobody.
    """
    wanted = tuple(lengths)
    fullest = [] if hurried else [wanted + wanted, (*wanted, wanted[0])]
    once = [wanted[:count] for count in range(len(wanted), 0, -1)]
    for languages in fullest + once:
        for pause in (CALM_PAUSE_SECONDS, SHORT_PAUSE_SECONDS):
            found = Reading(languages, pause)
            if found.seconds(lengths, chime_seconds) <= LONGEST_SECONDS:
                return found
    return Reading(wanted[:1], SHORT_PAUSE_SECONDS)
