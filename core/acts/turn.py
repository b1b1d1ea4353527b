"""A turn: one act's transaction, from the lock to the event.

An act writes rows only through its turn, and the event holds exactly what was written: the log rebuilds
the state by construction, not by care.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from core.chain import Link, canonical
from core.db import Connection, log, statements
from core.db.batch import Batch
from core.hours import business_day
from core.lifecycle import StepState, require_move
from core.pictures import Step
from core.profile import Profile


@dataclass
class Turn:
    """The lock is held, ``now`` stands still; rows written here are recorded by ``record``."""

    connection: Connection
    batch: Batch
    """What is written goes here and is sent at the end, or by ``flush``."""
    office_id: UUID
    office: str
    profile: Profile
    now: datetime
    act: str
    who: str | None
    device: str | None
    act_id: str
    day: str
    """The business day, ISO; never earlier than that of the act before."""
    seq: int
    """The last event so far; the next one is ``seq + 1``."""
    last_hash: str
    changes: list[list[Any]] = field(default_factory=list)
    recorded: int = 0

    @property
    def next_seq(self) -> int:
        return self.seq + 1

    @property
    def today(self) -> date:
        return business_day(self.now, self.profile.tz)

    def insert(self, table: str, values: Mapping[str, Any]) -> None:
        """Write a new row of the projection."""
        row = {"office_id": self.office_id, **values}
        statements.insert_row(self.batch, table, row)
        key = values[statements.key_column(table)]
        self._remember(table, key, "new", {n: v for n, v in values.items() if v is not None})

    def update(self, table: str, key: object, values: Mapping[str, Any]) -> None:
        """Change a row of the projection."""
        statements.update_row(self.batch, table, self.office_id, key, values)
        self._remember(table, key, "set", values)

    def move(self, step: Step, to: StepState, **values: Any) -> None:
        """Move a step by the table of allowed moves, or refuse."""
        require_move(step.number, step.state, to)
        self.update("step", step.id, {"state": to.value, **values})

    def _remember(self, table: str, key: object, how: str, values: Mapping[str, Any]) -> None:
        self.changes.append([table, how, statements.plain(key), logged(values)])

    def flush(self) -> None:
        """Send what was written so far, for an act that reads it back."""
        self.batch.send()

    def record(self, facts: Mapping[str, Any], *, act: str | None = None) -> int:
        """Append the event of what was written since the last one. Returns its number."""
        payload = {name: statements.plain(value) for name, value in facts.items()}
        if self.changes:
            payload["changes"] = self.changes
        link = Link(
            seq=self.next_seq,
            at=self.now,
            act=act or self.act,
            who=self.who,
            device=self.device,
            act_id=None if act else self.act_id,
            payload=canonical(payload),
            prev_hash=self.last_hash,
        )
        self.last_hash = log.append(self.batch, self.office_id, self.office, link)
        self.seq = link.seq
        self.changes = []
        self.recorded += 1
        return link.seq

    def close(self) -> None:
        """Move the office's head to the last event."""
        assert not self.changes, "rows were written that no event records"
        log.move_head(self.batch, self.office_id, self.seq, self.last_hash, self.day)


def logged(values: Mapping[str, Any]) -> dict[str, Any]:
    """A row's values as the event holds them. A token is a key to a visit: only its digest is logged."""
    return {
        name: token_digest(value) if name == "token" else statements.plain(value)
        for name, value in values.items()
    }


def token_digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
