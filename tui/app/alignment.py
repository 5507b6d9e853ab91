"""Which place of one article belongs to which of another, by the passages that tell the same thing."""

from bisect import bisect_right

from tui.comparison import Passage
from tui.documents import Span


def pairs(passages: tuple[Passage, ...], doc: int, other: int) -> list[tuple[Span, Span]]:
    """The matching passages of two documents as (span in ``doc``, span in ``other``), in the order of ``doc``."""
    found = [(one.a.span, one.b.span) for one in passages if (one.a.doc, one.b.doc) == (doc, other)]
    found += [(one.b.span, one.a.span) for one in passages if (one.b.doc, one.a.doc) == (doc, other)]
    return sorted(set(found))


def opposite(matching: list[tuple[Span, Span]], here: Span) -> tuple[Span, Span] | None:
    """The pair for a place: one that it touches, else the nearest one after it, else the nearest before."""
    if not matching:
        return None
    for pair in matching:
        if pair[0].overlaps(here) or pair[0].covers(here):
            return pair
    return next((pair for pair in matching if pair[0].start >= here.start), matching[-1])


def rising(matching: list[tuple[Span, Span]]) -> list[tuple[int, int]]:
    """The largest set of (offset, offset) that rises on both sides: articles tell the same things in another order."""
    points = sorted({(a.start, b.start) for a, b in matching})
    best: list[list[tuple[int, int]]] = []
    for point in points:
        chains = [chain for chain in best if chain[-1][0] < point[0] and chain[-1][1] < point[1]]
        best.append([*max(chains, key=len, default=[]), point])
    return max(best, key=len, default=[])


def counterpart(anchors: list[tuple[int, int]], offset: int, length: int, other_length: int) -> int:
    """The offset in the other document where ``offset`` would stand: between two anchors by the share of the way."""
    points = [(0, 0), *anchors, (length, other_length)]
    index = max(bisect_right(points, (offset, other_length)) - 1, 0)
    start, other_start = points[index]
    end, other_end = points[min(index + 1, len(points) - 1)]
    if end <= start:
        return other_start
    return other_start + round((other_end - other_start) * min((offset - start) / (end - start), 1.0))
