"""Sentences in the reader's language.

The English sentence is the key (gettext's way); ``assets/translations/core_<language>.po`` holds the
others and is read as it is, without a compile step. A ``Text`` stays unspoken until a language is known,
so that one refusal can be shown in Indonesian on a kiosk and in English in a log.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Protocol

from core.places import TRANSLATIONS

SOURCE_LANGUAGE = "en"


class Sayable(Protocol):
    """Anything that can be put into a sentence in a language: a text, a time, an amount."""

    def say(self, language: str) -> str: ...


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations of ``core``'s sentences; English where a language has none."""
    path = TRANSLATIONS / f"core_{language}.po"
    if language == SOURCE_LANGUAGE or not path.exists():
        return gettext.NullTranslations()
    # Imported when a translation is first needed: a screen's first frame has no sentence of core.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        compiled = BytesIO()
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@dataclass(frozen=True)
class Text:
    """A sentence with its values, said when a language is known."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: str) -> str:
        said = {
            name: value.say(language) if hasattr(value, "say") else value
            for name, value in self.values.items()
        }
        return catalogue(language).gettext(self.message).format(**said)

    def __str__(self) -> str:
        return self.say(SOURCE_LANGUAGE)


def tr(message: str, /, **values: object) -> Text:
    """Mark an English sentence for translation and bind its values."""
    return Text(message, values)


@dataclass(frozen=True)
class Named:
    """A name from the office profile: one text per language."""

    texts: Mapping[str, str]

    def say(self, language: str) -> str:
        return in_language(self.texts, language)


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in this language, else in Indonesian, else in whichever comes first; empty if none."""
    if language in texts:
        return texts[language]
    return texts.get("id") or next(iter(texts.values()), "")
