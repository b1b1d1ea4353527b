"""The kiosk's own printer: its worker runs here, and its trouble is seen here.

That an officer comes when it runs out of paper is the worker's doing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.printing import PrinterStatus

if TYPE_CHECKING:
    from core import Hall

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1


class PrintingWorker(Protocol):
    """Prints what waits in the outbox for one printer: see ``core.printing.PrinterWorker``."""

    def start(self) -> object: ...

    def stop(self) -> object: ...


OnStatus = Callable[[PrinterStatus], None]
MakeWorker = Callable[[Callable[[], "Hall"], str, OnStatus], PrintingWorker]


@QmlElement
@QmlUncreatable("made by the kiosk")
class KioskPrinter(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """Whether paper can be hoped for. Without a worker, somebody else prints."""

    failingChanged = Signal()

    _said = Signal(object)

    def __init__(
        self,
        opener: Callable[[], Hall],
        make_worker: MakeWorker | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opener = opener
        self._make_worker = make_worker
        self._worker: PrintingWorker | None = None
        self.fails = False
        self._said.connect(self._hear)

    @QtProperty(bool, notify=failingChanged)
    def failing(self) -> bool:
        """It said last that it cannot print: no paper, open, not answering."""
        return self.fails

    def start(self, printer: str | None) -> None:
        """Print what waits for this printer, from now on; None where the kiosk has none."""
        if printer is None or self._make_worker is None or self._worker is not None:
            return
        self._worker = self._make_worker(self._opener, printer, self._said.emit)
        self._worker.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @Slot()
    def stop(self) -> None:
        """Let the printer go."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _hear(self, status: PrinterStatus) -> None:
        fails = status.state == "fault"
        if fails != self.fails:
            self.fails = fails
            self.failingChanged.emit()
