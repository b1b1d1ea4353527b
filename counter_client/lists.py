"""The lists of a desk."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.pictures import Choice, Desk
from core.qt import Rows
from counter_client.rows import ChoiceRow, LaneRow, TaskRow, TicketRow, transfer_row

QML_IMPORT_NAME = "CounterClient.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the desk has it")
class DeskLists(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """Who waits, what is to be done and what may be chosen at one counter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = Rows(LaneRow, key=lambda row: row.lane, parent=self)
        self._waiting, self._parked, self._missed = (
            Rows(TicketRow, key=lambda row: row.ticketId, parent=self) for _ in range(3)
        )
        self._tasks = Rows(TaskRow, key=lambda row: row.taskId, parent=self)
        self._outcomes, self._printers, self._transfers, self._transfer_counters = (
            Rows(ChoiceRow, key=lambda row: row.code, parent=self) for _ in range(4)
        )

    def show(self, desk: Desk, officer: str, now: datetime) -> None:
        """Show what this picture has, with the times as they are now."""
        self._lanes.show(LaneRow.of(line, now) for line in desk.lanes)
        for rows, tickets in (
            (self._waiting, desk.waiting),
            (self._parked, desk.parked),
            (self._missed, desk.missed),
        ):
            rows.show(TicketRow.of(ticket, now) for ticket in tickets)
        self._tasks.show(TaskRow.of(task, officer, now) for task in desk.tasks)
        self._outcomes.show(_choices(desk.outcomes))
        self._printers.show(_choices(desk.printers))

    def show_transfers(self, desk: Desk, stage: str) -> None:
        """Show where the visitor may be sent; the counters are those of one stage."""
        self._transfers.show(transfer_row(transfer, stage) for transfer in desk.transfers)
        found = next((t.counters for t in desk.transfers if t.stage == stage), ())
        self._transfer_counters.show(_choices(found))

    @QtProperty(Rows, constant=True)
    def lanes(self) -> Rows:
        return self._lanes

    @QtProperty(Rows, constant=True)
    def waiting(self) -> Rows:
        return self._waiting

    @QtProperty(Rows, constant=True)
    def parked(self) -> Rows:
        return self._parked

    @QtProperty(Rows, constant=True)
    def missed(self) -> Rows:
        return self._missed

    @QtProperty(Rows, constant=True)
    def tasks(self) -> Rows:
        return self._tasks

    @QtProperty(Rows, constant=True)
    def outcomes(self) -> Rows:
        return self._outcomes

    @QtProperty(Rows, constant=True)
    def printers(self) -> Rows:
        return self._printers

    @QtProperty(Rows, constant=True)
    def transfers(self) -> Rows:
        return self._transfers

    @QtProperty(Rows, constant=True)
    def transferCounters(self) -> Rows:
        return self._transfer_counters


def _choices(choices: tuple[Choice, ...]) -> list[ChoiceRow]:
    return [ChoiceRow(choice.code, choice.name, "", False) for choice in choices]
