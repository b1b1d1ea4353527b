"""The worker as a process of its own, ended kindly and killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.printing.standin import NetworkStandIn
from tests.printing.conftest import PRINTER, PrintRoom, came_out, network

ROOT = Path(__file__).resolve().parent.parent.parent
STANDING = "2026-11-24T09:00:00+07:00@0x0"
Start = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def start(room: PrintRoom) -> Iterator[Start]:
    """Starts a worker's process on the room's hall; whatever still runs at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def begin() -> subprocess.Popen[str]:
        options = ["--database", room.url, "--printer", PRINTER, "--clock", STANDING]
        command = [sys.executable, "-m", "core.printing", *options]
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def test_it_prints_and_ends_when_told(
    room: PrintRoom, printer: NetworkStandIn, start: Start
) -> None:
    room.use(network(printer))
    process = start()
    ticket = room.issue()
    room.until_states(ticket, ("printed", False))
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0


def test_killed_within_a_ticket_it_loses_nothing(
    room: PrintRoom, printer: NetworkStandIn, start: Start
) -> None:
    printer.hang(after=1000)
    room.use(network(printer))
    ticket = room.issue()
    process = start()
    room.until_states(ticket, ("sending", False))
    process.send_signal(signal.SIGKILL)
    assert process.wait(20) == -signal.SIGKILL
    assert room.states(ticket) == [("sending", False)]
    printer.power_cycle()
    start()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    assert came_out(printer, ticket) == [True]


def test_killed_again_and_again_no_ticket_is_lost_and_none_is_doubled_without_its_mark(
    room: PrintRoom, printer: NetworkStandIn, start: Start
) -> None:
    room.use(network(printer))
    tickets = []
    for _ in range(3):
        tickets += [room.issue() for _ in range(4)]
        process = start()
        before = len(printer.jobs)
        room.until(lambda before=before: len(printer.jobs) > before, "one more to begin")  # type: ignore[misc]
        process.kill()
        process.wait(20)
    start()
    room.until(
        lambda: all(copy.state in ("printed", "uncertain") for copy in room.copies()), "the end"
    )
    for ticket in tickets:
        papers = came_out(printer, ticket)
        assert papers.count(False) <= 1
        assert papers or ("print_failed", ticket.number) in room.tasks()
    assert room.hall.verify().ok


def test_it_says_that_there_is_no_such_printer(room: PrintRoom) -> None:
    command = [sys.executable, "-m", "core.printing", "--database", room.url, "--printer", "none"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "There is no printer none in this office." in ended.stderr


def test_it_says_that_the_database_is_not_there(tmp_path: Path) -> None:
    options = ["--database", f"sqlite:///{tmp_path}/none.db", "--printer", "none"]
    command = [sys.executable, "-m", "core.printing", *options]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 3
