"""The tree keeps its habits: names that say something, and nothing left out of what is installed."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "setuptools"
]
PARTS = [name.removesuffix("*") for name in SETUPTOOLS["packages"]["find"]["include"]]
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}


def files_of(part: str) -> list[Path]:
    return [
        path
        for path in (ROOT / part).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]


@pytest.mark.parametrize("part", PARTS)
def test_everything_in_a_part_is_installed_with_it(part: str) -> None:
    shipped = [*SETUPTOOLS["package-data"]["*"], "*.py"]
    files = files_of(part)
    assert files
    left_out = [path for path in files if not any(fnmatch(path.name, kind) for kind in shipped)]
    assert not left_out


@pytest.mark.parametrize("part", [*PARTS, "house", "tests"])
def test_a_name_says_what_is_inside(part: str) -> None:
    assert not [path for path in files_of(part) if path.stem.lower() in EMPTY_WORDS]
