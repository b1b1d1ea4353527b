"""The log against whoever would rewrite it, in the database itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from sqlalchemy import Connection, create_engine, text

from core import Hall
from tests.clock import HandClock


@contextmanager
def behind_its_back(url: str) -> Iterator[Connection]:
    """A connection that knows nothing of Loket's rules."""
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


@pytest.fixture
def busy(hall: Hall, clock: HandClock) -> Hall:
    """A hall in which every kind of act has happened; the log is whole."""
    missed = hall.issue("info", device="kiosk-1", needs=("escort",))
    hall.issue("paspor", lane="lansia")
    cancelled = hall.issue("paspor")
    hall.sign_in("10", "petugas-10")
    hall.call_next("10", "petugas-10")
    hall.recall("10")
    hall.no_show("10")
    clock.advance(minutes=2)
    hall.reenter(missed.id)
    hall.call_next("1", "petugas-1")
    hall.start("1")
    hall.finish("1")
    hall.cancel(cancelled.id)
    task = hall.raise_task("help", "kiosk-1")
    hall.take_task(task, "petugas-1")
    hall.end_task(task)
    hall.import_bookings([("AB12", "paspor", clock())])
    hall.check_in("AB12")
    assert hall.verify().ok
    return hall


def test_the_log_has_no_gaps_and_each_event_follows_the_one_before(busy: Hall) -> None:
    events = busy.events()
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert all(one.hash == two.prev_hash for one, two in pairwise(events))
    assert busy.verify().head == events[-1].hash and busy.verify().events == len(events)
    assert busy.events(after=5, limit=2) == events[5:7]


def test_nothing_secret_or_personal_is_in_the_log(busy: Hall) -> None:
    whole = json.dumps([dict(event.payload) for event in busy.events()])
    assert "escort" not in whole
    for step in busy.waiting():
        assert busy.ticket(step.ticket_id).ticket.token not in whole


TAMPERING: dict[str, tuple[str, str, int]] = {
    "changed payload": (
        "UPDATE event SET payload = replace(payload, 'M001', 'M009') WHERE seq = 1", "changed", 1,
    ),
    "changed officer": ("UPDATE event SET who = 'petugas-2' WHERE seq = 9", "changed", 9),
    "changed time": ("UPDATE event SET at = at + 1000000 WHERE seq = 4", "changed", 4),
    "removed in the middle": ("DELETE FROM event WHERE seq = 7", "removed", 7),
    "removed at the end": ("DELETE FROM event WHERE seq >= 13", "removed", 13),
    "changed hash": ("UPDATE event SET hash = 'ab' WHERE seq = 3", "changed", 3),
    "inserted behind": (
        "INSERT INTO event SELECT office_id, 100, at, act, who, device, 'x', payload, prev_hash, hash"
        " FROM event WHERE seq = 5", "inserted", 100,
    ),
    "forgotten head": ("UPDATE office SET last_hash = 'ab'", "head", 17),
}  # fmt: skip


@pytest.mark.parametrize("how", TAMPERING)
def test_a_touched_log_is_found_and_named(busy: Hall, database_url: str, how: str) -> None:
    statement, kind, seq = TAMPERING[how]
    with behind_its_back(database_url) as connection:
        assert connection.execute(text(statement)).rowcount >= 1
    found = busy.verify()
    assert not found.ok
    assert (kind, seq) in [(finding.kind, finding.seq) for finding in found.findings], (
        found.findings
    )


def test_two_swapped_events_are_named(busy: Hall, database_url: str) -> None:
    with behind_its_back(database_url) as connection:
        for old, new in ((5, 1005), (8, 5), (1005, 8)):
            connection.execute(text(f"UPDATE event SET seq = {new} WHERE seq = {old}"))
    found = busy.verify()
    assert found.first_bad_seq == 5
    assert ("reordered", 5) in [(finding.kind, finding.seq) for finding in found.findings]


STATE: dict[str, Callable[[Connection], object]] = {
    "a lane": lambda c: c.execute(text("UPDATE ticket SET lane = 'lansia' WHERE number = 'M001'")),
    "a token": lambda c: c.execute(
        text("UPDATE ticket SET token = 'guessable' WHERE number = 'M001'")
    ),
    "a key": lambda c: c.execute(
        text("UPDATE step SET call_key = call_key - 60000000 WHERE number = 'M001'")
    ),
    "a state": lambda c: c.execute(text("UPDATE step SET state = 'done' WHERE state = 'waiting'")),
    "overtakings": lambda c: c.execute(text("UPDATE step SET overtaken = overtaken + 1")),
    "an officer": lambda c: c.execute(text("UPDATE counter SET officer = 'petugas-9'")),
    "a task": lambda c: c.execute(text("DELETE FROM task")),
    "a booking": lambda c: c.execute(text("UPDATE booking SET code = 'OTHER'")),
}


@pytest.mark.parametrize("what", STATE)
def test_a_state_that_the_log_does_not_say_is_found(
    busy: Hall, database_url: str, what: str
) -> None:
    with behind_its_back(database_url) as connection:
        STATE[what](connection)
    found = busy.verify()
    assert not found.ok and {finding.kind for finding in found.findings} == {"projection"}
    assert found.first_bad_seq is None


def test_what_may_be_erased_is_not_missed_by_the_log(busy: Hall, database_url: str) -> None:
    with behind_its_back(database_url) as connection:
        assert connection.execute(text("DELETE FROM need")).rowcount == 1
    assert busy.verify().ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE step SET counter = '1', state = 'called' WHERE state IN ('waiting')",
        "UPDATE ticket SET serial = 1, series = 'P'",
        "UPDATE ticket SET token = 'same'",
    ],
)
def test_the_database_forbids_what_must_not_be(
    busy: Hall, database_url: str, statement: str
) -> None:
    from sqlalchemy.exc import IntegrityError

    busy.issue("paspor")
    with pytest.raises(IntegrityError), behind_its_back(database_url) as connection:
        connection.execute(text(statement))
