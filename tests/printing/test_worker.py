"""Each thing that can happen to a printer, and where the ticket and the people are in the end.

On both databases, over a real socket. Three promises hold throughout: no ticket is lost, none comes out
twice without its mark, and somebody is told.
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from core import Hall, Unavailable
from core.pictures import Paper
from core.printing import layout
from core.printing.connection import CONNECT_SECONDS, SEND_SECONDS
from core.printing.decoder import text_of
from core.printing.question import AFTER_SECONDS, BEFORE_SECONDS
from core.printing.standin import NetworkStandIn
from core.profile import Printer
from core.texts import tr
from tests.printing.conftest import PRINTER, PrintRoom, came_out, kept, network


def test_a_ticket_is_printed_and_known_to_be(room: PrintRoom, printer: NetworkStandIn) -> None:
    room.use(network(printer))
    room.start()
    ticket = room.issue()
    room.until_states(ticket, ("printed", False))
    (job,) = printer.wait_for_jobs(1)
    assert job == room.copies(ticket)[0].data
    assert ticket.number in text_of(job)
    assert room.tasks() == []
    assert [(device.code, device.state) for device in room.hall.devices()] == [(PRINTER, "ok")]


def test_tickets_come_out_in_the_order_they_were_given(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    room.use(network(printer))
    tickets = [room.issue() for _ in range(5)]
    room.start()
    jobs = printer.wait_for_jobs(5)
    room.until_states(tickets[-1], ("printed", False))
    for ticket, job in zip(tickets, jobs, strict=True):
        assert f"\n{ticket.number}\n" in text_of(job)


def test_without_paper_it_waits_says_why_and_prints_once_when_there_is_some(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.set_paper("out")
    room.use(network(printer))
    room.start()
    ticket = room.issue()
    room.until(lambda: room.copies(ticket)[0].problem is not None, "the problem to be said")
    assert room.copies(ticket)[0].state == "queued"
    assert room.copies(ticket)[0].problem == "Kertas printer habis."
    assert room.tasks() == [("paper", None)]
    printer.set_paper("plenty")
    room.until_states(ticket, ("printed", False))
    printer.wait_for_jobs(1)
    assert came_out(printer, ticket) == [False]
    assert room.copies(ticket)[0].problem is None
    assert room.hall.devices()[0].state == "ok"


def test_whoever_comes_while_the_paper_is_out_learns_it_too(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.set_paper("out")
    room.use(network(printer))
    room.start()
    first = room.issue()
    room.until(lambda: room.copies(first)[0].problem is not None, "the first problem")
    second = room.issue()
    room.until(lambda: room.copies(second)[0].problem is not None, "the second problem")
    assert room.tasks() == [("paper", None)]


def test_paper_that_ends_within_a_ticket_gives_a_marked_one_when_there_is_more(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.set_paper("plenty", after=900)
    room.use(network(printer))
    room.start()
    ticket = room.issue()
    room.until_states(ticket, ("uncertain", False), ("queued", True))
    assert ("paper", None) in room.tasks()
    printer.set_paper("plenty")
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    printer.wait_for_jobs(2)
    assert came_out(printer, ticket) == [True]


def test_paper_near_its_end_prints_and_calls_somebody_once(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.set_paper("near_end")
    room.use(network(printer))
    room.start()
    first, second = room.issue(), room.issue()
    room.until_states(second, ("printed", False))
    room.until_states(first, ("printed", False))
    assert room.tasks() == [("paper", None)]
    assert room.hall.devices()[0].state == "warning"


def test_paper_that_ends_while_nobody_prints_is_noticed_in_the_busiest_hall(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    """News that is not for this printer must not keep the worker from looking at it."""
    room.use(network(printer))
    room.start()
    room.until_status("ready")
    printer.set_paper("out")

    def noticed() -> bool:
        room.hall.issue("info", device="kiosk-2")
        return ("paper", None) in room.tasks()

    room.until(noticed, "somebody to be told")
    printer.set_paper("plenty")
    room.until_status("ready")


def test_an_open_cover_is_named(room: PrintRoom, printer: NetworkStandIn) -> None:
    printer.set_cover(is_open=True)
    room.use(network(printer))
    room.start()
    ticket = room.issue()
    room.until_status("cover_open")
    printer.set_cover(is_open=False)
    room.until_states(ticket, ("printed", False))
    assert printer.wait_for_jobs(1) and came_out(printer, ticket) == [False]


def test_a_refused_connection_loses_nothing(room: PrintRoom, printer: NetworkStandIn) -> None:
    printer.refuse()
    room.use(network(printer))
    room.start()
    ticket = room.issue()
    assert room.until_status("refused").say("id") == "Printer menolak sambungan."
    room.until(lambda: ("paper", None) in room.tasks(), "somebody to be told")
    printer.recover()
    room.until_states(ticket, ("printed", False))
    printer.wait_for_jobs(1)
    assert came_out(printer, ticket) == [False]


def test_a_printer_that_hangs_before_the_ticket_keeps_it_queued(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.hang()
    room.use(network(printer))
    room.start()
    ticket = room.issue()
    room.until_status("hung")
    room.until(lambda: room.copies(ticket)[0].problem is not None, "the problem to be said")
    assert room.states(ticket) == [("queued", False)]
    printer.recover()
    room.until_states(ticket, ("printed", False))
    printer.wait_for_jobs(1)
    assert came_out(printer, ticket) == [False]


def test_a_printer_that_hangs_within_the_ticket_gives_a_marked_one_afterwards(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.hang(after=1000)
    room.use(network(printer))
    ticket = room.issue()
    room.start()
    room.until_states(ticket, ("uncertain", False), ("queued", True))
    printer.power_cycle()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    assert came_out(printer, ticket) == [True]


def test_a_printer_that_swallows_a_whole_ticket_and_prints_it_later_shows_which_came_second(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    """It hung with the ticket in its memory and woke up: both papers come out, one with the mark."""
    printer.hang(after=1000)
    room.use(network(printer))
    ticket = room.issue()
    room.start()
    room.until_states(ticket, ("uncertain", False), ("queued", True))
    printer.recover()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    printer.wait_for_jobs(2)
    assert came_out(printer, ticket) == [False, True]


def test_a_line_that_breaks_within_the_ticket_gives_a_marked_one(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.drop(after=2000)
    room.use(network(printer))
    ticket = room.issue()
    room.start()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    printer.wait_for_jobs(2)
    assert came_out(printer, ticket) == [True]
    assert ("print_failed", ticket.number) not in room.tasks()


def test_when_the_marked_one_is_uncertain_too_an_officer_is_told_and_that_is_the_end(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.drop(after=2000, times=2)
    room.use(network(printer))
    ticket = room.issue()
    room.start()
    room.until_states(ticket, ("uncertain", False), ("uncertain", True))
    assert ("print_failed", ticket.number) in room.tasks()
    after = room.issue()
    room.until_states(after, ("printed", False))
    assert came_out(printer, ticket) == []


def test_a_ticket_whose_visit_is_over_is_not_printed_any_more(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    room.use(network(printer))
    gone, here = room.issue(), room.issue()
    room.hall.cancel(gone.id)
    room.start()
    room.until_states(here, ("printed", False))
    assert room.states(gone) == [("failed", False)]
    assert len(printer.wait_for_jobs(1)) == 1


@pytest.mark.logs_warnings("a defect is logged")
def test_a_ticket_that_cannot_be_laid_out_keeps_no_other_from_paper(
    room: PrintRoom, printer: NetworkStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.use(network(printer))
    broken, good = room.issue(), room.issue()
    real = layout.render

    def render(paper: Paper, settings: Printer) -> bytes:
        if paper.number == broken.number:
            raise ValueError("a defect")
        return real(paper, settings)

    monkeypatch.setattr("core.printing.layout.render", render)
    room.start()
    room.until_states(good, ("printed", False))
    assert room.states(broken) == [("failed", False)]
    assert ("print_failed", broken.number) in room.tasks()


def test_a_copy_found_sending_is_uncertain_and_printed_once_more_marked(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    """What a worker leaves that died between the first byte and the answer."""
    room.use(network(printer))
    ticket = room.issue()
    (copy,) = room.copies(ticket)
    room.hall.copy_state(copy.id, "sending", data=b"\x1b@half")
    room.start()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    printer.wait_for_jobs(1)
    assert came_out(printer, ticket) == [True]
    assert kept(room, copy.id) == b"\x1b@half"


def test_a_printer_that_cannot_be_asked_gives_sent_and_not_printed(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    room.use(network(printer).model_copy(update={"answers_status": False}))
    room.start()
    ticket = room.issue()
    room.until_states(ticket, ("sent", False))
    printer.wait_for_jobs(1)
    assert came_out(printer, ticket) == [False]


def test_a_file_gets_every_ticket_one_after_the_other(room: PrintRoom, tmp_path: Path) -> None:
    path = tmp_path / "tickets.bin"
    room.use(Printer(connection="file", address=str(path)))
    room.start()
    tickets = [room.issue(), room.issue()]
    for ticket in tickets:
        room.until_states(ticket, ("sent", False))
    assert path.read_bytes() == b"".join(copy.data or b"" for copy in room.copies())


def test_a_dummy_prints_at_once_and_the_row_keeps_the_bytes(room: PrintRoom) -> None:
    room.start()
    ticket = room.issue()
    room.until_states(ticket, ("printed", False))
    assert ticket.number in text_of(room.copies(ticket)[0].data or b"")


class Forgetful(Hall):
    """A hall whose database goes away just when the first ticket's end is to be written down."""

    failures = 1

    def copy_state(
        self, copy_id: UUID, state: str, *, data: bytes | None = None, problem: str | None = None
    ) -> None:
        if state == "printed" and Forgetful.failures:
            Forgetful.failures -= 1
            raise Unavailable("away", tr("The database does not answer."))
        super().copy_state(copy_id, state, data=data, problem=problem)


