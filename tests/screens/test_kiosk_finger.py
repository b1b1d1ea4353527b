"""One tap is one ticket, however impatient the finger; and a silent visitor is not sent away at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core import Hall
from kiosk.patience import Patience
from tests.clock import HandClock
from tests.databases import prepared_sqlite
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


# --- the impatient finger ------------------------------------------------------------------------


@pytest.mark.parametrize("taps", [2, 3, 7])
def test_many_taps_are_one_ticket(at: At, hall: Hall, taps: int) -> None:
    with at() as visitor:
        visitor.goes_to_lanes("info")
        visitor.tap("lane-none", times=taps)
        visitor.sees("ticket")
        number = visitor.kiosk.ticket.number
        assert [step.number for step in hall.waiting()] == [number]
        assert sum(event.act == "issue" for event in hall.events()) == 1


def test_taps_on_two_places_are_one_ticket(at: At, hall: Hall) -> None:
    """The first answer counts; the second finger was late."""
    with at() as visitor:
        visitor.goes_to_lanes()
        none, elderly = visitor.middle("lane-none"), visitor.middle("lane-lansia")
        visitor.tap_at(none)
        visitor.tap_at(elderly)
        visitor.tap_at(none)
        visitor.sees("ticket")
        assert [step.lane for step in hall.waiting()] == ["umum"]


def test_two_fingers_at_once_are_one_ticket(at: At, hall: Hall) -> None:
    """On a real touch screen, not with a mouse."""
    with at() as visitor:
        visitor.goes_to_lanes()
        one, other = visitor.middle("lane-none"), visitor.middle("lane-lansia")
        glass = QTest.createTouchDevice()
        for _ in range(3):
            fingers = QTest.touchEvent(visitor.window, glass, False)
            fingers.press(1, one, visitor.window).press(2, other, visitor.window).commit()
            fingers.release(1, one, visitor.window).release(2, other, visitor.window).commit()
        visitor.until(lambda: visitor.page in ("ticket", "needs"))
        if visitor.page == "needs":
            visitor.sees("needs")
            visitor.tap("confirm")
            visitor.sees("ticket")
        assert len(hall.waiting()) == 1


def test_two_taps_on_confirm_are_one_ticket(at: At, hall: Hall) -> None:
    with at() as visitor:
        visitor.goes_to_lanes()
        visitor.tap("lane-lansia")
        visitor.sees("needs")
        visitor.tap("confirm", times=3)
        visitor.sees("ticket")
        assert len(hall.waiting()) == 1


def test_a_tap_meant_for_the_page_before_is_not_heard(at: At, hall: Hall) -> None:
    """The second of two taps must not press what the new page has in the same place."""
    with at(rest_ms=1_000_000) as visitor:
        visitor.sees("welcome")
        visitor.tap("takeTicket")
        visitor.sees("services")
        under_the_finger = visitor.middle("service-percepatan")
        visitor.tap_at(under_the_finger, times=2)
        visitor.kiosk.pageChanged.emit()  # whatever was pressed would have its effect by now
        assert visitor.page == "services"


def test_the_finger_is_heard_again_after_a_moment(at: At) -> None:
    with at(rest_ms=1) as visitor:
        visitor.sees("welcome")
        visitor.tap("takeTicket")
        visitor.sees("services")
        visitor.tap("service-percepatan")
        visitor.sees("service")
    assert 250 <= Patience().rest_ms <= 600, "a double tap is over, a visitor is not kept waiting"


def test_the_button_is_shut_while_the_ticket_is_made(at: At, hall: Hall) -> None:
    with at() as visitor:
        visitor.goes_to_lanes()
        visitor.tap("lane-none")
        assert visitor.kiosk.busy
        assert not visitor.item("lane-none").isEnabled()
        assert not visitor.item("back").isEnabled()
        visitor.sees("ticket")
        assert not visitor.kiosk.busy


# --- the silent visitor --------------------------------------------------------------------------


def test_nobody_is_sent_away_without_a_warning_of_20_seconds(at: At) -> None:
    times = Patience()
    assert times.warning >= 20
    with at() as visitor:
        visitor.goes_to_lanes()
        visitor.silent(times.quiet - 1)
        assert not visitor.has("warning")
        visitor.silent(1)
        assert visitor.kiosk.patience.secondsLeft == times.warning
        assert visitor.has("warning")
        visitor.silent(times.warning - 1)
        assert visitor.page == "lane"
        visitor.silent(1)
        visitor.sees("welcome")


def test_one_tap_stays_as_often_as_one_likes(at: At) -> None:
    times = Patience()
    with at() as visitor:
        visitor.goes_to_lanes()
        for _ in range(12):
            visitor.silent(times.quiet + times.warning - 1)
            stay = next(
                item
                for item in visitor.items()
                if item.inherits("QQuickAbstractButton")
                and item.property("text") == "Tetap di sini"
            )
            place = stay.mapToScene(stay.boundingRect().center()).toPoint()
            visitor.tap_at(place)
            assert visitor.kiosk.patience.secondsLeft == 0
            assert visitor.page == "lane"


def test_any_touch_and_any_key_is_a_sign_of_life(at: At) -> None:
    times = Patience()
    with at() as visitor:
        visitor.goes_to_lanes()
        visitor.silent(times.quiet + 5)
        visitor.tap_at(QPoint(540, 1700))
        assert visitor.kiosk.patience.secondsLeft == 0
        visitor.silent(times.quiet + 5)
        visitor.scan("")
        assert visitor.kiosk.patience.secondsLeft == 0


def test_the_ticket_goes_by_itself_and_the_language_with_it(at: At) -> None:
    times = Patience()
    with at() as visitor:
        visitor.sees("welcome")
        visitor.tap("language-en")
        visitor.goes_to_lanes()
        visitor.tap("lane-none")
        visitor.sees("ticket")
        assert visitor.reads("Your number")
        visitor.silent(times.ticket + times.warning)
        visitor.sees("welcome")
        assert visitor.reads("Selamat datang")


def test_a_language_nobody_uses_goes_back(at: At) -> None:
    times = Patience()
    with at() as visitor:
        visitor.sees("welcome")
        visitor.tap("language-en")
        visitor.until(lambda: visitor.reads("Welcome"))
        visitor.silent(times.quiet)
        visitor.until(lambda: visitor.reads("Selamat datang"))
        assert not visitor.has("warning")
