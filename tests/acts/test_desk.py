"""The desk's picture tells an officer the truth about what may be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core import Hall, Refused, Ticket
from tests.clock import HandClock

OFFICER = "petugas-1"


def closed(hall: Hall) -> Ticket:
    return hall.issue("paspor")


def idle(hall: Hall) -> Ticket:
    ticket = hall.issue("paspor")
    hall.sign_in("1", OFFICER)
    return ticket


def called(hall: Hall) -> Ticket:
    ticket = idle(hall)
    hall.call_next("1", OFFICER)
    return ticket


def serving(hall: Hall) -> Ticket:
    ticket = called(hall)
    hall.start("1")
    return ticket


def parked(hall: Hall) -> Ticket:
    ticket = called(hall)
    hall.park("1")
    return ticket


def missed(hall: Hall) -> Ticket:
    ticket = called(hall)
    hall.no_show("1")
    return ticket


ALLOWED: dict[Callable[[Hall], Ticket], set[str]] = {
    closed: {"sign_in"},
    idle: {"sign_in", "sign_out", "call_next", "call"},
    called: {"recall", "start", "no_show", "put_back", "park", "transfer"},
    serving: {"finish", "park", "transfer"},
    parked: {"sign_in", "sign_out", "resume"},
    missed: {"sign_in", "sign_out", "reenter"},
}

DO: dict[str, Callable[[Hall, Ticket], object]] = {
    "sign_in": lambda hall, ticket: hall.sign_in("1", OFFICER),
    "sign_out": lambda hall, ticket: hall.sign_out("1", OFFICER),
    "call_next": lambda hall, ticket: hall.call_next("1", OFFICER),
    "call": lambda hall, ticket: hall.call(ticket.id, "1", OFFICER, "a train to catch"),
    "recall": lambda hall, ticket: hall.recall("1"),
    "start": lambda hall, ticket: hall.start("1"),
    "finish": lambda hall, ticket: hall.finish("1"),
    "no_show": lambda hall, ticket: hall.no_show("1"),
    "put_back": lambda hall, ticket: hall.put_back("1"),
    "park": lambda hall, ticket: hall.park("1"),
    "transfer": lambda hall, ticket: hall.transfer("1", "cs"),
    "resume": lambda hall, ticket: hall.resume(ticket.id, "1"),
    "reenter": lambda hall, ticket: hall.reenter(ticket.id),
}
NOT_OFFERED: dict[Callable[[Hall], Ticket], set[str]] = {
    closed: {"sign_out", "call_next", "call"},
    idle: set(),
    called: {"sign_in"},
    serving: {"sign_in"},
    parked: {"call_next"},
    missed: {"call_next"},
}
"""What the hall does not refuse but a desk does not offer: calling would open the counter first,
nobody waits, or nothing would change."""


@pytest.mark.parametrize("state", ALLOWED, ids=lambda state: state.__name__)
def test_what_is_not_allowed_would_be_refused(hall: Hall, state: Callable[[Hall], Ticket]) -> None:
    ticket = state(hall)
    assert set(hall.desk("1").acts) == ALLOWED[state]
    before = hall.seq()
    for act in DO.keys() - ALLOWED[state] - NOT_OFFERED[state]:
        with pytest.raises(Refused):
            DO[act](hall, ticket)
    assert hall.seq() == before


@pytest.mark.parametrize(
    ("state", "act"),
    [(state, act) for state, acts in ALLOWED.items() for act in sorted(acts)],
    ids=lambda part: part if isinstance(part, str) else part.__name__,
)
def test_what_is_allowed_is_done(hall: Hall, state: Callable[[Hall], Ticket], act: str) -> None:
    DO[act](hall, state(hall))
    assert hall.verify().ok


def test_nobody_is_called_where_nobody_waits(hall: Hall) -> None:
    hall.issue("info")
    hall.sign_in("1", OFFICER)
    assert set(hall.desk("1").acts) == {"sign_in", "sign_out"}


def test_where_a_visitor_may_be_sent(hall: Hall) -> None:
    called(hall)
    transfers = hall.desk("1", "en").transfers
    assert [transfer.stage for transfer in transfers if transfer.on_route] == ["foto-wawancara"]
    assert transfers[0].name == "Photo and interview"
    assert [counter.code for counter in transfers[0].counters] == ["4", "5", "6", "7", "8", "9"]
    own_stage = next(transfer for transfer in transfers if transfer.stage == "verifikasi")
    assert [counter.code for counter in own_stage.counters] == ["2", "3"]
    for transfer in transfers:
        for counter in transfer.counters:
            assert hall.profile.serves(counter.code, transfer.stage, "paspor", "umum")


def test_the_officers_own_reason_is_shown_while_it_is_kept(hall: Hall) -> None:
    first, second = hall.issue("paspor"), hall.issue("paspor")
    hall.call(second.id, "1", OFFICER, "a train to catch")
    current = hall.desk("1", "en").current
    assert current is not None and "a train to catch" in current.reason
    hall.put_back("1")
    hall.call_next("1", OFFICER)
    current = hall.desk("1", "en").current
    assert current is not None and current.number == first.number
    assert "a train to catch" not in current.reason


def test_who_may_sign_in_and_who_sits_where(hall: Hall, clock: HandClock) -> None:
    hall.sign_in("2", "petugas-3")
    choices = hall.sign_in_choices("en")
    assert len(choices.officers) == 17 and len(choices.counters) == 16
    assert choices.counters[1].name == "Counter 2"
    assert choices.counters[1].stages == "Document check"
    assert choices.counters[1].officer_name == "Citra"
    assert choices.counters[0].officer is None
    assert choices.now == clock()


def test_a_print_task_names_ticket_and_printer(hall: Hall) -> None:
    ticket = hall.issue("paspor", device="kiosk-2")
    hall.raise_task("print_failed", "kiosk-2", number=ticket.number)
    hall.raise_task("print_failed", "kiosk-1-printer", number=ticket.number)
    hall.raise_task("help", "kiosk-1")
    failed, by_printer, asked = hall.tasks("en")
    assert (failed.ticket_id, failed.printer) == (ticket.id, "kiosk-2-printer")
    assert by_printer.printer == "kiosk-1-printer"
    assert asked.ticket_id is None
    hall.take_task(asked.id, "petugas-3")
    assert hall.tasks("en")[2].taken_by_name == "Citra"
