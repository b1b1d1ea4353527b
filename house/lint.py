"""Every check of the house, all of them whatever fails, and at the end what ran."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from house import qml, translations
from house.tree import CODE_FOLDERS, ROOT, Outcome, run


def ruff_check() -> Outcome:
    return run("ruff", "check", ".")


def ruff_format() -> Outcome:
    return run("ruff", "format", "--check", ".")


def mypy() -> Outcome:
    return run("mypy", *(folder for folder in CODE_FOLDERS if any((ROOT / folder).glob("**/*.py"))))


def imports() -> Outcome:
    outcome = run("lint-imports", "--no-cache")
    kept = [line for line in outcome.output.splitlines() if line.endswith(" kept, 0 broken.")]
    return (
        Outcome(0, kept[-1]) if outcome.ok and kept else Outcome(outcome.code or 1, outcome.output)
    )


CHECKS: dict[str, Callable[[], Outcome]] = {
    "ruff check": ruff_check,
    "ruff format": ruff_format,
    "mypy": mypy,
    "import-linter": imports,
    "qmllint": qml.lint,
    "qmlformat": qml.formatted,
    "translations": translations.complete,
}


def main(names: list[str]) -> int:
    """Run the checks named, or all; 0 when each passed, 1 when not, 2 for a wrong name."""
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(
            f"no such check: {', '.join(unknown)}; there are: {', '.join(CHECKS)}", file=sys.stderr
        )
        return 2
    started = time.monotonic()
    wanted = names or list(CHECKS)
    with ThreadPoolExecutor(max_workers=2) as pool:
        pending = {name: pool.submit(CHECKS[name]) for name in wanted}
        failed = []
        for name, future in pending.items():
            outcome = future.result()
            print(f"== {name}: {'ok' if outcome.ok else 'FAILED'}")
            print(outcome.output.strip() or "(it said nothing)", flush=True)
            if not outcome.ok:
                failed.append(name)
    print(f"lint: {len(wanted) - len(failed)} of {len(wanted)} checks passed", end="")
    print(f" in {time.monotonic() - started:.0f} s ({', '.join(wanted)})")
    if failed:
        print(f"lint: FAILED: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
