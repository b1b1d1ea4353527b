"""The same on a serial line: a real pseudo-terminal with a printer behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.printing.standin import SerialStandIn
from core.profile import Printer
from tests.printing.conftest import PrintRoom, came_out


@pytest.fixture
def line() -> Iterator[SerialStandIn]:
    with SerialStandIn() as line:
        yield line


def serial(line: SerialStandIn) -> Printer:
    return Printer(
        connection="serial",
        address=line.address,
        baudrate=115200,
        width_mm=58,
        dots=384,
        columns=32,
        cutter=False,
    )


def test_it_prints_and_answers(room: PrintRoom, line: SerialStandIn) -> None:
    room.use(serial(line))
    room.start()
    first, second = room.issue(), room.issue()
    room.until_states(second, ("printed", False))
    line.wait_for_jobs(2)
    assert [came_out(line, ticket) for ticket in (first, second)] == [[False], [False]]


def test_without_paper_it_is_waited_for(room: PrintRoom, line: SerialStandIn) -> None:
    line.set_paper("out")
    room.use(serial(line))
    room.start()
    ticket = room.issue()
    room.until_status("paper_out")
    line.set_paper("plenty")
    room.until_states(ticket, ("printed", False))


def test_hanging_within_a_ticket_gives_a_marked_one(room: PrintRoom, line: SerialStandIn) -> None:
    line.hang(after=1000)
    room.use(serial(line))
    ticket = room.issue()
    room.start()
    room.until_states(ticket, ("uncertain", False), ("queued", True))
    line.recover()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    assert came_out(line, ticket)[-1] is True
    assert came_out(line, ticket).count(False) <= 1


def test_a_pulled_cable_is_a_trouble_and_no_crash(room: PrintRoom, line: SerialStandIn) -> None:
    room.use(serial(line))
    room.start()
    room.until_status("ready")
    line.drop()
    ticket = room.issue()
    room.until_status("missing")
    assert room.states(ticket) == [("queued", False)]
