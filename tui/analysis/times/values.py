"""The value of each kind of time expression, and one line that says why.

Each function takes what the grammar recorded and the state of the reading; it returns (TIMEX3 value, why), and raises
Unanchored where a publication date is needed and there is none.
"""

from collections.abc import Callable
from datetime import date, timedelta

from tui.analysis.times import timex
from tui.analysis.times.calendar import weekday_near, year_of_day, year_of_month, year_of_quarter, year_of_season
from tui.analysis.times.lexicon import MONTHS, WEEKDAYS
from tui.analysis.times.state import State
from tui.analysis.times.symbols import Detail
from tui.analysis.times.tense import FUTURE, PAST

Value = tuple[str, str]


def _number(detail: Detail, key: str) -> int | None:
    value = detail.get(key)
    return value if isinstance(value, int) else None


def _word(detail: Detail, key: str) -> str | None:
    value = detail.get(key)
    return value if isinstance(value, str) else None


def _written(day: date) -> str:
    """ "Wed 24 May 2017", whatever the user's locale is."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _on(state: State) -> str:
    return f"publication on {_written(state.published())}"


def _tense(detail: Detail) -> str:
    return ", as the verb is in the future" if _word(detail, "tense") == FUTURE else ""


def fixed(detail: Detail, state: State) -> Value:
    """A value that needs no date: a duration, a set, a vague reference, a year."""
    value = _word(detail, "value") or ""
    if period := _word(detail, "period"):
        state.period = period
    if (year := _number(detail, "names_year")) is not None:
        state.name_year(year)
    return value, _word(detail, "why") or ""


def day(detail: Detail, state: State) -> Value:
    """A day, or a time on a day."""
    value, why = _day(detail, state)
    return value.isoformat() + (_word(detail, "time") or ""), why


def _day(detail: Detail, state: State) -> tuple[date, str]:
    if (month := _number(detail, "month")) is not None:
        return _day_of_month(detail, state, month, _number(detail, "day") or 1)
    if (weekday := _number(detail, "weekday")) is not None:
        return _weekday(detail, state, weekday)
    if (offset := _number(detail, "offset")) is not None:
        found = state.published() + timedelta(offset)
        return found, f"{_steps(offset, 'day')} {_on(state)}"
    if (offset := _number(detail, "from_named")) is not None:
        named = state.day()
        steps = f"{_steps(offset, 'day')} " if offset else "on "
        return named + timedelta(offset), f"{steps}the day last named, {_written(named)}"
    named = state.day_nearby()
    return named, f"on the day last named, {_written(named)}"


def _day_of_month(detail: Detail, state: State, month: int, number: int) -> tuple[date, str]:
    if (year := _number(detail, "year")) is not None:
        return date(year, month, number), _word(detail, "why") or "as the text states it"
    published = state.published()
    year = year_of_day(published, month, number, _word(detail, "tense"))
    weekday = _number(detail, "weekday")
    if weekday is not None:
        for candidate in (year, year - 1, year + 1):
            if _is_weekday(candidate, month, number, weekday):
                return date(candidate, month, number), f"the one on a {WEEKDAYS[weekday]} near {_on(state)}"
    return date(year, month, number), f"the one nearest to {_on(state)}{_tense(detail)}"


def _is_weekday(year: int, month: int, number: int, weekday: int) -> bool:
    try:
        return date(year, month, number).weekday() == weekday
    except ValueError:
        return False


def _weekday(detail: Detail, state: State, weekday: int) -> tuple[date, str]:
    name, how = WEEKDAYS[weekday], _word(detail, "how")
    if (weeks := _number(detail, "weeks")) is not None:
        published = state.published()
        found = published + timedelta(7 * weeks + weekday - published.weekday())
        return found, f"{name} of the week {_steps(weeks, 'week')} {_on(state)}"
    if how == "following":
        named = state.day()
        return named + timedelta((weekday - named.weekday()) % 7 or 7), f"{name} after {_written(named)}, last named"
    published = state.published()
    found = weekday_near(published, weekday, how, _word(detail, "tense"))
    if found == published:
        return found, f"the day of {_on(state)}"
    side = "before" if found < published else "after"
    return found, f"{name} {side} {_on(state)}{_tense(detail) if found > published and not how else ''}"


def _steps(offset: int, unit: str) -> str:
    if offset == 0:
        return f"the {unit} of"
    count = f"the {unit}" if abs(offset) == 1 else f"{abs(offset)} {unit}s"
    return f"{count} {'before' if offset < 0 else 'after'}"


def month(detail: Detail, state: State) -> Value:
    number = _number(detail, "month") or 1
    if (year := _number(detail, "year")) is not None:
        return f"{year:04d}-{number:02d}", "as the text states it"
    published, how = state.published(), _word(detail, "how")
    if (offset := _number(detail, "years")) is not None:
        year = published.year + offset
    elif how == "last":
        year = published.year - (0 if number < published.month else 1)
    elif how == "next":
        year = published.year + (0 if number > published.month else 1)
    elif how == "this":
        year = published.year
    else:
        year = year_of_month(published, number, _word(detail, "tense"))
    why = f"{MONTHS[number - 1]} seen from {_on(state)}{_tense(detail)}"
    return f"{year:04d}-{number:02d}", why


def season(detail: Detail, state: State) -> Value:
    code = _word(detail, "season") or "SU"
    if (year := _number(detail, "year")) is not None:
        return f"{year:04d}-{code}", "as the text states it"
    if (offset := _number(detail, "from_named")) is not None:
        return f"{state.year() + offset:04d}-{code}", "of the year last named"
    year = year_of_season(state.published(), code, _word(detail, "how"), _word(detail, "tense"))
    return f"{year:04d}-{code}", f"seen from {_on(state)}{_tense(detail)}"


def unit(detail: Detail, state: State) -> Value:
    """A calendar unit some steps from publication ("last week", "three years ago") or from what was last named."""
    name, offset = _word(detail, "unit") or "day", _number(detail, "offset") or 0
    if detail.get("compares") and state.period in ("Q", "M"):
        return _year_ago(state)
    named = _word(detail, "base") == "named"
    if name == "year":
        year = (state.year() if named else state.published().year) + offset
        if not detail.get("passing"):
            state.name_year(year)
        if detail.get("reports"):
            state.period = "Y"
        return f"{year:04d}", _unit_why(state, name, offset, named)
    if name == "month":
        start = timex.add_months((state.month() if named else state.published()).replace(day=1), offset)
        if named or not offset:
            state.name_month(start)
        return timex.month(start), _unit_why(state, name, offset, named)
    base = state.day() if named else state.published()
    return _unit_value(name, base, offset), _unit_why(state, name, offset, named)


def _unit_value(name: str, base: date, offset: int) -> str:
    match name:
        case "day":
            return (base + timedelta(offset)).isoformat()
        case "week":
            return timex.week(base + timedelta(7 * offset))
        case "weekend":
            return timex.week(base + timedelta(7 * offset)) + "-WE"
        case "quarter":
            return timex.quarter(_quarter_index(base) + offset)
        case "decade":
            return f"{base.year // 10 + offset:03d}"
        case "century":
            return f"{base.year // 100 + offset:02d}"
    return f"{base.year // 1000 + offset:d}"


def _unit_why(state: State, name: str, offset: int, named: bool) -> str:
    return f"{_steps(offset, name)} " + ("the one last named" if named else _on(state))


def _year_ago(state: State) -> Value:
    quarter = state.quarter()
    if state.period == "Q" and quarter is not None:
        return timex.quarter(quarter - 4), "a year before the quarter that the text reports on"
    before = timex.add_months(state.month(), -12)
    return timex.month(before), "a year before the month that the text reports on"


def _quarter_index(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def quarter(detail: Detail, state: State) -> Value:
    """A quarter with its number: "the third quarter", "third-quarter 2016"."""
    number, year = _number(detail, "quarter") or 1, _number(detail, "year")
    stated = year is not None
    if year is None and (offset := _number(detail, "years")) is not None:
        year = state.published().year + offset
    if year is None:
        year = year_of_quarter(state.published(), number, _word(detail, "tense"))
    index = year * 4 + number - 1
    if detail.get("year_ago"):
        return timex.quarter(index - 4), "the same quarter a year before"
    if year == state.published().year and (index < _quarter_index(state.published()) or _word(detail, "tense") == PAST):
        state.name_quarter(index)
    return timex.quarter(index), "as the text states it" if stated else f"seen from {_on(state)}{_tense(detail)}"


def period(detail: Detail, state: State) -> Value:
    """A quarter or period without its number: "the latest quarter", "the year-earlier period"."""
    which, noun = _word(detail, "which") or "", _word(detail, "noun") or "quarter"
    stated, year = state.quarter(), _number(detail, "year")
    if year is not None:
        return (timex.quarter(year * 4 + stated % 4) if stated is not None else f"{year:04d}"), "of the year stated"
    published = state.published()
    why = f"seen from {_on(state)}"
    current = _quarter_index(published)
    year_ago = which == "year_ago"
    if state.period == "9M" and noun == "period":
        return f"{published.year - (1 if year_ago else 0):04d}", why
    if (ended := _number(detail, "ended")) is not None and not year_ago:
        year = year_of_month(published, ended, PAST)
        state.name_quarter(year * 4 + max(1, ended // 3) - 1)
        return timex.quarter(year * 4 + max(1, ended // 3) - 1), why
    if which == "next":
        return timex.quarter(current + 1), why
    if which == "current" or (which == "this" and stated is None):
        return timex.quarter(current), why
    if which == "last":
        return timex.quarter(current - 1), why
    if stated is None and noun == "period":
        return f"{published.year - (1 if year_ago else 0):04d}", why
    base = stated if stated is not None else current - 1
    if year_ago:
        return timex.quarter(base - 4), "the same quarter a year before"
    if which == "previous":
        return timex.quarter(base - 1), "the quarter before the one reported on"
    if stated is None:
        state.name_quarter(base)
    state.period = "Q"
    return timex.quarter(base), "the quarter that the text reports on"


def weekend(detail: Detail, state: State) -> Value:
    """The weekend, and "this weekend" with a verb in the past: the one that the week of publication looks back on."""
    published = state.published()
    ahead = _word(detail, "tense") == FUTURE
    last_day = 3 if _word(detail, "how") == "this" else 0 if ahead else 5
    before = published.weekday() < last_day
    return timex.week(published - timedelta(7 * before)) + "-WE", f"seen from {_on(state)}{_tense(detail)}"


def half(detail: Detail, state: State) -> Value:
    year = _number(detail, "year")
    if year is None:
        year = state.published().year + (_number(detail, "years") or 0)
    return f"{year:04d}-H{detail['half']}", "the half of that year"


VALUES: dict[str, Callable[[Detail, State], Value]] = {
    "fixed": fixed,
    "day": day,
    "month": month,
    "season": season,
    "unit": unit,
    "weekend": weekend,
    "quarter": quarter,
    "period": period,
    "half": half,
}
