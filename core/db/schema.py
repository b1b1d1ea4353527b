"""Making and upgrading the tables, by Alembic revisions inside the package."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from core.db.engine import Database, translated
from core.errors import Unavailable
from core.texts import tr

PLACE = Path(__file__).parent / "migrations"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(PLACE))
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """The revision this program knows."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def migrate(database: Database) -> None:
    """Bring the database to the newest revision; one transaction, all or nothing."""
    with database.write() as connection:
        command.upgrade(_config(connection), "head")


def revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def require_newest(database: Database) -> None:
    """A program works only with the schema it knows."""
    with translated(), database.read() as connection:
        there = revision(connection)
    if there is None:
        raise Unavailable("missing", tr("There is no hall in this database."))
    if there != newest():
        raise Unavailable(
            "schema",
            tr(
                "The database has schema {there}; this program knows {known}. "
                "Run 'loket migrate' with the newest program.",
                there=there,
                known=newest(),
            ),
        )
