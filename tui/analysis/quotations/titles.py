"""Words in quotation marks that nobody says: names of works, and what things are called."""

import re
from collections.abc import Sequence

from tui.analysis.quotations import lexicon
from tui.analysis.quotations.stretches import Stretch
from tui.analysis.syntax import Syntax

_TITLED = re.compile(lexicon.TITLED)
_DETERMINED = re.compile(r"\b(?:an?|the|his|her|their|its|this|that) $")
_CALLED = re.compile(r"\b(?:call|dub|label|brand|describ|nicknam)\w*\b[^.]{0,60}$")
_ALIAS = re.compile(r"\b(?:aka|a\.k\.a\.?|alias|née|better known as)\s*$", re.IGNORECASE)
_MARKUP = re.compile(r"=\s*$")


def is_title(body: str, before: str, words: Sequence[str]) -> bool:
    """Whether it names a work: short, capitals throughout, and right after an article, "the film" or a possessor."""
    if _MARKUP.search(before) or _ALIAS.search(before):
        return True
    if not 1 <= len(words) <= 6 or not (body[:1].isupper() or body[:1].isdigit()):
        return False
    if not all(w[0].isupper() or w[0].isdigit() or w.lower() in lexicon.TITLE_SMALL for w in words):
        return False
    if len(words) >= 2 and words[-1][0].isupper() and _DETERMINED.search(before) and not _CALLED.search(before):
        return True
    stripped = before.rstrip()
    return bool(stripped) and stripped[-1] not in '.!?":' and _TITLED.search(before.rstrip(" ") + " ") is not None


def is_label(syntax: Syntax, stretch: Stretch) -> bool:
    """Whether a participle right before says what a thing is called ("a box labelled", "an operation known as")."""
    token = stretch.first - 1
    while token > 0 and syntax.lower[token] in ("as", "a", "an", "the", ","):
        token -= 1
    return (
        token >= 0
        and syntax.tag[token] == "VBN"
        and syntax.dep[token] == "acl"
        and syntax.lemma[token] in lexicon.LABELLING
        and syntax.child(token, "agent") is None
    )
