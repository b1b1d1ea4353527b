"""From the start of a process to its first frame: each screen against a bare Qt Quick window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import monotonic

from benchmarks.figures import Figure
from benchmarks.surroundings import DAYTIME, OFFSCREEN
from core import Hall
from core.clock import parse_clock

ROUNDS = 7
AIM = 2.0
SCREENS = {
    "kiosk": ["--windowed", "1080x1920"],
    "counter": ["--windowed", "1280x800"],
    "board": ["--windowed", "1920x1080", "--mute"],
}


def measure(folder: Path) -> Iterator[Figure]:
    """The median of some starts of each, taken in turn so that all meet the same machine."""
    url = f"sqlite:///{folder / 'first-frame.db'}"
    Hall.create(url, clock=parse_clock(DAYTIME)).close()
    times: dict[str, list[float]] = {part: [] for part in ("bare", *SCREENS)}
    for _ in range(ROUNDS):
        for part, taken in times.items():
            arguments = [*SCREENS[part], "--database", url] if part in SCREENS else []
            if arguments:
                arguments += ["--clock", DAYTIME]
            taken.append(_start(part, arguments))
    floor = median(times["bare"])
    for part in SCREENS:
        yield Figure(f"start to first frame, {part}", median(times[part]), floor, AIM)


def _start(part: str, arguments: list[str]) -> float:
    begun = monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.first_frame_probe", part, *arguments],
        env=OFFSCREEN,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if done.returncode or not done.stdout:
        raise RuntimeError(f"{part} drew nothing ({done.returncode}): {done.stderr}")
    return (float(done.stdout.split()[0]) - begun) * 1000
