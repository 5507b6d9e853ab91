"""Where the words of two passages differ."""

import re
from difflib import SequenceMatcher

from tui.documents import Span

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*%?|[£$€]")
_ALIKE = 0.3
"""Passages with a smaller share of common words are told in other words throughout: marking all shows nothing."""

_SAYING = frozenset({"has", "says"})
"""What a reason says of an article: "A says husband, B boyfriend"."""


def differing(a: str, b: str) -> tuple[list[Span], list[Span]]:
    """The stretches of ``a`` and ``b``, in whole words, that the other does not have; case and marks don't count."""
    first, second = list(_WORD.finditer(a)), list(_WORD.finditer(b))
    matcher = SequenceMatcher(
        None, [_key(word[0]) for word in first], [_key(word[0]) for word in second], autojunk=False
    )
    if matcher.ratio() < _ALIKE:
        return [], []
    left: list[Span] = []
    right: list[Span] = []
    for change, a0, a1, b0, b1 in matcher.get_opcodes():
        if change == "equal":
            continue
        if a1 > a0:
            left.append(Span(first[a0].start(), first[a1 - 1].end()))
        if b1 > b0:
            right.append(Span(second[b0].start(), second[b1 - 1].end()))
    return left, right


def named(a: str, b: str, why: str) -> list[Span]:
    """The stretches of ``a`` whose words a reason names and ``b`` does not have: for passages in other words."""
    reasons = {_key(word) for word in _WORD.findall(why) if len(word) > 1} - _SAYING
    others = {_key(word) for word in _WORD.findall(b)}
    found: list[Span] = []
    beside = False
    for word in _WORD.finditer(a):
        if (wanted := _key(word[0]) in reasons - others) and beside:
            found[-1] = Span(found[-1].start, word.end())
        elif wanted:
            found.append(Span(word.start(), word.end()))
        beside = wanted
    return found


def _key(word: str) -> str:
    return word.casefold().replace("’", "'")
