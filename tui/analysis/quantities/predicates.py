"""The verb that a quantity belongs to."""

from typing import TYPE_CHECKING

from tui.analysis.parse import Parse
from tui.analysis.times.syntax import lefts, rights
from tui.documents import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def predicate_of(token: "Token", parse: Parse) -> tuple[str | None, Span | None]:
    """The lemma of the nearest verb above the token, and its words with auxiliaries; None where no verb governs.

    For what is counted by a clause of its own ("22 people killed") that clause's verb is the predicate.
    """
    for child in rights(token):
        if child.dep_ in ("acl", "relcl") and child.pos_ == "VERB" and child.i - token.i <= 4:
            return child.lemma_.lower(), _words(child, parse)
    verb = token
    for _ in range(8):
        if verb.head.i == verb.i:
            return None, None
        verb = verb.head
        if verb.pos_ in ("VERB", "AUX"):
            return verb.lemma_.lower(), _words(verb, parse)
    return None, None


def _words(verb: "Token", parse: Parse) -> Span:
    first = min(
        (child.i for child in lefts(verb) if child.dep_ in ("aux", "auxpass", "neg") and verb.i - child.i <= 4),
        default=verb.i,
    )
    last = max((child.i for child in rights(verb) if child.dep_ == "prt" and child.i - verb.i <= 2), default=verb.i)
    return parse.span(first, last + 1)
