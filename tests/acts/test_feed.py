"""News of the hall, in this process and from another one."""

from __future__ import annotations

import multiprocessing
import socket
import threading
from pathlib import Path

import pytest

from core import Hall
from core.db import feed
from tests.clock import HandClock


def act_elsewhere(url: str, hour: str) -> None:
    """What another process does: one ticket."""
    from tests.clock import HandClock

    with Hall.open(url, clock=HandClock()) as hall:
        hall.issue("info")


def test_an_act_of_another_process_wakes_the_listener(hall: Hall, database_url: str) -> None:
    before = hall.seq()
    with hall.changes() as changes:
        other = multiprocessing.get_context("spawn").Process(
            target=act_elsewhere, args=(database_url, "09:00")
        )
        other.start()
        assert changes.wait(timeout=60) == before + 1
        other.join(60)
        assert other.exitcode == 0


def test_the_newest_number_is_given_once(hall: Hall) -> None:
    with hall.changes() as changes:
        assert changes.wait(timeout=0) is None
        hall.issue("info")
        hall.issue("info")
        assert changes.wait(timeout=5) == 2
        assert changes.wait(timeout=0.05) is None


def test_a_refused_act_is_no_news(hall: Hall) -> None:
    from core import Refused

    with hall.changes() as changes:
        with pytest.raises(Refused):
            hall.issue("makan")
        assert changes.wait(timeout=0.05) is None


def test_closing_from_another_thread_ends_the_wait(hall: Hall) -> None:
    changes = hall.changes()
    got: list[int] = []
    waiting = threading.Thread(target=lambda: got.extend(changes))
    waiting.start()
    changes.close()
    waiting.join(10)
    assert not waiting.is_alive() and got == []
    changes.release()


def test_a_lost_nudge_costs_a_moment_and_never_a_call(
    hall: Hall, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nudge is switched off at the sender: the listener's own look finds the act."""
    monkeypatch.setattr(feed.Nudger, "within", lambda *_: None)
    monkeypatch.setattr(feed.Nudger, "after_commit", lambda *_: None)
    with hall.changes() as changes:
        hall.issue("info")
        assert changes.wait(timeout=5) == 1


def test_a_listener_that_died_leaves_no_socket(tmp_path: Path, clock: HandClock) -> None:
    """On SQLite; PostgreSQL keeps its own listeners."""
    path = tmp_path / "hall.db"
    hall = Hall.create(f"sqlite:///{path}", clock=clock)
    changes = hall.changes()
    folder = feed.nudge_folder(path)
    dead = folder / "dead"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as gone:
        gone.bind(str(dead))
    assert dead.exists()
    hall.issue("info")
    assert not dead.exists()
    changes.close()
    changes.release()
    hall.close()


def test_twenty_listeners_all_hear_of_one_act(hall: Hall) -> None:
    listeners = [hall.changes() for _ in range(20)]
    hall.issue("info")
    assert [listener.wait(timeout=5) for listener in listeners] == [1] * 20
    for listener in listeners:
        listener.close()
        listener.release()
