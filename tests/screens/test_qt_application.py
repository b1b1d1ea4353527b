"""A screen starts, is photographed and ends as a process, the way a unit file sees it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core import Hall, Refused
from core.qt import HallClock, option_parser
from core.qt.application import parse_options
from tests.clock import HandClock

SCREENS = Path(__file__).parent
ROOT = SCREENS.parent.parent


@contextmanager
def running(*words: str) -> Iterator[subprocess.Popen[str]]:
    """The gallery as a process; killed at the end if it still runs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.screens.gallery.run", "--database", "sqlite:///x", *words],
        cwd=ROOT,
        env={**os.environ, "QML_IMPORT_PATH": str(SCREENS)},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def line_with(process: subprocess.Popen[str], words: str) -> str:
    """The first line of the process's log with these words."""
    assert process.stderr is not None
    read = ""
    for line in process.stderr:
        read += line
        if words in line:
            return line
    raise AssertionError(f"no {words!r} in: {read}")


def test_pictures_on_request_then_a_clean_end(tmp_path: Path) -> None:
    with running("--windowed", "1280x900", "--grab", str(tmp_path)) as process:
        line_with(process, "is shown")
        for number in (1, 2):
            process.send_signal(signal.SIGUSR1)
            line_with(process, "saved")
            picture = QImage(str(tmp_path / f"gallery-000{number}.png"))
            assert (picture.width(), picture.height()) == (1280, 900)
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            "gallery-0001.png",
            "gallery-0002.png",
        ]
        process.terminate()
        _, log = process.communicate(timeout=60)
        assert process.returncode == 0
        assert "WARNING" not in log
        assert "ERROR" not in log


def test_interrupt_ends_it_too() -> None:
    with running("--windowed", "800x600") as process:
        line_with(process, "is shown")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0


def test_qml_that_cannot_load_is_exit_code_1() -> None:
    with running("--module", "no_such_module") as process:
        _, log = process.communicate(timeout=60)
        assert process.returncode == 1
        assert "no_such_module" in log


def test_options_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOKET_DATABASE_URL", "sqlite:///hall.db")
    parser = option_parser("kiosk", "Takes tickets.", inches=32.0)
    parser.add_argument("--printer")
    clock = "2026-11-24T07:00:00+07:00@1790000000.0x60"
    options = parse_options(
        parser, ["--windowed", "540x960", "--clock", clock, "--printer", "p1", "--grab", "shots"]
    )
    assert options.database == "sqlite:///hall.db"
    assert options.office is None
    assert (options.language, options.device, options.inches) == ("id", "kiosk-1", 32.0)
    assert options.windowed == (540, 960)
    assert options.grab == Path("shots")
    assert options.own.printer == "p1"
    assert options.clock() > datetime(2026, 11, 24, tzinfo=UTC)


def test_options_open_the_hall_they_name(database_url: str, hall: Hall) -> None:
    parser = option_parser("kiosk", "Takes tickets.")
    options = parse_options(parser, ["--database", database_url, "--office", "sample"])
    with options.open_hall() as opened:
        assert opened.seq() == hall.seq()
    wrong = parse_options(parser, ["--database", database_url, "--office", "elsewhere"])
    with pytest.raises(Refused, match="elsewhere"):
        wrong.open_hall()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--database"),
        (["--database", "x", "--windowed", "large"], "WIDTHxHEIGHT"),
        (["--database", "x", "--clock", "noon"], "--clock"),
    ],
)
def test_wrong_options_are_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    monkeypatch.delenv("LOKET_DATABASE_URL", raising=False)
    parser = option_parser("kiosk", "Takes tickets.")
    with pytest.raises(SystemExit) as ended:
        parse_options(parser, words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_the_clock_shows_the_halls_time(clock: HandClock, qtbot: QtBot) -> None:
    shown = HallClock(clock, "id")
    assert shown.property("time") == ""  # better none than that of another zone
    shown.set_zone("Asia/Jakarta")
    assert shown.property("time") == "09:00"
    assert shown.property("date") == "Selasa, 24 November 2026"
    shown.set_language("en")
    assert shown.property("date") == "Tuesday, 24 November 2026"
    clock.advance(minutes=5)
    with qtbot.waitSignals([shown.ticked, shown.shownChanged]):
        pass
    assert shown.property("time") == "09:05"
