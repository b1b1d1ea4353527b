"""The kiosk's view model: a visitor's way from the first tap to the ticket in the hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core import LoketError, Refused
from core.pictures import Booking
from core.qt import HallClock, Language
from kiosk.patience import Patience
from kiosk.picture import KioskPicture
from kiosk.printer import MakeWorker
from kiosk.ticket import GivenTicket
from kiosk.touches import Touches
from kiosk.visit import Page, Visit

if TYPE_CHECKING:
    from core import Hall

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1

SCAN_PAGES = (Page.WELCOME, Page.SERVICES, Page.SERVICE, Page.BOOKING)
"""Where a scanned booking is understood: before another way was taken to the end."""


@QmlElement
@QmlUncreatable("made where the kiosk is started")
class KioskModel(KioskPicture):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """What the kiosk shows and what a visitor can do there."""

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
        super().__init__(opener, device, language, clock, times, print_with, parent)
        self._touches = Touches(self)
        self._patience.over.connect(self.startAgain)
        self._touches.touched.connect(self._patience.stay)
        self._touches.typed.connect(lambda key: self.setCode(self._visit.code + key))
        self._touches.erased.connect(lambda: self.setCode(self._visit.code[:-1]))
        self._touches.scanned.connect(self._scanned)
        self._request.given.connect(self._give)
        self._request.refused.connect(self._refuse)

    # --- what a visitor does ---------------------------------------------------------------------

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
