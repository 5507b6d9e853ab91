"""Stretches of text that tell the same: which of the aligned ones are facts."""

from collections.abc import Sequence

from tui.comparison.facts.alignment import Stretch
from tui.comparison.facts.compatibility import (
    denied,
    one_of_many,
    only_of_spans,
    other_actor,
    other_figure,
    person_and_group,
)
from tui.comparison.facts.lexicon import SPEECH
from tui.comparison.facts.passages import readable
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Pair, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Slot

_TELLING = 1.2
"""What a stretch must score to be a fact."""

_SAME_DEED = 0.6
_DENSE = 0.7
"""Share of a stretch's words that are aligned where it is one phrase ("a chemist at the University of Ghent")."""

_LIKE_DEED = 0.15
_LIKE_PHRASE = 0.3
_LIKE_WORDS = 0.4
"""How close the clauses around a stretch must be: with a verb in common, with a phrase, with two words."""

_LONG = 2.0
"""A stretch without a verb that scores as much may stand in clauses that are less close."""

_LIKE_LONG = 0.25

_Words = list[tuple[int, int]]


def segment_pairs(stretches: Sequence[Stretch], readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Pair]:
    """The stretches that score enough, say something and can be about the same thing."""
    pairs = []
    for s in stretches:
        a, b = readings[s.a], readings[s.b]
        if s.score < _TELLING:
            continue
        content = [(i, j) for i, j in s.pairs if a.content[i] and b.content[j]]
        deeds = [(i, j) for i, j in content if _is_deed(a, i, b, j, vocabulary)]
        if _says_something(s, a, b, content, deeds) and _can_be_same(s, a, b, content, deeds, vocabulary):
            pairs.append(
                Pair(
                    Source.SEGMENT,
                    Slot.WHAT,
                    s.score,
                    Unit(s.a, s.a_first, s.a_last, a.span(s.a_first, s.a_last), s.a_first),
                    Unit(s.b, s.b_first, s.b_last, b.span(s.b_first, s.b_last), s.b_first),
                    s.pairs,
                )
            )
    return pairs


def _is_deed(a: Reading, i: int, b: Reading, j: int, vocabulary: Vocabulary) -> bool:
    verbs = a.tokens[i].pos == b.tokens[j].pos == "VERB"
    return verbs and a.tokens[i].lemma not in SPEECH and vocabulary.similarity(a, i, b, j) >= _SAME_DEED


def _says_something(s: Stretch, a: Reading, b: Reading, content: _Words, deeds: _Words) -> bool:
    """Two exact words or four close ones, and more than a name: two common words, a deed, or a whole phrase."""
    exact = [(i, j) for i, j in content if a.tokens[i].lemma == b.tokens[j].lemma]
    if len(exact) < 2 and len(content) < 4:
        return False
    common = [
        (i, j)
        for i, j in exact
        if not a.tokens[i].name_type
        and a.tokens[i].pos != "PROPN"
        and a.tokens[i].lemma not in SPEECH
        and not (_is_title(a, i) and _is_title(b, j))
    ]
    longest = max(s.a_last - s.a_first, s.b_last - s.b_first)
    dense = len(exact) >= 3 and len(s.pairs) >= _DENSE * longest
    named = {a.entity[i] if a.entity[i] >= 0 else -2 - i for i, _ in exact}
    return len(common) >= 2 or (bool(deeds) and (bool(common) or len(named) >= 2)) or (dense and bool(common))


def _is_title(reading: Reading, index: int) -> bool:
    """Whether a noun only says who a name is: "fire chief Tom Smith"."""
    token, at = reading.tokens[index], index
    while reading.tokens[at].dep in ("compound", "amod") and reading.tokens[at].head > at:
        at = reading.tokens[at].head
    return at != index and token.pos in ("NOUN", "ADJ") and reading.tokens[at].name_type == "PERSON"


def _can_be_same(s: Stretch, a: Reading, b: Reading, content: _Words, deeds: _Words, vocabulary: Vocabulary) -> bool:
    """Whether the clauses around a stretch are close, by the same people, and with no other figure in them."""
    if other_figure(a, range(s.a_first, s.a_last), b, range(s.b_first, s.b_last)):
        return False
    if only_of_spans(a, [i for i, _ in content]):
        return False
    heads = deeds or [(a.clause[content[0][0]], b.clause[content[0][1]])]
    if any(one_of_many(a, i, b, j) or other_actor(a, i, b, j) or denied(a, i) != denied(b, j) for i, j in heads):
        return False
    if any(a.tokens[i].dep == b.tokens[j].dep == "xcomp" and person_and_group(a, i, b, j) for i, j in deeds):
        return False
    mine, theirs = readable(a, s.a_first, s.a_last), readable(b, s.b_first, s.b_last)
    close = vocabulary.closeness(a, range(*mine), b, range(*theirs))
    if deeds or _same_subject(a, b, content):
        return close >= (_LIKE_DEED if len(content) > 2 else _LIKE_LONG)
    if s.score >= _LONG:
        return close >= _LIKE_LONG
    return close >= (_LIKE_PHRASE if len(content) > 2 else _LIKE_WORDS)


def _same_subject(a: Reading, b: Reading, content: _Words) -> bool:
    """Whether an aligned word is the subject of both clauses, and another stands in both."""
    for i, j in content:
        if i in a.subjects(a.clause[i]) and j in b.subjects(b.clause[j]):
            return any(x != i and a.clause[x] == a.clause[i] and b.clause[y] == b.clause[j] for x, y in content)
    return False
