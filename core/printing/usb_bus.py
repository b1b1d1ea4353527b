"""Printers on USB."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

from escpos.printer import Usb

from core.printing.connection import SEND_SECONDS, in_pieces
from core.printing.trouble import PrinterTrouble

if TYPE_CHECKING:
    from core.profile import Printer


class UsbConnection:
    """A printer of USB's own class of printers, found by vendor and product."""

    answers = True
    backlog = 0.0

    def __init__(self, settings: Printer) -> None:
        vendor, _, product = settings.address.partition(":")
        try:
            self._printer = Usb(int(vendor, 16), int(product, 16), timeout=int(SEND_SECONDS * 1000))
            self._printer.open()
            self._device: Any = self._printer.device
            self._in, self._out = _endpoints(
                self._device, self._printer.in_ep, self._printer.out_ep
            )
        except Exception as error:  # escpos, pyusb and its back ends each raise kinds of their own
            raise PrinterTrouble("missing") from error

    def write(self, data: bytes) -> None:
        in_pieces(data, self._write)

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


def _endpoints(device: Any, usual_in: int, usual_out: int) -> tuple[int, int]:
    """The endpoints of the printer class's interface; the usual ones if there is none."""
    for interface in device.get_active_configuration():
        if interface.bInterfaceClass == 7:
            addresses = [endpoint.bEndpointAddress for endpoint in interface]
            into = next((address for address in addresses if address & 0x80), usual_in)
            out = next((address for address in addresses if not address & 0x80), usual_out)
            return into, out
    return usual_in, usual_out
