"""The kiosk's view model: a visitor's way from the first tap to the ticket in the hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import Hall, LoketError, Refused
from core.pictures import Booking, ServiceItem
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
from kiosk.touches import Touches
from kiosk.visit import Page, Visit

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1

SCAN_PAGES = (Page.WELCOME, Page.SERVICES, Page.SERVICE, Page.BOOKING)
"""Where a scanned booking is understood: before another way was taken to the end."""


@QmlElement
@QmlUncreatable("made where the kiosk is started")
class KioskModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """What the kiosk shows and what a visitor can do there."""

    pageChanged = Signal()

    visitChanged = Signal()

    busyChanged = Signal()

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

        self._worker = Worker(opener, self)
        self._office = OfficeModel(self)
        self._service = ServiceModel(self)
        self._ticket = TicketModel(self)
        self._services = Rows(ServiceItem, key=lambda service: service.code, parent=self)
        self._patience = PatienceModel(times, self)
        self._touches = Touches(self)
        self._printer = KioskPrinter(opener, print_with, self)
        self._officers = OfficersModel(self._worker, device, times.retry_ms, self)
        self._paper = PaperWatch(
            self._worker, self._printer, self._ticket, self._officers, times, self
        )
        self._request = TicketRequest(self._worker, device, times.retry_ms, self)
        self._hall = HallWatch(self._worker, clock, times.away_ms, self)
        self._connect()

    def _connect(self) -> None:
        self._worker.opened.connect(self._hall_opened)
        self._worker.changed.connect(self._officers.look)
        self._hall.seen.connect(self._show_menu)
        self._hall.awayChanged.connect(self._show_page)
        self._clock.ticked.connect(self._look_at_ticket)
        self._language.changed.connect(self._language_changed)
        self._patience.over.connect(self.startAgain)
        self._touches.touched.connect(self._patience.stay)
        self._touches.typed.connect(lambda key: self.setCode(self._visit.code + key))
        self._touches.erased.connect(lambda: self.setCode(self._visit.code[:-1]))
        self._touches.scanned.connect(self._scanned)
        self._request.given.connect(self._give)
        self._request.refused.connect(self._refuse)
        self._request.changed.connect(self._request_changed)
        self._ticket.printingChanged.connect(self._show_page)

    # --- what is shown ---------------------------------------------------------------------------

    @QtProperty(str, notify=pageChanged)
    def page(self) -> str:
        """One of ``kiosk.visit.Page``."""
        return self._page.value

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

    # --- what a visitor does ---------------------------------------------------------------------

    def stop(self) -> None:
        """Let the printer and the hall go; nothing is delivered any more."""
        self._printer.stop()
        self._worker.stop()

    @Slot(QObject)
    def watch(self, window: QObject) -> None:
        """Hear fingers and scanners at this window."""
        window.installEventFilter(self._touches)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Speak this language until the visitor leaves."""
        self._language.set_language(language)

    @Slot()
    def takeTicket(self) -> None:
        """Without a booking: see the services."""
        self._move(Visit(page=self._visit.page, trail=self._visit.trail).go(Page.SERVICES))

    @Slot()
    def haveBooking(self) -> None:
        """With a booking: give its code."""
        self._move(self._visit.typed("").go(Page.BOOKING))

    @Slot(str)
    def chooseService(self, code: str) -> None:
        self._move(self._visit.choose(code))

    @Slot()
    def goOn(self) -> None:
        """This service it is; who comes without a booking is asked for the lane, if there is one."""
        if self._visit.page is not Page.SERVICE:
            return
        self._move(self._visit.ready())
        self._ask_lane()

    @Slot(str)
    def setCode(self, code: str) -> None:
        """The code, as it has been typed so far."""
        if self._page is Page.BOOKING and not self._is_busy:
            self._move(self._visit.typed(code))

    @Slot()
    def checkIn(self) -> None:
        """The code is complete: is it known, and may it be used now?"""
        code = self._visit.code
        if self._visit.page is not Page.BOOKING or self._is_busy or not code:
            return

        def known(booking: Booking) -> None:
            self._set_checking(False)
            if self._visit.page is Page.BOOKING:
                self._move(replace(self._visit, service=booking.service, by_booking=True).ready())
                self._ask_lane()

        def unknown(error: LoketError) -> None:
            self._set_checking(False)
            if isinstance(error, Refused) and self._visit.page is Page.BOOKING:
                self._tell(error)

        self._set_checking(True)
        self._worker.ask(lambda hall: hall.booking(code), known, unknown)

    @Slot(str)
    def chooseLane(self, lane: str) -> None:
        """The answer to whether priority service is needed; empty is no."""
        if self._visit.page is not Page.LANE or self._is_busy:
            return
        self._choose(lane or None)
        if lane:
            self._move(self._visit.go(Page.NEEDS))
        else:
            self._ask_for_ticket()

    @Slot()
    def askForHelpOnly(self) -> None:
        """No priority, but something that helps."""
        if self._visit.page is Page.LANE and not self._is_busy:
            self._choose(None)
            self._move(self._visit.go(Page.NEEDS))

    @Slot(str)
    def toggleNeed(self, need: str) -> None:
        if self._visit.page is Page.NEEDS and not self._is_busy:
            self._move(self._visit.toggle(need))

    @Slot()
    def confirm(self) -> None:
        """Nothing more to ask for: the ticket, please."""
        if self._visit.page is Page.NEEDS:
            self._ask_for_ticket()

    @Slot()
    def back(self) -> None:
        """One page back. Not while the ticket is being made: it could not be taken back."""
        if not self._is_busy:
            self._move(self._visit.back())

    @Slot()
    def startAgain(self) -> None:
        """The next visitor, in the hall's own language."""
        self._request.drop()
        self._move(Visit())
        self._ticket.show(None)
        self._paper.stop()
        self._language.set_language(self._home_language)

    @Slot()
    def callOfficer(self) -> None:
        """Help, please."""
        self._officers.ask("help")

    # --- the way ---------------------------------------------------------------------------------

    def _move(self, visit: Visit) -> None:
        before, self._visit = self._visit, visit
        if visit != before:
            self._tell(None)
            self._show_service()
            self.visitChanged.emit()
        if visit.page is not before.page:
            self._touches.rest(self._times.rest_ms)
            self._show_page()

    def _choose(self, lane: str | None) -> None:
        self._move(replace(self._visit, lane=lane, needs=()))

    def _ask_lane(self) -> None:
        if self._service.has_lanes:
            self._move(self._visit.go(Page.LANE))
        else:
            self._ask_for_ticket()

    def _ask_for_ticket(self) -> None:
        self._request.start(self._visit, str(self._language.code))

    def _scanned(self, code: str) -> None:
        """A scanner read a code: wherever the visitor was, this is the booking."""
        if self._page not in SCAN_PAGES or self._is_busy:
            return
        if self._page is not Page.BOOKING:
            self._move(self._visit.go(Page.BOOKING))
        self._move(self._visit.typed(code))
        self.checkIn()

    def _give(self, given: GivenTicket) -> None:
        self._ticket.show(given)
        self._paper.start()
        self._move(Visit(page=Page.TICKET))

    def _refuse(self, error: Refused) -> None:
        if error.code == "closed":
            self._move(Visit())
            self._hall.look()
        elif self._visit.by_booking:
            self._move(self._visit.back_to(Page.BOOKING))
        self._tell(error)

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
            lambda device: self._printer.start(device.printer if device else None),
            lambda error: None,
        )

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
        elif page is Page.PAPERLESS:
            self._patience.watch(times.photograph, times.warning)
        elif self._visit != Visit():
            self._patience.watch(times.quiet, times.warning)
        elif str(self._language.code) != self._home_language:
            self._patience.watch(times.quiet, 0)
        else:
            self._patience.watch(0, 0)
