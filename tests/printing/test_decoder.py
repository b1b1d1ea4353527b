"""The decoder is strict: what a printer would print as rubbish is an error here."""

from __future__ import annotations

import pytest

from core.printing.decoder import Cut, Feed, Line, NotEscPos, Raster, Setting, decode, text_of


def test_lines_carry_the_setting_they_were_written_in() -> None:
    data = b"\x1b@\x1ba\x01\x1bE\x01\x1d!\x17A1\n\x1bE\x00\x1d!\x00b\n\x1b@c\n"
    assert decode(data) == (
        Line("A1", Setting("center", 2, 8, bold=True)),
        Line("b", Setting("center")),
        Line("c", Setting()),
    )


def test_rasters_feeds_and_cuts() -> None:
    data = b"\x1ba\x02\x1dv0\x00\x02\x00\x01\x00\x80\x01\x1bJ\x0c\x1bd\x02\x1dVA\x00"
    raster, *rest = decode(data)
    assert raster == Raster(16, (b"\x80\x01",), "right")
    assert [raster.black(x, 0) for x in (0, 1, 14, 15)] == [True, False, False, True]
    assert rest == [Feed(12), Feed(60), Cut()]


def test_zeros_print_nothing() -> None:
    assert text_of(bytes(9) + b"A\x00B\n") == "AB"


@pytest.mark.parametrize(
    "data",
    [b"\x1bz", b"\x1d(k", b"\x1bt\x13", b"caf\xe9\n", b"\x1dv0\x00\x02\x00\x02\x00\x01", b"\x1b"],
    ids=["unknown", "native QR", "code page", "not ASCII", "short image", "short command"],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(NotEscPos):
        decode(data)
