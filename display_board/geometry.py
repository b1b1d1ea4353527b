"""How large the board's numbers must be, how large they can be, and how it is arranged. Pure.

A digit seen from the last seat must span 0.7 degrees when it calls somebody, and one inch for every ten
feet of distance when it only reminds. From the screen's size come pixels; where they do not fit, the
numbers are as large as the room allows and the arrangement says what is missing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.texts import Text, tr

CALL_DEGREES = 0.7
RECENT_SHARE_OF_DISTANCE = 1 / 120
"""One inch for every ten feet."""
DIGIT_SHARE = 0.714
"""Height of a digit of the board's typeface, in its font size."""

# In units, of which a picture that is 16 to 9 is 1080 high.
MARGIN = 20
GAP = 16
HEADER = 80
SERVICES = 128
RUNNING_TEXT = 76
CARD_LABEL = 46
CARD_PADDING = 24
RECENT_TITLE = 48
RECENT_PADDING = 18

CALL_LIKED = 205
RECENT_LIKED = 108
"""Digit heights by taste, where the seats are so near that they ask for less."""
MOST_ROWS = 4
COLUMNS = 2

# Room for the words of one line, in font sizes: the widest number, an arrow, a counter.
CALL_LINE = 4.75
RECENT_LINE = 4.45


@dataclass(frozen=True)
class Seats:
    """The glass, by its diagonal, and the seat farthest from it."""

    inches: float
    farthest_m: float


@dataclass(frozen=True)
class Arrangement:
    """How large things are, in pixels of the picture."""

    unit: float
    call_digit: float
    recent_digit: float
    recent_rows: int
    recent_columns: int
    troubles: tuple[Text, ...]
    """What the last seat cannot read, as sentences; none when all is well."""

    @property
    def card_height(self) -> float:
        return self.call_digit + (CARD_LABEL + 2 * CARD_PADDING) * self.unit

    @property
    def recent_height(self) -> float:
        """Height of one recent call."""
        return self.recent_digit + 2 * RECENT_PADDING * self.unit

    @property
    def recent_count(self) -> int:
        return self.recent_rows * self.recent_columns


def call_digit_mm(metres: float) -> float:
    """How high a digit must be to span 0.7 degrees at this distance."""
    return 2000 * metres * math.tan(math.radians(CALL_DEGREES / 2))


def recent_digit_mm(metres: float) -> float:
    """How high a digit must be to have an inch for every ten feet of distance."""
    return 1000 * metres * RECENT_SHARE_OF_DISTANCE


def pixels_per_mm(width: float, height: float, inches: float) -> float:
    """Pixels in a millimetre of a glass with this diagonal."""
    return math.hypot(width, height) / (inches * 25.4)


def arrange(width: float, height: float, seats: Seats) -> Arrangement:
    """The board on a picture of this size, for these seats.

    The last seat's needs come first; then as many recent calls as there is room for; what is left
    goes to the call.
    """
    unit = min(height, width * 9 / 16) / 1080
    per_mm = pixels_per_mm(width, height, seats.inches)
    call_needed = call_digit_mm(seats.farthest_m) * per_mm
    recent_needed = recent_digit_mm(seats.farthest_m) * per_mm

    across = width - 2 * MARGIN * unit
    columns = COLUMNS
    while columns > 1 and _recent_across(across, columns, unit) < recent_needed:
        columns -= 1
    recent_digit = min(
        max(recent_needed, RECENT_LIKED * unit), _recent_across(across, columns, unit)
    )
    call_across = (across - 2 * CARD_PADDING * unit) / CALL_LINE * DIGIT_SHARE

    # What is left for digits, when everything that does not grow has its place.
    fixed = MARGIN + HEADER + SERVICES + RUNNING_TEXT + 3 * GAP
    fixed += CARD_LABEL + 2 * CARD_PADDING + RECENT_TITLE
    room = height - fixed * unit

    def beside(rows: int) -> float:
        """The height that so many rows of recent calls leave for the call's digits."""
        return room - rows * (recent_digit + 2 * RECENT_PADDING * unit) - (rows - 1) * GAP * unit

    call_wanted = min(max(call_needed, CALL_LIKED * unit), call_across)
    rows = MOST_ROWS
    while rows > 1 and beside(rows) < call_wanted:
        rows -= 1
    if beside(rows) < call_needed:
        # The last seat asks for more than the glass has: both kinds of digits give way alike.
        both = room - 2 * RECENT_PADDING * unit
        recent_digit = min(recent_digit, both * recent_needed / (recent_needed + call_needed))
    call_digit = min(beside(rows), call_across)

    return Arrangement(
        unit=unit,
        call_digit=call_digit,
        recent_digit=recent_digit,
        recent_rows=rows,
        recent_columns=columns,
        troubles=tuple(_troubles(seats, per_mm, call_digit, recent_digit)),
    )


def _recent_across(across: float, columns: int, unit: float) -> float:
    """The largest digit with which a recent call is no wider than its column."""
    column = (across - (columns - 1) * GAP * unit) / columns
    return (column - 2 * CARD_PADDING * unit) / RECENT_LINE * DIGIT_SHARE


def _troubles(seats: Seats, per_mm: float, call_digit: float, recent_digit: float) -> list[Text]:
    found = []
    call_mm, recent_mm = call_digit / per_mm, recent_digit / per_mm
    if call_mm < call_digit_mm(seats.farthest_m) * 0.995:
        found.append(
            tr(
                "The called number is {have} mm high; the seats at {metres} m need {needed} mm.",
                have=math.floor(call_mm),
                metres=f"{seats.farthest_m:g}",
                needed=math.ceil(call_digit_mm(seats.farthest_m)),
            )
        )
    if recent_mm < recent_digit_mm(seats.farthest_m) * 0.995:
        found.append(
            tr(
                "Recent calls are {have} mm high; the seats at {metres} m need {needed} mm.",
                have=math.floor(recent_mm),
                metres=f"{seats.farthest_m:g}",
                needed=math.ceil(recent_digit_mm(seats.farthest_m)),
            )
        )
    return found
