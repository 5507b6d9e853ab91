"""Plain counts: a number before a noun, a number that a noun has, a number alone in its clause, and vague numbers."""

import re
from typing import TYPE_CHECKING

from tui.analysis.quantities.events import event_of
from tui.analysis.quantities.lexicon import (
    CHANGES,
    COUNTED_BY,
    GROUPS,
    INVARIANT,
    TAKES_PEOPLE,
    TIME_UNITS,
    WORD_EVENTS,
)
from tui.analysis.quantities.measured import length
from tui.analysis.quantities.nouns import (
    Words,
    antecedent,
    counted_noun,
    is_people,
    lemma,
    noun_group,
    of_phrase,
    subject_of,
    unit_of,
    verb_above,
)
from tui.analysis.quantities.place import Place
from tui.analysis.quantities.record import made
from tui.analysis.quantities.units import AGO, of_unit
from tui.analysis.records import Quantity
from tui.analysis.times.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_TOLL = re.compile(r"\b(?:tolls?|dead|deaths?|casualt\w+|victims?|injured|killed|wounded|fatalities)\b", re.IGNORECASE)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight overnight".split())
_OTHERS = re.compile(r"\s+(?:others|more|other)\b")
_VALUE_ROLES = frozenset("pobj attr dobj oprd npadvmod nummod dep advmod conj acomp".split())


def count(place: Place) -> Quantity | None:
    """What a plain number counts; None where nothing is counted."""
    noun = counted_noun(place)
    if noun is not None and noun.lower_ in _DAYS:
        return _of_value(place, noun)
    if noun is not None and noun.lower_ not in ("others", "other"):
        return _of_noun(place, _whole_noun(place, noun))
    inner = of_phrase(place.last)
    if inner is not None:
        return _part_of(place, inner)
    return _bare(place)


def _whole_noun(place: Place, noun: "Token") -> "Token":
    """ "Six podium finishes": the plural behind a noun in the singular, where the parse took it for a verb."""
    following = noun.doc[noun.i + 1] if noun.i + 1 < place.stop else None
    mistaken = (
        following is not None
        and noun.tag_ == "NN"
        and following.tag_ == "VBZ"
        and (place.figure.value is None or place.figure.value > 1)
        and place.after(1) == " "
        and lemma(noun) not in INVARIANT
    )
    return following if mistaken and following is not None else noun


def _counting(place: Place, noun: "Token", words: Words | None = None, unit: str | None = None) -> Quantity:
    unit = unit or unit_of(noun, place)
    event = event_of(noun) if unit == "people" else None
    return made(place, unit, words or noun_group(noun, after=place.last.i), noun, event=event)


def _of_noun(place: Place, noun: "Token") -> Quantity | None:
    unit = of_unit(place, noun, noun.lower_)
    if unit is not None:
        return unit
    if lemma(noun) in TIME_UNITS or _is_name(place, noun) or _is_model(place, noun):
        return None
    return _counting(place, noun)


def _is_name(place: Place, noun: "Token") -> bool:
    """ "80 Hou Bu Huai", "201 Waterfront St.", "Six Day War": a name in the singular counts nothing."""
    if place.names.get(noun.i) == "NORP" or is_people(noun, place):
        return False
    if noun.tag_ == "NNP" and noun.text[0].isupper() and place.figure.value != 1:
        return not _in_headline(place)
    capital = place.first.text[0].isupper() and place.first.i != place.paragraph.first
    return (
        capital
        and place.figure.spelled
        and noun.text[0].isupper()
        and not place.words.isupper()
        and not _in_headline(place)
    )


def _is_model(place: Place, noun: "Token") -> bool:
    """ "A 737 jet": digits before a noun in the singular are a name of it, unless a hyphen makes them a measure."""
    singular = noun.tag_ == "NN" and not is_people(noun, place) and lemma(noun) not in INVARIANT
    figure = place.figure
    return (
        singular
        and noun.i == place.last.i + 1
        and not figure.spelled
        and not figure.scaled
        and figure.value not in (None, 0, 1)
        and place.after(1) == " "
        and figure.value == int(figure.value or 0)
    )


def _in_headline(place: Place) -> bool:
    return place.paragraph.block.kind in ("title", "heading")


def _part_of(place: Place, noun: "Token") -> Quantity | None:
    """ "30 of the soldiers", "five of whom", "thousands of them"; "20 of 29" is a score."""
    if noun.pos_ == "NUM" or noun.like_num:
        return None
    if noun.pos_ != "PRON":
        return _counting(place, noun, noun_group(noun))
    stands_for = antecedent(noun, place)
    if stands_for is None:
        event = event_of(place.last)
        return made(place, "people" if event else "", None, place.last, event=event)
    unit = unit_of(stands_for, place)
    event = event_of(place.last) if unit == "people" else None
    return made(place, unit, noun_group(stands_for), place.last, event=event)


# --- numbers without a noun behind them ---


def _bare(place: Place) -> Quantity | None:
    """ "22 were killed", "a toll of 22", "the toll rose to 22", "12 others", "59 injured"."""
    return _of_participle(place) or _of_others(place) or _of_value(place) or _of_clause(place)


