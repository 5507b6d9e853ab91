"""A span's words as they are quoted: the source's paragraphs, without its markup and its line breaks."""

import re

from tui.documents.records import Document, Span

_SPACE = re.compile(r"\s+")


def quotable(document: Document, span: Span) -> str:
    """The words of ``span`` on one line per paragraph; paragraphs are parted by one line break.

    Markup (``Block.hidden``) is left out and white space is one blank; not a word is changed.
    """
    paragraphs: list[str] = []
    end = span.start
    for block in document.blocks:
        if not block.span.overlaps(span):
            continue
        start = max(block.span.start, span.start)
        if between := _one_line(document.text[end:start]):
            paragraphs.append(between)
        end = min(block.span.end, span.end)
        pieces: list[str] = []
        for hidden in block.hidden:
            if start < hidden.end and hidden.start < end:
                pieces.append(document.text[start : max(hidden.start, start)])
                start = min(hidden.end, end)
        pieces.append(document.text[start:end])
        if words := _one_line("".join(pieces)):
            paragraphs.append(words)
    if rest := _one_line(document.text[end : span.end]):
        paragraphs.append(rest)
    return "\n".join(paragraphs)


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
