"""Asking officers to come: a visitor who wants help, paper that ran out, a ticket not printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.pictures import Task
from core.qt import Worker

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Asked:
    """Something officers were asked for; its act id makes asking again safe."""

    kind: str
    number: str | None
    act_id: str


@QmlElement
@QmlUncreatable("made by the kiosk")
class OfficersModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """What officers are asked for at this kiosk. What cannot be said now is said when it can be."""

    helpChanged = Signal()

    def __init__(
        self, worker: Worker, device: str, retry_ms: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._device = device
        self._unsaid: dict[str, Asked] = {}
        self._help = ""
        self._retry = QTimer(self, interval=retry_ms, singleShot=True)
        self._retry.timeout.connect(self._say_all)

    @QtProperty(str, notify=helpChanged)
    def help(self) -> str:
        """Of the visitor's call for help: empty, ``asking``, ``asked``, ``coming``."""
        return self._help

    def ask(self, kind: str, number: str | None = None) -> None:
        """Ask officers for something, surely."""
        if kind == "help":
            if self._help:
                return
            self._set_help("asking")
        asked = Asked(kind, number, str(uuid4()))
        self._unsaid[asked.act_id] = asked
        self._say(asked)

    @Slot()
    def look(self) -> None:
        """See what has become of it."""
        self._worker.refresh("tasks", lambda hall: hall.tasks(), self._see, lambda error: None)

    def _see(self, tasks: Sequence[Task]) -> None:
        mine = [task for task in tasks if task.device == self._device and task.kind == "help"]
        if any(task.taken_by for task in mine):
            self._set_help("coming")
        elif mine:
            self._set_help("asked")
        elif any(asked.kind == "help" for asked in self._unsaid.values()):
            self._set_help("asking")
        else:
            self._set_help("")

    def _say(self, asked: Asked) -> None:
        def said(_task: UUID) -> None:
            self._unsaid.pop(asked.act_id, None)
            self.look()

        self._worker.ask(
            lambda hall: hall.raise_task(
                asked.kind, self._device, number=asked.number, act_id=asked.act_id
            ),
            said,
            lambda error: self._retry.start(),
        )

    def _say_all(self) -> None:
        for asked in list(self._unsaid.values()):
            self._say(asked)

    def _set_help(self, state: str) -> None:
        if state != self._help:
            self._help = state
            self.helpChanged.emit()
