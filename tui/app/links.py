"""The links of an article: those of its markup, and addresses that stand in its text as they are."""

import re

from tui.documents import Block, Document, Mark, MarkKind, Span

_NOT = r"\s\x00-\x1f\x7f-\x9f<>\[\]\"“”„«»|"
_ADDRESS = re.compile(rf"\bhttps?://[^{_NOT}]+[^{_NOT}.,;:!?'’)}}…]")
_SAFE = ("http://", "https://", "mailto:")
"""What may be handed to another program: no files, no scripts."""


def addresses(text: str, block: Block) -> list[Mark]:
    """The addresses that stand in the words of a block without being marked as links."""
    if text.find("://", block.span.start, block.span.end) < 0 or not block.kind.is_prose:
        return []
    found = []
    for match in _ADDRESS.finditer(text, block.span.start, block.span.end):
        span = Span(*match.span())
        taken = any(mark.span.overlaps(span) for mark in block.marks if mark.kind is not MarkKind.EMPHASIS)
        if not taken and not any(hidden.overlaps(span) for hidden in block.hidden):
            found.append(Mark(MarkKind.LINK, span, match.group()))
    return found


def links(document: Document) -> list[Mark]:
    """All links of a document in text order; ``target`` is the address."""
    found = [
        mark
        for block in document.blocks
        for mark in (*block.marks, *addresses(document.text, block))
        if mark.kind is MarkKind.LINK and mark.target
    ]
    return sorted(found, key=lambda mark: mark.span)


def can_be_opened(address: str) -> bool:
    """Whether an address leads to the web or to a letter, and nowhere on this machine; and has only visible signs."""
    return address.lower().startswith(_SAFE) and address.isprintable() and " " not in address
