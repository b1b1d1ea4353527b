"""What the worker needs of a way to a printer, whatever kind of way it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from core.printing.trouble import Interrupted

CONNECT_SECONDS = 1.5
SEND_SECONDS = 2.0
"""A printer that takes no byte for so long is hung."""
PIECE = 512


class Connection(Protocol):
    """An open way to a printer."""

    answers: bool
    """Whether a printer can be asked for its status this way."""

    @property
    def backlog(self) -> float:
        """Seconds that what was written still needs to reach the printer."""
        ...

    def write(self, data: bytes) -> None:
        """Send all of it; ``Interrupted`` says how much went out before it failed."""
        ...

    def read(self, seconds: float) -> bytes:
        """What the printer said: some bytes, or none in this time. ``PrinterTrouble`` when it is gone."""
        ...

    def close(self) -> None: ...


def in_pieces(data: bytes, write: Callable[[bytes], int]) -> None:
    """Write all of it piece by piece, so that it is known how much went out."""
    sent = 0
    while sent < len(data):
        try:
            sent += write(data[sent : sent + PIECE])
        except TimeoutError as error:
            raise Interrupted("hung", sent) from error
        except OSError as error:
            raise Interrupted("dropped", sent) from error
