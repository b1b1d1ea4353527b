"""The same on USB, through pyusb itself; only the bus is a stand-in."""

from __future__ import annotations

import pytest

from core.profile import Printer
from tests.printing.conftest import PrintRoom, came_out
from tests.printing.usb_printer import PRODUCT, VENDOR, UsbPrinter

USB = Printer(connection="usb", address=f"{VENDOR:04x}:{PRODUCT:04x}")


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> UsbPrinter:
    printer = UsbPrinter()
    monkeypatch.setattr("usb.backend.libusb1.get_backend", lambda: printer)
    return printer


def test_it_prints_and_answers(room: PrintRoom, printer: UsbPrinter) -> None:
    room.use(USB)
    room.start()
    first, second = room.issue(), room.issue()
    room.until_states(second, ("printed", False))
    assert [came_out(printer.mechanism, ticket) for ticket in (first, second)] == [[False], [False]]


def test_without_paper_it_is_waited_for(room: PrintRoom, printer: UsbPrinter) -> None:
    printer.mechanism.set_paper("out")
    room.use(USB)
    room.start()
    ticket = room.issue()
    room.until_status("paper_out")
    printer.mechanism.set_paper("plenty")
    room.until_states(ticket, ("printed", False))


def test_a_cable_pulled_within_a_ticket_gives_a_marked_one(
    room: PrintRoom, printer: UsbPrinter
) -> None:
    printer.unplug(after=1000)
    room.use(USB)
    ticket = room.issue()
    room.start()
    room.until_states(ticket, ("uncertain", False), ("queued", True))
    room.until_status("missing")
    printer.plug_in()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    assert came_out(printer.mechanism, ticket) == [True]
