"""Rules for clock times and parts of the day: "8:30 p.m. on Tuesday", "Monday night", "this morning"."""

import re

from tui.analysis.times.days import DAY, day_in
from tui.analysis.times.lexicon import (
    CLOCK,
    PART_OF_DAY,
    PART_STEMS,
    PARTS_OF_DAY,
)
from tui.analysis.times.numerals import ONES
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.symbols import Detail
from tui.analysis.times.tense import FUTURE


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
    detail: Detail | None = day_in(site, "day") if site.has("day") else {"near": 1}
    return None if detail is None else Reading("TIME", "day", detail | {"time": value})


def _part_of_day(site: Site) -> Reading | None:
    detail = day_in(site, "day")
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


def _early_hours(site: Site) -> Reading | None:
    detail = day_in(site, "day")
    return None if detail is None else Reading("TIME", "day", detail | {"time": "TMO"})


def _bare_part(site: Site) -> Reading:
    return Reading("TIME", "day", {"near": 1, "time": PARTS_OF_DAY[site.word("part")]})


def _tonight(site: Site) -> Reading:
    """Tonight is ahead; overnight is the night that has passed, unless the verb is in the future."""
    past = "overnight" in site.words and site.tense() != FUTURE
    return Reading("TIME", "day", {"offset": -1 if past else 0, "time": "TNI"})


_LATE_IN = r"(?:(?:the )?(?:early|late|mid|middle of the|later|earlier|just (?:after|before))[- ](?:on |in the )?)?"


CLOCK_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?:around|about|just before|just after|shortly after|shortly before|nearly|almost) )?(?P<clock>{CLOCK})"
        rf"(?:,?\s+(?:on\s+|(?:that|the (?:same|next|following)) (?:day|night) )?(?P<day>{DAY}))?"
        r"(?:\s+(?P<part>morning|afternoon|evening|night)\b)?",
        _clock,
    ),
    rule(
        rf"{_LATE_IN}(?:the )?(?P<part>morning|afternoon|evening|night) of (?P<day>{DAY})",
        _part_of_day,
        needs=PART_STEMS,
    ),
    rule(
        rf"{_LATE_IN}(?P<day>{DAY})(?:,? in the)?(?:[- ](?:early|late|mid))?[- ](?P<part>{PART_OF_DAY})", _part_of_day
    ),
    rule(
        rf"(?:early|late|mid)[- ](?P<part>morning|afternoon|evening|night)\s+(?P<day>{DAY})",
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
        rf"the (?:very )?(?:early|small|wee) hours(?: of| on|,)? (?P<day>{DAY})(?: morning)?",
        _early_hours,
        needs=(" hours",),
    ),
    rule(
        r"(?<=\b[Bb]y )(?:early|late|mid)[- ]?(?P<part>morning|afternoon|evening)",
        _bare_part,
        needs=PART_STEMS,
    ),
    rule(r"(?:(?:later|earlier|late) )?(?:tonight|overnight)", _tonight, needs=("tonight", "overnight")),
)
