"""Acts: calling visitors to counters."""

from __future__ import annotations

from uuid import UUID

from core.acts import calling, results
from core.face.ground import Ground, Id
from core.pictures import (
    Call,
    Moved,
)


class CallingActs(Ground):
    """What an officer does to get a visitor to the counter."""

    def call_next(self, counter: str, officer: str, act_id: Id | None = None) -> Call | None:
        """Call the next visitor to a counter; None when nobody waits for it.

        Refused: unknown_counter, unknown_officer, counter_busy.
        """
        return self._act(
            "call_next",
            lambda turn: calling.call_next(turn, counter=counter, officer=officer),
            results.call,
            who=officer,
            act_id=act_id,
        )

    def call(
        self, ticket_id: UUID, counter: str, officer: str, why: str, act_id: Id | None = None
    ) -> Call:
        """Call a waiting ticket out of order, with the reason.

        Refused: role_not_allowed, reason_missing, counter_busy, counter_does_not_serve, move_not_allowed.
        """
        return self._act(
            "call",
            lambda turn: calling.call(
                turn, ticket_id=ticket_id, counter=counter, officer=officer, why=why
            ),
            results.some_call,
            who=officer,
            act_id=act_id,
        )

    def recall(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Call the visitor called to this counter once more. Refused: nobody_here, not_called."""
        return self._at_counter("recall", calling.recall, counter, officer, act_id)

    def no_show(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Nobody came. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("no_show", calling.no_show, counter, officer, act_id)

    def put_back(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Back to the same place in line. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("put_back", calling.put_back, counter, officer, act_id)

    def reenter(
        self,
        ticket_id: UUID,
        officer: str | None = None,
        act_id: Id | None = None,
        device: str | None = None,
    ) -> Moved:
        """A missed visitor waits again. Refused: not_missed, reentry_too_late, visit_ended."""
        return self._act(
            "reenter",
            lambda turn: calling.reenter(turn, ticket_id=ticket_id),
            results.moved,
            who=officer,
            device=device,
            act_id=act_id,
        )

    def expire_missed(self, act_id: Id | None = None) -> int:
        """End the tickets that were missed and whose time to re-enter is over. Returns how many."""
        return self._act(
            "expire_missed", calling.expire_missed, results.length("numbers"), act_id=act_id
        )
