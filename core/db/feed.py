"""The change feed: a nudge wakes listeners in other processes, the log tells them what happened.

PostgreSQL: NOTIFY in the act's transaction. SQLite: a datagram to every listener's socket in a folder
named after the database. A slow look at the office's row is the safety net: a lost nudge costs at most
``POLL_SECONDS``.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import select
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import text

from core.db import offices
from core.db.batch import Batch
from core.db.engine import Database
from core.errors import Unavailable
from core.ids import uuid7
from core.texts import tr

POLL_SECONDS = 0.25
_notify = text("SELECT pg_notify(:channel, :seq)")


def channel(office_id: UUID) -> str:
    return f"loket_{office_id.hex}"


def nudge_folder(path: Path) -> Path:
    """Where the listeners of a SQLite database have their sockets: a short path, the same for everyone."""
    name = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"loket-{os.getuid()}-{name}"


class Nudger:
    """Tells the listeners after an act. Never fails an act: the poll catches what a nudge lost."""

    def __init__(self, database: Database, office_id: UUID) -> None:
        self._database = database
        self._channel = channel(office_id)
        self._socket: socket.socket | None = None
        if database.path is not None:
            self._folder = nudge_folder(database.path)
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._socket.setblocking(False)

    def within(self, batch: Batch, seq: int) -> None:
        """Inside the transaction: PostgreSQL sends the notice with the commit."""
        if self._socket is None:
            batch.add(_notify, {"channel": self._channel, "seq": str(seq)})

    def after_commit(self) -> None:
        if self._socket is None or not self._folder.is_dir():
            return
        for place in os.listdir(self._folder):
            path = f"{self._folder}/{place}"
            try:
                self._socket.sendto(b"!", path)
            except ConnectionRefusedError:
                with contextlib.suppress(OSError):
                    os.unlink(path)  # its listener is gone
            except OSError:
                pass  # a full queue: that listener has been woken already

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()


class Changes:
    """Yields the newest event number of the hall whenever it has risen. One thread may wait, any may close."""

    def __init__(self, database: Database, office_id: UUID) -> None:
        self._database = database
        self._office_id = office_id
        self._seen = self._newest()
        self._waker, self._wake = socket.socketpair()
        self._closed = False
        self._source: _SqliteSource | _PostgresSource = (
            _SqliteSource(database) if database.is_sqlite else _PostgresSource(database, office_id)
        )

    def __iter__(self) -> Iterator[int]:
        while not self._closed:
            seq = self.wait()
            if seq is not None:
                yield seq

    def wait(self, timeout: float | None = None) -> int | None:
        """The newest seq once it has risen above the last one given; None after ``timeout`` seconds or close."""
        waited = 0.0
        while not self._closed:
            newest = self._newest()
            if newest > self._seen:
                self._seen = newest
                return newest
            if timeout is not None and waited >= timeout:
                return None
            step = POLL_SECONDS if timeout is None else min(POLL_SECONDS, timeout - waited)
            if not self._until_news(step):
                waited += step
        return None

    def fileno(self) -> int:
        """A descriptor that becomes readable when there may be news (PostgreSQL's connection or the socket)."""
        return self._source.fileno()

    def close(self) -> None:
        self._closed = True
        with contextlib.suppress(OSError):
            self._wake.send(b"!")

    def release(self) -> None:
        """Let the sockets go; after ``close``, by the thread that waited."""
        self._source.close()
        self._waker.close()
        self._wake.close()

    def __enter__(self) -> Changes:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        self.release()

    def _newest(self) -> int:
        with self._database.read() as connection:
            return int(offices.head(connection, self._office_id).event_seq)

    def _until_news(self, seconds: float) -> bool:
        """Wait for a nudge or for ``seconds``; whether there was a nudge."""
        places = [self._source.fileno(), self._waker.fileno()]
        ready, _, _ = select.select(places, [], [], max(seconds, 0))
        if self._source.fileno() in ready:
            self._source.drain()
        return bool(ready)


class _SqliteSource:
    def __init__(self, database: Database) -> None:
        assert database.path is not None
        folder = nudge_folder(database.path)
        folder.mkdir(mode=0o700, exist_ok=True)
        self._place = folder / f"{uuid7().hex[-12:]}"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self._place))
        self._socket.setblocking(False)

    def fileno(self) -> int:
        return self._socket.fileno()

    def drain(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while True:
                self._socket.recv(16)

    def close(self) -> None:
        self._socket.close()
        self._place.unlink(missing_ok=True)


class _PostgresSource:
    def __init__(self, database: Database, office_id: UUID) -> None:
        url = database.url.set(drivername="postgresql")
        self._address = url.render_as_string(hide_password=False)
        self._office_id = office_id
        try:
            self._connection: psycopg.Connection[Any] = psycopg.connect(
                self._address, autocommit=True, connect_timeout=3
            )
            self._connection.execute(f"LISTEN {channel(office_id)}")
        except psycopg.OperationalError as error:
            raise Unavailable("away", tr("The database does not answer.")) from error

    def fileno(self) -> int:
        return self._connection.fileno()

    def drain(self) -> None:
        try:
            for _ in self._connection.notifies(timeout=0):
                pass
        except psycopg.OperationalError as error:
            raise Unavailable("away", tr("The database does not answer.")) from error

    def close(self) -> None:
        self._connection.close()
