"""Giving tickets: numbers, lanes, bookings, opening hours, one act once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core import Hall, Refused, StepState
from core.ids import uuid7
from core.profile import Profile, load, parse
from tests.clock import HandClock


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    """The refusal's code; its sentence is whole in both languages."""
    for language in ("id", "en"):
        assert refused.value.say(language).strip() and "{" not in refused.value.say(language)
    return refused.value.code


def changed(**values: Any) -> Profile:
    """The sample office with tables replaced, by dotted place."""
    whole = load("sample").model_dump(mode="json")
    for place, value in values.items():
        *path, last = place.split("__")
        part = whole
        for key in path:
            part = part[key.replace("_", "-") if key.replace("_", "-") in part else key]
        part[last] = value
    return parse(whole, "changed")


def test_a_ticket_says_all_it_is(hall: Hall, clock: HandClock) -> None:
    ticket = hall.issue(
        service="paspor", lane="lansia", device="kiosk-1", language="en", needs=("wheelchair",)
    )
    assert (ticket.number, ticket.service, ticket.lane, ticket.language) == (
        "P001",
        "paspor",
        "lansia",
        "en",
    )
    assert ticket.issued_at == clock() and ticket.day == "2026-11-24"
    assert len(ticket.token) >= 22
    view = hall.ticket(ticket.token)
    assert view == hall.ticket(ticket.id) == hall.ticket(str(ticket.id))
    step = view.steps[0]
    assert (step.stage, step.state, view.state) == ("verifikasi", StepState.WAITING, "waiting")
    assert step.call_key == clock() - timedelta(minutes=30)
    assert hall.verify().ok


def test_each_series_counts_without_gaps(hall: Hall) -> None:
    got = [
        hall.issue(service).number
        for service in ("paspor", "info", "paspor", "bap", "info", "paspor")
    ]
    assert got == ["A001", "M001", "A002", "R001", "M002", "A003"]
    assert hall.issue("paspor", lane="disabilitas").number == "P001"


def test_a_refused_act_changes_nothing(hall: Hall) -> None:
    hall.issue("info")
    before = hall.verify()
    for service, lane, expected in (
        ("makan", None, "unknown_service"),
        ("info", "vip", "unknown_lane"),
        ("info", "percepatan", "lane_not_served"),
    ):
        with pytest.raises(Refused) as refused:
            hall.issue(service, lane=lane)
        assert code(refused) == expected
    assert hall.verify() == before and before.ok
    assert hall.issue("info").number == "M002"


def test_the_same_act_id_is_one_ticket(hall: Hall, clock: HandClock) -> None:
    act_id = uuid7()
    first = hall.issue("paspor", act_id=act_id, device="kiosk-1")
    clock.advance(minutes=3)
    assert hall.issue("paspor", act_id=act_id, device="kiosk-1") == first
    assert hall.issue("paspor", act_id=str(act_id), device="kiosk-1") == first
    assert hall.issue("paspor").number == "A002"
    assert len(hall.copies(ticket_id=first.id)) == 1


def test_an_act_id_is_for_one_act(hall: Hall) -> None:
    act_id = uuid7()
    ticket = hall.issue("paspor", act_id=act_id)
    with pytest.raises(Refused) as refused:
        hall.cancel(ticket.id, act_id=act_id)
    assert code(refused) == "act_id_used"


def test_tickets_are_given_in_opening_hours_only(hall: Hall, clock: HandClock) -> None:
    for moment, sentence in (
        ("07:00", "The office opens at 08:00."),
        (
            "16:01",
            "The last ticket of today has been given. The office opens again on Wednesday, 25 November 2026 at 08:00.",
        ),
        (
            "2026-11-28 10:00",
            "The office is closed today. It opens again on Monday, 30 November 2026 at 08:00.",
        ),
    ):
        clock.set(moment if " " in moment else f"2026-11-24 {moment}")
        with pytest.raises(Refused) as refused:
            hall.issue("info")
        assert code(refused) == "closed" and refused.value.sentence == sentence
        assert not hall.menu("en").opening.issuing and hall.menu("en").opening.sentence == sentence
    clock.set("2026-11-30 07:30")
    assert hall.issue("info").number == "M001"


