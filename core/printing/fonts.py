"""The bundled Noto fonts, for what a printer's own letters cannot say."""

from __future__ import annotations

import unicodedata
from functools import cache

from PIL import ImageFont

from core.places import FONTS

_NOWHERE = "\U0010ffff"


@cache
def sans(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Noto Sans with this many dots to the em."""
    return ImageFont.truetype(FONTS / f"NotoSans-{_weight(bold)}.ttf", size)


@cache
def mono(size: int) -> ImageFont.FreeTypeFont:
    """Noto Mono: stands in for a printer's own letters in pictures of tickets."""
    return ImageFont.truetype(FONTS / "NotoMono-Regular.ttf", size)


def covers(font: ImageFont.FreeTypeFont, text: str) -> bool:
    """Whether the font has a letter for every sign of the text."""
    return all(_has(font, sign) for sign in set(text) if not sign.isspace())


@cache
def _has(font: ImageFont.FreeTypeFont, sign: str) -> bool:
    if unicodedata.category(sign) in ("Cf", "Mn"):
        return True
    return bytes(font.getmask(sign)) != bytes(font.getmask(_NOWHERE))


@cache
def fitting(text: str, size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Noto Sans, or the first other bundled Noto that has all the signs of this text."""
    usual = sans(size, bold=bold)
    if covers(usual, text):
        return usual
    for path in sorted(FONTS.glob("Noto*.[ot]tf")):
        font = ImageFont.truetype(path, size)
        if covers(font, text):
            return font
    return usual


def _weight(bold: bool) -> str:
    return "Bold" if bold else "Regular"
