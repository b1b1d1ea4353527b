"""Status bytes, one by one: what each combination of a printer's answers means."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.printing.question import ask
from core.printing.trouble import PrinterTrouble

FINE = {1: 0x12, 2: 0x12, 4: 0x12}


class Scripted:
    """A line on which each question has its answer; ``early`` was said before any question."""

    answers = True
    backlog = 0.0

    def __init__(self, answers: Mapping[int, int | bytes], early: bytes = b"") -> None:
        self._answers = answers
        self._said = bytearray(early)

    def write(self, data: bytes) -> None:
        assert data[:2] == b"\x10\x04"
        answer = self._answers.get(data[2], b"")
        self._said += bytes((answer,)) if isinstance(answer, int) else answer

    def read(self, seconds: float) -> bytes:
        said = bytes(self._said[:1])
        del self._said[:1]
        return said

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        (FINE, "ready"),
        (FINE | {4: 0x1E}, "near_end"),
        (FINE | {4: 0x16}, "near_end"),
    ],
)
def test_a_printer_that_prints(answers: Mapping[int, int], code: str) -> None:
    assert ask(Scripted(answers)).code == code


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        (FINE | {4: 0x72}, "paper_out"),
        (FINE | {4: 0x7E}, "paper_out"),
        ({1: 0x1A, 2: 0x32, 4: 0x7E}, "paper_out"),
        ({1: 0x1A, 2: 0x16, 4: 0x12}, "cover_open"),
        ({1: 0x1A, 2: 0x52, 4: 0x12}, "offline"),
        ({}, "hung"),
        ({1: 0x12}, "hung"),
        ({1: 0x1A, 4: 0x12}, "hung"),
        ({1: 0x00, 4: 0x00}, "hung"),
        ({1: 0xFF, 4: 0xFF}, "hung"),
    ],
)
def test_a_printer_that_does_not(answers: Mapping[int, int], code: str) -> None:
    with pytest.raises(PrinterTrouble) as caught:
        ask(Scripted(answers), 0.05)
    assert caught.value.code == code


def test_what_was_said_before_is_no_answer() -> None:
    with pytest.raises(PrinterTrouble) as caught:
        ask(Scripted({}, early=b"\x12\x12"), 0.05)
    assert caught.value.code == "hung"


def test_flow_control_and_automatic_status_are_passed_over() -> None:
    noisy = {1: b"\x11\x12", 4: b"\x13\x10\x00\x00\x0f\x1e"}
    assert ask(Scripted(noisy)).code == "near_end"
