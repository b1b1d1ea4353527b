"""What ``loket-demo`` may be told on its command line."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from core.clock import system_clock


@dataclass(frozen=True)
class Choices:
    """What was asked for on the command line."""

    speed: float
    seed: int
    folder: Path
    database: str
    visits: int | None
    day: date
    language: str
    headless: bool
    hands_free: bool
    stay: bool


def parse(arguments: Sequence[str] | None = None) -> Choices:
    """Read the command line; a mistake ends the process with 2."""
    parser = argparse.ArgumentParser(
        prog="loket-demo",
        description="Opens a hall with kiosk, two counters and board, and lives a day in it.",
        epilog="Exit codes: 0 the day ended well; 1 somebody was left, the log is not whole or a screen "
        "failed; 2 wrong options; 130 ended by Ctrl-C.",
    )
    parser.add_argument(
        "--speed",
        type=float,
        default=60,
        metavar="N",
        help="hall time per time (60: a day in 9 min)",
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which day it is")
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="where to leave what there was"
    )
    parser.add_argument(
        "--database", metavar="URL", help="an empty database (default: SQLite in the folder)"
    )
    parser.add_argument("--visits", type=int, metavar="N", help="a shorter day of so many visits")
    parser.add_argument("--day", type=date.fromisoformat, metavar="DATE", help="an open day")
    parser.add_argument("--language", default="id", choices=("id", "en"), help="of the screens")
    parser.add_argument(
        "--headless", action="store_true", help="show no windows, even where one could"
    )
    parser.add_argument(
        "--hands-free", action="store_true", help="never wait for a person at the counters"
    )
    parser.add_argument("--stay", action="store_true", help="leave the windows until Ctrl-C")
    own = parser.parse_args(arguments)
    if own.speed <= 0 or (own.visits is not None and own.visits < 1):
        parser.error("--speed and --visits are greater than nothing")
    folder = (own.folder or _free_folder(Path("build/demo"))).absolute()
    display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    headless = own.headless or not display
    return Choices(
        speed=own.speed,
        seed=own.seed,
        folder=folder,
        database=own.database or f"sqlite:///{folder / 'hall.db'}",
        visits=own.visits,
        day=own.day or _open_day(system_clock().date()),
        language=own.language,
        headless=headless,
        hands_free=own.hands_free or headless,
        stay=own.stay,
    )


def _free_folder(wanted: Path) -> Path:
    """This folder, or the next number of it that does not exist: nothing is ever written over."""
    number, folder = 1, wanted
    while folder.exists():
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    return folder


def _open_day(today: date) -> date:
    """Today, or the next day from Monday to Thursday: the figures are of such a day."""
    while today.weekday() > 3:
        today += timedelta(days=1)
    return today
