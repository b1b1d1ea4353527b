"""An act against a bare commit: issuing a ticket and calling the next, on each database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import psycopg

from benchmarks.figures import Figure, percentile
from core import Hall
from tests.clock import HandClock
from tests.databases import Postgres

ROUNDS = 300
WARM_UP = 30
AIM = 3.0

Commit = Callable[[], None]


def measure(folder: Path, postgres: Postgres) -> Iterator[Figure]:
    """issue and call_next (p50) on SQLite and PostgreSQL, each to a one-row commit of the bare driver."""
    with _sqlite_commit(folder / "floor.db") as commit:
        yield from _acts("SQLite", f"sqlite:///{folder / 'hall.db'}", commit)
    with postgres.database() as url, _postgres_commit(url) as commit:
        yield from _acts("PostgreSQL", url, commit)


def durable(postgres: Postgres) -> None:
    """Have the server keep what it commits: one made for tests may come with ``fsync`` off."""
    with psycopg.connect(postgres.admin_url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = on")
        connection.execute("ALTER SYSTEM SET synchronous_commit = on")
        connection.execute("SELECT pg_reload_conf()")
    # The reload reaches a server process between two of its statements: a new one starts with it.
    with psycopg.connect(postgres.admin_url, autocommit=True) as connection:
        row = connection.execute("SHOW fsync").fetchone()
        if row is None or row[0] != "on":
            raise RuntimeError("the server does not keep what it commits (fsync is off)")


@contextmanager
def _sqlite_commit(path: Path) -> Iterator[Commit]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, word TEXT)")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO floor (word) VALUES ('one row')")
        connection.execute("COMMIT")

    try:
        yield commit
    finally:
        connection.close()


@contextmanager
def _postgres_commit(url: str) -> Iterator[Commit]:
    with psycopg.connect(url.replace("postgresql+psycopg:", "postgresql:", 1)) as connection:
        connection.execute("CREATE TABLE floor (id serial PRIMARY KEY, word text)")
        connection.commit()

        def commit() -> None:
            connection.execute("INSERT INTO floor (word) VALUES ('one row')")
            connection.commit()

        yield commit


def _acts(database: str, url: str, commit: Commit) -> Iterator[Figure]:
    clock = HandClock()
    floors: list[float] = []
    issues: list[float] = []
    calls: list[float] = []
    with Hall.create(url, clock=clock) as hall:
        # Act and floor in turn: what slows the machine for a while slows both.
        for _ in range(WARM_UP + ROUNDS):
            clock.advance(seconds=1)
            floors.append(_timed(commit))
            issues.append(_timed(lambda: hall.issue("info", printed=False)))
        for _ in range(WARM_UP + ROUNDS):
            clock.advance(seconds=1)
            floors.append(_timed(commit))
            calls.append(_timed(lambda: hall.call_next("10", "petugas-10")))
            hall.start("10", "petugas-10")
            hall.finish("10", officer="petugas-10")
    floor = percentile(floors[WARM_UP:], 0.5)
    yield Figure(f"issue, p50, {database}", percentile(issues[WARM_UP:], 0.5), floor, AIM)
    yield Figure(f"call_next, p50, {database}", percentile(calls[WARM_UP:], 0.5), floor, AIM)


def _timed(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000
