"""What the three screens share: starting, asking the hall on a worker, lists, language, pictures.

Everything that Qt and the hall must agree on lives here, so that a screen is one view model and one
view.
"""

from __future__ import annotations

from core.qt.application import Options, Screen, build, option_parser, start
from core.qt.hall_clock import HallClock
from core.qt.language import Language
from core.qt.rows import Rows, as_qml
from core.qt.worker import Worker

__all__ = [
    "HallClock",
    "Language",
    "Options",
    "Rows",
    "Screen",
    "Worker",
    "as_qml",
    "build",
    "option_parser",
    "start",
]
