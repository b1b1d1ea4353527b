"""Making a hall, upgrading it, its profile, how it does."""

from __future__ import annotations

from argparse import Namespace

from core import profile as profiles
from core.db.engine import Database
from core.db.schema import migrate as upgrade
from core.hall import Hall


def create(options: Namespace) -> int:
    with Hall.create(options.database, profile=options.profile) as hall:
        print(f"Office {hall.office} is ready: {len(hall.profile.counters)} counters.")
    return 0


def migrate(options: Namespace) -> int:
    database = Database(options.database)
    database.require_there()
    upgrade(database)
    database.close()
    print("The tables are those of this program.")
    return 0


def profile(options: Namespace) -> int:
    known = profiles.load(options.file)
    if options.check:
        print(f"{options.file} is right: office {known.code}, {len(known.services)} services.")
        return 0
    with Hall.open(options.database, options.office) as hall:
        print(f"The hall works by version {hall.change_profile(known)} of its profile.")
    return 0


def status(options: Namespace) -> int:
    with Hall.open(options.database, options.office) as hall:
        print(f"office   {hall.office}, last event {hall.seq()}")
        for device in hall.devices():
            seen = device.seen_at.astimezone(hall.profile.tz).strftime("%d %b %H:%M:%S")
            print(
                f"device   {device.code} ({device.kind}) {device.state}, {seen}: {device.sentence or '–'}"
            )
        for counter in hall.profile.counters:
            desk = hall.desk(counter, "en")
            if desk.officer:
                number = desk.current.number if desk.current else "–"
                print(f"counter  {counter} {desk.officer} {desk.state} {number}")
        for task in hall.tasks("en"):
            print(f"task     {task.sentence} {task.taken_by or ''}".rstrip())
        waiting = hall.waiting()
        for stage in hall.profile.stages:
            count = sum(step.stage == stage for step in waiting)
            if count:
                print(f"waiting  {stage} {count}")
    return 0
