"""A document without its hidden markup, for whoever reads words and not layout, and the way back to the source."""

import re
from bisect import bisect_right
from collections.abc import Callable

from msgspec.structs import replace

from tui.documents.records import Block, Document, Span

_PARTING_TAG = re.compile(r"</?(?:br|p|div|li|tr|td|th|hr|h[1-6])\b", re.IGNORECASE)


def flatten(document: Document) -> tuple[Document, Callable[[Span], Span]]:
    """The document with nothing hidden and no marks, and the map of its spans to the spans of ``document``.

    The blocks are as many and in the same order. A document that hides nothing is returned as it is.
    """
    if not any(block.hidden for block in document.blocks):
        return document, _same
    text = document.text
    flat: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0

    def keep(start: int, words: str) -> None:
        nonlocal length
        if words:
            flat.append(words)
            starts.append(length)
            sources.append(start)
            length += len(words)

    end = 0
    places: list[Span] = []
    for block in document.blocks:
        keep(end, text[end : block.span.start])
        end = block.span.start
        first = length
        for hidden in block.hidden:
            keep(end, text[end : hidden.start])
            if _PARTING_TAG.match(text, hidden.start):
                keep(hidden.start, " ")
            end = hidden.end
        keep(end, text[end : block.span.end])
        end = block.span.end
        places.append(Span(first, length))
    keep(end, text[end:])
    words = "".join(flat)
    blocks = tuple(
        Block(block.kind, _trimmed(words, place), block.level)
        for block, place in zip(document.blocks, places, strict=True)
    )

    def back(span: Span) -> Span:
        start = _source(span.start)
        return Span(start, _source(span.end - 1) + 1 if len(span) > 0 else start)

    def _source(at: int) -> int:
        index = bisect_right(starts, at) - 1
        return sources[index] + at - starts[index]

    metadata = replace(document.metadata, spans={})
    return replace(document, text=words, blocks=blocks, metadata=metadata), back


def _trimmed(text: str, span: Span) -> Span:
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _same(span: Span) -> Span:
    return span
