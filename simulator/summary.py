"""The one page about a day that was played: as text, as Markdown and as HTML, in one language."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from babel.numbers import format_decimal, format_percent

from core.profile import Profile
from core.texts import Text, in_language, tr
from core.wording import long_date
from simulator.day import Incident, Plan
from simulator.report import Report, Waits

PLAYED: dict[str, Text] = {
    "paper_out": tr("The kiosk's printer ran out of paper; an officer refilled it."),
    "network_cut": tr(
        "The network to the kiosk's printer was cut. Tickets waited in the outbox and were printed later."
    ),
    "counter_dies": tr(
        "The computer of counter {counter} died in the middle of a service and was started again."
    ),
    "missed_elderly_returns": tr(
        "An elderly visitor missed the call, came back and was called again."
    ),
    "late_booking": tr("A booked visitor came 25 minutes late and joined the walk-in order."),
    "six_tickets": tr("One person took six tickets and used one; the others expired."),
}

NOT_PLAYED: tuple[Text, ...] = (
    tr("A kiosk cut off from its database: this version's kiosk waits until it is back."),
)


@dataclass(frozen=True)
class Table:
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Page:
    """The summary, before it takes a form."""

    title: str
    lead: str
    verdict: str
    good: bool
    facts: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    pictures: tuple[str, ...] = ()
    """Addresses of pictures, relative to the page."""


def page(
    profile: Profile,
    plan: Plan,
    report: Report,
    incidents: Sequence[tuple[Incident, datetime]],
    artefacts: Sequence[tuple[Text, str]],
    language: str,
    troubles: Sequence[str] = (),
    pictures: Sequence[str] = (),
) -> Page:
    """Put the day into words. ``troubles``: what else went wrong, each in a line."""

    def say(text: Text) -> str:
        return text.say(language)

    good = report.ok and not troubles
    wrong = [
        *troubles,
        *report.wrong,
        *(say(tr("{number} is left in the hall.", number=number)) for number in report.left),
        *(finding.detail for finding in report.findings),
    ]
    number, stage, minutes = report.longest
    stage_name = (
        in_language(profile.stages[stage].name, language) if stage in profile.stages else stage
    )
    facts = [
        (say(tr("Visits planned")), str(len(plan.visitors))),
        (say(tr("Tickets given")), str(report.tickets)),
        (say(tr("Served to the end")), str(report.ended.get("done", 0))),
        (say(tr("Missed for good")), str(report.ended.get("expired", 0))),
        (say(tr("Calls")), str(report.calls)),
        (say(tr("Calls again")), str(report.acts.get("recall", 0))),
        (say(tr("Called in vain")), str(report.no_shows)),
        (say(tr("Came back after that")), str(report.acts.get("reenter", 0))),
        (
            say(tr("Longest wait")),
            say(
                tr(
                    "{minutes} min, {number}, {stage}",
                    minutes=_decimal(minutes, language),
                    number=number,
                    stage=stage_name,
                )
            ),
        ),
        (say(tr("Most overtaken in one service")), str(report.overtaken)),
        *((say(text), value) for text, value in artefacts),
        (say(tr("Events in the log")), str(report.events)),
        (say(tr("Closing hash")), report.head[:16] + "…"),
        (say(tr("Seed")), str(plan.seed)),
    ]
    return Page(
        title=say(tr("One day at {office}", office=in_language(profile.name, language))),
        lead=long_date(plan.opens_at.date(), language),
        verdict=say(
            tr("The log is whole: nothing changed, removed, inserted or reordered. Nobody is left.")
            if good
            else tr("Something is wrong: {what}", what="; ".join(wrong))
        ),
        good=good,
        facts=tuple(facts),
        tables=(
            _table(tr("Waits by lane"), tr("Lane"), report.by_lane, profile.lanes, language),
            _table(
                tr("Waits by service"), tr("Service"), report.by_service, profile.services, language
            ),
            _table(tr("Waits by stage"), tr("Stage"), report.by_stage, profile.stages, language),
        ),
        lists=(
            (
                say(tr("What went wrong on purpose")),
                tuple(
                    f"{at.astimezone(profile.tz):%H:%M}  "
                    + tr(PLAYED[i.kind].message, counter=i.counter or "").say(language)
                    for i, at in incidents
                ),
            ),
            (say(tr("Not played")), tuple(say(text) for text in NOT_PLAYED)),
        ),
        pictures=tuple(pictures),
    )


def _table(
    title: Text,
    of: Text,
    waits: Sequence[Waits],
    named: Mapping[str, object],
    language: str,
) -> Table:
    head = (of, tr("Calls"), tr("Mean"), tr("9 of 10 under"), tr("Longest"), tr("Within target"))

    def name(code: str) -> str:
        texts: dict[str, str] = getattr(named[code], "name", {})
        return in_language(texts, language)

    return Table(
        title=tr("{title} (minutes)", title=title).say(language),
        head=tuple(text.say(language) for text in head),
        rows=tuple(
            (
                name(wait.name),
                str(wait.count),
                _decimal(wait.mean, language),
                _decimal(wait.p90, language),
                _decimal(wait.longest, language),
                format_percent(wait.within, locale=language),
            )
            for wait in waits
        ),
    )


def _decimal(value: float, language: str) -> str:
    return str(format_decimal(round(value, 1), format="0.0", locale=language))


def write(page: Page, folder: Path) -> list[Path]:
    """Write summary.txt, summary.md and summary.html; where they are."""
    forms: dict[str, Callable[[Page], str]] = {"txt": as_text, "md": as_markdown, "html": as_html}
    written = []
    for ending, form in forms.items():
        path = folder / f"summary.{ending}"
        path.write_text(form(page), encoding="utf-8")
        written.append(path)
    return written


def as_text(page: Page) -> str:
    lines = [page.title, page.lead, "=" * len(page.title), "", page.verdict, ""]
    width = max(len(name) for name, _ in page.facts)
    lines += [f"{name.ljust(width)}  {value}" for name, value in page.facts]
    for table in page.tables:
        lines += ["", table.title, "-" * len(table.title)]
        rows = (table.head, *table.rows)
        widths = [max(len(row[i]) for row in rows) for i in range(len(table.head))]
        lines += [
            "  ".join(
                cell.ljust(widths[i]) if i == 0 else cell.rjust(widths[i])
                for i, cell in enumerate(row)
            )
            for row in rows
        ]
    for title, entries in page.lists:
        lines += ["", title, "-" * len(title), *(f"- {entry}" for entry in entries)]
    return "\n".join(lines) + "\n"


def as_markdown(page: Page) -> str:
    lines = [f"# {page.title}", "", page.lead, "", f"**{page.verdict}**", "", "| | |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in page.facts]
    for table in page.tables:
        lines += ["", f"## {table.title}", "", "| " + " | ".join(table.head) + " |"]
        lines.append("|---" + "|--:" * (len(table.head) - 1) + "|")
        lines += ["| " + " | ".join(row) + " |" for row in table.rows]
    for title, entries in page.lists:
        lines += ["", f"## {title}", "", *(f"- {entry}" for entry in entries)]
    return "\n".join(lines) + "\n"


STYLE = """
body { font: 15px/1.45 "Noto Sans", sans-serif; color: #1b2733; max-width: 60rem; margin: 2rem auto;
       padding: 0 1rem; }
