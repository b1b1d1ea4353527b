"""A paragraph as an image, for texts that a printer's own letters cannot say."""

from __future__ import annotations

import unicodedata

from PIL import Image, ImageDraw

from core.printing import fonts
from core.printing.style import LINE_DOTS, Style
from core.printing.wrapping import wrapped

EM = 0.8
BASELINE = 0.78
"""Em and baseline as parts of a line's height: the size of the printer's own letters."""


def paragraph(mark: str, words: str, style: Style, dots: int) -> Image.Image:
    """Black on white (1 is white), no wider than ``dots``; ``mark`` stands before the first line."""
    height = LINE_DOTS * style.height
    font = fonts.fitting(words, round(height * EM), bold=style.bold)

    def extent(text: str) -> int:
        left, _, right, _ = font.getbbox(text)
        return int(max(right, font.getlength(text)) - min(left, 0)) + 1

    indent = extent(mark) if mark else 0
    lines = wrapped(words, dots - indent, extent)
    widest = min(dots, indent + max(map(extent, lines)))
    width = dots if style.inverted or right_to_left(words) else widest
    paper, ink = (0, 1) if style.inverted else (1, 0)
    image = Image.new("1", (width, height * len(lines)), paper)
    pen = ImageDraw.Draw(image)
    direction = "rtl" if right_to_left(words) else "ltr"
    for place, line in enumerate(lines):
        free = max(0, width - indent - extent(line))
        shift = free // 2 if style.align == "center" else free if direction == "rtl" else indent
        at = (shift, height * (place + BASELINE))
        pen.text(at, line, fill=ink, font=font, anchor="ls", direction=direction)
    if mark:
        side = width - indent if direction == "rtl" else 0
        pen.text((side, height * BASELINE), mark, fill=ink, font=font, anchor="ls")
    return image


def right_to_left(words: str) -> bool:
    """Whether the first letter with a direction is read from the right."""
    for sign in words:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
