"""TIMEX3 values (TimeML 1.2.1): writing them, and the stretch of the calendar that one covers."""

import re
from datetime import date, timedelta

from tui.analysis.times.lexicon import SEASON_STARTS

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF_YEAR = re.compile(r"(\d{4})-H([12])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_YEARS = re.compile(r"\d{2,4}")
_HALVES = {"Y": ("P", "6M"), "H": ("PT", "30M"), "MIN": ("PT", "30S")}
"""What half a unit is in the next smaller one."""
_PERIOD = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")


def duration(count: float | None, unit: str) -> str:
    """The value of ``count`` units ("Y", "MIN", ...; see lexicon.UNITS); None counts are X: duration(12, "Y") is
    "P12Y".
    """
    scale, code = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y")}.get(unit, (1, unit))
    if count is None:
        return f"PTX{unit[0]}" if unit in ("S", "MIN", "H") else f"PX{'W' if unit == 'F' else unit}"
    count *= scale
    if count % 1 == 0.5 and code in _HALVES:
        prefix, half = _HALVES[code]
        return f"{prefix}{int(count)}{code[0]}{half}" if count > 1 else f"{prefix}{half}"
    written = f"{count:.10g}"
    return f"PT{written}{code[0]}" if code in ("S", "MIN", "H") else f"P{written}{code}"


def week(day: date) -> str:
    """The ISO week that the day lies in: "2017-W21"."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def month(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def quarter(index: int) -> str:
    """The value of the quarter with this index (year * 4 + quarter - 1)."""
    return f"{index // 4:04d}-Q{index % 4 + 1}"


def add_months(day: date, count: int) -> date:
    """The day ``count`` months on, or the last one of that month. Raises ValueError beyond the years 1 to 9999."""
    index = day.year * 12 + day.month - 1 + count
    first = date(index // 12, index % 12 + 1, 1)
    return first + timedelta(min(day.day, _length(first)) - 1)


def _length(first: date) -> int:
    following = date(first.year + (first.month == 12), first.month % 12 + 1, 1) if first.year < 9999 else None
    return 31 if following is None else (following - first).days


def interval(value: str) -> tuple[date, date] | None:
    """The first and last day that a DATE or TIME value covers: "2017-05" is 1 to 31 May 2017.

    None for durations, sets, vague references (PAST_REF) and values with X. A winter is counted from December of its
    year.
    """
    try:
        return _interval(value)
    except (ValueError, OverflowError):
        return None


def _interval(value: str) -> tuple[date, date] | None:
    if found := _DAY.fullmatch(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday + timedelta(5 if found[3] else 0), monday + timedelta(6)
    if found := _MONTH.fullmatch(value):
        return _months(date(int(found[1]), int(found[2]), 1), 1)
    if found := _QUARTER.fullmatch(value):
        return _months(date(int(found[1]), int(found[2]) * 3 - 2, 1), 3)
    if found := _HALF_YEAR.fullmatch(value):
        return _months(date(int(found[1]), 1 if found[2] == "1" else 7, 1), 6)
    if found := _SEASON.fullmatch(value):
        return _months(date(int(found[1]), SEASON_STARTS[found[2]], 1), 3)
    if _YEARS.fullmatch(value):
        span = 10 ** (4 - len(value))
        return date(max(int(value) * span, 1), 1, 1), date(int(value) * span + span - 1, 12, 31)
    return None


def _months(first: date, count: int) -> tuple[date, date]:
    last = add_months(first, count - 1)
    return first, last.replace(day=_length(last.replace(day=1)))


def years_before(value: str, published: date) -> tuple[date, date] | None:
    """The days that a duration reaches back to, at its own grain: "P12Y" before 24 May 2017 is all of 2005.

    So "the worst for 12 years" can be held against "since 2005". Months reach back to a month, weeks and days to a day.
    None for values that are no plain duration of days or more.
    """
    found = _PERIOD.fullmatch(value)
    if found is None:
        return None
    count = float(found[1])
    try:
        if found[2] == "Y":
            return interval(f"{published.year - int(count):04d}")
        if found[2] == "M":
            return interval(month(add_months(published, -int(count))))
        day = published - timedelta(count * (7 if found[2] == "W" else 1))
        return day, day
    except (ValueError, OverflowError):
        return None
