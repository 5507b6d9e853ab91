"""Publication dates: as a reader gives them, and as articles state them in a line of their own."""

import re
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from tui.documents.lexicon import DATE_WORDS, MONTHS, TIME_ZONES, WEEKDAYS
from tui.documents.records import Span

_EARLIEST, _LATEST = 1500, 2200

_MONTH = "|".join(f"{name}|{name[:3]}\\b\\.?" for name in MONTHS) + r"|sept\b\.?"
_PERHAPS = re.compile(r"\d{4}|\d[/.-]\d")
"""What every date in figures has: the two grammars below are built when a line has it, and most texts never do."""


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"""(?<![\w/.-])(?:
            (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?[\s./,-]+(?P<m1>{_MONTH}),?[\s./-]*(?P<y1>\d{{4}})
          | (?P<m2>{_MONTH})[\s./-]*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?[\s./-]+(?P<y2>\d{{4}})
          | (?P<y3>\d{{4}})(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})(?=[Tt\s,;|)]|$)
          | (?P<a4>\d{{1,2}})(?P<s4>[/.-])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>\d{{4}}|\d\d)
        )(?!\d)""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(
        rf"""(?:
            T?\d{{1,2}}\s?[:.h]\s?\d{{2}}(?:\s?[:.]\s?\d{{2}}(?:\.\d+)?)?(?:\s?[ap]\.?\s?m\b\.?)?
          | \d{{1,2}}\s?[ap]\.?m\b\.?
          | \d{{4}}\s?(?:hrs|hours|h)\b
          | \d{{4}}(?=\s(?:GMT|UTC|HKT)\b)
          | \d{{1,2}}[\s-]min(?:ute)?s?(?:\ read)?\b
          | (?:UTC|GMT)?[+-]\d{{1,2}}:?\s?\d{{0,2}}
          | (?<![A-Za-z])(?:{"|".join(TIME_ZONES)})\b
          | \b(?:{"|".join(f"{day}|{day[:3]}|{day[:4]}|{day[:5]}" for day in WEEKDAYS)})\b\.?
          | \b(?:{"|".join(DATE_WORDS)}|a\.?m|p\.?m)\b\.?
          | [\s,;:|·•@()/–—*_-]+
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


_AMERICAN = re.compile(r"\b(?:[ECMP][SD]T|AK[SD]T|[EP]T)\b")
"""A time zone whose people write the month before the day."""
_GLUED = re.compile(r"(?:date|published)[:\s]\s*(\d{4}-\d\d-\d\d)(?=\s)", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:^|[.:!?]\s+)(?P<place>[^\W\d_a-z][^\d.:!?]*(?:\.[^\d.:!?]+){0,3}?)[\s,]+(?P<date>\d{4}-\d\d-\d\d)\s*$"
)


class StatedDate(NamedTuple):
    """A date that a line states. ``day`` is None where day and month can't be told apart (04/05/2017)."""

    day: date | None
    span: Span
    updated: bool


def parse_date(value: str | date) -> date:
    """A date from ISO 8601 (2017-05-24, 2017-05-24T10:15:00Z) or as it is. Raises ValueError with a sentence."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = value.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise ValueError(f"{value!r} is no date: write it as year-month-day, for example 2017-05-24.") from None


def stated_date(line: str) -> StatedDate | None:
    """The date of a line that says nothing else ("Published: Wed 24 May 2017, 10.15 BST"); its span is in the line.

    Where the line has several, the first that is not said to be an update counts.
    """
    if len(line) > 200 or _PERHAPS.search(line) is None:
        return None
    found = list(_date().finditer(line))
    if not found:
        return None
    end = 0
    american = _AMERICAN.search(line) is not None
    stated: list[StatedDate] = []
    for match in [*found, None]:
        between = line[end : match.start()] if match else line[end:]
        if _beside().sub("", between):
            return None
        if match:
            updated = re.search(r"updated|modified|edited|revised", between, re.IGNORECASE) is not None
            stated.append(StatedDate(_day(match, american), Span(match.start(), match.end()), updated))
            end = match.end()
    known = [one for one in stated if one.day is not None] or stated
    return next((one for one in known if not one.updated), known[0])


def glued_date(text: str) -> tuple[StatedDate, int] | None:
    """A date put before the first sentence ("date 2017-05-24 Soldiers are ..."), and where its words end."""
    match = _GLUED.match(text)
    day = _valid(*map(int, match[1].split("-"))) if match else None
    return (StatedDate(day, Span(match.start(1), match.end(1)), False), match.end()) if match and day else None


def dateline(line: str) -> StatedDate | None:
    """The date at the end of a line that ends in a place and a date ("HARWICH, England 1996-12-06")."""
    match = _DATELINE.search(line[-120:])
    if match is None or not match["place"].strip():
        return None
    day = _valid(*map(int, match["date"].split("-")))
    offset = max(len(line) - 120, 0)
    return StatedDate(day, Span(offset + match.start("date"), offset + match.end("date")), False) if day else None


def _day(match: re.Match[str], american: bool) -> date | None:
    if match["m1"]:
        return _valid(int(match["y1"]), _month(match["m1"]), int(match["d1"]))
    if match["m2"]:
        return _valid(int(match["y2"]), _month(match["m2"]), int(match["d2"]))
    if match["m3"]:
        return _valid(int(match["y3"]), int(match["m3"]), int(match["d3"]))
    a, b, year = int(match["a4"]), int(match["b4"]), int(match["y4"])
    if american:
        return _valid(year, a, b)
    if match["s4"] == "." or a > 12:
        return _valid(year, b, a)
    return _valid(year, a, b) if b > 12 or a == b else None


def _month(name: str) -> int:
    return [month[:3] for month in MONTHS].index(name.lower()[:3]) + 1


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
