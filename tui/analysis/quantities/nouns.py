"""What a number counts: the noun with its modifiers, found in the parse."""

from typing import TYPE_CHECKING

from tui.analysis.quantities.lexicon import GROUPS, PEOPLE, PEOPLE_ENDINGS
from tui.analysis.quantities.place import Place
from tui.analysis.times.syntax import children, lefts, rights

if TYPE_CHECKING:
    from spacy.tokens import Token

Words = range
"""Indices of neighbouring tokens."""

_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
_NO_MODIFIERS = frozenset({"more", "least", "other", "total", "about", "fewer", "many", "several"})
_LINKS = frozenset({"of", "in", "from", "for", "with", "on", "at", "by", "to", "under", "against"})
_LOOSE = frozenset({"PUNCT", "SPACE", "ADP", "DET", "CCONJ", "PRON", "SCONJ", "AUX"})
_LONGEST_PHRASE = 7
_NOUNS = ("NOUN", "PROPN")


def lemma(token: "Token") -> str:
    return token.lemma_.lower()


def is_people(token: "Token", place: Place) -> bool:
    """Whether the noun counts people: by the word, its last part ("concert-goers") or as a nationality."""
    word = lemma(token)
    if word in PEOPLE or token.lower_ in PEOPLE or word.rpartition("-")[2] in PEOPLE:
        return True
    if token.lower_.removesuffix("s") in PEOPLE or word.endswith(PEOPLE_ENDINGS):
        return True
    if token.i and token.nbor(-1).text == "-" and word == "goer":
        return True
    return place.names.get(token.i) == "NORP" and token.pos_ in _NOUNS


def unit_of(head: "Token", place: Place) -> str:
    """The unit of what a plain number counts: "people", else the noun's lemma."""
    if is_people(head, place):
        return "people"
    if any(child.dep_ in ("amod", "compound") and child.lower_ == "death" for child in lefts(head)):
        return "people"
    return "people" if lemma(head) in GROUPS or head.lower_ == "others" else lemma(head)


def noun_group(head: "Token", after: int = -1) -> Words:
    """The noun with its modifiers behind token ``after``, an of-phrase or the like, and a short clause on it."""
    first = head.i
    for child in lefts(head):
        if child.dep_ not in _MODIFIERS or child.like_num or child.pos_ in ("NUM", "DET"):
            continue
        if child.lower_ in _NO_MODIFIERS or child.left_edge.i <= after:
            if child.i > after and child.lower_ not in _NO_MODIFIERS:
                first = min(first, child.i)
            continue
        first = min(first, child.left_edge.i)
    while first < head.i and (head.doc[first].pos_ in ("DET", "PUNCT") or head.doc[first].lower_ in ("a", "an", "the")):
        first += 1
    last = head.i
    for child in rights(head):
        if child.dep_ == "prep" and (child.lower_ == "of" or (child.lower_ in _LINKS and child.i == last + 1)):
            if child.right_edge.i - child.i > _LONGEST_PHRASE:
                break
            last = max(last, child.right_edge.i)
        elif child.dep_ == "relcl" and (child.right_edge.i - child.i > 4 or head.doc[last + 1].text == ","):
            break
        elif child.dep_ in ("acl", "relcl") and child.i - last <= 3:
            last = max(last, min(child.right_edge.i, child.i + 4))
        elif child.dep_ != "punct":
            break
    return _trimmed(head, range(first, last + 1))


def _trimmed(head: "Token", words: Words) -> Words:
    """Without words at the end that lead on to others: an article, a preposition, an adjective, a verb with more."""
    first, last = words.start, words.stop - 1
    doc = head.doc
    while last > head.i and (
        doc[last].pos_ in _LOOSE
        or doc[last].head.i > last
        or (doc[last].pos_ == "VERB" and doc[last].right_edge.i > last)
    ):
        last -= 1
    return range(first, last + 1)


def verb_above(token: "Token") -> "Token | None":
    """The nearest verb that governs the token, itself if it is one."""
    for _ in range(8):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def subject_of(verb: "Token") -> "Token | None":
    """The subject of the verb, or of the one that it is joined to; for "who" the noun it stands for."""
    for _ in range(4):
        for child in children(verb):
            if child.dep_ in ("nsubj", "nsubjpass"):
                if child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                    return verb.head
                return child
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in _NOUNS:
            return verb.head
        if verb.dep_ not in ("xcomp", "conj", "advcl", "ccomp") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def object_of(verb: "Token") -> "Token | None":
    return next((child for child in children(verb) if child.dep_ in ("dobj", "obj")), None)


def of_phrase(token: "Token", *links: str) -> "Token | None":
    """The noun of the "of" phrase (or of ``links``) that hangs on the token."""
    for child in children(token):
        if child.dep_ == "prep" and child.i > token.i and child.lower_ in (links or ("of",)):
            inner = next((inner for inner in children(child) if inner.dep_ == "pobj"), None)
            if inner is not None and inner.ent_type_ not in ("DATE", "TIME"):
                return inner
    return None


def counted_noun(place: Place) -> "Token | None":
    """The noun that a plain number stands before, by the parse, else the next noun group with nothing between."""
    token = place.last
    while (
        token.dep_ in ("compound", "quantmod", "nummod", "advmod")
        and token.head.pos_ == "NUM"
        and token.head.i != token.i
    ):
        token = token.head
    head = _past_hyphen(token.head, place)
    if head.i > place.last.i and (
        (token.dep_ == "nummod" and head.pos_ in (*_NOUNS, "ADJ", "SYM"))
        or (token.dep_ in ("amod", "nmod", "compound") and head.pos_ in _NOUNS)
    ):
        return head
    return _next_noun(place)


def _past_hyphen(head: "Token", place: Place) -> "Token":
    """ "Three side-by-side boosters": the noun that the hyphenated words describe."""
    for _ in range(4):
        following = head.i + 1
        if following >= place.stop or head.doc[following].text != "-" or head.i == place.last.i:
            break
        if place.after(1) == "-" or head.head.i <= head.i or head.head.pos_ not in _NOUNS:
            break
        head = head.head
    return head


def antecedent(pronoun: "Token", place: Place) -> "Token | None":
    """The noun that "whom", "which" or "them" stands for.

    For a relative pronoun the noun of its clause, else the nearest plural noun before the number, people first.
    """
    if pronoun.tag_ in ("WP", "WDT"):
        verb = verb_above(pronoun)
        if verb is not None and verb.dep_ == "relcl" and verb.head.pos_ in _NOUNS:
            return verb.head
    nearest = None
    things = pronoun.lower_ == "which"
    for index in range(place.first.i - 1, max(place.paragraph.first, place.first.i - 40) - 1, -1):
        token = pronoun.doc[index]
        if token.tag_ in ("NNS", "NNPS"):
            if things or is_people(token, place):
                return token
            nearest = nearest or token
    return nearest


def _next_noun(place: Place) -> "Token | None":
    doc = place.parse.doc
    for index in range(place.last.i + 1, min(place.last.i + 7, place.stop)):
        token = doc[index]
        if token.pos_ in _NOUNS:
            following = doc[index + 1] if index + 1 < place.stop else None
            if following is not None and (following.pos_ in _NOUNS or following.text == "-"):
                continue
            plural = token.tag_ in ("NNS", "NNPS") or place.figure.value == 1 or is_people(token, place)
            return token if plural else None
        if token.tag_ not in ("VBN", "JJ", "JJR", "JJS", "HYPH") and token.text != "-":
            return None
    return None
