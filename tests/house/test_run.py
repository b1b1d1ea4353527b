"""The one door: its verbs, and what it says when the system lacks something it may not install."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VERBS = ("setup", "demo", "test", "lint", "bench", "screenshots")

# What a bare system has of what ./run itself needs; no installer among them.
BARE = ("bash", "cat", "dirname", "env", "id", "ldconfig", "mkdir", "readlink", "sort")


def run(*words: str, cwd: Path, path: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ROOT / "run"), *words],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PATH": path or os.environ["PATH"]},
    )


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """A PATH with a bare system's programs only: no espeak-ng, no apt-get, no sudo."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in BARE:
        program = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
        assert program, name
        (folder / name).symlink_to(program)
    return folder


def program(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(f"#!/bin/bash\n{text}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_alone_it_lists_its_verbs_from_anywhere(tmp_path: Path) -> None:
    done = run(cwd=tmp_path)
    assert done.returncode == 0
    first_words = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert set(VERBS) <= set(first_words)


def test_an_unknown_verb_is_refused_with_the_list(tmp_path: Path) -> None:
    done = run("dance", cwd=tmp_path)
    assert done.returncode == 2
    assert "no such verb: dance" in done.stderr
    assert "screenshots" in done.stderr


def test_it_prints_the_command_where_nothing_can_be_installed(
    tmp_path: Path, bare_path: Path
) -> None:
    program(bare_path, "id", "echo 1000")
    done = run("setup", cwd=tmp_path, path=str(bare_path))
    assert done.returncode == 1
    command = done.stderr.splitlines()[-1].strip()
    start = "sudo apt-get update && sudo apt-get install -y --no-install-recommends "
    assert command.startswith(start)
    assert {"espeak-ng", "alsa-utils", "xvfb", "git"} <= set(command.removeprefix(start).split())


def test_root_is_told_without_sudo(tmp_path: Path, bare_path: Path) -> None:
    program(bare_path, "id", "echo 0")
    done = run("demo", cwd=tmp_path, path=str(bare_path))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].strip().startswith("apt-get update && apt-get install ")


def test_every_missing_library_is_named_by_its_package(tmp_path: Path, bare_path: Path) -> None:
    """Without any library the whole list of a bare Debian is asked for."""
    program(bare_path, "id", "echo 0")
    (bare_path / "ldconfig").unlink()
    program(bare_path, "ldconfig", "echo")
    done = run("setup", cwd=tmp_path, path=str(bare_path))
    asked = set(done.stderr.splitlines()[-1].split())
    assert {
        "libdbus-1-3",
        "libegl1",
        "libfontconfig1",
        "libfreetype6",
        "libgl1",
        "libglib2.0-0",
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-keysyms1",
        "libxcb-shape0",
        "libxkbcommon-x11-0",
        "libxkbcommon0",
    } <= asked


def test_it_installs_what_is_missing_where_it_may(tmp_path: Path, bare_path: Path) -> None:
    """As root with apt-get: called once for exactly what is missing; its failure is ours."""
    program(bare_path, "id", "echo 0")
    called = tmp_path / "called"
    program(bare_path, "apt-get", f'echo "$@" >>{called}; [[ $1 == update ]]')
    for name in ("git", "espeak-ng", "Xvfb"):
        program(bare_path, name, "true")
    done = run("setup", cwd=tmp_path, path=str(bare_path))
    assert done.returncode == 1
    update, install = called.read_text(encoding="utf-8").splitlines()
    assert update.startswith("update")
    assert install == "install -y --no-install-recommends alsa-utils"
    assert "apt-get install -y --no-install-recommends alsa-utils" in done.stderr.splitlines()[-1]
