"""What the kiosk shows: the hall and the visit, taken together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import Refused
from core.pictures import ServiceItem
from core.qt import HallClock, Language, Rows, Worker
from kiosk.hall_watch import HallWatch
from kiosk.office import OfficeModel
from kiosk.officers import OfficersModel
from kiosk.paper import PaperWatch
from kiosk.patience import Patience, PatienceModel
from kiosk.printer import KioskPrinter, MakeWorker
from kiosk.request import TicketRequest
from kiosk.service import ServiceModel
from kiosk.ticket import GivenTicket, Printing, TicketModel
from kiosk.visit import Page, Visit

if TYPE_CHECKING:
    from core import Hall
    from core.profile import Device

USUAL_INCHES = 27.0
"""Diagonal of a screen of which the profile says nothing."""

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made where the kiosk is started")
class KioskPicture(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """Everything that is seen; it changes by itself as the hall does, and shows where a visit is."""

    pageChanged = Signal()

    visitChanged = Signal()

    busyChanged = Signal()

    inchesChanged = Signal()

    troubleChanged = Signal()

    def __init__(
        self,
        opener: Callable[[], Hall],
        device: str,
        language: Language,
        clock: HallClock,
        times: Patience | None = None,
        print_with: MakeWorker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        times = times or Patience()
        self._device = device
        self._language = language
        self._home_language = str(language.code)
        self._clock = clock
        self._times = times
        self._visit = Visit()
        self._page = Page.STARTING
        self._checking = False
        self._trouble: Refused | None = None
        self._inches = USUAL_INCHES

        self._worker = Worker(opener, self)
        self._office = OfficeModel(self)
        self._service = ServiceModel(self)
        self._ticket = TicketModel(self)
        self._services = Rows(ServiceItem, key=lambda service: service.code, parent=self)
        self._patience = PatienceModel(times, self)
        self._printer = KioskPrinter(opener, print_with, self)
        self._officers = OfficersModel(self._worker, device, times.retry_ms, self)
        self._paper = PaperWatch(
            self._worker, self._printer, self._ticket, self._officers, times, self
        )
        self._request = TicketRequest(self._worker, device, times.retry_ms, self)
        self._hall = HallWatch(self._worker, clock, times.away_ms, self)
        self._worker.opened.connect(self._hall_opened)
        self._worker.changed.connect(self._officers.look)
        self._hall.seen.connect(self._show_menu)
        self._hall.awayChanged.connect(self._show_page)
        self._clock.ticked.connect(self._look_at_ticket)
        self._language.changed.connect(self._language_changed)
        self._request.changed.connect(self._request_changed)
        self._ticket.printingChanged.connect(self._show_page)

    # --- what is shown ---------------------------------------------------------------------------

    @QtProperty(str, notify=pageChanged)
    def page(self) -> str:
        """One of ``kiosk.visit.Page``."""
        return self._page.value

    @QtProperty(float, notify=inchesChanged)
    def inches(self) -> float:
        """Diagonal of this kiosk's screen, by the profile."""
        return self._inches

    @QtProperty(bool, notify=visitChanged)
    def canGoBack(self) -> bool:
        return bool(self._visit.trail) and self._page is self._visit.page

    @QtProperty(bool, notify=visitChanged)
    def canStartAgain(self) -> bool:
        return self._visit != Visit()

    @QtProperty(str, notify=visitChanged)
    def code(self) -> str:
        """What was typed or scanned of a booking's code."""
        return self._visit.code

    @QtProperty("QStringList", notify=visitChanged)  # type: ignore[arg-type]  # Qt's name
    def needs(self) -> list[str]:
        """What the visitor asked for: ``wheelchair``, ``escort``, ``seat``, ``sign-language``."""
        return list(self._visit.needs)

    @QtProperty(bool, notify=visitChanged)
    def byBooking(self) -> bool:
        """The visitor has a booking."""
        return self._visit.by_booking

    @QtProperty(bool, notify=busyChanged)
    def busy(self) -> bool:
        """The ticket is being made; nothing more can be asked for."""
        return self._is_busy

    @QtProperty(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the last wish could not be fulfilled, in the visitor's language."""
        return self._trouble.say(str(self._language.code)) if self._trouble else ""

    @QtProperty(bool, notify=busyChanged)
    def ticketIsComing(self) -> bool:
        """A ticket was asked for and the database has not answered yet."""
        return self._request.unanswered

    @QtProperty(OfficeModel, constant=True)
    def office(self) -> OfficeModel:
        return self._office

    @QtProperty(ServiceModel, constant=True)
    def service(self) -> ServiceModel:
        """The service chosen."""
        return self._service

    @QtProperty(TicketModel, constant=True)
    def ticket(self) -> TicketModel:
        return self._ticket

    @QtProperty(OfficersModel, constant=True)
    def officers(self) -> OfficersModel:
        return self._officers

    @QtProperty(PatienceModel, constant=True)
    def patience(self) -> PatienceModel:
        return self._patience

    @QtProperty(HallClock, constant=True)
    def clock(self) -> HallClock:
        return self._clock

    @QtProperty(KioskPrinter, constant=True)
    def printer(self) -> KioskPrinter:
        return self._printer

    @QtProperty(Rows, constant=True)
    def services(self) -> Rows:
        """Every service with how many wait and the wait now."""
        return self._services

    def stop(self) -> None:
        """Let the printer and the hall go; nothing is delivered any more."""
        self._printer.stop()
        self._worker.stop()

    @property
    def _is_busy(self) -> bool:
        return self._checking or self._request.under_way

    def _set_checking(self, checking: bool) -> None:
        self._checking = checking
        self.busyChanged.emit()

    def _request_changed(self) -> None:
        self.busyChanged.emit()
        self._show_page()

    def _tell(self, trouble: Refused | None) -> None:
        if trouble is not self._trouble:
            self._trouble = trouble
            self.troubleChanged.emit()

    # --- the hall --------------------------------------------------------------------------------

    def _hall_opened(self) -> None:
        self._officers.look()
        self._worker.ask(
            lambda hall: hall.profile.devices.get(self._device),
            self._know_device,
            lambda error: None,
        )

    def _know_device(self, device: Device | None) -> None:
        """What the profile says of this kiosk: its printer and its screen."""
        self._printer.start(device.printer if device else None)
        if device is not None and device.screen_inches and device.screen_inches != self._inches:
            self._inches = device.screen_inches
            self.inchesChanged.emit()

    def _show_menu(self) -> None:
        menu = self._hall.menu(str(self._language.code))
        if menu is not None:
            self._clock.set_zone(menu.tz)
            self._office.show(menu)
            self._services.show(menu.services)
            self._show_service()
            self._show_page()

    def _show_service(self) -> None:
        menu = self._hall.menu(str(self._language.code))
        if menu is not None:
            self._service.show(menu, self._visit.service)

    def _look_at_ticket(self) -> None:
        """The place in line moves while the visitor looks at it."""
        ticket, language = self._ticket.ticket, str(self._language.code)
        if ticket is None:
            return
        self._worker.refresh(
            "ticket",
            lambda hall: GivenTicket.of(hall, ticket, language),
            self._see_ticket,
            lambda error: None,
        )

    def _see_ticket(self, given: GivenTicket) -> None:
        if given.ticket.id == self._ticket.id:
            self._ticket.show(given)

    def _language_changed(self) -> None:
        self._show_menu()
        self._look_at_ticket()
        self.troubleChanged.emit()

    # --- what follows from all that --------------------------------------------------------------

    def _show_page(self) -> None:
        page = self._page_now()
        self._watch(page)
        if page is not self._page:
            self._page = page
            self.pageChanged.emit()
            self.visitChanged.emit()

    def _page_now(self) -> Page:
        menu = self._hall.menu(str(self._language.code))
        if self._visit.page is Page.TICKET:
            coming = self._ticket.paper_state in (Printing.WAITING, Printing.PRINTED)
            return Page.TICKET if coming else Page.PAPERLESS
        if self._hall.away or self._request.unanswered:
            return Page.AWAY
        if menu is None:
            return Page.STARTING
        if not menu.opening.issuing:
            return Page.CLOSED
        return self._visit.page

    def _watch(self, page: Page) -> None:
        """Who left is noticed; where nothing was begun, only the hall's language comes back."""
        times = self._times
        if page is Page.TICKET:
            self._patience.watch(times.ticket, times.warning)
        elif page is Page.PAPERLESS or self._request.unanswered:
            self._patience.watch(times.photograph, times.warning)
        elif self._visit != Visit():
            self._patience.watch(times.quiet, times.warning)
        elif str(self._language.code) != self._home_language:
            self._patience.watch(times.quiet, 0)
        else:
            self._patience.watch(0, 0)
