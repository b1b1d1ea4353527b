"""Ways to a printer: network, serial, USB, file. Each gives up in short time and says why."""

from __future__ import annotations

import errno
import os
import select
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import serial  # type: ignore[import-untyped]  # it ships no types

from core.printing.trouble import Interrupted, PrinterTrouble
from core.profile import Printer

CONNECT_SECONDS = 1.5
SEND_SECONDS = 2.0
"""A printer that takes no byte for so long is hung."""
PIECE = 512


class Connection(Protocol):
    """An open way to a printer."""

    answers: bool
    """Whether a printer can be asked for its status this way."""

    def write(self, data: bytes) -> None:
        """Send all of it; ``Interrupted`` says how much went out before it failed."""
        ...

    def read(self, seconds: float) -> bytes:
        """What the printer said: some bytes, or none in this time. ``PrinterTrouble`` when it is gone."""
        ...

    def close(self) -> None: ...


def connect(settings: Printer) -> Connection:
    """Open the way that the settings name; ``PrinterTrouble`` when there is nobody at its end."""
    opened = WAYS[settings.connection](settings)
    opened.answers = opened.answers and settings.answers_status
    return opened


class NetworkConnection:
    """Raw bytes over TCP, as printers take them on port 9100."""

    answers = True

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
        _in_pieces(data, self._socket.send)

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


class SerialConnection:
    """A serial line, eight bits, no parity, as receipt printers are set when they are new."""

    answers = True

    def __init__(self, settings: Printer) -> None:
        self._bytes_per_second = settings.baudrate / 10
        self._owed = 0.0
        try:
            self._line = serial.Serial(
                settings.address, settings.baudrate, write_timeout=SEND_SECONDS
            )
        except (serial.SerialException, ValueError) as error:
            raise PrinterTrouble("missing") from error

    def write(self, data: bytes) -> None:
        _in_pieces(data, self._write)
        self._owed += len(data) / self._bytes_per_second

    def read(self, seconds: float) -> bytes:
        """Waits besides for what is still on the line: a question stands behind the whole ticket."""
        self._line.timeout = seconds + self._owed
        self._owed = 0.0
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


class UsbConnection:
    """A printer of USB's own class of printers, found by vendor and product."""

    answers = True

    def __init__(self, settings: Printer) -> None:
        from escpos.printer import Usb  # slow to import, and most halls have none

        vendor, _, product = settings.address.partition(":")
        try:
            self._printer = Usb(int(vendor, 16), int(product, 16), timeout=int(SEND_SECONDS * 1000))
            self._printer.open()
        except ValueError as error:
            raise PrinterTrouble("missing") from error
        except Exception as error:  # escpos, pyusb and its back ends each raise kinds of their own
            raise PrinterTrouble("missing") from error
        self._device: Any = self._printer.device
        self._in, self._out = _endpoints(self._device, self._printer.in_ep, self._printer.out_ep)

    def write(self, data: bytes) -> None:
        _in_pieces(data, self._write)

    def read(self, seconds: float) -> bytes:
        try:
            return bytes(self._device.read(self._in, 64, max(1, int(seconds * 1000))))
        except OSError as error:  # pyusb's errors are OSErrors
            if error.errno == errno.ETIMEDOUT:
                return b""
            raise PrinterTrouble("dropped") from error

    def close(self) -> None:
        self._printer.close()

    def _write(self, piece: bytes) -> int:
        try:
            return int(self._device.write(self._out, piece, int(SEND_SECONDS * 1000)))
        except OSError as error:
            if error.errno == errno.ETIMEDOUT:
                raise TimeoutError from error
            raise


class FileConnection:
    """A file that tickets are appended to, or a device file; it can be asked nothing."""

    answers = False

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
        _in_pieces(data, self._write)

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

    def __init__(self, settings: Printer) -> None:
        pass

    def write(self, data: bytes) -> None:
        pass

    def read(self, seconds: float) -> bytes:
        return b""

    def close(self) -> None:
        pass


WAYS: dict[str, Callable[[Printer], Connection]] = {
    "network": NetworkConnection,
    "serial": SerialConnection,
    "usb": UsbConnection,
    "file": FileConnection,
    "dummy": DummyConnection,
}


def _in_pieces(data: bytes, write: Callable[[bytes], int]) -> None:
    """Write all of it piece by piece, so that it is known how much went out."""
    sent = 0
    while sent < len(data):
        try:
            sent += write(data[sent : sent + PIECE])
        except TimeoutError as error:
            raise Interrupted("hung", sent) from error
        except OSError as error:
            raise Interrupted("dropped", sent) from error


def _endpoints(device: Any, usual_in: int, usual_out: int) -> tuple[int, int]:
    """The endpoints of the printer class's interface; the usual ones if there is none."""
    for interface in device.get_active_configuration():
        if interface.bInterfaceClass == 7:
            addresses = [endpoint.bEndpointAddress for endpoint in interface]
            into = next((address for address in addresses if address & 0x80), usual_in)
            out = next((address for address in addresses if not address & 0x80), usual_out)
            return into, out
    return usual_in, usual_out
