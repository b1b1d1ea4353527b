"""Leads one screen through its gallery and saves every page: one screen to a process.

``python -m simulator.walk SCREEN SHAPE LANGUAGE FOLDER``. A screen is known by the name of its gallery
only: the simulator does not stand on the front ends.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Protocol

GALLERIES = {
    "kiosk": "kiosk.gallery",
    "counter": "counter_client.gallery",
    "board": "display_board.gallery",
}
SHAPES = {
    ("kiosk", "portrait"): (1080, 1920),
    ("kiosk", "landscape"): (1920, 1080),
    ("counter", ""): (1280, 800),
    ("board", ""): (1920, 1080),
}
"""The shapes of each screen, with their pixels; a screen of one shape does not name it."""


class Image(Protocol):
    def save(self, path: str, /) -> bool: ...


class Window(Protocol):
    def grabWindow(self) -> Image: ...  # noqa: N802  # Qt's name


Pages = Callable[..., Iterator[tuple[str, Window]]]


def walk(screen: str, shape: str, language: str, folder: Path) -> list[Path]:
    """Save each page as ``<screen>-<page>[-<shape>]-<language>.png``; where they are."""
    pages: Pages = import_module(GALLERIES[screen]).pages
    saved = []
    with tempfile.TemporaryDirectory(prefix="loket-walk-") as place:
        known = {"size": SHAPES[screen, shape], "language": language, "folder": Path(place)}
        wanted = {name: known[name] for name in signature(pages).parameters if name in known}
        for page, window in pages(**wanted):
            path = folder / ("-".join(filter(None, (screen, page, shape, language))) + ".png")
            if not window.grabWindow().save(str(path)):
                raise OSError(f"{path} could not be written")
            saved.append(path)
    return saved


def main(arguments: Sequence[str]) -> int:
    screen, shape, language, folder = arguments
    for path in walk(screen, shape, language, Path(folder)):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
