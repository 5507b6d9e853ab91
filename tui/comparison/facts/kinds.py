"""How two passages agree, and why: one line for the reader."""

from collections.abc import Sequence

from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Candidate, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Kind, Status


def judge(one: Candidate, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
    """Set kind and reason of an agreement where the rule that found it has not."""
    if one.status is not Status.AGREE:
        return
    a, b = one.seed.a, one.seed.b
    if one.seed.source is Source.SEGMENT:
        one.kind = _of_words(a, b, readings, vocabulary)
    if not one.why:
        one.why = _reason(one, readings, vocabulary)


def _of_words(a: Unit, b: Unit, readings: Sequence[Reading], vocabulary: Vocabulary) -> Kind:
    x, y = _lemmas(a, readings), _lemmas(b, readings)
    shorter = min(len(x), len(y))
    if x == y or (len(x & y) == shorter and abs(len(x) - len(y)) <= 1):
        return Kind.SAME_WORDING
    if x < y or y < x:
        return Kind.MORE_SPECIFIC
    return Kind.PARAPHRASE


def _lemmas(unit: Unit, readings: Sequence[Reading]) -> set[str]:
    reading = readings[unit.doc]
    return {reading.tokens[i].lemma for i in range(unit.first, unit.last) if reading.content[i]}


def _reason(one: Candidate, readings: Sequence[Reading], vocabulary: Vocabulary) -> str:
    a, b = readings[one.seed.a.doc], readings[one.seed.b.doc]
    if one.kind is Kind.SAME_WORDING:
        return "the same words"
    if one.seed.source is Source.QUOTATION:
        return "the same words, one quotes more"
    exact = _named(a, [i for i, j in one.seed.tokens if vocabulary.similarity(a, i, b, j) >= 0.999], vocabulary)
    close = [
        f"{a.words[i]} = {b.words[j]}"
        for i, j in one.seed.tokens
        if a.content[i] and b.content[j] and 0.55 <= vocabulary.similarity(a, i, b, j) < 0.999
    ]
    both = f"both have {', '.join(exact)}" if exact else ""
    return "; ".join(part for part in (both, ", ".join(close[:3])) if part)


def _named(reading: Reading, positions: Sequence[int], vocabulary: Vocabulary) -> list[str]:
    """The words that tell most, at most five, in text order."""
    best = sorted(positions, key=lambda i: (-vocabulary.weight(reading, i), i))[:5]
    words = dict.fromkeys(reading.document.text[reading.tokens[i].start : reading.tokens[i].end] for i in sorted(best))
    return list(words)
