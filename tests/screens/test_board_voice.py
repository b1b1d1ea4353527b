"""What the board says: every call once, in order, to its end, whatever happens to the board."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import Hall
from core.clock import parse_clock
from core.speech import AplayPlayer, FolderPlayer
from core.speech.testing import HeldPlayer, ToneVoice
from display_board.announcing import Sound
from display_board.picture import OLDEST_SPOKEN
from tests.clock import HandClock
from tests.screens.boards import Stage, call_one_after_the_other, items, running_clock, wav_names

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def stage(database_url: str, clock: HandClock) -> Iterator[Stage]:
    stage = Stage(database_url, clock)
    yield stage
    stage.end_all()


def spoken_numbers(names: list[str]) -> list[str]:
    """The ticket numbers in the names under which announcements are played."""
    return [name.replace("-", " ").split()[1] for name in names]


def test_a_burst_of_twenty_calls_is_announced_once_and_in_order(
    qtbot: QtBot, hall: Hall, stage: Stage, tmp_path: Path
) -> None:
    sounds = tmp_path / "sounds"
    board, _ = stage.board(Sound(ToneVoice(), FolderPlayer(sounds, speed=None)))
    qtbot.waitUntil(lambda: board.ready)
    on_card: list[str] = []
    board.card.newCall.connect(lambda: on_card.append(board.card.number))
    numbers = call_one_after_the_other(hall, 20)
    qtbot.waitUntil(lambda: len(on_card) == 20, timeout=60_000)
    qtbot.waitUntil(lambda: hall.spoken("board-1") == hall.announcements(0)[-1].seq)
    assert spoken_numbers(wav_names(sounds)) == numbers
    assert on_card == numbers


def test_the_card_shows_what_is_being_said(qtbot: QtBot, hall: Hall, stage: Stage) -> None:
    player = HeldPlayer()
    board, screen = stage.board(Sound(ToneVoice(), player))
    qtbot.waitUntil(lambda: board.ready)
    first, second, third = call_one_after_the_other(hall, 3)
    qtbot.waitUntil(lambda: len(player.begun) == 1)
    qtbot.waitUntil(lambda: board.recent.count == 2)
    assert board.card.number == first
    assert [(row.number, row.coming) for row in board.recent.rows()] == [
        (third, True),
        (second, True),
    ]
    player.let_end()
    qtbot.waitUntil(lambda: board.card.number == second)
    qtbot.waitUntil(lambda: len(player.begun) == 2)
    assert spoken_numbers(player.begun) == [first, second]
    assert board.card.highlighted and len(items(screen, "bell")) == 1
    assert [(row.number, row.coming) for row in board.recent.rows()] == [
        (third, True),
        (first, False),
    ]
    player.let_end(2)
    qtbot.waitUntil(lambda: board.card.number == third)
    assert player.together == 1


def test_a_board_that_is_started_again_loses_no_call_and_says_none_twice(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    before = HeldPlayer()
    board, screen = stage.board(Sound(ToneVoice(), before))
    qtbot.waitUntil(lambda: board.ready)
    numbers = call_one_after_the_other(hall, 5)
    before.let_end(2)
    qtbot.waitUntil(lambda: len(before.begun) == 3)
    stage.end(board, screen)
    assert spoken_numbers(before.ended) == numbers[:2]

    numbers += call_one_after_the_other(hall, 1)
    after = HeldPlayer()
    board, screen = stage.board(Sound(ToneVoice(), after))
    after.let_end(10)
    qtbot.waitUntil(lambda: len(after.ended) == 4)
    assert spoken_numbers(after.ended) == numbers[2:]
    qtbot.waitUntil(lambda: hall.spoken("board-1") == hall.announcements(0)[-1].seq)
    stage.end(board, screen)

    again = HeldPlayer()
    board, _ = stage.board(Sound(ToneVoice(), again))
    qtbot.waitUntil(lambda: board.ready)
    last = call_one_after_the_other(hall, 1)
    qtbot.waitUntil(lambda: len(again.begun) == 1)
    assert spoken_numbers(again.begun) == last
    again.let_end()
    qtbot.waitUntil(lambda: hall.spoken("board-1") == hall.announcements(0)[-1].seq)


def test_a_new_board_begins_with_the_calls_that_come(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    old = call_one_after_the_other(hall, 2)
    player = HeldPlayer()
    board, _ = stage.board(Sound(ToneVoice(), player))
    qtbot.waitUntil(lambda: board.ready)
    assert board.card.number == old[-1] and not board.card.highlighted
    new = call_one_after_the_other(hall, 1)
    qtbot.waitUntil(lambda: len(player.begun) == 1)
    assert spoken_numbers(player.begun) == new
    player.let_end()


def test_a_board_that_began_in_an_empty_hall_still_says_the_first_call(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    board, screen = stage.board(Sound(ToneVoice(), HeldPlayer()))
    qtbot.waitUntil(lambda: board.ready)
    stage.end(board, screen)
    first = call_one_after_the_other(hall, 1)
    player = HeldPlayer()
    board, _ = stage.board(Sound(ToneVoice(), player))
    qtbot.waitUntil(lambda: len(player.begun) == 1)
    assert spoken_numbers(player.begun) == first
    player.let_end()


def test_calls_that_were_missed_for_long_are_not_said_any_more(
    qtbot: QtBot, hall: Hall, stage: Stage, clock: HandClock
) -> None:
    board, screen = stage.board(Sound(ToneVoice(), HeldPlayer()))
    qtbot.waitUntil(lambda: board.ready)
    stage.end(board, screen)
    call_one_after_the_other(hall, 2)
    clock.advance(seconds=(OLDEST_SPOKEN + timedelta(seconds=1)).total_seconds())
    recent = call_one_after_the_other(hall, 1)
    player = HeldPlayer()
    board, _ = stage.board(Sound(ToneVoice(), player))
    qtbot.waitUntil(lambda: len(player.begun) == 1)
    assert spoken_numbers(player.begun) == recent
    player.let_end()


def test_without_a_sound_device_calls_are_shown_and_the_board_says_so(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    nowhere = "no-such-device"
    board, screen = stage.board(
        Sound(ToneVoice(), AplayPlayer(nowhere), trial=AplayPlayer(nowhere))
    )
    # Before any call: whoever opens the hall in the morning should know.
    qtbot.waitUntil(lambda: board.health.unheard)
    qtbot.waitUntil(lambda: hall.devices()[0].state == "warning")
    assert hall.devices()[0].sentence.startswith("Panggilan ditampilkan tetapi tidak terdengar")
    assert len(items(screen, "unheard")) == 1
    on_card: list[str] = []
    board.card.newCall.connect(lambda: on_card.append(board.card.number))
    numbers = call_one_after_the_other(hall, 3)
    qtbot.waitUntil(lambda: on_card == numbers)
    assert board.card.highlighted and len(items(screen, "bell")) == 1


def test_a_board_that_does_not_speak_shows_each_call(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    board, _ = stage.board(None)
    qtbot.waitUntil(lambda: board.ready)
    on_card: list[str] = []
    board.card.newCall.connect(lambda: on_card.append(board.card.number))
    numbers = call_one_after_the_other(hall, 6)
    qtbot.waitUntil(lambda: on_card == numbers)
    assert hall.devices()[0].state == "ok"


def test_loket_board_as_a_process_speaks_and_ends_when_told(
    qtbot: QtBot, hall: Hall, database_url: str, tmp_path: Path
) -> None:
    clock = running_clock(factor=3)
    hall.clock = parse_clock(clock)
    sounds = tmp_path / "sounds"
    command = [sys.executable, "-m", "display_board.main", "--database", database_url]
    command += ["--windowed", "1920x1080", "--sounds", str(sounds), "--clock", clock]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    with subprocess.Popen(command, env=environment) as process:
        qtbot.waitUntil(lambda: bool(hall.devices()), timeout=30_000)
        numbers = call_one_after_the_other(hall, 2)
        qtbot.waitUntil(lambda: len(wav_names(sounds)) == 2, timeout=60_000)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
    assert spoken_numbers(wav_names(sounds)) == numbers
    # The first was heard to its end, the second was cut: it will be said again.
    first, second = (call.seq for call in hall.announcements(0))
    assert first <= (hall.spoken("board-1") or 0) < second
