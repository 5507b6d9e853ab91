"""Rules for days: dates in full, weekdays, today and yesterday, the following day, clock times and parts of the day."""

import re
from datetime import date

from tui.analysis.times.lexicon import (
    CLOCK,
    DAY_NUMBER,
    EARLY_LATE,
    HOLIDAYS,
    MONTH,
    MONTH_STEMS,
    NAMED_DAYS,
    NEAR_DAY_STEMS,
    PART_OF_DAY,
    PART_STEMS,
    PARTS_OF_DAY,
    WEEKDAY,
    WEEKDAY_SHORT,
    WEEKDAY_STEMS,
    YEAR,
    month_number,
    weekday_number,
)
from tui.analysis.times.numerals import ONES
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
_TENTH = r"(?:st|nd|rd|th)"


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


# --- days named by their distance ---

_DAY = (
    rf"(?:(?:(?:last|next|this|(?:early|late|later|earlier)(?: on)?) ){{0,2}}(?:{WEEKDAY}|today|yesterday|tomorrow)"
    rf"|{MONTH} {DAY_NUMBER}{_TENTH}?(?!\d)(?:, {YEAR})?|{DAY_NUMBER} {MONTH}(?: {YEAR})?)"
)
_NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_MONTH_FIRST = re.compile(rf"(?P<m>{MONTH}) (?P<d>{DAY_NUMBER})(?:{_TENTH})?(?:, (?P<y>{YEAR}))?$", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"(?P<d>{DAY_NUMBER}) (?P<m>{MONTH})(?: (?P<y>{YEAR}))?$", re.IGNORECASE)


def _day_in(site: Site, group: str) -> Detail | None:
    """The day that the words of a group name, as what resolving it needs."""
    words = site.match[group]
    for name, offset in _NEAR_DAYS.items():
        if name in words.lower():
            return {"offset": offset}
    if found := re.search(WEEKDAY, words, re.IGNORECASE):
        how = re.search(r"\b(?:last|next|this)\b", words.lower())
        return {"weekday": weekday_number(found[0]), "how": how and how[0], "tense": site.tense()}
    found = _MONTH_FIRST.search(words) or _DAY_FIRST.search(words)
    if found is None:
        return None
    detail: Detail = {"month": month_number(found["m"]), "day": int(found["d"])}
    return detail | ({"year": int(found["y"])} if found["y"] else {"tense": tense_of(site)})


def _weekday(site: Site) -> Reading | None:
    weekday, how = weekday_number(site.word("w")), site.word("how")
    if how in ("every", "each") or site.has("plural"):
        return fixed("SET", f"XXXX-WXX-{weekday + 1}")
    detail: Detail = {"weekday": weekday}
    if site.has("week"):
        detail["weeks"] = {"last": -1, "this": 0, "next": 1}[site.word("week").split()[0]]
    elif how in ("the following", "the next"):
        detail["how"] = "following"
    else:
        detail["how"] = (
            "last" if how.endswith(("past", "last")) else "next" if how.endswith(("coming", "next")) else None
        )
        detail["tense"] = site.tense("w")
    return Reading("DATE", "day", detail)


def _near_day(site: Site) -> Reading | None:
    start = site.match.start("day")
    if site.match["day"][0].isupper() and (
        site.name_type("day") in ("ORG", "PRODUCT", "WORK_OF_ART")
        or re.search(r"\b[A-Z]{2,} $", site.match.string[max(0, start - 12) : start])
    ):
        return None
    if re.match(r"'?s? (?:world|society|generation|youth)\b", site.after(16)):
        return None
    if site.words == "tomorrow" and re.search(r"(?<!ahead) of $", site.before(9)) and site.after(1) != "'":
        return None
    return Reading("DATE", "day", {"offset": _NEAR_DAYS[site.word("day")]})


def _day_beyond(site: Site) -> Reading:
    return Reading("DATE", "day", {"offset": 2 if site.word("which").startswith("after") else -2})


_NAMED_STEPS = {"that": 0, "that same": 0, "the same": 0, "the following": 1, "the next": 1}


def _named(site: Site) -> Reading | None:
    """ "The same day", "the following morning", "that year": seen from what was last named."""
    how, noun = site.word("how"), site.word("noun")
    offset = _NAMED_STEPS.get(how, -1)
    if noun in PARTS_OF_DAY:
        return Reading("TIME", "day", {"from_named": offset, "time": PARTS_OF_DAY[noun]})
    if noun == "day":
        return Reading("DATE", "day", {"from_named": offset})
    return Reading("DATE", "unit", {"unit": noun, "offset": offset, "base": "named"})


