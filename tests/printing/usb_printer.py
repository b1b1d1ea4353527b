"""A USB printer for pyusb: a back end of its own with one device, a mechanism behind its endpoints."""

from __future__ import annotations

import errno
from array import array
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import usb.core  # type: ignore[import-untyped]  # it ships no types
from usb.backend import IBackend  # type: ignore[import-untyped]

from core.printing.mechanism import Mechanism

VENDOR, PRODUCT = 0x04B8, 0x0E15
IN, OUT = 0x81, 0x02
"""Not the numbers that python-escpos takes for granted: they have to be found."""
PRINTER_CLASS = 7


class UsbPrinter(IBackend):  # type: ignore[misc]  # untyped base
    """Plugged in until ``unplug``."""

    def __init__(self) -> None:
        super().__init__()
        self.mechanism = Mechanism()
        self._plugged = True
        self._left: int | None = None
        self._said = bytearray()

    def unplug(self, *, after: int = 0) -> None:
        """Pull the cable when so many more bytes have gone through it."""
        self._plugged, self._left = after > 0, after

    def plug_in(self) -> None:
        self._plugged, self._left = True, None

    # --- what pyusb asks of a back end ------------------------------------------------------------

    def enumerate_devices(self) -> Iterator[int]:
        return iter([1] if self._plugged else [])

    def get_device_descriptor(self, dev: int) -> Any:
        return _Described(
            bLength=18, idVendor=VENDOR, idProduct=PRODUCT, bNumConfigurations=1, bMaxPacketSize0=64
        )

    def get_configuration_descriptor(self, dev: int, config: int) -> Any:
        if config:
            raise IndexError
        return _Described(bLength=9, bNumInterfaces=1, bConfigurationValue=1)

    def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> Any:
        if intf or alt or config:
            raise IndexError
        return _Described(bLength=9, bNumEndpoints=2, bInterfaceClass=PRINTER_CLASS)

    def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> Any:
        bulk = 2
        return _Described(
            bLength=7, bEndpointAddress=(IN, OUT)[ep], bmAttributes=bulk, wMaxPacketSize=64
        )

    def open_device(self, dev: int) -> int:
        return dev

    def close_device(self, dev_handle: int) -> None:
        pass

    def set_configuration(self, dev_handle: int, config_value: int) -> None:
        pass

    def get_configuration(self, dev_handle: int) -> int:
        return 1

    def claim_interface(self, dev_handle: int, intf: int) -> None:
        pass

    def release_interface(self, dev_handle: int, intf: int) -> None:
        pass

    def reset_device(self, dev_handle: int) -> None:
        pass

    def bulk_write(self, dev_handle: int, ep: int, intf: int, data: Any, timeout: int) -> int:
        if ep != OUT:
            raise usb.core.USBError("no such endpoint", errno=errno.ENOENT)
        sent = bytes(data) if self._left is None else bytes(data)[: self._left]
        if self._left is not None:
            self._left -= len(sent)
            self._plugged = self._left > 0
        if not sent:
            raise usb.core.USBError("no such device", errno=errno.ENODEV)
        self._said += self.mechanism.take(sent)
        return len(sent)

    def bulk_read(self, dev_handle: int, ep: int, intf: int, buff: array[int], timeout: int) -> int:
        if ep != IN or not self._plugged:
            raise usb.core.USBError("no such device", errno=errno.ENODEV)
        if not self._said:
            raise usb.core.USBTimeoutError("nothing said", errno=errno.ETIMEDOUT)
        said = self._said[: len(buff)]
        del self._said[: len(buff)]
        for place, byte in enumerate(said):
            buff[place] = byte
        return len(said)


class _Described(SimpleNamespace):
    """A descriptor: every field that is not given is nought."""

    def __getattr__(self, name: str) -> int:
        return 0
