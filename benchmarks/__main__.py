"""``python -m benchmarks``: measure, print a table, and end with 1 where an aim is missed."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import acts, drawn, first_frame
from benchmarks.acts import durable
from benchmarks.figures import Figure, load, table
from tests.databases import Postgres

PARTS = ("acts", "drawn", "first-frame")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked; 0 if every aim is met, 1 if not."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measures the hall against floors taken in the same run.",
        epilog="Exit codes: 0 every aim met, 1 an aim missed, 2 wrong options.",
    )
    parser.add_argument(
        "--only", choices=PARTS, action="append", help="measure this part (may be repeated)"
    )
    chosen = parser.parse_args(arguments).only or PARTS
    figures: list[Figure] = []
    before = load()
    with (
        tempfile.TemporaryDirectory(prefix="loket-bench-") as place,
        Postgres.started() as postgres,
    ):
        folder = Path(place)
        durable(postgres)
        if "acts" in chosen:
            figures += acts.measure(folder, postgres)
        if "drawn" in chosen:
            figures += drawn.measure(folder, postgres)
        if "first-frame" in chosen:
            figures += first_frame.measure(folder)
    print(table(figures))
    print(f"\nbefore: {before}\nafter:  {load()}")
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
