"""Copied text: documents that have one text in good part are one voice where they share it."""

from collections.abc import Sequence

from tui.comparison.facts.reading import Reading
from tui.comparison.facts.wording import quoted
from tui.comparison.records import Evidence

_RUN = 5
"""Words in a row that two documents often share only where they have a text in common."""

_SHARED = 0.15
"""The share of the runs of the shorter document, outside quotations, that makes two documents one text in part."""

_LONG_RUN = 8
"""Words in a row, outside quotations, that are copied whatever else the documents have."""

_Grams = frozenset[tuple[str, ...]]


class Copies:
    """Which documents of a story have text in common, and where."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._free = [_outside_quotations(reading) for reading in readings]
        runs = [self._grams(reading, range(len(reading.tokens)), _RUN, free=True) for reading in readings]
        self._one_text = {
            frozenset((x.doc, y.doc))
            for x in readings
            for y in readings[x.doc + 1 :]
            if len(runs[x.doc] & runs[y.doc]) >= max(1.0, _SHARED * min(len(runs[x.doc]), len(runs[y.doc])))
        }

    def copied(self, evidence: Sequence[Evidence], quotation: bool) -> bool:
        """Whether each document's passages stand in text that another has too; around a quotation, as that is equal."""
        at: dict[int, list[range]] = {}
        for found in evidence:
            reading = self._readings[found.doc]
            inside = reading.within(found.span)
            if len(inside):
                at.setdefault(found.doc, []).append(_sentences(reading, inside.start, 1 if quotation else 0))
        return len(at) > 1 and all(any(self._share(x, at[x], y, at[y]) for y in at if y != x) for x in at)

    def _share(self, x: int, of_x: Sequence[range], y: int, of_y: Sequence[range]) -> bool:
        one_text = frozenset((x, y)) in self._one_text
        size = _RUN if one_text else _LONG_RUN
        mine, theirs = (
            frozenset().union(*(self._grams(self._readings[doc], part, size, free=not one_text) for part in parts))
            for doc, parts in ((x, of_x), (y, of_y))
        )
        return bool(mine & theirs)

    def _grams(self, reading: Reading, tokens: range, size: int, *, free: bool) -> _Grams:
        """The runs of words among the tokens; a ``free`` run has no word of a quotation."""
        chosen = [i for i in tokens if reading.words[i][0].isalnum()]
        words = [reading.words[i] if not free or self._free[reading.doc][i] else "" for i in chosen]
        runs = (tuple(words[i : i + size]) for i in range(len(words) - size + 1))
        return frozenset(run for run in runs if "" not in run)


def _outside_quotations(reading: Reading) -> list[bool]:
    free = [True] * len(reading.tokens)
    for stretch in quoted(reading):
        for index in reading.within(stretch):
            free[index] = False
    return free


def _sentences(reading: Reading, index: int, around: int) -> range:
    """The tokens of the sentence of a token and of as many around it."""
    sentences, at = reading.analysis.sentences, reading.sentence_at[index]
    return range(sentences[max(at - around, 0)].first, sentences[min(at + around, len(sentences) - 1)].last)
