"""Tells Qt's tools which types Python gives to QML.

Each Python file that sets ``QML_IMPORT_NAME`` adds to that module. Its classes are read by
pyside6-metaobjectdump and written by pyside6-qmltyperegistrar as ``plugins.qmltypes`` with a
``qmldir`` beside it, under build/qml, never beside the sources.
"""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import PySide6

from house.tree import QML_TYPE_FOLDERS, ROOT, files, run

METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
FOREIGN = ",".join(
    str(METATYPES / f"qt6{module}_metatypes.json") for module in ("core", "gui", "qml", "quick")
)


class TypesError(Exception):
    """A file of view models that Qt's tools cannot read."""


class _Plain(ast.NodeTransformer):
    """Makes a module plain enough for pyside6-metaobjectdump, which knows Qt's own names only."""

    def __init__(self) -> None:
        self._aliases: dict[str, str] = {}

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        if (node.module or "").startswith("PySide6"):
            for name in node.names:
                if name.asname:
                    self._aliases[name.asname] = name.name
                    name.asname = None
        return node

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = self._aliases.get(node.id, node.id)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        node.bases = [
            base.value if isinstance(base, ast.Subscript) else base for base in node.bases
        ]
        self.generic_visit(node)
        return node


def _import_name(tree: ast.Module) -> str | None:
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Constant)
            and any(isinstance(t, ast.Name) and t.id == "QML_IMPORT_NAME" for t in node.targets)
        ):
            return str(node.value.value)
    return None


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The properties declared with ``constant=True``, each with its class."""
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        for function in node.body:
            if isinstance(function, ast.FunctionDef) and any(
                isinstance(decorator, ast.Call)
                and any(
                    keyword.arg == "constant" and ast.unparse(keyword.value) == "True"
                    for keyword in decorator.keywords
                )
                for decorator in function.decorator_list
            ):
                yield node.name, function.name


class _Sources:
    """The plain copies of all files that may hold types, and which of them a module needs."""

    def __init__(self, root: Path, build: Path) -> None:
        self.modules: dict[str, list[Path]] = defaultdict(list)
        self.module_of: dict[Path, str] = {}
        self.constants: set[tuple[str, str]] = set()
        self._words: dict[Path, set[str]] = {}
        self._home: dict[tuple[str, str], Path] = {}
        self._part: dict[Path, str] = {}
        for path in files(root, QML_TYPE_FOLDERS, "*.py"):
            tree = _Plain().visit(ast.parse(path.read_text(encoding="utf-8"), str(path)))
            classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
            if not classes:
                continue
            copy = build / "sources" / path.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(ast.unparse(tree), encoding="utf-8")
            self._words[copy] = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
            self._part[copy] = path.relative_to(root).parts[0]
            self._home.update({(self._part[copy], name): copy for name in classes})
            self.constants.update(_constants(tree))
            if (name := _import_name(tree)) is not None:
                self.modules[name].append(copy)
                self.module_of[copy] = name

    def _home_of(self, word: str, path: Path) -> Path | None:
        """Where a class named in a file is made: in the same part, else in core."""
        return self._home.get((self._part[path], word)) or self._home.get(("core", word))

    def needed(self, paths: list[Path]) -> list[Path]:
        """These files and those whose classes they name, as base or as type; the named first."""
        ordered: list[Path] = []

        def add(path: Path, below: tuple[Path, ...] = ()) -> None:
            if path in ordered or path in below:
                return
            for word in sorted(self._words[path]):
                home = self._home_of(word, path)
                if home is not None:
                    add(home, (*below, path))
            ordered.append(path)

        for path in paths:
            add(path)
        return ordered


def write_types(build: Path, root: Path = ROOT) -> list[str]:
    """Write the types of every module that Python makes under ``build``; give the modules' names."""
    sources = _Sources(root, build)
    for name, paths in sorted(sources.modules.items()):
        _write_module(name, paths, build.joinpath(*name.split(".")), sources)
    return sorted(sources.modules)


def _write_module(name: str, paths: list[Path], folder: Path, sources: _Sources) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    needed = sources.needed(paths)
    dumped, own, foreign = (folder / f"{kind}.json" for kind in ("dumped", "own", "foreign"))
    _checked(name, "pyside6-metaobjectdump", *needed, "--quiet", "--out-file", dumped)
    _divide(name, dumped, own, foreign, sources)
    _checked(
        name,
        "pyside6-qmltyperegistrar",
        *("--import-name", name, "--major-version", "1"),
        *("--foreign-types", f"{FOREIGN},{foreign}"),
        *("--generate-qmltypes", folder / "plugins.qmltypes", "-o", folder / "unused.cpp"),
        own,
    )
    others = {sources.module_of[path] for path in needed if path in sources.module_of} - {name}
    lines = [f"module {name}", "typeinfo plugins.qmltypes"]
    lines += [f"depends {module}" for module in ("QtQml", *sorted(others))]
    (folder / "qmldir").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _divide(name: str, dumped: Path, own: Path, foreign: Path, sources: _Sources) -> None:
    """Divide what was dumped into the module's own types and those of other modules.

    And add what pyside6-metaobjectdump leaves out: which properties never change, and that a type
    which QML is handed but never names is a type all the same.
    """
    divided: dict[bool, list[object]] = {True: [], False: []}
    for module in json.loads(dumped.read_text(encoding="utf-8")):
        for kind in module["classes"]:
            for entry in kind.get("properties", []):
                if (kind["className"], entry["name"]) in sources.constants:
                    entry["constant"] = True
            infos = kind.setdefault("classInfos", [])
            if kind["object"] and not any(info["name"] == "QML.Element" for info in infos):
                infos.append({"name": "QML.Element", "value": "anonymous"})
        made_in = sources.module_of.get(Path(module["inputFile"]), name)
        divided[made_in == name].append(module)
    own.write_text(json.dumps(divided[True]), encoding="utf-8")
    foreign.write_text(json.dumps(divided[False]), encoding="utf-8")


def _checked(module: str, program: str, *arguments: object) -> None:
    outcome = run(program, *arguments)
    if not outcome.ok or "arning" in outcome.output:
        raise TypesError(f"{program} on {module}:\n{outcome.output}")
