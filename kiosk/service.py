"""The service a visitor looks at: its standard, and the wait now."""

from __future__ import annotations

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.pictures import FeeItem, LaneItem, Menu, ServiceItem, StepItem
from core.qt import Rows

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class ServiceModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """One service; empty while none is chosen."""

    serviceChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._item: ServiceItem | None = None
        self._steps = Rows(StepItem, key=lambda step: step.stage, parent=self)
        self._fees = Rows(FeeItem, key=lambda fee: fee.name, parent=self)
        self._lanes = Rows(LaneItem, key=lambda lane: lane.code, parent=self)

    def show(self, menu: Menu, code: str) -> None:
        """Show this service of the menu; nothing where it has none of that code."""
        self._item = next((item for item in menu.services if item.code == code), None)
        offered = self._item.lanes if self._item else ()
        self._steps.show(self._item.steps if self._item else ())
        self._fees.show(self._item.fees if self._item else ())
        self._lanes.show(lane for lane in menu.lanes if lane.priority and lane.code in offered)
        self.serviceChanged.emit()

    @property
    def has_lanes(self) -> bool:
        """Whether there is a lane to choose besides the service's own."""
        return bool(self._lanes.rows())

    @QtProperty(str, notify=serviceChanged)
    def name(self) -> str:
        return self._item.name if self._item else ""

    @QtProperty(str, notify=serviceChanged)
    def summary(self) -> str:
        return self._item.summary if self._item else ""

    @QtProperty(str, notify=serviceChanged)
    def letter(self) -> str:
        return self._item.letter if self._item else ""

    @QtProperty(str, notify=serviceChanged)
    def icon(self) -> str:
        return self._item.icon if self._item else ""

    @QtProperty("QStringList", notify=serviceChanged)  # type: ignore[arg-type]  # Qt's name
    def documents(self) -> list[str]:
        return list(self._item.documents) if self._item else []

    @QtProperty(Rows, constant=True)
    def steps(self) -> Rows:
        """The route: ``name`` and ``minutes`` of each stage."""
        return self._steps

    @QtProperty(Rows, constant=True)
    def fees(self) -> Rows:
        """``name`` and ``text`` of each."""
        return self._fees

    @QtProperty(Rows, constant=True)
    def lanes(self) -> Rows:
        """The priority lanes one may ask for here."""
        return self._lanes

    @QtProperty(str, notify=serviceChanged)
    def product(self) -> str:
        return self._item.product if self._item else ""

    @QtProperty(int, notify=serviceChanged)
    def waiting(self) -> int:
        return self._item.waiting if self._item else 0

    @QtProperty(str, notify=serviceChanged)
    def waitText(self) -> str:
        return self._item.wait_text if self._item else ""

    @QtProperty(bool, notify=serviceChanged)
    def bookingAsked(self) -> bool:
        return self._item.booking_asked if self._item else False
