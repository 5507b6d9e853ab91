"""The kinds of quantity, tried in order: the first that holds decides."""

import re
from typing import TYPE_CHECKING

from tui.analysis.quantities.ages import age
from tui.analysis.quantities.events import event_of
from tui.analysis.quantities.figures import Form
from tui.analysis.quantities.lexicon import (
    CHANGES,
    CURRENCY_WORDS,
    GROUPS,
    HUNDREDTHS,
    MEASURES,
    TIME_UNITS,
    WORD_EVENTS,
)
from tui.analysis.quantities.measured import length, money, percent
from tui.analysis.quantities.nouns import (
    Words,
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
from tui.analysis.quantities.predicates import predicate_of
from tui.analysis.quantities.qualifiers import qualifier_of
from tui.analysis.quantities.refused import is_refused
from tui.analysis.records import Qualifier, Quantity
from tui.documents import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_PERCENT = re.compile(r"\s?%|[- ](?:percent(?:age points?)?|per cent|pc)\b", re.IGNORECASE)
_UNIT_WORD = re.compile(r"[- ]?([A-Za-z°][A-Za-z°/-]*?)(?=-|\b(?!/))", re.IGNORECASE)
_AGO = re.compile(r"[- ](?:\w+\s)?\w+\s(?:ago|earlier)\b", re.IGNORECASE)
_TOLL = re.compile(r"\b(?:tolls?|dead|deaths?|casualt\w+|victims?|injured|killed|wounded|fatalities)\b", re.IGNORECASE)


def quantity(place: Place) -> Quantity | None:
    """What the number at hand is a quantity of; None where it is none."""
    form = place.figure.form
    if form is Form.ORDINAL:
        return _ordinal(place)
    if form is Form.VAGUE:
        return _vague(place)
    if form in (Form.FRACTION, Form.RATIO):
        return _share(place)
    found = age(place)
    if found is not None:
        end, unit, words = found
        return _made(place, unit, words, place.last, end)
    if place.figure.currency:
        return _made(place, place.figure.currency, money(place.last, place), place.last)
    if matched := _PERCENT.match(place.text, place.figure.end):
        token = place.token_at(matched.end() - 1) or place.last
        unit = "percentage_points" if "point" in matched[0] else "percent"
        return _made(place, unit, percent(token, place), token, matched.end())
    if is_refused(place):
        return None
    return _of_unit(place) or _count(place)


def _made(
    place: Place,
    unit: str,
    words: Words | None,
    noun: "Token",
    end: int | None = None,
    event: str | None = None,
    value: float | None = None,
) -> Quantity:
    """The record: ``noun`` is the token by which its predicate is found, ``end`` the offset in the paragraph where it ends."""
    figure = place.figure
    document = place.parse.document.text
    counts = None if words is None else place.tokens_span(words)
    predicate, predicate_span = predicate_of(noun, place.parse)
    vague = figure.form is Form.VAGUE
    return Quantity(
        Span(place.span.start, place.offset + (end or figure.end)),
        figure.value if value is None else value,
        unit,
        upper=figure.upper,
        qualifier=Qualifier.VAGUE if vague else qualifier_of(place.text, figure.start, figure.end),
        counts="" if counts is None else counts.cut(document),
        counts_span=counts,
        predicate=predicate,
        predicate_span=predicate_span,
        event=event,
    )


def _counting(place: Place, noun: "Token", words: Words | None = None, unit: str | None = None) -> Quantity:
    unit = unit or unit_of(noun, place)
    event = event_of(noun) if unit == "people" else None
    return _made(place, unit, words or noun_group(noun, after=place.last.i), noun, event=event)


# --- money in words, measures, lengths of time ---------------------------------------------------------------------------


def _of_unit(place: Place) -> Quantity | None:
    figure = place.figure
    found = _UNIT_WORD.match(place.text, figure.end)
    word = found[1].lower() if found else ""
    if figure.metres and (found is None or not word.endswith("s")) and not _counts_people(place):
        metres = None if figure.value is None else figure.value / 1e6
        return _made(place, "m", length(place.last, place), place.last, value=metres)
    if found is None:
        return None
    token = place.token_at(found.end(1) - 1) or place.last
    singular = word.removesuffix("s")
    if currency := CURRENCY_WORDS.get(singular):
        if word != "won" and (token.pos_ in _NOUNS or token.pos_ == "SYM"):
            return _made(place, currency, money(token, place), token)
    if (word in HUNDREDTHS or singular in HUNDREDTHS) and figure.value is not None:
        currency = HUNDREDTHS.get(word) or HUNDREDTHS[singular]
        return _made(place, currency, money(token, place), token, value=figure.value / 100)
    if word in MEASURES and not (word in ("point", "stone") and token.pos_ not in _NOUNS):
        return _made(place, MEASURES[word], length(token, place) or place_of(token), token)
    if singular in TIME_UNITS or word == "centuries":
        if _AGO.match(place.text, figure.end):
            return None
        plural = "centuries" if singular in ("century", "centurie") else singular + "s"
        return _made(place, plural, length(token, place) or place_of(token), token)
    return None


def place_of(token: "Token") -> Words:
    """Where nothing else is measured, the unit itself is what the number counts."""
    return range(token.i, token.i + 1)


def _counts_people(place: Place) -> bool:
    return bool(re.match(r"\s(?:\w+\s)?(?:[a-z]+s|people|men|women|children)\b|[- ](?:strong|people)", place.after(24)))


# --- plain counts ----------------------------------------------------------------------------------------------------


def _count(place: Place) -> Quantity | None:
    noun = counted_noun(place)
    if noun is not None:
        return _of_noun(place, noun)
    inner = of_phrase(place.last)
    if inner is not None:
        return _counting(place, inner, noun_group(inner))
    return _bare(place)


def _of_noun(place: Place, noun: "Token") -> Quantity | None:
    word = lemma(noun)
    if word in ("percent", "cent"):
        return _made(place, "percent", percent(noun, place), noun)
    if word in TIME_UNITS:
        return _made(place, "centuries" if word == "century" else word + "s", length(noun, place), noun)
    if CURRENCY_WORDS.get(word) and word != "won":
        return _made(place, CURRENCY_WORDS[word], money(noun, place), noun)
    named = noun.tag_ == "NNP" and noun.text[0].isupper() and place.first.text[0].isupper()
    if named and noun.i - place.last.i == 1 and place.figure.spelled and place.first.i != place.paragraph.first:
        return None
    return _counting(place, noun)


def _bare(place: Place) -> Quantity | None:
    """A number without a noun behind it: "22 were killed", "a toll of 22", "the toll rose to 22", "12 others"."""
    token, following = place.last, place.next
    if (
        following is not None
        and following.lower_ in WORD_EVENTS
        and following.tag_ in ("VBN", "VBD", "JJ", "NN", "NNS")
    ):
        if following.dep_ not in ("ROOT", "aux") or following.tag_ in ("VBN", "JJ", "VBD"):
            event = None if _acts(following) else WORD_EVENTS[following.lower_]
            return _made(place, "people", range(following.i, following.i + 1), token, event=event)
    if re.match(r"\s+(?:others|more|other|of them)\b", place.after(10)) and following is not None:
        return _counting(place, token, range(following.i, following.i + 1), "people") if _may_be_people(place) else None
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in ("to", "from", "at", "by", "of")
        and token.head.head.pos_ == "NOUN"
    ):
        return _value_of(place, token.head.head)
    verb = verb_above(token)
    if verb is not None and token.dep_ in (
        "pobj",
        "attr",
        "dobj",
        "oprd",
        "npadvmod",
        "nummod",
        "dep",
        "advmod",
        "conj",
    ):
        subject = subject_of(verb)
        if subject is not None and subject.i < place.first.i and subject.pos_ in _NOUNS:
            if verb.lemma_.lower() in CHANGES or (
                lemma(verb) == "be" and lemma(subject) in ("number", "total", *GROUPS)
            ):
                return _value_of(place, subject)
    if (
        token.dep_ in ("nsubj", "nsubjpass")
        and verb is not None
        and (place.figure.spelled or token.dep_ == "nsubjpass")
    ):
        event = event_of(token)
        return (
            _made(place, "people", range(verb.i, verb.i + 1), token, event=event)
            if event or place.figure.spelled
            else None
        )
    if token.dep_ == "dobj" and verb is not None and (event := event_of(token)):
        return _made(place, "people", range(verb.i, verb.i + 1), token, event=event)
    if token.dep_ == "conj" and token.head.pos_ == "NUM" and token.head.dep_ == "nummod":
        return _counting(place, token.head.head, noun_group(token.head.head))
    return None


