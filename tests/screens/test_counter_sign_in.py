"""Signing in and out, taking over, and how the program starts and ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from core import Hall
from tests.clock import HandClock
from tests.databases import prepared_sqlite
from tests.screens.counter_screen import CounterScreen

K = Qt.Key


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return prepared_sqlite(tmp_path / "hall.db")


@pytest.fixture
def screen(
    qapp: QObject, qtbot: QtBot, hall: Hall, database_url: str, clock: HandClock
) -> Iterator[CounterScreen]:
    """A desk at which nobody has signed in yet."""
    screen = CounterScreen(qtbot, database_url, clock)
    screen.until(lambda: screen.sign_in.counters.count == 16)
    yield screen
    screen.close()


def test_sign_in_and_out_by_mouse(screen: CounterScreen, hall: Hall) -> None:
    assert not screen.item("signIn").isEnabled()
    screen.click("pick petugas-2")
    assert not screen.item("signIn").isEnabled()
    screen.click("pick 3")
    screen.click("signIn")
    screen.until_state("idle")
    assert (screen.text("counterName"), screen.text("officerName")) == ("Counter 3", "Budi")
    assert hall.desk("3").officer == "petugas-2"
    screen.click("signOut")
    screen.until(lambda: bool(screen.items("signInTitle")))
    assert hall.desk("3").officer is None
    assert (screen.sign_in.officer, screen.sign_in.counter) == ("", "3")


def test_sign_in_and_out_by_key(screen: CounterScreen, hall: Hall) -> None:
    screen.until_focus_on("officers")
    screen.key(K.Key_Down)
    screen.key(K.Key_Return)
    screen.key(K.Key_Tab)
    screen.until_focus_on("counters")
    screen.key(K.Key_Return)
    assert (screen.sign_in.officer, screen.sign_in.counter) == ("petugas-2", "1")
    screen.key(K.Key_F2)
    screen.until_state("idle")
    assert hall.desk("1").officer == "petugas-2"
    screen.key(K.Key_F12)
    screen.until(lambda: not screen.desk.signedIn)
    assert hall.desk("1").officer is None


def test_nobody_signs_out_with_a_visitor_at_the_counter(screen: CounterScreen, hall: Hall) -> None:
    hall.issue("paspor")
    screen.sign_in.chooseOfficer("petugas-1")
    screen.sign_in.chooseCounter("1")
    screen.key(K.Key_F2)
    screen.until_state("idle")
    screen.key(K.Key_F2)
    screen.until_state("called")
    assert not screen.item("signOut").isEnabled()
    screen.key(K.Key_F12)
    screen.until_settled()
    assert screen.desk.signedIn
    assert hall.desk("1").officer == "petugas-1"


def test_who_sits_where_is_seen_before_signing_in(screen: CounterScreen, hall: Hall) -> None:
    hall.sign_in("2", "petugas-3")
    screen.until(lambda: any("Citra" in row.detail for row in screen.sign_in.counters.rows()))
    screen.sign_in.chooseOfficer("petugas-1")
    screen.sign_in.chooseCounter("2")
    assert screen.text("takenFrom") == "Citra is signed in there; you would take over."
    screen.sign_in.chooseCounter("3")
    assert not screen.items("takenFrom")


def test_the_counter_is_taken_by_another_and_taken_back(screen: CounterScreen, hall: Hall) -> None:
    screen.sign_in.chooseOfficer("petugas-1")
    screen.sign_in.chooseCounter("1")
    screen.key(K.Key_F2)
    screen.until_state("idle")
    hall.sign_in("1", "petugas-3")
    screen.until_state("taken")
    assert screen.text("nobody") == "Citra is signed in at this counter now"
    assert screen.enabled_acts() == {"openCounter", "signOut"}
    screen.key(K.Key_F2)
    screen.until_state("idle")
    assert hall.desk("1").officer == "petugas-1"
    hall.sign_in("1", "petugas-3")
    screen.until_state("taken")
    screen.key(K.Key_F12)
    screen.until(lambda: not screen.desk.signedIn)
    assert hall.desk("1").officer == "petugas-3"


def test_a_counter_closed_elsewhere_is_opened_again(screen: CounterScreen, hall: Hall) -> None:
    screen.sign_in.chooseOfficer("petugas-1")
    screen.sign_in.chooseCounter("1")
    screen.key(K.Key_F2)
    screen.until_state("idle")
    hall.sign_out("1")
    screen.until_state("closed")
    assert screen.text("nobody") == "This counter is closed"
    screen.click("openCounter")
    screen.until_state("idle")
    assert hall.desk("1").officer == "petugas-1"


def test_the_language_changes_while_it_runs(screen: CounterScreen) -> None:
    assert screen.text("signInTitle") == "Open a counter"
    screen.click("language id")
    screen.until(lambda: screen.text("signInTitle") == "Buka loket")
    screen.until(lambda: screen.sign_in.counters.rows()[0].name == "Loket 1")
    screen.sign_in.chooseOfficer("petugas-1")
    screen.sign_in.chooseCounter("1")
    screen.key(K.Key_F2)
    screen.until_state("idle")
    assert screen.text("counterName") == "Loket 1"
    assert screen.text("nobody") == "Tidak ada yang menunggu"


def test_officer_and_counter_given_sign_in_by_themselves(
    qapp: QObject, qtbot: QtBot, hall: Hall, database_url: str, clock: HandClock
) -> None:
    screen = CounterScreen(qtbot, database_url, clock, "--counter", "2", "--officer", "petugas-2")
    screen.until_state("idle")
    assert hall.desk("2").officer == "petugas-2"
    screen.close()


def test_an_unknown_officer_is_refused_with_a_sentence(
    qapp: QObject, qtbot: QtBot, hall: Hall, database_url: str, clock: HandClock
) -> None:
    screen = CounterScreen(qtbot, database_url, clock, "--counter", "2", "--officer", "nobody")
    screen.until(lambda: bool(screen.items("signInNotice")))
    assert screen.text("signInNotice") == "nobody is not an officer of this office."
    screen.close()


def test_it_waits_for_a_hall_that_is_not_there_yet(
    qapp: QObject, qtbot: QtBot, clock: HandClock, tmp_path: Path
) -> None:
    path = tmp_path / "later.db"
    screen = CounterScreen(qtbot, f"sqlite:///{path}", clock)
    screen.until(lambda: bool(screen.items("signInTrouble")))
    assert str(path) in screen.text("signInTrouble")
    prepared_sqlite(path)
    screen.until(lambda: screen.sign_in.counters.count == 16)
    assert not screen.items("signInTrouble")
    screen.close()


# --- the program ----------------------------------------------------------------------------------


def counter(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "counter_client.main", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={key: value for key, value in os.environ.items() if key != "LOKET_DATABASE_URL"},
    )


def test_help_ends_with_0() -> None:
    process = counter("--help")
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "--officer" in out and "Exit codes" in out


@pytest.mark.parametrize("wrong", [(), ("--database", "sqlite:///x.db", "--windowed", "wide")])
def test_wrong_options_end_with_2(wrong: tuple[str, ...]) -> None:
    process = counter(*wrong)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "loket-counter: error:" in err


def test_it_signs_in_and_ends_with_0_when_told_to_end(
    qapp: QObject, hall: Hall, database_url: str
) -> None:
    changes = hall.changes()
    process = counter(
        "--database", database_url, "--counter", "5", "--officer", "petugas-5",
        "--windowed", "1024x700",
    )  # fmt: skip
    try:
        assert changes.wait(60) is not None
        assert hall.desk("5").officer == "petugas-5"
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
    finally:
        process.kill()
        changes.close()
        changes.release()
    assert process.returncode == 0, err
    assert "WARNING" not in err
