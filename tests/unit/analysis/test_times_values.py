"""TIMEX3 values: the stretch of the calendar that one covers, and how far a duration reaches back."""

from datetime import date

import pytest

from tui.analysis.times import interval, years_before
from tui.analysis.times.numerals import number
from tui.analysis.times.timex import add_months, duration


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2017-05-22", date(2017, 5, 22), date(2017, 5, 22)),
        ("2017-05-22TNI", date(2017, 5, 22), date(2017, 5, 22)),
        ("2017-05-22T20:30", date(2017, 5, 22), date(2017, 5, 22)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-W21", date(2017, 5, 22), date(2017, 5, 28)),
        ("2017-W21-WE", date(2017, 5, 27), date(2017, 5, 28)),
        ("2017-Q4", date(2017, 10, 1), date(2017, 12, 31)),
        ("2017-H1", date(2017, 1, 1), date(2017, 6, 30)),
        ("2016-WI", date(2016, 12, 1), date(2017, 2, 28)),
        ("2005", date(2005, 1, 1), date(2005, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_date_covers_its_days(value: str, first: date, last: date) -> None:
    assert interval(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["PAST_REF", "P12Y", "XXXX-WXX-1TNI", "XXXX-10", "2017-13", "2017-02-30", "2017-W60", "9999-12-32", "", "2017-QX"],
)
def test_vague_values_durations_and_impossible_dates_cover_none(value: str) -> None:
    assert interval(value) is None


def test_a_duration_reaches_back_at_its_own_grain() -> None:
    published = date(2017, 5, 24)
    assert years_before("P12Y", published) == interval("2005")
    assert years_before("P3M", published) == interval("2017-02")
    assert years_before("P10D", published) == interval("2017-05-14")
    assert years_before("P2W", published) == interval("2017-05-10")
    assert years_before("PXY", published) is None
    assert years_before("P9000Y", published) is None
    assert years_before("PT5H", published) is None


def test_durations_are_written_in_the_units_of_timex() -> None:
    assert duration(2, "E") == "P20Y"
    assert duration(1, "C") == "P100Y"
    assert duration(2.5, "Y") == "P2Y6M"
    assert duration(2, "F") == "P4W"
    assert duration(30, "MIN") == "PT30M"
    assert duration(None, "MIN") == "PTXM"
    assert duration(None, "W") == "PXW"


def test_months_are_added_over_the_end_of_a_year_and_a_short_month() -> None:
    assert add_months(date(2016, 11, 30), 3) == date(2017, 2, 28)
    assert add_months(date(2017, 1, 15), -1) == date(2016, 12, 15)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,200", 1200),
        ("2.5", 2.5),
        ("twenty-two", 22),
        ("two hundred and six", 206),
        ("three million", 3e6),
        ("a hundred", 100),
        ("two and a half", 2.5),
        ("12½", 12.5),
        ("several", None),
        ("9" * 50, None),
    ],
)
def test_numbers_in_digits_and_words_have_their_value(words: str, value: float | None) -> None:
    assert number(words) == value
