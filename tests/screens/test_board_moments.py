"""Each call has its moment on the card, in order, and long enough to be read."""

from __future__ import annotations

from datetime import UTC, datetime

from core.pictures import Announcement
from display_board.moments import HIGHLIGHT_SECONDS, Moments


def call(seq: int) -> Announcement:
    at = datetime(2026, 11, 24, 2, tzinfo=UTC)
    return Announcement(seq, f"A{seq:03d}", "1", ("id",), False, at)


def current(moments: Moments) -> int | None:
    return moments.current.seq if moments.current else None


def test_the_first_call_has_the_card_at_once() -> None:
    moments = Moments(4)
    moments.arrive(call(1), spoken=True)
    assert moments.advance(0) and current(moments) == 1


def test_a_spoken_call_keeps_the_card_until_it_is_over() -> None:
    moments = Moments(4)
    moments.arrive(call(1), spoken=True)
    moments.advance(0)
    moments.arrive(call(2), spoken=True)
    assert not moments.advance(60) and moments.next_look(60) is None
    moments.ended(1)
    assert moments.advance(60) and current(moments) == 2


def test_an_unspoken_call_keeps_the_card_long_enough_to_be_read() -> None:
    moments = Moments(4)
    for seq in (1, 2):
        moments.arrive(call(seq), spoken=False)
    moments.advance(0)
    assert not moments.advance(3.9) and moments.next_look(1) == 3
    assert moments.advance(4) and current(moments) == 2


def test_a_burst_passes_in_order_and_nobody_is_left_out() -> None:
    moments = Moments(4)
    for seq in range(1, 21):
        moments.arrive(call(seq), spoken=False)
    shown, at = [], 0.0
    while moments.advance(at):
        shown.append(current(moments))
        at += moments.next_look(at) or 0
    assert shown == list(range(1, 21)) and moments.waiting == ()


def test_a_call_is_new_for_a_while_and_as_long_as_it_is_spoken() -> None:
    moments = Moments(4)
    moments.arrive(call(1), spoken=True)
    moments.advance(0)
    assert moments.highlighted(HIGHLIGHT_SECONDS + 5)
    moments.ended(1)
    assert moments.highlighted(HIGHLIGHT_SECONDS - 1)
    assert not moments.highlighted(HIGHLIGHT_SECONDS)
    assert moments.next_look(HIGHLIGHT_SECONDS) is None


def test_an_announcement_that_ended_before_its_moment_is_over() -> None:
    moments = Moments(0)
    for seq in (1, 2):
        moments.arrive(call(seq), spoken=True)
    moments.ended(1)
    moments.ended(2)
    assert moments.advance(0) and moments.advance(0) and current(moments) == 2


def test_a_call_that_is_told_twice_has_one_moment() -> None:
    moments = Moments(0)
    for seq in (1, 2, 1, 2):
        moments.arrive(call(seq), spoken=False)
    assert moments.advance(0) and moments.advance(0) and not moments.advance(0)
