"""Quotations with their speakers, from the speech of a parse and the mentions of its document."""

from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.quotations.speech import find_speech
from tui.analysis.records import Mention, MentionKind, Quotation, QuotationKind
from tui.analysis.syntax import Syntax, syntax
from tui.documents import Span


def find_quotations(parse: Parse, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """Quotations in text order; ``speaker_mention`` indexes ``mentions``."""
    speech, columns = find_speech(parse), syntax(parse)
    owner = mentions_of_tokens(parse, mentions)

    def mention(speaker: Span | None, source: int | None) -> int | None:
        return None if speaker is None else speaker_mention(parse, columns, mentions, owner, speaker, source)

    def word(token: int | None) -> Span | None:
        return None if token is None else parse.span(token, token + 1)

    found = [
        Quotation(
            one.stretch.span,
            QuotationKind.DIRECT if one.full else QuotationKind.PARTIAL,
            word(one.cue),
            one.speaker,
            mention(one.speaker, one.source),
            one.why,
        )
        for one in speech.attributions
    ]
    found += [
        Quotation(
            one.span, QuotationKind.INDIRECT, word(one.cue), one.speaker, mention(one.speaker, one.source), one.why
        )
        for one in speech.reports
    ]
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


def mentions_of_tokens(parse: Parse, mentions: Sequence[Mention]) -> dict[int, list[int]]:
    """The mentions that cover each token, shortest first."""
    owner: dict[int, list[int]] = {}
    for index in sorted(range(len(mentions)), key=lambda i: len(mentions[i].span)):
        for token in parse.tokens(mentions[index].span):
            owner.setdefault(token, []).append(index)
    return owner


def speaker_mention(
    parse: Parse,
    columns: Syntax,
    mentions: Sequence[Mention],
    owner: dict[int, list[int]],
    speaker: Span,
    source: int | None,
) -> int | None:
    """The mention that a speaker's words stand for: the one at the head, else its apposition's, else the only name."""
    heads: list[int] = []
    if source is not None:
        heads = [source, *(c for c in columns.children[source] if columns.dep[c] == "appos")]
    here = [i for token in heads for i in owner.get(token, ()) if speaker.overlaps(mentions[i].span)]
    named = [i for i in here if mentions[i].kind is MentionKind.NAMED]
    if any(mentions[i].type == "PERSON" for i in here):
        named = [i for i in named if mentions[i].type == "PERSON"] or named
    if named:
        return named[0]
    if here:
        return here[0]
    inside = [
        i
        for token in parse.tokens(speaker)
        for i in owner.get(token, ())
        if mentions[i].kind is MentionKind.NAMED and speaker.covers(mentions[i].span)
    ]
    if source is not None:
        return None
    people = [i for i in inside if mentions[i].type == "PERSON"]
    return next(iter(people or inside), _by_last_name(parse, mentions, speaker))


def _by_last_name(parse: Parse, mentions: Sequence[Mention], speaker: Span) -> int | None:
    """The person of that last name: a transcript writes it in capitals."""
    last = parse.cut(speaker).split()[-1].lower()
    for index, mention in enumerate(mentions):
        if mention.type == "PERSON" and mention.kind is MentionKind.NAMED:
            words = parse.cut(mention.span).lower().split()
            if words and words[-1] == last:
                return index
    return None