def test_a_daily_quota_of_walk_ins_is_kept(database_url: str, clock: HandClock) -> None:
    with Hall.create(database_url, changed(services__paspor__walk_in_quota=2), clock) as hall:
        hall.import_bookings([("B1", "paspor", clock())])
        hall.issue("paspor")
        hall.issue("paspor", lane="lansia")
        with pytest.raises(Refused) as refused:
            hall.issue("paspor", lane="lansia")
        assert code(refused) == "quota_reached"
        assert hall.check_in("B1").number == "A002"
        clock.advance(days=1)
        assert hall.issue("paspor").number == "A001"


def test_a_service_by_booking_only_still_serves_the_priority_lanes(
    database_url: str, clock: HandClock
) -> None:
    with Hall.create(database_url, changed(services__paspor__booking="required"), clock) as hall:
        with pytest.raises(Refused) as refused:
            hall.issue("paspor")
        assert code(refused) == "booking_required"
        assert hall.issue("paspor", lane="hamil-balita").number == "P001"


@pytest.mark.parametrize(
    ("arrives", "lane", "reference", "late"),
    [
        ("08:40", "booked", "09:00", False),
        ("09:15", "booked", "09:00", False),
        ("09:25", "umum", "09:25", True),
    ],
)
def test_a_booking_becomes_a_ticket(
    hall: Hall, clock: HandClock, arrives: str, lane: str, reference: str, late: bool
) -> None:
    slot = clock.set("09:00")
    assert hall.import_bookings([("ab12", "paspor", slot), ("CD34", "paspor", slot)]) == 2
    now = clock.set(arrives)
    ticket = hall.check_in(" AB12 ", device="kiosk-1")
    assert ticket.lane == lane
    assert ticket.reference_at == clock.set(reference)
    clock.set(now)
    event = hall.events()[-1]
    assert event.act == "check_in" and event.payload["late_booking"] is late
    with pytest.raises(Refused) as refused:
        hall.check_in("ab12")
    assert code(refused) == "booking_used"
    assert hall.check_in("cd34", lane="lansia").number == "P001"
    assert hall.verify().ok


def test_bookings_that_cannot_be_taken(hall: Hall, clock: HandClock) -> None:
    with pytest.raises(Refused) as refused:
        hall.check_in("ZZZZ")
    assert code(refused) == "unknown_booking"
    hall.import_bookings([("T1", "paspor", clock() + timedelta(days=1))])
    with pytest.raises(Refused) as refused:
        hall.check_in("T1")
    assert code(refused) == "booking_other_day"
    for rows, expected in (
        ([("N1", "paspor", clock()), ("N2", "makan", clock())], "unknown_service"),
        ([("N1", "paspor", clock()), ("t1", "paspor", clock())], "booking_known"),
        ([("N1", "paspor", clock().replace(tzinfo=None))], "slot_without_zone"),
    ):
        with pytest.raises(Refused) as refused:
            hall.import_bookings(rows)
        assert code(refused) == expected
    with pytest.raises(Refused):  # all or none: N1 was never taken
        hall.check_in("N1")


def test_a_visit_can_be_cancelled_once(hall: Hall) -> None:
    ticket = hall.issue("info")
    assert hall.cancel(ticket.id).state is StepState.CANCELLED
    with pytest.raises(Refused) as refused:
        hall.cancel(ticket.id)
    assert code(refused) == "visit_ended"
    with pytest.raises(Refused) as refused:
        hall.cancel(uuid7())
    assert code(refused) == "unknown_ticket"
    assert hall.estimate(ticket.id) is None and hall.position(ticket.id) is None


def test_place_and_estimate_follow_the_line(hall: Hall, clock: HandClock) -> None:
    for counter in ("1", "2", "3"):
        hall.sign_in(counter, f"petugas-{counter}")
    tickets = []
    for _ in range(9):
        tickets.append(hall.issue("paspor"))
        clock.advance(seconds=30)
    places = [position.place for t in tickets if (position := hall.position(t.id))]
    assert places == list(range(1, 10))
    waits = [estimate.p50_minutes for t in tickets if (estimate := hall.estimate(t.id))]
    assert waits == sorted(waits) and waits[0] == 0 and waits[-1] > 5
    elder = hall.issue("paspor", lane="lansia")
    position, estimate = hall.position(elder.id), hall.estimate(elder.id)
    assert position and position.place == 1
    assert estimate and (estimate.ahead, estimate.counters) == (0, 3)
    last = hall.position(tickets[-1].id)
    assert last and last.place == 10


