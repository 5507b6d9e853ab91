"""Reported speech: what somebody is said to have said, without quotation marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.analysis.parse import Parse
from tui.analysis.quotations import lexicon
from tui.analysis.quotations.sources import source_of_according, source_of_verb, source_span
from tui.analysis.quotations.stretches import Stretch
from tui.analysis.syntax import Syntax, trimmed
from tui.documents import Span

_COVERED = 0.8
"""Content that a quotation covers by more than this is that quotation."""


@dataclass(frozen=True)
class Report:
    """Reported speech: its content, the source's words and token, the cue's token."""

    span: Span
    speaker: Span
    source: int
    cue: int
    why: str


def find_reports(
    parse: Parse, syntax: Syntax, stretches: Sequence[Stretch], inside: Sequence[int]
) -> tuple[Report, ...]:
    """Reported speech in text order; content inside other reported content is left out."""
    found = [
        report for report in _candidates(parse, syntax, inside) if not _is_quoted(report.span, parse, stretches, inside)
    ]
    found.sort(key=lambda r: (r.span.start, -r.span.end))
    kept: list[Report] = []
    for report in found:
        if not kept or report.span.end > kept[-1].span.end:
            kept.append(report)
    return tuple(kept)


def _candidates(parse: Parse, syntax: Syntax, inside: Sequence[int]) -> Iterator[Report]:
    for token, lemma in enumerate(syntax.lemma):
        if inside[token] >= 0:
            continue
        if lemma in lexicon.REPORTING and syntax.is_verb(token):
            source = source_of_verb(syntax, token, inside)
            if source is None or inside[source] >= 0:
                continue
            content = _content(syntax, token, source)
            why = f"clause of “{syntax.text[token]}”"
        elif lemma == "according" or syntax.lower[token] == "according":
            source = source_of_according(syntax, token)
            if source is None or inside[source] >= 0:
                continue
            content = _beside_according(syntax, token)
            why = "according to"
        else:
            continue
        span = trimmed(parse, content) if len(content) >= 2 else None
        if span is not None:
            yield Report(span, source_span(parse, syntax, source, inside, token), source, token, why)


def _content(syntax: Syntax, verb: int, source: int) -> range:
    """The complement clause of a verb of saying, on one side of it, or the clause before it ("X is Y, Z said")."""
    lemma = syntax.lemma[verb]
    clauses = [
        c
        for c in syntax.children[verb]
        if syntax.dep[c] == "ccomp"
        or (syntax.dep[c] == "xcomp" and lemma in lexicon.PROMISING and syntax.pos[c] == "VERB")
    ]
    without = set(syntax.subtree(source))
    without.add(verb)
    if clauses:
        trees = [syntax.subtree(c) for c in clauses]
        content = [t for t in max(trees, key=len) if t not in without]
        if not content:
            return range(0)
        after = content[len(content) // 2] > verb
    elif syntax.dep[verb] in ("parataxis", "ccomp") and syntax.head[verb] < verb:
        own = set(syntax.subtree(verb))
        content = [t for t in syntax.subtree(syntax.head[verb]) if t not in own and t not in without]
        after = False
    else:
        return range(0)
    side = [t for t in content if (t > verb) == after]
    if side and after and syntax.lower[side[0]] == "that" and syntax.dep[side[0]] == "mark":
        side = side[1:]
    return range(side[0], side[-1] + 1) if side else range(0)


def _beside_according(syntax: Syntax, token: int) -> range:
    """The sentence without its "according to X"."""
    sentence, phrase = syntax.bounds(token), syntax.run(token)
    if token - sentence.start <= 2:
        return range(phrase.stop, sentence.stop)
    return range(sentence.start, min(token, phrase.start))


def _is_quoted(span: Span, parse: Parse, stretches: Sequence[Stretch], inside: Sequence[int]) -> bool:
    quoted = 0
    for index in {inside[t] for t in parse.tokens(span)} - {-1}:
        stretch = stretches[index].span
        quoted += min(stretch.end, span.end) - max(stretch.start, span.start)
    return quoted >= _COVERED * len(span)
