"""The demonstration as it is started: real processes, no display, a short day that passes quickly."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image

from core import Hall

pytestmark = pytest.mark.day

VISITS = 14
SCREENS = {
    "kiosk": (1080, 1920),
    "counter-1": (1280, 800),
    "counter-4": (1280, 800),
    "board": (1920, 1080),
}


def demo(folder: Path, *options: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    environment.pop("WAYLAND_DISPLAY", None)
    return subprocess.Popen(
        [sys.executable, "-m", "simulator.demo", "--folder", str(folder), *options],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def processes_of(folder: Path) -> list[str]:
    """Command lines of processes that name this folder."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = place.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(folder) in command:
            found.append(command)
    return found


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, int]:
    """One short day: its folder, what it said, its exit code."""
    folder = tmp_path_factory.mktemp("demo") / "day"
    process = demo(folder, "--visits", str(VISITS), "--speed", "240", "--language", "en")
    said, _ = process.communicate(timeout=110)
    return folder, said, process.returncode


@pytest.fixture
def its_hall(lived: tuple[Path, str, int]) -> Iterator[Hall]:
    with Hall.open(f"sqlite:///{lived[0] / 'hall.db'}") as hall:
        yield hall


def test_the_day_ends_well_and_no_process_is_left(lived: tuple[Path, str, int]) -> None:
    folder, said, code = lived
    assert code == 0, said
    assert "Nobody is left." in said
    assert processes_of(folder) == []


def test_the_log_is_whole_and_every_visit_has_ended(its_hall: Hall) -> None:
    assert its_hall.verify().ok
    tickets = [e.payload["ticket"] for e in its_hall.events() if e.act in ("issue", "check_in")]
    assert len(tickets) >= VISITS
    states = {its_hall.ticket(UUID(ticket)).state for ticket in tickets}
    assert states <= {"done", "expired"}
    assert "done" in states


@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_was_seen_through_the_day(lived: tuple[Path, str, int], name: str) -> None:
    pictures = sorted((lived[0] / "screens").glob(f"{name}-[0-9]*.png"))
    assert len(pictures) >= 3
    for path in pictures:
        with Image.open(path) as image:
            assert image.size == SCREENS[name]
            colours = image.convert("RGB").getcolors(maxcolors=1_000_000)
            assert colours is not None
            most = max(count for count, _ in colours)
            assert len(colours) > 30, f"{path.name} is blank"
            assert most < 0.98 * image.width * image.height, f"{path.name} is blank"


def test_each_printed_ticket_is_a_picture(lived: tuple[Path, str, int], its_hall: Hall) -> None:
    printed = {
        its_hall.ticket(copy.ticket_id).ticket.number
        for copy in its_hall.copies()
        if copy.state == "printed"
    }
    pictures = {path.stem.removesuffix("-again") for path in (lived[0] / "tickets").glob("*.png")}
    assert pictures == printed
    assert len(printed) >= VISITS / 2
    for path in (lived[0] / "tickets").glob("*.png"):
        with Image.open(path) as image:
            assert image.width == 640
            black = image.convert("L").point(lambda value: value < 128 and 255).histogram()[255]
            assert 0.02 < black / (image.width * image.height) < 0.5


def test_announcements_are_the_calls_of_the_day(
    lived: tuple[Path, str, int], its_hall: Hall
) -> None:
    calls = {call.seq: call for call in its_hall.announcements(0)}
    sounds = sorted((lived[0] / "sounds").glob("*.wav"))
    assert sounds
    for path in sounds:
        parts = re.fullmatch(r"(\d+)-([A-Z]\d+)-counter-(\d+)", path.stem)
        assert parts is not None
        call = calls[int(parts[1])]
        assert (call.number, call.counter) == (parts[2], parts[3])
    with wave.open(str(sounds[0]), "rb") as sound:
        assert 3 < sound.getnframes() / sound.getframerate() < 18
        frames = array("h", sound.readframes(sound.getnframes()))
    assert max(frames) > 3000, "it is silent"


def test_the_summary_tells_the_same_in_three_forms(
    lived: tuple[Path, str, int], its_hall: Hall
) -> None:
    folder, said, _ = lived
    text = (folder / "summary.txt").read_text(encoding="utf-8")
    assert text in said
    tickets = sum(e.act in ("issue", "check_in") for e in its_hall.events())
    calls = sum(e.act == "call_next" for e in its_hall.events())
    assert re.search(rf"^Tickets given +{tickets}$", text, re.MULTILINE)
    assert re.search(rf"^Calls +{calls}$", text, re.MULTILINE)
    assert its_hall.verify().head[:16] in text
    for incident in ("ran out of paper", "took six tickets", "died in the middle"):
        assert incident in text
    for form in ("summary.md", "summary.html"):
        other = (folder / form).read_text(encoding="utf-8")
        assert "Nobody is left." in other
        assert its_hall.verify().head[:16] in other
    page = (folder / "summary.html").read_text(encoding="utf-8")
    for picture in re.findall(r'<img src="([^"]+)"', page):
        assert (folder / picture).is_file()


def test_ctrl_c_ends_every_process(tmp_path: Path) -> None:
    folder = tmp_path / "day"
    process = demo(folder, "--visits", "40", "--speed", "60")
    assert process.stdout is not None
    assert any("The screens are there." in line for line in process.stdout)
    assert len(processes_of(folder)) > len(SCREENS), "the demo and its screens run"
    # To the whole group, as a terminal does.
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "Traceback" not in said
    assert processes_of(folder) == []


def test_wrong_options_are_named(tmp_path: Path) -> None:
    process = demo(tmp_path / "day", "--speed", "-1")
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "--speed" in said
    assert not (tmp_path / "day").exists()
