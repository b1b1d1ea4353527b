"""A paragraph as an image, for texts that a printer's own letters cannot say."""

from __future__ import annotations

import unicodedata
from functools import cache

from PIL import Image, ImageDraw, features

from core.printing import fonts
from core.printing.style import LINE_DOTS, LINE_PITCH, Style
from core.printing.wrapping import balanced, wrapped

EM = 0.8
BASELINE = 0.78
"""Em and baseline as parts of a line's height: the size of the printer's own letters."""


def paragraph(mark: str, words: str, style: Style, dots: int) -> Image.Image:
    """Black on white (1 is white), no wider than ``dots``; ``mark`` stands before the first line."""
    height = LINE_DOTS * style.height
    font = fonts.fitting(words, round(height * EM), bold=style.bold)

    @cache  # balancing asks for the same lines over and over
    def extent(text: str) -> int:
        left, _, right, _ = font.getbbox(text)
        return int(max(right, font.getlength(text)) - min(left, 0)) + 1

    indent = extent(mark) if mark else 0
    broken = balanced if style.align == "center" else wrapped
    lines = broken(words, dots - indent, extent)
    widest = min(dots, indent + max(map(extent, lines)))
    width = dots if style.inverted or right_to_left(words) else widest
    paper, ink = (0, 1) if style.inverted else (1, 0)
    baseline = LINE_PITCH - LINE_DOTS + height * BASELINE
    pitch = height + LINE_PITCH - LINE_DOTS
    image = Image.new("1", (width, pitch * len(lines)), paper)
    pen = ImageDraw.Draw(image)
    from_right = right_to_left(words)
    # Only raqm can set from the right, and takes the direction; without it the word is refused.
    direction = "rtl" if from_right and features.check("raqm") else None
    for place, line in enumerate(lines):
        free = max(0, width - indent - extent(line))
        shift = free // 2 if style.align == "center" else free if from_right else indent
        at = (shift, pitch * place + baseline)
        pen.text(at, line, fill=ink, font=font, anchor="ls", direction=direction)
    if mark:
        side = width - indent if from_right else 0
        pen.text((side, baseline), mark, fill=ink, font=font, anchor="ls")
    return image


def right_to_left(words: str) -> bool:
    """Whether the first letter with a direction is read from the right."""
    for sign in words:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
