"""The log's lines, and what proving it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any


@dataclass(frozen=True)
class Event:
    """One line of the log."""

    seq: int
    at: datetime
    act: str
    who: str | None
    device: str | None
    act_id: str | None
    payload: Mapping[str, Any]
    prev_hash: str
    hash: str


@dataclass(frozen=True)
class Finding:
    """One thing ``verify`` found wrong: at event ``seq`` (or in the state tables, then None)."""

    kind: str
    """``changed``, ``removed``, ``inserted``, ``reordered``, ``head``, ``projection`` or ``against``."""
    seq: int | None
    detail: str


@dataclass(frozen=True)
class Verification:
    """What ``verify`` found: the chain recomputed, the state rebuilt from the log and compared."""

    ok: bool
    events: int
    first_bad_seq: int | None
    findings: tuple[Finding, ...]
    head: str
    """Hash of the last event: the closing hash that can be published."""
