"""The tense of the clause that a word stands in: what says whether "Friday" is behind or ahead.

The measure of the method is TimeBank: a wrong future is the costly mistake, so a future needs a sign of its own.
"""

from typing import TYPE_CHECKING

from tui.analysis.times.syntax import children, rights, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST, PRESENT, SCHEDULED, FUTURE = "past", "present", "scheduled", "future"

_REACH = 12
"""Heads to look at, from the word upwards."""
_WILL = frozenset({"will", "shall", "'ll", "wo"})
_MODALS = frozenset({"may", "might", "can", "could", "should", "would", "must"})
_PAST_AUXILIARIES = frozenset({"had", "was", "were", "did", "has", "have", "'ve", "'d"})
_PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re", "'m"})
_PLANS = frozenset(
    "expect schedule set plan due intend propose begin resume likely hope agree aim want ready slate bind go".split()
)
_SCHEDULED = frozenset({"schedule", "expect", "slate", "set", "plan"})
_SCHEDULED_PRESENT = frozenset(
    "open begin start close end meet face host play visit return arrive leave launch resume expire premiere "
    "travel rise peak occur air debut convene gather march vote".split()
)
"""Verbs whose simple present tells of a programme ("the trial opens on Monday")."""
_ARRANGED = frozenset("go meet leave begin start come return open hold face visit travel".split())
"""Verbs whose present progressive tells of a fixed plan ("is leaving on Friday")."""


def tense_at(token: "Token") -> str | None:
    """The tense of the clause that governs the token; None where no verb does.

    SCHEDULED is a present that tells of a programme: ahead for a weekday, else as any present.
    """
    seen: str | None = None
    for _ in range(_REACH):
        if token.pos_ in ("VERB", "AUX"):
            found = _tense_of_verb(token)
            if found is _UP:
                token = token.head
                continue
            if found is not None:
                return found
            if token.tag_ == "VBG":
                seen = PRESENT
        elif token.lower_ in ("due", "set", "likely"):
            return PAST if any(child.lower_ == "had" for child in children(token.head)) else FUTURE
        if token.head.i == token.i:
            break
        token = token.head
    return seen


_UP = "up"
"""The verb leaves it to the one above."""


def _tense_of_verb(verb: "Token") -> str | None:
    auxiliaries = {child.lower_ for child in children(verb) if child.dep_ in ("aux", "auxpass")}
    tag, lemma = verb.tag_, verb.lemma_.lower()
    if auxiliaries & _WILL:
        return FUTURE
    if "to" in auxiliaries and (tag == "VB" or (tag == "VBN" and "be" in auxiliaries)):
        return _tense_of_infinitive(verb)
    if auxiliaries & _MODALS:
        return PAST if "have" in auxiliaries else FUTURE
    if tag == "VBG" and auxiliaries & _PRESENT_BE:
        return FUTURE if lemma in _ARRANGED else PRESENT
    if auxiliaries & _PAST_AUXILIARIES:
        return PAST
    if tag == "VBN" and auxiliaries & {"is", "are"}:
        return FUTURE if lemma in _PLANS else PRESENT
    if tag == "VBN":
        planned = lemma in _SCHEDULED and any(child.dep_ in ("prep", "xcomp", "aux") for child in rights(verb))
        return FUTURE if planned and not _sets_a_mark(verb) else PAST
    if tag == "VBD":
        return PAST
    if tag in ("VBZ", "VBP"):
        return SCHEDULED if lemma in _SCHEDULED_PRESENT else PRESENT
    return None


def _sets_a_mark(verb: "Token") -> bool:
    """Whether "set" sets a record and plans nothing: "the high set on Aug. 6"."""
    return verb.lemma_.lower() == "set" and not any(child.lower_ in ("for", "to") for child in subtree(verb))


def _tense_of_infinitive(verb: "Token") -> str:
    head = verb.head
    if any(child.lower_ == "had" for child in children(head)):
        return PAST
    if head.i == verb.i or head.lemma_.lower() in _PLANS:
        return FUTURE
    if verb.lemma_ == "do" and any(child.lower_ == "with" for child in rights(verb)):
        return _UP
    if verb.dep_ in ("xcomp", "acl", "advcl", "relcl") and head.tag_ != "VBD":
        return FUTURE
    return _UP
