"""Rules for months, seasons, years, decades, centuries, and this, last or next unit."""

import re

from tui.analysis.times.days import tense_of
from tui.analysis.times.lexicon import (
    AMBIGUOUS_MONTHS,
    DAY_NUMBER,
    EARLY_LATE,
    MONTH,
    MONTH_NAME,
    MONTH_SHORT,
    MONTH_STEMS,
    NUMBERED_ORDINAL,
    PART_OF_PERIOD,
    SEASON,
    SEASON_STEMS,
    SEASONS,
    UNIT_STEMS,
    YEAR,
    YEAR_IN_WORDS,
    month_number,
)
from tui.analysis.times.numerals import number, ordinal
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.symbols import Detail
from tui.analysis.times.tense import PAST

_STEPS = {
    "last": -1, "the last": -1, "past": -1, "the past": -1, "this past": -1, "the previous": -1, "the prior": -1,
    "the preceding": -1, "next": 1, "the next": 1, "the coming": 1, "this coming": 1, "the upcoming": 1,
}  # fmt: skip


def year_in_words(words: str) -> int | None:
    """ "nineteen ninety-six" -> 1996, "two thousand one" -> 2001."""
    pieces = re.split(r"[- ]", words.lower())
    if pieces[:2] == ["two", "thousand"]:
        rest = [piece for piece in pieces[2:] if piece != "and"]
        return 2000 + int(number(" ".join(rest)) or 0)
    century = {"eighteen": 18, "nineteen": 19, "twenty": 20}[pieces[0]] * 100
    if pieces[1] == "hundred":
        return century
    years = number(" ".join(pieces[2:] if pieces[1] == "oh" else pieces[1:]))
    return None if years is None else century + int(years)


def _year(words: str) -> int | None:
    words = words.strip()
    if words.isdigit():
        return int(words)
    if words.startswith("'"):
        return int(words[1:]) + (1900 if int(words[1:]) > 40 else 2000)
    return year_in_words(words)


def _month_of_year(site: Site) -> Reading | None:
    year = _year(site.word("y"))
    return None if year is None else Reading("DATE", "month", {"month": month_number(site.word("m")), "year": year})


def _month_seen(site: Site) -> Reading | None:
    """ "Last March", "early May", "the end of next June", "every July"."""
    if not site.match["m"][0].isupper():
        return None
    how, month = site.word("how"), month_number(site.word("m"))
    if how in ("each", "every"):
        return fixed("SET", f"XXXX-{month:02d}")
    if how in ("past", "coming") and site.name_type("m") == "PERSON":
        return None
    seen = "last" if re.search(r"last|past$", how) else "next" if re.search(r"next|coming", how) else None
    if seen is None and "this" in how:
        seen = "this"
    return Reading("DATE", "month", {"month": month, "how": seen, "tense": tense_of(site)})


def _month_of_near_year(site: Site) -> Reading:
    years = {"last": -1, "this": 0, "next": 1}[site.word("how")]
    return Reading("DATE", "month", {"month": month_number(site.word("m")), "years": years})


_MONTH_SIGN = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|through|of|before|after|during|between|early|late|mid-?|last|next|this)\s?"
    r"|[(–-])$"
)
_MONTH_WEAK_SIGN = re.compile(r"\b(?:and|or|for|on|a|the)\s$")


def _bare_month(site: Site) -> Reading | None:
    name, token = site.match["m"], site.token("m")
    if name.rstrip(".").capitalize() in AMBIGUOUS_MONTHS:
        before = site.before(14)
        if site.name_type("m") == "PERSON" or (token is not None and token.tag_ == "MD"):
            return None
        sure = _MONTH_SIGN.search(before) or (name != "May" and _MONTH_WEAK_SIGN.search(before))
        if not sure and (name in ("May", "March") or token is None or token.ent_type_ != "DATE"):
            return None
        if name == "May" and token is not None and token.dep_ in ("nsubj", "nsubjpass", "aux"):
            return None
    if site.name_type("m") in ("PERSON", "ORG", "WORK_OF_ART", "FAC"):
        return None
    if name.rstrip(".").capitalize() in AMBIGUOUS_MONTHS and re.match(r" [A-Z][a-z]", site.following(3)):
        return None
    return Reading("DATE", "month", {"month": month_number(name), "tense": tense_of(site)})


