"""The log: reading it, hearing of it, proving it."""

from __future__ import annotations

from core import chain, verify
from core.acts import results
from core.acts.turn import logged
from core.db import feed, log, offices, projection
from core.face.ground import Ground
from core.pictures import (
    Announcement,
    Event,
    Finding,
    Verification,
)
from core.views import board as board_view


class Log(Ground):
    """The truth of the hall, event by event."""

    def events(self, after: int = 0, limit: int | None = None) -> tuple[Event, ...]:
        """The log's lines after an event, in order."""
        with self._database.read() as connection:
            return tuple(
                results.event(row) for row in log.after(connection, self._office_id, after, limit)
            )

    def seq(self) -> int:
        """The number of the last event."""
        with self._database.read() as connection:
            return int(offices.head(connection, self._office_id).event_seq)

    def changes(self) -> feed.Changes:
        """News of the hall: iterate, or ``wait(timeout)``, to get the newest event number when it has risen."""
        return feed.Changes(self._database, self._office_id)

    def verify(self, against: str | None = None) -> Verification:
        """Recompute the chain, rebuild the state from the log and compare.

        ``against``: a closing hash kept or published earlier. If an event of an unbroken chain still has it,
        nothing up to that event was changed, removed or inserted since.
        """
        with self._database.read() as connection:
            head = offices.head(connection, self._office_id)
            links = list(log.links(connection, self._office_id))
            there = projection.rows(connection, self._office_id)
        found = list(chain.breaks(self.office, links, head.event_seq, head.last_hash))
        state = {key: logged(row) for key, row in there.items()}
        found += verify.differences(verify.replay(links), state)
        if against is not None and against.strip().lower() not in {item.hash for item in links}:
            found.append(chain.Break("against", 0, "no event of this log has that closing hash"))
        findings = tuple(Finding(item.kind, item.seq or None, item.detail) for item in found)
        bad = [finding.seq for finding in findings if finding.seq is not None]
        return Verification(
            not findings, len(links), min(bad, default=None), findings, head.last_hash
        )

    def announcements(self, after: int, zone: str | None = None) -> tuple[Announcement, ...]:
        """Calls and recalls after this event, oldest first, for a board to speak."""
        found = []
        for event in self.events(after):
            if event.act not in ("call_next", "call", "recall") or "counter" not in event.payload:
                continue
            counter = event.payload["counter"]
            if board_view.in_zone(self.profile, counter, zone) and "number" in event.payload:
                found.append(
                    Announcement(
                        event.seq,
                        event.payload["number"],
                        counter,
                        self.profile.voice.languages,
                        event.act == "recall",
                        event.at,
                    )
                )
        return tuple(found)
