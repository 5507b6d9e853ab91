"""Rules for what lies a length of time away: "three years ago", "two days earlier", "in six months"."""

import re

from tui.analysis.times.durations import count_of
from tui.analysis.times.lexicon import (
    ABOUT,
    COUNT,
    MONTH,
    MORE,
    UNIT,
    UNIT_NAMES,
    VAGUE_COUNT,
    WEEKDAY,
    YEAR,
    unit_code,
)
from tui.analysis.times.numerals import NUMBER, RANGE
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.tense import FUTURE
from tui.analysis.times.timex import duration


def _away(count: float | None, unit: str, direction: int) -> Reading:
    """What lies ``count`` units back or ahead: years to the year, months to the month, weeks and days to the day."""
    if count is None:
        return fixed("DATE", "PAST_REF" if direction < 0 else "FUTURE_REF")
    if unit in ("S", "MIN", "H"):
        seconds = count * {"S": 1, "MIN": 60, "H": 3600}[unit]
        if seconds < 3 * 3600:
            return fixed("DATE", "PRESENT_REF")
        return Reading("DATE", "unit", {"unit": "day", "offset": direction * int(seconds // 86400)})
    scale, name = {"F": (14, "day"), "E": (10, "year"), "W": (7, "day") if count > 1 else (1, "week")}.get(
        unit, (1, UNIT_NAMES[unit])
    )
    steps = count * scale
    return Reading("DATE", "unit", {"unit": name, "offset": direction * int(steps), "passing": 1})


def _ago(site: Site) -> Reading | None:
    count, unit = count_of(site.word("n")), unit_code(site.word("u"))
    if unit == "Y" and count == 1:
        return Reading("DATE", "unit", {"unit": "year", "offset": -1, "compares": 1, "passing": 1})
    return _away(count, unit, -1)


def _earlier(site: Site) -> Reading | None:
    if site.word("which") == "before":
        return fixed("DURATION", duration(count_of(site.word("n")), unit_code(site.word("u"))))
    reading = _ago(site)
    if reading is not None and reading.detail.get("unit") in ("day", "week"):
        return Reading(reading.type, reading.rule, reading.detail | {"base": "named"})
    return reading


_NO_MORE_THAN = re.compile(r"(?:under|less than|no more than|up to|just under)\b")
_IN_SUPERLATIVE = re.compile(r"(?:time|first|only|once|\w{2,}est|worst|best) in $")


def _ahead(site: Site) -> Reading | None:
    words = site.words
    if site.word("u") == "quarter" or _IN_SUPERLATIVE.search(site.before(20)):
        return None
    if unit_code(site.word("u")) == "S" or _NO_MORE_THAN.match(site.words):
        return None
    if site.tense() != FUTURE and "time" not in words and "from now" not in words:
        return None
    return _away(count_of(site.word("n")), unit_code(site.word("u")), 1)


def _hence(site: Site) -> Reading:
    return _away(count_of(site.word("n")), unit_code(site.word("u")), 1)


def _long_ago(site: Site) -> Reading:
    return fixed("DATE", "PAST_REF")


DISTANCE_RULES: tuple[Rule, ...] = (
    rule(
        rf"{ABOUT}?(?P<n>{COUNT})[- ](?:or (?:so|more) )?{MORE}?(?P<u>{UNIT})(?: or (?:so|more))? ago"
        rf"(?: (?:{WEEKDAY}|today|tomorrow|this (?:week|month|year)|last (?:week|month)))?",
        _ago,
        needs=(" ago",),
    ),
    rule(
        r"(?:(?:not (?:so |that |too |very )?)?long|a (?:long|short) (?:time|while)|some time|a while|ages|moments"
        r"|generations) ago",
        _long_ago,
        needs=(" ago",),
    ),
    rule(
        rf"{ABOUT}?(?P<n>{COUNT}) {MORE}?(?P<u>{UNIT}) (?P<which>earlier|before|previously)"
        rf"(?! (?:the|he|she|it|they|his|her|a|an|{YEAR}|{MONTH}|{WEEKDAY}))",
        _earlier,
        needs=(" earlier", " before", " previously"),
    ),
    rule(
        rf"(?<=\bin ){ABOUT}?(?P<n>{RANGE}|{NUMBER}|an?|{VAGUE_COUNT}|another) (?P<u>{UNIT})(?:'s? time| time"
        rf"| from now)?",
        _ahead,
        needs=("in ",),
    ),
    rule(
        rf"{ABOUT}?(?P<n>{COUNT}) (?P<u>{UNIT}) (?:from now|hence|from today)",
        _hence,
        needs=("from now", "hence", "from today"),
    ),
)
