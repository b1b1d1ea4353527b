"""What is printed on a ticket, in the visitor's language."""

from __future__ import annotations

from core.lifecycle import StepState
from core.pictures import Paper, Step, Ticket
from core.texts import in_language, tr
from core.views.line import Line
from core.wording import clock_time, long_date


def paper(
    line: Line, ticket: Ticket, step: Step | None, again: bool, language: str | None
) -> Paper:
    profile = line.profile
    tongue = profile.language_or_default(language or ticket.language)
    service = profile.services[ticket.service]
    place, wait = "", ""
    if step is not None and step.state is StepState.WAITING:
        position = line.position(step)
        place = (
            tr("You are next").say(tongue)
            if position.ahead == 0
            else tr("{ahead} ahead of you", ahead=position.ahead).say(tongue)
        )
        wait = tr("Wait: {range}", range=line.estimate(step)).say(tongue)
    return Paper(
        office=in_language(profile.name, tongue),
        number=ticket.number,
        service=in_language(service.name, tongue),
        lane=in_language(profile.lanes[ticket.lane].name, tongue),
        date=long_date(ticket.issued_at.astimezone(profile.tz).date(), tongue),
        time=clock_time(ticket.issued_at, profile.tz, tongue),
        place=place,
        wait=wait,
        bring_title=tr("Have ready").say(tongue),
        bring=service.documents.get(tongue) or service.documents.get("id", ()),
        steps_title=tr("Your steps").say(tongue),
        steps=tuple(in_language(profile.stages[stage].name, tongue) for stage in service.route),
        qr=f"{profile.portal.rstrip('/')}/t/{ticket.token}" if profile.portal else ticket.token,
        qr_caption=tr("Scan to follow your place in line").say(tongue)
        if profile.portal
        else tr("Show this code to an officer").say(tongue),
        footer=in_language(profile.ticket_footer, tongue),
        language=tongue,
        again=tr("REPRINTED").say(tongue) if again else "",
    )
