"""How a screen starts and ends, the same way in a hall and in a test."""

from __future__ import annotations

import argparse
import logging
import os
import signal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from core.places import FONTS, QML
from core.qt.hall_clock import HallClock
from core.qt.language import Language
from core.qt.painted import IconProvider, QrProvider
from core.qt.signals import Grabber, SignalListener
from core.qt.worker import Worker

if TYPE_CHECKING:
    from core import Hall

ROOT = Path(__file__).resolve().parent.parent.parent
"""Where the folders of the screens lie; each is a QML module named as its folder."""

FIRST_FRAME_SECONDS = 3.0
"""A window that draws nothing, covered or minimised, does not keep the hall closed for longer."""

log = logging.getLogger(__name__)
qt_log = logging.getLogger("qt")


@dataclass(frozen=True)
class Options:
    """What every screen is told on its command line."""

    database: str
    office: str | None
    language: str
    device: str
    windowed: tuple[int, int] | None
    """Width and height of a window in pixels; None fills the screen."""
    inches: float
    """Diagonal of the screen; a window is drawn as if it were that large."""
    clock: Callable[[], datetime]
    grab: Path | None
    own: argparse.Namespace
    """Everything parsed, with the options of one screen alone."""
    place: tuple[int, int] | None = None
    """Where a window's upper left corner goes; None leaves it to the desktop."""
    first_frame: Event | None = None
    """Set when the first frame is drawn; the hall is opened after it. None: at once."""

    def open_hall(self) -> Hall:
        """Open the hall that the command line names; a ``Worker``'s opener.

        The hall's code is imported here, on the worker, and after the first frame: Python runs one
        thread at a time, so what is loaded before would keep the visitor before a dark screen.
        """
        if self.first_frame is not None:
            self.first_frame.wait(FIRST_FRAME_SECONDS)
        from core import Hall

        return Hall.open(self.database, office=self.office, clock=self.clock)


def option_parser(
    part: str, description: str, inches: float = 24.0, language: str = "id"
) -> argparse.ArgumentParser:
    """A parser with the options that every screen has; a screen adds its own."""
    parser = argparse.ArgumentParser(prog=f"loket-{part}", description=description)
    parser.add_argument(
        "--database",
        metavar="URL",
        default=os.environ.get("LOKET_DATABASE_URL"),
        help="the hall's database (or LOKET_DATABASE_URL)",
    )
    parser.add_argument("--office", metavar="CODE", help="which office, where there are several")
    parser.add_argument("--language", metavar="CODE", default=language, help="language at start")
    parser.add_argument("--device", metavar="NAME", default=f"{part}-1", help="this device's name")
    parser.add_argument(
        "--windowed", metavar="WxH", type=_size, help="a window of this size, not the whole screen"
    )
    parser.add_argument(
        "--place", metavar="X,Y", type=_place, help="where the window's upper left corner goes"
    )
    parser.add_argument(
        "--inches", metavar="N", type=float, default=inches, help="diagonal of the screen"
    )
    parser.add_argument("--clock", metavar="CLOCK", help="another clock, for demonstrations")
    parser.add_argument(
        "--grab",
        metavar="FOLDER",
        type=Path,
        help="save a picture of the window here on every SIGUSR1",
    )
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT")
    return int(width), int(height)


