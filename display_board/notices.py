"""What the board tells besides calls, one page at a time: who waits for what, and the running text."""

from __future__ import annotations

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from core.qt import Rows
from core.texts import in_language
from display_board.picture import Picture, ServiceLine, service_line

QML_IMPORT_NAME = "DisplayBoard.Model"
QML_IMPORT_MAJOR_VERSION = 1

SERVICES_AT_ONCE = 2
SECONDS_A_PAGE = 8


@QmlElement
@QmlUncreatable("made by the board")
class Notices(QObject):  # type: ignore[operator]  # the stub knows no call
    """Turns the pages: all of them in the board's language, then all in the second one."""

    def __init__(self, languages: tuple[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._picture: Picture | None = None
        self._page = 0
        self._text = 0
        self._services = Rows(ServiceLine, key=lambda row: (row.service, row.language), parent=self)
        self._turning = QTimer(self, interval=SECONDS_A_PAGE * 1000)
        self._turning.timeout.connect(self.turn)
        self._turning.start()

    @QtProperty(Rows, constant=True)
    def services(self) -> Rows:
        """The services of this page (``ServiceLine``)."""
        return self._services

    runningTextChanged = Signal()

    @QtProperty(str, notify=runningTextChanged)
    def runningText(self) -> str:
        texts = self._texts()
        return texts[self._text % len(texts)] if texts else ""

    @Slot()
    def runningTextShown(self) -> None:
        """The running text has been there to its end; the next one follows."""
        self._text += 1
        self.runningTextChanged.emit()

    def show(self, picture: Picture) -> None:
        """The hall is like this now."""
        first = self._picture is None
        self._picture = picture
        if first:
            self.runningTextChanged.emit()
        self._show_services()

    def turn(self) -> None:
        """On to the next services."""
        self._page += 1
        self._show_services()

    def stop(self) -> None:
        self._turning.stop()

    def _show_services(self) -> None:
        if self._picture is None:
            return
        services = self._picture.board.services
        pages = max(1, -(-len(services) // SERVICES_AT_ONCE))
        turn, page = divmod(self._page, pages)
        first = page * SERVICES_AT_ONCE
        # The last page is filled up from the first one.
        shown = (services + services)[first : first + min(SERVICES_AT_ONCE, len(services))]
        self._services.show(
            service_line(service, self._picture.profile, self._languages[turn % 2])
            for service in shown
        )

    def _texts(self) -> list[str]:
        """Each text in the board's language, then in the second one."""
        if self._picture is None:
            return []
        return [
            in_language(text, language)
            for text in self._picture.profile.running_text
            for language in self._languages
        ]
