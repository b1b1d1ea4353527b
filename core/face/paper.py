"""Tasks, paper and devices."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.acts import results, tasks
from core.acts.turn import Turn
from core.db import copies, desks, steps
from core.errors import Refused
from core.face.ground import Ground, Id
from core.pictures import (
    DeviceStatus,
    Paper,
    PrintCopy,
)
from core.texts import tr
from core.views import paper as paper_view


class PaperAndDevices(Ground):
    """Help asked for, the outbox of printing, and how devices do."""

    def raise_task(
        self, kind: str, device: str, number: str | None = None, act_id: Id | None = None
    ) -> UUID:
        """Ask officers for something: ``help``, ``paper`` or ``print_failed``. The task's id."""
        return self._act(
            "raise_task",
            lambda turn: tasks.raise_task(turn, kind=kind, device=device, number=number),
            results.task,
            device=device,
            act_id=act_id,
        )

    def take_task(self, task_id: UUID, officer: str, act_id: Id | None = None) -> UUID:
        """One officer takes a task. Refused: unknown_task, task_taken."""
        return self._act(
            "take_task",
            lambda turn: tasks.take_task(turn, task_id=task_id, officer=officer),
            results.task,
            who=officer,
            act_id=act_id,
        )

    def end_task(self, task_id: UUID, officer: str | None = None, act_id: Id | None = None) -> UUID:
        """A task is done. Refused: unknown_task, task_ended."""
        return self._act(
            "end_task",
            lambda turn: tasks.end_task(turn, task_id=task_id, officer=officer),
            results.task,
            who=officer,
            act_id=act_id,
        )

    def reprint(
        self, ticket_id: UUID, printer: str, officer: str | None = None, act_id: Id | None = None
    ) -> UUID:
        """Queue another copy, marked as printed again. The copy's id; the event says who asked."""

        def body(turn: Turn) -> UUID:
            if steps.ticket(turn.connection, turn.office_id, ticket_id) is None:
                raise Refused("unknown_ticket", tr("This ticket is not known here."))
            copy_id = copies.add_copy(
                turn.batch, turn.office_id, ticket_id, printer, True, turn.now
            )
            turn.record({"ticket": ticket_id, "printer": printer, "copy": copy_id})
            return copy_id

        return self._act("reprint", body, results.copy, who=officer, act_id=act_id)

    def next_copy(self, printer: str) -> PrintCopy | None:
        """The oldest copy that waits for this printer; one that was ``sending`` when its worker died comes first.

        ``profile`` is the newest afterwards: a worker asks for nothing else while nobody prints.
        """
        with self._database.read() as connection:
            self._seen(connection)
            row = copies.next_copy(connection, self._office_id, printer)
        return results.print_copy(row) if row else None

    def copies(
        self,
        printer: str | None = None,
        ticket_id: UUID | None = None,
        state: str | None = None,
    ) -> tuple[PrintCopy, ...]:
        """The copies of a printer, of a ticket, in a state; oldest first."""
        with self._database.read() as connection:
            return tuple(
                results.print_copy(row)
                for row in copies.copies(connection, self._office_id, printer, ticket_id, state)
            )

    def copy_state(
        self, copy_id: UUID, state: str, *, data: bytes | None = None, problem: str | None = None
    ) -> None:
        """Move a copy on: to ``sending`` (with the rendered bytes), ``printed``, ``sent``, ``uncertain``,
        ``failed`` or back to ``queued``."""
        values: dict[str, Any] = {"state": state, "changed_at": self.clock(), "problem": problem}
        if data is not None:
            values["data"] = data
        with self._database.write() as connection:
            if state == "sending":
                values["attempts"] = copies.attempts(connection, copy_id) + 1
            copies.change_copy(connection, copy_id, values)
        self._nudger.after_commit()

    def paper(self, ticket_id: UUID, again: bool = False, language: str | None = None) -> Paper:
        """What to print on this ticket now."""
        with self._database.read() as connection:
            ticket = self._ticket(connection, ticket_id)
            step = steps.open_step(connection, self._office_id, ticket_id)
            return paper_view.paper(self._line(connection), ticket, step, again, language)

    def device_says(self, code: str, kind: str, state: str, sentence: str) -> None:
        """Keep how a device does: ``ok``, ``warning`` or ``fault``, with a sentence."""
        with self._database.write() as connection:
            desks.say(connection, self._office_id, code, kind, state, sentence, self.clock())

    def devices(self) -> tuple[DeviceStatus, ...]:
        with self._database.read() as connection:
            return tuple(
                DeviceStatus(row.code, row.kind, row.state, row.sentence, row.seen_at)
                for row in desks.devices(connection, self._office_id)
            )

    def mark_spoken(self, device: str, seq: int) -> None:
        """A board has announced everything up to this event."""
        with self._database.write() as connection:
            desks.mark_spoken(connection, self._office_id, device, seq, self.clock())

    def spoken(self, device: str) -> int | None:
        """Up to which event this board has announced; None for a board that never did."""
        with self._database.read() as connection:
            row = desks.device(connection, self._office_id, device)
        return int(row.spoken_seq) if row else None
