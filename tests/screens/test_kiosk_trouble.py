"""Closed, no paper, no database, a call for help: each has its page, and each is left again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from core import Hall
from core.printing import PrinterWorker
from core.printing.standin import NetworkStandIn
from core.profile import load
from kiosk.patience import Patience
from tests.clock import HandClock
from tests.databases import Postgres, prepared_sqlite
from tests.screens.kiosk_visitor import Visitor, visitor_at

pytestmark = pytest.mark.usefixtures("qapp")

At = Callable[..., AbstractContextManager[Visitor]]


@pytest.fixture
def url(tmp_path: Path) -> str:
    return prepared_sqlite(tmp_path / "hall.db")


@pytest.fixture
def hall(url: str, clock: HandClock) -> Iterator[Hall]:
    with Hall.open(url, clock=clock) as hall:
        yield hall


@pytest.fixture
def at(qtbot: QtBot, url: str, clock: HandClock) -> At:
    return partial(visitor_at, qtbot, url, clock)


# --- closed --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("06:10", "08.00"),
        ("17:00", "Rabu, 25 November 2026"),
        ("2026-11-28 10:00", "Senin, 30 November 2026"),
    ],
)
def test_a_closed_office_says_when_it_opens(
    at: At, clock: HandClock, moment: str, words: str
) -> None:
    clock.set(moment)
    with at() as visitor:
        visitor.sees("closed")
        assert words in visitor.item("opening").property("text")
        assert visitor.reads("Senin–Kamis")
        assert visitor.has("callOfficer")


def test_the_doors_open_by_themselves(at: At, clock: HandClock) -> None:
    clock.set("06:10")
    with at() as visitor:
        visitor.sees("closed")
        clock.set("07:45")
        visitor.sees("welcome")


def test_a_visitor_at_closing_time_is_told_and_not_left_in_a_dead_end(
    at: At, hall: Hall, clock: HandClock
) -> None:
    with at() as visitor:
        visitor.goes_to_lanes()
        clock.set("16:01")
        visitor.tap("lane-none")
        visitor.sees("closed")
        assert not hall.waiting()
        assert not visitor.kiosk.busy


def test_a_refusal_is_said_where_the_visitor_stands_and_leaves_a_way_on(
    qtbot: QtBot, tmp_path: Path, clock: HandClock
) -> None:
    profile = load("sample")
    passport = profile.services["paspor"].model_copy(update={"walk_in_quota": 1})
    profile = profile.model_copy(update={"services": {**profile.services, "paspor": passport}})
    url = f"sqlite:///{tmp_path / 'quota.db'}"
    with Hall.create(url, profile=profile, clock=clock) as hall:
        hall.issue("paspor", printed=False)
        with visitor_at(qtbot, url, clock) as visitor:
            visitor.goes_to_lanes()
            visitor.tap("lane-none")
            visitor.until(lambda: visitor.has("trouble"))
            assert visitor.page == "lane" and not visitor.kiosk.busy
            assert visitor.kiosk.trouble in visitor.texts()
            visitor.tap("back")
            visitor.sees("service")
            assert not visitor.kiosk.trouble
        assert len(hall.waiting()) == 1


# --- the database --------------------------------------------------------------------------------


def comes_at_once(path: Path) -> str:
    """The whole database appears in one moment: a kiosk that tries meanwhile sees no half of it."""
    prepared_sqlite(path.with_suffix(".new"))
    path.with_suffix(".new").rename(path)
    return f"sqlite:///{path}"


def test_a_kiosk_that_starts_before_its_database_waits_for_it(
    qtbot: QtBot, tmp_path: Path, clock: HandClock
) -> None:
    path = tmp_path / "later.db"
    with visitor_at(qtbot, f"sqlite:///{path}", clock) as visitor:
        visitor.sees("away")
        assert visitor.has("callOfficer")
        comes_at_once(path)
        visitor.sees("welcome")


class Door:
    """Lets connections to one database of the server in, or none."""

    def __init__(self, server: Postgres, url: str) -> None:
        self._admin = server.admin_url
        self._name = urlsplit(url).path.strip("/")

    def shut(self) -> None:
        with psycopg.connect(self._admin, autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS false")
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                [self._name],
            )

    def open(self) -> None:
        with psycopg.connect(self._admin, autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS true")


@pytest.fixture
def away(postgres: Postgres) -> Iterator[tuple[str, Door]]:
    """A database on a real server, and the door before it."""
    with postgres.database(prepared=True) as url:
        door = Door(postgres, url)
        yield url, door
        door.open()


def test_the_database_goes_and_comes_back_and_the_visitor_goes_on(
    qtbot: QtBot, away: tuple[str, Door], clock: HandClock
) -> None:
    url, door = away
    with visitor_at(qtbot, url, clock) as visitor:
        visitor.goes_to_lanes()
        door.shut()
        visitor.sees("away")
        assert visitor.has("startAgain") and visitor.has("callOfficer")
        door.open()
        visitor.sees("lane")
        visitor.tap("lane-none")
        visitor.sees("ticket")
        with Hall.open(url, clock=clock) as hall:
            assert len(hall.waiting()) == 1


def test_a_ticket_asked_for_while_the_database_is_away_is_given_once(
    qtbot: QtBot, away: tuple[str, Door], clock: HandClock
) -> None:
    url, door = away
    with visitor_at(qtbot, url, clock, away_ms=10_000_000) as visitor:
        visitor.goes_to_lanes()
        door.shut()
        visitor.tap("lane-none", times=3)
        visitor.sees("away")
        assert visitor.kiosk.ticketIsComing
        assert visitor.reads("Nomor antrean Anda sedang dibuat")
        door.open()
        visitor.sees("ticket")
        with Hall.open(url, clock=clock) as hall:
            assert [step.number for step in hall.waiting()] == [visitor.kiosk.ticket.number]
            assert hall.verify().ok


def test_who_leaves_before_the_database_is_back_leaves_nothing_behind(
    qtbot: QtBot, away: tuple[str, Door], clock: HandClock
) -> None:
    url, door = away
    with visitor_at(qtbot, url, clock) as visitor:
        visitor.goes_to_lanes()
        door.shut()
        visitor.tap("lane-none")
        visitor.sees("away")
        visitor.tap("startAgain")
        door.open()
        visitor.sees("welcome")
        assert not visitor.kiosk.busy and not visitor.kiosk.ticketIsComing
        with Hall.open(url, clock=clock) as hall:
            assert not hall.waiting()


# --- paper ---------------------------------------------------------------------------------------


def takes_a_ticket(visitor: Visitor) -> None:
    visitor.goes_to_lanes("info")
    visitor.tap("lane-none")


def test_nobody_waits_for_paper_longer_than_3_seconds() -> None:
    assert Patience().printer_ms <= 3000


def test_no_paper_in_time_and_the_screen_is_the_ticket(at: At, hall: Hall) -> None:
    with at(printer_ms=50) as visitor:
        takes_a_ticket(visitor)
        visitor.sees("paperless")
        assert visitor.reads("Silakan foto kode ini")
        assert visitor.reads("M001")
        (step,) = hall.waiting()
        assert visitor.item("qr").property("text") == hall.ticket(step.ticket_id).ticket.token
        visitor.until(lambda: len(hall.tasks()) == 1)
        (task,) = hall.tasks()
        assert (task.kind, task.device, task.number) == ("print_failed", "kiosk-1", "M001")

        (copy,) = hall.copies(ticket_id=step.ticket_id)
        hall.copy_state(copy.id, "printed")
        visitor.until(lambda: visitor.kiosk.ticket.printing == "late")
        assert visitor.page == "paperless"
        visitor.tap("done")
        visitor.sees("welcome")


@pytest.fixture
def printer_hall(tmp_path: Path, clock: HandClock) -> Iterator[tuple[str, NetworkStandIn]]:
    """An office whose kiosk has a printer on the network, and that printer."""
    with NetworkStandIn() as printer:
        profile = load("sample")
        settings = profile.printers["kiosk-1-printer"].model_copy(
            update={"connection": "network", "address": printer.address}
        )
        profile = profile.model_copy(
            update={"printers": {**profile.printers, "kiosk-1-printer": settings}}
        )
        url = f"sqlite:///{tmp_path / 'printing.db'}"
        Hall.create(url, profile=profile, clock=clock).close()
        yield url, printer


def test_the_kiosk_prints_on_its_own_printer(
    qtbot: QtBot, printer_hall: tuple[str, NetworkStandIn], clock: HandClock
) -> None:
    url, _ = printer_hall
    with visitor_at(qtbot, url, clock, print_with=PrinterWorker) as visitor:
        takes_a_ticket(visitor)
        visitor.until(lambda: visitor.kiosk.ticket.printing == "printed")
        assert visitor.page == "ticket"
        assert visitor.reads("Silakan ambil tiket kertas Anda")


@pytest.mark.logs_warnings("the printer's trouble is logged")
def test_a_printer_without_paper_is_known_before_anybody_waits(
    qtbot: QtBot, printer_hall: tuple[str, NetworkStandIn], clock: HandClock
) -> None:
    url, printer = printer_hall
    printer.set_paper("out")
    with visitor_at(qtbot, url, clock, print_with=PrinterWorker) as visitor:
        visitor.sees("welcome")
        visitor.until(lambda: visitor.kiosk.printer.failing)
        assert visitor.reads("Kertas sedang habis")
        takes_a_ticket(visitor)
        visitor.sees("paperless")
        with Hall.open(url, clock=clock) as hall:
            visitor.until(lambda: len(hall.tasks()) == 2)
            assert {task.kind for task in hall.tasks()} == {"paper", "print_failed"}


# --- a person ------------------------------------------------------------------------------------


def test_an_officer_is_called_and_what_becomes_of_it_is_seen(at: At, hall: Hall) -> None:
    with at() as visitor:
        visitor.sees("welcome")
        visitor.tap("callOfficer", times=2)
        visitor.until(lambda: visitor.kiosk.officers.help == "asked")
        assert visitor.reads("Petugas sedang menuju ke sini")
        (task,) = hall.tasks()
        assert (task.kind, task.device) == ("help", "kiosk-1")
        hall.take_task(task.id, officer="petugas-1")
        visitor.until(lambda: visitor.reads("Petugas sudah menerima panggilan Anda"))
        visitor.tap("takeTicket")
        visitor.sees("services")
        assert visitor.has("officerAnswer")
        hall.end_task(task.id, officer="petugas-1")
        visitor.until(lambda: visitor.has("callOfficer"))


def test_a_call_for_help_without_a_database_is_not_forgotten(
    qtbot: QtBot, tmp_path: Path, clock: HandClock
) -> None:
    path = tmp_path / "later.db"
    with visitor_at(qtbot, f"sqlite:///{path}", clock) as visitor:
        visitor.sees("away")
        visitor.tap("callOfficer")
        visitor.until(lambda: visitor.reads("Silakan bertanya juga di loket"))
        url = comes_at_once(path)
        visitor.sees("welcome")
        visitor.until(lambda: visitor.kiosk.officers.help == "asked")
        with Hall.open(url, clock=clock) as hall:
            assert [task.kind for task in hall.tasks()] == ["help"]


@pytest.mark.parametrize(
    "page", ["welcome", "services", "service", "lane", "needs", "booking", "ticket"]
)
def test_an_officer_can_be_called_on_every_page(at: At, page: str) -> None:
    taps = {
        "welcome": [],
        "services": ["takeTicket"],
        "service": ["takeTicket", "service-info"],
        "lane": ["takeTicket", "service-info", "goOn"],
        "needs": ["takeTicket", "service-info", "goOn", "lane-lansia"],
        "booking": ["haveBooking"],
        "ticket": ["takeTicket", "service-info", "goOn", "lane-none"],
    }
    with at() as visitor:
        visitor.sees("welcome")
        for name in taps[page]:
            before = visitor.page
            visitor.tap(name)
            visitor.until(lambda before=before: visitor.page != before)  # type: ignore[misc]
            visitor.sees(visitor.page)
        assert visitor.page == page
        visitor.middle("callOfficer")
