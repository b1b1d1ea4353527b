"""Connections on both databases, each transaction begun the way that holds, and errors as sentences.

A writer takes the write lock first (``BEGIN IMMEDIATE``; on PostgreSQL the office's row is locked by the
act). SQLite's own busy handler starves writers, so they queue on a ``flock`` beside the file. A reader sees
one moment of the database.
"""

from __future__ import annotations

import fcntl
import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import (
    DBAPIError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

from core.errors import Unavailable
from core.texts import tr

# A broken connection is raised, said to people and mended here; the driver's own line about the pipeline
# that it broke in adds nothing.
logging.getLogger("psycopg").setLevel(logging.ERROR)

BUSY_MILLISECONDS = 5_000
SURROUNDINGS = (
    OperationalError,
    InterfaceError,
    PoolTimeout,
    psycopg.OperationalError,
    sqlite3.OperationalError,
)
"""Errors that are not ours: by SQLAlchemy, or by a driver whose cursor a batch used."""


class Database:
    """One database, SQLite or PostgreSQL, shared by the threads of a process."""

    def __init__(self, url: str) -> None:
        self.url = _with_driver(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.path = Path(self.url.database or "") if self.is_sqlite else None
        self._engine = _sqlite_engine(self.url) if self.is_sqlite else _postgres_engine(self.url)
        self._writes = self._engine.execution_options(writes=True)
        self._reads = self._engine.execution_options(writes=False)

    def require_there(self) -> None:
        """A missing SQLite file is a mistake in the address, not an empty hall."""
        if self.path is not None and not self.path.exists():
            raise Unavailable("missing", tr("There is no hall at {place}.", place=str(self.path)))

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; commits at the end, rolls back on any error."""
        with translated(), self._queue(), self._writes.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that reads one moment and changes nothing."""
        with translated(), self._reading() as connection:
            yield connection

    def _reading(self) -> Connection:
        """A connection in a transaction; made anew where the pool's had been broken meanwhile."""
        try:
            return self._begun()
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            return self._begun()

    def _begun(self) -> Connection:
        connection = self._reads.connect()
        try:
            if not self.is_sqlite:
                connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            connection.exec_driver_sql("SELECT 1")
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _queue(self) -> Iterator[None]:
        if self.path is None:
            yield
            return
        place = os.open(f"{self.path}.flock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o660)
        try:
            fcntl.flock(place, fcntl.LOCK_EX)
            yield
        finally:
            os.close(place)

    def close(self) -> None:
        self._engine.dispose()


def _with_driver(url: str) -> URL:
    parsed = make_url(url)
    if parsed.drivername in ("postgresql", "postgres"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed


def _sqlite_engine(url: URL) -> Engine:
    engine = create_engine(
        url, connect_args={"timeout": BUSY_MILLISECONDS / 1000, "check_same_thread": False}
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_MILLISECONDS}",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgres_engine(url: URL) -> Engine:
    options = f"-c lock_timeout={BUSY_MILLISECONDS} -c idle_in_transaction_session_timeout=30000 -c timezone=UTC"
    return create_engine(
        url,
        connect_args={"connect_timeout": 3, "options": options, "application_name": "loket"},
        pool_pre_ping=False,
    )


class AskAgain(Unavailable):
    """The connection broke under way: whether the act happened is not known, so it is asked once more."""


@contextmanager
def translated() -> Iterator[None]:
    """Database errors of the surroundings become ``Unavailable``; mistakes of ours stay what they are."""
    try:
        yield
    except SURROUNDINGS as error:
        raise unavailable(error) from error
    except DBAPIError as error:
        if error.connection_invalidated or "not a database" in str(error.orig):
            raise unavailable(error) from error
        raise


def unavailable(error: SQLAlchemyError | psycopg.Error | sqlite3.Error) -> Unavailable:
    """What keeps the database from being used, in a sentence."""
    said = str(getattr(error, "orig", error)).lower()
    for code, signs, text in (
        (
            "busy",
            ("locked", "lock timeout", "queuepool limit"),
            tr("The database is busy. Please try again in a moment."),
        ),
        ("full", ("full", "no space"), tr("The disk of the database is full.")),
        ("read_only", ("readonly", "read-only"), tr("The database cannot be written to.")),
        (
            "access",
            ("password", "authentication", "does not exist", "permission denied"),
            tr("The database refuses this program's user."),
        ),
        (
            "missing",
            ("unable to open", "no such table", "not a database"),
            tr("There is no hall in this database."),
        ),
    ):
        if any(sign in said for sign in signs):
            return Unavailable(code, text)
    return AskAgain("away", tr("The database does not answer."))
