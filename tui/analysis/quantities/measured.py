"""What money, a percentage, a length of time or another measure tells of: words of its clause, never those of the
number.
"""

from typing import TYPE_CHECKING

from tui.analysis.quantities.nouns import Words, noun_group, object_of, of_phrase, subject_of, verb_above
from tui.analysis.quantities.place import Place
from tui.analysis.times.syntax import lefts

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_DIMENSIONS = frozenset("deep high long tall thick wide old strong square cubic heavy".split())
_ATTACHED = ("nummod", "compound", "quantmod", "nmod", "amod", "npadvmod")


def money(unit: "Token", place: Place) -> Words | None:
    """ "$5 million fine", "$5m in damages", "the deal is worth $5m"."""
    noun = _noun_to_the_right(unit)
    if noun is not None:
        return noun_group(noun, after=unit.i)
    if place.previous is not None and place.previous.pos_ in ("DET", "PRON") and (words := _words_behind(place)):
        return words
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
    if words := _premodified(unit, place):
        return words
    superlative = _superlative_before(place)
    if superlative is not None:
        return _group_left(superlative)
    inner = of_phrase(unit)
    if inner is not None:
        return noun_group(inner)
    noun = _noun_to_the_right(unit)
    if noun is not None:
        return noun_group(noun, after=unit.i)
    return _beside(unit, place)


def _premodified(unit: "Token", place: Place) -> Words | None:
    """ "The 80m-deep well", "a 17-mile (27km) tunnel": the noun behind, where an article stands before the number."""
    doc = place.parse.doc
    before = place.previous
    if before is None or before.pos_ not in ("DET", "PRON", "ADJ") or before.lower_ in ("all", "those", "these"):
        return None
    index = max(unit.i, place.last.i) + 1
    if index < place.stop and doc[index].text == "(":
        index = next((i + 1 for i in range(index, min(index + 8, place.stop)) if doc[i].text == ")"), index)
    first = None
    last = index
    while last < min(place.stop, index + 6) and (_is_nominal(doc[last]) or doc[last].text == "-"):
        if first is None and doc[last].text != "-" and doc[last].lower_ not in _DIMENSIONS:
            first = last
        last += 1
    if first is None or (doc[last - 1].pos_ not in _NOUNS and doc[last - 1].lower_ != "well"):
        return None
    return range(first, last)


def _is_nominal(token: "Token") -> bool:
    """A noun or its adjective; the parse takes a well behind a measure for the adverb."""
    return (token.pos_ in (*_NOUNS, "ADJ") and token.ent_type_ not in ("DATE", "TIME")) or token.lower_ == "well"


def _words_behind(place: Place) -> Words | None:
    """ "A $40m fine": the words behind, as a letter for a million misleads the parse."""
    first = last = place.last.i + 1
    while last < min(place.stop, first + 4) and place.parse.doc[last].pos_ in (*_NOUNS, "ADJ"):
        last += 1
    return range(first, last) if last > first else None


def _superlative_before(place: Place) -> "Token | None":
    """The noun of "the worst attack for 12 years", whatever the parse hangs the years on."""
    preposition = place.previous
    if preposition is None or preposition.lower_ not in ("in", "for") or preposition.i <= place.paragraph.first:
        return None
    noun = preposition.nbor(-1)
    if noun.pos_ not in _NOUNS:
        return None
    before = list(lefts(noun)) + [inner for child in lefts(noun) for inner in lefts(child)]
    return noun if any(child.tag_ in ("JJS", "RBS") or child.lower_ in ("first", "only") for child in before) else None


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
    doc = place.parse.doc
    if words.start <= place.last.i and place.first.i < words.stop:
        words = range(words.start, place.first.i)
        while words and doc[words[-1]].pos_ not in _NOUNS:
            words = words[:-1]
    return None if not words or all(doc[index].like_num for index in words) else words