# --- years and longer ---

_NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€#.]\s?|\bno\.\s|\b(?:room|flight|highway|route|page|boeing|airbus|model|order|bill|resolution)\s|\d,|/)$"
)
_YEAR_SIGN = re.compile(r"\b(?:in|since|by|until|from|the|of|through|to|before|after|during|early|late|and|or|for)\s$")
_OLD_YEAR_SIGN = re.compile(r"(?:\b(?:in|since|of|from|by|until|to|and|between|the|before|after|circa|born)|[,(])\s?$")
_COUNTED = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
_NO_FURTHER = 60
"""Years after the latest publication date that a year may lie and still be one."""


def _year_number(site: Site) -> Reading | None:
    before, year = site.before(16), int(site.word("y"))
    if _NO_YEAR_BEFORE.search(before) and not re.search(r"(?:[a-z]|\d\d),\s$", before):
        return None
    published = site.parse.document.metadata.published
    if year > (published.year if published else 2030) + _NO_FURTHER:
        return None
    if year < 1900 and not _OLD_YEAR_SIGN.search(before):
        return None
    token = site.token("y")
    if site.name_type("y") in ("ORG", "PRODUCT", "WORK_OF_ART", "FAC") and not _YEAR_SIGN.search(before):
        return None
    if token is not None and token.ent_type_ not in ("DATE", "TIME", "EVENT"):
        if token.ent_type_ in _COUNTED and not _YEAR_SIGN.search(before):
            return None
        if (
            token.i + 1 < len(token.doc)
            and token.nbor(1).tag_ == "NNS"
            and not re.search(r"\b(?:in|the|of|since)\s$", before)
        ):
            return None
    return fixed_year(site.match["y"])


def fixed_year(year: str) -> Reading:
    return Reading("DATE", "fixed", {"value": year, "names_year": int(year), "why": "as the text states it"})


def _spelled_year(site: Site) -> Reading | None:
    if site.word("y").startswith("two thousand") and not site.words.startswith("the year"):
        return None
    year = year_in_words(site.word("y"))
    return None if year is None else fixed_year(str(year))


_DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip
_AGE_BEFORE = re.compile(r"\b(?:his|her|their|my|our|your)\s(?:(?:early|late|mid)[- ])?$")


def _decade(site: Site) -> Reading | None:
    words = site.word("d")
    if _AGE_BEFORE.search(site.before(18)):
        return None
    if words in _DECADES:
        return fixed("DATE", f"19{_DECADES[words]}") if "the " in site.words else None
    if words[0].isdigit():
        return fixed("DATE", words[:3])
    if (
        not re.search(r"\bthe\s(?:(?:early|late|mid)[- ])?$|\b(?:early|late|mid)[- ]$", site.before(14))
        and "the" not in site.words
    ):
        return None
    return fixed("DATE", ("19" if words[1] >= "3" else "20") + words[1])


def _century(site: Site) -> Reading | None:
    century = site.word("noun") == "century"
    if site.has("o"):
        value = ordinal(site.word("o"))
        return None if not value else fixed("DATE", f"{value - 1:02d}" if century else f"{value - 1}")
    how = site.word("how").strip()
    if how not in ("this", "last", "next"):
        return None
    return Reading("DATE", "unit", {"unit": site.word("noun"), "offset": _STEPS.get(how, 0)})


_SEASON_SIGN = re.compile(r"\b(?:in|since|by|until|during|for|into|through)\s$")


