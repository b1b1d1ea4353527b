"""QML is well written: qmllint with no warning, and formatted as qmlformat would."""

from __future__ import annotations

import difflib
import shutil
import sys
from pathlib import Path

from house.qml_types import TypesError, write_types
from house.tree import QML_FOLDERS, ROOT, Outcome, files, run


def import_paths(root: Path, build: Path) -> list[Path]:
    """Where qmllint finds the modules: Python's types, the shared look, the screens."""
    paths = [build, root / "assets/qml", root]
    for qmldir in files(root, QML_FOLDERS, "qmldir"):
        first = qmldir.read_text(encoding="utf-8").splitlines()[0]
        folders = Path(*first.removeprefix("module").strip().split("."))
        if not any((path / folders / "qmldir").exists() for path in paths):
            raise TypesError(f"{qmldir.relative_to(root)}: {first!r} is not where its name says")
    return paths


def lint(root: Path = ROOT) -> Outcome:
    """qmllint over all QML, with the types of Python known to it and every warning a failure."""
    qml = files(root, QML_FOLDERS, "*.qml")
    build = root / "build" / "qml"
    shutil.rmtree(build, ignore_errors=True)
    build.mkdir(parents=True)
    try:
        modules = write_types(build, root)
        paths = import_paths(root, build)
    except TypesError as error:
        return Outcome(1, str(error))
    if not qml:
        return Outcome(0, "no QML yet")
    imports = [word for path in paths for word in ("-I", path)]
    outcome = run("pyside6-qmllint", "--max-warnings", "0", *imports, *qml, root=root)
    if outcome.ok:
        return Outcome(0, f"{len(qml)} files, types of {', '.join(modules) or 'no module'}")
    return outcome


def formatted(root: Path = ROOT, *, rewrite: bool = False) -> Outcome:
    """Every QML file reads as qmlformat writes it; ``rewrite`` makes it so."""
    problems: list[str] = []
    qml = files(root, QML_FOLDERS, "*.qml")
    for path in qml:
        outcome = run("pyside6-qmlformat", path, root=root)
        if not outcome.ok:
            problems.append(f"{path.relative_to(root)}:\n{outcome.output}")
            continue
        written = path.read_text(encoding="utf-8")
        if written == outcome.output:
            continue
        if rewrite:
            path.write_text(outcome.output, encoding="utf-8")
            continue
        name = str(path.relative_to(root))
        problems.extend(
            difflib.unified_diff(
                written.splitlines(),
                outcome.output.splitlines(),
                name,
                name,
                "is",
                "should be",
                1,
                "",
            )
        )
    return Outcome(1 if problems else 0, "\n".join(problems) or f"{len(qml)} files")


if __name__ == "__main__":
    result = formatted(rewrite=True) if "--format" in sys.argv else lint()
    print(result.output)
    sys.exit(result.code)
