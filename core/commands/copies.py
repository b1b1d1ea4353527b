"""A hall's data into a file, back into an empty place, or over to another database."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from core.db import offices
from core.db.copying import copy_all
from core.db.engine import Database
from core.errors import Refused
from core.hall import Hall
from core.texts import tr


def backup(options: Namespace) -> int:
    """Into a new SQLite file, whichever the hall's database is. The file appears only when it is whole."""
    file = Path(options.file)
    if file.exists():
        raise Refused("file_exists", tr("{file} is there already.", file=str(file)))
    part = file.with_name(f"{file.name}.part")
    part.unlink(missing_ok=True)
    rows = _copied(options.database, f"sqlite:///{part}")
    checked = _checked(f"sqlite:///{part}")
    os.replace(part, file)
    for left in (f"{part}-wal", f"{part}-shm", f"{part}.flock"):
        Path(left).unlink(missing_ok=True)
    print(f"{rows} rows in {file}. {checked}")
    return 0


def restore(options: Namespace) -> int:
    """From a backup into an empty place."""
    if not Path(options.file).exists():
        raise Refused("file_missing", tr("{file} is not there.", file=options.file))
    rows = _copied(f"sqlite:///{options.file}", options.database)
    print(f"{rows} rows restored. {_checked(options.database)}")
    return 0


def move(options: Namespace) -> int:
    """To another database; the one it came from stays as it is."""
    rows = _copied(options.database, options.to)
    print(f"{rows} rows moved. {_checked(options.to)}")
    return 0


def _copied(source: str, target: str) -> int:
    there, here = Database(source), Database(target)
    try:
        there.require_there()
        return copy_all(there, here)
    finally:
        there.close()
        here.close()


def _checked(url: str) -> str:
    """Verify every office of a copy and say its closing hash; a copy that is not whole is refused."""
    said = []
    for office in _offices(url):
        with Hall.open(url, office) as hall:
            found = hall.verify()
        if not found.ok:
            raise Refused(
                "copy_not_whole",
                tr(
                    "The copy of {office} is not whole: {why}",
                    office=office,
                    why=found.findings[0].detail,
                ),
            )
        said.append(f"{office}: {found.events} events, closing hash {found.head}")
    return "; ".join(said)


def _offices(url: str) -> list[str]:
    database = Database(url)
    try:
        with database.read() as connection:
            return offices.codes(connection)
    finally:
        database.close()
