"""Two presses, two counters, another process, a database that goes away: the desk stays right."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from core import Hall, Moved, Unavailable
from core.qt import Worker
from core.texts import tr
from counter_client.acts import Acts
from tests.clock import HandClock
from tests.databases import Postgres, prepared_sqlite
from tests.screens.counter_screen import LEFT, CounterScreen

K = Qt.Key


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return prepared_sqlite(tmp_path / "hall.db")


@pytest.fixture
def screen(
    qapp: QObject, qtbot: QtBot, hall: Hall, database_url: str, clock: HandClock
) -> Iterator[CounterScreen]:
    screen = CounterScreen(qtbot, database_url, clock, "--counter", "1", "--officer", "petugas-1")
    screen.until_state("idle")
    yield screen
    screen.close()


# --- pressed twice --------------------------------------------------------------------------------


def test_a_key_pressed_twice_is_one_act(screen: CounterScreen, hall: Hall) -> None:
    hall.issue("paspor")
    screen.until(lambda: screen.desk.waitingTotal == 1)
    screen.key(K.Key_F2)
    screen.until_state("called")
    screen.key(K.Key_F3)
    screen.key(K.Key_F3)
    screen.until_settled()
    screen.key(K.Key_F3)
    screen.until_settled()
    assert [event.act for event in hall.events()].count("recall") == 1


def test_a_double_click_on_the_large_button_is_one_act(screen: CounterScreen, hall: Hall) -> None:
    hall.issue("paspor")
    screen.until(lambda: screen.desk.waitingTotal == 1)
    screen.until(lambda: not screen.items("secondHalf"))
    place = screen.middle(screen.item("callNext"))
    screen.qtbot.mouseClick(screen.window, LEFT, pos=place)
    screen.until_state("called")
    screen.qtbot.mouseClick(screen.window, LEFT, pos=place)
    screen.until_settled()
    assert screen.desk.state == "called"
    screen.click("start")
    screen.until_state("serving")


def test_nothing_else_is_allowed_while_an_act_is_under_way(
    screen: CounterScreen, hall: Hall
) -> None:
    hall.issue("paspor")
    screen.until(lambda: screen.desk.waitingTotal == 1)
    screen.desk.callNext()
    assert list(screen.desk.allowed) == []
    assert screen.enabled_acts() == set()
    screen.desk.signOut()
    screen.until_state("called")


# --- others act too -------------------------------------------------------------------------------


def test_two_counters_race_for_the_last_ticket(
    screen: CounterScreen, hall: Hall, database_url: str, clock: HandClock, qtbot: QtBot
) -> None:
    other = CounterScreen(qtbot, database_url, clock, "--counter", "2", "--officer", "petugas-2")
    other.until_state("idle")
    both = (screen, other)
    for served in range(5):
        ticket = hall.issue("paspor")
        screen.until(lambda: all("call_next" in one.desk.allowed for one in both))
        for one in both:
            one.desk.callNext()
        screen.until(lambda: sorted(one.desk.state for one in both) == ["called", "idle"])
        screen.until(lambda: all(one.desk.allowed for one in both))
        winner, loser = both if screen.desk.state == "called" else (other, screen)
        assert winner.desk.visitor.number == ticket.number
        assert loser.text("notice") == "Nobody is waiting for this counter now."
        assert [event.act for event in hall.events()].count("call_next") == served + 1
        winner.desk.start()
        winner.until_state("serving")
        winner.desk.finish("ditolak")
        winner.until_state("idle")
    other.close()
    assert hall.verify().ok


def test_a_refused_act_says_why_and_shows_the_truth(screen: CounterScreen, hall: Hall) -> None:
    first = hall.issue("paspor")
    hall.issue("paspor")
    screen.until(lambda: "call_next" in screen.desk.allowed)
    # Somebody calls to this counter before the desk hears of it.
    hall.call_next("1", "petugas-1")
    screen.desk.callNext()
    screen.until(lambda: bool(screen.desk.notice))
    assert screen.text("notice") == f"Counter 1 still has {first.number} (called)."
    assert screen.desk.noticeTone == "warning"
    screen.until_state("called")
    assert screen.text("number") == first.number


def test_an_act_of_another_process_is_seen(
    screen: CounterScreen, hall: Hall, database_url: str
) -> None:
    act = "import sys; from core import Hall; Hall.open(sys.argv[1]).raise_task('help', 'kiosk-1')"
    subprocess.run([sys.executable, "-c", act, database_url], check=True, timeout=60)
    screen.until(lambda: screen.desk.newTasks == 1)
    assert screen.text("newTasks") == "New tasks: 1"


# --- the database goes away -----------------------------------------------------------------------


def test_away_and_back(qapp: QObject, qtbot: QtBot, postgres: Postgres, clock: HandClock) -> None:
    """The last true picture stays and is marked as old; the desk goes on by itself."""
    with postgres.database(prepared=True) as url, Hall.open(url, clock=clock) as hall:
        first = hall.issue("paspor")
        screen = CounterScreen(qtbot, url, clock, "--counter", "1", "--officer", "petugas-1")
        screen.until_state("idle")
        screen.key(K.Key_F2)
        screen.until_state("called")
        name = urlsplit(url).path.lstrip("/")
        with psycopg.connect(postgres.admin_url, autocommit=True) as admin:
            admin.execute(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false")
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            screen.until(lambda: not screen.desk.available)
            assert "What you see is from 09:00" in screen.text("stale")
            assert screen.text("number") == first.number
            assert screen.enabled_acts() == set()
            screen.key(K.Key_F4)
            admin.execute(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true")
        screen.until(lambda: screen.desk.available)
        screen.until_state("called")
        assert not screen.items("stale")
        second = hall.issue("paspor")
        screen.until(lambda: screen.desk.waitingTotal == 1)
        assert screen.desk.lists.waiting.rows()[0].number == second.number
        screen.key(K.Key_F4)
        screen.until_state("serving")
        screen.close()


class TalkingBadly(Hall):
    """A hall whose answer to the first finish is lost, after it was done."""

    lost = 0

    def finish(self, *args: Any, **named: Any) -> Moved:
        moved = super().finish(*args, **named)
        if not TalkingBadly.lost:
            TalkingBadly.lost += 1
            raise Unavailable("busy", tr("The database is busy. Please try again in a moment."))
        return moved


@pytest.fixture
def acts(
    qapp: QObject, qtbot: QtBot, hall: Hall, database_url: str, clock: HandClock
) -> Iterator[Acts]:
    parent = QObject()
    worker = Worker(lambda: TalkingBadly.open(database_url, clock=clock), parent)
    with qtbot.waitSignal(worker.opened):
        pass
    engine_less: Any = type("Spoken", (), {"code": "en"})()
    yield Acts(worker, engine_less, 0, parent)
    worker.stop()


def test_an_act_whose_answer_was_lost_happens_once(acts: Acts, hall: Hall, qtbot: QtBot) -> None:
    hall.issue("info")
    hall.issue("info")
    hall.call_next("10", "petugas-10")
    hall.start("10")
    done: list[object] = []

    def finish() -> None:
        acts.do(
            ("finish",),
            lambda hall, act_id: hall.finish("10", officer="petugas-10", act_id=act_id),
            done.append,
        )

    finish()
    qtbot.waitUntil(lambda: acts.tone == "fault", timeout=30_000)
    assert acts.notice == "The database is busy. Please try again in a moment."
    finish()
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    assert [event.act for event in hall.events()].count("finish") == 1


# --- it fits --------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", ["1024x700", "1280x800", "1920x1080"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_button_has_room_for_its_words(
    qapp: QObject,
    qtbot: QtBot,
    hall: Hall,
    database_url: str,
    clock: HandClock,
    size: str,
    language: str,
) -> None:
    hall.issue("paspor", "hamil-balita", needs=("wheelchair", "seat", "sign-language"))
    hall.raise_task("help", "kiosk-1")
    screen = CounterScreen(
        qtbot, database_url, clock,
        "--counter", "1", "--officer", "petugas-1", "--language", language, size=size,
    )  # fmt: skip
    screen.until_state("idle")
    screen.key(K.Key_F2)
    screen.until_state("called")
    for state in ("called", "serving"):
        screen.until_drawn()
        for item in screen.shown():
            if item.inherits("QQuickButton") or item.inherits("QQuickAbstractButton"):
                assert item.width() >= item.implicitWidth() - 0.5, item.objectName()
                right = item.mapToScene(item.boundingRect().bottomRight())
                assert right.x() <= screen.window.width(), item.objectName()
                assert right.y() <= screen.window.height(), item.objectName()
        if state == "called":
            screen.key(K.Key_F4)
            screen.until_state("serving")
    screen.close()
