"""Rules for days by their distance: weekdays, today and yesterday, the same and the following day."""

import re

from tui.analysis.times.dates import TENTH, tense_of
from tui.analysis.times.lexicon import (
    DAY_NUMBER,
    MONTH,
    NEAR_DAY_STEMS,
    PARTS_OF_DAY,
    WEEKDAY,
    WEEKDAY_STEMS,
    YEAR,
    month_number,
    weekday_number,
)
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.symbols import Detail

DAY = (
    rf"(?:(?:(?:last|next|this|(?:early|late|later|earlier)(?: on)?) ){{0,2}}(?:{WEEKDAY}|today|yesterday|tomorrow)"
    rf"|{MONTH} {DAY_NUMBER}{TENTH}?(?!\d)(?:, {YEAR})?|{DAY_NUMBER} {MONTH}(?: {YEAR})?)"
)


_NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


_MONTH_FIRST = re.compile(rf"(?P<m>{MONTH}) (?P<d>{DAY_NUMBER})(?:{TENTH})?(?:, (?P<y>{YEAR}))?$", re.IGNORECASE)


_DAY_FIRST = re.compile(rf"(?P<d>{DAY_NUMBER}) (?P<m>{MONTH})(?: (?P<y>{YEAR}))?$", re.IGNORECASE)


def day_in(site: Site, group: str) -> Detail | None:
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


_EVERY_OTHER = re.compile(r"\b(?:every|each) (?:other|second|third) $")


def _weekday(site: Site) -> Reading | None:
    weekday, how = weekday_number(site.word("w")), site.word("how")
    if how in ("every", "each") or site.has("plural") or _EVERY_OTHER.search(site.before(14)):
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


DAY_RULES: tuple[Rule, ...] = (
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
