"""Rules for months and seasons: "March 2016", "last June", "early May", "the summer of 2014"."""

import re

from tui.analysis.times.dates import tense_of
from tui.analysis.times.lexicon import (
    AMBIGUOUS_MONTHS,
    DAY_NUMBER,
    MONTH,
    MONTH_NAME,
    MONTH_SHORT,
    MONTH_STEMS,
    PART_OF_PERIOD,
    SEASON,
    SEASON_STEMS,
    SEASONS,
    YEAR,
    YEAR_IN_WORDS,
    month_number,
)
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.years import year_of


def _month_of_year(site: Site) -> Reading | None:
    year = year_of(site.word("y"))
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


_YEAR_OF_RANGE = re.compile(rf"(?: and | to | until | through | ?[-–] ?)(?P<m>{MONTH}),? (?P<y>{YEAR})(?!\d)")


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
    if shared := _YEAR_OF_RANGE.match(site.following(34)):
        month, year = month_number(name), int(shared["y"])
        return Reading("DATE", "month", {"month": month, "year": year - (month > month_number(shared["m"]))})
    return Reading("DATE", "month", {"month": month_number(name), "tense": tense_of(site)})


_SEASON_SIGN = re.compile(r"\b(?:in|since|by|until|during|for|into|through)\s$")


def _season(site: Site) -> Reading | None:
    how, word = site.word("how"), site.word("s")
    season = SEASONS[word]
    if how in ("every", "each"):
        return fixed("SET", f"XXXX-{season}")
    bare = how in ("in", "by", "since", "during")
    start = site.match.start("how") + len(how) + 1 if bare else None
    if site.has("y"):
        year = year_of(re.sub(r"^ (?:of )?", "", site.word("y")))
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


MONTH_RULES: tuple[Rule, ...] = (
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
        r"(?:(?:early|late|later|earlier|mid|the end of|the (?:early|late)|well into)[- ])?"
        r"(?P<how>this past|this coming|this|last|next|the past|the|every|each|in|early|late|by|since|during) "
        rf"(?:(?:early|late) )?(?P<s>{SEASON})(?P<y>(?: of)? (?:{YEAR}|{YEAR_IN_WORDS}))?"
        r"(?! (?:down|off|short|from|in|by|to|guy|head|board|training|out|apart|back|through|behind|into))",
        _season,
        needs=SEASON_STEMS,
    ),
)
