"""Where a day, month or season that is not fully given lies on the calendar, seen from the day of publication."""

from collections.abc import Iterable
from datetime import date, timedelta

from tui.analysis.times.lexicon import SEASON_STARTS
from tui.analysis.times.tense import FUTURE, PAST, SCHEDULED


def weekday_near(published: date, weekday: int, how: str | None, tense: str | None) -> date:
    """The day meant by "Monday" (0).

    "last" is strictly before publication, "next" strictly after; else, with a verb in the future, from the day itself
    on; else the latest one up to the day itself.
    """
    back = (published.weekday() - weekday) % 7
    ahead = (weekday - published.weekday()) % 7
    if how == "last":
        return published - timedelta(back or 7)
    if how == "next":
        return published + timedelta(ahead or 7)
    return published + timedelta(ahead) if tense in (FUTURE, SCHEDULED) else published - timedelta(back)


def year_of_day(published: date, month: int, day: int, tense: str | None) -> int:
    """The year of a month and day given without one: the nearest if that is within two months, else by tense."""
    candidates = _days((published.year - 1, published.year, published.year + 1), month, day)
    if not candidates:
        return published.year
    nearest = _nearest(candidates, published)
    if -60 < (nearest - published).days < (60 if tense == PAST else 75):
        return nearest.year
    return _by_tense(candidates, published, tense, nearest)


def year_of_month(published: date, month: int, tense: str | None) -> int:
    """The year of a month given without one: this year for that of publication, else by tense, else the nearest."""
    if month == published.month:
        return published.year
    candidates = _days((published.year - 1, published.year, published.year + 1), month, 15)
    nearest = min(candidates, key=lambda one: abs((one - published).days) * (0.6 if one < published else 1))
    return _by_tense(candidates, published, tense, nearest)


def year_of_season(published: date, season: str, how: str | None, tense: str | None) -> int:
    """The year in which the season meant begins; ``how`` is "last", "this", "next" or None."""
    start = SEASON_STARTS[season]
    if how == "last":
        return published.year - (0 if start + 2 < published.month and season != "WI" else 1)
    if how == "next":
        return published.year + (0 if start > published.month else 1)
    if how == "this":
        return published.year - (1 if season == "WI" and published.month <= 3 else 0)
    if tense == PAST:
        return published.year - (0 if start <= published.month else 1)
    if tense == FUTURE:
        return published.year + (0 if start + 2 >= published.month else 1)
    return published.year


def year_of_quarter(published: date, quarter: int, tense: str | None) -> int:
    """The year of "the third quarter": the latest that has begun, or with a verb in the future one not long past."""
    current = (published.month - 1) // 3 + 1
    if tense == FUTURE:
        return published.year + (0 if quarter >= current or current - quarter < 2 else 1)
    return published.year - (0 if quarter <= current else 1)


def _days(years: Iterable[int], month: int, day: int) -> list[date]:
    found = []
    for year in years:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


def _nearest(candidates: list[date], published: date) -> date:
    return min(candidates, key=lambda one: abs((one - published).days))


def _by_tense(candidates: list[date], published: date, tense: str | None, nearest: date) -> int:
    past = [one for one in candidates if one <= published]
    future = [one for one in candidates if one >= published]
    if tense == PAST and past:
        return max(past).year
    if tense == FUTURE and future:
        far = (min(future) - published).days > 240
        # "the convention in July will be remembered", said in September, is the July just past.
        if far and past and (published - max(past)).days < 120:
            return max(past).year
        return min(future).year
    return nearest.year
