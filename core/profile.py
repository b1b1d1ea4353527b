"""The office profile: one readable TOML file with everything that differs between offices.

It is validated whole; every mistake is named with its place. What is marked ``[set]`` in the domain's
papers is a field here, never a constant in the code.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, time
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from core.errors import ProfileError
from core.places import OFFICES
from core.texts import Named

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Texts = dict[str, str]
"""A text per language; ``id`` must be there."""
Code = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=40)]
Letter = Annotated[str, Field(pattern=r"^[A-Z]$")]
Positive = Annotated[float, Field(gt=0)]
NotNegative = Annotated[float, Field(ge=0)]


class Part(BaseModel):
    """A table of the profile: unknown keys are mistakes, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Lane(Part):
    name: Texts
    help: Texts = {}
    credit_minutes: NotNegative = 0
    target_minutes: Positive = 30
    priority: bool = False
    service_factor: Positive = 1.0
    """How much longer a visitor of this lane is served on average."""
    icon: str = "person"
    choosable: bool = True
    """Offered at the kiosk; ``booked`` comes by a booking, ``percepatan`` by its service."""


class Stage(Part):
    name: Texts
    minutes: Positive
    """Mean time of service: the prior of the estimate and the service standard by default."""
    cv: NotNegative = 0.45
    """Coefficient of variation of the time of service."""


class Fee(Part):
    name: Texts
    amount: Annotated[int, Field(ge=0)]


class Service(Part):
    name: Texts
    summary: Texts = {}
    letter: Letter
    priority_letter: Letter | None = None
    """Series of the priority lanes, where they have one of their own."""
    route: Annotated[tuple[Code, ...], Field(min_length=1)]
    lanes: Annotated[tuple[Code, ...], Field(min_length=1)]
    """Lanes a visitor without a booking may take."""
    lane: Code
    """The lane of whoever chooses none."""
    booking: Literal["none", "asked", "required"] = "none"
    walk_in_quota: Annotated[int, Field(gt=0)] | None = None
    """Most tickets a day without a booking."""
    documents: dict[str, tuple[str, ...]] = {}
    fees: tuple[Fee, ...] = ()
    product: Texts = {}
    icon: str = "document"
    standard_minutes: dict[Code, Positive] = {}
    """The service standard per stage, where it is not the stage's mean."""


class Counter(Part):
    name: Texts = {}
    stages: Annotated[tuple[Code, ...], Field(min_length=1)]
    services: tuple[Code, ...] = ()
    """Only these services; empty: all."""
    lanes: tuple[Code, ...] = ()
    """Only these lanes; empty: all."""
    zone: Code = "hall"


class Officer(Part):
    name: str
    role: Literal["officer", "assisting", "supervisor", "administrator", "auditor"] = "officer"


class Printer(Part):
    """Width, columns and cutter are the device's own settings: a model name tells too little."""

    connection: Literal["network", "usb", "serial", "file", "dummy"]
    address: str = ""
    """``host:port``, ``vendor:product`` (hex), a serial device, or a file's path."""
    width_mm: Literal[58, 80] = 80
    dots: Annotated[int, Field(gt=0)] = 576
    columns: Annotated[int, Field(gt=0)] = 48
    cutter: bool = True
    baudrate: Annotated[int, Field(gt=0)] = 9600
    answers_status: bool = True


class Device(Part):
    kind: Literal["kiosk", "board", "counter"]
    name: Texts = {}
    printer: Code | None = None
    zone: Code = "hall"
    speaks: bool = True
    """A board that announces; one per room."""
    screen_inches: Positive | None = None
    farthest_seat_m: Positive | None = None
    distance_cm: Positive = 50


class Period(Part):
    """Opening times of one day: pairs of from and to, office time."""

    day: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...]
    open: tuple[tuple[time, time], ...]

    @field_validator("open")
    @classmethod
    def in_order(cls, spans: tuple[tuple[time, time], ...]) -> tuple[tuple[time, time], ...]:
        flat = [moment for span in spans for moment in span]
        if any(later <= earlier for earlier, later in pairwise(flat)):
            raise ValueError("opening times must rise, each span from earlier to later")
        return spans


class Hours(Part):
    week: tuple[Period, ...]
    closed_on: tuple[date, ...] = ()
    tickets_before_minutes: NotNegative = 30
    """Tickets are given this long before the doors open."""
    last_ticket_before_minutes: NotNegative = 0
    """The last ticket is given this long before closing."""

    def spans(self, day: date) -> tuple[tuple[time, time], ...]:
        """The opening spans of this day, none when closed."""
        if day in self.closed_on:
            return ()
        name = DAYS[day.weekday()]
        return next((period.open for period in self.week if name in period.day), ())


class Calling(Part):
    policy: Literal["call_key"] = "call_key"
    overtaking_limit: Annotated[int, Field(ge=0)] = 6
    recall_limit: Annotated[int, Field(gt=0)] = 3
    recall_seconds: Positive = 30
    reentry_minutes: Positive = 30
    reentry_after_calls: Annotated[int, Field(ge=0)] = 2
    misses_allowed: Annotated[int, Field(ge=1)] = 1
    """Misses after which re-entry is still allowed; one more ends the ticket."""
    booking_grace_minutes: NotNegative = 15
    out_of_order_roles: tuple[str, ...] = ("officer", "supervisor", "administrator")
    overnight: Literal["close", "keep"] = "close"
    """What becomes of those who still wait when the business day changes."""


class Outcome(Part):
    name: Texts
    ends_visit: bool = False
    """The rest of the route is dropped (documents incomplete, withdrawn)."""


