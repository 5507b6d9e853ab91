"""Rules for lengths of time ("12 years", "a decade") and for what comes back ("every day")."""

import re

from tui.analysis.times.lexicon import (
    ABOUT,
    MORE,
    OLD_THINGS,
    PART_OF_DAY,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    UNIT_ONE,
    UNIT_STEMS,
    UNITS_MANY,
    VAGUE_COUNT,
    unit_code,
)
from tui.analysis.times.numerals import NUMBER, RANGE, last_of_range, number
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.timex import duration

_ONE = frozenset({"a", "an", "one", "another", "a full", "an additional"})


_HALVES = frozenset({"half", "half a", "half an", "a half"})


def count_of(words: str) -> float | None:
    """How many units the words count: 12, 2.5; of a range the second number; None where they are vague ("several")."""
    words = words.strip().lower()
    if words in _ONE:
        return 1
    if words in _HALVES:
        return 0.5
    if words.startswith(("a couple", "couple")):
        return 2
    return number(last_of_range(words))


_PER_UNIT = re.compile(
    r"(?:\d|[$£€%]|million|billion|thousand|percent|dollars?|cents|pounds|times|once|twice|people|hours|days|months"
    r"|tons?"
    r"|barrels|\ws|seven|five|six)\s$"
)


_LENGTH_SIGN = re.compile(
    r"\b(?:for|in|of|than|about|nearly|almost|over|within|after|only|just|least|once|twice|to|take|took|takes|lasted"
    r"|under"
    r"|up to|during|spent|spend|not|every|half|mid|per)\s$"
)


_LENGTH_BEFORE_UNIT = re.compile(
    r"\b(?:for|in|of|than|about|nearly|almost|over|within|after|only|just|at least|is|was|as)\s$"
)


_ONE_DAY_SIGN = re.compile(r"\b(?:for|in|within|than|only|just|after|least|about|nearly|over|by)\s$")


_ABOUT = re.compile(ABOUT, re.IGNORECASE)


def _length(site: Site) -> Reading | None:
    words, unit_word = site.word("n"), site.word("u")
    unit = unit_code(unit_word)
    if unit_word in ("min", "sec", "hr", "yr"):
        return None
    if unit == "S" and words in ("a", "an"):
        return None
    if "-" in site.words and site.match["u"][0].isupper() and re.match(r" [A-Z]", site.following(2)):
        return None
    if (
        unit == "Q"
        and (number(words) is not None or "-" in site.words)
        and re.match(r"-|\s+(?:of|the)\b", site.after(8))
    ):
        return None
    if words in ("a", "an"):
        return _one_length(site, unit, unit_word)
    if words == "one" and unit_word == "day" and "-" not in site.words and not _is_one_day(site):
        return None
    if words in ("some", "many") and not unit_word.endswith("s"):
        return None
    count = count_of(words)
    return _with_period(fixed("DURATION", duration(count, unit)), count, unit)


def _is_one_day(site: Site) -> bool:
    """Whether "one day" is a length, and no day to come or past."""
    after = re.match(r"\s(?:after|before|later|earlier)", site.after(9))
    return bool(_ONE_DAY_SIGN.search(site.before(10)) or after)


def _one_length(site: Site, unit: str, unit_word: str) -> Reading | None:
    """ "A year": a length after "for" or "in"; a rate after a number ("$5 a year") is no time of its own."""
    if unit_word.endswith("s") or unit == "Q":
        return None
    before, after = site.before(14), site.after(16)
    if _PER_UNIT.search(before) and not _LENGTH_BEFORE_UNIT.search(before):
        return None
    sure = _LENGTH_SIGN.search(before) or re.match(r"\s(?:long|after|later|before|since)|-? ?long", after)
    if not sure and not _ABOUT.match(site.match[0]):
        return None
    return None if unit_word in ("night", "weekend") else fixed("DURATION", duration(1, unit))


def _with_period(reading: Reading, count: float | None, unit: str) -> Reading:
    """A report on nine or six months: "a year earlier" then compares with those."""
    if unit == "M" and count in (6, 9):
        return Reading(reading.type, reading.rule, reading.detail | {"period": "9M"})
    return reading


_RECENT = ("first", "final", "latest", "last", "next", "past", "previous", "following", "coming")


def _near_length(site: Site) -> Reading | None:
    """ "The past three months", "the next few days", "recent years"."""
    how, unit = site.word("how"), unit_code(site.word("u"))
    last = how.split()[-1]
    if last in _RECENT and site.has("n"):
        count = count_of(site.word("n"))
        return _with_period(fixed("DURATION", duration(count, unit)), count, unit)
    if last == "future":
        return fixed("DATE", "FUTURE_REF")
    if not site.has("n") and last in ("final", "first", "last") and "the" not in how:
        return None
    if last == "past" or (last == "recent" and unit not in ("M", "W")):
        return fixed("DATE", "PAST_REF")
    if last in ("coming", "upcoming"):
        return fixed("DATE", "FUTURE_REF")
    return fixed("DURATION", duration(None, unit))


def _old_thing(site: Site) -> Reading | None:
    return fixed("DURATION", duration(count_of(site.word("n")), unit_code(site.word("u"))))


