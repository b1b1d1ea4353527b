"""A screen asks a real hall on its worker and hears of changes; nothing freezes, nothing is left."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from core import Hall, Refused, Unavailable
from core.qt import Worker
from core.texts import tr
from tests.clock import HandClock

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def opener(hall: Hall, database_url: str, clock: HandClock) -> Callable[[], Hall]:
    return lambda: Hall.open(database_url, office="sample", clock=clock)


@pytest.fixture
def made() -> Iterator[list[Worker]]:
    """Workers of the test; each is stopped, and its threads are gone, at the end."""
    workers: list[Worker] = []
    before = set(threading.enumerate())
    yield workers
    for worker in workers:
        worker.stop()
    assert not [
        thread for thread in set(threading.enumerate()) - before if thread.name.startswith("hall-")
    ]


@pytest.fixture
def worker(opener: Callable[[], Hall], made: list[Worker], qtbot: QtBot) -> Worker:
    """A worker whose hall is open and whose changes are heard."""
    worker = Worker(opener)
    made.append(worker)
    with qtbot.waitSignal(worker.opened):
        pass
    return worker


def away() -> Unavailable:
    return Unavailable("away", tr("The database does not answer."))


def test_an_answer_comes_back_in_the_gui_thread(worker: Worker, qtbot: QtBot) -> None:
    asked_on: list[str] = []
    answered: list[tuple[str, Any]] = []

    def seq(hall: Hall) -> int:
        asked_on.append(threading.current_thread().name)
        return hall.seq()

    def then(answer: object) -> None:
        answered.append((threading.current_thread().name, answer))

    worker.ask(seq, then)
    qtbot.waitUntil(lambda: bool(answered))
    assert asked_on == ["hall-worker"]
    assert answered[0][0] == threading.current_thread().name
    assert isinstance(answered[0][1], int)
    assert worker.available
    assert worker.problem is None


def test_answers_keep_the_order_of_the_questions(worker: Worker, qtbot: QtBot) -> None:
    answers: list[int] = []
    for number in range(200):
        worker.ask(lambda hall, number=number: number, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 200)
    assert answers == list(range(200))


def test_a_picture_asked_for_five_times_while_busy_is_taken_once(
    worker: Worker, qtbot: QtBot
) -> None:
    free = threading.Event()
    taken: list[int] = []
    shown: list[int] = []
    worker.ask(lambda hall: free.wait(10), lambda answer: None)
    for number in range(5):
        worker.refresh("desk", lambda hall, number=number: taken.append(number), shown.append)
    worker.refresh("menu", lambda hall: taken.append(9), shown.append)
    free.set()
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert taken == [4, 9]
    worker.refresh("desk", lambda hall: taken.append(5), shown.append)
    qtbot.waitUntil(lambda: len(shown) == 3)
    assert taken == [4, 9, 5]


def test_a_refusal_goes_to_failed(worker: Worker, qtbot: QtBot) -> None:
    refused: list[Exception] = []
    worker.ask(lambda hall: hall.issue(service="no-such", lane="umum"), pytest.fail, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], Refused)
    with qtbot.waitSignal(worker.failed) as told:
        worker.ask(lambda hall: hall.issue(service="no-such", lane="umum"), pytest.fail)
    assert told.args is not None
    assert isinstance(told.args[0], Refused)


@pytest.mark.logs_warnings("a defect is logged as an error")
def test_a_defect_is_loud_and_the_worker_goes_on(
    worker: Worker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, value, trace: heard.append(kind))
    worker.ask(lambda hall: 1 // 0, pytest.fail, pytest.fail)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [ZeroDivisionError]
    answers: list[int] = []
    worker.ask(lambda hall: 7, answers.append)
    qtbot.waitUntil(lambda: answers == [7])


def test_an_act_of_another_hall_is_heard(worker: Worker, hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.changed) as told:
        hall.issue(service="info", lane="umum", device="kiosk-1")
    assert told.args == [hall.seq()]


def test_it_opens_as_soon_as_the_hall_is_there(
    opener: Callable[[], Hall], made: list[Worker], qtbot: QtBot
) -> None:
    troubles = [away(), away(), away()]

    def open_at_the_fourth_try() -> Hall:
        if troubles:
            raise troubles.pop()
        return opener()

    worker = Worker(open_at_the_fourth_try)
    made.append(worker)
    failed: list[Exception] = []
    worker.ask(lambda hall: 1, pytest.fail, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Unavailable)
    assert not worker.available
    assert isinstance(worker.problem, Unavailable)
    with qtbot.waitSignal(worker.opened):
        pass
    assert worker.available
    assert worker.problem is None


def test_a_lost_hall_is_opened_again(worker: Worker, hall: Hall, qtbot: QtBot) -> None:
    failed: list[Exception] = []

    def lose(hall: Hall) -> None:
        raise away()

    with qtbot.waitSignals([worker.availableChanged, worker.opened]):
        worker.ask(lose, pytest.fail, failed.append)
    assert isinstance(failed[0], Unavailable)
    assert worker.available
    with qtbot.waitSignal(worker.changed):
        hall.issue(service="info", lane="umum", device="kiosk-1")


def test_a_busy_hall_is_kept(worker: Worker, qtbot: QtBot) -> None:
    failed: list[Exception] = []

    def busy(hall: Hall) -> None:
        raise Unavailable("busy", tr("The database is busy."))

    with qtbot.assertNotEmitted(worker.availableChanged):
        worker.ask(busy, pytest.fail, failed.append)
        qtbot.waitUntil(lambda: bool(failed))
    assert worker.available


def test_stopping_drops_what_was_not_begun(worker: Worker, qtbot: QtBot) -> None:
    begun, free = threading.Event(), threading.Event()
    answers: list[object] = []

    def long(hall: Hall) -> None:
        begun.set()
        free.wait(10)

    worker.ask(long, answers.append)
    worker.ask(lambda hall: answers.append("asked"), answers.append)
    begun.wait(10)
    threading.Timer(0.05, free.set).start()
    worker.stop()
    QCoreApplication.processEvents()
    assert answers == []


def test_a_worker_that_never_opened_stops(made: list[Worker]) -> None:
    def never() -> Hall:
        raise away()

    parent = QObject()
    made.append(Worker(never, parent))
