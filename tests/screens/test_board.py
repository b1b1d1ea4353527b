"""The board in a hall: who is called is seen, large enough, and what is old is marked as old."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from core import Hall
from core.clock import parse_clock
from display_board.geometry import call_digit_mm, pixels_per_mm, recent_digit_mm
from tests.clock import HandClock
from tests.databases import Postgres, make_sample_office
from tests.screens.boards import (
    NOT_COMING,
    Stage,
    call_elsewhere,
    call_one_after_the_other,
    ink_height,
    items,
    running_clock,
    texts,
)

WHITE, YELLOW, INK = QColor("#ffffff"), QColor("#ffd24a"), QColor("#0a252d")


@pytest.fixture
def stage(database_url: str, clock: HandClock) -> Iterator[Stage]:
    stage = Stage(database_url, clock)
    yield stage
    stage.end_all()


def test_a_call_from_another_process_appears(qtbot: QtBot, hall: Hall, database_url: str) -> None:
    clock = running_clock()
    hall.clock = parse_clock(clock)
    stage = Stage(database_url, hall.clock)
    board, _ = stage.board()
    qtbot.waitUntil(lambda: board.ready)
    assert board.card.number == ""
    hall.issue("paspor")
    hall.issue("info")
    with qtbot.waitSignal(board.card.newCall):
        passport, help_ = call_elsewhere(database_url, clock, "1", "10")
    qtbot.waitUntil(lambda: board.card.shown == (help_, "10"))
    qtbot.waitUntil(
        lambda: [(row.number, row.place) for row in board.recent.rows()] == [(passport, "1")]
    )
    assert board.card.highlighted
    stage.end_all()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("size", [(1920, 1080), (3840, 2160)], ids=["FHD", "4K"])
def test_the_last_seat_reads_the_numbers(
    qtbot: QtBot, hall: Hall, stage: Stage, size: tuple[int, int]
) -> None:
    board, screen = stage.board(size=size)
    qtbot.waitUntil(lambda: board.ready)
    call_one_after_the_other(hall, 4)
    qtbot.waitUntil(lambda: board.card.shown == ("U004", "12") and board.recent.count == 3)
    picture = screen.window.grabWindow()
    assert (picture.width(), picture.height()) == size

    per_mm = pixels_per_mm(*size, 55)
    (number,), (counter,) = items(screen, "number"), items(screen, "counter")
    assert ink_height(picture, number, WHITE) >= call_digit_mm(10) * per_mm
    assert ink_height(picture, counter, YELLOW) >= call_digit_mm(10) * per_mm
    recent = items(screen, "recentNumber")
    assert len(recent) == 3
    for line in recent:
        assert ink_height(picture, line, INK) >= recent_digit_mm(10) * per_mm
    assert board.health.sentence == ""


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_recall_has_its_moment_again(qtbot: QtBot, hall: Hall, stage: Stage) -> None:
    board, _ = stage.board()
    qtbot.waitUntil(lambda: board.ready)
    for _ in range(2):
        hall.issue("paspor")
    hall.call_next("1", "petugas-1")
    hall.call_next("2", "petugas-2")
    qtbot.waitUntil(lambda: board.card.shown == ("A002", "2"))
    with qtbot.waitSignal(board.card.newCall):
        hall.recall("1")
    assert board.card.shown == ("A001", "1")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_who_waits_for_what_turns_its_pages_in_both_languages(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    for _ in range(3):
        hall.issue("paspor", lane="lansia")
    board, _ = stage.board()
    qtbot.waitUntil(lambda: board.ready)
    first = board.notices.services.rows()
    assert (first[0].name, first[0].waiting) == ("Paspor baru atau penggantian", "3 menunggu")
    seen: list[str] = []
    for _ in range(4):
        board.notices.turn()
        seen += [row.name for row in board.notices.services.rows()]
    assert "New passport or replacement" in seen[-2:]
    running = set()
    for _ in range(6):
        running.add(board.notices.runningText)
        board.notices.runningTextShown()
    assert len(running) == 6


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_board_shows_no_lane_and_no_name(qtbot: QtBot, hall: Hall, stage: Stage) -> None:
    for lane in ("lansia", "disabilitas", "hamil-balita"):
        hall.issue("izin-tinggal", lane=lane)
    for counter in ("14", "15"):
        hall.sign_in(counter, f"petugas-{counter}")
        hall.call_next(counter, f"petugas-{counter}")
    board, screen = stage.board()
    qtbot.waitUntil(lambda: board.ready and board.recent.count == 1)
    shown = [text for text in texts(screen) if text != board.notices.runningText]
    assert "Kantor Imigrasi Contoh" in shown
    secret = [lane.name["id"] for code, lane in hall.profile.lanes.items() if lane.priority]
    secret += [officer.name for officer in hall.profile.officers.values()]
    assert "Lansia" in secret and "Nur" in secret
    assert not [word for word in secret for text in shown if word in text.split()]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_new_call_pulses_three_times_and_stays_marked_by_a_sign(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    board, screen = stage.board()
    qtbot.waitUntil(lambda: board.ready)
    (frame,) = screen.window.findChildren(QQuickItem, "frame")
    shades = [1.0]
    frame.opacityChanged.connect(lambda: shades.append(frame.opacity()))
    call_one_after_the_other(hall, 1)
    qtbot.waitUntil(lambda: len(shades) > 10 and shades[-1] == 1.0 and len(dips(shades)) >= 3)
    assert len(dips(shades)) == 3
    assert min(shades) >= 0.2
    assert len(items(screen, "bell")) == 1
    qtbot.waitUntil(lambda: not board.card.highlighted, timeout=20_000)
    assert len(dips(shades)) == 3
    assert items(screen, "bell") == [] and items(screen, "frame") == []


def dips(shades: list[float]) -> list[float]:
    """The shades that are darker than those before and after."""
    return [
        here
        for before, here, after in zip(shades, shades[1:], shades[2:], strict=False)
        if before > here <= after
    ]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_closed_and_empty_hall_has_a_calm_screen(
    qtbot: QtBot, hall: Hall, stage: Stage, clock: HandClock
) -> None:
    clock.set("18:00")
    board, screen = stage.board()
    qtbot.waitUntil(lambda: board.ready)
    assert board.idle
    (closed,) = items(screen, "closed")
    assert "08.00" in closed.property("text")
    assert items(screen, "number") == []
    clock.set("2026-11-25 09:00")
    hall.issue("paspor")
    qtbot.waitUntil(lambda: not board.idle)
    assert len(items(screen, "noCalls")) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_after_closing_time_those_who_wait_are_still_called(
    qtbot: QtBot, hall: Hall, stage: Stage, clock: HandClock
) -> None:
    ticket = hall.issue("paspor")
    clock.set("16:30")
    board, _ = stage.board()
    qtbot.waitUntil(lambda: board.ready)
    assert not board.idle
    hall.call_next("1", "petugas-1")
    qtbot.waitUntil(lambda: board.card.shown == (ticket.number, "1"))
    hall.start("1")
    hall.finish("1", outcome=NOT_COMING)
    # It stays as long as it is new.
    assert not board.idle


def test_a_database_that_goes_away_and_comes_back(
    qtbot: QtBot, postgres: Postgres, clock: HandClock
) -> None:
    with postgres.database(prepared=True) as url:
        hall = Hall.open(url, office="sample", clock=clock)
        hall.issue("paspor")
        call = hall.call_next("1", "petugas-1")
        assert call is not None
        hall.close()
        stage = Stage(url, clock)
        board, screen = stage.board()
        qtbot.waitUntil(lambda: board.ready)
        name = urlsplit(url).path.removeprefix("/")
        postgres._run(
            f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
        )
        qtbot.waitUntil(lambda: board.ageSentence != "", timeout=20_000)
        (age,) = items(screen, "age")
        assert age.property("text") == "Sambungan terputus. Ini panggilan sampai pukul 09.00."
        assert board.card.shown == (call.ticket.number, "1")
        postgres._run(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true")
        qtbot.waitUntil(lambda: board.ageSentence == "", timeout=20_000)
        hall = Hall.open(url, office="sample", clock=clock)
        hall.recall("1")
        qtbot.waitUntil(lambda: board.card.highlighted)
        hall.close()
        stage.end_all()


def test_a_board_waits_for_a_hall_that_is_not_there_yet(
    qtbot: QtBot, tmp_path: Path, clock: HandClock
) -> None:
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    stage = Stage(url, clock)
    board, screen = stage.board(language="en")
    qtbot.waitUntil(lambda: board.ageSentence != "")
    (age,) = items(screen, "age")
    assert age.property("text").startswith("There is no hall at")
    assert age.property("text").endswith("This screen keeps trying.")
    make_sample_office(url)
    qtbot.waitUntil(lambda: board.ready and board.ageSentence == "", timeout=20_000)
    assert board.office == "Sample Immigration Office"
    stage.end_all()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_board_says_that_the_last_seat_cannot_read_it(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    board, screen = stage.board(size=(1920, 700))
    qtbot.waitUntil(lambda: board.ready)
    board.sizes.seat(type(board.sizes._seats)(inches=32, farthest_m=10))
    qtbot.waitUntil(lambda: any(device.state == "warning" for device in hall.devices()))
    (status,) = hall.devices()
    assert (status.code, status.kind) == ("board-1", "board")
    assert "kursi pada jarak 10 m memerlukan 123 mm" in status.sentence
    assert len(items(screen, "trouble")) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_board_that_the_profile_does_not_know_shows_and_says_so(
    qtbot: QtBot, hall: Hall, stage: Stage
) -> None:
    board, _ = stage.board(device="board-9")
    hall.issue("paspor")
    qtbot.waitUntil(lambda: board.ready)
    hall.call_next("1", "petugas-1")
    qtbot.waitUntil(lambda: board.card.shown == ("A001", "1"))
    qtbot.waitUntil(lambda: len(hall.devices()) == 1)
    assert hall.devices()[0].sentence == "Profil kantor tidak mengenal papan board-9."