def _day_next_to(site: Site) -> Reading | None:
    """ "The day before." at the end of its clause; "the day before the vote" names no day of its own."""
    if not re.match(r"\s*(?:[.,;]|$)", site.after(3)):
        return None
    return Reading("DATE", "day", {"from_named": -1 if site.word("which") == "before" else 1})


# --- clock times and parts of the day ---


def clock_value(words: str) -> str | None:
    """The TIMEX3 time of a clock reading: "8:30 p.m." is T20:30; None where the number alone is no time ("10.33")."""
    words = words.lower()
    if words.startswith(("noon", "midday")):
        return "T12:00"
    if words.startswith("midnight"):
        return "T24:00"
    if not re.search(r"[ap]\.?m\b|:|hour|hrs|o'clock|gmt|bst|local", words):
        return None
    if found := re.match(r"(\d\d)(\d\d) (?:hours|gmt|bst|local)", words):
        return f"T{found[1]}:{found[2]}"
    found = re.match(r"(\d{1,2})(?:[:.](\d\d))?", words)
    if found is None:
        return f"T{ONES.get(words.split()[0], 0):02d}:00"
    hour = int(found[1])
    if re.search(r"p\.?m", words) and hour < 12:
        hour += 12
    elif re.search(r"a\.?m", words) and hour == 12:
        hour = 0
    return f"T{hour:02d}:{found[2] or '00'}"


_AT = re.compile(
    r"\b(?:at|by|until|till|after|before|past|around|from|to|of|about|since|towards?|near|nearly|almost)\s$"
)
_AT_CLOCK = re.compile(r"(?:\b(?:at|by|until|from|around|about|to|after|before)\s|[-–]\s?)$")


def _clock(site: Site) -> Reading | None:
    words = site.word("clock")
    value = clock_value(words)
    if value is None:
        return None
    before = site.match.string[max(0, site.match.start("clock") - 9) : site.match.start("clock")].lower()
    if words in ("noon", "midday", "midnight") and not site.has("day") and not _AT.search(before):
        return None
    if re.fullmatch(r"\d{1,2}[:.]\d\d", words) and not site.has("day") and not _AT_CLOCK.search(before):
        return None
    part = site.word("part")
    if part and part != "morning" and int(value[1:3]) < 12:
        value = f"T{int(value[1:3]) + 12}{value[3:]}"
    detail: Detail | None = _day_in(site, "day") if site.has("day") else {"near": 1}
    return None if detail is None else Reading("TIME", "day", detail | {"time": value})


def _part_of_day(site: Site) -> Reading | None:
    detail = _day_in(site, "day")
    return None if detail is None else Reading("TIME", "day", detail | {"time": PARTS_OF_DAY[site.word("part")]})


_DURING = re.compile(r"\b(?:in|during|through|into|of|for|over|throughout|on|by|late|early)\s$")


def _this_part(site: Site) -> Reading | None:
    how, part = site.word("how"), site.word("part")
    value = PARTS_OF_DAY[part]
    if how in ("this", "last", "next"):
        return Reading("TIME", "day", {"offset": {"this": 0, "last": -1, "next": 1}[how], "time": value})
    if how in ("every", "each"):
        return fixed("SET", f"XXXX-XX-XX{value}")
    if part in ("lunch", "dawn", "dusk", "sunset", "sunrise", "daybreak", "midnight", "noon", "midday"):
        return None
    if how == "the" and not _DURING.search(site.before(12)):
        return None
    return Reading("TIME", "day", {"from_named": 0, "time": value})


def _bare_part(site: Site) -> Reading:
    return Reading("TIME", "day", {"near": 1, "time": PARTS_OF_DAY[site.word("part")]})


def _tonight(site: Site) -> Reading:
    """Tonight is ahead; overnight is the night that has passed, unless the verb is in the future."""
    past = "overnight" in site.words and site.tense() != FUTURE
    return Reading("TIME", "day", {"offset": -1 if past else 0, "time": "TNI"})


_WEEKDAY_BEFORE = rf"(?:(?P<wd>{WEEKDAY}|{WEEKDAY_SHORT}),?\s+(?:the\s+)?)?"
_LATE_IN = r"(?:(?:the )?(?:early|late|mid|middle of the|later|earlier|just (?:after|before))[- ](?:on |in the )?)?"

