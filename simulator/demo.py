"""``loket-demo``: opens a hall with a kiosk, two counters and a board, and lives a day in it.

Each screen is a process of its own. Visitors and officers are played through the hall's public face,
along a clock that all share and that runs faster than the wall. With a display, a person may tap and
call meanwhile: a counter with a person at it is left alone. Without one, the same day is lived unseen,
and a folder keeps what there was to see and to hear.
"""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import time, timedelta
from pathlib import Path
from time import monotonic
from time import time as unix_time
from types import FrameType

from core import Hall, LoketError
from core import profile as profiles
from core.clock import ScaledClock
from core.printing.standin import NetworkStandIn
from core.profile import Profile
from core.texts import tr
from simulator import day, figures, summary
from simulator.choices import Choices, parse
from simulator.day import Incident, Plan
from simulator.pace import Running
from simulator.play import Play
from simulator.report import report
from simulator.screens import Screen
from simulator.tickets import TicketPictures

log = logging.getLogger("loket.demo")

ROOT = Path(__file__).resolve().parent
KIOSK = "kiosk-1"
COUNTERS = ("1", "4")
"""The counters with a window, where a person may sit."""
START_SECONDS = 6.0
"""What the screens are given to appear before the first visitor comes."""
PATIENCE_SECONDS = 45.0
"""How long after a person's last act at a counter the simulator keeps its hands off it."""
PAPER_SECONDS = 60.0
"""The longest wait for the printer at the end of the day."""
MOMENTS = tuple(
    time.fromisoformat(text)
    for text in ("08:20", "09:15", "10:20", "11:10", "12:30", "14:00", "15:30")
)
"""When the screens are photographed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Live a day; the process's exit code."""
    choices = parse(arguments)
    logging.basicConfig(format="%(message)s")
    log.setLevel(logging.INFO)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return _demonstrate(choices)
    except KeyboardInterrupt:
        log.info("Ended before the day was over. What there was is in %s", choices.folder)
        return 130
    except LoketError as error:
        log.error("%s", error)
        return 1


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _demonstrate(choices: Choices) -> int:
    choices.folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        printer = stack.enter_context(NetworkStandIn())
        profile = _with_printer(profiles.load("sample"), printer.address)
        plan = day.plan(profile, figures.load(), choices.day, choices.seed, choices.visits)
        clock = ScaledClock(plan.starts_at, unix_time() + START_SECONDS, choices.speed)
        hall = stack.enter_context(Hall.create(choices.database, profile, clock))
        screens = stack.enter_context(_screens(choices, clock))
        pace = Running(hall)
        stack.callback(pace.close)
        told = _told(choices, plan)
        log.info("%s", told)
        play = _play(choices, hall, plan, pace, printer, screens)
        for screen in screens.values():
            if not screen.wait_until_ready(START_SECONDS * 3):
                log.warning("%s has not appeared; see its log", screen.name)
        tickets = stack.enter_context(
            TicketPictures(choices.database, _printer(hall), choices.folder / "tickets")
        )
        log.info("The screens are there.")
        play.run()
        return _look_back(choices, hall, plan, play, screens, tickets)


def _told(choices: Choices, plan: Plan) -> str:
    minutes = (plan.closes_at - plan.starts_at).total_seconds() / choices.speed / 60
    return (
        f"A day of {len(plan.visitors)} visits, {choices.speed:g} times as fast as the clock: "
        f"about {minutes:.1f} minutes. Everything is in {choices.folder}"
        + ("" if choices.headless else "\nTap the kiosk, call at counters 1 and 4. Ctrl-C ends it.")
    )


def _with_printer(profile: Profile, address: str) -> Profile:
    """The sample office, with a network printer at its kiosk: the stand-in."""
    code = profile.devices[KIOSK].printer
    assert code is not None
    settings = profile.printers[code].model_copy(
        update={"connection": "network", "address": address}
    )
    return profile.model_copy(update={"printers": {**profile.printers, code: settings}})


# --- the screens ---------------------------------------------------------------------------------------


@contextmanager
def _screens(choices: Choices, clock: ScaledClock) -> Iterator[dict[str, Screen]]:
    """Kiosk, two counters and the board, each in its process; ended at the end, whatever happens."""
    common = ["--database", choices.database, "--clock", str(clock), "--language", choices.language]
    sounds = ["--sounds", str(choices.folder / "sounds")] if choices.headless else []
    own = {
        "kiosk": ("kiosk.main", ["--device", KIOSK]),
        **{
            f"counter-{counter}": (
                "counter_client.main",
                ["--counter", counter, "--officer", f"petugas-{counter}"],
            )
            for counter in COUNTERS
        },
        "board": ("display_board.main", sounds),
    }
    made = {
        name: Screen(
            name,
            module,
            [*common, *options, *(_seen(name) if not choices.headless else _unseen(name))],
            choices.folder,
            _environment(name, choices.headless),
        )
        for name, (module, options) in own.items()
    }
    for screen in made.values():
        screen.start()
    try:
        yield made
    finally:
        for screen in made.values():
            screen.end()