_UNITS_SIGN = re.compile(
    r"\b(?:for|in|over|of|within|after|takes?|took|spent|during|last|lasted|two|recent|until|by|and|through)\s$"
)


def _bare_units(site: Site) -> Reading | None:
    """ "For years", "weeks of talks", "decades ago"."""
    before, after = site.before(14), site.after(14)
    if re.match(r"\sago", after):
        return fixed("DATE", "PAST_REF")
    unit = unit_code(site.word("u"))
    if re.match(r"\sof (?:the|a|each) (?:year|month|week)\b", site.after(18)):
        return None
    counted = re.search(r"(?:\w(?:st|nd|rd|th)|\d)\s(?:of\s)?$", before)
    if (_UNITS_SIGN.search(before) and not counted) or re.match(r"\s(?:of|later|earlier|before|after)\b", after):
        return fixed("DURATION", duration(None, unit))
    return None


def _bare_lengths(site: Site) -> Reading:
    return fixed("DURATION", duration(None, unit_code(site.word("u"))))


def _and_a_half(site: Site) -> Reading | None:
    count = count_of(site.word("n"))
    return None if count is None else fixed("DURATION", duration(count + 0.5, unit_code(site.word("u"))))


def _while(site: Site) -> Reading | None:
    sure = re.search(r"\b(?:for|in|after|take|took|quite)\s$", site.before(14))
    return fixed("DURATION", "PXX") if sure else None


def _long(site: Site) -> Reading:
    return fixed("DURATION", duration(1, unit_code(site.word("u"))))


def _every(site: Site) -> Reading:
    noun, words = site.word("u"), site.word("n").strip()
    if noun in PARTS_OF_DAY:
        return fixed("SET", f"XXXX-XX-XX{PARTS_OF_DAY[noun]}")
    if noun in SEASONS:
        return fixed("SET", f"XXXX-{SEASONS[noun]}")
    count = (
        None
        if words == "few"
        else 2
        if words.startswith("couple")
        else 1
        if words in ("", "single")
        else count_of(words)
    )
    return fixed("SET", duration(count, unit_code(noun)))


def _times_per(site: Site) -> Reading:
    return fixed("SET", duration(1, unit_code(site.word("u"))))


DURATION_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:about|around|only|at least) )?(?P<how>(?:(?:the|these|this|its|their|his|her) )?(?:past|last|next"
        r"|coming|following|previous|first|final"
        rf"|latest|recent|future|early|later|upcoming)) (?:(?P<n>{RANGE}|{NUMBER}|{VAGUE_COUNT}"
        rf"|couple(?: of)?) ?)?(?:or (?:so|more) )?"
        rf"(?:(?:more|trading|business|working|consecutive|full|calendar|fiscal) )?(?P<u>{UNITS_MANY})(?: or (?:so"
        rf"|more))?",
        _near_length,
        needs=UNIT_STEMS,
    ),
    rule(
        rf"{ABOUT}?(?P<n>{RANGE}|{NUMBER}|{VAGUE_COUNT}|half an?|an?)[- ](?:or (?:so|more) )?{MORE}?(?P<u>{UNIT})"
        r"(?: or (?:so|more))?(?:-long| long)?(?!(?:-old|-olds| old| of age|-of-age| ago)\b)(?!(?:'|\s)?s? of age)",
        _length,
        needs=UNIT_STEMS,
    ),
    rule(
        rf"(?P<n>{NUMBER})[- ](?P<u>{UNIT_ONE})[- ]olds?(?= (?:\w+ ){{0,2}}(?:{'|'.join(sorted(OLD_THINGS))})\b)",
        _old_thing,
        needs=("old",),
    ),
    rule(r"(?P<u>years|decades|months|weeks|days|centuries|hours|minutes|seconds)", _bare_units, needs=UNIT_STEMS),
    rule(r"the (?P<u>days|weeks|months|years|decades) (?:ahead|to come)", _bare_lengths, needs=(" ahead", " to come")),
    rule(r"(?<=\bover )the (?P<u>weeks|months|years|decades|centuries)", _bare_lengths, needs=("over the ",)),
    rule(rf"{ABOUT}?(?P<n>an?|{NUMBER}) (?P<u>minute|hour|year)s? and a half", _and_a_half, needs=("and a half",)),
    rule(r"(?:a while|some time|a long time|a short time)", _while, needs=("while", "time")),
    rule(r"(?:a |the )?(?P<u>day|week|month|year|hour|decade|century|night|minute)[- ]?long", _long, needs=("long",)),
    rule(
        rf"(?:(?:nearly|almost|about) )?(?:every|each|per) (?P<n>(?:{NUMBER}|few|couple of|single) )?"
        rf"(?P<u>{UNIT}|{SEASON}|{PART_OF_DAY})",
        _every,
        needs=("every", "each", "per "),
    ),
    rule(
        rf"(?:once|twice|(?:{NUMBER}|several|many|a few) times|{NUMBER} (?:hours|days|weeks|months)) (?:an?|per|every"
        rf"|each)"
        rf" (?P<u>{UNIT_ONE})",
        _times_per,
        needs=UNIT_STEMS,
    ),
)
