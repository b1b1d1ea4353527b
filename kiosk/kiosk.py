"""The kiosk's view model: a visitor's way from the first tap to the ticket in the hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import Hall, LoketError, Refused
from core.pictures import Booking, Menu, ServiceItem
from core.qt import HallClock, Language, Rows, Worker
from kiosk.office import OfficeModel
from kiosk.officers import OfficersModel
from kiosk.paper import PaperWatch
from kiosk.patience import Patience, PatienceModel
from kiosk.printer import KioskPrinter, MakeWorker
from kiosk.service import ServiceModel
from kiosk.ticket import GivenTicket, Printing, TicketModel
from kiosk.touches import Touches
from kiosk.visit import Page, Visit

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1

MENU_TICKS = 5
"""Seconds after which the menu is looked at again though nothing was heard: hours pass too."""


@QmlElement
@QmlUncreatable("made where the kiosk is started")
class KioskModel(QObject):
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
        self._device = device
        self._language = language
        self._home_language = language.code
        self._clock = clock
        self._times = times or Patience()
        self._menus: Mapping[str, Menu] = {}
        self._visit = Visit()
        self._page = Page.STARTING
        self._busy = False
        self._away = False
        self._unanswered = False
        self._trouble: LoketError | None = None
        self._menu_is_old = True
        self._ticks = 0

        self._worker = Worker(opener, self)
        self._office = OfficeModel(self)
        self._service = ServiceModel(self)
        self._ticket = TicketModel(self)
        self._services = Rows(ServiceItem, key=lambda service: service.code, parent=self)
        self._officers = OfficersModel(self._worker, device, self._times.retry_ms, self)
        self._patience = PatienceModel(self._times, self)
        self._printer = KioskPrinter(opener, print_with, self)
        self._paper = PaperWatch(
            self._worker, self._printer, self._ticket, self._officers, self._times, self
        )
        self._touches = Touches(self)

        self._away_timer = self._timer(self._times.away_ms, self._go_away)
        self._retry = self._timer(self._times.retry_ms, self._request)

        self._worker.opened.connect(self._hall_opened)
        self._worker.availableChanged.connect(self._availability_changed)
        self._worker.changed.connect(self._hall_changed)
        self._clock.ticked.connect(self._tick)
        self._language.changed.connect(self._language_changed)
        self._patience.over.connect(self.startAgain)
        self._touches.touched.connect(self._patience.stay)
        self._touches.typed.connect(lambda key: self.setCode(self._visit.code + key))
        self._touches.erased.connect(lambda: self.setCode(self._visit.code[:-1]))
        self._touches.scanned.connect(self._scanned)
        self._printer.troubled.connect(lambda: self._officers.ask("paper"))
        self._ticket.printingChanged.connect(self._show_page)
        self._officers.look()
        self._look_at_menu()

    def _timer(self, milliseconds: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self, interval=milliseconds, singleShot=True)
        timer.timeout.connect(then)
        return timer

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

    @QtProperty("QStringList", notify=visitChanged)
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
        return self._busy

    @QtProperty(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the last wish could not be fulfilled, in the visitor's language."""
        return self._trouble.say(self._language.code) if isinstance(self._trouble, Refused) else ""

    @QtProperty(bool, notify=pageChanged)
    def ticketIsComing(self) -> bool:
        """A ticket was asked for and the database has not answered yet."""
        return self._unanswered

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
        if self._page is Page.BOOKING and not self._busy:
            self._move(self._visit.typed(code))

    @Slot()
    def checkIn(self) -> None:
        """The code is complete: is it known, and may it be used now?"""
        if self._visit.page is not Page.BOOKING or self._busy or not self._visit.code:
            return
        code = self._visit.code
        self._set_busy(True)

        def known(booking: Booking) -> None:
            self._set_busy(False)
            if self._visit.page is Page.BOOKING and self._visit.code == code:
                self._move(replace(self._visit, service=booking.service, by_booking=True).ready())
                self._ask_lane()

        def unknown(error: LoketError) -> None:
            self._set_busy(False)
            self._tell(error)

        self._worker.ask(lambda hall: hall.booking(code), known, unknown)

    @Slot(str)
    def chooseLane(self, lane: str) -> None:
        """The answer to whether priority service is needed; empty is no."""
        if self._visit.page is not Page.LANE or self._busy:
            return
        self._choose(lane or None)
        if lane:
            self._move(self._visit.go(Page.NEEDS))
        else:
            self._request()

    @Slot()
    def askForHelpOnly(self) -> None:
        """No priority, but something that helps."""
        if self._visit.page is Page.LANE and not self._busy:
            self._choose(None)
            self._move(self._visit.go(Page.NEEDS))

    @Slot(str)
    def toggleNeed(self, need: str) -> None:
        if self._visit.page is Page.NEEDS and not self._busy:
            self._move(self._visit.toggle(need))

    @Slot()
    def confirm(self) -> None:
        """Nothing more to ask for: the ticket, please."""
        if self._visit.page is Page.NEEDS:
            self._request()

    @Slot()
    def back(self) -> None:
        """One page back. Not while the ticket is being made: it could not be taken back."""
        if not self._busy:
            self._move(self._visit.back())

    @Slot()
    def startAgain(self) -> None:
        """The next visitor, in the hall's own language."""
        self._set_unanswered(False)
        self._set_busy(False)
        self._retry.stop()
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
        moved = visit.page is not self._visit.page
        if visit != self._visit:
            self._visit = visit
            self._tell(None)
            self._show_service()
            self.visitChanged.emit()
        if moved:
            self._touches.rest(self._times.rest_ms)
            self._show_page()

    def _choose(self, lane: str | None) -> None:
        visit = self._visit
        self._move(replace(visit, lane=lane, needs=()))

    def _ask_lane(self) -> None:
        if self._service.has_lanes:
            self._move(self._visit.go(Page.LANE))
        else:
            self._request()

    def _scanned(self, code: str) -> None:
        """A scanner read a code: wherever the visitor was, this is the booking."""
        if self._busy or self._page not in (
            Page.WELCOME,
            Page.SERVICES,
            Page.SERVICE,
            Page.BOOKING,
        ):
            return
        if self._page is not Page.BOOKING:
            self._move(self._visit.go(Page.BOOKING))
        self._move(self._visit.typed(code))
        self.checkIn()

    def _request(self) -> None:
        """Ask for the ticket; again with the same act id while the database does not answer."""
        if self._busy and not self._unanswered:
            return
        self._set_busy(True)
        visit, device, language = self._visit, self._device, self._language.code

        def give(hall: Hall) -> GivenTicket:
            common: dict[str, Any] = {
                "lane": visit.lane,
                "device": device,
                "act_id": visit.act_id,
                "language": language,
                "needs": visit.needs,
            }
            ticket = (
                hall.check_in(visit.code, **common)
                if visit.by_booking
                else hall.issue(visit.service, **common)
            )
            return GivenTicket.of(hall, ticket, language)

        def given(ticket: GivenTicket) -> None:
            if self._visit.act_id == visit.act_id:
                self._give(ticket)

        def not_given(error: LoketError) -> None:
            if self._visit.act_id == visit.act_id:
                self._not_given(error)

        self._worker.ask(give, given, not_given)

    def _give(self, given: GivenTicket) -> None:
        self._set_unanswered(False)
        self._ticket.show(given)
        self._paper.start()
        self._move(Visit(page=Page.TICKET, act_id=self._visit.act_id))
        self._set_busy(False)

    def _not_given(self, error: LoketError) -> None:
        if not isinstance(error, Refused):
            self._set_unanswered(True)
            self._retry.start()
            return
        self._set_unanswered(False)
        self._set_busy(False)
        if error.code == "closed":
            self._move(Visit())
            self._look_at_menu()
        elif self._visit.by_booking:
            self._move(self._booking_again())
        self._tell(error)

    def _booking_again(self) -> Visit:
        visit = self._visit
        while visit.trail and visit.page is not Page.BOOKING:
            visit = visit.back()
        return visit

    # --- the hall --------------------------------------------------------------------------------

    def _hall_opened(self) -> None:
        self._look_at_menu()
        self._officers.look()
        self._worker.ask(
            lambda hall: hall.profile.devices.get(self._device),
            lambda device: self._printer.start(device.printer if device else None),
            lambda error: None,
        )

    def _availability_changed(self) -> None:
        if self._worker.available:
            self._away_timer.stop()
            self._away = False
        elif self._worker.problem is not None:
            self._away_timer.start()
        self._show_page()

    def _go_away(self) -> None:
        self._away = not self._worker.available
        self._show_page()

    def _hall_changed(self, _seq: object) -> None:
        self._menu_is_old = True
        self._officers.look()

    def _tick(self) -> None:
        self._ticks += 1
        if self._menu_is_old or self._ticks >= MENU_TICKS:
            self._look_at_menu()
        given = self._ticket.ticket
        if given is not None and self._ticks % 2 == 0:
            language = self._language.code
            self._worker.refresh(
                "ticket",
                lambda hall: GivenTicket.of(hall, given, language),
                self._see_ticket,
                lambda error: None,
            )

    def _see_ticket(self, given: GivenTicket) -> None:
        if given.ticket.id == self._ticket.id:
            self._ticket.show(given)

    def _look_at_menu(self) -> None:
        self._ticks = 0
        self._menu_is_old = False
        self._worker.refresh(
            "menu",
            lambda hall: {code: hall.menu(code) for code in hall.profile.languages},
            self._see_menus,
            lambda error: self._availability_changed(),
        )

    def _see_menus(self, menus: Mapping[str, Menu]) -> None:
        self._menus = menus
        self._show_menu()
        self._show_page()

    @property
    def _menu(self) -> Menu | None:
        return self._menus.get(self._language.code) or next(iter(self._menus.values()), None)

    def _show_menu(self) -> None:
        menu = self._menu
        if menu is None:
            return
        self._clock.set_zone(menu.tz)
        self._office.show(menu)
        self._services.show(menu.services)
        self._show_service()

    def _show_service(self) -> None:
        menu = self._menu
        if menu is not None:
            self._service.show(menu, self._visit.service)

    def _language_changed(self, language: str) -> None:
        self._show_menu()
        self.troubleChanged.emit()
        given = self._ticket.ticket
        if given is not None:
            self._worker.refresh(
                "ticket",
                lambda hall: GivenTicket.of(hall, given, language),
                self._see_ticket,
                lambda error: None,
            )

    # --- what follows from all that --------------------------------------------------------------

    def _show_page(self) -> None:
        page = self._page_now()
        self._watch(page)
        if page is not self._page:
            self._page = page
            self.pageChanged.emit()
            self.visitChanged.emit()

    def _page_now(self) -> Page:
        menu = self._menu
        if self._visit.page is Page.TICKET:
            failed = self._ticket.printing in (Printing.FAILED, Printing.LATE, Printing.NONE)
            return Page.PAPERLESS if failed else Page.TICKET
        if self._away or self._unanswered:
            return Page.AWAY
        if menu is None:
            return Page.STARTING
        if not menu.opening.issuing:
            return Page.CLOSED
        return self._visit.page

    def _watch(self, page: Page) -> None:
        """Who left is noticed; a page nobody is needed at only goes back to the hall's language."""
        times = self._times
        if page is Page.TICKET:
            watched = (times.ticket, times.warning)
        elif page is Page.PAPERLESS:
            watched = (times.photograph, times.warning)
        elif self._visit != Visit():
            watched = (times.quiet, times.warning)
        elif self._language.code != self._home_language:
            watched = (times.quiet, 0)
        else:
            watched = (0, 0)
        self._patience.watch(*watched)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busyChanged.emit()

    def _set_unanswered(self, unanswered: bool) -> None:
        if unanswered != self._unanswered:
            self._unanswered = unanswered
            self._show_page()
            self.pageChanged.emit()

    def _tell(self, trouble: LoketError | None) -> None:
        if trouble is not self._trouble:
            self._trouble = trouble
            self.troubleChanged.emit()
