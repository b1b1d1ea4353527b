"""The one thread on which a screen talks to the hall, and the one on which it hears of changes.

A database may be slow, busy or away; the picture on the screen must not freeze for it. So a view
model never touches the hall: it asks here, and the answer comes back in the GUI thread.
"""

from __future__ import annotations

import logging
import sys
from collections import deque
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from core.errors import LoketError, Unavailable

log = logging.getLogger(__name__)

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 2.0
LISTEN_SECONDS = 1.0


class Feed(Protocol):
    """What tells of changes: see ``Hall.changes``."""

    def wait(self, timeout: float | None = None) -> int | None: ...

    def close(self) -> None: ...

    def release(self) -> None: ...


class OpenHall(Protocol):
    """What the worker itself needs of the hall; those who ask need more."""

    def changes(self) -> Feed: ...

    def close(self) -> None: ...


Then = Callable[[Any], None]
Failed = Callable[[LoketError], None]


class _Job:
    """A question to the hall with those who wait for the answer."""

    def __init__(self, function: Callable[[Any], Any], then: Then, failed: Failed | None) -> None:
        self.function = function
        self.then = then
        self.failed = failed


class Worker(QObject):
    """Asks the hall in order, off the GUI thread, and delivers answers in it.

    Make it a child of the view model. ``opener`` opens the hall; it is called on the worker's
    thread, again and again with growing pauses while the hall is unavailable.
    """

    availableChanged = Signal()

    changed = Signal(object)
    """The newest seq of the office's log; pictures taken before it are old."""

    opened = Signal()
    """Changes are heard from now on, for the first time or again: take new pictures."""

    failed = Signal(object)
    """A ``Refused`` or ``Unavailable`` of a question that named nobody to tell."""

    _delivery = Signal()

    def __init__(self, opener: Callable[[], OpenHall], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._hall: OpenHall | None = None
        self._hall_is_open = Event()
        self._trouble: LoketError | None = None
        self._feed: Feed | None = None
        self._feed_lock = Lock()
        self._not_hearing = Event()
        self._not_hearing.set()
        self._asked: SimpleQueue[_Job | str | None] = SimpleQueue()
        self._pictures: dict[str, _Job] = {}
        self._pictures_lock = Lock()
        self._answers: deque[Callable[[], None]] = deque()
        self._stopping = Event()
        self._available = False
        self._problem: LoketError | None = None
        self._delivery.connect(self._deliver)
        self._threads = [
            Thread(target=self._work, name="hall-worker", daemon=True),
            Thread(target=self._listen, name="hall-listener", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    # --- GUI thread -----------------------------------------------------------------------------

    @property
    def available(self) -> bool:
        """Whether the hall is open and its changes are heard; false until it is first opened."""
        return self._available

    @property
    def problem(self) -> LoketError | None:
        """Why the hall is not available; None while it is, or before it was tried."""
        return self._problem

    def ask(self, function: Callable[[Any], Any], then: Then, failed: Failed | None = None) -> None:
        """Run ``function(hall)`` on the worker, in the order asked; hand its result to ``then``.

        ``Refused`` and ``Unavailable`` go to ``failed``, or to the signal of that name. Any other
        exception is a defect and goes to ``sys.excepthook``. Exactly one of the three happens, in
        the GUI thread, unless stopped before.
        """
        self._asked.put(_Job(function, then, failed))

    def refresh(
        self,
        name: str,
        function: Callable[[Any], Any],
        then: Then,
        failed: Failed | None = None,
    ) -> None:
        """As ``ask``, for a picture: asked for again before it was begun, it is taken once.

        The newest ``function``, ``then`` and ``failed`` of that ``name`` are the ones used.
        """
        with self._pictures_lock:
            waits_already = name in self._pictures
            self._pictures[name] = _Job(function, then, failed)
        if not waits_already:
            self._asked.put(name)

    def stop(self) -> None:
        """End both threads and close the hall; what was not begun is dropped.

        Nothing is delivered any more.
        """
        if self._stopping.is_set():
            return
        self._stopping.set()
        self._hall_is_open.set()
        self._asked.put(None)
        self._wake_listener()
        for thread in self._threads:
            thread.join()
        self._answers.clear()

    def _deliver(self) -> None:
        while self._answers and not self._stopping.is_set():
            self._answers.popleft()()

    def _set_available(self, available: bool, problem: LoketError | None) -> None:
        self._problem = problem
        if available != self._available:
            self._available = available
            self.availableChanged.emit()

    # --- worker's thread ------------------------------------------------------------------------

    def _work(self) -> None:
        pause = 0.0
        while not self._stopping.is_set():
            job = self._next_job(None if self._hall else pause)
            if self._stopping.is_set():
                break
            if self._hall is None:
                opened = self._try_to_open()
                pause = 0.0 if opened else min(pause * 2 or FIRST_PAUSE, LONGEST_PAUSE)
            if job is not None:
                self._answer(job)
        self._close_hall()

    def _next_job(self, timeout: float | None) -> _Job | None:
        try:
            asked = self._asked.get(timeout=timeout)
        except Empty:
            return None
        if isinstance(asked, str):
            with self._pictures_lock:
                return self._pictures.pop(asked)
        return asked

    def _try_to_open(self) -> bool:
        try:
            self._hall = self._opener()
        except LoketError as trouble:
            log.info("the hall cannot be opened: %s", trouble)
            self._lose_hall(trouble)
        except Exception as mistake:  # a defect: it must reach the excepthook
            self._trouble = None
            self._fail_loudly(mistake)
        else:
            self._send(lambda: self._set_available(True, None))
            self._hall_is_open.set()
        return self._hall is not None

    def _lose_hall(self, trouble: LoketError) -> None:
        self._close_hall()
        self._trouble = trouble
        self._send(lambda: self._set_available(False, trouble))

    def _close_hall(self) -> None:
        """Close the hall, after the listener has let go of it."""
        hall = self._hall
        if hall is None:
            return
        self._hall_is_open.clear()
        if self._stopping.is_set():
            self._hall_is_open.set()  # so that the listener wakes and ends
        with self._feed_lock:
            self._hall = None
        self._wake_listener()
        self._not_hearing.wait()
        hall.close()

    def _answer(self, job: _Job) -> None:
        if self._hall is None:
            if self._trouble is not None:
                self._tell_failed(job, self._trouble)
            return
        try:
            result = job.function(self._hall)
        except LoketError as error:
            if isinstance(error, Unavailable) and error.code != "busy":
                self._lose_hall(error)
            self._tell_failed(job, error)
        except Exception as mistake:  # a defect: it must reach the excepthook
            self._fail_loudly(mistake)
        else:
            self._send(lambda: job.then(result))

    def _tell_failed(self, job: _Job, error: LoketError) -> None:
        failed = job.failed or self.failed.emit
        self._send(lambda: failed(error))

    # --- both threads ---------------------------------------------------------------------------

    def _send(self, answer: Callable[[], None]) -> None:
        """Have ``answer`` called in the GUI thread; the signal only wakes it."""
        if not self._stopping.is_set():
            self._answers.append(answer)
            self._delivery.emit()

    def _wake_listener(self) -> None:
        with self._feed_lock:
            if self._feed is not None:
                self._feed.close()

    def _fail_loudly(self, mistake: Exception) -> None:
        log.error("a defect on the hall's thread", exc_info=mistake)
        self._send(lambda: sys.excepthook(type(mistake), mistake, mistake.__traceback__))

    # --- listener's thread ----------------------------------------------------------------------

    def _listen(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            self._hall_is_open.wait()
            hall = self._hall
            if hall is None or self._stopping.is_set():
                continue
            try:
                self._hear(hall)
                pause = FIRST_PAUSE
            except LoketError as trouble:
                log.info("changes are not heard: %s", trouble)
                self._send(lambda trouble=trouble: self._set_available(False, trouble))  # type: ignore[misc]
                self._stopping.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            except Exception as mistake:  # a defect: it must reach the excepthook
                self._fail_loudly(mistake)
                return

    def _hear(self, hall: OpenHall) -> None:
        with self._feed_lock:
            if self._hall is not hall or self._stopping.is_set():
                return
            self._not_hearing.clear()
        try:
            feed = hall.changes()
            try:
                with self._feed_lock:
                    self._feed = feed
                self._send(lambda: self._set_available(True, None))
                self._send(self.opened.emit)
                self._pass_on(feed, hall)
            finally:
                with self._feed_lock:
                    self._feed = None
                feed.close()
                feed.release()
        finally:
            self._not_hearing.set()

    def _pass_on(self, feed: Feed, hall: OpenHall) -> None:
        while self._hall is hall and not self._stopping.is_set():
            seq = feed.wait(LISTEN_SECONDS)
            if seq is not None:
                self._send(lambda seq=seq: self.changed.emit(seq))  # type: ignore[misc]
