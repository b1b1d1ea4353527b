"""Acts: giving tickets and taking them back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from core.acts import issuing, results
from core.face.ground import Ground, Id
from core.pictures import (
    Moved,
    Ticket,
)


class TicketActs(Ground):
    """What a visitor, or an officer for a visitor, does about a ticket."""

    def issue(
        self,
        service: str,
        lane: str | None = None,
        device: str | None = None,
        act_id: Id | None = None,
        language: str | None = None,
        needs: Iterable[str] = (),
        *,
        officer: str | None = None,
        printed: bool = True,
    ) -> Ticket:
        """Give a ticket. ``printed``: a copy goes to the device's printer, if it has one.

        Refused: unknown_service, unknown_lane, lane_not_served, closed, booking_required, quota_reached.
        """
        return self._act(
            "issue",
            lambda turn: issuing.issue(
                turn,
                service=service,
                lane=lane,
                language=language,
                needs=tuple(needs),
                printed=printed,
            ),
            results.ticket,
            who=officer,
            device=device,
            act_id=act_id,
        )

    def check_in(
        self,
        code: str,
        lane: str | None = None,
        device: str | None = None,
        act_id: Id | None = None,
        language: str | None = None,
        needs: Iterable[str] = (),
        *,
        printed: bool = True,
    ) -> Ticket:
        """Turn a booking into a ticket.

        Refused: unknown_booking, booking_used, booking_other_day, closed.
        """
        return self._act(
            "check_in",
            lambda turn: issuing.check_in(
                turn, code=code, lane=lane, language=language, needs=tuple(needs), printed=printed
            ),
            results.ticket,
            device=device,
            act_id=act_id,
        )

    def import_bookings(
        self, bookings: Sequence[tuple[str, str, datetime]], act_id: Id | None = None
    ) -> int:
        """Bookings as (code, service, slot); all or none. Returns how many."""
        return self._act(
            "import_bookings",
            lambda turn: issuing.import_bookings(turn, bookings=bookings),
            results.count("bookings"),
            act_id=act_id,
        )

    def cancel(
        self,
        ticket_id: UUID,
        officer: str | None = None,
        act_id: Id | None = None,
        device: str | None = None,
    ) -> Moved:
        """End a visit that goes on. Refused: unknown_ticket, visit_ended."""
        return self._act(
            "cancel",
            lambda turn: issuing.cancel(turn, ticket_id=ticket_id),
            results.moved,
            who=officer,
            device=device,
            act_id=act_id,
        )
