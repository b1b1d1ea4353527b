"""What lies where in a work tree, and the programs that come with its virtual environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

QML_FOLDERS = ("assets/qml", "kiosk", "counter_client", "display_board")
"""Where QML lies."""
QML_TYPE_FOLDERS = ("core/qt", "kiosk", "counter_client", "display_board")
"""Where Python makes types that QML uses."""
CODE_FOLDERS = (
    "core",
    "kiosk",
    "counter_client",
    "display_board",
    "simulator",
    "benchmarks",
    "house",
)
"""Where typed Python lies."""


def files(root: Path, folders: Sequence[str], pattern: str) -> list[Path]:
    """The files under these folders that match, in one order everywhere; what is missing has none."""
    return sorted(
        path
        for folder in folders
        for path in (root / folder).rglob(pattern)
        if "__pycache__" not in path.parts
    )


def python_files(root: Path) -> Iterator[Path]:
    """Every Python file of the product and of its checks."""
    yield from files(root, CODE_FOLDERS, "*.py")


@dataclass(frozen=True)
class Outcome:
    """How a program ended and what it said."""

    code: int
    output: str

    @property
    def ok(self) -> bool:
        return self.code == 0


def run(program: str, *arguments: object, root: Path = ROOT) -> Outcome:
    """Run a program of the virtual environment in the work tree, with both its outputs in one."""
    # Beside this Python, which may be a link: where the link lies is where the programs are.
    path = Path(sys.executable).parent / program
    done = subprocess.run(
        [str(path), *map(str, arguments)],
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
    )
    return Outcome(done.returncode, done.stdout)