class Voice(Part):
    languages: tuple[str, ...] = ("id", "en")
    queue_word: str = "antrean"
    terbilang: bool = False


class Profile(Part):
    """A whole office."""

    code: Code
    name: Texts
    time_zone: str
    languages: Annotated[dict[str, str], Field(min_length=1)]
    """Language code to the language's own name, the first is the default."""
    currency: str = "IDR"
    portal: str = ""
    """Address of the portal, put before the token in the QR; empty: the token alone."""
    running_text: tuple[Texts, ...] = ()
    ticket_footer: Texts = {}
    complaints: Texts = {}
    hours: Hours
    calling: Calling = Calling()
    voice: Voice = Voice()
    lanes: dict[Code, Lane]
    stages: dict[Code, Stage]
    services: dict[Code, Service]
    counters: dict[Code, Counter]
    officers: dict[Code, Officer]
    devices: dict[Code, Device] = {}
    printers: dict[Code, Printer] = {}
    outcomes: dict[Code, Outcome]

    @field_validator("time_zone")
    @classmethod
    def known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"{name!r} is not a known time zone") from error
        return name

    @model_validator(mode="after")
    def consistent(self) -> Profile:
        problems = list(_dangling(self))
        if problems:
            raise ValueError("\n".join(problems))
        return self

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def default_language(self) -> str:
        return next(iter(self.languages))

    def language_or_default(self, language: str | None) -> str:
        return language if language in self.languages else self.default_language

    def letter(self, service: str, lane: str) -> str:
        """The series letter of a ticket of this service and lane."""
        chosen = self.services[service]
        if self.lanes[lane].priority and chosen.priority_letter:
            return chosen.priority_letter
        return chosen.letter

    def standard_minutes(self, service: str, stage: str) -> float:
        return self.services[service].standard_minutes.get(stage, self.stages[stage].minutes)

    def serves(self, counter: str, stage: str, service: str, lane: str) -> bool:
        """Whether this counter's profile serves such a step."""
        desk = self.counters[counter]
        return (
            stage in desk.stages
            and (not desk.services or service in desk.services)
            and (not desk.lanes or lane in desk.lanes)
        )

    def lane_names(self) -> Mapping[str, Named]:
        return {code: Named(lane.name) for code, lane in self.lanes.items()}

    def counter_name(self, counter: str) -> Named:
        return Named(self.counters[counter].name or {"id": counter})


def _dangling(profile: Profile) -> Iterator[str]:
    """Every name that points nowhere, and every text without the office's default language."""

    def known(
        place: str, names: tuple[str, ...], there: Mapping[str, object], kind: str
    ) -> Iterator[str]:
        for name in names:
            if name not in there:
                yield f"{place}: {kind} {name!r} is not in [{kind}s]"

    for code, service in profile.services.items():
        place = f"services.{code}"
        yield from known(f"{place}.route", service.route, profile.stages, "stage")
        yield from known(f"{place}.lanes", service.lanes, profile.lanes, "lane")
        yield from known(f"{place}.lane", (service.lane,), profile.lanes, "lane")
        yield from known(
            f"{place}.standard_minutes", tuple(service.standard_minutes), profile.stages, "stage"
        )
    for code, counter in profile.counters.items():
        place = f"counters.{code}"
        yield from known(f"{place}.stages", counter.stages, profile.stages, "stage")
        yield from known(f"{place}.services", counter.services, profile.services, "service")
        yield from known(f"{place}.lanes", counter.lanes, profile.lanes, "lane")
    for code, device in profile.devices.items():
        if device.printer:
            yield from known(
                f"devices.{code}.printer", (device.printer,), profile.printers, "printer"
            )
    for stage in profile.stages:
        if not any(stage in counter.stages for counter in profile.counters.values()):
            yield f"stages.{stage}: no counter serves this stage"
    letters: dict[str, str] = {}
    for code, service in profile.services.items():
        for letter in filter(None, (service.letter, service.priority_letter)):
            if letter in letters:
                yield f"services.{code}: letter {letter!r} is already that of {letters[letter]!r}"
            letters[letter] = code
    groups: tuple[tuple[str, Mapping[str, Lane | Stage | Service | Outcome]], ...] = (
        ("lanes", profile.lanes),
        ("stages", profile.stages),
        ("services", profile.services),
        ("outcomes", profile.outcomes),
    )
    for kind, group in groups:
        for code, part in group.items():
            for language in profile.languages:
                if not part.name.get(language):
                    yield f"{kind}.{code}.name: no text for language {language!r}"


def find(profile: str | Path) -> Path:
    """The file of a profile given by name (in assets/offices) or by path."""
    named = OFFICES / f"{profile}.toml"
    return named if named.exists() else Path(profile)


def load(profile: str | Path) -> Profile:
    """Read and check a profile; ``ProfileError`` names every mistake with its place."""
    path = find(profile)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ProfileError(str(path), [f"cannot be read: {error.strerror or error}"]) from error
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(str(path), [f"is not TOML: {error}"]) from error
    return parse(values, str(path))


def parse(values: Mapping[str, Any], source: str) -> Profile:
    try:
        return Profile.model_validate(values)
    except ValidationError as error:
        raise ProfileError(
            source, [line for fault in error.errors() for line in _lines(fault)]
        ) from error


def _lines(fault: Any) -> list[str]:
    place = ".".join(str(part) for part in fault["loc"] if part != "[key]")
    message = fault["msg"].removeprefix("Value error, ")
    return [f"{place}: {line}" if place else line for line in message.split("\n")]
