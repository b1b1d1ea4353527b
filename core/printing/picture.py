"""The picture of a ticket: what its bytes look like on paper, as PNG."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from core.printing import fonts
from core.printing.decoder import Cut, Feed, Line, Printed, Raster, decode
from core.printing.style import LINE_DOTS, LINE_PITCH
from core.profile import Printer

LETTER_DOTS = LINE_DOTS // 2
MARGIN_TOP = 24
DOTS_PER_MM = 8
PAPER = 255
CUT_GAP = 16
_EM = 20
_BASELINE = 19


def ticket_png(data: bytes, settings: Printer) -> bytes:
    """A PNG, one pixel to the dot and as wide as the paper. ``NotEscPos`` where the bytes are not."""
    strips = [_strip(item, settings) for item in decode(data)]
    width = settings.width_mm * DOTS_PER_MM
    height = sum(strip.height for strip in strips) + 2 * MARGIN_TOP
    sheet = Image.new("L", (width, height), PAPER)
    at = MARGIN_TOP
    for strip in strips:
        sheet.paste(strip, ((width - settings.dots) // 2, at))
        at += strip.height
    file = BytesIO()
    sheet.save(file, "PNG", optimize=True)
    return file.getvalue()


def _strip(item: Printed, settings: Printer) -> Image.Image:
    if isinstance(item, Line):
        return _line(item, settings)
    if isinstance(item, Raster):
        return _raster(item, settings)
    strip = _blank(settings, item.dots if isinstance(item, Feed) else 0)
    if isinstance(item, Cut):
        strip = _blank(settings, CUT_GAP)
        pen = ImageDraw.Draw(strip)
        for left in range(0, settings.dots, 12):
            pen.line((left, CUT_GAP // 2, left + 5, CUT_GAP // 2), fill=160)
    return strip


def _line(line: Line, settings: Printer) -> Image.Image:
    setting = line.setting
    across, down = LETTER_DOTS * setting.width, LINE_DOTS * setting.height
    pitch = max(LINE_PITCH, down + LINE_PITCH - LINE_DOTS)
    strip = _blank(settings, pitch)
    left = _left(settings, across * len(line.text), setting.align)
    for place, sign in enumerate(line.text):
        cell = Image.new("L", (LETTER_DOTS * 4, LINE_DOTS * 4), 255)
        ImageDraw.Draw(cell).text(
            (LETTER_DOTS * 2, _BASELINE * 4),
            sign,
            fill=0,
            font=fonts.mono(_EM * 4),
            anchor="ms",
            stroke_width=2 if setting.bold else 0,
        )
        if setting.inverted:
            cell = cell.point(lambda value: 255 - value)
        strip.paste(cell.resize((across, down)), (left + place * across, pitch - down))
    return strip


def _raster(raster: Raster, settings: Printer) -> Image.Image:
    size = (raster.dots, len(raster.rows))
    image = Image.frombytes("1", size, bytes(255 - byte for byte in b"".join(raster.rows)))
    strip = _blank(settings, len(raster.rows))
    strip.paste(image.convert("L"), (_left(settings, raster.dots, raster.align), 0))
    return strip


def _left(settings: Printer, width: int, align: str) -> int:
    free = settings.dots - width
    return {"left": 0, "center": free // 2, "right": free}[align]


def _blank(settings: Printer, height: int) -> Image.Image:
    return Image.new("L", (settings.dots, height), PAPER)
