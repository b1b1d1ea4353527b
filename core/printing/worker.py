"""The printer worker: takes the copies of one printer out of the outbox and puts them on paper.

What it promises of each copy: it ends as ``printed`` (the printer said so afterwards), ``sent`` (it
cannot be asked), ``uncertain`` (bytes went out and no good answer came) or ``failed`` (there was no
use in printing it). What failed before its first byte stays ``queued``, with its ``problem``, and is
tried again. An uncertain copy is printed once more, marked; when that one is uncertain too, an officer
is told. So no ticket is lost, and none comes out twice without its mark.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING
from uuid import UUID

from core.errors import Refused, Unavailable
from core.pictures import PrintCopy
from core.printing.attempt import Outcome, attempt, look
from core.printing.outbox import Outbox
from core.printing.patience import Patience
from core.printing.trouble import TROUBLES, PrinterStatus

if TYPE_CHECKING:
    from core.hall import Hall

log = logging.getLogger(__name__)

INTERRUPTED = Outcome("uncertain", PrinterStatus("interrupted", "fault", TROUBLES["interrupted"]))
"""What is known of a copy whose worker died while it was sending."""


class PrinterWorker:
    """Prints for one printer, in a thread of its own, from ``start`` to ``stop``.

    One worker per printer, in whichever process: a second one would take the first one's work for
    that of a dead worker. ``on_status`` is called in the worker's thread with every change.
    """

    def __init__(
        self,
        open_hall: Callable[[], Hall],
        printer_code: str,
        on_status: Callable[[PrinterStatus], None] = lambda status: None,
        *,
        patience: Patience | None = None,
    ) -> None:
        self._open_hall = open_hall
        self._code = printer_code
        self._on_status = on_status
        self._patience = patience or Patience()
        self._status: PrinterStatus | None = None
        self._told: PrinterStatus | None = None
        self._tries = 0
        self._due = 0.0
        self._owed: dict[UUID, Outcome] = {}
        self._cut_short = False
        self._stopping = Event()
        self._wake: Callable[[], None] | None = None
        self._waking = Lock()
        self._thread = Thread(target=self._run, name=printer_code, daemon=True)

    @property
    def status(self) -> PrinterStatus | None:
        """How the printer did when it was last asked; None before that."""
        return self._status

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End after the copy that is being printed, and wait for it."""
        self._stopping.set()
        with self._waking:
            if self._wake is not None:
                self._wake()
        if self._thread.ident is not None:
            self._thread.join()

    # --- the thread -----------------------------------------------------------------------------

    def _run(self) -> None:
        tries = 0
        while not self._stopping.is_set():
            try:
                with self._open_hall() as hall, hall.changes() as changes:
                    with self._waking:
                        self._wake = changes.close
                    tries = 0
                    self._serve(Outbox(hall, self._code), changes.wait)
            except Unavailable as error:
                log.info("printer %s waits for the database: %s", self._code, error)
                self._stopping.wait(self._patience.pause(tries))
                tries += 1
            except Refused as error:  # the office has no such printer now; its profile may change
                self._hear(PrinterStatus("missing", "fault", error.text))
                self._stopping.wait(self._patience.longest)
            finally:
                with self._waking:
                    self._wake = None

    def _serve(self, outbox: Outbox, wait: Callable[[float], int | None]) -> None:
        while not self._stopping.is_set():
            copy = outbox.next()
            if copy is None:
                if time.monotonic() >= self._due:
                    self._tell(outbox, look(outbox.settings))
            elif copy.state == "sending":
                self._settle(outbox, copy, self._owed.get(copy.id, INTERRUPTED))
            else:
                self._print(outbox, copy)
            if copy is None or self._in_trouble:
                self._pause(outbox, wait)

    def _print(self, outbox: Outbox, copy: PrintCopy) -> None:
        if outbox.visit_is_over(copy):
            outbox.fail(copy, TROUBLES["visit_over"])
            return
        try:
            data = outbox.rendered(copy)
        except Unavailable:
            raise
        except Exception:  # one ticket that cannot be laid out must not keep all others from paper
            log.exception("copy %s cannot be laid out", copy.id)
            outbox.call_officer(copy)
            outbox.fail(copy, TROUBLES["unprintable"])
            return
        # A printer that was cut off within an image takes what comes next for the rest of it. Zeros
        # are dots to that image, white ones, and nothing to a printer that waits for no more.
        clearing = bytes(len(data)) if self._cut_short else b""
        outcome = attempt(outbox.settings, clearing + data, lambda: outbox.sending(copy, data))
        self._owed[copy.id] = outcome
        if outcome.state != "queued":
            self._cut_short = False
        # Told before it is written: whoever sees a copy in trouble can rely on it that people know.
        self._tell(outbox, outcome.status)
        self._settle(outbox, copy, outcome)

    def _settle(self, outbox: Outbox, copy: PrintCopy, outcome: Outcome) -> None:
        """Write down what became of a copy, and see to it that one in doubt is seen to.

        Until it is written the outcome is owed: a database that is away for a moment does not turn
        a printed ticket into an uncertain one.
        """
        if outcome.state == "uncertain":
            self._cut_short = True
            outbox.see_to(copy)
        outbox.settle(copy, outcome)
        self._owed.pop(copy.id, None)

    def _tell(self, outbox: Outbox, status: PrinterStatus) -> None:
        well = status.state != "fault"
        self._tries = 0 if well else self._tries + 1
        pause = self._patience.well if well else self._patience.pause(self._tries - 1)
        self._due = time.monotonic() + pause
        self._hear(status)
        outbox.device_says(status)
        if status != self._told:
            if status.state != "ok":
                outbox.call_for_care()
            self._told = status  # only now: had the database failed, nobody would know

    def _hear(self, status: PrinterStatus) -> None:
        if status != self._status:
            self._status = status
            self._on_status(status)

    @property
    def _in_trouble(self) -> bool:
        return self._status is not None and self._status.state == "fault"

    def _pause(self, outbox: Outbox, wait: Callable[[float], int | None]) -> None:
        """Until news of the hall, or until the printer is due.

        In trouble, news ends no pause; but copies that come meanwhile get the trouble's name, so that
        whoever waits for one knows at once.
        """
        while not self._stopping.is_set() and (left := self._due - time.monotonic()) > 0:
            if self._status is None or not self._in_trouble:
                wait(left)
                return
            outbox.mark_queued(self._status)
            wait(left)
