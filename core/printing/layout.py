"""A ticket as ESC/POS bytes, for the width of one printer.

What is ASCII is sent as text and looks as the printer's own letters do; a text with any other sign is
drawn in Noto and sent as an image. Width, columns and cutter come from the printer's settings alone.
"""

from __future__ import annotations

import qrcode
from escpos.capabilities import Profile
from escpos.printer import Dummy
from PIL import Image

from core.pictures import Paper
from core.printing import drawing
from core.printing.style import LINE_DOTS, Style
from core.printing.wrapping import balanced, plain, wrapped
from core.profile import Printer

LARGEST_NUMBER = 8
QUIET_MODULES = 4
QR_SHARE = 0.6
QR_DOTS = 240
"""The QR with its quiet zone takes no more than this part of the width, and no more than 30 mm."""
TEAR_LINES = 4
"""Lines fed so that the last one passes the tear bar or the knife."""


CENTRED = Style("center")
STRONG = Style("center", bold=True)
LARGE = Style("center", 2, 2, bold=True)
TALL = Style("center", height=2, bold=True)
HEADING = Style(bold=True)
ITEM = Style()


def render(paper: Paper, settings: Printer) -> bytes:
    """The bytes that print this ticket: the same for the same paper and settings."""
    sheet = _Sheet(settings)
    if paper.again:
        sheet.banner(paper.again)
    sheet.text(paper.office, STRONG)
    sheet.rule()
    sheet.number(paper.number)
    sheet.title(paper.service)
    sheet.gap()
    sheet.text(paper.lane, CENTRED)
    sheet.text(f"{paper.date}, {paper.time}", CENTRED)
    if paper.place or paper.wait:
        sheet.gap()
        sheet.text(paper.place, STRONG)
        sheet.text(paper.wait, STRONG)
    sheet.rule()
    if len(paper.steps) > 1:
        sheet.text(paper.steps_title, HEADING)
        for place, step in enumerate(paper.steps, start=1):
            sheet.item(f"{place}.", step)
        sheet.gap()
    if paper.bring:
        sheet.text(paper.bring_title, HEADING)
        for document in paper.bring:
            sheet.item("-", document)
        sheet.gap()
    sheet.qr(paper.qr)
    sheet.text(paper.qr_caption, CENTRED)
    if paper.footer:
        sheet.rule()
        sheet.text(paper.footer, CENTRED)
    if paper.again:
        sheet.gap()
        sheet.banner(paper.again)
    return sheet.end()


def _profile(settings: Printer) -> Profile:
    """What python-escpos has to know of the printer, from the settings instead of a model's name."""
    profile = Profile(columns=settings.columns)
    profile.profile_data = {**profile.profile_data, "media": {"width": {"pixels": settings.dots}}}
    return profile


class _Sheet:
    """Paper being written on, from top to bottom."""

    def __init__(self, settings: Printer) -> None:
        self._settings = settings
        self._printer = Dummy(profile=_profile(settings))
        self._printer.hw("INIT")

    def text(self, words: str, style: Style = ITEM) -> None:
        self._paragraph("", plain(words), style)

    def item(self, mark: str, words: str) -> None:
        """A text with a mark before it; its further lines stand under its first word."""
        self._paragraph(f"{mark} ", plain(words), ITEM)

    def banner(self, words: str) -> None:
        """White on black, over the whole width."""
        style = Style("center", 2, 2, bold=True, inverted=True)
        said = plain(words)
        columns = self._settings.columns // style.width
        if said.isascii():
            for line in wrapped(said, columns):
                self._line(line.center(columns), style)
        else:
            self._paragraph("", said, style)
        self.gap()

    def number(self, number: str) -> None:
        """As large as the paper is wide, with some of it left free."""
        said = plain(number)
        size = max(1, min(LARGEST_NUMBER, (self._settings.columns - 2) // len(said)))
        self.gap()
        self._paragraph("", said, Style("center", size, size, bold=True))
        self.gap()

    def title(self, words: str) -> None:
        """Large where that takes no more than two lines, else as tall but narrower."""
        lines = wrapped(plain(words), self._settings.columns // LARGE.width)
        self.text(words, LARGE if len(lines) <= 2 else TALL)

    def rule(self) -> None:
        self._line("-" * self._settings.columns, ITEM)

    def gap(self) -> None:
        """Half a line of nothing."""
        self._raw(b"\x1bJ" + bytes((LINE_DOTS // 2,)))

    def qr(self, content: str) -> None:
        """A raster with whole dots to the module and its quiet zone around it."""
        code = qrcode.QRCode(
            error_correction=qrcode.constants.ERROR_CORRECT_M, border=QUIET_MODULES, box_size=1
        )
        code.add_data(content)
        modules = code.get_matrix()
        side = max(1, min(int(self._settings.dots * QR_SHARE), QR_DOTS) // len(modules))
        image = Image.new("1", (len(modules), len(modules)), 1)
        image.putdata([0 if dark else 1 for row in modules for dark in row])
        self._image(image.resize((len(modules) * side,) * 2, Image.Resampling.NEAREST), "center")

    def end(self) -> bytes:
        self._raw(b"\x1bd" + bytes((TEAR_LINES,)))
        if self._settings.cutter:
            self._raw(b"\x1dVA\x00")
        printed: bytes = self._printer.output
        return printed

    def _paragraph(self, mark: str, words: str, style: Style) -> None:
        if not words:
            return
        if not (mark + words).isascii():
            self._image(drawing.paragraph(mark, words, style, self._settings.dots), style.align)
            return
        columns = self._settings.columns // style.width
        before = mark
        broken = balanced if style.align == "center" else wrapped
        for line in broken(words, columns - len(mark)):
            self._line(before + line, style)
            before = " " * len(mark)

    def _line(self, line: str, style: Style) -> None:
        """One line of ASCII that fits; the size is set anew, as nothing else resets it surely."""
        self._printer.set(
            align=style.align,
            bold=style.bold,
            invert=style.inverted,
            custom_size=True,
            width=style.width,
            height=style.height,
        )
        self._raw(line.encode("ascii") + b"\n")

    def _image(self, image: Image.Image, align: str) -> None:
        self._printer.set(align=align)
        self._printer.image(image)

    def _raw(self, data: bytes) -> None:
        self._printer._raw(data)
