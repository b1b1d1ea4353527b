"""Printers to try things on: real lines, a network socket and a serial pty, with a mechanism behind.

They ship with Loket for tests and demonstrations; ``python -m core.printing.tryout`` runs one by itself.
"""

from __future__ import annotations

import os
import pty
import select
import socket
import struct
import tty
from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Literal, Self

from core.printing.mechanism import Mechanism

Fault = Literal["hang", "drop", "refuse"]
READ_BYTES = 256


class StandIn(Mechanism):
    """A printer on a line, served by a thread of its own, from ``with`` to its end."""

    def __init__(
        self, *, cutter: bool = True, on_ticket: Callable[[bytes], None] = lambda job: None
    ) -> None:
        super().__init__(cutter=cutter, on_ticket=on_ticket)
        self._fault: Fault | None = None
        self._after = 0
        self._again: list[int] = []
        self._closing = False
        self._waker, self._wake = socket.socketpair()
        self._thread = Thread(target=self._serve, name="printer stand-in", daemon=True)

    @property
    @abstractmethod
    def address(self) -> str:
        """As the settings of a printer name it."""

    def hang(self, *, after: int = 0) -> None:
        """Take no more bytes and answer nothing, once so many more have come."""
        self._fail("hang", after)

    def drop(self, *, after: int = 0, times: int = 1) -> None:
        """Break the line when so many more bytes have come, on so many connections; then be good."""
        self._fail("drop", after, times)

    def recover(self) -> None:
        """Nothing is wrong with the line any more; what lay in it is taken now."""
        self._fail(None, 0)

    def power_cycle(self) -> None:
        """Off and on: the line breaks, what had not been printed is lost, every fault is over."""
        super().power_cycle()
        self.drop()

    def close(self) -> None:
        self._closing = True
        self._nudge()
        self._thread.join()
        self._waker.close()
        self._wake.close()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @abstractmethod
    def _serve(self) -> None:
        """The thread."""

    def _fail(self, fault: Fault | None, after: int, times: int = 1) -> None:
        with self._change:
            self._fault, self._after = fault, after
            self._again = [after] * (times - 1)
        self._nudge()

    def _nudge(self) -> None:
        with suppress(OSError):
            self._wake.send(b"!")

    def _talk(self, line: int) -> None:
        """Serve one connection, until its other end closes it or a fault breaks it."""
        while not self._closing:
            with self._change:
                fault, after = self._fault, self._after
            silent = fault == "hang" and after <= 0
            if fault == "drop" and after <= 0:
                with self._change:
                    self._fault = "drop" if self._again else None
                    self._after = self._again.pop() if self._again else 0
                raise ConnectionAbortedError
            if fault == "refuse":
                raise ConnectionAbortedError
            lines = [] if silent else [line]
            ready, _, _ = select.select([self._waker.fileno(), *lines], [], [])
            if self._waker.fileno() in ready:
                self._waker.recv(64)
                continue
            data = os.read(line, READ_BYTES if fault is None else min(READ_BYTES, after))
            if not data:
                return
            with self._change:
                self._after -= len(data)
            answer = self.take(data)
            if answer:
                os.write(line, answer)


class NetworkStandIn(StandIn):
    """A network printer on loopback: one connection at a time, as most printers have it."""

    def __init__(
        self,
        *,
        port: int = 0,
        cutter: bool = True,
        on_ticket: Callable[[bytes], None] = lambda job: None,
    ) -> None:
        super().__init__(cutter=cutter, on_ticket=on_ticket)
        self._listener = self._listening(port)
        self._port: int = self._listener.getsockname()[1]

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._port}"

    def refuse(self) -> None:
        """Off or unplugged: connections are refused until ``recover``."""
        self._fail("refuse", 0)
        with self._change:
            self._change.wait_for(lambda: self._listener.fileno() < 0, 5)

    def recover(self) -> None:
        super().recover()
        with self._change:
            self._change.wait_for(lambda: self._listener.fileno() >= 0, 5)

    def _serve(self) -> None:
        while not self._closing:
            self._open_or_shut()
            listening = [self._listener.fileno()] if self._listener.fileno() >= 0 else []
            ready, _, _ = select.select([self._waker.fileno(), *listening], [], [])
            if self._waker.fileno() in ready:
                self._waker.recv(64)
                continue
            connection, _ = self._listener.accept()
            with connection:
                try:
                    self._talk(connection.fileno())
                except ConnectionAbortedError:
                    # Lingering for no time sends a reset, as a printer that lost its power would.
                    connection.setsockopt(
                        socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                    )
                except OSError:
                    pass  # its other end has gone
        self._listener.close()

    def _open_or_shut(self) -> None:
        with self._change:
            if self._fault == "refuse":
                self._listener.close()
            elif self._listener.fileno() < 0:
                self._listener = self._listening(self._port)
            self._change.notify_all()

    @staticmethod
    def _listening(port: int) -> socket.socket:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
        return listener


class SerialStandIn(StandIn):
    """A printer on a serial line: the other end of a pseudo-terminal. ``drop`` is its cable pulled."""

    def __init__(self, *, cutter: bool = False) -> None:
        super().__init__(cutter=cutter)
        # Its own hold on the computer's end keeps the line up while nobody prints.
        self._ours, self._theirs = pty.openpty()
        tty.setraw(self._theirs)
        self._address = os.ttyname(self._theirs)

    @property
    def address(self) -> str:
        return self._address

    def _serve(self) -> None:
        with suppress(OSError):
            self._talk(self._ours)
        os.close(self._ours)
        os.close(self._theirs)
