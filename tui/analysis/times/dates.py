"""Rules for days in full and days of their own name: "14 March 2016", "March 3-5", "9/11", "Christmas Day"."""

import re
from datetime import date

from tui.analysis.times.lexicon import (
    DAY_NUMBER,
    EARLY_LATE,
    HOLIDAYS,
    MONTH,
    MONTH_STEMS,
    NAMED_DAYS,
    PARTS_OF_DAY,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    month_number,
    weekday_number,
)
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.symbols import Detail
from tui.analysis.times.tense import FUTURE

_AHEAD = re.compile(
    r"\b(?:until|till|by|through|effective|due|payable|expires?)\s(?:on\s|in\s|(?:early|late|mid|the end of"
    r"|the start of)[- ])?$"
)
"""Words before a date that put it ahead, whatever the verb's tense is."""


_ATTACKS = re.compile(r"[,\s]{0,2}(?:terror|attack|hijack|bomb|memorial|anniversary|victims|families|era|commission)")


_OF_ATTACKS = re.compile(r" (?:\w+ )?(?:attack|bomb|terror|hijack|victim|memorial|commission|plot|families|survivor)")


TENTH = r"(?:st|nd|rd|th)"


def tense_of(site: Site) -> str | None:
    """The tense that a date without a year is read with."""
    return FUTURE if _AHEAD.search(site.before(32)) else site.tense()


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _iso(site: Site) -> Reading | None:
    year, month, day = (int(site.word(key)) for key in ("y", "m", "d"))
    if not _valid(year, month, day):
        return None
    clock = site["clock"]
    return fixed("TIME" if clock else "DATE", f"{year}-{month:02d}-{day:02d}" + (f"T{clock}" if clock else ""))


def _numeric(site: Site) -> Reading | None:
    first, second, year = int(site.word("a")), int(site.word("b")), int(site.word("y"))
    if year < 100:
        year += 1900 if year > 50 else 2000
    day_first = first > 12 or (second <= 12 and (site.day_first or site["sep"] == "."))
    day, month = (first, second) if day_first else (second, first)
    if not _valid(year, month, day):
        return None
    return fixed("DATE", f"{year}-{month:02d}-{day:02d}", why="as the text states it")


def _month_day(site: Site) -> Reading | None:
    month, day = month_number(site.word("m")), int(re.findall(r"\d+", site.word("d"))[0])
    year = int(site.word("y")) if site.has("y") else None
    if year is None and (month, day) == (9, 11) and _ATTACKS.match(site.after(24)):
        year = 2001
    if not _valid(2000 if year is None else year, month, day):
        return None
    detail: Detail = {"month": month, "day": day}
    if year is not None:
        detail["year"] = year
    else:
        detail["tense"] = tense_of(site)
        if site.has("wd"):
            detail["weekday"] = weekday_number(site.word("wd"))
    part = site.match.groupdict().get("part")
    if part:
        detail["time"] = PARTS_OF_DAY[part.lower()]
    return Reading("TIME" if part else "DATE", "day", detail)


_DAYS_BEFORE = re.compile(
    rf"({MONTH}) {DAY_NUMBER}(?:(?: ?[-–] ?| to |, | and | or ){DAY_NUMBER}){{0,4}}(?: ?[-–] ?| to |, | and |, and "
    rf"| or )$",
    re.IGNORECASE,
)


def _further_day(site: Site) -> Reading | None:
    """The 5 of "March 3-5", "March 3 and 5" or "March 1, 3 and 5"."""
    start = site.match.start()
    before = _DAYS_BEFORE.search(site.match.string[max(0, start - 36) : start])
    if before is None:
        return None
    month, day = month_number(before[1]), int(re.findall(r"\d+", site.word("d"))[0])
    detail: Detail = {"month": month, "day": day}
    if site.has("y"):
        detail["year"] = int(site.word("y"))
    else:
        detail["tense"] = tense_of(site)
    return Reading("DATE", "day", detail) if _valid(2000, month, day) else None


_RANGE_SIGN = re.compile(r"(?:\b(?:from|between|on|the|of) |\()(?:the )?$")


