"""Rules for quarters, halves and fiscal years: only where an article is about money, as games have quarters too."""

import re

from tui.analysis.times.lexicon import MONTH, QUARTER_ORDINAL, YEAR, month_number
from tui.analysis.times.numerals import ordinal
from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.symbols import Detail

_YEAR = re.compile(YEAR)
_ENDED = re.compile(rf"\s+(?:that )?(?:ended|ending)\s+({MONTH})", re.IGNORECASE)


def _quarter(site: Site) -> Reading | None:
    words = site.words
    detail: Detail = {"quarter": ordinal(site.word("q")) or 1, "tense": site.tense()}
    if found := _YEAR.search(words):
        detail["year"] = int(found[0])
    elif found := re.search(r"\b(last|next|this) year", words):
        detail["years"] = {"last": -1, "this": 0, "next": 1}[found[1]]
    elif site.has("before") or re.search(r"year-(?:ago|earlier)", words):
        detail["year_ago"] = 1
    return Reading("DATE", "quarter", detail)


_WHICH = {
    "the current": "current", "last": "last", "next": "next", "the next": "next", "the coming": "next", "this": "this",
    "the previous": "previous", "the prior": "previous", "the last": "last",
}  # fmt: skip


def _period(site: Site) -> Reading | None:
    how, noun, rest = site.word("how"), site.word("noun"), site.word("rest")
    if how in ("each", "every"):
        return fixed("SET", "P1Q") if noun == "quarter" else None
    if how == "a" and not rest:
        return None
    which = _WHICH.get(how, "latest")
    if "year" in how + rest or how in ("the corresponding", "the comparable"):
        which = "year_ago"
    elif how == "the same":
        which = "year_ago" if rest else "latest"
    if how == "that" and noun == "period":
        return None
    if noun == "period" and not rest and which in ("latest", "this", "last", "next") and how not in _PERIODS:
        return None
    detail: Detail = {"which": which, "noun": noun}
    if found := _YEAR.search(how + rest):
        detail["year"] = int(found[0])
    if (ended := _ENDED.match(site.match.string, site.match.end())) and how in ("the", "the latest"):
        detail["ended"] = month_number(ended[1])
    return Reading("DATE", "period", detail)


_PERIODS = frozenset({"the latest", "the most recent", "the just-ended"})
"""How a period must be named to be a quarter rather than any stretch of time."""


def _year_ago(site: Site) -> Reading | None:
    if "-" not in site.words:
        return None
    return Reading("DATE", "unit", {"unit": "year", "offset": -1, "compares": 1, "passing": 1})


def _quarter_of_year(site: Site) -> Reading:
    return fixed("DATE", f"{site.word('y')}-Q{_QUARTERS[site.word('q')]}", why="as the text states it")


def _fiscal_year(site: Site) -> Reading:
    year = site.word("y")
    return fixed("DATE", year if len(year) == 4 else f"{'19' if int(year[1:]) > 40 else '20'}{year[1:]}")


def _this_fiscal_year(site: Site) -> Reading:
    how = site.word("how")
    if re.match(r"\s+(?:that )?(?:ended|ending)", site.after(14)):
        return fixed("DURATION", "P1Y")
    offset = -1 if how in ("last", "the previous") else 1 if how == "next" else 0
    return Reading("DATE", "unit", {"unit": "year", "offset": offset, "passing": 1, "reports": 0 if offset else 1})


def _half(site: Site) -> Reading | None:
    detail: Detail = {"half": 1 if site.word("h") == "first" else 2}
    if site.has("y"):
        detail["year"] = int(site.word("y"))
    elif site.has("near"):
        detail["years"] = {"last": -1, "next": 1}.get(site.word("near"), 0)
    else:
        return None
    return Reading("DATE", "half", detail)


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}

FISCAL_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:the|its|their|his|a|this year's|last year's|next year's) )?"
        rf"(?:(?:{YEAR}|fiscal(?:[- ]{YEAR})?|fiscal year|year-ago|year-earlier|early|late|mid|latest|last|next"
        rf"|calendar)"
        rf"(?:'s)?[- ]){{0,3}}(?P<q>{QUARTER_ORDINAL})[- ](?:fiscal[- ])?quarter(?!s)"
        rf"(?:,? (?:of|in) (?:the )?(?:(?:fiscal )?(?:year )?{YEAR}|last year|this year|next year))?"
        r"(?:(?P<before>,? (?:a )?year (?:ago|earlier|before))|,? last year)?",
        _quarter,
        needs=("quarter",),
        financial=True,
    ),
    rule(
        r"(?P<how>the latest|the most recent|the just-ended|the current|the last|the next|the coming|the previous"
        r"|the prior"
        r"|the same|the corresponding|the comparable|(?:the |a )?(?:year-ago|year-earlier|year-before)"
        rf"|the {YEAR}|last year's|this|that|last|next|each|every|the|a)(?: fiscal)? (?P<noun>quarter|period)(?!-)"
        rf"(?P<rest>,? (?:last year|a year (?:ago|earlier|before)|of {YEAR}|in {YEAR}))?",
        _period,
        needs=("quarter", "period"),
        financial=True,
    ),
    rule(
        rf"(?:the )?(?P<q>{'|'.join(_QUARTERS)}) quarter of (?P<y>(?:19|20)\d\d)",
        _quarter_of_year,
        needs=(" quarter of",),
    ),
    rule(r"(?:(?:a|the) )?year[- ](?:ago|earlier|before)(?= \w)", _year_ago, needs=("year",)),
    rule(
        rf"(?:the )?(?:fiscal|financial)(?:[- ]year)? ?(?P<y>{YEAR}|'\d\d)", _fiscal_year, needs=("fiscal", "financial")
    ),
    rule(
        r"(?P<how>the current|this|last|next|the latest|the previous|the)"
        r" (?:fiscal|financial|full|calendar|tax|school|academic) year",
        _this_fiscal_year,
        needs=(" year",),
    ),
    rule(
        rf"(?:the )?(?P<h>first|second|last|latter) half(?: of (?:(?P<y>{YEAR})|(?P<near>this|last|next|the) year))",
        _half,
        needs=(" half",),
    ),
)
