"""What the kiosk says of the office itself: name, hours, languages, how to complain."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.pictures import Choice, Menu
from core.qt import Rows

QML_IMPORT_NAME = "Kiosk.Model"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class DayHours:
    """One line of the opening hours."""

    days: str
    hours: str


@QmlElement
@QmlUncreatable("made by the kiosk")
class OfficeModel(QObject):  # type: ignore[operator]  # a decorator that its stub does not let be called
    """The office, in the language spoken now."""

    officeChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu: Menu | None = None
        self._hours = Rows(DayHours, key=lambda line: line.days, parent=self)
        self._languages = Rows(Choice, key=lambda choice: choice.code, parent=self)

    def show(self, menu: Menu) -> None:
        """Show this picture."""
        self._menu = menu
        self._hours.show(DayHours(days, hours) for days, hours in menu.opening.hours)
        self._languages.show(Choice(code, name) for code, name in menu.languages)
        self.officeChanged.emit()

    @QtProperty(str, notify=officeChanged)
    def name(self) -> str:
        return self._menu.office if self._menu else ""

    @QtProperty(str, notify=officeChanged)
    def opening(self) -> str:
        """Whether it is open, and when it opens, as a sentence."""
        return self._menu.opening.sentence if self._menu else ""

    @QtProperty(bool, notify=officeChanged)
    def opensLaterToday(self) -> bool:
        """The doors have not opened yet."""
        return self._menu is not None and self._menu.opening.code == "before"

    @QtProperty(str, notify=officeChanged)
    def complaints(self) -> str:
        return self._menu.complaints if self._menu else ""

    @QtProperty(Rows, constant=True)
    def hours(self) -> Rows:
        """The week: ``days``, ``hours``."""
        return self._hours

    @QtProperty(Rows, constant=True)
    def languages(self) -> Rows:
        """``code`` and own ``name`` of each."""
        return self._languages

    @QtProperty(str, notify=officeChanged)
    def language(self) -> str:
        """The code of the one spoken now."""
        return self._menu.language if self._menu else ""

    @QtProperty(str, notify=officeChanged)
    def nextLanguage(self) -> str:
        """The code of the one after it."""
        return self._next[0]

    @QtProperty(str, notify=officeChanged)
    def nextLanguageName(self) -> str:
        """Its own name; empty where there is only one language."""
        return self._next[1]

    @property
    def _next(self) -> tuple[str, str]:
        if self._menu is None or len(self._menu.languages) < 2:
            return "", ""
        codes = [code for code, _ in self._menu.languages]
        place = (codes.index(self._menu.language) + 1) % len(codes)
        return self._menu.languages[place]
