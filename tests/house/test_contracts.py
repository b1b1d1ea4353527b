"""Every contract of import-linter bites: each is broken on purpose, in a tree of empty modules."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]
CONTRACTS = {contract["id"]: contract for contract in LINTER["contracts"]}

# contract, the module that breaks it, the line that does
BREACHES = [
    ("layers", "kiosk.main", "import counter_client.main"),
    ("layers", "display_board.main", "from simulator import main"),
    ("layers", "simulator.main", "import kiosk"),
    ("layers", "core.hall", "from counter_client import main"),
    ("sql", "core.acts.issue", "import sqlalchemy"),
    ("sql", "core.estimate", "from sqlmodel import select"),
    ("sql", "core.hall", "import sqlite3"),
    ("sql", "simulator.main", "import psycopg"),
    ("qt", "core.hall", "from PySide6.QtCore import QObject"),
    ("qt", "core.speech.voice", "import PySide6"),
    ("qt", "simulator.main", "from PySide6.QtQml import QQmlEngine"),
    ("headless", "core", "import core.qt"),
    ("headless", "core.hall", "from core.qt import worker"),
    ("headless", "simulator.main", "from core.qt.worker import Worker"),
    ("face", "kiosk.main", "from core.db import tables"),
    ("face", "counter_client.main", "from core.acts import issue"),
    ("face", "display_board.main", "from core.policy import Waiting"),
    ("face", "simulator.main", "import core.lifecycle"),
    ("pure", "core.policy", "from core import hall"),
    ("pure", "core.estimate", "import core.clock"),
    # Through another module: what a rule imports must be pure as well.
    ("pure", "core.texts", "import core.db.tables"),
    ("acyclic", "core.texts", "import core.wording"),
]


def make_tree(root: Path) -> None:
    """Empty modules under every name used here, and an example of each import that is allowed."""
    names = set(LINTER["root_packages"])
    for contract in CONTRACTS.values():
        for key in ("source_modules", "forbidden_modules", "protected_modules"):
            names.update(name for name in contract.get(key, []) if name.startswith("core."))
    names |= {module for _, module, _ in BREACHES}
    names |= {"core.db.tables", "core.wording", "core.qt.worker", "core.speech.voice"}
    names |= {f"{front}.main" for front in LINTER["root_packages"] if front != "core"}
    for name in sorted(names):
        path = root.joinpath(*name.split("."))
        if any(other.startswith(f"{name}.") for other in names):
            path.mkdir(parents=True, exist_ok=True)
            (path / "__init__.py").touch()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            (path.parent / "__init__.py").touch()
            path.with_suffix(".py").touch()
    allowed = {
        "core/__init__.py": "from core.hall import __name__ as hall_name",
        "core/hall.py": "import core.acts.issue",
        "core/acts/issue.py": "import core.policy, core.db.tables",
        "core/db/__init__.py": "from sqlalchemy import Connection",
        "core/db/tables.py": "import sqlalchemy, sqlmodel, psycopg, sqlite3, alembic",
        "core/qt/__init__.py": "import PySide6",
        "core/qt/worker.py": "from PySide6.QtCore import QObject",
        "core/policy.py": "import core.wording",
        "core/wording.py": "import core.texts",
        "kiosk/main.py": "import core, core.qt.worker, PySide6",
        "simulator/main.py": "import core",
    }
    for path, line in allowed.items():
        (root / path).write_text(line + "\n", encoding="utf-8")
    (root / "pyproject.toml").write_text(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )


def lint_imports(root: Path) -> str:
    """What import-linter says of the tree, one line per contract."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(root), "COLUMNS": "200"},
    )
    return done.stdout + done.stderr


def verdict(output: str, contract: dict[str, Any]) -> str:
    lines = [line for line in output.splitlines() if line.startswith(contract["name"])]
    assert lines, output
    return lines[0].removeprefix(contract["name"]).split()[0]


def test_what_is_allowed_keeps_every_contract(tmp_path: Path) -> None:
    make_tree(tmp_path)
    output = lint_imports(tmp_path)
    assert {
        name: verdict(output, contract) for name, contract in CONTRACTS.items()
    } == dict.fromkeys(CONTRACTS, "KEPT"), output


@pytest.mark.parametrize(("contract", "module", "line"), BREACHES)
def test_a_breach_is_found(tmp_path: Path, contract: str, module: str, line: str) -> None:
    make_tree(tmp_path)
    path = tmp_path.joinpath(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    output = lint_imports(tmp_path)
    assert verdict(output, CONTRACTS[contract]) == "BROKEN", output


def test_every_contract_has_been_broken() -> None:
    assert {contract for contract, _, _ in BREACHES} == set(CONTRACTS)
