"""An act against a bare commit: issuing a ticket and calling the next, on each database.

There are two floors, both a transaction that writes one row of two columns and commits: by SQLAlchemy Core,
which the acts use too, and by the driver alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import psycopg
from sqlalchemy import Column, Integer, MetaData, Table, Text, create_engine, event, insert

from benchmarks.figures import Figure, percentile
from core import Hall
from tests.clock import HandClock
from tests.databases import Postgres

ROUNDS = 300
WARM_UP = 30
AIM = 3.0

Commit = Callable[[], None]


def measure(folder: Path, postgres: Postgres) -> Iterator[Figure]:
    """issue and call_next (p50) on SQLite and PostgreSQL, each to a one-row commit."""
    core = f"sqlite:///{folder / 'core.db'}"
    with _sqlite_commit(folder / "floor.db") as driver, _core_commit(core) as commit:
        yield from _acts("SQLite", f"sqlite:///{folder / 'hall.db'}", commit, driver)
    with (
        postgres.database() as url,
        _postgres_commit(url) as driver,
        _core_commit(url) as commit,
    ):
        yield from _acts("PostgreSQL", url, commit, driver)


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


@contextmanager
def _core_commit(url: str) -> Iterator[Commit]:
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _as_the_hall_does)
        event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
    metadata = MetaData()
    floor = Table(
        "core_floor", metadata, Column("id", Integer, primary_key=True), Column("word", Text)
    )
    metadata.create_all(engine)
    statement = insert(floor)

    def commit() -> None:
        with engine.begin() as connection:
            connection.execute(statement, {"word": "one row"})

    try:
        yield commit
    finally:
        engine.dispose()


def _as_the_hall_does(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")


def _acts(database: str, url: str, commit: Commit, driver: Commit) -> Iterator[Figure]:
    clock = HandClock()
    floors: list[float] = []
    bare: list[float] = []
    issues: list[float] = []
    calls: list[float] = []
    with Hall.create(url, clock=clock) as hall:
        # Act and floor in turn: what slows the machine for a while slows both.
        for _ in range(WARM_UP + ROUNDS):
            clock.advance(seconds=1)
            floors.append(_timed(commit))
            bare.append(_timed(driver))
            issues.append(_timed(lambda: hall.issue("info", printed=False)))
        for _ in range(WARM_UP + ROUNDS):
            clock.advance(seconds=1)
            floors.append(_timed(commit))
            bare.append(_timed(driver))
            calls.append(_timed(lambda: hall.call_next("10", "petugas-10")))
            hall.start("10", "petugas-10")
            hall.finish("10", officer="petugas-10")
    floor = percentile(floors[WARM_UP:], 0.5)
    lowest = percentile(bare[WARM_UP:], 0.5)
    for act, times in (("issue", issues), ("call_next", calls)):
        value = percentile(times[WARM_UP:], 0.5)
        yield Figure(f"{act}, p50, {database}, to a Core commit", value, floor, AIM)
        yield Figure(f"{act}, p50, {database}, to the driver's", value, lowest)


def _timed(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000
