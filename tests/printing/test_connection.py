"""Ways to a printer that are not there, and honest names for why."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from core.printing.connecting import connect
from core.printing.standin import NetworkStandIn
from core.printing.trouble import Interrupted, PrinterTrouble
from core.profile import Printer


def trouble(**settings: object) -> str:
    with pytest.raises(PrinterTrouble) as caught:
        connect(Printer.model_validate(settings))
    return caught.value.code


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert trouble(connection="network", address=f"127.0.0.1:{port}") == "refused"


@pytest.mark.parametrize("address", ["", "printer", "127.0.0.1:", "127.0.0.1:x", ":99999999"])
def test_an_address_that_is_none(address: str) -> None:
    assert trouble(connection="network", address=address) == "missing"


def test_a_listener_that_accepts_nobody_is_given_up() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            assert trouble(connection="network", address=f"127.0.0.1:{port}") == "hung"


@pytest.mark.parametrize("connection", ["serial", "file"])
def test_a_device_that_is_not_there(connection: str, tmp_path: Path) -> None:
    assert trouble(connection=connection, address=str(tmp_path / "none" / "lp0")) == "missing"


@pytest.mark.parametrize("address", ["", "04b8", "04b8:0e15", "x:y"])
def test_a_usb_printer_that_is_not_plugged_in(address: str) -> None:
    assert trouble(connection="usb", address=address) == "missing"


def test_a_file_that_is_full_says_so_instead_of_printing() -> None:
    connection = connect(Printer(connection="file", address="/dev/full"))
    with pytest.raises(Interrupted) as caught:
        connection.write(b"x")
    connection.close()
    assert (caught.value.code, caught.value.sent) == ("dropped", 0)


def test_a_printer_that_takes_no_more_tells_how_much_it_took() -> None:
    with NetworkStandIn() as printer:
        connection = connect(Printer(connection="network", address=printer.address))
        printer.hang()
        with pytest.raises(Interrupted) as caught:
            connection.write(bytes(50_000_000))
        connection.close()
    assert caught.value.code == "hung"
    assert 0 < caught.value.sent < 50_000_000


def test_a_printer_that_goes_away_is_noticed_by_the_reader() -> None:
    with NetworkStandIn() as printer:
        connection = connect(Printer(connection="network", address=printer.address))
        printer.drop()
        with pytest.raises(PrinterTrouble) as caught:
            connection.read(20)
        connection.close()
    assert caught.value.code == "dropped"


@pytest.mark.parametrize("connection", ["file", "dummy"])
def test_what_cannot_be_asked_says_so(connection: str, tmp_path: Path) -> None:
    opened = connect(
        Printer.model_validate({"connection": connection, "address": str(tmp_path / "out")})
    )
    assert not opened.answers
    opened.close()


def test_a_file_is_appended_to(tmp_path: Path) -> None:
    path = tmp_path / "out"
    for text in (b"one", b"two"):
        opened = connect(Printer(connection="file", address=str(path)))
        opened.write(text)
        opened.close()
    assert path.read_bytes() == b"onetwo"
