"""Quotations: the same words in two documents, and where they differ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from rapidfuzz.fuzz import ratio

from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Pair, Source, Unit
from tui.comparison.records import Kind, Slot
from tui.documents import Span

_WORD = re.compile(r"[\w#@][\w'#@-]*")
_SENTENCE = re.compile(r"(?:[^.!?…]|[.!?…](?=\w))+(?:[.!?…]+[\"')]*|$)")
_MARKED = re.compile(r'"[^"]{2,1200}?"|"[^"]{12,}$')
_SPELLING = 80
"""Of 100: words that are this like are one word spelt in two ways (paedophiles, pedophiles)."""

_WEAK = frozenset(
    {"the", "a", "an", "this", "that", "it", "he", "she", "they", "we", "i", "and", "of", "to", "in", "is"}
)


@dataclass(frozen=True)
class Words:
    """The words of a text, lower case, with their spans."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]


def words_of(text: str, offset: int = 0) -> Words:
    found = [(m.group().strip("'-"), Span(offset + m.start(), offset + m.end())) for m in _WORD.finditer(text.lower())]
    return Words(tuple(word for word, _ in found), tuple(span for _, span in found))


def quoted(reading: Reading) -> list[Span]:
    """The stretches in double quotation marks, marks included; one that is not closed ends with its paragraph."""
    found: list[Span] = []
    for block in reading.document.blocks:
        if block.kind.is_prose:
            found += [
                Span(block.span.start + m.start(), block.span.start + m.end())
                for m in _MARKED.finditer(reading.cut(block.span))
            ]
    return found


def quotation_units(reading: Reading) -> list[Unit]:
    """Quotations by sentence, so that each sentence of a long one can match on its own; without their marks."""
    units: list[Unit] = []
    for stretch in quoted(reading):
        inner = Span(stretch.start + 1, stretch.end - reading.cut(stretch)[1:].endswith('"'))
        parts = [Span(inner.start + m.start(), inner.start + m.end()) for m in _SENTENCE.finditer(reading.cut(inner))]
        for part in parts if len(parts) > 1 else [inner]:
            unit = _unit(reading, part)
            if unit is None or not reading.told[reading.sentence_at[unit.first]]:
                continue
            if len(unit.words) >= 2 and all(unit.words != other.words for other in units):
                units.append(unit)
    return units


def _unit(reading: Reading, span: Span) -> Unit | None:
    text = reading.cut(span)
    span = Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))
    inside = reading.within(span)
    if not len(inside):
        return None
    return Unit(
        span=span,
        doc=reading.doc,
        first=inside.start,
        last=inside.stop,
        head=inside.start,
        words=words_of(reading.cut(span)).words,
    )


def quotation_pairs(readings: Sequence[Reading]) -> list[Pair]:
    """Quotations told in the same words, by two documents in marks, or by one without marks (copies lose theirs)."""
    units = [quotation_units(reading) for reading in readings]
    running = [words_of(reading.text) for reading in readings]
    runs = [_places_of_runs(words) for words in running]
    pairs: list[Pair] = []
    for a, b in combinations(readings, 2):
        pairs += _both_marked(units[a.doc], units[b.doc])
        pairs += [_pair(*one) for one in _one_marked(units[a.doc], b, running[b.doc], runs[b.doc])]
        pairs += [_pair(score, y, x) for score, x, y in _one_marked(units[b.doc], a, running[a.doc], runs[a.doc])]
    return pairs


def _pair(score: float, a: Unit, b: Unit) -> Pair:
    near = abs(len(a.words) - len(b.words)) <= 2
    return Pair(Source.QUOTATION, Slot.QUOTE, score, a, b, kind=Kind.SAME_WORDING if near else Kind.MORE_SPECIFIC)


def _both_marked(xs: Sequence[Unit], ys: Sequence[Unit]) -> list[Pair]:
    bags = [frozenset(unit.words) for unit in ys]
    found = []
    for x in xs:
        bag = frozenset(x.words)
        for y, other in zip(ys, bags, strict=True):
            shorter = min(len(x.words), len(y.words))
            if len(bag & other) < 0.5 * min(len(bag), len(other)):
                continue
            runs = [run for run in _runs(x.words, y.words) if len(run) >= 2]
            common = sum(len(run) for run in runs)
            telling = any(len(word) > 3 and word not in _WEAK for run in runs for word in run)
            if common >= 2 and common >= 0.6 * shorter and (telling or common == shorter):
                found.append(_pair(common / shorter + min(1.0, common / 15), x, y))
    return found


def _runs(x: Sequence[str], y: Sequence[str]) -> list[Sequence[str]]:
    """The words that both have in a row."""
    blocks = SequenceMatcher(None, x, y, autojunk=False).get_matching_blocks()
    return [x[block.a : block.a + block.size] for block in blocks]


_Runs = dict[tuple[str, ...], list[int]]


def _places_of_runs(running: Words) -> _Runs:
    """Where each four words in a row stand."""
    at: _Runs = {}
    for index in range(len(running.words) - 3):
        at.setdefault(running.words[index : index + 4], []).append(index)
    return at


def _one_marked(units: Sequence[Unit], other: Reading, running: Words, at: _Runs) -> list[tuple[float, Unit, Unit]]:
    """The longest run of a quotation's words in the running text of another document."""
    found = []
    for unit in units:
        if len(unit.words) < 5:
            continue
        best, where = 0, 0
        for i in range(len(unit.words) - 3):
            for j in at.get(unit.words[i : i + 4], ()):
                size = 4
                while unit.words[i + size : i + size + 1] == running.words[j + size : j + size + 1] != ():
                    size += 1
                if size > best:
                    best, where = size, j
        if best >= max(5, 0.6 * len(unit.words)):
            span = Span(running.spans[where].start, running.spans[where + best - 1].end)
            match = _unit(other, span)
            if match is not None:
                found.append((best / len(unit.words) + min(1.0, best / 15) - 0.05, unit, match))
    return found


def wording_differs(a: Unit, b: Unit) -> tuple[str, str] | None:
    """The words that one has for the other's, where two quotations are one but for a few words; else None.

    Six equal words at least, three quarters of the shorter; replaced are three words or fewer, one of them telling.
    """
    equal, replaced = 0, []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, a.words, b.words, autojunk=False).get_opcodes():
        if tag == "equal":
            equal += i_end - i
        elif tag == "replace":
            replaced.append((a.words[i:i_end], b.words[j:j_end]))
    if equal < 6 or equal < 0.75 * min(len(a.words), len(b.words)):
        return None
    for x, y in replaced:
        short = len(x) <= 3 and len(y) <= 3
        telling = any(word not in _WEAK for word in (*x, *y))
        if short and telling and ratio(_letters(x), _letters(y)) < _SPELLING:
            return " ".join(x), " ".join(y)
    return None


def _letters(words: Sequence[str]) -> str:
    return "".join(c for word in words for c in word if c.isalnum())
