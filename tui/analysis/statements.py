"""Who did what to whom: the clauses of a text with their negation, certainty and source.

Certainty follows FactBank's distinction of what a text asserts, what it reports and what it leaves open (Saurí and
Pustejovsky, 2009), with the cues of the CoNLL-2010 task on hedges.
"""

from collections.abc import Sequence

from tui.analysis.hedges import (
    ABILITY,
    HEDGING_ADVERBS,
    HEDGING_NOUNS_AND_ADJECTIVES,
    HEDGING_VERBS,
    MODALS,
    NEGATIVE,
    PERMITTED,
    REPORTING_ADVERBS,
)
from tui.analysis.parse import Parse
from tui.analysis.quotations.speech import find_speech
from tui.analysis.records import Certainty, Mention, Quotation, Statement
from tui.analysis.syntax import Syntax, syntax, trimmed
from tui.documents import Span

_CLAUSES = ("ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_ARGUMENTS = ("dobj", "dative", "attr", "acomp", "oprd", "agent", "prep", "xcomp", "ccomp")
_GROUP = ("aux", "auxpass", "neg", "prt")
_ASIDE = ("advcl", "parataxis", "cc", "relcl")
_TRAILING = ("relcl", "advcl", "appos", "acl")
_OPENERS = frozenset("that as because although though while after before since when so but and or once".split())
"""Words that tie a clause to another; it reads without them. "If" and "whether" stay: they change what it says."""


def find_statements(
    parse: Parse, mentions: Sequence[Mention], quotations: Sequence[Quotation]
) -> tuple[Statement, ...]:
    """The finite clauses in text order, each with the shortest span that reads as a clause."""
    columns, sources = syntax(parse), _sources(parse, quotations)
    reporting = _reporting_verbs(parse)
    found = []
    for verb in range(len(columns.lemma)):
        if not _is_clause(columns, verb) or (verb in reporting and columns.child(verb, "ccomp") is not None):
            continue
        kept = _clause(columns, verb)
        span = trimmed(parse, kept)
        predicate = trimmed(parse, _group(columns, verb))
        if span is None or predicate is None or len(kept) < 2:
            continue
        subject = _subject(columns, verb)
        source = sources[verb]
        found.append(
            Statement(
                span,
                predicate,
                columns.lemma[verb],
                None if subject is None else _phrase(parse, columns, subject),
                tuple(a for a in (_phrase(parse, columns, c) for c in _arguments(columns, verb)) if a is not None),
                _is_negated(columns, verb, subject),
                _certainty(columns, verb, source is not None, reporting),
                source,
            )
        )
    return tuple(sorted(found, key=lambda s: (s.span.start, -s.span.end)))


def _is_clause(columns: Syntax, verb: int) -> bool:
    """Whether a finite verb with a subject of its own, or shared with the verb before, stands here."""
    if columns.pos[verb] not in ("VERB", "AUX") or columns.dep[verb] not in _CLAUSES:
        return False
    helped = [columns.tag[c] for c in columns.children[verb] if columns.dep[c] in ("aux", "auxpass")]
    if "TO" in helped or (columns.tag[verb] == "VBG" and not helped):
        return False
    if columns.child(verb, *_SUBJECTS) is not None:
        return columns.tag[verb] not in ("VB", "VBN") or bool(helped)
    above = columns.head[verb]
    return columns.dep[verb] == "conj" and columns.is_verb(above) and _subject(columns, verb) is not None


def _clause(columns: Syntax, verb: int) -> range:
    """The unbroken stretch around a verb without the clauses beside it."""
    drop = [
        c
        for c in columns.children[verb]
        if columns.dep[c] in _ASIDE or (columns.dep[c] == "conj" and columns.is_verb(c))
    ]
    drop += [c for c in columns.children[verb] if columns.dep[c] == "ccomp" and c < verb]
    kept = columns.run(verb, drop)
    first, last = kept.start, kept.stop
    while first < verb and columns.lower[first] in _OPENERS and columns.dep[first] in ("mark", "cc", "advmod"):
        first += 1
    if columns.dep[last - 1] == "cc":
        last -= 1
    for token in range(verb + 1, last):
        if columns.dep[token] in _TRAILING:
            aside = columns.run(token)
            if aside.stop >= last and verb < aside.start and columns.text[aside.start - 1] in (",", "-", "–", "—"):
                last = aside.start
                break
    return range(first, last)


def _group(columns: Syntax, verb: int) -> range:
    """The verb with its auxiliaries, negation and particle, from the first to the last on end."""
    parts = [verb, *(c for c in columns.children[verb] if columns.dep[c] in _GROUP and abs(c - verb) < 9)]
    subject = columns.child(verb, *_SUBJECTS)
    if subject is not None and subject < verb:
        parts = [p for p in parts if p > subject]
    return range(min(parts), max(parts) + 1)


def _subject(columns: Syntax, verb: int) -> int | None:
    """The verb's subject; that of the verb before for a second verb; the noun itself for a relative clause."""
    for one in (verb, *columns.ancestors(verb, 4)):
        subject = columns.child(one, *_SUBJECTS)
        if subject is not None:
            if columns.lower[subject] in ("who", "which", "that") and columns.dep[one] == "relcl":
                return columns.head[one]
            return subject
        if columns.dep[one] != "conj":
            return None
    return None


def _arguments(columns: Syntax, verb: int) -> list[int]:
    return [c for c in columns.children[verb] if columns.dep[c] in _ARGUMENTS]


def _phrase(parse: Parse, columns: Syntax, head: int) -> Span | None:
    """A phrase without its apposition and relative clause."""
    drop = [
        c
        for c in columns.children[head]
        if columns.dep[c] in ("appos", "relcl", "acl", "parataxis", "advcl", "punct") and c > head
    ]
    run = columns.run(head, drop)
    if columns.dep[run[-1]] == "cc":
        run = run[:-1]
    return trimmed(parse, run)


def _is_negated(columns: Syntax, verb: int, subject: int | None) -> bool:
    """Whether "not", "never", "no one" or "no" before subject or object denies the clause."""
    for child in columns.children[verb]:
        if columns.dep[child] == "neg" or columns.lower[child] in ("never", "nor", "neither"):
            return True
        if columns.dep[child] in ("nsubj", "nsubjpass", "dobj", "attr"):
            if columns.lower[child] in NEGATIVE:
                return True
            if any(columns.lower[c] == "no" for c in columns.children[child]):
                return True
    return False


def _certainty(columns: Syntax, verb: int, sourced: bool, reporting: frozenset[int]) -> Certainty:
    """Hedged by a modal, an adverb or a verb above; else reported where somebody says it; else asserted."""
    if _is_hedged(columns, verb):
        return Certainty.HEDGED
    reported = sourced or any(columns.lower[c] in REPORTING_ADVERBS for c in columns.children[verb])
    if reported or any(a in reporting for a in columns.ancestors(verb, 6)):
        return Certainty.REPORTED
    return Certainty.ASSERTED


def _is_hedged(columns: Syntax, verb: int) -> bool:
    for child in columns.children[verb]:
        word = columns.lower[child]
        if columns.dep[child] == "aux" and word in MODALS and not _is_permission(columns, verb, word):
            return True
        if columns.dep[child] in ("advmod", "acomp") and word in HEDGING_ADVERBS | HEDGING_NOUNS_AND_ADJECTIVES:
            return True
        if columns.dep[child] == "mark" and word in ("whether", "if"):
            return True
    if columns.lemma[verb] in HEDGING_VERBS and columns.child(verb, "xcomp", "oprd") is not None:
        return True
    below = verb
    for above in columns.ancestors(verb, 6):
        dep = columns.dep[below]
        if dep not in ("ccomp", "xcomp", "conj", "acl", "pcomp", "csubj"):
            return False
        if dep == "conj" and any(
            columns.dep[c] == "mark" and columns.lower[c] in ("whether", "if") for c in columns.children[above]
        ):
            return True
        if dep in ("ccomp", "xcomp", "pcomp", "acl", "csubj") and (
            columns.lemma[above] in HEDGING_VERBS or columns.lemma[above] in HEDGING_NOUNS_AND_ADJECTIVES
        ):
            return True
        below = above
    return False


def _is_permission(columns: Syntax, verb: int, modal: str) -> bool:
    """ "may" that allows ("you may apply"), "could" that was able to ("could see", "could not leave")."""
    subject = columns.child(verb, "nsubj", "nsubjpass")
    if modal == "may":
        return (
            columns.lemma[verb] in PERMITTED and subject is not None and columns.lower[subject] in ("you", "we", "one")
        )
    if modal == "could":
        return columns.lemma[verb] in ABILITY or columns.child(verb, "neg") is not None
    return False


def _reporting_verbs(parse: Parse) -> frozenset[int]:
    speech = find_speech(parse)
    cues = {a.cue for a in speech.attributions} | {r.cue for r in speech.reports}
    return frozenset(cue for cue in cues if cue is not None)


def _sources(parse: Parse, quotations: Sequence[Quotation]) -> list[Span | None]:
    """For each token the source that says it: of the innermost quotation that covers it."""
    sources: list[Span | None] = [None] * len(parse.starts)
    for quotation in sorted(quotations, key=lambda q: -len(q.span)):
        if quotation.speaker is not None:
            for token in parse.tokens(quotation.span):
                sources[token] = quotation.speaker
    return sources
