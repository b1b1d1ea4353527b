"""Files and device files that tickets are appended to, and no printer at all."""

from __future__ import annotations

import os
import select
from pathlib import Path
from typing import TYPE_CHECKING

from core.printing.connection import SEND_SECONDS, in_pieces
from core.printing.trouble import PrinterTrouble

if TYPE_CHECKING:
    from core.profile import Printer


class FileConnection:
    """A file that tickets are appended to, or a device file; it can be asked nothing."""

    answers = False
    backlog = 0.0

    def __init__(self, settings: Printer) -> None:
        try:
            self._file = os.open(
                Path(settings.address),
                os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NONBLOCK,
                0o644,
            )
        except OSError as error:
            raise PrinterTrouble("missing") from error

    def write(self, data: bytes) -> None:
        in_pieces(data, self._write)

    def read(self, seconds: float) -> bytes:
        return b""

    def close(self) -> None:
        os.close(self._file)

    def _write(self, piece: bytes) -> int:
        _, writable, _ = select.select([], [self._file], [], SEND_SECONDS)
        if not writable:
            raise TimeoutError
        return os.write(self._file, piece)


class DummyConnection:
    """No printer: what is sent is as good as printed; the copy's row keeps the bytes."""

    answers = False
    backlog = 0.0

    def __init__(self, settings: Printer) -> None:
        pass

    def write(self, data: bytes) -> None:
        pass

    def read(self, seconds: float) -> bytes:
        return b""

    def close(self) -> None:
        pass
