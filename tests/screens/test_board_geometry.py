"""The board's numbers are as large as the last seat needs, and the board knows when they are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display_board.geometry import (
    GAP,
    HEADER,
    MARGIN,
    RECENT_TITLE,
    RUNNING_TEXT,
    SERVICES,
    Arrangement,
    Seats,
    arrange,
    call_digit_mm,
    pixels_per_mm,
    recent_digit_mm,
)


def test_a_digit_at_ten_metres_is_122_mm_high() -> None:
    assert call_digit_mm(10) == pytest.approx(122.2, abs=0.1)


def test_on_a_55_inch_screen_that_is_192_pixels_of_1080() -> None:
    assert call_digit_mm(10) * pixels_per_mm(1920, 1080, 55) == pytest.approx(192.6, abs=0.5)


def test_a_recent_call_has_an_inch_for_every_ten_feet() -> None:
    assert recent_digit_mm(3.048) == pytest.approx(25.4)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (3840, 2160)])
def test_the_sample_board_suits_its_last_seat(width: int, height: int) -> None:
    board = arrange(width, height, Seats(55, 10))
    per_mm = pixels_per_mm(width, height, 55)
    assert board.call_digit >= call_digit_mm(10) * per_mm
    assert board.recent_digit >= recent_digit_mm(10) * per_mm
    assert board.recent_count == 4
    assert board.troubles == ()


def test_a_screen_twice_as_fine_shows_the_same() -> None:
    small, large = (arrange(w, h, Seats(55, 10)) for w, h in ((1920, 1080), (3840, 2160)))
    assert large.call_digit == pytest.approx(2 * small.call_digit)
    assert large.recent_count == small.recent_count


def test_a_small_screen_far_away_says_what_is_missing() -> None:
    call, recent = arrange(1920, 1080, Seats(32, 10)).troubles
    assert call.say("en").startswith("The called number is")
    assert call.say("en").endswith("the seats at 10 m need 123 mm.")
    assert recent.say("id").startswith("Tinggi panggilan terakhir")


def used(board: Arrangement) -> float:
    """The height that everything on the board takes together."""
    rows = board.recent_rows * (board.recent_height + GAP * board.unit) - GAP * board.unit
    rest = MARGIN + HEADER + RECENT_TITLE + SERVICES + RUNNING_TEXT + 3 * GAP
    return board.card_height + rows + rest * board.unit


@given(
    size=st.sampled_from([(1280, 720), (1920, 1080), (3840, 2160), (1920, 1200), (2560, 1080)]),
    inches=st.floats(20, 120),
    metres=st.floats(1, 40),
)
def test_whatever_the_seats_everything_has_its_place(
    size: tuple[int, int], inches: float, metres: float
) -> None:
    board = arrange(*size, Seats(inches, metres))
    assert board.recent_digit > 0 and board.call_digit > board.recent_digit * 0.99
    assert board.recent_rows >= 1
    assert used(board) <= size[1] + 0.01
    per_mm = pixels_per_mm(*size, inches)
    reads = (
        board.call_digit >= 0.995 * call_digit_mm(metres) * per_mm
        and board.recent_digit >= 0.995 * recent_digit_mm(metres) * per_mm
    )
    assert reads == (not board.troubles)