def test_measured_times_change_the_estimate(hall: Hall, clock: HandClock) -> None:
    before = hall.menu().services
    for _ in range(30):
        hall.issue("info")
        hall.call_next("10", "petugas-10")
        hall.start("10")
        clock.advance(minutes=1)
        hall.finish("10")
    for _ in range(10):
        hall.issue("info")
    slow = next(s for s in before if s.code == "info").steps[0].minutes * 10
    wait = next(s for s in hall.menu().services if s.code == "info").wait
    assert 0 < wait.p50_minutes < slow * 0.75


def test_a_copy_is_queued_for_a_kiosk_with_a_printer(hall: Hall) -> None:
    ticket = hall.issue("info", device="kiosk-1")
    copy = hall.copies(ticket_id=ticket.id)[0]
    assert (copy.printer, copy.state, copy.again) == ("kiosk-1-printer", "queued", False)
    assert hall.next_copy("kiosk-1-printer") == copy and hall.next_copy("kiosk-2-printer") is None
    hall.copy_state(copy.id, "sending", data=b"bytes")
    sending = hall.next_copy("kiosk-1-printer")
    assert sending and (sending.state, sending.attempts, sending.data) == ("sending", 1, b"bytes")
    hall.copy_state(copy.id, "printed")
    assert hall.next_copy("kiosk-1-printer") is None
    assert hall.copies(ticket_id=hall.issue("info", device="kiosk-1", printed=False).id) == ()
    assert hall.copies(ticket_id=hall.issue("info", device="elsewhere").id) == ()
    again = hall.reprint(ticket.id, "kiosk-1-printer", officer="petugas-1")
    assert [c.again for c in hall.copies(ticket_id=ticket.id)] == [False, True]
    assert hall.next_copy("kiosk-1-printer").id == again  # type: ignore[union-attr]


def test_what_is_printed_is_in_the_visitor_s_language(hall: Hall) -> None:
    ticket = hall.issue("paspor", language="en")
    hall.issue("paspor")
    paper = hall.paper(ticket.id)
    assert (paper.number, paper.place, paper.date) == (
        "A001",
        "You are next",
        "Tuesday, 24 November 2026",
    )
    assert paper.qr == ticket.token and "Family card (KK)" in paper.bring
    other = hall.paper(ticket.id, again=True, language="id")
    assert (other.again, other.time) == ("CETAK ULANG", "09.00")


def test_an_office_is_created_once_and_opened_by_name(database_url: str, clock: HandClock) -> None:
    with Hall.create(database_url, clock=clock) as hall:
        hall.issue("info")
    with pytest.raises(Refused) as refused:
        Hall.create(database_url, clock=clock)
    assert code(refused) == "office_exists"
    with Hall.create(database_url, changed(code="second"), clock) as second:
        assert second.issue("info").number == "M001"  # offices never share anything
    with pytest.raises(Refused) as refused:
        Hall.open(database_url, clock=clock)
    assert code(refused) == "unknown_office"
    with (
        Hall.open(database_url, "sample", clock) as first,
        Hall.open(database_url, "second", clock) as other,
    ):
        assert first.issue("info").number == "M002"
        assert first.verify().ok and other.verify().ok
        assert (first.verify().events, other.verify().events) == (2, 1)


def test_a_hall_that_is_not_there(tmp_path: Path) -> None:
    from core import Unavailable

    with pytest.raises(Unavailable) as missing:
        Hall.open(f"sqlite:///{tmp_path / 'none.db'}")
    assert missing.value.code == "missing" and str(tmp_path) in missing.value.sentence
    with pytest.raises(Unavailable) as missing:
        Hall.create(f"sqlite:///{tmp_path / 'no' / 'folder.db'}")
    assert missing.value.code == "missing"
