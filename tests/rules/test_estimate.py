"""The first estimate of the wait."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.estimate import ServiceTime, shrunk_mean, wait

FIVE = ServiceTime(5, 0.45)
times = st.builds(ServiceTime, st.floats(0.5, 60), st.floats(0, 1.5))


def test_a_free_counter_is_no_wait() -> None:
    assert wait([], 2, [FIVE]) == wait([], 1, [])
    assert wait([], 1, []).p80 == 0


def test_before_opening_it_is_at_least_the_time_to_the_doors() -> None:
    assert wait([], 1, [], opens_in=20).p50 == 20
    assert wait([FIVE] * 4, 1, [], opens_in=20).p50 > 20


def test_the_mean_of_fixed_times_is_exact() -> None:
    fixed = ServiceTime(6, 0)
    found = wait([fixed] * 4, 2, [])
    assert math.isclose(found.p50, 12) and math.isclose(found.p80, 12)


def test_the_remaining_time_is_that_of_renewal_theory() -> None:
    assert ServiceTime(10, 0).remaining == 5
    assert ServiceTime(10, 1).remaining == 10  # exponential: memoryless


@given(st.lists(times, max_size=50), st.integers(1, 8), st.lists(times, max_size=8))
def test_quantiles_are_ordered_and_finite(
    ahead: list[ServiceTime], counters: int, busy: list[ServiceTime]
) -> None:
    found = wait(ahead, counters, busy)
    assert 0 <= found.p50 <= found.p80 < math.inf


@given(st.lists(times, min_size=1, max_size=30), times, st.integers(1, 8))
def test_one_more_ahead_never_shortens_the_mean_wait(
    ahead: list[ServiceTime], one_more: ServiceTime, counters: int
) -> None:
    busy = [FIVE] * counters
    assert wait([*ahead, one_more], counters, busy).p80 >= wait(ahead, counters, busy).p80 * 0.8


@given(st.floats(1, 30), st.integers(0, 500), st.floats(1, 30))
def test_a_measured_mean_lies_between_prior_and_measurement(
    prior: float, measured: int, mean: float
) -> None:
    found = shrunk_mean(prior, measured, measured * mean)
    assert min(prior, mean) - 1e-9 <= found <= max(prior, mean) + 1e-9


def test_little_data_leaves_the_prior_much_data_the_measurement() -> None:
    assert shrunk_mean(5, 0, 0) == 5
    assert shrunk_mean(5, 2000, 2000 * 8) == pytest.approx(8, abs=0.05)