def _place(text: str) -> tuple[int, int]:
    left, _, top = text.partition(",")
    if not (left.isdigit() and top.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not X,Y")
    return int(left), int(top)


def parse_options(
    parser: argparse.ArgumentParser, arguments: Sequence[str] | None = None
) -> Options:
    """Read the command line; a mistake ends the process with 2, as argparse does."""
    from core.clock import parse_clock

    own = parser.parse_args(arguments)
    if not own.database:
        parser.error("no database: give --database URL or set LOKET_DATABASE_URL")
    try:
        clock = parse_clock(own.clock)
    except ValueError as error:
        parser.error(f"--clock: {error}")
    return Options(
        database=own.database,
        office=own.office,
        language=own.language,
        device=own.device,
        windowed=own.windowed,
        inches=own.inches,
        clock=clock,
        grab=own.grab,
        own=own,
        place=own.place,
    )


class Screen:
    """One running screen: its engine, language, clock and, once built, its window."""

    def __init__(self, part: str, options: Options) -> None:
        self.part = part
        self.options = options
        self.application = QGuiApplication.instance() or QGuiApplication([f"loket-{part}"])
        load_fonts()
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImportPath(str(ROOT))
        self.engine.addImageProvider("icon", IconProvider())
        self.engine.addImageProvider("qr", QrProvider())
        self.language = Language(self.engine, part, options.language)
        self.clock = HallClock(options.clock, options.language, self.engine)
        self.language.changed.connect(self.clock.set_language)
        self._window: QQuickWindow | None = None

    @property
    def window(self) -> QQuickWindow:
        """The screen's one window."""
        if self._window is None:
            raise RuntimeError(f"{self.part} has no window")
        return self._window

    def load(self, module: str, properties: Mapping[str, Any]) -> bool:
        """Load ``Main`` of a QML module with its required properties; false if it cannot be made.

        Objects among the properties become the engine's: it must end before what its bindings read.
        """
        for value in properties.values():
            if isinstance(value, QObject) and value.parent() is None:
                value.setParent(self.engine)
        self.engine.setInitialProperties(dict(properties))
        self.engine.loadFromModule(module, "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            return False
        self._window = roots[0]
        return True

    def show(self) -> None:
        """Show the window: as large as told, else the whole screen."""
        if self.options.first_frame is not None:
            self.window.frameSwapped.connect(
                self.options.first_frame.set, Qt.ConnectionType.SingleShotConnection
            )
        if self.options.windowed is None:
            self.window.showFullScreen()
        else:
            self.window.resize(*self.options.windowed)
            if self.options.place is not None:
                self.window.setPosition(*self.options.place)
            self.window.show()

    def close(self) -> None:
        """Stop the workers, then take the window and its engine away."""
        if self.options.first_frame is not None:
            self.options.first_frame.set()
        for worker in self.engine.findChildren(Worker):
            worker.stop()
        self.language.remove()
        if self._window is not None:
            self._window.close()
        self._window = None
        for root in self.engine.rootObjects():
            root.deleteLater()
        self.engine.deleteLater()


Make = Callable[[Screen], Mapping[str, Any]]
"""Makes a screen's view models: the required properties of its ``Main``, by name."""


def build(part: str, module: str, make: Make, options: Options) -> Screen:
    """A screen with its window made, not yet shown, and no event loop running.

    Tests use it, and ``launch``. Raises ``RuntimeError`` when its QML cannot be loaded; the log
    tells why.
    """
    screen = Screen(part, options)
    if not screen.load(module, make(screen)):
        screen.close()
        raise RuntimeError(f"{module}.Main cannot be shown")
    return screen


def launch(part: str, module: str, make: Make, options: Options) -> Screen:
    """A screen built so that its first frame comes as early as it can; not yet shown.

    Raises ``RuntimeError`` when its QML cannot be loaded.
    """
    return build(part, module, make, replace(options, first_frame=Event()))


def start(
    part: str,
    module: str,
    make: Make,
    parser: argparse.ArgumentParser,
    arguments: Sequence[str] | None = None,
) -> int:
    """Run a screen until it is closed or told to end (SIGTERM, SIGINT); the process's exit code.

    0: ended as asked; 1: its QML could not be loaded; 2: wrong options.
    """
    options = parse_options(parser, arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    qInstallMessageHandler(_log_qt_message)
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    try:
        screen = launch(part, module, make, options)
    except RuntimeError as error:
        qt_log.error("%s", error)
        return 1
    handlers: dict[signal.Signals, Callable[[], object]] = {
        signal.SIGTERM: QGuiApplication.quit,
        signal.SIGINT: QGuiApplication.quit,
    }
    if options.grab is not None:
        grabber = Grabber(screen.window, part, options.grab)
        handlers[signal.SIGUSR1] = grabber.grab
    listener = SignalListener(handlers)
    screen.show()
    log.info("%s is shown", part)
    code = QGuiApplication.exec()
    listener.close()
    screen.close()
    qInstallMessageHandler(None)
    return code


def load_fonts() -> None:
    """Make the fonts that ship with Loket known to Qt, once."""
    global _fonts_loaded
    if _fonts_loaded:
        return
    for path in sorted(FONTS.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            qt_log.warning("the font %s cannot be read", path.name)
    _fonts_loaded = True


_fonts_loaded = False

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
