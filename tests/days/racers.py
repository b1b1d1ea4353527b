"""Processes that do something at the same moment, and what each of them got.

Each racer is a process of its own with a hall of its own. They wait for each other at a barrier, so
that the race is one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import Any
from uuid import UUID

from core import Hall, Refused
from tests.clock import HandClock

# Forked from a server that has imported core and nothing else: quick, and clean of the test's own state.
_processes = get_context("forkserver")
_processes.set_forkserver_preload(["core", "tests.clock"])

PATIENCE_SECONDS = 60.0

Racer = Callable[..., Any]


def race(url: str, racer: Racer, each: Sequence[tuple[Any, ...]]) -> list[Any]:
    """Run ``racer(hall, wait, *own)`` in one process for each of ``each``; what they returned, in order."""
    barrier = _processes.Barrier(len(each))
    running = []
    for own in each:
        here, there = _processes.Pipe(duplex=False)
        process = _processes.Process(target=_run, args=(url, racer, barrier, there, own))
        process.start()
        there.close()
        running.append((process, here))
    results = []
    for process, here in running:
        assert here.poll(PATIENCE_SECONDS), f"{process.name} does not come to an end"
        results.append(here.recv())
        process.join(PATIENCE_SECONDS)
        here.close()
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results


def _run(
    url: str, racer: Racer, barrier: Barrier, answer: Connection, own: tuple[Any, ...]
) -> None:
    try:
        with Hall.open(url, clock=HandClock()) as hall:
            answer.send(racer(hall, lambda: barrier.wait(PATIENCE_SECONDS), *own))
    except Exception as error:  # whatever it is, the test must see it
        barrier.abort()
        answer.send(RuntimeError(f"{type(error).__name__}: {error}"))


# --- what they race for ---------------------------------------------------------------------------


def take_tickets(hall: Hall, wait: Callable[[], object], service: str, count: int) -> list[str]:
    """Numbers of so many tickets of one service, as fast as they are given."""
    wait()
    return [hall.issue(service).number for _ in range(count)]


def serve_all(hall: Hall, wait: Callable[[], object], counter: str, officer: str) -> list[str]:
    """Call, serve and finish until nobody waits; the numbers called, in order."""
    called = []
    wait()
    while (call := hall.call_next(counter, officer)) is not None:
        called.append(call.ticket.number)
        hall.start(counter, officer)
        hall.finish(counter, officer=officer)
    return called


def call_one(hall: Hall, wait: Callable[[], object], counter: str, officer: str) -> str | None:
    """Who is called; None when somebody else was quicker."""
    wait()
    call = hall.call_next(counter, officer)
    return None if call is None else call.ticket.number


def take_same_ticket(hall: Hall, wait: Callable[[], object], act_id: UUID) -> tuple[str, str]:
    """Number and token of a ticket taken with an act id that others use too."""
    wait()
    ticket = hall.issue("info", act_id=act_id)
    return ticket.number, ticket.token


def call_same(
    hall: Hall, wait: Callable[[], object], counter: str, officer: str, act_id: UUID
) -> str | None:
    """Who is called with an act id that others use too, at the same counter."""
    wait()
    call = hall.call_next(counter, officer, act_id=act_id)
    return None if call is None else call.ticket.number


def finish_once(hall: Hall, wait: Callable[[], object], counter: str, officer: str) -> str:
    """What came of finishing the visitor at this counter: ``done`` or the refusal's code."""
    wait()
    try:
        return hall.finish(counter, officer=officer).state.value
    except Refused as refusal:
        return refusal.code
