"""A log that was touched is found out, and where."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chain import GENESIS, Link, breaks, canonical, link_hash

START = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def log(length: int) -> list[Link]:
    links: list[Link] = []
    prev = GENESIS
    for seq in range(1, length + 1):
        link = Link(
            seq, START + timedelta(seconds=seq), "issue", None, "kiosk-1", f"act-{seq}",
            canonical({"number": f"A{seq:03d}"}), prev,
        )  # fmt: skip
        link = replace(link, hash=link_hash("sample", link))
        prev = link.hash
        links.append(link)
    return links


def found(links: list[Link], head: Link) -> list[tuple[str, int]]:
    return [(b.kind, b.seq) for b in breaks("sample", links, head.seq, head.hash)]


lengths = st.integers(3, 25)


@given(lengths)
def test_an_untouched_log_is_whole(length: int) -> None:
    links = log(length)
    assert found(links, links[-1]) == []


def test_an_empty_log_is_whole() -> None:
    assert breaks("sample", [], 0, GENESIS) == []


@given(lengths, st.data())
def test_a_changed_event_is_named(length: int, data: st.DataObject) -> None:
    links = log(length)
    index = data.draw(st.integers(0, length - 1))
    field = data.draw(st.sampled_from(["payload", "act", "who", "device", "act_id", "at"]))
    value = START if field == "at" else "something else"
    touched = [*links]
    touched[index] = replace(links[index], **{field: value})
    assert found(touched, links[-1])[0] == ("changed", index + 1)


@given(lengths, st.data())
def test_an_event_changed_and_hashed_anew_is_found_at_its_successor_or_the_head(
    length: int, data: st.DataObject
) -> None:
    links = log(length)
    index = data.draw(st.integers(0, length - 1))
    forged = replace(links[index], payload=canonical({"number": "Z999"}))
    touched = [*links]
    touched[index] = replace(forged, hash=link_hash("sample", forged))
    kinds = found(touched, links[-1])
    assert kinds
    if index == length - 1:
        assert kinds == [("head", length)]
    else:
        assert kinds[0][1] == index + 1


@given(lengths, st.data())
def test_a_removed_event_is_named(length: int, data: st.DataObject) -> None:
    links = log(length)
    index = data.draw(st.integers(0, length - 1))
    touched = links[:index] + links[index + 1 :]
    assert found(touched, links[-1])[0] == ("removed", index + 1)


@given(lengths, st.data())
def test_a_removed_event_is_found_even_when_the_rest_is_renumbered(
    length: int, data: st.DataObject
) -> None:
    links = log(length)
    index = data.draw(st.integers(0, length - 2))
    touched = links[:index] + [replace(link, seq=link.seq - 1) for link in links[index + 1 :]]
    assert found(touched, links[-1])


@given(lengths, st.data())
def test_reordered_events_are_named(length: int, data: st.DataObject) -> None:
    links = log(length)
    first = data.draw(st.integers(0, length - 2))
    second = data.draw(st.integers(first + 1, length - 1))
    touched = [*links]
    touched[first] = replace(links[second], seq=first + 1)
    touched[second] = replace(links[first], seq=second + 1)
    assert ("reordered", first + 1) in found(touched, links[-1])


@given(lengths, st.data())
def test_an_inserted_event_is_found(length: int, data: st.DataObject) -> None:
    links = log(length)
    index = data.draw(st.integers(1, length - 1))
    forged = replace(links[index], payload=canonical({"number": "Z999"}), hash="")
    forged = replace(forged, hash=link_hash("sample", forged))
    later = [replace(link, seq=link.seq + 1) for link in links[index:]]
    touched = [*links[:index], forged, *later]
    assert min(seq for _, seq in found(touched, links[-1])) <= index + 2


def test_an_event_appended_behind_the_head_is_found() -> None:
    links = log(4)
    assert found(links, links[2]) == [("inserted", 4)]


def test_the_canonical_form_refuses_floats_and_sorts() -> None:
    assert canonical({"b": 1, "a": ["é", None]}) == '{"a":["é",null],"b":1}'
    with pytest.raises(TypeError, match="float"):
        canonical({"a": [{"b": 1.5}]})


def test_another_office_s_event_does_not_fit() -> None:
    link = log(1)[0]
    assert breaks("other", [link], 1, link.hash)[0].kind == "changed"
