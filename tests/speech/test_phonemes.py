"""What the real voice makes of the sentences: names of letters, digits, counters."""

from __future__ import annotations

import random
import subprocess

from core.speech.wording import spoken_call

NAMES_ID = "a be tʃe de e ɛf ɡe ha i dʒe ka ɛl ɛm ɛn o pe ki ɛr ɛs te u fe we ɛks je zɛt"
LETTERS_ID = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", NAMES_ID.split(), strict=True))
DIGITS_ID = ["nol", "satu", "dua", "tiɡa", "ɛmpat", "lima", "ɛnam", "tudʒuh", "dəlapan", "səmbilan"]


def phonemes(text: str, language: str) -> list[str]:
    """Each clause as IPA, without stress marks."""
    said = subprocess.run(
        ["espeak-ng", "-v", language, "-q", "--ipa", "--stdin"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [line.strip().replace("ˈ", "").replace("ˌ", "") for line in said.splitlines()]


def test_each_letter_has_its_indonesian_name() -> None:
    for letter, name in LETTERS_ID.items():
        assert phonemes(spoken_call(f"{letter}012", "3", "id"), "id") == [
            "nomɔr antrɛan",
            name,
            "nol",
            "satu",
            "dua",
            "silakan mənudʒu lokət tiɡa",
        ]


def test_the_english_letter_is_a_letter_and_no_article() -> None:
    assert phonemes(spoken_call("A012", "3", "en"), "en")[0] == "nʌmbəɹ eɪ"


def test_digits_are_said_one_by_one() -> None:
    for value in random.Random(3).sample(range(1000), 25):
        number = f"{value:03d}"
        said = phonemes(spoken_call(f"A{number}", "3", "id"), "id")
        assert said[2:5] == [DIGITS_ID[int(digit)] for digit in number]


def test_each_counter_from_1_to_99_sounds_different() -> None:
    counters = range(1, 100)
    clauses = phonemes(". ".join(spoken_call("A1", str(at), "id") for at in counters), "id")
    said = [clause for clause in clauses if "lokət" in clause]
    assert len(said) == len(set(said)) == len(counters)
    assert said[10].endswith("lokət səbɛlas")
