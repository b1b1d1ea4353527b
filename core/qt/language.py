"""The language of a screen, changed while it runs."""

from __future__ import annotations

import logging
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable, QQmlEngine

from core.places import TRANSLATIONS

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "Loket.Core"
QML_IMPORT_MAJOR_VERSION = 1

SOURCE_LANGUAGE = "en"
ONE_FORM = {"id", "ms", "jv", "su", "zh", "ja", "ko", "th", "vi"}
"""Languages whose nouns do not change with the number."""


class LinguistTranslator(QTranslator):
    """Translates from a Qt Linguist file as it is, without a compiled copy that could be stale."""

    def __init__(self, path: Path, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._one_form = language in ONE_FORM
        self._said: dict[tuple[str, str, str], list[str]] = {}
        for context in ET.parse(path).getroot().iter("context"):
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                self._read(name, message)

    def _read(self, context: str, message: ET.Element) -> None:
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("unfinished", "obsolete", "vanished"):
            return
        forms = [form.text or "" for form in translation.iter("numerusform")]
        source = message.findtext("source") or ""
        comment = message.findtext("comment") or ""
        forms = forms or [translation.text or ""]
        if all(forms):
            self._said[context, source, comment] = forms

    def isEmpty(self) -> bool:
        return not self._said

    def translate(
        self,
        context: bytes | str,
        source_text: bytes | str,
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str | None:
        key = (_text(context), _text(source_text), _text(disambiguation))
        forms = self._said.get(key) or self._said.get((key[0], key[1], ""))
        if not forms:
            return None
        return forms[0 if self._one_form or n in (-1, 1) else -1]


def _text(value: bytes | str | None) -> str:
    return value.decode() if isinstance(value, bytes) else value or ""


@QmlElement
@QmlUncreatable("The view model has one.")
class Language(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks its call
    """The language a screen speaks now: translators, direction of reading, QML texts anew."""

    changed = Signal(str)
    """The new code; a view model that makes sentences itself makes them again."""

    def __init__(self, engine: QQmlEngine, part: str, code: str) -> None:
        super().__init__(engine)
        self._engine = engine
        self._parts = (part, "look")
        self._translators: list[LinguistTranslator] = []
        self._code = ""
        self.set_language(code)

    @QtProperty(str, notify=changed)
    def code(self) -> str:
        """The language's code: ``id``, ``en``."""
        return self._code

    @Slot(str)
    def set_language(self, code: str) -> None:
        """Speak ``code`` from now on; a part without that language speaks English."""
        if code == self._code:
            return
        self.remove()
        self._code = code
        for part in self._parts:
            path = TRANSLATIONS / f"{part}_{code}.ts"
            if path.exists():
                self._install(LinguistTranslator(path, code, self))
            elif code != SOURCE_LANGUAGE:
                log.info("no translation of %s to %s", part, code)
        QGuiApplication.setLayoutDirection(QLocale(code).textDirection())
        self._engine.retranslate()
        self.changed.emit(code)

    def remove(self) -> None:
        """Speak English again, as before this object was made."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()

    def _install(self, translator: LinguistTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._translators.append(translator)
