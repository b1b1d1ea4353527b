"""Acts: what happens at a counter."""

from __future__ import annotations

from uuid import UUID

from core.acts import results, serving
from core.face.ground import Ground, Id
from core.pictures import (
    Moved,
)


class ServingActs(Ground):
    """What an officer does with the visitor, and with the counter itself."""

    def start(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """The visitor is at the counter. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("start", serving.start, counter, officer, act_id)

    def finish(
        self,
        counter: str,
        outcome: str | None = None,
        officer: str | None = None,
        act_id: Id | None = None,
    ) -> Moved:
        """The stage is done; the next of the route opens. ``outcome`` None is the profile's first.

        Refused: nobody_here, move_not_allowed, unknown_outcome.
        """
        return self._act(
            "finish",
            lambda turn: serving.finish(turn, counter=counter, officer=officer, outcome=outcome),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def park(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> Moved:
        """Set the visitor at this counter aside. Refused: nobody_here, move_not_allowed."""
        return self._at_counter("park", serving.park, counter, officer, act_id)

    def resume(
        self,
        ticket_id: UUID,
        counter: str | None = None,
        officer: str | None = None,
        act_id: Id | None = None,
    ) -> Moved:
        """A parked visitor waits again in the old place. Refused: not_parked, move_not_allowed."""
        return self._act(
            "resume",
            lambda turn: serving.resume(
                turn, ticket_id=ticket_id, counter=counter, officer=officer
            ),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def transfer(
        self,
        counter: str,
        stage: str,
        to_counter: str | None = None,
        officer: str | None = None,
        act_id: Id | None = None,
    ) -> Moved:
        """Send the visitor at this counter to another stage, or one counter of it.

        Refused: nobody_here, unknown_stage, unknown_counter, counter_does_not_serve.
        """
        return self._act(
            "transfer",
            lambda turn: serving.transfer(
                turn, counter=counter, officer=officer, stage=stage, to_counter=to_counter
            ),
            results.moved,
            who=officer,
            act_id=act_id,
        )

    def sign_in(self, counter: str, officer: str, act_id: Id | None = None) -> None:
        """Open a counter. Refused: unknown_counter, unknown_officer."""
        self._act(
            "sign_in",
            lambda turn: serving.sign_in(turn, counter=counter, officer=officer),
            results.nothing,
            who=officer,
            act_id=act_id,
        )

    def sign_out(self, counter: str, officer: str | None = None, act_id: Id | None = None) -> None:
        """Close a counter. Refused: counter_busy."""
        self._act(
            "sign_out",
            lambda turn: serving.sign_out(turn, counter=counter, officer=officer),
            results.nothing,
            who=officer,
            act_id=act_id,
        )
