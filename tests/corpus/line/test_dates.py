"""Where a text says when, in both languages; numbers that are no dates stay numbers."""

from __future__ import annotations

import pytest

from corpus.line.dates import periods_of, year_at_end
from corpus.models import Period, Span

NOW = "now"


def periods(text: str) -> list[tuple[str, str | None, str | None]]:
    """The words of each period, its start and its end; the end is "now" for what goes on."""
    return [(p.span.of(text), p.start, NOW if p.ongoing else p.end) for p in periods_of(text)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Jun. 2024 - Present", "2024-06", NOW),
        ("2016年3月—2018/5", "2016-03", "2018-05"),
        ("2015-2018", "2015", "2018"),
        ("09/2019 – 02/2021", "2019-09", "2021-02"),
        ("2019.9~2023.6", "2019-09", "2023-06"),
        ("Sept 2020 to now", "2020-09", NOW),
        ("2018 年 9 月 – 2022 年 6 月", "2018-09", "2022-06"),
        ("2018年09月至2022年06月", "2018-09", "2022-06"),
        ("二〇一九年九月至二〇二〇年十二月", "2019-09", "2020-12"),
        ("２０１９．９－２０２３．６", "2019-09", "2023-06"),
        ("2018.09--2022.06", "2018-09", "2022-06"),
        ("201909-202306", "2019-09", "2023-06"),
        ("2020-03-01 - 2021-04-30", "2020-03", "2021-04"),
        ("'19-'21", "2019", "2021"),
        ("’19–’21", "2019", "2021"),
        ("Sep-19 - Mar-21", "2019-09", "2021-03"),
        ("Fall 2018 – Spring 2020", "2018", "2020"),
        ("2012 → 2015", "2012", "2015"),
        ("2019.03 - 至今", "2019-03", NOW),
        ("2018年至今", "2018", NOW),
        ("2019年起", "2019", NOW),
        ("2016 → now", "2016", NOW),
        ("2019 –", "2019", NOW),
    ],
)
def test_range_has_two_ends_or_goes_on(text: str, start: str, end: str) -> None:
    assert periods(text) == [(text, start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023 - 24", "2023", "2024"),
        ("2019/20", "2019", "2020"),
        ("2019/2020", "2019", "2020"),
        ("2011–12", "2011", "2012"),
        ("2019.9-12", "2019-09", "2019-12"),
        ("2019年3月-6月", "2019-03", "2019-06"),
        ("Mar - Jun 2019", "2019-03", "2019-06"),
    ],
)
def test_end_of_a_range_may_be_short(text: str, start: str, end: str) -> None:
    assert periods(text) == [(text, start, end)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("May 2023", "2023-05"),
        ("Sept '20", "2020-09"),
        ("June 15, 2024", "2024-06"),
        ("1st of May 2023", "2023-05"),
        ("2020-03-01", "2020-03"),
        ("2011-12", "2011-12"),
        ("2024/10", "2024-10"),
        ("15.06.2024", "2024-06"),
        ("06/15/2024", "2024-06"),
        ("2019年3月1日", "2019-03"),
        ("2022 年度", "2022"),
        ("2021年秋季", "2021"),
        ("Summer 2021", "2021"),
        ("2020", "2020"),
        ("二〇一九年", "2019"),
    ],
)
def test_single_date_begins_and_ends_the_same_day(text: str, said: str) -> None:
    assert periods(text) == [(text, said, said)]


def test_month_and_day_that_cannot_be_told_apart_leave_the_year() -> None:
    assert periods("03/04/2021") == [("03/04/2021", "2021", "2021")]


@pytest.mark.parametrize("text", ["Q3 2022", "2022 Q3", "2022年第三季度"])
def test_quarter_is_three_months(text: str) -> None:
    assert periods(text) == [(text, "2022-07", "2022-09")]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("Since 2019", "Since 2019", "2019", NOW),
        ("自2018年起", "2018年起", "2018", NOW),
        ("from 2019 to 2021", "2019 to 2021", "2019", "2021"),
        ("from May 2019", "from May 2019", "2019-05", None),
        ("until 2020", "until 2020", None, "2020"),
        ("Expected June 2026", "Expected June 2026", None, "2026-06"),
        ("预计2026年6月毕业", "预计2026年6月", None, "2026-06"),
        ("June 2026 (expected)", "June 2026", None, "2026-06"),
    ],
)
def test_word_before_or_behind_a_date_opens_or_closes_it(text: str, words: str, start: str | None, end: str | None) -> None:
    assert periods(text) == [(words, start, end)]


def test_end_is_kept_where_the_file_says_until_now_beside_it() -> None:
    (period,) = periods_of("2024.10-2025.4(至今) 云帆")
    assert (period.start, period.end, period.ongoing) == ("2024-10", "2025-04", True)


def test_how_long_it_took_is_no_part_of_the_period() -> None:
    assert periods("Jan 2019 – Mar. 2020 (1 yr 3 mos)") == [("Jan 2019 – Mar. 2020", "2019-01", "2020-03")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M.Sc. Mechanical Engineering, TU Munich, 2018", ["2018"]),
        ("2013 (First Class)", ["2013"]),
        ("2016   PhD Physics", ["2016"]),
        ("Six Sigma Green Belt (2018)", ["2018"]),
        ("Trial of printed formwork in 2016 – did not work", ["2016"]),
        ("2019, 2021 and 2023", ["2019", "2021", "2023"]),
        ("2022 届优秀毕业生", ["2022"]),
        ("2014 年校级一等奖学金", ["2014 年"]),
        ("Gut feelings. Cell. 2021.", ["2021"]),
        ("清华大学2015-2018，北京大学2018-2021", ["2015-2018", "2018-2021"]),
    ],
)
def test_bare_year_counts_where_dates_stand(text: str, words: list[str]) -> None:
    assert [said for said, _, _ in periods(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "2048-bit",
        "3.2-4.5",
        "+86 138-2019-2020",
        "010-20192020",
        "ISO 9001:2015",
        "GB 50010-2010",
        "IEEE 802.11-2016",
        "ResNet 2019",
        "CVPR 2024 AGC",
        "Excel 2016",
        "Vivado 2020.2",
        "SD 1.5",
        "1920x1080",
        "2000-2500 rpm",
        "2,019",
        "$2000",
        "2000 patients a year",
        "in 2000 patients",
        "2300 个物料",
        "arXiv:2019.12345",
        "Present",
        "May I help",
        "",
    ],
)
def test_number_that_is_no_date_names_no_period(text: str) -> None:
    assert periods(text) == []


def test_spans_are_offsets_of_the_whole_text() -> None:
    text = "x 2019 y\nNuro 2020 - 2021\n"
    assert list(periods_of(text, 9, 25)) == [Period(span=Span(start=14, end=25), start="2020", end="2021")]


@pytest.mark.parametrize(
    ("text", "year"), [("Dean's List 2018", "2018"), ("优秀毕业生 2018。", "2018"), ("GB 2312", None), ("in12018", None)]
)
def test_year_that_closes_a_line_is_read_on_request(text: str, year: str | None) -> None:
    found = year_at_end(text, 0, len(text))
    assert (found.start if found else None) == year
    assert found is None or found.span.of(text) == year
