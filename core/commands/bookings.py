"""Taking bookings from a file."""

from __future__ import annotations

import csv
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from core.errors import Refused
from core.hall import Hall
from core.texts import tr

COLUMNS = ("code", "service", "slot")


def import_bookings(options: Namespace) -> int:
    with Hall.open(options.database, options.office) as hall:
        print(f"{hall.import_bookings(read(Path(options.file), hall.profile.tz))} bookings taken.")
    return 0


def read(path: Path, tz: ZoneInfo) -> list[tuple[str, str, datetime]]:
    """Bookings of a CSV file; a mistake is named with its line, and then none is taken."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(
            "file_unreadable", tr("{file} cannot be read: {why}", file=str(path), why=error)
        ) from error
    lines = csv.DictReader(text.splitlines())
    missing = [name for name in COLUMNS if name not in (lines.fieldnames or ())]
    if missing:
        raise Refused(
            "columns_missing",
            tr("{file}: column {name} is missing.", file=str(path), name=missing[0]),
        )
    return [_booking(path, number, line, tz) for number, line in enumerate(lines, start=2)]


def _booking(
    path: Path, number: int, line: dict[str, str], tz: ZoneInfo
) -> tuple[str, str, datetime]:
    code, service, slot = ((line[name] or "").strip() for name in COLUMNS)
    if not code or not service:
        raise Refused(
            "value_missing",
            tr("{file}, line {line}: code or service is empty.", file=str(path), line=number),
        )
    try:
        at = datetime.fromisoformat(slot)
    except ValueError as error:
        raise Refused(
            "slot_unreadable",
            tr(
                "{file}, line {line}: {slot} is not a time.", file=str(path), line=number, slot=slot
            ),
        ) from error
    return code, service, at if at.tzinfo else at.replace(tzinfo=tz)
