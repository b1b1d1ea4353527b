"""From an officer's act to the frame of a board in another process that shows it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from time import monotonic

from benchmarks.figures import Figure, percentile
from benchmarks.surroundings import DAYTIME, OFFSCREEN
from core import Hall
from core.clock import parse_clock
from tests.databases import Postgres

ROUNDS = 100
WARM_UP = 5
AIM_HALF = 50.0
AIM_MOST = 150.0
PATIENCE_SECONDS = 60.0
REST_SECONDS = 0.25


def measure(folder: Path, postgres: Postgres) -> Iterator[Figure]:
    """The time from just before ``call_next`` to the board's frame; so the act itself is in it."""
    yield from _database("SQLite", f"sqlite:///{folder / 'drawn.db'}")
    with postgres.database() as url:
        yield from _database("PostgreSQL", url)


def _database(name: str, url: str) -> Iterator[Figure]:
    rest = Event()
    taken = []
    with Hall.create(url, clock=parse_clock(DAYTIME)) as hall, _board(url) as frames:
        hall.sign_in("10", "petugas-10")
        for _ in range(WARM_UP + ROUNDS):
            hall.issue("info", printed=False)
            rest.wait(REST_SECONDS)
            begun = monotonic()
            call = hall.call_next("10", "petugas-10")
            assert call is not None
            taken.append((_frame_of(call.ticket.number, frames) - begun) * 1000)
            hall.start("10", "petugas-10")
            hall.finish("10", officer="petugas-10")
    taken = taken[WARM_UP:]
    yield Figure(f"call to board's frame, p50, {name}", percentile(taken, 0.5), None, AIM_HALF)
    yield Figure(f"call to board's frame, p99, {name}", percentile(taken, 0.99), None, AIM_MOST)


@contextmanager
def _board(url: str) -> Iterator[Queue[tuple[str, float]]]:
    """A board in a process of its own; the numbers it drew, each with the time of its frame."""
    command = [sys.executable, "-m", "benchmarks.board_probe", "--database", url, "--mute"]
    process = subprocess.Popen(
        [*command, "--windowed", "1920x1080", "--clock", DAYTIME],
        env=OFFSCREEN,
        stdout=subprocess.PIPE,
        text=True,
    )
    frames: Queue[tuple[str, float]] = Queue()

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            word, at = line.split()
            frames.put((word, float(at)))

    reader = Thread(target=read, daemon=True)
    reader.start()
    try:
        _frame_of("shown", frames)
        yield frames
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)
        reader.join()


def _frame_of(number: str, frames: Queue[tuple[str, float]]) -> float:
    while True:
        try:
            drawn, at = frames.get(timeout=PATIENCE_SECONDS)
        except Empty:
            raise TimeoutError(f"the board did not draw {number}") from None
        if drawn == number:
            return at
