"""Times that are part of what a thing is called and tell no "when": "the 2007 champion", "Florida Today"."""

import re
from typing import TYPE_CHECKING

from tui.analysis.parse import Parse
from tui.analysis.times.lexicon import EDITIONS
from tui.documents import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TITLED = re.compile(r"\d{4}(?:-\d\d)?")
_THINGS = frozenset({"PERSON", "PRODUCT", "WORK_OF_ART", "LAW"})
_ATTACHED = ("nummod", "compound", "nmod", "amod", "npadvmod", "det")
_NAMED_AFTER = re.compile(r"[A-Z][\w&.'-]* $")
_SENTENCE_END = re.compile(r"[.!?:]['\"]? $")
_CAPITALS = re.compile(r"[A-Z][a-z]+[- ][A-Z][a-z]+")
_SPEED = re.compile(r"\b(?:miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|knots|k) $", re.IGNORECASE)


def is_attributive(parse: Parse, span: Span, names: dict[int, str]) -> bool:
    """Whether a year only tells which one of its kind is meant: "the 2007 world champion", "the 2017 Tesla Roadster".

    A year before what happened ("the 2011 uprising") tells when that was.
    """
    if _TITLED.fullmatch(parse.cut(span)) is None:
        return False
    indices = parse.tokens(span)
    if not indices:
        return False
    token = parse.doc[indices[-1]]
    head = token.head
    if token.dep_ not in _ATTACHED or head.i <= token.i or head.pos_ not in ("NOUN", "PROPN"):
        return False
    return names.get(head.i) in _THINGS or _is_edition(head)


def _is_edition(head: "Token") -> bool:
    words = {head.lemma_.lower()}
    words |= {head.head.lemma_.lower()} if head.dep_ in ("compound", "nmod", "appos") else set()
    return bool(words & EDITIONS)


def is_name(words: str, before: str, following: str, headline: bool) -> bool:
    """Whether words with capitals inside a sentence are a name's ("USA Today", "Six Day War").

    ``before`` and ``following`` is the text around them.
    """
    if headline or not words[:1].isupper():
        return False
    inside = _NAMED_AFTER.search(before) is not None and _SENTENCE_END.search(before) is None
    if words.lower() in ("today", "now", "tonight", "tomorrow", "yesterday"):
        return inside
    return (
        _CAPITALS.fullmatch(words) is not None
        and re.match(r"[- ][A-Z]", following) is not None
        and before.strip(" \"'(")[-1:] not in ("", ".", "!", "?", ":")
    )


def is_speed(words: str, before: str) -> bool:
    """ "60 miles per hour": a rate, and no time that comes again."""
    return words.lower().startswith("per ") and _SPEED.search(before) is not None
