"""What a printer makes of ESC/POS bytes: lines, rasters, feeds and cuts.

Written from the command language alone, so that it checks the layout instead of repeating it. Strict:
a command it does not know is an error, since a printer would print it as letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.errors import LoketError

ESC, GS, DLE, LF = 0x1B, 0x1D, 0x10, 0x0A


class NotEscPos(LoketError):
    """Bytes that are no command this decoder knows."""


@dataclass(frozen=True)
class Setting:
    """How the printer writes at some point."""

    align: str = "left"
    width: int = 1
    height: int = 1
    bold: bool = False
    inverted: bool = False


@dataclass(frozen=True)
class Line:
    """A printed line of the printer's own letters."""

    text: str
    setting: Setting


@dataclass(frozen=True)
class Raster:
    """An image: ``rows`` of packed dots, the first at the top, a set bit is black."""

    dots: int
    rows: tuple[bytes, ...]
    align: str

    def black(self, x: int, y: int) -> bool:
        return bool(self.rows[y][x // 8] & (0x80 >> x % 8))


@dataclass(frozen=True)
class Feed:
    dots: int


@dataclass(frozen=True)
class Cut:
    pass


@dataclass(frozen=True)
class StatusAsked:
    """DLE EOT: nothing is printed, the printer answers."""

    kind: int


Printed = Line | Raster | Feed | Cut | StatusAsked

_ALIGN = {0: "left", 1: "center", 2: "right", 48: "left", 49: "center", 50: "right"}
_FIXED = {
    **{(ESC, ord(letter)): 1 for letter in "aEdJ!-GMtR3V{"},
    **{(GS, ord(letter)): 1 for letter in "!Bb"},
    (ESC, ord("@")): 0,
    (ESC, ord("2")): 0,
    (DLE, 4): 1,
    (GS, ord("L")): 2,
    (GS, ord("W")): 2,
}
"""Bytes of argument of the commands of fixed length."""


def commands(data: bytes) -> Iterator[bytes]:
    """The bytes in pieces: commands whole, text by line. What is cut short comes last, as it is."""
    at = 0
    while at < len(data):
        length = _length(data, at)
        yield data[at : at + length]
        at += length


def complete(piece: bytes) -> bool:
    """Whether the last of ``commands`` is whole: more bytes would not belong to it."""
    if piece[0] not in (ESC, GS, DLE):
        return piece.endswith(b"\n")
    return len(piece) >= _needed(piece, 0)


def decode(data: bytes) -> tuple[Printed, ...]:
    """Everything the printer does with these bytes, in order. ``NotEscPos`` for what is unknown."""
    return tuple(_printed(data))


def text_of(data: bytes) -> str:
    """The lines in the printer's own letters, one under the other."""
    return "\n".join(item.text for item in decode(data) if isinstance(item, Line))


def _printed(data: bytes) -> Iterator[Printed]:
    setting = Setting()
    for piece in commands(data):
        if piece[0] not in (ESC, GS, DLE):
            if not piece.isascii():
                raise NotEscPos(f"letters outside ASCII: {piece!r}")
            text = piece.replace(b"\0", b"").decode("ascii")  # printers ignore zeros
            if text:
                yield Line(text.rstrip("\n"), setting)
            continue
        if not complete(piece):
            raise NotEscPos(f"cut short: {piece[:8]!r}")
        name, value = bytes(piece[:2]), piece[2] if len(piece) > 2 else 0
        if name == b"\x1b@":
            setting = Setting()
        elif name == b"\x1ba":
            setting = replace(setting, align=_ALIGN[value])
        elif name == b"\x1bE":
            setting = replace(setting, bold=bool(value & 1))
        elif name == b"\x1dB":
            setting = replace(setting, inverted=bool(value & 1))
        elif name == b"\x1d!":
            setting = replace(setting, width=(value >> 4) + 1, height=(value & 7) + 1)
        elif name == b"\x1bJ":
            yield Feed(value)
        elif name == b"\x1bd":
            yield Feed(value * 30)
        elif name == b"\x1dv":
            yield _raster(piece, setting.align)
        elif name == b"\x1dV":
            yield Cut()
        elif name == b"\x10\x04":
            yield StatusAsked(value)
        else:
            raise NotEscPos(f"unknown command {piece[:3]!r}")


def _raster(piece: bytes, align: str) -> Raster:
    across = piece[4] + 256 * piece[5]
    body = piece[8:]
    rows = tuple(body[at : at + across] for at in range(0, len(body), across))
    return Raster(across * 8, rows, align)


def _length(data: bytes, at: int) -> int:
    if data[at] in (ESC, GS, DLE):
        return min(_needed(data, at), len(data) - at)
    end = at
    while end < len(data) and data[end] not in (ESC, GS, DLE):
        end += 1
        if data[end - 1] == LF:
            break
    return end - at


def _needed(data: bytes, at: int) -> int:
    """How long the command that begins here is, as far as its head tells."""
    if len(data) < at + 2:
        return 2
    key = (data[at], data[at + 1])
    if key == (GS, ord("v")):
        if len(data) < at + 8:
            return 8
        across, down = data[at + 4] + 256 * data[at + 5], data[at + 6] + 256 * data[at + 7]
        return 8 + across * down
    if key == (GS, ord("V")):
        return 3 if len(data) < at + 3 or data[at + 2] in (0, 1, 48, 49) else 4
    if key not in _FIXED:
        raise NotEscPos(f"unknown command {data[at : at + 3]!r}")
    return 2 + _FIXED[key]
