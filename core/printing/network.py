"""Printers on the network."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from core.printing.connection import CONNECT_SECONDS, SEND_SECONDS, in_pieces
from core.printing.trouble import PrinterTrouble

if TYPE_CHECKING:
    from core.profile import Printer


class NetworkConnection:
    """Raw bytes over TCP, as printers take them on port 9100."""

    answers = True
    backlog = 0.0

    def __init__(self, settings: Printer) -> None:
        host, _, port = settings.address.rpartition(":")
        if not port.isdecimal():
            raise PrinterTrouble("missing")
        try:
            self._socket = socket.create_connection(
                (host.strip("[]"), int(port)), timeout=CONNECT_SECONDS
            )
        except ConnectionRefusedError as error:
            raise PrinterTrouble("refused") from error
        except TimeoutError as error:
            raise PrinterTrouble("hung") from error
        except (OSError, OverflowError) as error:
            raise PrinterTrouble("missing") from error

    def write(self, data: bytes) -> None:
        self._socket.settimeout(SEND_SECONDS)
        in_pieces(data, self._socket.send)

    def read(self, seconds: float) -> bytes:
        self._socket.settimeout(max(seconds, 0.001))
        try:
            said = self._socket.recv(64)
        except TimeoutError:
            return b""
        except OSError as error:
            raise PrinterTrouble("dropped") from error
        if not said:
            raise PrinterTrouble("dropped")
        return said

    def close(self) -> None:
        # Half first: closing with unread bytes would reset the line and take the job's tail along.
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
        self._socket.close()