h1 { margin: 0; } h2 { margin: 1.6rem 0 .4rem; font-size: 1.1rem; }
.lead { color: #51606e; margin: .2rem 0 1rem; }
.verdict { padding: .7rem 1rem; border-left: .4rem solid #1d7a46; background: #eaf6ef; }
.verdict.bad { border-color: #b3261e; background: #fdecea; }
.facts { columns: 2; column-gap: 3rem; margin-top: 1rem; }
.facts div { display: flex; justify-content: space-between; break-inside: avoid;
             border-bottom: 1px solid #dde3e8; padding: .15rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: right; padding: .2rem .5rem; border-bottom: 1px solid #dde3e8; }
th:first-child, td:first-child { text-align: left; }
.pictures img { width: 31%; margin: .3rem; border: 1px solid #dde3e8; vertical-align: top; }
"""


def as_html(page: Page) -> str:
    e = html.escape
    parts = [
        '<!doctype html><html><head><meta charset="utf-8">',
        f"<title>{e(page.title)}</title><style>{STYLE}</style></head><body>",
        f'<h1>{e(page.title)}</h1><p class="lead">{e(page.lead)}</p>',
        f'<p class="verdict{"" if page.good else " bad"}">{e(page.verdict)}</p>',
        '<div class="facts">',
        *(f"<div><span>{e(name)}</span><b>{e(value)}</b></div>" for name, value in page.facts),
        "</div>",
    ]
    for table in page.tables:
        parts += [
            f"<h2>{e(table.title)}</h2><table><tr>",
            *(f"<th>{e(h)}</th>" for h in table.head),
        ]
        parts.append("</tr>")
        parts += [
            "<tr>" + "".join(f"<td>{e(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
        ]
        parts.append("</table>")
    for title, entries in page.lists:
        parts += [
            f"<h2>{e(title)}</h2><ul>",
            *(f"<li>{e(entry)}</li>" for entry in entries),
            "</ul>",
        ]
    if page.pictures:
        parts.append('<p class="pictures">')
        parts += [f'<img src="{e(src)}" alt="{e(src)}">' for src in page.pictures]
        parts.append("</p>")
    parts.append("</body></html>")
    return "\n".join(parts) + "\n"
