"""What the documents of a story teach each other about names: a second pass without the model."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from tui.analysis import Analysis, Mention, MentionKind, Token
from tui.analysis.names.countries import country, demonym
from tui.analysis.normalise import is_capitals, is_title
from tui.comparison.linking.story import KIND
from tui.documents import Document, Span

_TEACHERS = 2
"""How many other documents must name something for this one to learn it."""
_HEADLINE_LENGTH = 250
_SURE = 2.0
"""How many times stronger the other documents must be for this one to give up its own type."""


def share_names(documents: Sequence[Document], analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The analyses with names typed, completed and cut by what the story's other documents say.

    A name that most others type differently takes their type; names of two or more words that others know are found;
    a headline's span that runs on is cut to the name that others know. Mentions keep their indices: a changed mention
    stays in its place and new ones are appended behind all others, so ``Analysis.mentions`` is not in text order here.
    """
    if len(analyses) < 2:
        return tuple(analyses)
    known = [_names_of(document, analysis) for document, analysis in zip(documents, analyses, strict=True)]
    return tuple(
        _taught(documents[doc], analyses[doc], known[doc], [other for i, other in enumerate(known) if i != doc])
        for doc in range(len(analyses))
    )


Names = dict[str, Counter[str]]
"""How often a document gives each name each OntoNotes type."""

Teachers = dict[str, Counter[str]]
"""For each name how many other documents give it each type."""


def _names_of(document: Document, analysis: Analysis) -> Names:
    names: Names = defaultdict(Counter)
    for mention in analysis.mentions:
        if mention.kind is MentionKind.NAMED:
            names[_plain(mention.span.cut(document.text))][mention.type] += 1
    return names


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def _taught(document: Document, analysis: Analysis, own: Names, others: Sequence[Names]) -> Analysis:
    teachers: Teachers = defaultdict(Counter)
    for names in others:
        for words, types in names.items():
            teachers[words][types.most_common(1)[0][0]] += 1
    headlines = _headlines(document)
    longer = sorted((words for words in teachers if " " in words), key=lambda words: (-len(words), words))
    mentions = [
        _retyped(_cut(document, mention, teachers, longer, headlines), document, own, teachers)
        if mention.kind is MentionKind.NAMED
        else mention
        for mention in analysis.mentions
    ]
    mentions = [*_apart(mentions, analysis.mentions), *_found(document, analysis, mentions, teachers, longer)]
    if mentions == list(analysis.mentions):
        return analysis
    return msgspec.structs.replace(analysis, mentions=tuple(mentions), tokens=_tokens(analysis, mentions))


def _retyped(mention: Mention, document: Document, own: Names, teachers: Teachers) -> Mention:
    words = _plain(mention.span.cut(document.text))
    if country(words) or demonym(words):
        return mention
    kinds = Counter[str]()
    for type_, number in teachers[words].items():
        kinds[KIND.get(type_, "MISC")] += number
    if not kinds:
        return mention
    kind = KIND.get(mention.type, "MISC")
    best, number = kinds.most_common(1)[0]
    if best == kind or number < _TEACHERS or number < _SURE * (kinds[kind] + min(2, own[words][mention.type]) / 2):
        return mention
    type_ = next(one for one, _ in teachers[words].most_common() if KIND.get(one, "MISC") == best)
    return msgspec.structs.replace(mention, type=type_)


def _cut(
    document: Document, mention: Mention, teachers: Teachers, longer: Sequence[str], headlines: Sequence[Span]
) -> Mention:
    """A headline's span cut to the longest name of two or more words in it that other documents know."""
    words = mention.span.cut(document.text)
    if " " not in words or _plain(words) in teachers or not any(line.covers(mention.span) for line in headlines):
        return mention
    lower = words.lower().replace("’", "'")
    for name in longer:
        for start, end in _occurrences(lower, name.lower()):
            span = Span(mention.span.start + start, mention.span.start + end)
            return msgspec.structs.replace(mention, span=span, type=teachers[name].most_common(1)[0][0])
    return mention


def _headlines(document: Document) -> list[Span]:
    blocks = [
        (block.span, block.span.cut(document.text)) for block in document.blocks if len(block.span) < _HEADLINE_LENGTH
    ]
    return [span for span, line in blocks if is_title(line) or is_capitals(line)]


def _apart(mentions: Sequence[Mention], before: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, a changed one put back where it would touch another name."""
    named = sorted(one.span for one in mentions if one.kind is MentionKind.NAMED)
    clash = {span for a, b in pairwise(named) if a.overlaps(b) for span in (a, b)}
    for mention, original in zip(mentions, before, strict=True):
        yield original if mention.span in clash else mention


def _found(
    document: Document, analysis: Analysis, mentions: Sequence[Mention], teachers: Teachers, longer: Sequence[str]
) -> Iterator[Mention]:
    """Names of two or more words that other documents have and this one left untagged."""
    taken = [one.span for one in mentions if one.kind is MentionKind.NAMED]
    text = document.text.replace("’", "'")
    for words in longer:
        number = sum(teachers[words].values())
        if number < _TEACHERS or not words[0].isupper() or words not in text:
            continue
        for start, end in _occurrences(text, words):
            span = Span(start, end)
            if any(span.overlaps(one) for one in taken) or not any(s.span.covers(span) for s in analysis.sentences):
                continue
            taken.append(span)
            yield Mention(span, teachers[words].most_common(1)[0][0], why=f"{number} other documents have this name")


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(words, end)


def _tokens(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[Token, ...]:
    """The tokens with the types of the names as they are now."""
    types: dict[int, str] = {}
    for mention in mentions:
        if mention.kind is MentionKind.NAMED:
            first = bisect_right(analysis.tokens, mention.span.start, key=lambda token: token.end)
            while first < len(analysis.tokens) and analysis.tokens[first].start < mention.span.end:
                types[first] = mention.type
                first += 1
    return tuple(
        token if token.name_type == types.get(i, "") else msgspec.structs.replace(token, name_type=types.get(i, ""))
        for i, token in enumerate(analysis.tokens)
    )
