"""How exactly a number is meant, from the words around it."""

import re

from tui.analysis.records import Qualifier
from tui.analysis.times.numerals import SPELLED

_BEFORE = 40
_AFTER = 28

_ENDS = r"(?: (?:a|an|the|another|its|their|a total of|as many as))?\s*$"
_WORDS: tuple[tuple[Qualifier, str], ...] = (
    (
        Qualifier.AT_MOST,
        r"(?:never|no|not) (?:\w+ ){0,2}(?:more|longer|later|higher|greater|bigger|older|over)(?: than)?"
        r"|at (?:the )?most|up to"
        r"|as (?:many|much|high|few|little) as|a maximum of|(?:fewer|less|lower|younger) than|(?:just |well )?(?:under"
        r"|below)|within",
    ),
    (
        Qualifier.AT_LEAST,
        r"at (?:the very )?least|no (?:fewer|less) than|not less than|(?:the |a )?minimum(?: of)?"
        r"|(?:longer|higher|greater|older|bigger) than|(?:(?:well|far|slightly|a little|just) )?(?:more than|over"
        r"|above)"
        r"|upwards? of|in excess of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:ed|ing)",
    ),
    (
        Qualifier.ABOUT,
        r"about|around|approach(?:es|ed|ing)|just short of|north of|roughly|approximately|some|nearly|almost|close to"
        r"|an? (?:estimated|approximate)|estimated(?: at| to be)?|circa|in the region of|virtually|just shy of|or so",
    ),
)
_PATTERNS = tuple((qualifier, re.compile(rf"(?<!\w)(?:{words}){_ENDS}", re.IGNORECASE)) for qualifier, words in _WORDS)
_SPAN_OF_TIME = re.compile(r"\b(?:over|within)\s*$", re.IGNORECASE)
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|took|lasted|well|just|spent|than|after|is|was|of|been)\s(?:over|within)\s*$", re.IGNORECASE
)
_TIME_UNIT = re.compile(r"[- ](?:\w+\s)?(?:second|minute|hour|day|week|month|year|decade|centur)", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:so far|thus far|to date|as of now|up to now)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;:!?]\s|[.!?]$")


def qualifier_of(text: str, start: int, end: int) -> Qualifier:
    """The qualifier of the number at ``start <= i < end`` of a paragraph.

    "over 10 years" and "within two days" tell of a period, not of a bound, unless a verb or "for" asks for a length.
    """
    before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1]
    after = text[end : end + _AFTER]
    if _so_far(text, start, end):
        return Qualifier.SO_FAR
    if found := re.search(rf"(?:[\d$£€][\w$£€.,-]*|\b(?:{SPELLED}))(?: [\w-]+){{0,2}} ?\($", before):
        # "about four metres (13 feet)": the same quantity told again in another unit.
        return qualifier_of(text, max(0, start - len(before)) + found.start(), start - 1)
    before = re.sub(r"(?:[$£€]|US\$)\s?$", "", before)
    for qualifier, pattern in _PATTERNS:
        if pattern.search(before):
            if _SPAN_OF_TIME.search(before) and _TIME_UNIT.match(after) and not _LENGTH_BEFORE.search(before):
                return Qualifier.EXACT
            return qualifier
    if re.match(r"\s?\+|[- ]plus\b|\s(?:\w+\s)?or more\b|\sand (?:counting|up|above)\b", after):
        return Qualifier.AT_LEAST
    if re.match(r"\s(?:\w+\s)?or so\b", after):
        return Qualifier.ABOUT
    if re.match(r"\s(?:\w+\s)?or (?:fewer|less)\b", after):
        return Qualifier.AT_MOST
    return Qualifier.EXACT


def _so_far(text: str, start: int, end: int) -> bool:
    """Whether the clause says "so far": shortly before the number, or after it in the same sentence."""
    before = _SENTENCE_END.split(text[max(0, start - 25) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + 80])[0]
    return bool(_SO_FAR.search(before) or _SO_FAR.search(after))
