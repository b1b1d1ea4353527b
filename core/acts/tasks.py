"""Tasks away from the queue: help at a kiosk, paper, a print that failed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core import ids
from core.acts.calling import require_officer
from core.acts.turn import Turn
from core.db import desks
from core.errors import Refused
from core.texts import Text, tr

KINDS: dict[str, Text] = {
    "help": tr("A visitor at {place} asks for help."),
    "paper": tr("{place} needs paper or care."),
    "print_failed": tr("Ticket {number} was not printed at {place}."),
}


def raise_task(turn: Turn, *, kind: str, device: str, number: str | None) -> UUID:
    """Ask the officers for something; while the same is asked for already, it stays one task."""
    if kind not in KINDS:
        raise Refused("unknown_task", tr("There is no task of kind {kind}.", kind=kind))
    for task in desks.open_tasks(turn.connection, turn.office_id):
        if (task.kind, task.device, task.number) == (kind, device, number):
            found: UUID = task.id
            return found
    task_id = ids.uuid7()
    turn.insert(
        "task",
        {
            "id": task_id,
            "kind": kind,
            "device": device,
            "number": number,
            "state": "open",
            "raised_at": turn.now,
        },
    )
    turn.record({"task": task_id, "kind": kind})
    return task_id


def take_task(turn: Turn, *, task_id: UUID, officer: str) -> UUID:
    """One officer takes it."""
    require_officer(turn.profile, officer)
    task = _require(turn, task_id)
    if task.state != "open":
        raise Refused(
            "task_taken", tr("{officer} is on the way already.", officer=task.taken_by or "–")
        )
    turn.update("task", task_id, {"state": "taken", "taken_by": officer, "taken_at": turn.now})
    turn.record({"task": task_id})
    return task_id


def end_task(turn: Turn, *, task_id: UUID, officer: str | None) -> UUID:
    """It is done."""
    task = _require(turn, task_id)
    if task.state == "ended":
        raise Refused("task_ended", tr("This task is done already."))
    turn.update("task", task_id, {"state": "ended", "ended_at": turn.now})
    turn.record({"task": task_id})
    return task_id


def _require(turn: Turn, task_id: UUID) -> Any:
    task = desks.task(turn.connection, turn.office_id, task_id)
    if task is None:
        raise Refused("unknown_task", tr("This task is not known here."))
    return task
