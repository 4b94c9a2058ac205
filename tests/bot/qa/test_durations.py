"""Time: dates as months, the union of periods, and how a length of time is said."""

from __future__ import annotations

import pytest

from bot.qa.durations import Months, month_of, month_said, months_of, said, union

NOW = 2026 * 12 + 10


@pytest.mark.parametrize(
    ("date", "month"),
    [
        ("Jan. 2021", (2021 * 12, True)),
        ("2024.10", (2024 * 12 + 9, True)),
        ("2016年3月", (2016 * 12 + 2, True)),
        ("03/2014", (2014 * 12 + 2, True)),
        ("summer 2009", (2009 * 12 + 5, True)),
        ("2019", (2019 * 12, False)),
        ("lately", None),
    ],
)
def test_a_date_is_a_month(date: str, month: tuple[int, bool] | None) -> None:
    assert month_of(date) == month


@pytest.mark.parametrize(
    ("period", "length"),
    [
        ("Jan. 2021 - Jun. 2024", "3 years 5 months"),
        ("2015 - 2019", "4 years"),
        ("Jun. 2024 - Present", "2 years 5 months"),
        ("2024.10-2025.4(至今)", "2 years 1 month"),
    ],
)
def test_a_period_has_a_length(period: str, length: str) -> None:
    stretch = months_of(period, NOW)
    assert stretch
    assert said(union([stretch]), "en") == length


def test_time_in_two_jobs_at_once_counts_once() -> None:
    assert union([Months(0, 24), Months(12, 30), Months(40, 46)]) == 36
    assert union([]) == 0


def test_a_length_of_time_reads_well_in_both_languages() -> None:
    assert [said(months, "en") for months in (41, 12, 1, 0)] == ["3 years 5 months", "1 year", "1 month", "0 months"]
    assert [said(months, "zh") for months in (41, 12, 1)] == ["3 年 5 个月", "1 年", "1 个月"]
    assert month_said(NOW) == "2026-11"
