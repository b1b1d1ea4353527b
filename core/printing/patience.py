"""How long a printer worker waits before it tries again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Patience:
    """Seconds between looks at a printer: at one that is well, and at one in trouble."""

    well: float = 20.0
    first: float = 0.5
    longest: float = 8.0

    def pause(self, tries: int) -> float:
        """The pause after so many fruitless tries: each twice as long as the one before."""
        return float(min(self.longest, self.first * 2 ** min(tries, 16)))
