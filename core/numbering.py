"""Ticket numbers: a series letter and a serial that has no gaps within its business day."""

from __future__ import annotations

DIGITS = 3


def number(letter: str, serial: int) -> str:
    """A012; the hundredth hundred goes on with four digits (A1000)."""
    return f"{letter}{serial:0{DIGITS}d}"


def next_serial(last: int | None, kept: int | None = None) -> int:
    """The serial after the day's last; a series in which tickets of earlier days still wait starts above them."""
    return max(last or 0, kept or 0) + 1
