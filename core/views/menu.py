"""The kiosk's picture: what the office offers now, in one language."""

from __future__ import annotations

from core.pictures import FeeItem, LaneItem, Menu, ServiceItem, StepItem
from core.profile import Service
from core.texts import in_language, tr
from core.views.line import Line
from core.views.opening import opening
from core.wording import money


def menu(line: Line, language: str) -> Menu:
    profile = line.profile
    return Menu(
        office=in_language(profile.name, language),
        language=language,
        languages=tuple(profile.languages.items()),
        opening=opening(profile, line.now, language),
        services=tuple(
            _service(line, code, service, language) for code, service in profile.services.items()
        ),
        lanes=tuple(
            LaneItem(
                code,
                in_language(lane.name, language),
                in_language(lane.help, language),
                lane.priority,
                lane.icon,
            )
            for code, lane in profile.lanes.items()
            if lane.choosable
        ),
        now=line.now,
        tz=profile.time_zone,
        complaints=in_language(profile.complaints, language),
    )


def _service(line: Line, code: str, service: Service, language: str) -> ServiceItem:
    profile = line.profile
    estimate = line.wait_if_taken_now(code)
    return ServiceItem(
        code=code,
        name=in_language(service.name, language),
        summary=in_language(service.summary, language),
        letter=service.letter,
        icon=service.icon,
        documents=service.documents.get(language) or service.documents.get("id", ()),
        steps=tuple(
            StepItem(
                stage,
                in_language(profile.stages[stage].name, language),
                profile.standard_minutes(code, stage),
            )
            for stage in service.route
        ),
        fees=tuple(
            FeeItem(
                in_language(fee.name, language),
                fee.amount,
                money(fee.amount, profile.currency, language),
            )
            for fee in service.fees
        )
        or (FeeItem("", 0, tr("as set by the office").say(language)),),
        product=in_language(service.product, language),
        lanes=service.lanes,
        booking_asked=service.booking != "none",
        waiting=sum(step.service == code for step in line.waiting),
        wait=estimate,
        wait_text=estimate.say(language),
    )
