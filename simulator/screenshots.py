"""``./run screenshots``: every page of every screen, and the tickets, as pictures in id and en."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from core import Hall
from core.printing import render, ticket_png
from simulator.screens import ROOT
from simulator.walk import GALLERIES, SHAPES

FOLDER = Path("docs/screens")
LANGUAGES = ("id", "en")
COLOURS = 128
"""Enough for flat screens, and a third of the bytes."""
WALK_SECONDS = 300
MORNING = datetime(2026, 11, 24, 2, 12, tzinfo=UTC)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw what is asked for; 0, or 1 where a screen did not come through its gallery."""
    parser = argparse.ArgumentParser(
        prog="./run screenshots", description="Draws every screen in every language."
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help=f"default: {FOLDER}")
    parser.add_argument(
        "--only", action="append", choices=(*GALLERIES, "ticket"), help="may be repeated"
    )
    own = parser.parse_args(arguments)
    folder: Path = own.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    failed = False
    for screen, shape in SHAPES:
        if own.only is None or screen in own.only:
            for language in LANGUAGES:
                failed |= not _walk(screen, shape, language, folder)
    if own.only is None or "ticket" in own.only:
        for path in _tickets(folder):
            print(path)
    return 1 if failed else 0


def _walk(screen: str, shape: str, language: str, folder: Path) -> bool:
    """Have a process of its own lead the screen; whether it came to the end."""
    stale = "-".join(filter(None, (screen, "*", shape, language))) + ".png"
    for path in folder.glob(stale):
        path.unlink()
    done = subprocess.run(
        [sys.executable, "-m", "simulator.walk", screen, shape, language, str(folder)],
        env={
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": f"offscreen:configfile={ROOT / 'simulator/offscreen.json'}",
            "QT_QUICK_BACKEND": "software",
            "QT_QUICK_CONTROLS_STYLE": "Basic",
        },
        capture_output=True,
        text=True,
        timeout=WALK_SECONDS,
        check=False,
    )
    for line in done.stdout.splitlines():
        _shrink(Path(line))
        print(line)
    if done.returncode:
        print(f"{screen} {shape} {language}: {done.stderr}", file=sys.stderr)
    return done.returncode == 0


def _shrink(path: Path) -> None:
    with Image.open(path) as image:
        small = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def _tickets(folder: Path) -> Iterator[Path]:
    """A ticket of each width in each language, as it comes out of the printer."""
    with (
        tempfile.TemporaryDirectory(prefix="loket-ticket-") as place,
        Hall.create(f"sqlite:///{place}/hall.db", clock=lambda: MORNING) as hall,
    ):
        for language in LANGUAGES:
            hall.issue("paspor", printed=False)
            ticket = hall.issue("paspor", lane="lansia", language=language, printed=False)
            for settings in hall.profile.printers.values():
                path = folder / f"ticket-{settings.width_mm}-{language}.png"
                path.write_bytes(ticket_png(render(hall.paper(ticket.id), settings), settings))
                yield path


if __name__ == "__main__":
    sys.exit(main())
