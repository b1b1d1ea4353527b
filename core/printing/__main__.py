"""``python -m core.printing``: the worker of one printer as a process of its own.

Ends with 0 when told to (SIGTERM, SIGINT), 1 when there is no such office or printer, 3 when the
database cannot be used at the start; one that goes away later is waited for.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from collections.abc import Sequence
from threading import Event

from core.clock import parse_clock
from core.errors import Refused, Unavailable
from core.hall import Hall
from core.printing.outbox import Outbox
from core.printing.worker import PrinterWorker

DONE, REFUSED, UNAVAILABLE = 0, 1, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Print until told to end; the exit code."""
    top = argparse.ArgumentParser(
        prog="python -m core.printing", description="Print the tickets of one printer."
    )
    top.add_argument(
        "--database",
        default=os.environ.get("LOKET_DATABASE_URL"),
        metavar="URL",
        help="LOKET_DATABASE_URL if not given",
    )
    top.add_argument("--office", help="code of the office, where there are several")
    top.add_argument("--printer", required=True, help="the printer's code in the office profile")
    top.add_argument("--clock", help="the clock that the processes of a demonstration share")
    options = top.parse_args(arguments)
    if not options.database:
        top.error("--database or LOKET_DATABASE_URL is needed")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    clock = parse_clock(options.clock)

    def open_hall() -> Hall:
        return Hall.open(options.database, options.office, clock=clock)

    told = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    try:
        with open_hall() as hall:
            _ = Outbox(hall, options.printer).settings
    except (Refused, Unavailable) as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED if isinstance(error, Refused) else UNAVAILABLE
    worker = PrinterWorker(
        open_hall,
        options.printer,
        lambda status: logging.info("%s: %s", options.printer, status.text),
    )
    worker.start()
    told.wait()
    worker.stop()
    return DONE


if __name__ == "__main__":
    sys.exit(main())
