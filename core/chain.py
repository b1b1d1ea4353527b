"""The hash chain of the log: the canonical form of an event and what a broken chain looks like.

Each event's hash is the SHA-256 of a canonical JSON text (UTF-8, keys sorted, no spaces, no floats) of
its fields and of the hash before it. The first event follows 64 zeros.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

GENESIS = "0" * 64


_form = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode
_PLAIN = frozenset({str, int, bool, type(None)})


def canonical(value: Mapping[str, Any]) -> str:
    """One text for one value. Floats are refused: their text differs between languages."""
    _refuse_floats(value)
    return _form(value)


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise TypeError(f"a hashed value must not hold a float: {value!r}")
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list | tuple):
        return
    for part in value:
        if type(part) not in _PLAIN:
            _refuse_floats(part)


@dataclass(frozen=True)
class Link:
    """An event as the chain sees it; ``payload`` is its canonical text."""

    seq: int
    at: datetime
    act: str
    who: str | None
    device: str | None
    act_id: str | None
    payload: str
    prev_hash: str
    hash: str = ""


def link_hash(office: str, link: Link) -> str:
    """The hash of an event of this office, from everything in it but its own hash."""
    form = _form(
        {
            "act": link.act,
            "act_id": link.act_id,
            "at": link.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "device": link.device,
            "office": office,
            "payload": link.payload,
            "prev_hash": link.prev_hash,
            "seq": link.seq,
            "who": link.who,
        }
    )
    return hashlib.sha256(form.encode()).hexdigest()


@dataclass(frozen=True)
class Break:
    """A place where the chain does not hold."""

    kind: str
    seq: int
    detail: str


def breaks(office: str, links: Iterable[Link], head_seq: int, head_hash: str) -> Sequence[Break]:
    """Every place where the log is not the one that was written.

    ``links`` come by rising ``seq``; ``head_*`` are what the office's row remembers of the last event.
    A *changed* event does not have its own hash. A *removed* one leaves a gap in the numbers. *Reordered*
    events carry their old hashes in the wrong places; an *inserted* one hashes right but follows nothing
    that the next event, or the head, knows.
    """
    found: list[Break] = []
    written = list(links)
    chain = [link for link in written if link.seq <= head_seq]
    known = {link.hash: link.seq for link in chain}
    expected = 1
    prev = GENESIS
    for link in chain:
        if link.seq > expected:
            last = link.seq - 1
            missing = str(expected) if expected == last else f"{expected}–{last}"
            found.append(Break("removed", expected, f"event {missing} is missing"))
        elif link.seq < expected:
            found.append(Break("inserted", link.seq, f"event {link.seq} is there more than once"))
        gap = link.seq != expected
        own = link_hash(office, link)
        if own != link.hash:
            found.append(_not_own_hash(office, link, chain))
        elif link.prev_hash != prev and not gap:
            if link.prev_hash in known:
                found.append(
                    Break(
                        "reordered",
                        link.seq,
                        f"event {link.seq} follows what is now event {known[link.prev_hash]}",
                    )
                )
            else:
                found.append(
                    Break(
                        "inserted" if link.seq > 1 else "removed",
                        max(link.seq - 1, 1),
                        f"event {link.seq} was written after another event than {link.seq - 1}",
                    )
                )
        prev = link.hash
        expected = link.seq + 1
    if expected - 1 < head_seq:
        missing = str(expected) if expected == head_seq else f"{expected}–{head_seq}"
        found.append(Break("removed", expected, f"event {missing} is missing at the end"))
    elif not found and prev != head_hash:
        found.append(Break("head", head_seq, "the last event is not the one the office remembers"))
    found += [
        Break("inserted", link.seq, f"event {link.seq} was never written by an act")
        for link in written
        if link.seq > head_seq
    ]
    return found


def _not_own_hash(office: str, link: Link, chain: Sequence[Link]) -> Break:
    """Tell an event that was moved (it hashes right under another number) from one that was changed."""
    for other in chain:
        if other.seq != link.seq:
            moved = Link(
                other.seq,
                link.at,
                link.act,
                link.who,
                link.device,
                link.act_id,
                link.payload,
                link.prev_hash,
            )
            if link_hash(office, moved) == link.hash:
                return Break(
                    "reordered", link.seq, f"event {link.seq} was written as event {other.seq}"
                )
    return Break("changed", link.seq, f"event {link.seq} is not what was written")
