"""Rules for this, last and next day, week, weekend, month, year, decade."""

import re

from tui.analysis.times.lexicon import (
    EARLY_LATE,
    PART_OF_PERIOD,
    UNIT_STEMS,
)
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.symbols import Detail
from tui.analysis.times.tense import PAST

_STEPS = {
    "last": -1, "the last": -1, "past": -1, "the past": -1, "this past": -1, "the previous": -1, "the prior": -1,
    "the preceding": -1, "next": 1, "the next": 1, "the coming": 1, "this coming": 1, "the upcoming": 1,
}  # fmt: skip


_SETS = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
    "weekend": "P1WE",
    "quarter": "P1Q",
    "decade": "P10Y",
}


_THROUGHOUT = re.compile(r"\b(?:for|of|during|in|over|on|throughout|through)\s$")


_CLAUSE = re.compile(r"\s+(?:of|in which|when|that|he|she|after|before|since|was|is|had|has)\b")


def _near_unit(site: Site) -> Reading | None:
    how, unit, part = site.word("how"), site.word("noun"), site.word("part")
    if _is_title(site):
        return None
    if part.endswith("the ") and not how.startswith("th"):
        how = "the " + how
    if how in ("each", "every"):
        return fixed("SET", _SETS.get(unit, "P1Y"))
    if unit == "quarter":
        return None
    if how == "the":
        refused = _the_unit(site, unit, part)
        if refused is not None:
            return refused if isinstance(refused, Reading) else None
    offset = _STEPS.get(how, 0)
    if unit == "day":
        if how in ("the past", "the last"):
            return fixed("DURATION", "P1D")
        if how == "this" and part.strip() != "the end of":
            return Reading("DATE", "day", {"offset": 0})
        return Reading("DATE", "day", {"from_named": offset if how != "the" else 0})
    if unit == "weekend":
        return _weekend(site, how)
    if unit == "decade" and how in ("the past", "the last", "the next", "this past", "the coming"):
        return fixed("DURATION", "P10Y")
    detail: Detail = {"unit": unit, "offset": offset}
    if unit == "year" and how == "the":
        detail |= {"reports": 1, "passing": 1 if "end" in part else None}
    return Reading("DATE", "unit", detail)


def _is_title(site: Site) -> bool:
    """Whether every word has a capital inside a sentence: "This Week" is a programme."""
    words = site.match[0].split()
    return not site.headline and len(words) > 1 and all(word[0].isupper() for word in words)


def _the_unit(site: Site, unit: str, part: str) -> Reading | bool | None:
    """Whether "the week" is refused (True), is a duration (its reading), or is a time (None)."""
    after = site.after(24)
    if unit in ("day", "decade", "century") and not part:
        return True
    if unit == "year" and re.match(r"\s+(?:that )?(?:ended|ending|to|through)\b", after):
        return fixed("DURATION", "P1Y")
    if part or unit == "weekend":
        return None
    return True if _CLAUSE.match(after) or not _THROUGHOUT.search(site.before(12)) else None


def _weekend(site: Site, how: str) -> Reading:
    tense = site.tense()
    if how == "the" or (how == "this" and tense == PAST):
        return Reading("DATE", "weekend", {"tense": tense, "how": how})
    offset = 1 if how == "next" else 0 if how in ("this", "this coming", "the coming") else -1
    return Reading("DATE", "unit", {"unit": "weekend", "offset": offset})


def _unit_end(site: Site) -> Reading | None:
    unit = next((name for name in ("year", "month", "week", "decade") if name in site.words), "year")
    if site.words == "year end" and not re.search(r"\b(?:by|at|before|until)\s$", site.before(8)):
        return None
    return Reading("DATE", "unit", {"unit": unit, "offset": 0, "passing": 1})


PERIOD_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?P<part>(?:{PART_OF_PERIOD}|{EARLY_LATE}|(?:about|around|sometime|only|just|the) )(?:in )?)?"
        r"(?P<how>this past|this coming|this|last|next|the (?:past|last|next|coming|current|previous|prior|preceding"
        r"|upcoming)"
        r"|the|each|every) (?P<noun>day|weekend|week|month|quarter|year|decade|century)(?:'s[- ]end)?(?: or (?:so"
        r"|two))?"
        r"(?! (?:ago|earlier|old|olds|before|later)\b)(?!-)",
        _near_unit,
        needs=UNIT_STEMS,
    ),
    rule(
        r"(?:(?:around|about) )?(?:the )?(?:(?:fiscal )?year|month|week|decade)(?:-|'s )end|(?<=\bby )year end",
        _unit_end,
        needs=("end",),
    ),
)
