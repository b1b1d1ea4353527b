"""What comes out of the printer, read back by a decoder that knows nothing of the layout."""

from __future__ import annotations

from dataclasses import replace

import pytest
import qrcode
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core import Hall
from core.printing import fonts
from core.printing.decoder import Cut, Feed, Line, Raster, decode, text_of
from core.printing.layout import render
from core.printing.wrapping import plain
from core.profile import Printer
from tests.printing.papers import NARROW, PAPER, WIDE

PRINTERS = pytest.mark.parametrize("printer", [WIDE, NARROW], ids=["80mm", "58mm"])


def words(text: str) -> list[str]:
    """The words of a text, wherever its lines break."""
    return text.split()


def lines(data: bytes) -> list[Line]:
    return [item for item in decode(data) if isinstance(item, Line)]


def rasters(data: bytes) -> list[Raster]:
    return [item for item in decode(data) if isinstance(item, Raster)]


@PRINTERS
def test_the_printed_words_are_those_of_the_paper_in_order(printer: Printer) -> None:
    expected = [
        PAPER.office,
        PAPER.number,
        PAPER.service,
        PAPER.lane,
        f"{PAPER.date}, {PAPER.time}",
        PAPER.place,
        PAPER.wait,
        PAPER.steps_title,
        *(f"{place}. {step}" for place, step in enumerate(PAPER.steps, 1)),
        PAPER.bring_title,
        *(f"- {document}" for document in PAPER.bring),
        PAPER.qr_caption,
        PAPER.footer,
    ]
    printed = text_of(render(PAPER, printer)).replace("-" * printer.columns, "")
    assert words(printed) == words(plain(" ".join(expected)))


@PRINTERS
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_ticket_of_the_sample_office_in_each_language(
    hall: Hall, printer: Printer, language: str
) -> None:
    ticket = hall.issue("paspor", lane="lansia", device="kiosk-1", language=language)
    paper = hall.paper(ticket.id)
    printed = text_of(render(paper, printer))
    assert paper.language == language
    for part in (paper.office, paper.number, paper.service, paper.lane, paper.date, *paper.bring):
        assert " ".join(words(plain(part))) in " ".join(words(printed))


@PRINTERS
def test_the_number_is_the_largest_thing_and_fills_most_of_the_width(printer: Printer) -> None:
    number = next(line for line in lines(render(PAPER, printer)) if line.text == PAPER.number)
    others = [line for line in lines(render(PAPER, printer)) if line.text != PAPER.number]
    assert number.setting.height >= 7 and number.setting.bold
    assert max(line.setting.height for line in others) <= 2
    assert len(number.text) * number.setting.width * 3 >= printer.columns * 2


@PRINTERS
def test_the_same_paper_gives_the_same_bytes(printer: Printer) -> None:
    assert render(PAPER, printer) == render(PAPER, printer)


@PRINTERS
def test_a_second_printing_says_so_before_anything_else_and_at_its_end(printer: Printer) -> None:
    printed = [line.text.strip() for line in lines(render(PAPER_AGAIN, printer))]
    assert printed[0] == printed[-1] == "CETAK ULANG"
    assert lines(render(PAPER_AGAIN, printer))[0].setting.inverted
    assert "CETAK ULANG" not in text_of(render(PAPER, printer))


def test_it_is_cut_where_there_is_a_cutter_and_fed_where_there_is_none() -> None:
    assert decode(render(PAPER, WIDE))[-1] == Cut()
    assert isinstance(decode(render(PAPER, NARROW))[-1], Feed)
    assert Cut() not in decode(render(PAPER, NARROW))