def _day_before(site: Site) -> Reading | None:
    """The 12 of "from 12 to 15 June", "12-15 June"; "12 and 15 June" needs a word before it that tells of days."""
    month, day = month_number(site.word("m")), int(re.findall(r"\d+", site.word("d"))[0])
    if not _valid(2000, month, day) or not (
        site.word("sep").strip() in ("-", "–") or _RANGE_SIGN.search(site.before(14))
    ):
        return None
    detail: Detail = {"month": month, "day": day}
    if site.has("y"):
        detail["year"] = int(site.word("y"))
    else:
        detail["tense"] = tense_of(site)
    return Reading("DATE", "day", detail, end=site.match.end("d"))


def _named_day(site: Site) -> Reading | None:
    year, month, day = NAMED_DAYS[site.words]
    alone = site.words == "9/11" and not re.match(r"\s?[\d/%]", site.after(2))
    if not alone and not _OF_ATTACKS.match(site.after(30)):
        return None
    return Reading("DATE", "day", {"year": year, "month": month, "day": day, "why": "known by that date"})


def _holiday(site: Site) -> Reading | None:
    if site.words == "christmas" and not re.search(
        r"\b(?:on|at|before|after|by|since|until|this|last|next|for|over)\s$", site.before(8)
    ):
        return None
    if not site.match[0][0].isupper() and not site.words.startswith("the"):
        return None
    if re.match(
        r" (?:Island|Carol|party|parties|tree|present|card|gift|market|dinner|song|shopping|parade|sale)".lower(),
        site.after(12),
    ):
        return None
    month, day = HOLIDAYS[site.words]
    if site.has("y"):
        return Reading("DATE", "day", {"month": month, "day": day, "year": int(site.word("y"))})
    return Reading("DATE", "day", {"month": month, "day": day, "tense": tense_of(site)})


_WEEKDAY_BEFORE = rf"(?:(?P<wd>{WEEKDAY}|{WEEKDAY_SHORT}),?\s+(?:the\s+)?)?"


DATE_RULES: tuple[Rule, ...] = (
    rule(r"(?P<y>(?:19|20)\d\d)-(?P<m>0\d|1[0-2])-(?P<d>[0-2]\d|3[01])(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?Z?)?", _iso),
    rule(r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)?\d\d)(?![./]\d)", _numeric),
    rule(
        rf"{_WEEKDAY_BEFORE}{EARLY_LATE}?(?P<m>{MONTH})\s+(?P<d>{DAY_NUMBER}{TENTH}?)(?!\d|:\d)(?!,\d{{3}})"
        rf"(?:,?\s+(?P<y>{YEAR})(?!\d))?(?:\s+(?P<part>morning|afternoon|evening|night))?",
        _month_day,
        needs=MONTH_STEMS,
    ),
    rule(
        rf"{_WEEKDAY_BEFORE}(?P<d>{DAY_NUMBER}{TENTH}?)(?:\s+of)?\s+(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR})(?!\d))?",
        _month_day,
        needs=MONTH_STEMS,
    ),
    Rule(
        rf"(?P<d>{DAY_NUMBER}(?:{TENTH})?)(?:, (?P<y>{YEAR}))?(?!\w)(?![%,.]\d|%)"
        rf"(?! (?:{MONTH}|people|percent|million|billion))",
        _further_day,
        needs=MONTH_STEMS,
    ),
    Rule(
        rf"(?<![\w.,-])(?P<d>{DAY_NUMBER}{TENTH}?)(?P<sep> to | and | until | ?[-–] ?)"
        rf"(?=(?:the )?{DAY_NUMBER}{TENTH}?(?: of)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR})(?!\d))?)",
        _day_before,
        needs=MONTH_STEMS,
    ),
    rule(r"(?:9/11|7/7)(?!/)", _named_day),
    rule(
        rf"(?:{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?:,? (?P<y>{YEAR}))?",
        _holiday,
        needs=("day", "eve", "christmas", "halloween", "july"),
    ),
)
