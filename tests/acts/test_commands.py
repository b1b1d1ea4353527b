"""The command ``loket`` as a new user would try it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from core.commands.main import main
from tests.acts.test_log import behind_its_back


def test_make_check_and_look_at_a_hall(
    database_url: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["create", "--database", database_url]) == 0
    assert "Office sample is ready: 16 counters." in capsys.readouterr().out
    assert main(["create", "--database", database_url]) == 1
    bookings = tmp_path / "bookings.csv"
    bookings.write_text(
        "code,service,slot\nAB12,paspor,2026-11-24T09:00\nAB13,info,2026-11-24T10:00\n"
    )
    assert main(["import-bookings", "--database", database_url, str(bookings)]) == 0
    assert "2 bookings taken" in capsys.readouterr().out
    assert main(["events", "--database", database_url]) == 0
    assert json.loads(capsys.readouterr().out)["act"] == "import_bookings"
    assert main(["migrate", "--database", database_url]) == 0
    assert main(["status", "--database", database_url]) == 0
    assert main(["profile", "--database", database_url, "sample"]) == 0
    capsys.readouterr()
    assert main(["verify", "--database", database_url]) == 0
    assert "2 events, all as they were written. Closing hash " in capsys.readouterr().out
    with behind_its_back(database_url) as connection:
        connection.execute(text("UPDATE event SET act = 'other' WHERE seq = 1"))
    assert main(["verify", "--database", database_url]) == 1
    assert capsys.readouterr().out.startswith("changed    event 1: ")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("code,service\nA,info\n", "column slot is missing"),
        ("code,service,slot\nA,info,noon\n", "line 2: noon is not a time"),
        (
            "code,service,slot\nA,info,2026-11-24T09:00\n,info,2026-11-24T09:00\n",
            "line 3: code or service is empty",
        ),
        ("code,service,slot\nA,makan,2026-11-24T09:00\n", "Booking 1: there is no service makan"),
    ],
)
def test_bookings_with_a_mistake_are_named_and_none_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, said: str
) -> None:
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    main(["create", "--database", url])
    (tmp_path / "bookings.csv").write_text(rows)
    assert main(["import-bookings", "--database", url, str(tmp_path / "bookings.csv")]) == 1
    assert said in capsys.readouterr().err
    assert main(["events", "--database", url]) == 0
    assert capsys.readouterr().out == ""


def test_a_profile_is_checked_without_a_hall(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["profile", "--check", "sample"]) == 0
    (tmp_path / "bad.toml").write_text('code = "Bad Code"\n', encoding="utf-8")
    capsys.readouterr()
    assert main(["profile", "--check", str(tmp_path / "bad.toml")]) == 1
    said = capsys.readouterr().err
    assert "bad.toml has" in said and "  code: " in said


def test_exit_codes_a_unit_file_can_use(tmp_path: Path) -> None:
    def loket(*arguments: str) -> int:
        command = [sys.executable, "-W", "error", "-m", "core.commands.main", *arguments]
        return subprocess.run(command, capture_output=True, check=False).returncode

    assert loket("verify", "--database", f"sqlite:///{tmp_path / 'none.db'}") == 3
    assert loket("verify") == 2
    assert loket("dance") == 2
    assert loket("--help") == 0
