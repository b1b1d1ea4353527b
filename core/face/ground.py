"""What every part of the face stands on: one office on one database, and how an act runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from typing import TypeVar
from uuid import UUID

from core import ids
from core.acts import days, results
from core.acts.turn import Turn
from core.clock import Clock
from core.db import Connection, feed, log, offices, steps
from core.db.batch import Batch
from core.db.engine import AskAgain, Database
from core.errors import Refused
from core.pictures import (
    Event,
    Moved,
    Ticket,
)
from core.profile import Profile
from core.texts import tr
from core.views import line

Result = TypeVar("Result")
Id = UUID | str
"""An act's id: a UUID or its text."""


class Ground:
    """An office, its profile and clock; acts run under its lock."""

    def __init__(
        self, database: Database, office_id: UUID, profile: Profile, version: int, clock: Clock
    ) -> None:
        """Use ``create`` or ``open``."""
        self._database = database
        self._office_id = office_id
        self._nudger = feed.Nudger(database, office_id)
        self.profile = profile
        self._profile_version = version
        self.office = profile.code
        self.clock = clock

    def _at_counter(
        self,
        act: str,
        body: Callable[..., Moved],
        counter: str,
        officer: str | None,
        act_id: Id | None,
    ) -> Moved:
        return self._act(
            act,
            lambda turn: body(turn, counter=counter, officer=officer),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def _act(
        self,
        act: str,
        body: Callable[[Turn], Result],
        again: Callable[[Turn, Event], Result],
        *,
        who: str | None = None,
        device: str | None = None,
        act_id: Id | None = None,
    ) -> Result:
        """Run an act; after a broken connection ask once more, which the ``act_id`` makes safe."""
        known = str(act_id or ids.uuid7())
        try:
            return self._turn(act, body, again, who, device, known)
        except AskAgain:
            return self._turn(act, body, again, who, device, known)

    def _turn(
        self,
        act: str,
        body: Callable[[Turn], Result],
        again: Callable[[Turn, Event], Result],
        who: str | None,
        device: str | None,
        act_id: str,
    ) -> Result:
        with self._database.write() as connection:
            office, before = offices.lock(connection, self._office_id, act_id)
            self._keep_up(connection, office.profile_version)
            turn = Turn(
                connection=connection,
                batch=Batch(connection),
                office_id=self._office_id,
                office=self.office,
                profile=self.profile,
                now=self.clock().astimezone(UTC),
                act=act,
                who=who,
                device=device,
                act_id=act_id,
                day=office.day,
                seq=office.event_seq,
                last_hash=office.last_hash,
            )
            if before is not None:
                event = results.event(log.by_seq(connection, self._office_id, before))
                return _repeated(turn, again, event)
            days.roll(turn)
            result = body(turn)
            if turn.recorded:
                turn.close()
                self._nudger.within(turn.batch, turn.seq)
            turn.flush()
        if turn.recorded:
            self._nudger.after_commit()
        return result

    def _keep_up(self, connection: Connection, version: int) -> None:
        """Take the profile anew when somebody changed it."""
        if version != self._profile_version:
            text = offices.profile(connection, self._office_id)
            self.profile = Profile.model_validate_json(text)
            self._profile_version = version

    def _seen(self, connection: Connection) -> int:
        """The last event's number, with the profile taken anew when somebody changed it."""
        head = offices.head(connection, self._office_id)
        self._keep_up(connection, head.profile_version)
        return int(head.event_seq)

    def _line(self, connection: Connection) -> line.Line:
        seq = self._seen(connection)
        return line.read(connection, self._office_id, self.profile, self.clock(), seq)

    def _ticket(self, connection: Connection, id_or_token: UUID | str) -> Ticket:
        if isinstance(id_or_token, UUID):
            found = steps.ticket(connection, self._office_id, id_or_token)
        else:
            found = steps.ticket_by_token(connection, self._office_id, id_or_token)
            if found is None and (parsed := _as_uuid(id_or_token)) is not None:
                found = steps.ticket(connection, self._office_id, parsed)
        if found is None:
            raise Refused("unknown_ticket", tr("This ticket is not known here."))
        return found


def _repeated(turn: Turn, again: Callable[[Turn, Event], Result], event: Event) -> Result:
    """The first result of an act asked again; the same id for another act is a mistake."""
    if event.act != turn.act:
        raise Refused("act_id_used", tr("This act id was used for another act before."))
    return again(turn, event)


def _as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
