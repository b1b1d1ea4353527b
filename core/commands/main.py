"""``loket``: create, migrate, verify, profile, import-bookings, events, status, backup, restore, move.

Exit codes, for unit files and scripts: 0 done; 1 the check found something, or the act was refused;
2 the command was not understood; 3 the database cannot be used now.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from core.commands import bookings, copies, hall, log
from core.errors import ProfileError, Refused, Unavailable

DONE, REFUSED, UNAVAILABLE = 0, 1, 3

Command = Callable[[argparse.Namespace], int]


def parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    top = argparse.ArgumentParser(prog="loket", description="Make, keep and check a service hall.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, run: Command, help: str, *, office: bool = True) -> argparse.ArgumentParser:  # noqa: A002 - argparse's own word
        command = commands.add_parser(name, help=help, description=help)
        command.add_argument(
            "--database",
            default=os.environ.get("LOKET_DATABASE_URL"),
            metavar="URL",
            help="sqlite:///hall.db or postgresql://…; LOKET_DATABASE_URL if not given",
        )
        if office:
            command.add_argument("--office", help="code of the office, where there are several")
        command.set_defaults(run=run)
        return command

    create = add("create", hall.create, "make, migrate and fill an empty database", office=False)
    create.add_argument("--profile", default="sample", help="a name in assets/offices or a file")
    add("migrate", hall.migrate, "bring the tables to this program's schema", office=False)
    verify = add("verify", log.verify, "recompute the log's chain and rebuild the state from it")
    verify.add_argument(
        "--against",
        metavar="HASH",
        help="a closing hash kept or published before: nothing up to it may have changed since",
    )
    verify.add_argument("--quiet", action="store_true", help="say nothing but the findings")
    profile = add("profile", hall.profile, "check a profile, or make the hall work by it")
    profile.add_argument("file", help="the profile's file")
    profile.add_argument("--check", action="store_true", help="only check the file")
    taken = add("import-bookings", bookings.import_bookings, "take bookings from a CSV file")
    taken.add_argument("file", help="columns code, service, slot (2026-11-24T09:00, office time)")
    events = add("events", log.events, "print the log's events, one JSON object a line")
    events.add_argument("--after", type=int, default=0, metavar="SEQ", help="only later events")
    saved = add("backup", copies.backup, "copy the hall into a file while it works", office=False)
    saved.add_argument("file", help="a new file")
    back = add("restore", copies.restore, "bring a backup into an empty database", office=False)
    back.add_argument("file", help="a file that backup made")
    moved = add("move", copies.move, "copy the hall into another, empty database", office=False)
    moved.add_argument("--to", required=True, metavar="URL", help="where it goes")
    add("status", hall.status, "devices, open counters, tasks and who waits")
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    top = parser()
    options = top.parse_args(arguments)
    if not options.database and not getattr(options, "check", False):
        top.error("no database: give --database URL or set LOKET_DATABASE_URL")
    run: Command = options.run
    try:
        return run(options)
    except Refused as refused:
        print(refused.sentence, file=sys.stderr)
        return REFUSED
    except ProfileError as error:
        print(f"{error.source} has {len(error.problems)} mistakes:", file=sys.stderr)
        for problem in error.problems:
            print(f"  {problem}", file=sys.stderr)
        return REFUSED
    except Unavailable as error:
        print(error.sentence, file=sys.stderr)
        return UNAVAILABLE
    except BrokenPipeError:
        # Whoever read the output has stopped (``| head``): not an error of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


if __name__ == "__main__":
    sys.exit(main())
