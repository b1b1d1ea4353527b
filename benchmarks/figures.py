"""A measured figure beside its floor, and whether it meets its aim."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. Values are in milliseconds."""

    name: str
    value: float
    floor: float | None
    """What nobody could do without; None where the aim is a time and not a ratio."""
    aim: float | None = None
    """Most that the ratio (or, without a floor, the value) should be; None: shown for comparison."""

    @property
    def ratio(self) -> float | None:
        return None if self.floor is None else self.value / self.floor

    @property
    def met(self) -> bool:
        return self.aim is None or (self.value if self.ratio is None else self.ratio) <= self.aim


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share lies."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def table(figures: Sequence[Figure]) -> str:
    """The figures as text, aligned."""
    rows = [("figure", "value", "floor", "ratio", "aim", "")]
    for figure in figures:
        ratio = figure.ratio
        rows.append(
            (
                figure.name,
                f"{figure.value:.2f} ms",
                "" if figure.floor is None else f"{figure.floor:.2f} ms",
                "" if ratio is None else f"{ratio:.2f}",
                ""
                if figure.aim is None
                else f"≤ {figure.aim:g}" + (" ms" if ratio is None else ""),
                "" if figure.aim is None else "met" if figure.met else "NOT MET",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)


def load() -> str:
    """How busy the machine was: a ratio bears it, a time does not."""
    one, five, _ = os.getloadavg()
    return f"load average {one:.1f} (1 min), {five:.1f} (5 min) on {os.cpu_count()} processors"
