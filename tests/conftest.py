"""What every test stands on: an empty database of each kind, a clock moved by hand, a hall.

The environment for Qt is set here, before anything imports it: no display, real screen sizes.
"""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.clock import HandClock
from tests.databases import Postgres, prepared_sqlite

if TYPE_CHECKING:
    from core import Hall

ROOT = Path(__file__).resolve().parent.parent

os.environ.update(
    LC_ALL="C.UTF-8",
    QSG_RENDER_LOOP="basic",
    QT_QPA_PLATFORM=f"offscreen:configfile={ROOT / 'tests/screens/offscreen.json'}",
    QT_QUICK_BACKEND="software",
    QT_QUICK_CONTROLS_STYLE="Basic",
)
# A database of one's own must not be touched by a test that forgot to name its own.
os.environ.pop("LOKET_DATABASE_URL", None)


# --- time ---------------------------------------------------------------------------------------


@pytest.fixture
def clock() -> HandClock:
    """Tuesday 2026-11-24, 09:00 in Jakarta, standing still until moved."""
    return HandClock()


# --- databases ----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """The real server of this session: LOKET_TEST_POSTGRES, else one started for it."""
    with Postgres.started() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the test's own, once of each kind.

    Empty; but where the test takes ``hall`` too, it is the one that ``hall`` is open on.
    """
    prepared = "hall" in request.fixturenames
    if request.param == "sqlite":
        path = tmp_path / "hall.db"
        yield prepared_sqlite(path) if prepared else f"sqlite:///{path}"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        with server.database(prepared=prepared) as url:
            yield url


@pytest.fixture
def hall(database_url: str, clock: HandClock) -> Iterator[Hall]:
    """The sample office, just created, on each kind of database, with the hand-moved clock.

    A copy of one created once a session, so it costs milliseconds.
    """
    from core import Hall

    hall = Hall.open(database_url, office="sample", clock=clock)
    yield hall
    hall.close()


# --- Qt -----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The screens need no widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


# --- warnings are failures ----------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_logged_warnings(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning in the log fails the test that caused it, unless marked ``logs_warnings(why)``."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    logged = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("setup") + caplog.get_records("call")
        if record.levelno >= logging.WARNING
    ]
    assert not logged, "this test logged: " + "; ".join(logged)


# --- what ran -----------------------------------------------------------------------------------


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests ran, and in which folders; leave the same in build/tests.txt."""
    stats = terminalreporter.stats
    passed = stats.get("passed", [])
    # A fixture that fails fails its test.
    failed = len(stats.get("failed", [])) + len(stats.get("error", []))
    line = f"tests: {len(passed)} passed, {failed} failed"
    if skipped := len(stats.get("skipped", [])):
        line += f", {skipped} skipped"
    folders = Counter(Path(report.nodeid.partition("::")[0]).parent.name for report in passed)
    where = ", ".join(f"{name} {count}" for name, count in sorted(folders.items()))
    text = f"passed by folder: {where or 'none'}\n{line}\n"
    terminalreporter.write(text)
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    (build / "tests.txt").write_text(text, encoding="utf-8")
