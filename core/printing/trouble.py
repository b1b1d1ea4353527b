"""How a printer does, and what can be wrong with it, as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.errors import LoketError
from core.texts import Text, tr

State = Literal["ok", "warning", "fault"]


@dataclass(frozen=True)
class PrinterStatus:
    """``ok``; ``warning``: prints, but somebody should come; ``fault``: does not print."""

    code: str
    """``ready``, ``near_end``, or a trouble: see ``TROUBLES``."""
    state: State
    text: Text

    def say(self, language: str) -> str:
        return self.text.say(language)


READY = PrinterStatus("ready", "ok", tr("The printer is ready."))
NEAR_END = PrinterStatus("near_end", "warning", tr("The printer's paper is running low."))

TROUBLES: dict[str, Text] = {
    "paper_out": tr("The printer has no paper."),
    "cover_open": tr("The printer's cover is open."),
    "offline": tr("The printer is switched to offline or has a fault."),
    "refused": tr("The printer refuses the connection."),
    "missing": tr("The printer cannot be found."),
    "hung": tr("The printer does not answer."),
    "dropped": tr("The connection to the printer broke off."),
    "interrupted": tr("Printing was interrupted. Whether the ticket came out is not known."),
    "visit_over": tr("The visit was over before the ticket could be printed."),
    "unprintable": tr("The ticket could not be prepared for printing."),
}


class PrinterTrouble(LoketError):
    """The printer cannot print now. Nothing was sent to it, unless it is an ``Interrupted``."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.text = TROUBLES[code]
        super().__init__(code)

    @property
    def status(self) -> PrinterStatus:
        return PrinterStatus(self.code, "fault", self.text)

    def say(self, language: str) -> str:
        return self.text.say(language)

    def __str__(self) -> str:
        return self.text.say("en")


class Interrupted(PrinterTrouble):
    """It failed while bytes were on their way: ``sent`` of them had gone out."""

    def __init__(self, code: str, sent: int) -> None:
        super().__init__(code)
        self.sent = sent
