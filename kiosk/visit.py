"""What one visitor has chosen so far, and the way back. Values only: no Qt, no hall."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import uuid4

LONGEST_CODE = 24


class Page(StrEnum):
    """What the kiosk shows."""

    STARTING = "starting"
    """The hall has not been seen yet."""
    AWAY = "away"
    """The database does not answer."""
    CLOSED = "closed"
    """No tickets are given now."""
    WELCOME = "welcome"
    SERVICES = "services"
    SERVICE = "service"
    """One service: what to bring, what happens, what it costs."""
    BOOKING = "booking"
    LANE = "lane"
    """Whether priority service is needed."""
    NEEDS = "needs"
    """What else would help: a wheelchair, an escort."""
    TICKET = "ticket"
    """The number, while it is printed and after."""
    PAPERLESS = "paperless"
    """The number with a code to photograph, because no paper came."""


@dataclass(frozen=True)
class Visit:
    """One visitor before the kiosk, from the first tap to the ticket."""

    page: Page = Page.WELCOME
    trail: tuple[Page, ...] = ()
    """The pages to go back through, the last one first to be returned to."""
    service: str = ""
    lane: str | None = None
    """None is the service's own lane."""
    needs: tuple[str, ...] = ()
    code: str = ""
    """What was typed or scanned of a booking's code."""
    by_booking: bool = False
    act_id: str = ""
    """Names the act that gives this visitor the ticket, however often it is asked for."""

    def go(self, page: Page) -> Visit:
        """On to a page; ``back`` returns here."""
        return replace(self, page=page, trail=(*self.trail, self.page))

    def back(self) -> Visit:
        """Where the visitor came from; at the welcome nothing chosen is left."""
        if not self.trail or self.trail[-1] is Page.WELCOME:
            return Visit()
        return replace(self, page=self.trail[-1], trail=self.trail[:-1])

    def back_to(self, page: Page) -> Visit:
        """All the way back to a page that was passed."""
        visit = self
        while visit.trail and visit.page is not page:
            visit = visit.back()
        return visit

    def choose(self, service: str) -> Visit:
        """Look at a service, without a booking."""
        return replace(self, service=service, by_booking=False).go(Page.SERVICE)

    def ready(self) -> Visit:
        """About to ask for the ticket: the act has its name from here on."""
        return replace(self, lane=None, needs=(), act_id=str(uuid4()))

    def toggle(self, need: str) -> Visit:
        """Ask for something that helps, or no longer."""
        if need in self.needs:
            return replace(self, needs=tuple(other for other in self.needs if other != need))
        return replace(self, needs=(*self.needs, need))

    def typed(self, code: str) -> Visit:
        """The code as it stands now: capitals, no spaces, not too long."""
        return replace(self, code="".join(code.split()).upper()[:LONGEST_CODE])
