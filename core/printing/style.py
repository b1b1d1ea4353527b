"""How a text on a ticket is set."""

from __future__ import annotations

from dataclasses import dataclass

LINE_DOTS = 24
"""Height of a line of the printer's own letters at single size; a letter is half as wide."""
LINE_PITCH = 30
"""From one line to the next."""


@dataclass(frozen=True)
class Style:
    """The place of a text, and its width and height in the printer's own letters."""

    align: str = "left"
    width: int = 1
    height: int = 1
    bold: bool = False
    inverted: bool = False
