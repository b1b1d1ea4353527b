"""A screen changes its language while it runs, from the Linguist files as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from pytestqt.qtbot import QtBot

from core.qt import language as subject
from core.qt.language import Language, LinguistTranslator

pytestmark = pytest.mark.usefixtures("qapp")

LINGUIST = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>Desk</name>
    <message><source>Call next</source><translation>{call}</translation></message>
    <message>
        <source>Open</source><comment>a door</comment>
        <translation>{door}</translation>
    </message>
    <message><source>Half done</source><translation type="unfinished">Setengah</translation></message>
    <message><source>Old</source><translation type="vanished">Lama</translation></message>
    <message numerus="yes"><source>%n waiting</source><translation>{forms}</translation></message>
</context>
</TS>
"""


def form(text: str) -> str:
    return f"<numerusform>{text}</numerusform>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Translations of a part called desk."""
    indonesian = LINGUIST.format(
        language="id", call="Panggil berikutnya", door="Buka", forms=form("%n menunggu")
    )
    english = LINGUIST.format(
        language="en", call="", door="", forms=form("%n waits") + form("%n wait")
    )
    (tmp_path / "desk_id.ts").write_text(indonesian, encoding="utf-8")
    (tmp_path / "desk_en.ts").write_text(english, encoding="utf-8")
    monkeypatch.setattr(subject, "TRANSLATIONS", tmp_path)
    return tmp_path


@pytest.fixture
def language(folder: Path) -> Iterator[Language]:
    engine = QQmlApplicationEngine()
    language = Language(engine, "desk", "id")
    yield language
    language.set_language("en")
    language.remove()
    engine.deleteLater()


def say(text: str, comment: str | None = None, n: int = -1) -> str:
    return QCoreApplication.translate("Desk", text, comment, n)


def test_sentences_are_said_in_the_language(language: Language) -> None:
    assert say("Call next") == "Panggil berikutnya"
    assert say("Open", "a door") == "Buka"
    assert say("%n waiting", None, 3) == "3 menunggu"
    language.set_language("en")
    assert say("Call next") == "Call next"
    assert say("%n waiting", None, 1) == "1 waits"
    assert say("%n waiting", None, 3) == "3 wait"


def test_what_is_not_finished_stays_english(language: Language) -> None:
    assert say("Half done") == "Half done"
    assert say("Old") == "Old"
    assert say("Never heard") == "Never heard"


def test_qml_follows_and_the_view_model_is_told(language: Language, qtbot: QtBot) -> None:
    engine = language.parent()
    assert isinstance(engine, QQmlApplicationEngine)
    component = QQmlComponent(engine)
    component.setData(
        b'import QtQml\nQtObject { property string said: qsTranslate("Desk", "Call next") }', ""
    )
    shown = component.create()
    assert shown.property("said") == "Panggil berikutnya"
    with qtbot.waitSignal(language.changed) as told:
        language.set_language("en")
    assert told.args == ["en"]
    assert shown.property("said") == "Call next"
    with qtbot.assertNotEmitted(language.changed):
        language.set_language("en")


def test_reading_runs_as_the_language_does(language: Language) -> None:
    language.set_language("ar")
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language.set_language("id")
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_file_without_a_finished_sentence_is_empty(folder: Path) -> None:
    nothing = folder / "none_id.ts"
    nothing.write_text('<TS version="2.1" language="id"></TS>', encoding="utf-8")
    assert LinguistTranslator(nothing, "id").isEmpty()
    assert not LinguistTranslator(folder / "desk_id.ts", "id").isEmpty()
