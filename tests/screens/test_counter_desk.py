"""Every act of an officer, by mouse and by key, on a real hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from core import Hall, Ticket
from tests.clock import HandClock
from tests.databases import prepared_sqlite
from tests.screens.counter_screen import CounterScreen

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier

by_both = pytest.mark.parametrize("by", ["mouse", "key"])


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """The screens see the hall only; the hall is tested on both databases elsewhere."""
    return prepared_sqlite(tmp_path / "hall.db")


@pytest.fixture
def screen(
    qapp: QObject, qtbot: QtBot, hall: Hall, database_url: str, clock: HandClock
) -> Iterator[CounterScreen]:
    """Counter 1, where petugas-1 has signed in."""
    screen = CounterScreen(qtbot, database_url, clock, "--counter", "1", "--officer", "petugas-1")
    screen.until_state("idle")
    yield screen
    screen.close()


@pytest.fixture
def press(screen: CounterScreen, by: str) -> Callable[..., None]:
    """Press a button by mouse, or by its key."""

    def pressed(button: str, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        screen.until_settled()
        if by == "mouse":
            screen.click(button)
        else:
            screen.key(key, modifier or Qt.KeyboardModifier.NoModifier)

    return pressed


def state(hall: Hall, ticket: Ticket) -> str:
    return hall.ticket(ticket.id).state


def called(screen: CounterScreen, hall: Hall, lane: str = "umum") -> Ticket:
    """A visitor who has been called to counter 1."""
    ticket = hall.issue("paspor", lane)
    screen.until(lambda: screen.desk.waitingTotal > 0)
    screen.key(K.Key_F2)
    screen.until_state("called")
    return ticket


def serving(screen: CounterScreen, hall: Hall) -> Ticket:
    ticket = called(screen, hall)
    screen.key(K.Key_F4)
    screen.until_state("serving")
    return ticket


# --- one visit ------------------------------------------------------------------------------------


@by_both
def test_a_visit_from_call_to_finish(
    screen: CounterScreen, hall: Hall, press: Callable[..., None]
) -> None:
    ticket = hall.issue("paspor")
    screen.until(lambda: screen.desk.waitingTotal == 1)
    press("callNext", K.Key_F2)
    screen.until_state("called")
    assert screen.text("number") == ticket.number
    assert ticket.number in screen.text("reason")
    press("recall", K.Key_F3)
    screen.until(lambda: screen.desk.visitor.calls == 2)
    assert screen.text("calls") == "called 2 of 3 times"
    press("start", K.Key_F4)
    screen.until_state("serving")
    assert state(hall, ticket) == "serving"
    press("finish", K.Key_F5)
    screen.until_state("idle")
    assert hall.waiting("foto-wawancara")[0].number == ticket.number
    assert screen.text("notice") == f"{ticket.number} now waits for: Photo and interview."
    assert hall.verify().ok


@by_both
def test_nobody_comes(screen: CounterScreen, hall: Hall, press: Callable[..., None]) -> None:
    ticket = called(screen, hall)
    press("noShow", K.Key_F6)
    screen.until_state("idle")
    assert state(hall, ticket) == "missed"
    press("missedTab", K.Key_3, CTRL)
    screen.until_focus_on("missedList")
    press("act " + ticket.number, K.Key_Return)
    screen.until(lambda: state(hall, ticket) == "waiting")
    screen.until(lambda: screen.desk.waitingTotal == 1)


@by_both
def test_put_back(screen: CounterScreen, hall: Hall, press: Callable[..., None]) -> None:
    ticket = called(screen, hall)
    press("putBack", K.Key_F7)
    screen.until_state("idle")
    assert state(hall, ticket) == "waiting"


@by_both
def test_park_and_resume(screen: CounterScreen, hall: Hall, press: Callable[..., None]) -> None:
    ticket = serving(screen, hall)
    press("park", K.Key_F8)
    screen.until_state("idle")
    assert state(hall, ticket) == "parked"
    press("parkedTab", K.Key_2, CTRL)
    screen.until_focus_on("parkedList")
    press("act " + ticket.number, K.Key_Return)
    screen.until(lambda: state(hall, ticket) == "waiting")


def test_finish_with_another_outcome_by_mouse(screen: CounterScreen, hall: Hall) -> None:
    ticket = serving(screen, hall)
    screen.click("otherOutcome")
    screen.click("pick berkas-kurang")
    screen.until_state("idle")
    assert hall.ticket(ticket.id).steps[-1].outcome == "berkas-kurang"
    assert screen.text("notice") == f"The visit of {ticket.number} has ended."


def test_finish_with_another_outcome_by_key(screen: CounterScreen, hall: Hall) -> None:
    ticket = serving(screen, hall)
    screen.key(K.Key_F5, SHIFT)
    screen.until_focus_on("outcomes")
    screen.key(K.Key_Down)
    screen.key(K.Key_Return)
    screen.until_state("idle")
    assert hall.ticket(ticket.id).steps[-1].outcome == "berkas-kurang"


def test_escape_leaves_a_question_and_changes_nothing(screen: CounterScreen, hall: Hall) -> None:
    serving(screen, hall)
    before = hall.seq()
    screen.key(K.Key_F5, SHIFT)
    screen.until_focus_on("outcomes")
    screen.key(K.Key_Escape)
    screen.until(lambda: not screen.items("pick berkas-kurang"))
    assert screen.desk.state == "serving"
    assert hall.seq() == before


# --- sending on -----------------------------------------------------------------------------------


def test_transfer_to_any_counter_by_key(screen: CounterScreen, hall: Hall) -> None:
    ticket = called(screen, hall)
    screen.key(K.Key_F9)
    screen.until_focus_on("stages")
    screen.key(K.Key_Return)
    screen.until_focus_on("anyCounter")
    screen.key(K.Key_Return)
    screen.until_state("idle")
    step = hall.ticket(ticket.id).current
    assert step is not None and (step.stage, step.to_counter) == ("foto-wawancara", None)


def test_transfer_to_one_counter_by_key(screen: CounterScreen, hall: Hall) -> None:
    ticket = called(screen, hall)
    screen.key(K.Key_F9)
    screen.until_focus_on("stages")
    screen.key(K.Key_Return)
    screen.until_focus_on("anyCounter")
    screen.key(K.Key_Down)
    screen.until_focus_on("counters")
    screen.key(K.Key_Down)
    screen.key(K.Key_Return)
    screen.until_state("idle")
    step = hall.ticket(ticket.id).current
    assert step is not None and (step.stage, step.to_counter) == ("foto-wawancara", "5")


def test_transfer_by_mouse(screen: CounterScreen, hall: Hall) -> None:
    ticket = serving(screen, hall)
    screen.click("transfer")
    screen.click("pick cs")
    screen.click("pick 11")
    screen.until_state("idle")
    step = hall.ticket(ticket.id).current
    assert step is not None and (step.stage, step.to_counter) == ("cs", "11")
    assert screen.text("notice") == f"{ticket.number} now waits for: Customer service."


# --- out of order ---------------------------------------------------------------------------------


def test_out_of_order_by_key_needs_a_reason(screen: CounterScreen, hall: Hall) -> None:
    hall.issue("paspor")
    second = hall.issue("paspor")
    screen.until(lambda: screen.desk.waitingTotal == 2)
    screen.key(K.Key_F10)
    screen.until_focus_on("waitingList")
    screen.key(K.Key_Down)
    screen.key(K.Key_Return)
    screen.until_focus_on("why")
    before = hall.seq()
    screen.key(K.Key_Return)
    screen.type("   ")
    screen.key(K.Key_Return)
    assert not screen.item("callIt").isEnabled()
    screen.type("has a train to catch")
    assert hall.seq() == before
    screen.key(K.Key_Return)
    screen.until_state("called")
    assert screen.text("number") == second.number
    assert state(hall, second) == "called"
    assert "out of order" in screen.text("reason")
    assert "has a train to catch" in screen.text("reason")


def test_out_of_order_by_mouse(screen: CounterScreen, hall: Hall) -> None:
    hall.issue("paspor")
    second = hall.issue("paspor")
    screen.until(lambda: screen.desk.lists.waiting.count == 2)
    screen.until(lambda: len(screen.items("line " + second.number)) == 1)
    screen.hover("line " + second.number)
    screen.click("act " + second.number)
    screen.click("reason 1")
    screen.click("callIt")
    screen.until_state("called")
    assert screen.text("number") == second.number


# --- tasks and paper ------------------------------------------------------------------------------


@by_both
def test_a_task_is_taken_and_done(
    screen: CounterScreen, hall: Hall, press: Callable[..., None]
) -> None:
    hall.raise_task("help", "kiosk-1")
    screen.until(lambda: screen.desk.newTasks == 1)
    assert screen.text("newTasks") == "New tasks: 1"
    press("tasks", K.Key_F11)
    screen.until_focus_on("taskList")
    press("takeTask", K.Key_Return)
    screen.until(lambda: hall.tasks()[0].taken_by == "petugas-1")
    screen.until(lambda: screen.desk.newTasks == 0)
    press("endTask", K.Key_Return)
    screen.until(lambda: hall.tasks() == ())


def test_a_task_that_another_took_first(screen: CounterScreen, hall: Hall) -> None:
    task = hall.raise_task("help", "kiosk-1")
    screen.until(lambda: screen.desk.newTasks == 1)
    screen.key(K.Key_F11)
    screen.until_focus_on("taskList")
    hall.take_task(task, "petugas-3")
    screen.desk.takeTask(str(task))
    screen.until(lambda: bool(screen.items("taskNotice")))
    assert "is on the way already" in screen.text("taskNotice")


def test_a_ticket_that_was_not_printed_is_printed_again(screen: CounterScreen, hall: Hall) -> None:
    ticket = hall.issue("paspor", device="kiosk-2")
    hall.raise_task("print_failed", "kiosk-2", number=ticket.number)
    screen.until(lambda: screen.desk.newTasks == 1)
    screen.key(K.Key_F11)
    screen.click("printTask")
    screen.until(lambda: len(hall.copies(ticket_id=ticket.id)) == 2)
    copy = hall.copies(ticket_id=ticket.id)[-1]
    assert (copy.printer, copy.again) == ("kiosk-2-printer", True)


@by_both
def test_print_the_visitors_ticket_again(
    screen: CounterScreen, hall: Hall, press: Callable[..., None]
) -> None:
    ticket = called(screen, hall)
    press("reprint", K.Key_P, CTRL)
    screen.until_focus_on("printers")
    press("pick kiosk-1-printer", K.Key_Return)
    screen.until(lambda: len(hall.copies(ticket_id=ticket.id)) == 1)
    screen.until(lambda: bool(screen.desk.notice))
    assert screen.text("notice") == "The ticket is being printed again."


# --- what may be done when ------------------------------------------------------------------------


def test_only_what_is_allowed_now_is_enabled(screen: CounterScreen, hall: Hall) -> None:
    assert screen.enabled_acts() == {"signOut"}
    called(screen, hall)
    assert screen.enabled_acts() == {
        "start", "recall", "noShow", "putBack", "park", "transfer", "reprint",
    }  # fmt: skip
    screen.key(K.Key_F4)
    screen.until_state("serving")
    assert screen.enabled_acts() == {"finish", "otherOutcome", "park", "transfer", "reprint"}


@pytest.mark.parametrize(
    "key", [K.Key_F3, K.Key_F4, K.Key_F5, K.Key_F6, K.Key_F7, K.Key_F8, K.Key_F9]
)
def test_a_key_whose_act_is_not_allowed_does_nothing(
    screen: CounterScreen, hall: Hall, key: Qt.Key
) -> None:
    hall.issue("paspor")
    screen.until(lambda: screen.desk.waitingTotal == 1)
    before = hall.seq()
    screen.key(key)
    screen.until_settled()
    assert (screen.desk.notice, screen.desk.state, hall.seq()) == ("", "idle", before)


def test_every_key_is_in_the_overview(screen: CounterScreen) -> None:
    screen.key(K.Key_F1)
    screen.until(lambda: bool(screen.items("keyName")))
    shown = {str(item.property("text")) for item in screen.items("keyName")}
    screen.key(K.Key_F1)
    screen.until(lambda: not screen.items("keyName"))
    assert {f"F{number}" for number in range(1, 13)} | {"Shift+F5", "Ctrl+P", "Esc"} <= shown


# --- who waits ------------------------------------------------------------------------------------


def test_lanes_say_the_oldest_wait_against_the_target(
    screen: CounterScreen, hall: Hall, clock: HandClock
) -> None:
    hall.issue("paspor", "lansia", needs=("wheelchair",))
    clock.advance(minutes=5)
    hall.issue("paspor", "lansia")
    hall.issue("info")
    screen.until(lambda: screen.desk.waitingTotal == 2)
    assert screen.text("wait lansia") == "5 of 10 min"
    clock.advance(minutes=6)
    screen.until(lambda: screen.text("wait lansia") == "11 min, over 10")
    screen.key(K.Key_F2)
    screen.until_state("called")
    assert list(screen.desk.visitor.needs) == ["wheelchair"]


def test_time_served_against_the_standard(
    screen: CounterScreen, hall: Hall, clock: HandClock
) -> None:
    serving(screen, hall)
    clock.advance(minutes=4, seconds=5)
    screen.until(lambda: screen.text("elapsed") == "Served for 4:05")
    assert screen.text("standard") == "within the standard of 4.5 min"
    clock.advance(minutes=1)
    screen.until(lambda: screen.text("elapsed") == "Served for 5:05")
    assert screen.text("standard") == "over the standard of 4.5 min"


def test_after_three_calls_a_no_show_may_be_noted(screen: CounterScreen, hall: Hall) -> None:
    called(screen, hall)
    hall.recall("1")
    hall.recall("1")
    screen.until(lambda: screen.desk.visitor.calls == 3)
    assert screen.text("calls") == "called 3 of 3 times: a no-show may be noted"


def test_a_second_miss_ends_the_visit(screen: CounterScreen, hall: Hall) -> None:
    ticket = called(screen, hall)
    screen.key(K.Key_F6)
    screen.until_state("idle")
    hall.reenter(ticket.id)
    screen.until(lambda: screen.desk.waitingTotal == 1)
    screen.key(K.Key_F2)
    screen.until_state("called")

    def no_show_is_pressed() -> bool:
        """Not the second half of a double press, once the first is long enough ago."""
        screen.key(K.Key_F6)
        return state(hall, ticket) == "expired"

    screen.until(no_show_is_pressed)
    screen.until(lambda: bool(screen.desk.notice))
    assert screen.text("notice") == f"{ticket.number} did not come again; the visit has ended."