def _acts(participle: "Token") -> bool:
    """Whether the word is a verb with an object of its own: "22 killed three others"."""
    return participle.tag_ == "VBD" and any(child.dep_ == "dobj" for child in participle.children)


def _may_be_people(place: Place) -> bool:
    verb = verb_above(place.last)
    return place.figure.spelled or event_of(place.last) is not None or (verb is not None and place.last.dep_ == "nsubj")


def _value_of(place: Place, noun: "Token") -> Quantity:
    """A number that a noun has: the toll, the number of troops, the temperature."""
    inner = of_phrase(noun) if lemma(noun) in ("number", "total", "toll") else None
    words = noun_group(noun)
    if place.first.i in words:
        words = range(words.start, noun.i + 1)
    counted = place.parse.cut(place.tokens_span(words))
    people = _TOLL.search(counted) or lemma(noun) in GROUPS or (inner is not None and is_people(inner, place))
    event = event_of(noun) or (event_of(inner) if inner is not None else None)
    if people and event is None and lemma(noun) == "toll":
        event = "dead"
    return _made(
        place, "people" if people else lemma(inner or noun), words, place.last, event=event if people else None
    )


# --- ordinals, vague numbers, shares ---------------------------------------------------------------------------------


def _ordinal(place: Place) -> Quantity | None:
    """ "The second attack": the place in a row of what it counts; names ("First Lady") and adverbs ("at first") are none."""
    token = place.last
    head = token.head
    if token.dep_ != "amod" or head.i <= token.i or head.pos_ != "NOUN" or place.names.get(token.i):
        return None
    if place.after(1) == "-" or (
        token.text[0].isupper() and token.i != place.paragraph.first and head.text[0].isupper()
    ):
        if not _in_headline(place):
            return None
    return _made(place, "ordinal", noun_group(head, after=token.i), head)