def _of_participle(place: Place) -> Quantity | None:
    following = place.next
    if (
        following is None
        or following.tag_ not in ("VBN", "VBD", "JJ", "NN", "NNS")
        or following.lower_ not in WORD_EVENTS
    ):
        return None
    if place.last.dep_ == "pobj" and place.last.head.lower_ == "by":
        return None
    acts = following.tag_ == "VBD" and any(child.dep_ == "dobj" for child in children(following))
    event = None if acts else WORD_EVENTS[following.lower_]
    return made(place, "people", range(following.i, following.i + 1), place.last, event=event)


def _of_others(place: Place) -> Quantity | None:
    following = place.next
    if following is None or not _OTHERS.match(place.text, place.figure.end):
        return None
    token = following if following.lower_ in ("others", "other") else place.last
    event = event_of(token) or event_of(place.last)
    verb = verb_above(place.last)
    if following.lower_ not in ("others", "other") and event is None and (verb is None or place.last.dep_ != "nsubj"):
        return None
    following_event = place.parse.doc[following.i + 1] if following.i + 1 < place.stop else None
    if event is None and following_event is not None:
        event = WORD_EVENTS.get(following_event.lower_)
    return made(place, "people", range(following.i, following.i + 1), token, event=event)


def _of_value(place: Place, day: "Token | None" = None) -> Quantity | None:
    """A number that a noun has: by "of" ("a toll of 22") or by its verb ("the number of troops rose to 984").

    ``day`` is that of "rose to six Friday", on which the parse hangs the number.
    """
    token = day if day is not None else place.last
    preposition = token.head if token.dep_ == "pobj" else None
    if (
        preposition is not None
        and preposition.lower_ in ("to", "from", "at", "by", "of")
        and preposition.head.pos_ == "NOUN"
    ):
        return _value_of(place, preposition.head)
    verb = verb_above(token)
    if verb is None or token.dep_ not in _VALUE_ROLES:
        return None
    subject = subject_of(verb)
    if subject is None or subject.i >= place.first.i or subject.pos_ not in _NOUNS:
        return None
    measures = lemma(verb) == "be" and (lemma(subject) in COUNTED_BY or lemma(subject) in GROUPS)
    return _value_of(place, subject) if measures or lemma(verb) in CHANGES else None


def _value_of(place: Place, noun: "Token") -> Quantity | None:
    if noun.like_num or noun.pos_ == "NUM":
        return None
    inner = of_phrase(noun) if lemma(noun) in COUNTED_BY else None
    words = noun_group(noun)
    if place.first.i in words:
        words = range(words.start, noun.i + 1)
    toll = _TOLL.search(place.parse.cut(place.tokens_span(words)))
    people = toll or lemma(noun) in GROUPS or (inner is not None and is_people(inner, place))
    if not people:
        return made(place, lemma(inner if inner is not None else noun), words, place.last)
    event = event_of(noun) or (event_of(inner) if inner is not None else None)
    return made(place, "people", words, place.last, event=event or ("dead" if lemma(noun) == "toll" else None))


def _of_clause(place: Place) -> Quantity | None:
    """A number alone as subject or object, where the verb tells that people are counted."""
    token = place.last
    verb = verb_above(token)
    event = event_of(token)
    if verb is not None and token.dep_ == "dobj" and lemma(verb) in TAKES_PEOPLE:
        return made(place, "people", range(verb.i, verb.i + 1), token)
    if verb is not None and token.dep_ in ("nsubj", "nsubjpass", "dobj", "conj", "ROOT") and event:
        return made(place, "people", range(verb.i, verb.i + 1), token, event=event)
    if token.dep_ == "conj" and token.head.pos_ == "NUM" and token.head.dep_ == "nummod":
        return _counting(place, token.head.head, noun_group(token.head.head))
    return None


# --- vague numbers ---


def vague(place: Place) -> Quantity | None:
    """ "Dozens of people", "several children", "a number of troops": no value, but what they count."""
    if AGO.match(place.text, place.figure.end) or re.match(r"\s+(?:times|ways|things)\b", place.after(8)):
        return None
    following = place.next
    if following is not None and lemma(following) in TIME_UNITS:
        return made(place, lemma(following) + "s", length(following, place), following)
    noun = _vaguely_counted(place)
    if noun is None:
        event = event_of(place.last)
        verb = verb_above(place.last)
        return (
            None
            if event is None or verb is None
            else made(place, "people", range(verb.i, verb.i + 1), verb, event=event)
        )
    if noun.pos_ == "PRON":
        return _part_of(place, noun)
    return of_unit(place, noun, noun.lower_) or _counting(place, noun)


def _vaguely_counted(place: Place) -> "Token | None":
    token = place.last
    if token.lower_ == "of":
        return next((child for child in children(token) if child.dep_ == "pobj"), None)
    for candidate in (token, token.head):
        inside = place.first.i <= candidate.i <= place.last.i
        if inside and (inner := of_phrase(candidate)) is not None and inner.i > token.i:
            return inner
    if token.dep_ in ("amod", "nummod", "det", "quantmod", "compound", "nmod") and token.head.i > token.i:
        return token.head if token.head.pos_ in (*_NOUNS, "ADJ") else None
    return counted_noun(place)
