"""The picture of a ticket shows what its bytes print, at the size of the paper."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from core.printing import render, ticket_png
from core.profile import Printer
from tests.printing.papers import NARROW, PAPER, WIDE


def picture(printer: Printer, again: str = "") -> Image.Image:
    data = render(replace(PAPER, again=again), printer)
    return Image.open(BytesIO(ticket_png(data, printer)))


@pytest.mark.parametrize(("printer", "width"), [(WIDE, 640), (NARROW, 464)])
def test_it_is_as_wide_as_the_paper_and_nothing_leaves_the_printed_part(
    printer: Printer, width: int
) -> None:
    image = picture(printer)
    assert image.width == width
    edge = (width - printer.dots) // 2
    for strip in ((0, 0, edge, image.height), (width - edge, 0, width, image.height)):
        assert image.crop(strip).getextrema() == (255, 255)


@pytest.mark.parametrize("printer", [WIDE, NARROW])
def test_the_number_stands_more_than_a_centimetre_high(printer: Printer) -> None:
    """Eight dots are a millimetre: the tallest run of rows with ink is the number's (above the QR)."""
    top = picture(printer).crop((0, 0, 640, 500))
    rows = [min(row) < 128 for row in _rows(top)]
    assert _longest_run(rows) >= 80


def test_a_second_printing_has_a_black_bar_at_its_top() -> None:
    first, again = _rows(picture(WIDE)), _rows(picture(WIDE, again="CETAK ULANG"))

    def blackest(rows: list[list[int]]) -> float:
        return max(sum(value < 128 for value in row) / len(row) for row in rows[:80])

    assert blackest(again) > 0.8 > 0.5 > blackest(first)


def _rows(image: Image.Image) -> list[list[int]]:
    values = list(image.convert("L").tobytes())
    return [values[at : at + image.width] for at in range(0, len(values), image.width)]


def _longest_run(rows: list[bool]) -> int:
    longest = run = 0
    for inked in rows:
        run = run + 1 if inked else 0
        longest = max(longest, run)
    return longest
