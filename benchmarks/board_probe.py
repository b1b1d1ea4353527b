"""A board as it is, that says when a frame with a newly called number was drawn.

One line per number on standard output: the number and the machine's monotonic clock, taken when the
first frame that shows it had been swapped.
"""

from __future__ import annotations

import sys
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from core.qt import Screen, build
from core.qt.application import parse_options
from display_board.board import BoardModel
from display_board.main import MODULE, PART, make, parser


class Watch(QObject):
    """Looks at the board's numbers when a frame takes them, and tells them when it has been swapped."""

    def __init__(self, board: BoardModel, window: QQuickWindow) -> None:
        super().__init__(window)
        # What Qt's properties give is nothing a type checker can know.
        self._board: Any = board
        self._told: set[str] = set()
        self._drawing: set[str] = set()
        # Directly, in whichever thread draws: the GUI thread stands still while a frame takes its values.
        direct = Qt.ConnectionType.DirectConnection
        window.afterSynchronizing.connect(self._take, direct)
        window.frameSwapped.connect(self._tell, direct)

    def _take(self) -> None:
        recent = {row.number for row in self._board.recent.rows()}
        self._drawing = {self._board.card.number, *recent} - self._told

    def _tell(self) -> None:
        now = monotonic()
        for number in self._drawing:
            if number:
                print(number, now, flush=True)
        self._told |= self._drawing
        self._drawing = set()


def watched(screen: Screen) -> Watch:
    """The watch of a board that was built."""
    board = screen.engine.findChild(BoardModel)
    assert board is not None
    return Watch(board, screen.window)


def main(arguments: list[str]) -> int:
    options = parse_options(parser(), arguments)
    screen = build(PART, MODULE, make, options)
    watched(screen)
    screen.show()
    print("shown", monotonic(), flush=True)
    QGuiApplication.exec()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
