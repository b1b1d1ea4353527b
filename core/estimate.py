"""A first, honest estimate of the wait: work ahead at the counters that serve a visitor.

With ``c`` busy counters and work ``S`` ahead, the visitor starts when the counters have done that work and
one of them has become free: ``W = (S + r) / c``, where ``r = m (1 + cv²) / 2`` is the mean remaining time
of a service in progress (renewal theory). The spread of ``S`` gives the quantiles of a log-normal with the
same mean and variance.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Z80 = 0.8416212335729143
"""The 80 % quantile of the standard normal."""
PRIOR_WEIGHT = 20
"""The profile's mean counts as this many measured services."""


@dataclass(frozen=True)
class ServiceTime:
    """Time of service in minutes: mean, and coefficient of variation."""

    mean: float
    cv: float

    @property
    def variance(self) -> float:
        return (self.mean * self.cv) ** 2

    @property
    def remaining(self) -> float:
        """Mean remaining time of a service met at a random moment."""
        return self.mean * (1 + self.cv**2) / 2


def shrunk_mean(
    prior: float, measured: int, total_minutes: float, weight: float = PRIOR_WEIGHT
) -> float:
    """The measured mean, drawn towards the prior as long as little was measured."""
    return (prior * weight + total_minutes) / (weight + measured)


@dataclass(frozen=True)
class Wait:
    p50: float
    p80: float


def wait(
    ahead: Sequence[ServiceTime], counters: int, busy: Sequence[ServiceTime], opens_in: float = 0.0
) -> Wait:
    """The wait in minutes behind ``ahead``, at ``counters`` open counters of which ``busy`` serve now.

    ``opens_in``: minutes until any of them starts at all.
    """
    counters = max(counters, 1)
    if len(busy) + len(ahead) < counters:
        return Wait(opens_in, opens_in)
    work = sum(service.mean for service in ahead)
    variance = sum(service.variance for service in ahead)
    if len(busy) >= counters:
        remaining = sum(service.remaining for service in busy) / len(busy)
        work += remaining
        variance += remaining**2 / 3
    mean = work / counters
    if mean <= 0:
        return Wait(opens_in, opens_in)
    spread = math.log(1 + variance / counters**2 / mean**2)
    p50 = mean / math.sqrt(1 + variance / counters**2 / mean**2)
    return Wait(opens_in + p50, opens_in + p50 * math.exp(Z80 * math.sqrt(spread)))
