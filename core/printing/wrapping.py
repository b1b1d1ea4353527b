"""Text into the columns of a printer: plain signs where there are some, and no line too wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u00ad": "",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2026": "...",
        "\u2022": "-",
        "\u00b7": "-",
        "\u00d7": "x",
    }
)

Width = Callable[[str], int]
"""How wide a text is: in columns by ``len``, or in dots by a font."""


def plain(text: str) -> str:
    """The text on one line, with typographic signs as their plain ones; no sign that controls."""
    spaced = " ".join(text.translate(_PLAIN).split())
    return "".join(sign for sign in spaced if unicodedata.category(sign) != "Cc")


def wrapped(text: str, room: int, width: Width = len) -> list[str]:
    """Lines no wider than ``room``, broken at spaces; a word that is wider than a line is cut."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while width(line) > room and len(line) > 1:
            fits = _that_fit(line, room, width)
            lines.append(line[:fits])
            line = line[fits:]
    return [*lines, line] if line else lines


def balanced(text: str, room: int, width: Width = len) -> list[str]:
    """As few lines as ``wrapped`` makes, and those of like width: no last word left alone."""
    lines = wrapped(text, room, width)
    step = max(1, room // 48)
    while room > step and len(closer := wrapped(text, room - step, width)) == len(lines):
        room, lines = room - step, closer
    return lines


def _that_fit(word: str, room: int, width: Width) -> int:
    """How many signs of a word fit, one at least."""
    fits = 1
    while fits < len(word) and width(word[: fits + 1]) <= room:
        fits += 1
    return fits
