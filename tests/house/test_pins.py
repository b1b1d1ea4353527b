"""No supported Python may get the pair of Qt and Python that aborts; and this one does not abort."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

EMITS = """
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal(bool, int)

heard = 0

def listen(loud, times):
    global heard
    assert isinstance(loud, bool)
    heard += 1

bell = Bell()
bell.rang.connect(listen)
for times in range(200_000):
    bell.rang.emit(times % 2 == 0, times)
print(heard)
"""


def qt_for(python: str, requirements: list[str]) -> SpecifierSet:
    """The versions of PySide6 that a Python may get."""
    wanted = [
        requirement.specifier
        for requirement in map(Requirement, requirements)
        if requirement.name.lower().startswith("pyside6")
        and (requirement.marker is None or requirement.marker.evaluate({"python_version": python}))
    ]
    assert len(wanted) == 1, f"Python {python} has {len(wanted)} pins"
    return wanted[0]


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_each_supported_python_has_exactly_one_pin_that_something_satisfies(python: str) -> None:
    assert python in SpecifierSet(PROJECT["requires-python"])
    assert "6.11.3" in qt_for(python, PROJECT["dependencies"])


@pytest.mark.parametrize("qt", ["6.12.0", "6.12.1", "6.13.0"])
def test_python_3_11_never_gets_a_qt_that_aborts(qt: str) -> None:
    assert qt not in qt_for("3.11", PROJECT["dependencies"])


def test_a_loose_pin_would_be_seen() -> None:
    assert "6.12.0" in qt_for("3.11", ["PySide6-Essentials>=6.11.3"])


def test_only_three_pythons_are_supported() -> None:
    supported = SpecifierSet(PROJECT["requires-python"])
    assert [f"3.{minor}" for minor in range(8, 20) if f"3.{minor}" in supported] == [
        "3.11",
        "3.12",
        "3.13",
    ]


def test_this_pair_emits_two_hundred_thousand_signals() -> None:
    """In a process of its own: the bad pair does not fail, it aborts."""
    done = subprocess.run(
        [sys.executable, "-c", EMITS], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "200000\n"), done.stderr
