"""Pictures of the hall for screens and scripts."""

from __future__ import annotations

from uuid import UUID

from core.acts import calling, issuing
from core.db import steps
from core.face.ground import Ground
from core.hours import business_day
from core.lifecycle import StepState
from core.pictures import (
    Board,
    Booking,
    Desk,
    Estimate,
    Menu,
    Position,
    SignInChoices,
    Step,
    Task,
    TicketView,
)
from core.views import board as board_view
from core.views import desk as desk_view
from core.views import menu as menu_view
from core.views import sign_in as sign_in_view


class Pictures(Ground):
    """What is read, never written: frozen, of one moment."""

    def waiting(self, stage: str | None = None) -> tuple[Step, ...]:
        """Who waits, in the order of the call keys."""
        with self._database.read() as connection:
            return tuple(
                steps.waiting(connection, self._office_id, None if stage is None else [stage])
            )

    def ticket(self, id_or_token: UUID | str) -> TicketView:
        """A ticket by its id or by what its QR carries. Refused: unknown_ticket."""
        with self._database.read() as connection:
            ticket = self._ticket(connection, id_or_token)
            return TicketView(ticket, tuple(steps.steps_of(connection, self._office_id, ticket.id)))

    def booking(self, code: str) -> Booking:
        """A booking that may be checked in today.

        Refused: unknown_booking, booking_used, booking_other_day.
        """
        with self._database.read() as connection:
            today = business_day(self.clock(), self.profile.tz)
            row = issuing.require_booking(connection, self._office_id, self.profile, today, code)
        return Booking(row.code, row.service, row.slot_at)

    def position(self, ticket_id: UUID) -> Position | None:
        """Where a waiting ticket stands; None when it does not wait."""
        with self._database.read() as connection:
            step = steps.open_step(connection, self._office_id, ticket_id)
            if step is None or step.state is not StepState.WAITING:
                return None
            return self._line(connection).position(step)

    def estimate(self, ticket_id: UUID) -> Estimate | None:
        """How long this ticket still waits for its next call; None when its visit has ended."""
        with self._database.read() as connection:
            step = steps.open_step(connection, self._office_id, ticket_id)
            return None if step is None else self._line(connection).estimate(step)

    def menu(self, language: str | None = None) -> Menu:
        """What the kiosk offers now."""
        with self._database.read() as connection:
            return menu_view.menu(
                self._line(connection), self.profile.language_or_default(language)
            )

    def desk(self, counter: str, language: str | None = None) -> Desk:
        """Everything one counter shows. Refused: unknown_counter."""
        calling.require_counter(self.profile, counter)
        with self._database.read() as connection:
            return desk_view.desk(
                connection,
                self._office_id,
                self._line(connection),
                counter,
                self.profile.language_or_default(language),
            )

    def sign_in_choices(self, language: str | None = None) -> SignInChoices:
        """Who may sign in and at which counters."""
        with self._database.read() as connection:
            self._seen(connection)
            return sign_in_view.sign_in_choices(
                connection,
                self._office_id,
                self.profile,
                self.profile.language_or_default(language),
                self.clock(),
            )

    def board(self, zone: str | None = None, language: str | None = None) -> Board:
        """What the hall sees; ``zone`` None is every counter."""
        with self._database.read() as connection:
            return board_view.board(
                connection,
                self._office_id,
                self._line(connection),
                zone,
                self.profile.language_or_default(language),
            )

    def tasks(self, language: str | None = None) -> tuple[Task, ...]:
        with self._database.read() as connection:
            return tuple(
                desk_view.tasks(
                    connection,
                    self._office_id,
                    self.profile,
                    self.profile.language_or_default(language),
                )
            )
