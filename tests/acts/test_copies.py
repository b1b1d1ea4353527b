"""Backup, restore and move; a published closing hash; the checker that shares no code."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from core import Hall
from core.commands.main import main
from tests.acts.test_log import behind_its_back
from tests.clock import HandClock
from tests.conftest import ROOT
from tests.databases import Postgres


def check(log: str, folder: Path, *closing: str) -> subprocess.CompletedProcess[str]:
    """Run the stand-alone checker on an exported log."""
    (folder / "log.jsonl").write_text(log, encoding="utf-8")
    command = [
        sys.executable,
        "-I",
        str(ROOT / "docs/check_log.py"),
        str(folder / "log.jsonl"),
        *closing,
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_backup_of_a_working_hall_is_whole_and_comes_back(
    hall: Hall,
    database_url: str,
    tmp_path: Path,
    clock: HandClock,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Tickets are taken by another thread all the while; the copy is one moment."""
    hall.issue("info", needs=("escort",))
    enough = threading.Event()

    def visitors() -> None:
        with Hall.open(database_url, clock=HandClock()) as other:
            while not enough.is_set():
                other.issue("info", device="kiosk-1")

    crowd = threading.Thread(target=visitors)
    crowd.start()
    try:
        with hall.changes() as changes:
            changes.wait(timeout=30)
        file = tmp_path / "backup.db"
        assert main(["backup", "--database", database_url, str(file)]) == 0
    finally:
        enough.set()
        crowd.join()
    assert "closing hash" in capsys.readouterr().out
    assert not list(tmp_path.glob("backup.db.*"))
    place = f"sqlite:///{tmp_path / 'restored.db'}"
    assert main(["restore", "--database", place, str(file)]) == 0
    with Hall.open(place, clock=clock) as back:
        found = back.verify()
        assert found.ok and 1 <= found.events <= hall.verify().events
        assert back.desk("10").waiting[0].needs != ()
        assert back.issue("info").number == f"M{found.events + 1:03d}"  # it goes on


def test_a_backup_overwrites_nothing_and_needs_a_source(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    main(["create", "--database", url])
    (tmp_path / "there.db").write_text("mine")
    assert main(["backup", "--database", url, str(tmp_path / "there.db")]) == 1
    assert (tmp_path / "there.db").read_text() == "mine"
    assert main(["restore", "--database", url, str(tmp_path / "none.db")]) == 1
    assert main(["backup", "--database", url, str(tmp_path / "b.db")]) == 0
    assert main(["restore", "--database", url, str(tmp_path / "b.db")]) == 1  # not empty
    assert (
        main(["backup", "--database", f"sqlite:///{tmp_path / 'none.db'}", str(tmp_path / "c.db")])
        == 3
    )
    assert not (tmp_path / "c.db").exists()


def test_a_damaged_hall_makes_no_backup(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    with Hall.create(url, clock=HandClock()) as hall:
        hall.issue("info")
    with behind_its_back(url) as connection:
        connection.execute(text("UPDATE event SET act = 'other'"))
    assert main(["backup", "--database", url, str(tmp_path / "b.db")]) == 1
    assert "not whole" in capsys.readouterr().err and not (tmp_path / "b.db").exists()


def test_a_hall_moves_to_postgresql_with_its_chain(
    postgres: Postgres, tmp_path: Path, clock: HandClock
) -> None:
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    with Hall.create(url, clock=clock) as hall:
        ticket = hall.issue("paspor", lane="lansia", device="kiosk-1")
        hall.call_next("1", "petugas-1")
        head = hall.verify().head
    with postgres.database(prepared=False) as target:
        assert main(["move", "--database", url, "--to", target]) == 0
        with Hall.open(target, clock=clock) as moved:
            assert moved.verify(against=head).ok
            assert moved.ticket(ticket.token).state == "called"
            assert moved.desk("1").current is not None
            moved.start("1")
            assert moved.verify(against=head).ok


def test_a_published_closing_hash_proves_the_day(
    hall: Hall, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        hall.issue("info", language="id")
    closing = hall.verify().head
    hall.issue("paspor")
    assert main(["verify", "--database", database_url, "--against", closing]) == 0
    capsys.readouterr()
    main(["events", "--database", database_url])
    log = capsys.readouterr().out
    whole = check(log, tmp_path, closing)
    assert whole.returncode == 0 and "4 events, the chain is whole." in whole.stdout
    assert main(["verify", "--database", database_url, "--against", "ab" * 32]) == 1
    assert "against" in capsys.readouterr().out
    assert check(log, tmp_path, "ab" * 32).returncode == 1


@pytest.mark.parametrize("how", ["changed", "removed", "swapped", "doubled"])
def test_the_stand_alone_checker_finds_what_was_done(
    hall: Hall, tmp_path: Path, capsys: pytest.CaptureFixture[str], database_url: str, how: str
) -> None:
    for _ in range(5):
        hall.issue("info")
    main(["events", "--database", database_url])
    lines = capsys.readouterr().out.splitlines()
    if how == "changed":
        lines[2] = lines[2].replace("M003", "M033")
    elif how == "removed":
        del lines[2]
    elif how == "swapped":
        lines[1], lines[2] = lines[2], lines[1]
    else:
        lines.insert(2, lines[2])
    found = check("\n".join(lines), tmp_path)
    assert found.returncode == 1 and "event 3" in found.stdout
