"""A span's words as they are quoted: the source's paragraphs, without its markup and its line breaks."""

import re
from bisect import bisect_left, bisect_right

from tui.documents.records import Block, BlockKind, Document, Span

_SPACE = re.compile(r"\s+")


def quotable(document: Document, span: Span) -> str:
    """The words of ``span`` on one line per paragraph; paragraphs are parted by one line break.

    Markup (``Block.hidden``) is left out and white space is one blank; not a word is changed. Code and tables keep
    their lines.
    """
    text = document.text
    paragraphs: list[str] = []
    end = span.start
    for block in _touched(document, span):
        start = max(block.span.start, span.start)
        paragraphs.append(_one_line(text[end:start]))
        end = min(block.span.end, span.end)
        words = "".join(part.cut(text) for part in visible(block, Span(start, end)))
        by_line = block.kind in (BlockKind.CODE, BlockKind.TABLE)
        paragraphs += [line.rstrip() for line in words.splitlines()] if by_line else [_one_line(words)]
    paragraphs.append(_one_line(text[end : span.end]))
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def seen(document: Document, span: Span) -> str:
    """The words of ``span`` without the markup between them, line breaks as they are; for plain text the exact text."""
    if not any(block.hidden for block in _touched(document, span)):
        return span.cut(document.text)
    pieces: list[str] = []
    end = span.start
    for block in _touched(document, span):
        pieces.append(document.text[end : max(block.span.start, end)])
        end = min(block.span.end, span.end)
        inside = Span(max(block.span.start, span.start), end)
        pieces += [part.cut(document.text) for part in visible(block, inside)]
    return "".join([*pieces, document.text[end : span.end]])


def visible(block: Block, span: Span) -> list[Span]:
    """The stretches of ``span``, which lies in the block, that are no hidden markup."""
    stretches = []
    start = span.start
    for hidden in block.hidden:
        if hidden.end <= start or hidden.start >= span.end:
            continue
        if start < hidden.start:
            stretches.append(Span(start, hidden.start))
        start = hidden.end
    if start < span.end:
        stretches.append(Span(start, span.end))
    return stretches


def words_of(text: str, block: Block) -> str:
    """What is seen of a block, its line breaks as they are."""
    return "".join(part.cut(text) for part in visible(block, block.span))


def _touched(document: Document, span: Span) -> tuple[Block, ...]:
    """The blocks that share a character with the span."""
    first = bisect_right(document.blocks, span.start, key=lambda block: block.span.end)
    last = bisect_left(document.blocks, span.end, key=lambda block: block.span.start)
    return document.blocks[first:last]


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
