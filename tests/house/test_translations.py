"""The check of translations bites: whatever is missing, left over or wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from house.translations import complete, update

QML = """\
import QtQuick

Text {
    text: qsTr("Take a ticket") + qsTr("Counter %1").arg(counter)
}
"""
TS = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Menu</name>
    <message>
        <source>Take a ticket</source>
        <translation>Ambil tiket</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Loket %1</translation>
    </message>
</context>
</TS>
"""
CODE = """\
from core.texts import tr

REFUSAL = tr("Counter {counter} is busy.", counter=1)
"""
PO = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Counter {counter} is busy."
msgstr "Loket {counter} sedang sibuk."
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree whose translations are complete."""
    for name, text in {
        "kiosk/Menu.qml": QML,
        "assets/translations/kiosk_id.ts": TS,
        "core/acts.py": CODE,
        "assets/translations/core_id.po": PO,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def change(tree: Path, name: str, old: str, new: str) -> str:
    path = tree / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    outcome = complete(tree)
    assert not outcome.ok
    return outcome.output


def test_complete_ones_pass(tree: Path) -> None:
    outcome = complete(tree)
    assert outcome.ok, outcome.output
    assert outcome.output == "2 sentences on screens, 1 in core"


def test_a_sentence_without_translation(tree: Path) -> None:
    said = change(tree, "kiosk/Menu.qml", "Take a ticket", "Take your ticket")
    assert "kiosk_id.ts: missing: Menu: 'Take your ticket'" in said
    assert "kiosk_id.ts: obsolete: Menu: 'Take a ticket'" in said


def test_an_unfinished_translation(tree: Path) -> None:
    said = change(
        tree, "assets/translations/kiosk_id.ts", "<translation>", '<translation type="unfinished">'
    )
    assert "kiosk_id.ts: unfinished: Menu: 'Take a ticket'" in said


def test_an_empty_translation(tree: Path) -> None:
    said = change(tree, "assets/translations/kiosk_id.ts", "Ambil tiket", "")
    assert "unfinished: Menu: 'Take a ticket'" in said


def test_a_value_lost_in_translation(tree: Path) -> None:
    said = change(tree, "assets/translations/kiosk_id.ts", "Loket %1", "Loket")
    assert "other values than its source: Menu: 'Counter %1'" in said


def test_a_counted_sentence_needs_english_forms_too(tree: Path) -> None:
    said = change(tree, "kiosk/Menu.qml", 'qsTr("Take a ticket")', 'qsTr("%n people", "", 3)')
    assert "kiosk_id.ts: missing: Menu: '%n people'" in said
    assert "kiosk_en.ts: missing: Menu: '%n people'" in said


def test_a_sentence_of_core_without_translation(tree: Path) -> None:
    said = change(tree, "core/acts.py", "is busy.", "is taken.")
    assert "core_id.po: missing: 'Counter {counter} is taken.' (core/acts.py:3)" in said
    assert "core_id.po: unused: 'Counter {counter} is busy.'" in said


def test_a_value_lost_in_core(tree: Path) -> None:
    said = change(tree, "assets/translations/core_id.po", "Loket {counter}", "Loket {loket}")
    assert "other values than its source: 'Counter {counter} is busy.'" in said


def test_a_sentence_that_is_not_plain(tree: Path) -> None:
    said = change(tree, "core/acts.py", '"Counter {counter} is busy."', "busy")
    assert "core/acts.py:3: tr() takes the sentence itself" in said


def test_a_sentence_twice(tree: Path) -> None:
    entry = PO[PO.index('msgid "Counter') :]
    said = change(tree, "assets/translations/core_id.po", entry, entry + "\n" + entry)
    assert "core_id.po: twice:" in said


def test_a_screen_may_say_a_sentence_of_core(tree: Path) -> None:
    """Marked by ``core.texts`` it is translated with core, whichever file it stands in."""
    path = tree / "kiosk/view.py"
    path.write_text(
        "from core.texts import tr\n\n"
        'AWAY = tr("Away since {time}.", time=1)\n\n\n'
        "class View(QObject):\n"
        "    def title(self):\n"
        '        return self.tr("Welcome")\n',
        encoding="utf-8",
    )
    said = complete(tree).output
    assert "core_id.po: missing: 'Away since {time}.' (kiosk/view.py:3)" in said
    assert "kiosk_id.ts: missing: View: 'Welcome'" in said
    assert "2 problems" in said


def test_new_sentences_are_brought_in_unfinished(tree: Path) -> None:
    path = tree / "kiosk/Menu.qml"
    path.write_text(QML.replace("Take a ticket", "Take your ticket"), encoding="utf-8")
    assert update(tree).ok
    said = complete(tree).output
    assert "unfinished: Menu: 'Take your ticket'" in said
    assert "1 problems" in said, "what is no longer said is gone"