SIZES = {
    "kiosk": "1080x1920",
    "counter-1": "1280x800",
    "counter-4": "1280x800",
    "board": "1920x1080",
}
"""Of each screen as it stands in a hall."""
WINDOWS = {
    "kiosk": ("540x960", 0, 0),
    "board": ("960x540", 560, 0),
    "counter-1": ("1024x720", 560, 570),
    "counter-4": ("1024x720", 1240, 570),
}
"""Sizes and places of the windows, side by side on a desktop of 1920 by 1080."""
COUNTER_SCALE = 0.65
"""A counter's window is made for a desk of its own; two of them share one here."""


def _seen(name: str) -> list[str]:
    size, left, top = WINDOWS[name]
    scale = COUNTER_SCALE if name.startswith("counter") else 1.0
    return ["--windowed", size, "--place", f"{round(left / scale)},{round(top / scale)}"]


def _unseen(name: str) -> list[str]:
    return ["--windowed", SIZES[name]]


def _environment(name: str, headless: bool) -> dict[str, str]:
    if headless:
        return {
            "QT_QPA_PLATFORM": f"offscreen:configfile={ROOT / 'offscreen.json'}",
            "QT_QUICK_BACKEND": "software",
        }
    return {"QT_SCALE_FACTOR": str(COUNTER_SCALE)} if name.startswith("counter") else {}


# --- the day -------------------------------------------------------------------------------------------


def _play(
    choices: Choices,
    hall: Hall,
    plan: Plan,
    pace: Running,
    printer: NetworkStandIn,
    screens: dict[str, Screen],
) -> Play:
    def on_incident(incident: Incident, begins: bool) -> None:
        log.info("%s  %s %s", _office_time(hall), incident.kind, "begins" if begins else "ends")
        if incident.kind == "paper_out":
            printer.set_paper("out" if begins else "plenty")
        elif incident.kind == "network_cut":
            printer.refuse() if begins else printer.recover()
        elif incident.kind == "counter_dies":
            screen = screens.get(f"counter-{incident.counter}")
            if screen is not None:
                screen.kill() if begins else screen.start()

    play = Play(
        hall,
        plan,
        pace,
        device=KIOSK,
        printed=True,
        shared=() if choices.hands_free else COUNTERS,
        patience=timedelta(seconds=PATIENCE_SECONDS * choices.speed),
        forgiving=True,
        on_incident=on_incident,
    )
    play.prepare()
    for moment in MOMENTS:
        play.agenda.enter(plan.at(moment), _photographer(hall, screens))
    return play


def _photographer(hall: Hall, screens: dict[str, Screen]) -> Callable[[], None]:
    def photograph() -> None:
        label = _office_time(hall).replace(":", "")
        for screen in screens.values():
            screen.photograph(label)

    return photograph


def _office_time(hall: Hall) -> str:
    return f"{hall.clock().astimezone(hall.profile.tz):%H:%M}"


# --- afterwards ----------------------------------------------------------------------------------------


def _look_back(
    choices: Choices,
    hall: Hall,
    plan: Plan,
    play: Play,
    screens: dict[str, Screen],
    tickets: TicketPictures,
) -> int:
    """Leave pictures, tickets, sounds and the summary; the exit code."""
    _wait_for_paper(hall)
    _photographer(hall, screens)()
    for screen in screens.values():
        screen.collect()
    pictures = sorted((choices.folder / "screens").glob("*.png"))
    if choices.stay and not choices.headless:
        log.info("The day is over. Ctrl-C closes the windows.")
        signal.pause()
    for screen in screens.values():
        screen.end()
    sounds = len(list((choices.folder / "sounds").glob("*.wav")))
    told = report(hall)
    troubles = [
        f"{screen.name}: exit code {code}"
        for screen in screens.values()
        for code in screen.unexpected
    ]
    artefacts = (
        (tr("Tickets printed"), str(tickets.finish())),
        (
            tr("Tickets whose visit ended before the printer was back"),
            str(sum(copy.state == "failed" for copy in hall.copies(_printer(hall)))),
        ),
        (
            tr("Announcements kept as sound"),
            # The board says no recall within ten seconds of the call, and speaks no faster than it can.
            tr("{said} of {calls}", said=sounds, calls=len(hall.announcements(0))).say(
                choices.language
            ),
        ),
        (tr("Pictures of the screens"), str(len(pictures))),
        (tr("Visitors who came after the last ticket"), str(len(play.turned_away))),
    )
    written = summary.write(
        summary.page(
            hall.profile,
            plan,
            told,
            play.incidents,
            artefacts,
            choices.language,
            troubles,
            [f"screens/{path.name}" for path in pictures],
        ),
        choices.folder,
    )
    log.info("\n%s\nIn %s", written[0].read_text(encoding="utf-8"), choices.folder)
    return 0 if told.ok and not troubles else 1


def _wait_for_paper(hall: Hall) -> None:
    """Let the printer come to the end of what waits for it."""
    end = monotonic() + PAPER_SECONDS
    with hall.changes() as changes:
        while monotonic() < end and any(
            copy.state in ("queued", "sending") for copy in hall.copies(_printer(hall))
        ):
            changes.wait(0.25)


def _printer(hall: Hall) -> str:
    code = hall.profile.devices[KIOSK].printer
    assert code is not None
    return code


if __name__ == "__main__":
    sys.exit(main())