def _in_headline(place: Place) -> bool:
    return place.paragraph.block.kind in ("title", "heading")


def _vague(place: Place) -> Quantity | None:
    token = place.last
    if _AGO.match(place.text, place.figure.end) or re.match(r"\s+(?:times|ways|things)\b", place.after(8)):
        return None
    noun = _vaguely_counted(place)
    if noun is None:
        if token.dep_ in ("nsubj", "nsubjpass", "dobj") and (event := event_of(token)):
            verb = verb_above(token)
            return _made(place, "people", None if verb is None else range(verb.i, verb.i + 1), token, event=event)
        return None
    if lemma(noun) in TIME_UNITS:
        return _made(place, lemma(noun) + "s", length(noun, place), noun)
    if unit := CURRENCY_WORDS.get(lemma(noun)):
        return _made(place, unit, money(noun, place), noun)
    return _counting(place, noun)


def _vaguely_counted(place: Place) -> "Token | None":
    """The noun behind "thousands of", "a number of", "several"."""
    token = place.last
    for candidate in (token, token.head):
        if candidate.lower_ == "of":
            return next((child for child in candidate.children if child.dep_ == "pobj"), None)
        if candidate.i >= place.first.i and (inner := of_phrase(candidate)) is not None and inner.i > token.i:
            return inner
    if token.dep_ in ("amod", "nummod", "det", "quantmod", "compound", "nmod") and token.head.i > token.i:
        return token.head if token.head.pos_ in (*_NOUNS, "ADJ") else None
    return counted_noun(place)


def _share(place: Place) -> Quantity | None:
    unit = "ratio" if place.figure.form is Form.RATIO else "fraction"
    token = place.last
    noun = of_phrase(token)
    if noun is None and token.dep_ in ("nummod", "amod", "predet", "det", "quantmod") and token.head.i > token.i:
        noun = token.head
    if noun is None and unit == "ratio":
        noun = counted_noun(place)
    if noun is None or noun.pos_ not in (*_NOUNS, "PRON"):
        return None
    return _made(place, unit, noun_group(noun, after=token.i), noun)
