"""The numbers of a day, read from a file: how many come for what, when, and what goes wrong."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any

SAMPLE_DAY = Path(__file__).with_name("sample_day.toml")


@dataclass(frozen=True)
class Group:
    """Visitors of one kind: a service and the way they arrive."""

    name: str
    service: str
    visits: int
    arrives: str
    """``slot`` (booked), ``early`` (priority lanes), ``by-hour`` or ``afternoon``."""
    lanes: dict[str, int] = field(default_factory=dict)
    """Shares of the lanes they choose; empty: the service's own lane."""
    english: float = 0.0
    """Share of those who read English."""


@dataclass(frozen=True)
class Trouble:
    """One thing that goes wrong, as the file says it."""

    kind: str
    at: time
    until: time | None = None
    counter: str | None = None
    slot: time | None = None
    minutes: float = 0.0
    tickets: int = 1


@dataclass(frozen=True)
class Figures:
    """A whole day in numbers. Times are the office's own."""

    opens: time
    doors_for_tickets: time
    closes: time
    groups: tuple[Group, ...]
    troubles: tuple[Trouble, ...]
    slots: tuple[tuple[time, float], ...]
    slot_mean: float
    slot_spread: float
    early_from: time
    early_mean: float
    early_spread: float
    by_hour: tuple[float, ...]
    afternoon_share: float
    not_answering: float
    returning: float
    not_answering_again: float
    copies_fetched: int
    transferred: int
    walk_seconds: tuple[float, float]
    between_seconds: float
    breaks: dict[str, tuple[time, time]]
    """``even`` or ``odd`` counters to the time they are away."""

    @property
    def visits(self) -> int:
        return sum(group.visits for group in self.groups)


def load(path: Path = SAMPLE_DAY) -> Figures:
    """Read a day's numbers; a missing one is a ``KeyError`` that names it."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    arrivals = data["arrivals"]
    around, early = arrivals["around_slot_minutes"], arrivals["early_minutes"]
    low, high = data["walk_seconds"]
    return Figures(
        opens=time.fromisoformat(data["opens"]),
        doors_for_tickets=time.fromisoformat(data["doors_for_tickets"]),
        closes=time.fromisoformat(data["closes"]),
        groups=tuple(Group(name=name, **values) for name, values in data["visits"].items()),
        troubles=tuple(_trouble(values) for values in data["incidents"]),
        slots=tuple((time.fromisoformat(at), share) for at, share in arrivals["slots"].items()),
        slot_mean=around["mean"],
        slot_spread=around["spread"],
        early_from=time.fromisoformat(early["from"]),
        early_mean=early["mean"],
        early_spread=early["spread"],
        by_hour=tuple(arrivals["by_hour"]),
        afternoon_share=arrivals["afternoon_share"],
        not_answering=data["not_answering"],
        returning=data["returning"],
        not_answering_again=data["not_answering_again"],
        copies_fetched=data["copies_fetched"],
        transferred=data["transferred"],
        walk_seconds=(low, high),
        between_seconds=data["between_seconds"],
        breaks={
            which: (time.fromisoformat(start), time.fromisoformat(end))
            for which, (start, end) in data["breaks"].items()
        },
    )


def _trouble(values: dict[str, Any]) -> Trouble:
    return Trouble(
        kind=values["kind"],
        at=time.fromisoformat(values["at"]),
        until=time.fromisoformat(values["until"]) if "until" in values else None,
        slot=time.fromisoformat(values["slot"]) if "slot" in values else None,
        counter=values.get("counter"),
        minutes=values.get("minutes", 0.0),
        tickets=values.get("tickets", 1),
    )
