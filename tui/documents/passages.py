"""A span's words as they are quoted: the source's paragraphs, without its markup and its line breaks."""

import re

from tui.documents.records import Block, Document, Span

_SPACE = re.compile(r"\s+")


def quotable(document: Document, span: Span) -> str:
    """The words of ``span`` on one line per paragraph; paragraphs are parted by one line break.

    Markup (``Block.hidden``) is left out and white space is one blank; not a word is changed.
    """
    text = document.text
    paragraphs: list[str] = []
    end = span.start
    for block in document.blocks:
        if not block.span.overlaps(span):
            continue
        start = max(block.span.start, span.start)
        paragraphs.append(_one_line(text[end:start]))
        end = min(block.span.end, span.end)
        paragraphs.append(_one_line("".join(part.cut(text) for part in visible(block, Span(start, end)))))
    paragraphs.append(_one_line(text[end : span.end]))
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


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


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
