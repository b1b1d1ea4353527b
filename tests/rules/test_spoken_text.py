"""What is said when a ticket is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.speech.wording import LANGUAGES, spoken_call

DIGITS_ID = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
DIGITS_EN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@pytest.mark.parametrize(
    ("number", "counter", "language", "said"),
    [
        ("A012", "3", "id", "Nomor antrean, A, nol, satu, dua. Silakan menuju loket tiga."),
        ("A012", "3", "en", "Number A, zero, one, two. Please go to counter three."),
        ("p305", "11", "id", "Nomor antrean, P, tiga, nol, lima. Silakan menuju loket sebelas."),
        (
            "A-100",
            "21",
            "id",
            "Nomor antrean, A, satu, nol, nol. Silakan menuju loket dua puluh satu.",
        ),
        ("BX 007", "16", "en", "Number B, X, zero, zero, seven. Please go to counter sixteen."),
        (
            "A012",
            "Ruang Wawancara",
            "id",
            "Nomor antrean, A, nol, satu, dua. Silakan menuju Ruang Wawancara.",
        ),
        ("A012", "Hukum", "id", "Nomor antrean, A, nol, satu, dua. Silakan menuju loket Hukum."),
        ("A012", "B", "en", "Number A, zero, one, two. Please go to counter B."),
    ],
)
def test_a_call_is_one_sentence_and_a_way(
    number: str, counter: str, language: str, said: str
) -> None:
    assert spoken_call(number, counter, language) == said


def test_terbilang_reads_the_number_whole() -> None:
    said = spoken_call("A123", "3", "id", terbilang=True)
    assert said == "Nomor antrean, A, seratus dua puluh tiga. Silakan menuju loket tiga."
    assert "A, dua belas." in spoken_call("A012", "3", "id", terbilang=True)


def test_an_office_may_keep_to_the_common_word() -> None:
    assert spoken_call("A012", "3", "id", queue_word="antrian").startswith("Nomor antrian, A,")


def test_an_unknown_language_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        spoken_call("A012", "3", "xx")


@given(letter=st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), value=st.integers(0, 999))
def test_every_digit_is_read_in_its_place(letter: str, value: int) -> None:
    for language, digits in (("id", DIGITS_ID), ("en", DIGITS_EN)):
        read = [letter, *(digits[int(digit)] for digit in f"{value:03d}")]
        assert ", ".join(read) + "." in spoken_call(f"{letter}{value:03d}", "3", language)


@given(counter=st.integers(1, 99), language=st.sampled_from(LANGUAGES))
def test_no_numeral_is_left_for_the_voice_to_guess(counter: int, language: str) -> None:
    said = spoken_call("A012", str(counter), language)
    assert not any(sign.isdigit() for sign in said)


INDONESIAN_TENS = ["", "", *(f"{digit} puluh" for digit in DIGITS_ID[2:])]


@given(counter=st.integers(1, 99))
def test_counters_are_read_as_indonesians_count(counter: int) -> None:
    tens, ones = divmod(counter, 10)
    if counter < 10:
        name = DIGITS_ID[counter]
    elif counter in (10, 11):
        name = ("sepuluh", "sebelas")[ones]
    elif tens == 1:
        name = f"{DIGITS_ID[ones]} belas"
    else:
        name = f"{INDONESIAN_TENS[tens]} {DIGITS_ID[ones] if ones else ''}".strip()
    assert spoken_call("A012", str(counter), "id").endswith(f"Silakan menuju loket {name}.")
