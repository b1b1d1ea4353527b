"""The stand-in's mechanism does what printers do with bytes, or the tests above prove nothing."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.printing.layout import render
from core.printing.mechanism import Mechanism
from tests.printing.papers import NARROW, PAPER, WIDE

JOB = render(PAPER, WIDE)


def asked(mechanism: Mechanism) -> list[int]:
    return [mechanism.take(bytes((0x10, 0x04, kind)))[0] for kind in (1, 2, 4)]


def test_it_answers_as_its_sensors_are() -> None:
    mechanism = Mechanism()
    assert asked(mechanism) == [0x12, 0x12, 0x12]
    mechanism.set_paper("near_end")
    assert asked(mechanism) == [0x12, 0x12, 0x1E]
    mechanism.set_paper("out")
    assert asked(mechanism) == [0x1A, 0x32, 0x7E]
    mechanism.set_paper("plenty")
    mechanism.set_cover(is_open=True)
    assert asked(mechanism) == [0x1A, 0x16, 0x12]


@given(st.lists(st.integers(1, len(JOB) - 1), max_size=8))
def test_a_job_comes_out_as_it_was_sent_however_it_arrives(cuts: list[int]) -> None:
    mechanism = Mechanism()
    edges = [0, *sorted(cuts), len(JOB)]
    for begin, end in pairwise(edges):
        mechanism.take(JOB[begin:end])
    assert mechanism.jobs == (JOB,)


def test_jobs_are_told_apart_with_and_without_a_cutter() -> None:
    for printer in (WIDE, NARROW):
        mechanism = Mechanism(cutter=printer.cutter)
        mechanism.take(render(PAPER, printer) * 2)
        assert mechanism.wait_for_jobs(2) == (render(PAPER, printer),) * 2


def test_a_question_within_an_image_is_answered_and_still_part_of_it() -> None:
    image = b"\x1dv0\x00\x01\x00\x03\x00\x10\x04\x01"
    mechanism = Mechanism()
    assert mechanism.take(b"\x1b@" + image) == b"\x12"
    assert mechanism.jobs == (b"\x1b@" + image,)


def test_without_paper_and_with_the_cover_open_it_swallows() -> None:
    mechanism = Mechanism()
    mechanism.set_paper("out")
    mechanism.take(JOB)
    mechanism.set_paper("plenty")
    mechanism.set_cover(is_open=True)
    mechanism.take(JOB)
    assert mechanism.jobs == ()


def test_an_image_cut_short_takes_what_comes_next_until_the_power_goes() -> None:
    mechanism = Mechanism()
    mechanism.take(b"\x1b@\x1dv0\x00\x01\x00\xff\x00half")
    mechanism.take(b"\x1b@A001\n")
    assert list(mechanism.jobs) == [b"\x1b@"]
    mechanism.power_cycle()
    mechanism.take(b"\x1b@A001\n")
    assert list(mechanism.jobs) == [b"\x1b@", b"\x1b@A001\n"]


def test_zeros_end_such_an_image_and_are_nothing_otherwise() -> None:
    mechanism = Mechanism()
    mechanism.take(b"\x1b@\x1dv0\x00\x01\x00\xff\x00half")
    mechanism.take(bytes(300) + b"\x1b@A001\n")
    assert mechanism.jobs[1:] == (b"\x1b@A001\n",)
