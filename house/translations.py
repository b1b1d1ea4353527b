"""Every sentence that people see is translated, and no translation is left over.

Two kinds: the screens' sentences in Qt Linguist files
(``assets/translations/<part>_<language>.ts``), compared with what lupdate finds in the sources now,
and ``core``'s in gettext files (``core_<language>.po``), compared with every ``tr("…")`` in the
code. A value that a sentence is given (``%1``, ``{value}``) must be in its translation too.
"""

from __future__ import annotations

import ast
import re
import string
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from babel.messages.pofile import read_po

from house.tree import ROOT, Outcome, files, python_files, run

FOLDER = "assets/translations"
LANGUAGES = ("id",)
"""The languages that must be complete; the sentences in the sources are English."""
PARTS = {
    "look": ("assets/qml", "core/qt"),
    "kiosk": ("kiosk",),
    "counter": ("counter_client",),
    "board": ("display_board",),
}
"""Where the sentences of each Linguist file stand."""

MARK = re.compile(r"\bqsTr\(|\.(?:tr|translate)\(")
"""How Qt's sentences are marked; a plain ``tr(`` is that of ``core.texts``."""
PLACE = re.compile(r"%(?:L?\d+|n)")

Key = tuple[str, str, str]
"""Context, source and comment: what Qt looks a sentence up by."""


@dataclass(frozen=True)
class Entry:
    """A sentence of a Linguist file."""

    translations: tuple[str, ...]
    finished: bool
    counted: bool
    """Whether it has a form per number (``%n``)."""


# --- the screens ---------------------------------------------------------------------------------


def linguist(path: Path) -> dict[Key, Entry]:
    """The sentences of a Linguist file."""
    entries: dict[Key, Entry] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        if not context.findtext("name"):
            continue  # marked by core.texts, and translated with core
        for message in context.iter("message"):
            translation = message.find("translation")
            forms: list[str] = []
            finished = False
            if translation is not None:
                finished = translation.get("type") is None
                forms = [form.text or "" for form in translation.iter("numerusform")]
                forms = forms or [translation.text or ""]
            key = (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            entries[key] = Entry(tuple(forms), finished, message.get("numerus") == "yes")
    return entries


def sources(part: str, root: Path) -> list[Path]:
    """The files whose sentences a part translates."""
    found = files(root, PARTS[part], "*.qml") + files(root, PARTS[part], "*.py")
    return [path for path in found if MARK.search(path.read_text("utf-8"))]


def lupdate(part: str, language: str, target: Path, root: Path, *flags: str) -> Outcome:
    """Bring the sentences of a part's sources into a Linguist file."""
    return run(
        "pyside6-lupdate",
        *sources(part, root),
        *("-locations", "none", "-no-obsolete", "-silent", *flags),
        *("-source-language", "en", "-target-language", language),
        *("-ts", target),
        root=root,
    )


def screen_problems(part: str, language: str, root: Path) -> Iterator[str]:
    """What a Linguist file lacks, has too much or has wrong."""
    path = root / FOLDER / f"{part}_{language}.ts"
    name = path.relative_to(root)
    wanted: dict[Key, Entry] = {}
    if sources(part, root):
        with tempfile.TemporaryDirectory(prefix="loket-") as folder:
            fresh = Path(folder) / path.name
            outcome = lupdate(part, language, fresh, root)
            if not outcome.ok or "arning" in outcome.output:
                yield f"{name}: lupdate: {outcome.output.strip()}"
                return
            wanted = linguist(fresh)
    if language == "en":
        # The sources are English; only what is counted has two forms to tell apart.
        wanted = {key: entry for key, entry in wanted.items() if entry.counted}
    there = linguist(path) if path.exists() else {}
    for key in wanted.keys() - there.keys():
        yield f"{name}: missing: {_shown(key)}"
    for key in there.keys() - wanted.keys():
        yield f"{name}: obsolete: {_shown(key)}"
    for key in wanted.keys() & there.keys():
        entry = there[key]
        if not entry.finished or not all(form.strip() for form in entry.translations):
            yield f"{name}: unfinished: {_shown(key)}"
        elif any(_places(form) != _places(key[1]) for form in entry.translations):
            yield f"{name}: other values than its source: {_shown(key)}"


def _places(sentence: str) -> list[str]:
    return sorted(set(PLACE.findall(sentence)) - {"%n"})


def _shown(key: Key) -> str:
    context, source, comment = key
    return f"{context}: {source!r}" + (f" ({comment})" if comment else "")


# --- core ----------------------------------------------------------------------------------------


def marked_sentences(root: Path) -> dict[str, str]:
    """Every sentence marked by ``core.texts``' ``tr`` or ``Text``, and where it stands first.

    A mark without a plain sentence inside is found as well: its key is then empty.
    """
    found: dict[str, str] = {}
    for path in python_files(root):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        names = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module in ("core.texts", "core")
            for alias in node.names
            if alias.name in ("tr", "Text")
        }
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            called = ast.unparse(node.func)
            if called not in names and called not in ("texts.tr", "texts.Text", "core.texts.tr"):
                continue
            first = node.args[0]
            if isinstance(first, ast.Attribute) and first.attr == "message":
                continue  # the sentence of a mark made elsewhere, with values of its own
            plain = isinstance(first, ast.Constant) and isinstance(first.value, str)
            sentence = str(first.value) if isinstance(first, ast.Constant) and plain else ""
            found.setdefault(sentence, f"{path.relative_to(root)}:{node.lineno}")
    return found


