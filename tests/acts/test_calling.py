"""Calling and serving: the order, the states, the routes."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from core import Hall, Moved, Refused, StepState
from core.ids import uuid7
from tests.acts.test_tickets import changed, code
from tests.clock import HandClock


def serve(
    hall: Hall, counter: str, clock: HandClock | None = None, outcome: str | None = None
) -> str:
    """Call, start and finish the next one; the number."""
    call = hall.call_next(counter, f"petugas-{counter}")
    assert call is not None
    hall.start(counter)
    if clock:
        clock.advance(minutes=4)
    hall.finish(counter, outcome=outcome)
    return call.ticket.number


def test_the_line_is_called_by_key_and_each_call_says_why(hall: Hall, clock: HandClock) -> None:
    for lane in ("umum", "umum", "lansia", "umum"):
        hall.issue("paspor", lane=lane)
        clock.advance(minutes=5)
    call = hall.call_next("1", "petugas-1")
    assert call is not None and call.ticket.number == "P001"
    assert (call.counter, call.officer, call.called_at) == ("1", "petugas-1", clock())
    assert call.step.state is StepState.CALLED
    assert call.reason.sentence("en", hall.profile.tz, hall.profile.lane_names()) == (
        "P001, Elderly: 09:10 − 30 min = 08:40; next A001, General: 09:00"
    )
    assert hall.desk("1", "id").current.reason == (  # type: ignore[union-attr]
        "P001, Lansia: 09.10 − 30 menit = 08.40; berikutnya A001, Umum: 09.00"
    )
    hall.start("1")
    hall.finish("1")
    assert [serve(hall, "1") for _ in range(3)] == ["A001", "A002", "A003"]
    assert hall.call_next("1", "petugas-1") is None
    assert hall.verify().ok


def test_a_repeated_call_is_the_first_call(hall: Hall) -> None:
    hall.issue("info")
    hall.issue("info")
    act_id = uuid7()
    first = hall.call_next("10", "petugas-10", act_id=act_id)
    assert hall.call_next("10", "petugas-10", act_id=act_id) == first
    hall.start("10")
    hall.finish("10")
    assert hall.call_next("10", "petugas-10", act_id=act_id) == first
    assert hall.desk("10").state == "idle"


def test_the_guard_calls_whoever_was_overtaken_six_times(hall: Hall, clock: HandClock) -> None:
    patient = hall.issue("paspor")
    clock.advance(minutes=5)
    for _ in range(8):
        hall.issue("paspor", lane="lansia")
    numbers = [serve(hall, "1") for _ in range(7)]
    assert numbers == ["P001", "P002", "P003", "P004", "P005", "P006", "A001"]
    assert hall.ticket(patient.id).steps[0].overtaken == 6
    guard = next(e for e in hall.events() if e.act == "call_next" and e.payload["number"] == "A001")
    assert guard.payload["reason"]["rule"] == "guard"
    assert hall.verify().ok


def test_a_counter_calls_only_what_it_serves(hall: Hall) -> None:
    hall.issue("info")
    hall.issue("hukum")
    assert hall.call_next("1", "petugas-1") is None
    call = hall.call_next("16", "petugas-16")
    assert call is not None and call.ticket.number == "K001"


def test_a_counter_may_serve_some_lanes_and_services_only(
    database_url: str, clock: HandClock
) -> None:
    profile = changed(
        counters__10__lanes=["lansia", "disabilitas"],
        counters__11__services=["bap"],
        counters__11__lanes=["umum"],
    )
    with Hall.create(database_url, profile, clock) as hall:
        hall.issue("info")
        hall.issue("bap")
        hall.issue("bap", lane="disabilitas")
        assert [t.number for t in hall.desk("10").waiting] == ["R002"]
        called = [hall.call_next("10", "petugas-10"), hall.call_next("11", "petugas-11")]
        assert [call and call.ticket.number for call in called] == ["R002", "R001"]
        for counter in ("10", "11"):
            hall.start(counter)
            hall.finish(counter, outcome="ditolak")
            assert hall.call_next(counter, f"petugas-{counter}") is None
        assert [step.number for step in hall.waiting()] == ["M001"]
        assert hall.verify().ok


def test_one_counter_has_one_visitor(hall: Hall) -> None:
    hall.issue("info")
    hall.issue("info")
    hall.call_next("10", "petugas-10")
    with pytest.raises(Refused) as refused:
        hall.call_next("10", "petugas-10")
    assert code(refused) == "counter_busy" and "M001" in refused.value.sentence
    with pytest.raises(Refused) as refused:
        hall.sign_out("10")
    assert code(refused) == "counter_busy"


def test_a_route_of_two_stages_goes_on_under_the_same_number(hall: Hall, clock: HandClock) -> None:
    ticket = hall.issue("paspor")
    hall.call_next("1", "petugas-1")
    hall.start("1")
    clock.advance(minutes=4)
    done = hall.finish("1", officer="petugas-1")
    assert (done.state, done.next_stage) == (StepState.DONE, "foto-wawancara")
    view = hall.ticket(ticket.id)
    assert [step.stage for step in view.steps] == ["verifikasi", "foto-wawancara"]
    assert view.current and view.current.reference_at == ticket.issued_at  # arrival stays
    call = hall.call_next("4", "petugas-4")
    assert call is not None and call.ticket.number == ticket.number
    hall.start("4")
    last = hall.finish("4")
    assert last.next_stage is None
    assert hall.ticket(ticket.id).state == "done"
    assert hall.verify().ok


def test_an_outcome_can_end_the_visit(hall: Hall) -> None:
    ticket = hall.issue("paspor")
    hall.call_next("1", "petugas-1")
    hall.start("1")
    with pytest.raises(Refused) as refused:
        hall.finish("1", outcome="maybe")
    assert code(refused) == "unknown_outcome"
    assert hall.finish("1", outcome="berkas-kurang").next_stage is None
    assert hall.ticket(ticket.id).steps[-1].outcome == "berkas-kurang"


def test_recall_no_show_and_one_re_entry_behind_two(hall: Hall, clock: HandClock) -> None:
    missed = hall.issue("info")
    others = [hall.issue("info") for _ in range(4)]
    hall.call_next("10", "petugas-10")
    assert hall.recall("10").act == "recall"
    hall.recall("10")
    assert hall.desk("10").current.recalls == 2  # type: ignore[union-attr]
    assert hall.no_show("10").state is StepState.MISSED
    assert [t.number for t in hall.desk("10").missed] == ["M001"]
    clock.advance(minutes=29)
    assert hall.reenter(missed.id).state is StepState.WAITING
    order = [serve(hall, "10") for _ in range(2)]
    assert order == [others[0].number, others[1].number]
    call = hall.call_next("10", "petugas-10")
    assert call is not None and call.ticket.number == "M001"
    assert hall.no_show("10").state is StepState.EXPIRED
    with pytest.raises(Refused) as refused:
        hall.reenter(missed.id)
    assert code(refused) == "visit_ended"
    assert hall.verify().ok


def test_a_re_entry_after_its_time_is_refused_and_expires(hall: Hall, clock: HandClock) -> None:
    ticket = hall.issue("info")
    hall.call_next("10", "petugas-10")
    hall.no_show("10")
    assert hall.expire_missed() == 0
    clock.advance(minutes=31)
    with pytest.raises(Refused) as refused:
        hall.reenter(ticket.id)
    assert code(refused) == "reentry_too_late"
    assert hall.desk("10").missed == ()
    assert hall.expire_missed() == 1
    assert hall.ticket(ticket.id).state == "expired"
    assert hall.verify().ok


def test_put_back_keeps_the_place(hall: Hall) -> None:
    hall.issue("info")
    hall.issue("info")
    hall.call_next("10", "petugas-10")
    assert hall.put_back("10").state is StepState.WAITING
    call = hall.call_next("11", "petugas-11")
    assert call is not None and call.ticket.number == "M001"
    hall.start("11")
    with pytest.raises(Refused) as refused:
        hall.put_back("11")
    assert code(refused) == "move_not_allowed" and "being served" in refused.value.sentence


def test_park_and_resume_keep_number_and_arrival(hall: Hall, clock: HandClock) -> None:
    ticket = hall.issue("info")
    hall.issue("info")
    hall.call_next("10", "petugas-10")
    hall.start("10")
    assert hall.park("10").state is StepState.PARKED
    assert [t.number for t in hall.desk("10").parked] == ["M001"]
    with pytest.raises(Refused) as refused:
        hall.start("10")
    assert code(refused) == "nobody_here"
    clock.advance(minutes=20)
    hall.resume(ticket.id, counter="10", officer="petugas-10")
    step = hall.ticket(ticket.id).current
    assert step and step.reference_at == ticket.issued_at and step.started_at is None
    call = hall.call_next("10", "petugas-10")
    assert call is not None and call.ticket.number == "M001"
    with pytest.raises(Refused) as refused:
        hall.resume(ticket.id)
    assert code(refused) == "not_parked"
    assert hall.verify().ok


def test_transfer_keeps_number_and_arrival_and_goes_on_with_the_route(
    hall: Hall, clock: HandClock
) -> None:
    ticket = hall.issue("paspor")
    hall.call_next("1", "petugas-1")
    hall.start("1")
    clock.advance(minutes=2)
    moved = hall.transfer("1", stage="cs", to_counter="11", officer="petugas-1")
    assert moved.next_stage == "cs"
    assert hall.call_next("10", "petugas-10") is None
    call = hall.call_next("11", "petugas-11")
    assert call is not None and call.ticket.number == ticket.number
    assert call.step.reference_at == ticket.issued_at
    hall.start("11")
    assert hall.finish("11").next_stage == "foto-wawancara"
    assert [s.outcome for s in hall.ticket(ticket.id).steps] == ["transferred", "selesai", None]
    assert hall.verify().ok


def test_a_transfer_of_a_called_visitor_and_the_refused_ones(hall: Hall) -> None:
    hall.issue("paspor")
    hall.call_next("1", "petugas-1")
    for arguments, expected in (
        ({"stage": "nowhere"}, "unknown_stage"),
        ({"stage": "cs", "to_counter": "99"}, "unknown_counter"),
        ({"stage": "cs", "to_counter": "1"}, "counter_does_not_serve"),
    ):
        with pytest.raises(Refused) as refused:
            hall.transfer("1", **arguments)
        assert code(refused) == expected
    assert hall.transfer("1", stage="foto-wawancara").state is StepState.CANCELLED
    assert [step.stage for step in hall.waiting()] == ["foto-wawancara"]


def test_whoever_waits_for_a_closing_counter_may_go_to_another(hall: Hall) -> None:
    hall.issue("paspor")
    hall.sign_in("11", "petugas-11")
    hall.call_next("1", "petugas-1")
    hall.transfer("1", stage="cs", to_counter="11")
    hall.sign_out("11", officer="petugas-11")
    assert hall.call_next("10", "petugas-10") is not None
    assert hall.verify().ok


def test_a_call_out_of_order_keeps_officer_and_reason(hall: Hall) -> None:
    hall.issue("info")
    later = hall.issue("info")
    for why, expected in (("  ", "reason_missing"), ("sick child", None)):
        if expected:
            with pytest.raises(Refused) as refused:
                hall.call(later.id, counter="10", officer="petugas-10", why=why)
            assert code(refused) == expected
    act_id = uuid7()
    call = hall.call(later.id, counter="10", officer="petugas-10", why="sick child", act_id=act_id)
    assert call.reason.rule == "out_of_order" and call.reason.why == "sick child"
    assert (
        hall.call(later.id, counter="10", officer="petugas-10", why="sick child", act_id=act_id)
        == call
    )
    event = hall.events()[-1]
    assert event.who == "petugas-10" and "sick child" not in str(event.payload)  # beside the log
    assert len(event.payload["note_digest"]) == 64
    with pytest.raises(Refused) as refused:
        hall.call(later.id, counter="11", officer="petugas-11", why="again")
    assert code(refused) == "move_not_allowed"
    assert hall.verify().ok


def test_who_may_call_out_of_order_is_the_profile_s(database_url: str, clock: HandClock) -> None:
    profile = changed(calling__out_of_order_roles=["supervisor"])
    with Hall.create(database_url, profile, clock) as hall:
        ticket = hall.issue("info")
        with pytest.raises(Refused) as refused:
            hall.call(ticket.id, counter="10", officer="petugas-10", why="sick child")
        assert code(refused) == "role_not_allowed"
        with pytest.raises(Refused) as refused:
            hall.call(ticket.id, counter="1", officer="sari", why="sick child")
        assert code(refused) == "counter_does_not_serve"
        assert (
            hall.call(ticket.id, counter="10", officer="sari", why="sick child").officer == "sari"
        )


@pytest.mark.parametrize("act", ["recall", "start", "finish", "no_show", "put_back", "park"])
def test_nothing_can_be_done_where_nobody_was_called(hall: Hall, act: str) -> None:
    with pytest.raises(Refused) as refused:
        getattr(hall, act)("1")
    assert code(refused) == "nobody_here"
    with pytest.raises(Refused) as refused:
        getattr(hall, act)("99")
    assert code(refused) == "unknown_counter"


def test_strangers_are_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as refused:
        hall.call_next("1", "stranger")
    assert code(refused) == "unknown_officer"
    with pytest.raises(Refused) as refused:
        hall.sign_in("77", "petugas-1")
    assert code(refused) == "unknown_counter"


def test_every_act_at_a_counter_twice_with_its_id_is_once(hall: Hall) -> None:
    hall.issue("info")
    hall.call_next("10", "petugas-10")

    def twice(act: str) -> Moved:
        act_id = uuid7()
        first: Moved = getattr(hall, act)("10", officer="petugas-10", act_id=act_id)
        assert getattr(hall, act)("10", officer="petugas-10", act_id=act_id) == first
        return first

    assert twice("recall").act == "recall"
    assert hall.desk("10").current.recalls == 1  # type: ignore[union-attr]
    assert twice("start").state is StepState.SERVING
    assert twice("finish").state is StepState.DONE


def test_the_desk_shows_who_waits_by_lane(hall: Hall, clock: HandClock) -> None:
    start = clock()
    hall.issue("paspor", needs=("wheelchair", "escort"))
    clock.advance(minutes=5)
    hall.issue("paspor", lane="lansia")
    hall.issue("paspor", lane="lansia")
    desk = hall.desk("1", "en")
    assert (desk.state, desk.waiting_total) == ("closed", 3)
    lanes = {line.lane: line for line in desk.lanes}
    assert (lanes["lansia"].waiting, lanes["umum"].oldest_since) == (2, start)
    assert [t.number for t in desk.waiting] == ["P001", "P002", "A001"]
    assert desk.waiting[2].needs == ("escort", "wheelchair")
    hall.sign_in("1", "petugas-1")
    desk = hall.desk("1", "en")
    assert (desk.state, desk.officer_name) == ("idle", "Agus")
    hall.call_next("1", "petugas-1")
    current = hall.desk("1", "en").current
    assert current and (current.step_position, current.steps_in_route) == (1, 2)
    assert current.standard_minutes == 4.5
    with pytest.raises(Refused):
        hall.desk("99")


def test_the_board_shows_number_and_counter_and_never_a_lane(hall: Hall, clock: HandClock) -> None:
    hall.issue("paspor", lane="lansia")
    hall.issue("info")
    hall.call_next("1", "petugas-1")
    hall.call_next("10", "petugas-10")
    board = hall.board(language="en")
    assert [(c.number, c.counter_name) for c in board.calls] == [
        ("M001", "Counter 10"),
        ("P001", "Counter 1"),
    ]
    assert "lansia" not in repr(board) and "Elderly" not in repr(board.calls)
    clock.advance(seconds=30)
    hall.recall("1")
    assert hall.board().calls[0].number == "P001"
    hall.no_show("1")
    assert [c.number for c in hall.board().calls] == ["M001"]
    assert hall.board(zone="elsewhere").calls == ()


def test_announcements_are_the_calls_and_recalls_in_order(hall: Hall) -> None:
    hall.issue("info")
    hall.issue("paspor")
    start = hall.seq()
    hall.call_next("10", "petugas-10")
    hall.call_next("1", "petugas-1")
    hall.recall("10")
    hall.start("1")
    said = hall.announcements(after=start)
    assert [(a.number, a.counter, a.recalled) for a in said] == [
        ("M001", "10", False), ("A001", "1", False), ("M001", "10", True),
    ]  # fmt: skip
    assert hall.announcements(after=said[-1].seq) == ()
    assert hall.spoken("board-1") is None
    hall.mark_spoken("board-1", said[1].seq)
    hall.mark_spoken("board-1", said[0].seq)
    assert hall.spoken("board-1") == said[1].seq


def test_tasks_are_raised_once_taken_by_one_and_ended(hall: Hall) -> None:
    task: UUID = hall.raise_task("help", "kiosk-1")
    assert hall.raise_task("help", "kiosk-1") == task
    assert hall.tasks("en")[0].sentence == "A visitor at Kiosk at the entrance asks for help."
    hall.take_task(task, "petugas-3")
    with pytest.raises(Refused) as refused:
        hall.take_task(task, "petugas-4")
    assert code(refused) == "task_taken"
    assert hall.desk("1").tasks[0].taken_by == "petugas-3"
    hall.end_task(task, "petugas-3")
    assert hall.tasks() == ()
    with pytest.raises(Refused) as refused:
        hall.end_task(task)
    assert code(refused) == "task_ended"
    with pytest.raises(Refused) as refused:
        hall.raise_task("coffee", "kiosk-1")
    assert code(refused) == "unknown_task"
    assert hall.raise_task("help", "kiosk-1") != task
    assert hall.verify().ok


def test_devices_say_how_they_do(hall: Hall, clock: HandClock) -> None:
    hall.device_says("board-1", "board", "ok", "")
    clock.advance(minutes=1)
    hall.device_says("board-1", "board", "warning", "no sound")
    (device,) = hall.devices()
    assert (device.state, device.sentence, device.seen_at) == ("warning", "no sound", clock())


def test_a_profile_changes_while_the_hall_works(
    hall: Hall, database_url: str, clock: HandClock
) -> None:
    other = Hall.open(database_url, "sample", clock)
    hall.issue("info")
    assert hall.change_profile(changed(lanes__lansia__credit_minutes=0), officer="sari") == 2
    ticket = other.issue("info", lane="lansia")
    step = other.ticket(ticket.id).current
    assert step and step.call_key == ticket.issued_at + timedelta(0)
    assert other.menu().office == hall.menu().office
    with pytest.raises(Refused) as refused:
        hall.change_profile(changed(code="second"))
    assert code(refused) == "other_office"
    other.close()
    assert hall.verify().ok
