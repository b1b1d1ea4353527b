"""The tables that the revisions make are the ones the program means; other schemas are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from core import Hall, Unavailable
from core.db import schema
from core.db.engine import Database
from core.db.tables import metadata
from tests.acts.test_log import behind_its_back
from tests.clock import HandClock
from tests.databases import Postgres


def test_the_revisions_make_the_tables_of_the_program(hall: Hall, database_url: str) -> None:
    with behind_its_back(database_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []
    database = Database(database_url)
    schema.migrate(database)  # again: nothing to do
    database.close()
    assert hall.issue("info").number == "M001"


@pytest.mark.parametrize("there", ["0000", "9999"])
def test_a_schema_that_the_program_does_not_know_is_refused(
    hall: Hall, database_url: str, there: str
) -> None:
    with behind_its_back(database_url) as connection:
        connection.execute(
            text("UPDATE alembic_version SET version_num = :there"), {"there": there}
        )
    with pytest.raises(Unavailable) as refused:
        Hall.open(database_url)
    assert refused.value.code == "schema" and there in refused.value.sentence


def test_a_database_without_a_hall(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(Unavailable) as missing:
        Hall.open(f"sqlite:///{tmp_path / 'empty.db'}")
    assert missing.value.code == "missing"


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear Sir or Madam, " * 100, encoding="utf-8")
    with pytest.raises(Unavailable) as refused:
        Hall.open(f"sqlite:///{path}")
    assert refused.value.code == "missing"


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(Unavailable) as away:
        Hall.open("postgresql://nobody@127.0.0.1:9/none")
    assert away.value.code == "away" and away.value.say("id") == "Basis data tidak menjawab."


def test_a_lock_held_too_long_is_said_and_nothing_is_done(
    hall: Hall, database_url: str, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.db.engine.BUSY_MILLISECONDS", 100)
    with Hall.open(database_url, clock=clock) as impatient:
        with behind_its_back(database_url) as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("UPDATE office SET day = day")
            else:
                connection.exec_driver_sql("SELECT * FROM office FOR UPDATE")
            with pytest.raises(Unavailable) as busy:
                impatient.issue("info")
            assert busy.value.code == "busy"
        assert impatient.issue("info").number == "M001"
        assert impatient.verify().ok


def test_connections_that_broke_are_made_anew_and_the_act_happens_once(postgres: Postgres) -> None:
    """On PostgreSQL; SQLite has no connection that another could break."""
    with postgres.database(prepared=True) as url, Hall.open(url, clock=HandClock()) as hall:
        hall.issue("info")
        break_connections(url)
        assert hall.issue("info").number == "M002"
        break_connections(url)
        assert len(hall.waiting()) == 2
        assert hall.verify().ok


def break_connections(url: str) -> None:
    with behind_its_back(url) as connection:
        broken = connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = 'loket' AND datname = current_database()"
            )
        )
        assert len(broken.all()) >= 1
