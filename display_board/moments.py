"""Whose turn it is on the large card: each call has its moment, in the order of the calls. Pure.

A board that speaks keeps a call on the card until its announcement is over, so that the eye and the ear
get the same number. Where nothing is spoken, a moment lasts long enough to be read.
"""

from __future__ import annotations

from collections import deque

from core.pictures import Announcement

LEAST_SECONDS = 4.0
"""How long a call stays on the card at least while others wait for it."""
HIGHLIGHT_SECONDS = 12.0
"""How long a call is marked as new when no other takes its place."""


class Moments:
    """The call on the card and those that wait for it. ``at`` is in seconds of any steady clock."""

    def __init__(self, least_seconds: float = LEAST_SECONDS) -> None:
        self._least = least_seconds
        self._waiting: deque[Announcement] = deque()
        self._over: set[int] = set()
        self._newest = 0
        self._since = 0.0
        self.current: Announcement | None = None

    @property
    def waiting(self) -> tuple[Announcement, ...]:
        """Calls that have not had their moment, in order."""
        return tuple(self._waiting)

    def arrive(self, call: Announcement, *, spoken: bool) -> None:
        """A call wants its moment; ``spoken``: it keeps the card until ``ended``.

        One that came before is a repetition and ignored.
        """
        if call.seq <= self._newest:
            return
        self._newest = call.seq
        self._waiting.append(call)
        if not spoken:
            self._over.add(call.seq)

    def ended(self, seq: int) -> None:
        """The announcement of this call is over."""
        self._over.add(seq)

    def advance(self, at: float) -> bool:
        """Give the card to the next call if its time has come; whether it did."""
        if not self._waiting or not self._may_give_way(at):
            return False
        if self.current is not None:
            self._over.discard(self.current.seq)
        self.current = self._waiting.popleft()
        self._since = at
        return True

    def leave(self) -> None:
        """The card belongs to nobody any more."""
        self.current = None

    def highlighted(self, at: float) -> bool:
        """Whether the call on the card is marked as new: for a while, and as long as it is spoken."""
        if self.current is None:
            return False
        return self.current.seq not in self._over or at - self._since < HIGHLIGHT_SECONDS

    def next_look(self, at: float) -> float | None:
        """In how many seconds to look again; None when only an arrival or an end changes anything."""
        if self.current is None or self.current.seq not in self._over:
            return None
        lasted = at - self._since
        wanted = self._least if self._waiting else HIGHLIGHT_SECONDS
        return max(0.0, wanted - lasted) if self._waiting or lasted < HIGHLIGHT_SECONDS else None

    def _may_give_way(self, at: float) -> bool:
        if self.current is None:
            return True
        return self.current.seq in self._over and at - self._since >= self._least
