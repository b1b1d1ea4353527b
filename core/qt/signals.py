"""The operating system's signals, heard in the GUI thread; pictures of the window on request."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QByteArray, QObject, QSocketNotifier
from PySide6.QtGui import QImageWriter
from PySide6.QtQuick import QQuickWindow

log = logging.getLogger(__name__)


class SignalListener(QObject):
    """Calls a function in the GUI thread when the process receives a signal.

    Python runs its own signal handlers only between two steps of Python code, and an idle Qt loop
    makes none; so the signal's number travels through a socket that Qt watches.
    """

    def __init__(
        self, handlers: dict[signal.Signals, Callable[[], object]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._handlers = handlers
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._wakeup_before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _ignore) for number in handlers}

    def close(self) -> None:
        """Put the handlers back that were there before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()

    def _hear(self) -> None:
        with contextlib.suppress(BlockingIOError):
            for number in self._read.recv(64):
                handler = self._handlers.get(signal.Signals(number))
                if handler is not None:
                    handler()


def _ignore(number: int, frame: FrameType | None) -> None:
    """The socket has the signal already; this only keeps Python from its default action."""


class Grabber:
    """Saves what the window shows as ``<part>-0001.png``, ``-0002`` and so on in a folder.

    A file appears whole or not at all, so whoever asked may wait for its name.
    """

    def __init__(self, window: QQuickWindow, part: str, folder: Path) -> None:
        self._window = window
        self._part = part
        self._folder = folder
        self._taken = 0

    def grab(self) -> Path:
        """Save one picture and return where."""
        self._taken += 1
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{self._part}-{self._taken:04}.png"
        unfinished = path.with_suffix(".part")
        writer = QImageWriter(str(unfinished), QByteArray(b"PNG"))
        if not writer.write(self._window.grabWindow()):
            log.warning("%s could not be saved: %s", path, writer.errorString())
        else:
            os.replace(unfinished, path)
            log.info("saved %s", path)
        return path
