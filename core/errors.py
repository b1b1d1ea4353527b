"""The three kinds of trouble: a rule said no, the surroundings failed, or we made a mistake.

``Refused`` is shown kindly to whoever stands before the screen. ``Unavailable`` means: try again,
nothing was done that you were told of. Everything else that escapes is a defect and fails loudly.
"""

from __future__ import annotations

from core.texts import Text


class LoketError(Exception):
    """Base of every error that Loket raises on purpose."""


class SaidError(LoketError):
    """An error for people: ``code`` is for programs, ``sentence`` is the English one, ``say`` gives others."""

    def __init__(self, code: str, text: Text) -> None:
        self.code = code
        self.text = text
        super().__init__(code, text)

    @property
    def sentence(self) -> str:
        return self.say("en")

    def say(self, language: str) -> str:
        return self.text.say(language)

    def __str__(self) -> str:
        return f"{self.sentence} [{self.code}]"


class Refused(SaidError):
    """An act that a rule does not allow (``"counter_busy"``, ``"closed"``, …). Nothing was changed."""


class Unavailable(SaidError):
    """The database cannot be used now: away, locked too long, full, read-only or of another version.

    ``code`` is one of ``away``, ``busy``, ``full``, ``read_only``, ``access``, ``schema``, ``missing``.
    """


class ProfileError(LoketError):
    """An office profile with mistakes: ``problems`` names each one with its place in the file."""

    def __init__(self, source: str, problems: list[str]) -> None:
        self.source = source
        self.problems = problems
        super().__init__(f"{source}: " + "; ".join(problems))
