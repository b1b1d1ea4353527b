"""A visitor takes a ticket: by taps on the real glass, on a real hall, in both languages and shapes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import Hall
from core.profile import load
from tests.clock import HandClock
from tests.databases import prepared_sqlite
from tests.screens.kiosk_visitor import LANDSCAPE, PORTRAIT, Visitor, visitor_at

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return prepared_sqlite(tmp_path / "hall.db")


@pytest.fixture
def hall(url: str, clock: HandClock) -> Iterator[Hall]:
    with Hall.open(url, clock=clock) as hall:
        yield hall


@pytest.fixture
def visitor(qtbot: QtBot, url: str, clock: HandClock) -> Iterator[Visitor]:
    with visitor_at(qtbot, url, clock) as visitor:
        yield visitor


WORDS = {
    "id": ["Selamat datang", "Layanan apa", "Yang perlu dibawa", "layanan prioritas", "Kursi roda"],
    "en": ["Welcome", "Which service", "Please bring", "priority service", "A wheelchair"],
}


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_way_to_a_ticket(
    qtbot: QtBot, url: str, hall: Hall, clock: HandClock, size: tuple[int, int], language: str
) -> None:
    welcome, services, bring, priority, wheelchair = WORDS[language]
    with visitor_at(qtbot, url, clock, size=size) as visitor:
        visitor.sees("welcome")
        visitor.tap(f"language-{language}")
        visitor.until(lambda: visitor.reads(welcome))
        visitor.tap("takeTicket")
        visitor.sees("services")
        assert visitor.reads(services)
        visitor.tap("service-paspor")
        visitor.sees("service")
        assert visitor.reads(bring)
        assert visitor.reads("Rp\N{NO-BREAK SPACE}350")
        visitor.tap("goOn")
        visitor.sees("lane")
        assert visitor.reads(priority)
        visitor.tap("lane-lansia")
        visitor.sees("needs")
        assert visitor.reads(wheelchair)
        visitor.tap("need-wheelchair")
        visitor.tap("need-escort")
        visitor.tap("need-escort")
        visitor.tap("confirm")
        visitor.sees("ticket")

        (step,) = hall.waiting()
        ticket = hall.ticket(step.ticket_id).ticket
        assert (ticket.number, ticket.lane, ticket.language) == ("P001", "lansia", language)
        assert (ticket.device, hall.desk("1").waiting[0].needs) == (
            "kiosk-1",
            hall.desk("1", "id").waiting[0].needs,
        )
        assert len(hall.desk("1").waiting[0].needs) == 1
        assert visitor.reads("P001")
        assert visitor.kiosk.ticket.qr == ticket.token
        assert visitor.kiosk.ticket.place == 1

        (copy,) = hall.copies(ticket_id=ticket.id)
        assert visitor.kiosk.ticket.printing == "waiting"
        hall.copy_state(copy.id, "printed")
        visitor.until(lambda: visitor.kiosk.ticket.printing == "printed")
        visitor.tap("done")
        visitor.sees("welcome")
        assert visitor.reads("Selamat datang")
        assert len(hall.waiting()) == 1


def test_whoever_needs_no_priority_is_one_tap_from_the_ticket(visitor: Visitor, hall: Hall) -> None:
    visitor.goes_to_lanes("info")
    visitor.tap("lane-none")
    visitor.sees("ticket")
    assert [(step.number, step.lane) for step in hall.waiting()] == [("M001", "umum")]


def test_no_thank_you_means_the_lane_of_the_service_itself(visitor: Visitor, hall: Hall) -> None:
    visitor.goes_to_lanes("percepatan")
    visitor.tap("lane-none")
    visitor.sees("ticket")
    assert [step.lane for step in hall.waiting()] == ["percepatan"]


def test_help_without_priority(visitor: Visitor, hall: Hall) -> None:
    visitor.goes_to_lanes()
    visitor.tap("helpOnly")
    visitor.sees("needs")
    visitor.tap("need-sign-language")
    visitor.tap("confirm")
    visitor.sees("ticket")
    (waiting,) = hall.desk("1").waiting
    assert (waiting.lane, len(waiting.needs)) == ("umum", 1)


def test_nothing_is_ticked_before_the_visitor_ticks_it(visitor: Visitor) -> None:
    visitor.goes_to_lanes()
    visitor.tap("lane-disabilitas")
    visitor.sees("needs")
    needs = [item for item in visitor.items() if item.objectName().startswith("need-")]
    assert len(needs) == 4
    assert not [item.objectName() for item in needs if item.property("checked")]


def test_a_service_with_one_lane_asks_nothing(
    qtbot: QtBot, tmp_path: Path, clock: HandClock
) -> None:
    profile = load("sample")
    info = profile.services["info"].model_copy(update={"lanes": ("umum",)})
    profile = profile.model_copy(update={"services": {**profile.services, "info": info}})
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    Hall.create(url, profile=profile, clock=clock).close()
    with visitor_at(qtbot, url, clock) as visitor:
        visitor.sees("welcome")
        visitor.tap("takeTicket")
        visitor.sees("services")
        visitor.tap("service-info")
        visitor.sees("service")
        visitor.tap("goOn")
        visitor.sees("ticket")


def test_back_leads_back_and_the_start_is_always_there(visitor: Visitor, hall: Hall) -> None:
    visitor.goes_to_lanes()
    visitor.tap("lane-lansia")
    visitor.sees("needs")
    for page in ("lane", "service", "services", "welcome"):
        visitor.tap("back")
        visitor.sees(page)
    assert not visitor.has("back") and not visitor.has("startAgain")
    visitor.goes_to_lanes()
    visitor.tap("startAgain")
    visitor.sees("welcome")
    assert not hall.waiting()


def test_the_language_changes_on_every_page_and_comes_back(visitor: Visitor) -> None:
    visitor.goes_to_lanes()
    visitor.tap("nextLanguage")
    visitor.until(lambda: visitor.reads("Do you need priority service?"))
    assert visitor.reads("Elderly")
    visitor.tap("back")
    visitor.sees("service")
    assert visitor.reads("New passport or replacement")
    visitor.tap("startAgain")
    visitor.sees("welcome")
    assert visitor.reads("Selamat datang")


def test_a_tile_tells_how_many_wait(visitor: Visitor, hall: Hall) -> None:
    visitor.sees("welcome")
    visitor.tap("takeTicket")
    visitor.sees("services")
    for _ in range(3):
        hall.issue("ambil", printed=False)
    visitor.until(lambda: visitor.reads("3 orang menunggu"))
    assert visitor.page == "services"


def test_who_is_called_before_leaving_the_kiosk_is_told_there(visitor: Visitor, hall: Hall) -> None:
    visitor.goes_to_lanes("info")
    visitor.tap("lane-none")
    visitor.sees("ticket")
    hall.call_next("10", officer="petugas-10")
    visitor.until(lambda: visitor.reads("Silakan menuju: Loket 10"))
    assert visitor.kiosk.ticket.place == 0


# --- bookings ------------------------------------------------------------------------------------


@pytest.fixture
def booked(hall: Hall, clock: HandClock) -> str:
    hall.import_bookings([("PSP-24K7", "paspor", clock())])
    return "PSP-24K7"


def test_a_booking_is_typed_on_the_glass(visitor: Visitor, hall: Hall, booked: str) -> None:
    visitor.sees("welcome")
    visitor.tap("haveBooking")
    visitor.sees("booking")
    keys = {
        item.property("text"): item
        for item in visitor.items()
        if item.parentItem() is not None
        and item.property("modelData") is not None
        and item.inherits("QQuickAbstractButton")
    }
    for key in booked:
        place = keys[key].mapToScene(keys[key].boundingRect().center()).toPoint()
        visitor.tap_at(place)
    assert visitor.reads(booked)
    visitor.tap("checkIn")
    visitor.sees("lane")
    visitor.tap("lane-none")
    visitor.sees("ticket")
    assert [(step.number, step.lane) for step in hall.waiting()] == [("A001", "booked")]


def test_a_booking_is_scanned_wherever_the_visitor_is(
    visitor: Visitor, hall: Hall, booked: str
) -> None:
    visitor.sees("welcome")
    visitor.tap("takeTicket")
    visitor.sees("services")
    visitor.scan(booked.lower())
    visitor.sees("lane")
    visitor.tap("lane-hamil-balita")
    visitor.sees("needs")
    visitor.tap("confirm")
    visitor.sees("ticket")
    assert [step.lane for step in hall.waiting()] == ["hamil-balita"]


def test_an_unknown_code_is_said_kindly_and_a_ticket_is_offered(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.sees("welcome")
    visitor.scan("NOSUCH1")
    visitor.sees("booking")
    visitor.until(lambda: visitor.has("walkIn"))
    assert visitor.reads("Kode pemesanan ini tidak dikenal")
    visitor.tap("walkIn")
    visitor.sees("services")
    visitor.tap("service-info")
    visitor.sees("service")
    visitor.tap("goOn")
    visitor.sees("lane")
    visitor.tap("lane-none")
    visitor.sees("ticket")
    assert [step.lane for step in hall.waiting()] == ["umum"]


def test_a_booking_gives_one_ticket(visitor: Visitor, hall: Hall, booked: str) -> None:
    hall.check_in(booked, device="kiosk-2", printed=False)
    visitor.sees("welcome")
    visitor.scan(booked)
    visitor.sees("booking")
    visitor.until(lambda: visitor.has("walkIn"))
    assert len(hall.waiting()) == 1


def test_a_return_without_a_code_presses_what_has_the_focus(visitor: Visitor) -> None:
    visitor.sees("welcome")
    visitor.item("takeTicket").forceActiveFocus()
    visitor.scan("")
    visitor.sees("services")
