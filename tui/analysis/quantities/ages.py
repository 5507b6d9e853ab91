"""Ages: a number of years that belongs to a person, never a count."""

import re
from typing import TYPE_CHECKING

from tui.analysis.quantities.nouns import Words, noun_group, subject_of, verb_above
from tui.analysis.quantities.place import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_OLDEST = 116
_OLD = re.compile(r"[- ](year|month|week|day)s?[- ]olds?\b", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged?\s+(?:of\s+)?(?:just\s+|only\s+|about\s+|between\s+|under\s+|over\s+)?"
    r"|ages?\s+(?:of\s+)?(?:range[sd]?\s+)?(?:from\s+|between\s+|of\s+)?"
    r"|aged\s+[\w-]+(?:,\s[\w-]+){0,6},?\s(?:and|to|or)\s|aged\s+(?:[\w-]+,\s){1,6})$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec)\.?\s*\d*,?\s$"
)
_SPORT = frozenset(
    """
    quarterback linebacker cornerback receiver lineman safety forward midfielder striker defender tackle touchdown catch yard
    goal inning penalty substitute booked
    """.split()
)
_NOUNS = ("NOUN", "PROPN")


def age(place: Place) -> tuple[int, str, Words | None] | None:
    """Where the age ends in the paragraph, its unit ("years_old", "months_old") and the words that name the person."""
    figure = place.figure
    if figure.currency or figure.value is None:
        return None
    if found := _OLD.match(place.text, figure.end):
        unit = found[1].lower() + "s_old"
        return found.end(), unit, _person_after(place, found.end() - 1)
    if figure.value != int(figure.value) or not 0 < figure.value < _OLDEST or figure.scaled:
        return None
    if _AGED.search(place.before(60)) and not re.match(r"\s?(?:%|per ?cent)", place.after(10)):
        return figure.end, "years_old", _person_before(place)
    if person := _in_apposition(place):
        return figure.end, "years_old", person
    previous, following = place.previous, place.next
    if previous is not None and previous.lemma_.lower() == "turn" and previous.pos_ == "VERB":
        if following is None or following.pos_ not in _NOUNS:
            subject = subject_of(previous)
            return figure.end, "years_old", None if subject is None else noun_group(subject)
    if re.match(r"\s+years? of age\b|\s+years? old\b", place.after(16), re.IGNORECASE):
        return figure.end, "years_old", _person_before(place)
    return None


def _person_after(place: Place, last: int) -> Words | None:
    """The person of "a 26-year-old man", else the subject of "is 26 years old"."""
    token = place.token_at(last)
    if token is None:
        return None
    head = token
    for _ in range(3):
        if head.dep_ in ("amod", "compound", "nmod", "npadvmod", "nummod", "punct") and head.head.i != head.i:
            head = head.head
    if head.pos_ in _NOUNS and head.i > token.i:
        return _with_clause(head, noun_group(head, after=token.i), place)
    verb = verb_above(token)
    subject = subject_of(verb) if verb is not None else None
    if subject is not None and subject.i < place.first.i:
        return noun_group(subject)
    return _named_before(place)


def _named_before(place: Place) -> Words | None:
    """ "Rob Knox, an 18-year-old": the noun that the words are in apposition to."""
    token = place.last
    for _ in range(4):
        if token.dep_ == "appos" and token.head.i < place.first.i:
            return noun_group(token.head)
        if token.head.i == token.i:
            break
        token = token.head
    return None


def _person_before(place: Place) -> Words | None:
    """The person whom "aged 22" describes: the noun above, to the left."""
    token = place.first
    for _ in range(6):
        if token.head.i == token.i:
            break
        token = token.head
        if token.pos_ in _NOUNS and token.i < place.first.i and token.lemma_.lower() not in ("age", "rate"):
            return _with_clause(token, noun_group(token), place)
    verb = verb_above(place.first)
    subject = subject_of(verb) if verb is not None else None
    return noun_group(subject) if subject is not None and subject.i < place.first.i else None


def _with_clause(person: "Token", words: Words, place: Place) -> Words:
    """An unnamed person is known by what the clause says of them: "a 26-year-old man was the first to be named"."""
    if person.pos_ == "PROPN" or place.names.get(person.i):
        return words
    subject = person
    for _ in range(4):
        if subject.dep_ != "conj" or subject.head.pos_ not in _NOUNS:
            break
        subject = subject.head
    if subject.dep_ not in ("nsubj", "nsubjpass"):
        return words
    verb = subject.head
    last = min(verb.right_edge.i, max(verb.i, words.stop - 1) + 9, place.stop - 1)
    for index in range(max(verb.i, words.stop - 1) + 1, last + 1):
        if verb.doc[index].text in (",", ";", "--", "–", "—", '"') or verb.doc[index].dep_ == "cc":
            last = index - 1
            break
    while last > words.stop - 1 and verb.doc[last].pos_ in ("PUNCT", "SPACE", "ADP", "DET", "CCONJ"):
        last -= 1
    return range(words.start, max(last + 1, words.stop))


def _in_apposition(place: Place) -> Words | None:
    """ "Abedi, 22, ..." and "Roussos (8)": a number set off behind a person's name."""
    left, right = place.before(2), place.after(2)
    comma = left == ", " and (right[:1] in (",", ".", ";", ")", "") or re.match(r"\s(?:from|of)\b", place.after(6)))
    bracket = left[-1:] == "(" and right[:1] in ("), ")
    if not (comma or bracket) or re.match(r",\d|\.\d", right) or place.figure.upper is not None:
        return None
    index = place.first.i - 2
    if index < place.paragraph.first or _MONTH_BEFORE.search(place.before(24)):
        return None
    doc = place.parse.doc
    name = doc[index]
    type = place.names.get(index, "")
    if type != "PERSON" and not (
        name.tag_ == "NNP" and type in ("", "ORG") and not bracket and name.text not in ("No", "Nos")
    ):
        return None
    if bracket and type != "PERSON":
        return None
    if bracket and any(word in place.text.lower() for word in _SPORT):
        return None
    first = index
    while (
        first > place.paragraph.first
        and index - first < 5
        and (place.names.get(first - 1) == type if type else doc[first - 1].tag_ == "NNP")
    ):
        first -= 1
    return range(first, index + 1)
