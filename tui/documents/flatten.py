"""A document without its hidden markup, for whoever reads words and not layout, and the way back to the source."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from tui.documents.records import Block, Document, Span

_PARTING_TAG = re.compile(r"</?(?:br|p|div|li|tr|td|th|hr|h[1-6])\b", re.IGNORECASE)


class Offsets:
    """The map of spans of a flat text to spans of its source: the stretches that both share, in their order."""

    def __init__(self, flat: Sequence[int], source: Sequence[int]) -> None:
        self._flat = flat
        self._source = source

    def __call__(self, span: Span) -> Span:
        """The span of the source that a span of the flat text stands for."""
        return _mapped(span, self._flat, self._source)

    def forward(self, span: Span) -> Span:
        """The span of the flat text that has the words of a span of the source, which begins and ends with words."""
        return _mapped(span, self._source, self._flat)


def flatten(document: Document) -> tuple[Document, Offsets]:
    """The document with nothing hidden and no marks, and the map of its spans to the spans of ``document``.

    The blocks are as many and in the same order. A document that hides nothing is returned as it is.
    """
    if not any(block.hidden for block in document.blocks):
        return document, Offsets([0], [0])
    text = document.text
    pieces: list[str] = []
    flat: list[int] = []
    source: list[int] = []
    length = 0

    def keep(start: int, words: str) -> None:
        nonlocal length
        if words:
            pieces.append(words)
            flat.append(length)
            source.append(start)
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
    words = "".join(pieces)
    blocks = tuple(
        Block(block.kind, _trimmed(words, place), block.level)
        for block, place in zip(document.blocks, places, strict=True)
    )
    back = Offsets(flat, source)
    spans = {field: back.forward(span) for field, span in document.metadata.spans.items()}
    metadata = replace(document.metadata, spans=spans)
    return replace(document, text=words, blocks=blocks, metadata=metadata), back


def _mapped(span: Span, starts: Sequence[int], others: Sequence[int]) -> Span:
    def other(at: int) -> int:
        index = max(bisect_right(starts, at) - 1, 0)
        return others[index] + at - starts[index]

    start = other(span.start)
    return Span(start, other(span.end - 1) + 1 if len(span) > 0 else start)


def _trimmed(text: str, span: Span) -> Span:
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
