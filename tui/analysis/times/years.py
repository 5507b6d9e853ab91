"""Rules for years, decades and centuries, in digits and in words."""

import re

from tui.analysis.times.lexicon import (
    NUMBERED_ORDINAL,
    YEAR,
    YEAR_IN_WORDS,
)
from tui.analysis.times.numerals import number, ordinal
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule


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


def year_of(words: str) -> int | None:
    words = words.strip()
    if words.isdigit():
        return int(words)
    if words.startswith("'"):
        return int(words[1:]) + (1900 if int(words[1:]) > 40 else 2000)
    return year_in_words(words)


_NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€#.]\s?|\bno\.\s|\b(?:airbus|apartment|bill|boeing|bus|case|chapter|flight|gate|highway|lot|model|office"
    r"|order|page|phase|platform|resolution|room|route|section|suite|train|unit|windows|zone)\s|\d,|/)$"
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
    return Reading("DATE", "unit", {"unit": site.word("noun"), "offset": {"last": -1, "this": 0, "next": 1}[how]})


YEAR_RULES: tuple[Rule, ...] = (
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
)
