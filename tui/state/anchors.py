"""Words of a document and how to find them again: in another version, and among the passages of a fact."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tui.documents import Document, Span
from tui.state.records import Anchor

CONTEXT = 40
"""Code points kept on each side of the quotation."""
LONG = 25
"""A quotation of so many code points that stands only once is found by itself; a shorter one needs its context."""
ENOUGH_CONTEXT = 8
"""Code points of the words around it that must be the same."""
SAME = 0.5

_STRAIGHT = str.maketrans("‘’‚‛“”„‟‐‑", "''''\"\"\"\"--")


def anchor(document: Document, span: Span) -> Anchor:
    """The anchor of these words of the document."""
    return anchor_in(document.text, document.sha256, span)


def anchor_in(text: str, sha256: str, span: Span) -> Anchor:
    """The anchor of these words of the text of the document with this digest."""
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Anchor(sha256, span.start, span.end, span.cut(text), before, after)


def find_again(lost: Anchor, text: str) -> Span | None:
    """Where the anchor's words stand in ``text``, another version of the document; None where that cannot be told.

    White space and the form of quotation marks may have changed. Of several places the one with most of the same words
    around it is taken, of equals the nearest. A short quotation without any of its context is not held to be found.
    """
    quote, straight = lost.quote.translate(_STRAIGHT), _straight(text)
    before, after = _even(lost.before)[::-1], _even(lost.after)
    found = []
    for span in _places(quote, straight):
        left = _even(straight[max(0, span.start - 2 * CONTEXT) : span.start])[::-1]
        right = _even(straight[span.end : span.end + 2 * CONTEXT])
        found.append((_common(before, left) + _common(after, right), -abs(span.start - lost.start), span))
    if not found:
        return None
    shared, _, best = max(found)
    return best if shared >= ENOUGH_CONTEXT or (len(found) == 1 and len(quote) >= LONG) else None


def _places(quote: str, text: str) -> list[Span]:
    """Where the quotation stands: letter for letter, else with other white space."""
    words = quote.split()
    if not words:
        return []
    places = []
    start = text.find(quote)
    while start >= 0:
        places.append(Span(start, start + len(quote)))
        start = text.find(quote, start + 1)
    pattern = r"\s+".join(map(re.escape, words))
    return places or [Span(*match.span()) for match in re.finditer(pattern, text)]


def same_passages(a: Sequence[Anchor], b: Sequence[Anchor]) -> bool:
    """Whether both speak of the same words: where both have a document, they share at least half of what they cover.

    So a pinned fact is known again when a new analysis draws its evidence a word longer.
    """
    if not any(one.sha256 == other.sha256 and one.span.overlaps(other.span) for one in a for other in b):
        return False
    ours, theirs = _covered(a), _covered(b)
    both = ours.keys() & theirs.keys()
    shared = sum(len(ours[sha256] & theirs[sha256]) for sha256 in both)
    covered = sum(len(ours[sha256] | theirs[sha256]) for sha256 in both)
    return covered > 0 and shared / covered >= SAME


def _covered(anchors: Sequence[Anchor]) -> dict[str, set[int]]:
    covered: dict[str, set[int]] = {}
    for one in anchors:
        covered.setdefault(one.sha256, set()).update(range(one.start, one.end))
    return covered


@lru_cache(maxsize=2)
def _straight(text: str) -> str:
    return text.translate(_STRAIGHT)


def _even(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_STRAIGHT))


def _common(a: str, b: str) -> int:
    return next((index for index, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
