"""What happened to those whom a number counts: dead, hurt, held, freed, missing or moved."""

from typing import TYPE_CHECKING

from tui.analysis.quantities.lexicon import NOUN_EVENTS, OBJECT_EVENTS, STATUS_EVENTS, SUBJECT_EVENTS, WORD_EVENTS
from tui.analysis.times.syntax import children, lefts, rights

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTICIPLES = ("VBN", "JJ", "VBD")
_LEAVING = frozenset(
    {"leave", "find", "be", "remain", "lie", "presume", "fear", "confirm", "pronounce", "declare", "go", "feel"}
)
_EVERYBODY = frozenset({"all", "everyone", "everybody"})
_QUANTIFIERS = frozenset(
    "dozen score hundred thousand million number handful couple majority half most all some many".split()
)
_CUSTODY = frozenset({"custody", "detention", "jail", "prison", "hostage", "captive"})
_HOSPITAL = frozenset({"hospital", "hospitals"})


def event_of(noun: "Token") -> str | None:
    """What befell those whom the noun counts, from the noun itself, its clause or the verb; None if untold.

    A negated verb tells of no event.
    """
    return _by_itself(noun) or _by_verb(noun) or _by_clause(noun) or _by_outcome(noun) or STATUS_EVENTS.get(noun.lower_)


def _by_itself(noun: "Token") -> str | None:
    """ "22 dead", "59 injured people", "the death toll"."""
    for token in (noun, *(child for child in lefts(noun) if child.dep_ in ("amod", "compound"))):
        event = WORD_EVENTS.get(token.lower_)
        if event and (token.i == noun.i or token.tag_ in _PARTICIPLES or token.lower_ in ("death", "missing")):
            return event
    return None


def _by_outcome(noun: "Token") -> str | None:
    """ "The helicopter carried ten people and crashed, killing all aboard"."""
    token = noun
    for _ in range(6):
        if token.head.i == token.i:
            return None
        token = token.head
        clauses = [child for child in children(token) if child.dep_ in ("advcl", "conj", "xcomp")]
        clauses += [inner for clause in clauses for inner in children(clause) if inner.dep_ == "advcl"]
        if any(OBJECT_EVENTS.get(clause.lemma_.lower()) == "dead" and _takes_all(clause) for clause in clauses):
            return "dead"
    return None


def _takes_all(verb: "Token") -> bool:
    """Whether the object is all there are: "killing everyone", "killing all aboard"."""
    objects = [child for child in children(verb) if child.dep_ == "dobj"]
    return any(word.lower_ in _EVERYBODY for one in objects for word in (one, *children(one)))


def _by_clause(noun: "Token") -> str | None:
    """ "22 people killed by ...", "22 people who died", "people in hospital"."""
    for child in rights(noun):
        if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD"):
            if event := OBJECT_EVENTS.get(child.lemma_.lower()):
                return event
        elif child.dep_ == "relcl":
            roles = {inner.dep_ for inner in children(child) if inner.tag_ in ("WDT", "WP")}
            if event := _happens(child, passive="nsubjpass" in roles, subject="nsubj" in roles):
                return event
        elif child.dep_ in ("amod", "acomp", "appos", "acl") and (event := WORD_EVENTS.get(child.lower_)):
            return event
    return None


def _happens(verb: "Token", passive: bool, subject: bool, patient: bool = False) -> str | None:
    if any(child.dep_ == "neg" for child in children(verb)):
        return None
    word = verb.lemma_.lower()
    if passive or patient:
        return OBJECT_EVENTS.get(word) or (_held_by_place(verb) if passive else None)
    return SUBJECT_EVENTS.get(word) if subject else None


def _held_by_place(verb: "Token") -> str | None:
    """ "Were taken to hospital", "were held hostage", "are in custody"."""
    word = verb.lemma_.lower()
    if word == "hold":
        return "held"
    if (outcome := _confirmed(verb)) is not None:
        return outcome
    for child in children(verb):
        if child.dep_ == "prep":
            nouns = {inner.lower_ for inner in children(child) if inner.dep_ == "pobj"}
            if nouns & _HOSPITAL:
                return "hurt"
            if nouns & _CUSTODY:
                return "held"
        elif child.lower_ in _CUSTODY:
            return "held"
    return None


def _confirmed(verb: "Token") -> str | None:
    """ "Were confirmed as having died"."""
    links = [child for child in children(verb) if child.dep_ == "prep" and child.lower_ == "as"]
    lemmas = [inner.lemma_.lower() for link in links for inner in children(link)]
    return next((SUBJECT_EVENTS[word] for word in lemmas if word in SUBJECT_EVENTS), None)


def _by_verb(noun: "Token") -> str | None:
    token = _out_of_lists(noun)
    head = token.head
    if token.dep_ == "pobj":
        return _by_preposition(token)
    if head.i == token.i:
        return None
    if head.pos_ in ("NOUN", "PROPN") and token.dep_ in ("nmod", "compound"):
        return NOUN_EVENTS.get(head.lower_)
    if head.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if token.dep_ in ("dobj", "obj"):
        return _happens(head, passive=False, subject=False, patient=True) or _result(head)
    if token.dep_ == "nsubjpass":
        return _happens(head, passive=True, subject=False) or _result(head)
    if token.dep_ == "nsubj":
        event = WORD_EVENTS.get(head.lower_) if head.tag_ in _PARTICIPLES else None
        if event and not any(child.dep_ in ("dobj", "neg") for child in children(head)):
            return event
        if head.lower_ == "missing" and not any(child.dep_ in ("dobj", "neg") for child in children(head)):
            return "missing"
        return _happens(head, passive=False, subject=True) or _result(head)
    return None


def _by_preposition(token: "Token") -> str | None:
    """ "The deaths of 22 people", "killed 22, including two children"."""
    preposition = token.head
    quantifier = preposition.head.pos_ == "NUM" or preposition.head.lemma_.lower() in _QUANTIFIERS
    if preposition.lower_ == "of" and quantifier:
        return _by_verb(preposition.head)
    if preposition.lower_ == "of" and preposition.head.pos_ in ("NOUN", "PROPN"):
        return NOUN_EVENTS.get(preposition.head.lower_)
    if preposition.lower_ in ("including", "among") and preposition.head.pos_ in ("NOUN", "PROPN", "NUM"):
        return event_of(preposition.head) if preposition.head.i < token.i else None
    return None


def _out_of_lists(token: "Token") -> "Token":
    """The first member of the list that the token belongs to: what happened to one happened to all."""
    for _ in range(6):
        if (
            token.dep_ in ("conj", "appos")
            and token.head.i != token.i
            and token.head.pos_ in ("NOUN", "PROPN", "NUM", "ADJ")
        ) or (token.dep_ == "nummod" and token.head.pos_ in ("NOUN", "PROPN")):
            token = token.head
        else:
            break
    return token


def _result(verb: "Token") -> str | None:
    """ "Left 22 people dead", "59 were injured", "two are missing"."""
    if verb.lemma_.lower() not in _LEAVING or any(child.dep_ == "neg" for child in children(verb)):
        return None
    for child in children(verb):
        if child.dep_ in ("acomp", "oprd", "ccomp", "attr", "xcomp", "advcl", "amod") and (
            event := WORD_EVENTS.get(child.lower_)
        ):
            return event
    return _held_by_place(verb) if verb.lemma_.lower() == "be" else None
