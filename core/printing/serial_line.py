"""Printers on a serial line."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

import serial  # type: ignore[import-untyped]  # it ships no types

from core.printing.connection import SEND_SECONDS, in_pieces
from core.printing.trouble import PrinterTrouble

if TYPE_CHECKING:
    from core.profile import Printer


class SerialConnection:
    """A serial line, eight bits, no parity, as receipt printers are set when they are new."""

    answers = True

    def __init__(self, settings: Printer) -> None:
        self._bytes_per_second = settings.baudrate / 10
        self._free_at = 0.0
        try:
            self._line = serial.Serial(
                settings.address, settings.baudrate, write_timeout=SEND_SECONDS
            )
        except (serial.SerialException, ValueError) as error:
            raise PrinterTrouble("missing") from error

    @property
    def backlog(self) -> float:
        return max(0.0, self._free_at - time.monotonic())

    def write(self, data: bytes) -> None:
        self._free_at = time.monotonic() + self.backlog + len(data) / self._bytes_per_second
        in_pieces(data, self._write)

    def read(self, seconds: float) -> bytes:
        self._line.timeout = seconds
        try:
            said: bytes = self._line.read(1) + self._line.read(self._line.in_waiting)
        except (serial.SerialException, OSError) as error:
            raise PrinterTrouble("dropped") from error
        return said

    def close(self) -> None:
        with suppress(serial.SerialException, OSError):
            self._line.close()

    def _write(self, piece: bytes) -> int:
        try:
            return int(self._line.write(piece) or 0)
        except serial.SerialTimeoutException as error:
            raise TimeoutError from error
        except serial.SerialException as error:
            raise BrokenPipeError from error
