"""What money, a percentage, a length of time or another measure tells of: words of its clause, never those of the number."""

from typing import TYPE_CHECKING

from tui.analysis.quantities.nouns import Words, noun_group, object_of, of_phrase, subject_of, verb_above
from tui.analysis.quantities.place import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_ATTACHED = ("nummod", "compound", "quantmod", "nmod", "amod", "npadvmod")


def money(unit: "Token", place: Place) -> Words | None:
    """ "$5 million fine", "$5m in damages", "the deal is worth $5m"."""
    noun = _noun_to_the_right(unit)
    if noun is not None:
        return noun_group(noun, after=unit.i)
    inner = of_phrase(unit, "of", "in", "for")
    if inner is not None:
        return noun_group(inner)
    return _beside(unit, place)


def percent(unit: "Token", place: Place) -> Words | None:
    """ "60 percent of voters", "rose 5 percent": what it is a part of, else what changed by it."""
    for token in (unit, unit.head):
        inner = of_phrase(token, "of", "in")
        if inner is not None and inner.i > unit.i:
            return noun_group(inner)
    noun = _noun_to_the_right(unit)
    return noun_group(noun, after=unit.i) if noun is not None else _beside(unit, place)


def length(unit: "Token", place: Place) -> Words | None:
    """ "12 years of war", "a 12-year sentence", "the worst attack for 12 years", "jailed for 12 years"."""
    inner = of_phrase(unit)
    if inner is not None:
        return noun_group(inner)
    noun = _noun_to_the_right(unit)
    if noun is not None:
        return noun_group(noun, after=unit.i)
    return _beside(unit, place)


def _noun_to_the_right(unit: "Token") -> "Token | None":
    token = unit
    for _ in range(3):
        if token.dep_ not in _ATTACHED or token.head.i == token.i:
            break
        token = token.head
        if token.pos_ in _NOUNS and token.i > unit.i:
            return token
    return None


def _beside(unit: "Token", place: Place) -> Words | None:
    """The noun that the phrase hangs on, else the verb's object or subject; None where each holds the number itself."""
    token = unit
    while token.dep_ in ("conj", "appos", "nummod", "quantmod", "compound") and token.head.i != token.i:
        if token.head.i > unit.i:
            break
        token = token.head
    preposition = token.head if token.dep_ == "pobj" else None
    if preposition is not None and preposition.head.pos_ in (*_NOUNS, "ADJ") and preposition.head.i < unit.i:
        return _apart(_group_left(preposition.head), place)
    verb = verb_above(token)
    if verb is None:
        return None
    thing = object_of(verb)
    if preposition is not None and thing is not None and thing.i < place.first.i:
        return _apart(noun_group(thing), place)
    subject = subject_of(verb)
    if subject is not None:
        words = _apart(noun_group(subject), place)
        if words is not None:
            return words
    return _apart(noun_group(thing), place) if thing is not None else None


def _group_left(noun: "Token") -> Words:
    """A noun group whose own prepositional phrase holds the number: only the noun and its modifiers."""
    words = noun_group(noun)
    return range(words.start, noun.i + 1)


def _apart(words: Words, place: Place) -> Words | None:
    """The words, cut off before the number; None where nothing is left of them."""
    if place.first.i in words:
        words = range(words.start, place.first.i)
        while words and place.parse.doc[words[-1]].pos_ in (
            "ADP",
            "DET",
            "PUNCT",
            "CCONJ",
            "SYM",
            "VERB",
            "AUX",
            "PART",
        ):
            words = words[:-1]
    return words if words else None
