"""``loket-board``: the display board of a waiting hall."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core.clock import clock_factor
from core.qt import Options, Screen, option_parser, start
from core.speech import AplayPlayer, FolderPlayer, HallVoice
from core.speech.synthesis import EspeakNg
from display_board.announcing import Sound
from display_board.board import BoardModel
from display_board.moments import LEAST_SECONDS

PART = "board"
MODULE = "display_board"
FAST = 4
"""A clock that runs so many times as fast as the wall plays a day."""


def parser() -> argparse.ArgumentParser:
    """The options of a board."""
    options = option_parser(
        PART,
        "Shows a waiting hall who is called where, and says it aloud. "
        "Ends with 0 when told to end, 1 when it cannot be shown, 2 for wrong options.",
        inches=0,
    )
    heard = options.add_mutually_exclusive_group()
    heard.add_argument(
        "--sounds",
        metavar="FOLDER",
        type=Path,
        help="write announcements here as WAV files, do not play them",
    )
    heard.add_argument("--mute", action="store_true", help="show calls, do not say them")
    return options


def sound(options: Options) -> Sound | None:
    """How this board is heard, as its options say."""
    if options.own.mute:
        return None
    if options.own.sounds is not None:
        factor = clock_factor(options.clock)
        # pyttsx3 needs a second for what espeak-ng, which it uses, makes in a moment: too long for
        # a day that is played fast.
        voice = HallVoice(first=EspeakNg()) if factor > FAST else HallVoice()
        return Sound(voice, FolderPlayer(options.own.sounds, speed=factor))
    return Sound(HallVoice(), AplayPlayer(), trial=AplayPlayer())


def make(screen: Screen) -> Mapping[str, Any]:
    """The board's view model, on the hall that the options name."""
    options = screen.options
    board = BoardModel(
        options.open_hall,
        screen.clock,
        device=options.device,
        language=options.language,
        sound=sound(options),
        least_seconds=max(0.7, LEAST_SECONDS / clock_factor(options.clock)),
        inches=options.inches or None,
    )
    screen.application.aboutToQuit.connect(board.close)
    return {"board": board}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the board; the process's exit code."""
    return start(PART, MODULE, make, parser(), arguments)


if __name__ == "__main__":
    sys.exit(main())