def test_a_printed_ticket_stays_printed_when_the_database_goes_away_just_then(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    room.use(network(printer))
    Forgetful.failures = 1
    room.start(lambda: Forgetful.open(room.url, office="sample", clock=room.clock))
    ticket = room.issue()
    room.until_states(ticket, ("printed", False))
    assert Forgetful.failures == 0
    printer.wait_for_jobs(1)
    assert came_out(printer, ticket) == [False]


def test_a_printer_taken_out_of_the_profile_is_a_trouble_until_it_is_put_back(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    room.use(network(printer))
    room.start()
    room.until_status("ready")
    ticket = room.issue()
    room.until_states(ticket, ("printed", False))
    profile = room.hall.profile
    devices = {
        code: device.model_copy(update={"printer": None})
        for code, device in profile.devices.items()
    }
    room.hall.change_profile(profile.model_copy(update={"printers": {}, "devices": devices}))
    assert PRINTER in room.until_status("missing").say("en")
    room.hall.change_profile(profile)
    room.until_status("ready")


def test_a_printer_that_gets_another_address_is_followed_there(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    room.use(network(printer))
    room.start()
    room.until_status("ready")
    with NetworkStandIn() as other:
        room.use(network(other))
        ticket = room.issue()
        room.until_states(ticket, ("printed", False))
        other.wait_for_jobs(1)
        assert came_out(other, ticket) == [False]
        assert printer.jobs == ()


def test_it_stops_while_the_printer_is_in_trouble_and_nothing_is_lost(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.refuse()
    room.use(network(printer))
    worker = room.start()
    ticket = room.issue()
    room.until_status("refused")
    worker.stop()
    assert room.states(ticket) == [("queued", False)]
    printer.recover()
    room.start()
    room.until_states(ticket, ("printed", False))


def test_every_trouble_is_known_within_the_three_seconds_a_kiosk_waits() -> None:
    """By the time-outs themselves: each stage of an attempt that can hang is shorter."""
    assert CONNECT_SECONDS + BEFORE_SECONDS < 3
    assert SEND_SECONDS < 3
    assert AFTER_SECONDS + BEFORE_SECONDS < 3


def test_the_log_of_a_hall_with_printing_trouble_verifies(
    room: PrintRoom, printer: NetworkStandIn
) -> None:
    printer.drop(after=2000)
    room.use(network(printer))
    ticket = room.issue()
    room.start()
    room.until_states(ticket, ("uncertain", False), ("printed", True))
    assert room.hall.verify().ok
