"""What a receipt printer does with the bytes that reach it: the part of a stand-in that is no line.

It answers DLE EOT at once, wherever in the stream it stands, as real printers do; it prints what comes
while it has paper and its cover is shut, and swallows the rest without a word. A command that was cut
short waits for its rest, even over the end of a connection, until the power goes.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition
from typing import Literal

from core.printing.decoder import commands, complete

PaperLevel = Literal["plenty", "near_end", "out"]
PATIENCE_SECONDS = 20.0

_ASKED = b"\x10\x04"
_BEGIN = b"\x1b@"
_FIXED = 0b0001_0010
_OFFLINE = 0b0000_1000
_COVER = 0b0000_0100
_PAPER_STOP = 0b0010_0000
_NEAR_END = 0b0000_1100
_OUT = 0b0110_0000


class Mechanism:
    """Paper, cover and sensors. Any thread may set them; what was printed can be waited for."""

    def __init__(
        self, *, cutter: bool = True, on_ticket: Callable[[bytes], None] = lambda job: None
    ) -> None:
        """``on_ticket`` gets the bytes of every ticket that came out whole, in the line's thread."""
        self._on_ticket = on_ticket
        self._end = b"\x1dV" if cutter else b"\x1bd"
        self._change = Condition()
        self._paper: PaperLevel = "plenty"
        self._cover_open = False
        self._left: int | None = None
        self._jobs: list[bytearray] = []
        self._whole = True
        self._pending = b""
        self._asked = b""

    # --- what a person does to it -----------------------------------------------------------------

    def set_paper(self, level: PaperLevel, *, after: int | None = None) -> None:
        """Change the paper; with ``after``, it runs out by itself when so many more bytes are printed."""
        with self._change:
            self._paper = level
            self._left = after
            self._change.notify_all()

    def set_cover(self, *, is_open: bool) -> None:
        with self._change:
            self._cover_open = is_open
            self._change.notify_all()

    def power_cycle(self) -> None:
        """Off and on: what had not been printed is forgotten, and what had is off the printer."""
        with self._change:
            self._pending, self._asked, self._whole = b"", b"", True
            self._change.notify_all()

    # --- what can be seen of it -------------------------------------------------------------------

    @property
    def jobs(self) -> tuple[bytes, ...]:
        """The bytes of each ticket that came out, whole or in part, oldest first."""
        with self._change:
            return tuple(map(bytes, self._jobs))

    def wait_for_jobs(self, count: int) -> tuple[bytes, ...]:
        """The jobs, once there are so many and the last is whole; fails when that does not come."""
        with self._change:
            if not self._change.wait_for(
                lambda: len(self._jobs) >= count and self._whole, PATIENCE_SECONDS
            ):
                raise AssertionError(f"{len(self._jobs)} jobs were printed, not {count}")
            return tuple(map(bytes, self._jobs))

    # --- the line's side --------------------------------------------------------------------------

    def take(self, data: bytes) -> bytes:
        """Take bytes in; what the printer says to them."""
        finished: list[bytes] = []
        with self._change:
            answers = self._answers(data)
            self._pending += data
            for piece in commands(self._pending):
                if len(piece) == len(self._pending) and not complete(piece):
                    break
                self._pending = self._pending[len(piece) :]
                if self._obey(piece):
                    finished.append(bytes(self._jobs[-1]))
            self._change.notify_all()
        for job in finished:
            self._on_ticket(job)
        return answers

    def _answers(self, data: bytes) -> bytes:
        stream = self._asked + data
        said = bytearray()
        at = stream.find(_ASKED)
        while at >= 0 and at + 2 < len(stream):
            said += self._answer(stream[at + 2])
            at = stream.find(_ASKED, at + 2)
        self._asked = stream[at:] if at >= 0 else stream[-1:] if stream.endswith(b"\x10") else b""
        return bytes(said)

    def _answer(self, kind: int) -> bytes:
        out = self._paper == "out"
        bits = {
            1: _OFFLINE if out or self._cover_open else 0,
            2: (_COVER if self._cover_open else 0) | (_PAPER_STOP if out else 0),
            3: 0,
            4: _OUT | _NEAR_END if out else _NEAR_END if self._paper == "near_end" else 0,
        }
        return bytes((_FIXED | bits[kind],)) if kind in bits else b""

    def _obey(self, piece: bytes) -> bool:
        """Do as one command says; whether it ended a ticket."""
        if piece.startswith(_ASKED) or not piece.strip(b"\0"):
            return False
        if self._paper == "out" or self._cover_open:
            return False
        if piece == _BEGIN or not self._jobs:
            self._jobs.append(bytearray())
            self._whole = False
        if self._left is not None:
            self._left -= len(piece)
            if self._left < 0:
                self._paper, self._left = "out", None
                return False
        self._jobs[-1] += piece
        if self._whole or not piece.startswith(self._end):
            return False
        self._whole = True
        return True