def core_problems(language: str, root: Path) -> Iterator[str]:
    """What ``core``'s gettext file lacks, has too much or has wrong."""
    path = root / FOLDER / f"core_{language}.po"
    name = path.relative_to(root)
    marked = marked_sentences(root)
    if "" in marked:
        yield f"{marked.pop('')}: tr() takes the sentence itself"
    there: dict[str, str] = {}
    seen: set[str] = set()
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language, abort_invalid=True)
        for message in catalogue:
            if isinstance(message.id, str) and message.id:
                there[message.id] = message.string if isinstance(message.string, str) else ""
                if message.fuzzy:
                    yield f"{name}: fuzzy: {message.id!r}"
        for written in re.findall(r"^msgid ((?:\".*\"\n)+)", path.read_text("utf-8"), re.MULTILINE):
            if written in seen:
                yield f"{name}: twice: {written.strip()}"
            seen.add(written)
    for sentence in marked.keys() - there.keys():
        yield f"{name}: missing: {sentence!r} ({marked[sentence]})"
    for sentence in there.keys() - marked.keys():
        yield f"{name}: unused: {sentence!r}"
    for sentence in marked.keys() & there.keys():
        if not there[sentence].strip():
            yield f"{name}: empty: {sentence!r}"
        elif _fields(there[sentence]) != _fields(sentence):
            yield f"{name}: other values than its source: {sentence!r}"


def _fields(sentence: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


# --- the check -----------------------------------------------------------------------------------


def problems(root: Path) -> Iterator[str]:
    """Everything that is wrong with the translations of a tree."""
    for part in PARTS:
        for language in (*LANGUAGES, "en"):
            yield from screen_problems(part, language, root)
    for language in LANGUAGES:
        yield from core_problems(language, root)


def complete(root: Path = ROOT) -> Outcome:
    """Whether every sentence is translated, and only those."""
    found = sorted(problems(root))
    if found:
        return Outcome(1, "\n".join([*found, f"{len(found)} problems"]))
    screens = sum(
        len(linguist(path)) for path in (root / FOLDER).glob("*.ts") if path.stem.endswith("_id")
    )
    return Outcome(0, f"{screens} sentences on screens, {len(marked_sentences(root))} in core")


def update(root: Path = ROOT) -> Outcome:
    """Bring new sentences of the screens into the Linguist files, unfinished, and drop unused ones."""
    said: list[str] = []
    for part in PARTS:
        if not sources(part, root):
            continue
        for language in LANGUAGES:
            path = root / FOLDER / f"{part}_{language}.ts"
            outcome = lupdate(part, language, path, root)
            if not outcome.ok:
                return outcome
            _drop_core(path)
        counted = root / FOLDER / f"{part}_en.ts"
        outcome = lupdate(part, "en", counted, root, "-pluralonly")
        if not outcome.ok:
            return outcome
        if not linguist(counted):
            counted.unlink()
        said.append(part)
    return Outcome(0, f"updated: {', '.join(said) or 'nothing'}")


def _drop_core(path: Path) -> None:
    """Take out what lupdate found without a context: it is marked by ``core.texts``."""
    text = path.read_text(encoding="utf-8")
    kept = re.sub(r"<context>\s*<name></name>.*?</context>\n", "", text, flags=re.DOTALL)
    if kept != text:
        path.write_text(kept, encoding="utf-8")


if __name__ == "__main__":
    result = update() if "--update" in sys.argv else complete()
    print(result.output)
    sys.exit(result.code)