def _season(site: Site) -> Reading | None:
    how, word = site.word("how"), site.word("s")
    season = SEASONS[word]
    if how in ("every", "each"):
        return fixed("SET", f"XXXX-{season}")
    bare = how in ("in", "by", "since", "during")
    start = site.match.start("how") + len(how) + 1 if bare else None
    if site.has("y"):
        year = _year(re.sub(r"^ (?:of )?", "", site.word("y")))
        return None if year is None else Reading("DATE", "season", {"season": season, "year": year}, start)
    if word in ("fall", "spring") and (
        (bare and word == "fall") or (how == "the" and not _SEASON_SIGN.search(site.before(9)))
    ):
        return None
    seen = {
        "last": "last",
        "this past": "last",
        "the past": "last",
        "next": "next",
        "this coming": "next",
        "this": "this",
    }
    return Reading("DATE", "season", {"season": season, "how": seen.get(how), "tense": site.tense()}, start)


# --- this, last, next unit ---

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
        rf"(?:{PART_OF_PERIOD})?(?P<m>{MONTH})(?:,|\s+of)?\s+(?P<y>{YEAR}|{YEAR_IN_WORDS}|'\d\d)",
        _month_of_year,
        needs=MONTH_STEMS,
    ),
    rule(
        r"(?:the )?(?P<how>last|next|this past|this coming|this|past|coming|each|every"
        r"|(?:early|late|mid|the end of|the beginning of|the start of|the middle of|end)(?: (?:last|next|this))?)[- ]"
        rf"(?P<m>{MONTH_NAME}|{MONTH_SHORT})(?!\.?\s+\d{{1,2}}\b)",
        _month_seen,
        needs=MONTH_STEMS,
    ),
    rule(rf"(?P<m>{MONTH_NAME}) (?:of )?(?P<how>last|this|next) year", _month_of_near_year, needs=(" year",)),
    rule(
        rf"(?P<m>{MONTH_NAME}|{MONTH_SHORT})(?!\s+(?:{DAY_NUMBER}|{YEAR})\b)(?!-\w+ed\b)",
        _bare_month,
        needs=MONTH_STEMS,
    ),
    rule(
        r"(?:(?:the (?:end|beginning|start|middle|turn|close|spring|rest) of|(?:by )?year-?end|early|late|mid)[- ])?"
        rf"(?:the year )?(?P<y>{YEAR})(?:[-–/]\d\d(?:\d\d)?)?(?!\d)(?![.,]\d)(?!-\w)"
        r"(?!\s?(?:%|percent|per cent|points?|miles|people|feet|metres|meters|km|shares|pounds|tons|tonnes|jobs"
        r"|million|billion"
        r"|dollars|euros|troops|soldiers|votes|men|women)\b)",
        _year_number,
    ),
    rule(
        rf"(?:(?:early|late|mid)[- ])?(?:the year )?(?P<y>{YEAR_IN_WORDS})"
        r"(?! (?:people|dollars|miles|years|days|percent|men|women|troops)\b)(?!-)",
        _spelled_year,
        needs=("nineteen", "eighteen", "twenty", "two thousand"),
    ),
    rule(
        r"(?:(?:the )?(?:early|late|mid|middle of the|end of the|start of the)(?: to late)?[- ])?(?:the )?"
        r"(?P<d>(?:1[5-9]|20)\d0s|'\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
        _decade,
    ),
    rule(
        r"(?:(?:early|late|mid|the (?:end|start|beginning|turn) of)[- ])?(?P<how>the |this |last |next )?"
        rf"(?P<o>{NUMBERED_ORDINAL})?[- ]?(?P<noun>century|millennium)",
        _century,
        needs=("century", "millennium"),
    ),
    rule(
        r"(?:(?:early|late|later|earlier|mid|the end of|the (?:early|late)|well into)[- ])?"
        r"(?P<how>this past|this coming|this|last|next|the past|the|every|each|in|early|late|by|since|during) "
        rf"(?:(?:early|late) )?(?P<s>{SEASON})(?P<y>(?: of)? (?:{YEAR}|{YEAR_IN_WORDS}))?"
        r"(?! (?:down|off|short|from|in|by|to|guy|head|board|training|out|apart|back|through|behind|into))",
        _season,
        needs=SEASON_STEMS,
    ),
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
