"""Asking a printer how it does: DLE EOT, whose answers are single bytes with fixed bits."""

from __future__ import annotations

import time

from core.printing.connection import Connection
from core.printing.trouble import NEAR_END, READY, PrinterStatus, PrinterTrouble

BEFORE_SECONDS = 0.8
AFTER_SECONDS = 2.0
"""Longer, as the question may stand behind a ticket that is still being taken in."""

PRINTER, OFFLINE_CAUSE, PAPER = 1, 2, 4
_FIXED_MASK, _FIXED = 0b1001_0011, 0b0001_0010
_OFFLINE = 0b0000_1000
_COVER_OPEN = 0b0000_0100
_NEAR_END = 0b0000_1100
_PAPER_OUT = 0b0110_0000


def ask(connection: Connection, seconds: float = BEFORE_SECONDS) -> PrinterStatus:
    """How the printer does: ready or near its paper's end. ``PrinterTrouble`` when it cannot print.

    No answer is a trouble: a printer that prints also answers.
    """
    while connection.read(0):
        pass  # said before it was asked, so no answer
    deadline = time.monotonic() + connection.backlog + seconds
    printer = _answer(connection, PRINTER, deadline)
    paper = _answer(connection, PAPER, deadline)
    if paper & _PAPER_OUT:
        raise PrinterTrouble("paper_out")
    if printer & _OFFLINE:
        cause = _answer(connection, OFFLINE_CAUSE, deadline)
        raise PrinterTrouble("cover_open" if cause & _COVER_OPEN else "offline")
    return NEAR_END if paper & _NEAR_END else READY


def _answer(connection: Connection, kind: int, deadline: float) -> int:
    connection.write(bytes((0x10, 0x04, kind)))
    while (left := deadline - time.monotonic()) > 0:
        for byte in connection.read(left):
            if byte & _FIXED_MASK == _FIXED:
                return byte
    raise PrinterTrouble("hung")
