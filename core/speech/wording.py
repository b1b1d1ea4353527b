"""What is said when a ticket is called. Pure: words in, words out.

A ticket's number is read sign by sign with commas between, because a voice reads "A 012" wrong; the
counter is read as a whole number. Letters stay letters: standing alone between commas, espeak-ng
says the name of each of them as its language does, and better than a spelt-out name ("be" would get
an open e).
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class _Form:
    """The sentence of one language."""

    call: str
    counter: str


_FORMS = {
    "id": _Form("Nomor {queue_word}, {number}. Silakan menuju {counter}.", "loket {name}"),
    "en": _Form("Number {number}. Please go to {counter}.", "counter {name}"),
}
LANGUAGES = tuple(_FORMS)


def spoken_call(
    number: str,
    counter: str,
    language: str,
    terbilang: bool = False,
    queue_word: str = "antrean",
) -> str:
    """The sentence that calls ``number`` to ``counter``, for the voice and for whoever reads it.

    Digits are read one by one, or with ``terbilang`` as a whole number. A counter that is a number
    is always read whole; another is spoken as it is: one word after "loket", several words (a
    place's own name, "Ruang Wawancara") by themselves. Languages: ``LANGUAGES``.
    """
    form = _FORMS[language]
    return form.call.format(
        queue_word=queue_word,
        number=", ".join(_signs(number, language, terbilang)),
        counter=_place(counter.strip(), form, language),
    )


def _signs(number: str, language: str, terbilang: bool) -> list[str]:
    signs: list[str] = []
    for run in re.findall(r"[0-9]+|[^\W\d_]", number.upper()):
        if not run.isdigit():
            signs.append(run)
        elif terbilang:
            signs.append(_cardinal(int(run), language))
        else:
            signs.extend(_cardinal(int(digit), language) for digit in run)
    return signs


def _place(counter: str, form: _Form, language: str) -> str:
    if re.fullmatch("[0-9]+", counter):
        return form.counter.format(name=_cardinal(int(counter), language))
    return counter if " " in counter else form.counter.format(name=counter)


def _cardinal(value: int, language: str) -> str:
    # Imported when the first call is spoken: a board's first frame has none.
    from num2words import num2words

    return str(num2words(value, lang=language))
