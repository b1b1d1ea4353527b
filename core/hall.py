"""The public face of Loket: one hall, its acts and its pictures.

Front ends, simulator, tests and anyone's script use this. Every act runs in one transaction under the
office's lock, takes an ``act_id`` (made if none is given) and happens once, however often it is asked
with the same one. A refused act raises ``Refused`` and changes nothing; a database that cannot be used
raises ``Unavailable``. Methods may be called from any thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from core import ids
from core import profile as profiles
from core.clock import Clock, system_clock
from core.db import offices, schema
from core.db.engine import Database
from core.errors import Refused, Unavailable
from core.face.calling import CallingActs
from core.face.log import Log
from core.face.office import OfficeActs
from core.face.paper import PaperAndDevices
from core.face.pictures import Pictures
from core.face.serving import ServingActs
from core.face.tickets import TicketActs
from core.hours import business_day
from core.profile import Profile
from core.texts import tr


class Hall(TicketActs, CallingActs, ServingActs, OfficeActs, PaperAndDevices, Pictures, Log):
    """One office on one database. Each part of the face has its file in ``core/face``."""

    @classmethod
    def create(
        cls, url: str, profile: str | Path | Profile = "sample", clock: Clock | None = None
    ) -> Self:
        """Make, migrate and fill an empty database with one office. ``ProfileError`` if the profile is wrong.

        On a database that has other offices, this one is added; one that is there already is refused.
        """
        known = profile if isinstance(profile, Profile) else profiles.load(profile)
        clock = clock or system_clock
        database = Database(url)
        with _closed_on_error(database):
            if database.path is not None and not database.path.parent.is_dir():
                place = str(database.path.parent)
                raise Unavailable("missing", tr("There is no folder {place}.", place=place))
            schema.migrate(database)
            office_id = ids.uuid7()
            now = clock()
            with database.write() as connection:
                if known.code in offices.codes(connection):
                    raise Refused(
                        "office_exists",
                        tr("Office {office} is in this database already.", office=known.code),
                    )
                day = business_day(now, known.tz).isoformat()
                offices.create(connection, office_id, known.code, known.model_dump_json(), day, now)
            return cls(database, office_id, known, 1, clock)

    @classmethod
    def open(cls, url: str, office: str | None = None, clock: Clock | None = None) -> Self:
        """Open a hall that is there; ``office`` may be left out where the database has only one."""
        database = Database(url)
        with _closed_on_error(database):
            database.require_there()
            schema.require_newest(database)
            with database.read() as connection:
                codes = offices.codes(connection)
                if office is None and len(codes) == 1:
                    office = codes[0]
                row = offices.by_code(connection, office) if office else None
            if row is None:
                known = ", ".join(codes) or "–"
                raise Refused(
                    "unknown_office",
                    tr(
                        "There is no office {office} here. Known: {known}.",
                        office=office or "–",
                        known=known,
                    ),
                )
            profile = Profile.model_validate_json(row.profile)
            return cls(database, row.id, profile, row.profile_version, clock or system_clock)

    def close(self) -> None:
        """Let connections go. The hall cannot be used after it."""
        self._nudger.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _closed_on_error(database: Database) -> Iterator[None]:
    """A database that could not be made a hall is let go."""
    try:
        yield
    except BaseException:
        database.close()
        raise