@PRINTERS
@pytest.mark.parametrize(
    "content", ["b6QpY3vYwWq2mFh1k0dVxg", "https://antre.example.go.id/t/" + 22 * "x"]
)
def test_the_qr_is_exact_with_its_quiet_zone_and_centred(printer: Printer, content: str) -> None:
    (raster,) = rasters(render(replace(PAPER, qr=content), printer))
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(content)
    modules = code.get_matrix()
    side = len(raster.rows) // len(modules)
    assert side >= 4 and side * len(modules) == len(raster.rows) <= printer.dots
    assert raster.align == "center"
    for y in range(len(raster.rows)):
        for x in range(len(modules) * side):
            assert raster.black(x, y) == modules[y // side][x // side]


@PRINTERS
@pytest.mark.parametrize(
    "name", ["Паспорт или замена", "Thẻ cư trú cho người nước ngoài tại Việt Nam"]
)
def test_what_is_not_ascii_is_drawn_and_not_sent_as_letters(printer: Printer, name: str) -> None:
    data = render(replace(PAPER, service=name, bring=(name,)), printer)
    drawn = rasters(data)
    assert len(drawn) == 3
    for raster in drawn:
        assert raster.dots <= printer.dots
        assert any(any(row) for row in raster.rows)
    assert all(line.text.isascii() for line in lines(data))


def test_what_is_drawn_needs_no_library_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without fribidi Pillow has no raqm, and refuses a direction."""
    monkeypatch.setattr("PIL.features.check", lambda feature: False)
    fonts.fitting.cache_clear()
    paper = replace(PAPER, service="Café", footer="جواز السفر")
    assert len(rasters(render(paper, NARROW))) == 3


def test_lines_in_the_middle_leave_no_last_word_alone() -> None:
    printed = [line.text for line in lines(render(PAPER, NARROW))]
    assert "Tunjukkan kode ini" in printed
    assert "kepada petugas" in printed


def test_a_dash_and_a_quote_stay_letters_and_cost_no_image() -> None:
    data = render(replace(PAPER, wait="Wait: about 20–30 minutes", footer="“Don’t go…”"), WIDE)
    assert "Wait: about 20-30 minutes" in text_of(data)
    assert '"Don\'t go..."' in text_of(data)
    assert len(rasters(data)) == 1


def test_sizes_are_set_anew_on_every_line() -> None:
    """Printers keep a size until told otherwise: a line that only trusted the one before is a defect."""
    data = render(PAPER, WIDE)
    assert data.count(b"\x1d!") == len(lines(data))


TEXTS = st.text(
    st.one_of(st.characters(codec="ascii"), st.characters(exclude_categories=["Cs"])),
    max_size=90,
)


LONG = "Pertanggungjawabanpelaksanaankewarganegaraan" * 2


@settings(max_examples=60, deadline=None)
@example(office=LONG, service=LONG, lane=LONG, bring=[LONG], again=LONG)
@example(office="x" * 49, service="x" * 33, lane="x" * 33, bring=["x" * 47], again="x" * 17)
@example(office="é" + LONG, service="é" + LONG, lane="", bring=["é" + LONG], again="é" + LONG)
@given(office=TEXTS, service=TEXTS, lane=TEXTS, bring=st.lists(TEXTS, max_size=3), again=TEXTS)
@pytest.mark.parametrize("printer", [WIDE, NARROW], ids=["80mm", "58mm"])
def test_no_line_is_wider_than_the_paper_whatever_the_texts(
    printer: Printer, office: str, service: str, lane: str, bring: list[str], again: str
) -> None:
    paper = replace(
        PAPER, office=office, service=service, lane=lane, bring=tuple(bring), again=again
    )
    for item in decode(render(paper, printer)):
        if isinstance(item, Line):
            assert len(item.text) * item.setting.width <= printer.columns
        elif isinstance(item, Raster):
            assert item.dots <= (printer.dots + 7) // 8 * 8


ASCII = st.text(st.characters(codec="ascii", categories=("L", "N", "P", "Zs")), max_size=120)


@given(text=ASCII)
def test_no_word_of_an_ascii_text_is_lost(text: str) -> None:
    alone = replace(PAPER, bring=(), steps=(), footer=text)
    printed = "".join(line.text for line in lines(render(alone, NARROW)))
    assert "".join(words(text)) in printed.replace(" ", "")


PAPER_AGAIN = replace(PAPER, again="CETAK ULANG")
