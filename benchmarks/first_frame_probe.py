"""A screen, or a bare Qt Quick window, that says when its first frame was drawn, and ends."""

from __future__ import annotations

import sys
from importlib import import_module
from time import monotonic

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

BARE = b"""
import QtQuick
Window { visible: false; width: 1920; height: 1080; Text { text: "Loket" } }
"""


def end_with_first_frame(window: QQuickWindow) -> None:
    """Say the time of the first frame once it has been swapped, then leave the event loop."""

    def tell() -> None:
        print(monotonic(), flush=True)
        QGuiApplication.quit()

    window.frameSwapped.connect(tell, Qt.ConnectionType.SingleShotConnection)


def bare() -> None:
    application = QGuiApplication(["bare"])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE, QUrl())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    end_with_first_frame(window)
    window.show()
    application.exec()
    window.close()
    del engine


def screen(part: str, arguments: list[str]) -> None:
    """One of the three screens, started as its command starts it."""
    from core.qt import option_parser
    from core.qt.application import launch, parse_options

    program = import_module(
        {"kiosk": "kiosk", "counter": "counter_client"}.get(part, "display_board")
    )
    main = import_module(f"{program.__name__}.main")
    make = getattr(main, "make", None) or main.make_kiosk
    parser = main.parser() if hasattr(main, "parser") else option_parser(part, "", inches=27.0)
    built = launch(part, program.__name__, make, parse_options(parser, arguments))
    end_with_first_frame(built.window)
    built.show()
    QGuiApplication.exec()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        screen(sys.argv[1], sys.argv[2:])
