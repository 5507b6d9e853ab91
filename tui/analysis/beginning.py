"""The beginning of a document that is too long to be analysed as a whole."""

import re

from msgspec.structs import replace

from tui.documents import Document, Metadata

LONGEST = 100_000
"""Characters that are analysed: some 800 sentences on 50 pages, more than are compared. Few articles have a tenth of
that; a book would keep its reader waiting for minutes and fill the memory."""
_BREAK = re.compile(r"\s")
_SLACK = 10_000


def beginning(document: Document, longest: int = LONGEST, slack: int = _SLACK) -> Document:
    """The document's first ``longest`` characters, or up to ``slack`` more where a paragraph ends there.

    Offsets stay what they are. A document that is not longer is returned as it is.
    """
    text = document.text
    if len(text) <= longest:
        return document
    blocks = [block for block in document.blocks if block.span.start < longest]
    end = longest
    if blocks and blocks[-1].span.end <= longest + slack:
        end = max(blocks[-1].span.end, longest)
    elif blocks:
        last = blocks[-1]
        while end > last.span.start + 1 and not _BREAK.match(text, end):
            end -= 1
        if end <= last.span.start + 1:  # one endless word
            end = longest
        blocks[-1] = replace(last, span=replace(last.span, end=end), marks=(), hidden=())
    spans = {field: span for field, span in document.metadata.spans.items() if span.end <= end}
    metadata: Metadata = replace(document.metadata, spans=spans)
    return replace(document, text=text[:end], blocks=tuple(blocks), metadata=metadata)


def told_of(whole: Document, read: Document, stopped: bool) -> tuple[str, ...]:
    """A sentence where only the beginning of a document was ``read``, because it is long or was ``stopped``."""
    if len(read.text) >= len(whole.text):
        return ()
    share = max(round(100 * len(read.text) / len(whole.text)), 1)
    why = "Its reading was stopped" if stopped else "It is long"
    return (
        f"{why}: its first {len(read.text):,} characters ({share} %) are analysed; all of it can be read and searched.",
    )
