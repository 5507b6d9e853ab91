"""Ages: a number of years that belongs to a person, never a count."""

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.quantities.nouns import Words, noun_group, subject_of, verb_above
from tui.analysis.quantities.place import Place
from tui.analysis.times.syntax import lefts, rights

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
_BOUNDED = re.compile(
    r"\b(?:adults|anyone|boys|children|everyone|girls|kids|men|minors|people|teenagers|those|voters|women|youths)"
    r"\s(?:under|over|above|below|younger than|older than)\s(?:the age of\s)?$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:[.,;)]|(?:and|are|at|from|have|in|must|or|should|were|who|will|with)\b|$)")
_MONTH_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec)\.?\s*\d*,?\s$"
)
_SPORT = frozenset(
    """
    quarterback linebacker cornerback receiver lineman safety forward midfielder striker defender tackle touchdown catch
    yard goal inning penalty substitute booked
    """.split()
)
_NOUNS = ("NOUN", "PROPN")
_CLAUSE_ENDS = frozenset({",", ";", "--", "–", "—", '"', "|"})


class Age(NamedTuple):
    """Where the age ends in the paragraph, its unit ("years_old", "months_old") and the words that name the person."""

    end: int
    unit: str
    person: Words | None


def age(place: Place) -> Age | None:
    """The age that the number is, None where it is none."""
    figure = place.figure
    if figure.currency or figure.value is None:
        return None
    if found := _OLD.match(place.text, figure.end):
        unit = found[1].lower() + "s_old"
        return Age(found.end(), unit, _person_after(place, found.end() - 1))
    if figure.value != int(figure.value) or not 0 < figure.value < _OLDEST or figure.scaled:
        return None
    if _BOUNDED.search(place.before(40)) and _ALONE.match(place.after(12)):
        return Age(figure.end, "years_old", _person_before(place))
    if _AGED.search(place.before(60)) and not re.match(r"\s?(?:%|per ?cent)", place.after(10)):
        return Age(figure.end, "years_old", _person_before(place))
    if person := _in_apposition(place):
        return Age(figure.end, "years_old", person)
    previous, following = place.previous, place.next
    turned = previous is not None and previous.lemma_.lower() == "turn" and previous.pos_ == "VERB"
    if previous is not None and turned and (following is None or following.pos_ not in _NOUNS):
        subject = subject_of(previous)
        return Age(figure.end, "years_old", None if subject is None else noun_group(subject))
    if re.match(r"\s+years? of age\b|\s+years? old\b", place.after(16), re.IGNORECASE):
        return Age(figure.end, "years_old", _person_before(place))
    return None


def _person_after(place: Place, last: int) -> Words | None:
    """The person of "a 26-year-old man", else the subject of "is 26 years old", else who the words stand next to."""
    token = place.token_at(last)
    if token is None:
        return None
    head = token
    for _ in range(3):
        if head.dep_ in ("amod", "compound", "nmod", "npadvmod", "nummod", "punct", "advmod") and head.head.i != head.i:
            head = head.head
    if head.pos_ in _NOUNS and head.i > token.i:
        return _person(head, place, after=token.i)
    if head.dep_ in ("acomp", "attr", "ccomp", "xcomp") or head.head.lemma_.lower() in ("be", "turn", "become"):
        verb = verb_above(head.head)
        subject = subject_of(verb) if verb is not None else None
        return _person(subject, place) if subject is not None and subject.i < place.first.i else None
    for _ in range(3):
        if head.dep_ == "appos" and head.head.i < place.first.i:
            return _person(head.head, place)
        head = head.head
    return None


def _person_before(place: Place) -> Words | None:
    """The person whom "aged 22" describes: the noun above, to the left."""
    token = place.first
    for _ in range(6):
        if token.head.i == token.i:
            break
        token = token.head
        if token.pos_ in _NOUNS and token.i < place.first.i and token.lemma_.lower() not in ("age", "rate"):
            return _person(token, place)
    verb = verb_above(place.first)
    subject = subject_of(verb) if verb is not None else None
    opens = re.search(r"(?:^|[.!?]\s)(?:Aged?|At(?: the age of)?)\s$", place.before(20)) is not None
    return _person(subject, place) if subject is not None and (opens or subject.i < place.first.i) else None


def _person(noun: "Token", place: Place, after: int = -1) -> Words:
    """A name alone; another noun with its modifiers; an indefinite one with what the clause says of it.

    That is what an unnamed person is known by: "a 26-year-old man was the first to be named".
    """
    if noun.pos_ == "PROPN" or place.names.get(noun.i) == "PERSON":
        return _name(noun, place, after)
    words = noun_group(noun, after=after)
    if place.first.i in words and noun.doc[noun.i + 1].text == ",":
        words = range(words.start, noun.i + 1)
    definite = any(child.dep_ == "poss" or child.lower_ in ("the", "this", "that") for child in lefts(noun))
    alone = after < 0 or not any(child.dep_ == "conj" for child in rights(noun))
    return words if definite or noun.pos_ == "PRON" or not alone else _with_clause(noun, words, place)


def _name(noun: "Token", place: Place, after: int) -> Words:
    first, lowest = noun.i, max(after + 1, place.paragraph.first, noun.i - 4)
    type = place.names.get(noun.i)
    while first > lowest and (place.names.get(first - 1) == type if type else noun.doc[first - 1].pos_ == "PROPN"):
        first -= 1
    return range(first, noun.i + 1)


def _with_clause(person: "Token", words: Words, place: Place) -> Words:
    subject = _first_of_list(person)
    if subject.dep_ not in ("nsubj", "nsubjpass"):
        return words
    verb = subject.head
    start = max(verb.i, words.stop - 1)
    last = min(verb.right_edge.i, start + 9, place.stop - 1)
    for index in range(start + 1, last + 1):
        if verb.doc[index].text in _CLAUSE_ENDS or verb.doc[index].dep_ == "cc":
            last = index - 1
            break
    while last > start and verb.doc[last].pos_ in ("PUNCT", "SPACE", "ADP", "DET", "CCONJ"):
        last -= 1
    return range(words.start, max(last + 1, words.stop))


def _first_of_list(person: "Token") -> "Token":
    """The noun that leads the list: "two girls aged eight and a 26-year-old man" is led by the girls."""
    for _ in range(6):
        head = person.head
        listed = person.dep_ in ("conj", "appos") and head.pos_ in (*_NOUNS, "NUM")
        inside = person.pos_ in ("NUM", "VERB", "ADJ") and person.dep_ in (
            "acl",
            "amod",
            "npadvmod",
            "dobj",
            "oprd",
            "pobj",
        )
        if head.i == person.i or not (listed or inside):
            break
        person = head
    return person


def _in_apposition(place: Place) -> Words | None:
    """ "Abedi, 22, ..." and "Roussos (8)": a number set off behind a person's name."""
    left, right = place.before(2), place.after(2)
    comma = left == ", " and (
        right[:1] in (",", ".", ";", ")", "")
        or (not place.figure.spelled and re.match(r"\s(?:from|of)\b", place.after(6)))
    )
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
    if bracket and any(word in (place.before(200) + place.after(200)).lower() for word in _SPORT):
        return None
    first = index
    while (
        first > place.paragraph.first
        and index - first < 5
        and (place.names.get(first - 1) == type if type else doc[first - 1].tag_ == "NNP")
    ):
        first -= 1
    return range(first, index + 1)
