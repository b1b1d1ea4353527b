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
        self.constants: set[tuple[str, str]] = set()
        self._words: dict[Path, set[str]] = {}
        self._home: dict[str, Path] = {}
        for path in files(root, QML_TYPE_FOLDERS, "*.py"):
            tree = _Plain().visit(ast.parse(path.read_text(encoding="utf-8"), str(path)))
            classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
            if not classes:
                continue
            copy = build / "sources" / path.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(ast.unparse(tree), encoding="utf-8")
            self._words[copy] = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
            self._home.update(dict.fromkeys(classes, copy))
            self.constants.update(_constants(tree))
            if (name := _import_name(tree)) is not None:
                self.modules[name].append(copy)

    def needed(self, paths: list[Path]) -> list[Path]:
        """These files and those whose classes they name, as base or as type; the named first."""
        ordered: list[Path] = []

        def add(path: Path, below: tuple[Path, ...] = ()) -> None:
            if path in ordered or path in below:
                return
            for word in sorted(self._words[path]):
                if word in self._home:
                    add(self._home[word], (*below, path))
            ordered.append(path)

        for path in paths:
            add(path)
        return ordered


def write_types(build: Path, root: Path = ROOT) -> list[str]:
    """Write the types of every module that Python makes under ``build``; give the modules' names."""
    sources = _Sources(root, build)
    for name, paths in sorted(sources.modules.items()):
        folder = build.joinpath(*name.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        dumped = folder / "metatypes.json"
        _checked(
            name,
            "pyside6-metaobjectdump",
            *sources.needed(paths),
            "--quiet",
            "--out-file",
            dumped,
        )
        _complete(dumped, sources.constants)
        _checked(
            name,
            "pyside6-qmltyperegistrar",
            "--import-name",
            name,
            "--major-version",
            "1",
            "--foreign-types",
            FOREIGN,
            "--generate-qmltypes",
            folder / "plugins.qmltypes",
            "-o",
            folder / "unused.cpp",
            dumped,
        )
        (folder / "qmldir").write_text(
            f"module {name}\ntypeinfo plugins.qmltypes\ndepends QtQml\n", encoding="utf-8"
        )
    return sorted(sources.modules)


def _complete(dumped: Path, constants: set[tuple[str, str]]) -> None:
    """Add what pyside6-metaobjectdump leaves out.

    Which properties never change, and that a type QML is handed but never names is known all the
    same.
    """
    modules = json.loads(dumped.read_text(encoding="utf-8"))
    for module in modules:
        for kind in module["classes"]:
            for entry in kind.get("properties", []):
                if (kind["className"], entry["name"]) in constants:
                    entry["constant"] = True
            infos = kind.setdefault("classInfos", [])
            if kind["object"] and not any(info["name"] == "QML.Element" for info in infos):
                infos.append({"name": "QML.Element", "value": "anonymous"})
    dumped.write_text(json.dumps(modules), encoding="utf-8")


def _checked(module: str, program: str, *arguments: object) -> None:
    outcome = run(program, *arguments)
    if not outcome.ok or "arning" in outcome.output:
        raise TypesError(f"{program} on {module}:\n{outcome.output}")