DAY_RULES: tuple[Rule, ...] = (
    rule(r"(?P<y>(?:19|20)\d\d)-(?P<m>0\d|1[0-2])-(?P<d>[0-2]\d|3[01])(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?Z?)?", _iso),
    rule(r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)?\d\d)(?![./]\d)", _numeric),
    rule(
        rf"{_WEEKDAY_BEFORE}{EARLY_LATE}?(?P<m>{MONTH})\s+(?P<d>{DAY_NUMBER}{_TENTH}?)(?!\d|:\d)(?!,\d{{3}})"
        rf"(?:,?\s+(?P<y>{YEAR})(?!\d))?(?:\s+(?P<part>morning|afternoon|evening|night))?",
        _month_day,
        needs=MONTH_STEMS,
    ),
    rule(
        rf"{_WEEKDAY_BEFORE}(?P<d>{DAY_NUMBER}{_TENTH}?)(?:\s+of)?\s+(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR})(?!\d))?",
        _month_day,
        needs=MONTH_STEMS,
    ),
    Rule(
        rf"(?P<d>{DAY_NUMBER}(?:{_TENTH})?)(?:, (?P<y>{YEAR}))?(?!\w)(?![%,.]\d|%)"
        rf"(?! (?:{MONTH}|people|percent|million|billion))",
        _further_day,
        needs=MONTH_STEMS,
    ),
    rule(r"(?:9/11|7/7)(?!/)", _named_day),
    rule(
        rf"(?:{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?:,? (?P<y>{YEAR}))?",
        _holiday,
        needs=("day", "eve", "christmas", "halloween", "july"),
    ),
    rule(
        rf"(?:(?:around|about|just before|just after|shortly after|shortly before|nearly|almost) )?(?P<clock>{CLOCK})"
        rf"(?:,?\s+(?:on\s+|(?:that|the (?:same|next|following)) (?:day|night) )?(?P<day>{_DAY}))?"
        r"(?:\s+(?P<part>morning|afternoon|evening|night)\b)?",
        _clock,
    ),
    rule(
        rf"{_LATE_IN}(?:the )?(?P<part>morning|afternoon|evening|night) of (?P<day>{_DAY})",
        _part_of_day,
        needs=PART_STEMS,
    ),
    rule(
        rf"{_LATE_IN}(?P<day>{_DAY})(?:,? in the)?(?:[- ](?:early|late|mid))?[- ](?P<part>{PART_OF_DAY})", _part_of_day
    ),
    rule(
        rf"(?:early|late|mid)[- ](?P<part>morning|afternoon|evening|night)\s+(?P<day>{_DAY})",
        _part_of_day,
        needs=PART_STEMS,
    ),
    rule(
        r"(?:(?:early|late|later|earlier|mid|the middle of|the end of|the early|the early hours of)[- ](?:on "
        r"|in the )?)?"
        rf"(?P<how>this|last|the|that|next|every|each)\s+(?:(?:very early|early|late"
        rf"|mid)[ -]?)?(?P<part>{PART_OF_DAY})",
        _this_part,
        needs=PART_STEMS,
    ),
    rule(
        r"(?<=\b[Bb]y )(?:early|late|mid)[- ]?(?P<part>morning|afternoon|evening)",
        _bare_part,
        needs=PART_STEMS,
    ),
    rule(r"(?:(?:later|earlier|late) )?(?:tonight|overnight)", _tonight, needs=("tonight", "overnight")),
    rule(
        rf"(?:(?:earlier|later|late|early|(?:by )?the end of) (?:on )?)?"
        r"(?:(?P<how>last|next|this past|this coming|this|past|coming|every|each|that|the following|the previous"
        r"|the next) )?"
        rf"(?P<w>{WEEKDAY})(?P<plural>s)?(?:,? (?P<week>last week|next week|this week))?",
        _weekday,
        needs=WEEKDAY_STEMS,
    ),
    rule(r"(?:(?:earlier|later|late|early) )?(?P<day>today|yesterday|tomorrow)", _near_day, needs=NEAR_DAY_STEMS),
    rule(r"the day (?P<which>after tomorrow|before yesterday)", _day_beyond, needs=("the day",)),
    rule(
        r"(?:(?:earlier|later) )?(?P<how>that same|that|the same|the following|the next|the previous|the preceding"
        r"|the prior)"
        r" (?P<noun>day|week|month|year|morning|afternoon|evening|night)(?! (?:several|few|\d|two|three))",
        _named,
    ),
    rule(r"the day (?P<which>before|after)", _day_next_to, needs=("the day",)),
)
