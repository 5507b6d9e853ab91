"""One person or amount, described in two ways."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from tui.analysis import MentionKind, Qualifier
from tui.comparison.facts.kinds import letter
from tui.comparison.facts.lexicon import GENERIC_PEOPLE, PART
from tui.comparison.facts.pairing import Typed
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import quantity_of
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Kind, Slot, Status

_SAME_WORD = 0.75
_MOST = 3
"""Descriptions that a reader is shown for a story."""

_LIKE_NOUN = 0.62
_LIKE_CONTEXT = 0.15


@dataclass(frozen=True, eq=False)
class _Descriptor:
    unit: Unit
    words: tuple[int, ...]
    name: tuple[str, ...]
    """Words of the name that it is given to."""

    def of_same_name(self, other: "_Descriptor") -> bool:
        """Whether the two names can be one person's as they stand: surnames are shared, by families too."""
        if self.name[-1] != other.name[-1]:
            return False
        return len(self.name) == 1 or len(other.name) == 1 or self.name[0] == other.name[0]


def descriptions(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Candidate]:
    """People whom two documents describe in words that the other does not use, most spoken of first."""
    of: list[dict[int, list[_Descriptor]]] = [_descriptors(reading) for reading in readings]
    found: list[tuple[int, Candidate]] = []
    for owner in sorted({owner for one in of for owner in one}):
        docs = [reading.doc for reading in readings if owner in of[reading.doc]]
        for a, b in combinations(docs, 2):
            pair = _differing(readings[a], of[a][owner], readings[b], of[b][owner], vocabulary)
            if pair is not None:
                told = sum(reading.entity.count(owner) for reading in readings)
                found.append((told, pair))
                break
    found.sort(key=lambda one: (-one[0], one[1].seed.order))
    return [one for _, one in found[:_MOST]]


def _descriptors(reading: Reading) -> dict[int, list[_Descriptor]]:
    """What a document calls each entity: roles beside the name, and nouns that stand for it."""
    analysis = reading.analysis
    given = [
        one
        for one in analysis.attributes
        if one.kind in ("role", "alias") and analysis.mentions[one.mention].type == "PERSON"
    ]
    spans = [one.span for one in given]
    passages = [one.evidence if one.kind == "role" else one.span for one in given]
    owners = [analysis.mentions[one.mention].span for one in given]
    for mention in analysis.mentions:
        named = mention.antecedent is not None and analysis.mentions[mention.antecedent].type == "PERSON"
        if mention.kind is MentionKind.NOMINAL and mention.antecedent is not None and named:
            spans.append(mention.span)
            passages.append(mention.span)
            owners.append(analysis.mentions[mention.antecedent].span)
    # a role stands beside its name, a noun only refers to it: what it refers to may be taken wrongly
    found: dict[int, list[_Descriptor]] = {}
    for span, name, shown in zip(spans, owners, passages, strict=True):
        inside, of_name = reading.within(span), reading.within(name)
        owner = reading.entity[of_name.stop - 1] if len(of_name) else -1
        words = tuple(i for i in inside if reading.content[i] and reading.tokens[i].name_type != "PERSON")
        nouns = [i for i in words if reading.tokens[i].pos == "NOUN"]
        if (
            owner < 0
            or not nouns
            or any(reading.tokens[i].pos == "NUM" for i in inside)
            or all(reading.tokens[i].lemma in GENERIC_PEOPLE for i in nouns)
        ):
            continue
        if not reading.told[reading.sentence_at[inside.start]]:
            continue
        whole = reading.within(shown)
        unit = Unit(reading.doc, whole.start, whole.stop, shown, nouns[-1])
        found.setdefault(owner, []).append(_Descriptor(unit, words, tuple(reading.words[of_name.start : of_name.stop])))
    return found


def _differing(
    a: Reading, xs: Sequence[_Descriptor], b: Reading, ys: Sequence[_Descriptor], vocabulary: Vocabulary
) -> Candidate | None:
    def new(reading: Reading, one: _Descriptor, other: Reading, others: Sequence[_Descriptor]) -> list[int]:
        theirs = [j for descriptor in others for j in descriptor.words]
        return [i for i in one.words if all(vocabulary.similarity(reading, i, other, j) < _SAME_WORD for j in theirs)]

    mine = [(x, n) for x in xs if (n := new(a, x, b, ys))]
    yours = [(y, n) for y in ys if (n := new(b, y, a, xs))]
    if not mine or not yours:
        return None

    def telling(reading: Reading, one: tuple[_Descriptor, list[int]]) -> tuple[float, int, int]:
        unit = one[0].unit
        return -sum(vocabulary.weight(reading, i) for i in one[1]), -len(unit.span), unit.span.start

    pairs = [(x, y) for x in mine for y in yours if x[0].of_same_name(y[0])]
    if not pairs:
        return None
    (x, _), (y, _) = min(pairs, key=lambda one: (telling(a, one[0]), telling(b, one[1])))
    pair = Pair(Source.DESCRIPTION, Slot.WHO, 0.5, x.unit, y.unit)
    said = [" ".join(r.tokens[i].span.cut(r.document.text) for i in one.words) for r, one in ((a, x), (b, y))]
    why = f"{letter(a.doc)} says {said[0]}, {letter(b.doc)} says {said[1]}"
    return Candidate(pair, [x.unit, y.unit], Status.DIFFER, Kind.DESCRIPTION, why, strength=0.5)


def vague_amounts(typed: Typed) -> list[Candidate]:
    """A figure in one document where another has only "dozens" or "a number of" the same."""
    pairs: list[Pair] = []
    for xs, ys in combinations(typed.numbers, 2):
        for figures, words in ((xs, ys), (ys, xs)):
            vague = [unit for unit in words if quantity_of(unit).qualifier is Qualifier.VAGUE]
            for unit in figures:
                for other in vague:
                    score = _vagueness(unit, other, words, typed)
                    if score:
                        a, b = (unit, other) if unit.doc < other.doc else (other, unit)
                        pairs.append(Pair(Source.VAGUE, Slot.HOW_MANY, score, a, b))
    found: list[Candidate] = []
    for pair in sorted(pairs, key=lambda one: one.order):
        if any(unit in one.units for one in found for unit in (pair.a, pair.b)):
            continue
        x, y = (typed.readings[u.doc].cut(quantity_of(u).span) for u in (pair.a, pair.b))
        why = f"{letter(pair.a.doc)} says {x}, {letter(pair.b.doc)} says {y}"
        found.append(Candidate(pair, [pair.a, pair.b], Status.DIFFER, Kind.SPECIFIC_VS_VAGUE, why, strength=0.58))
    return found


def _vagueness(unit: Unit, other: Unit, others: Sequence[Unit], typed: Typed) -> float:
    """How far a figure and a vague amount are of the same thing; 0 where the other document has a figure for it too."""
    p, q = quantity_of(unit), quantity_of(other)
    if p.value is None or p.value < 4 or p.unit != "people" or _is_part(unit, typed.readings[unit.doc]):
        return 0.0
    if not p.event or p.event != q.event or p.unit != q.unit or _is_part(other, typed.readings[other.doc]):
        return 0.0
    i, j = typed.noun(unit), typed.noun(other)
    a, b = typed.readings[unit.doc], typed.readings[other.doc]
    if i < 0 or j < 0 or typed.vocabulary.similarity(a, i, b, j) < _LIKE_NOUN:
        return 0.0
    context = typed.context(unit, other)
    if context < _LIKE_CONTEXT:
        return 0.0
    if any(quantity_of(one).value is not None and quantity_of(one).event == p.event for one in others):
        return 0.0
    return typed.vocabulary.similarity(a, i, b, j) + context


def _is_part(unit: Unit, reading: Reading) -> bool:
    return bool(PART & frozenset(reading.words[max(unit.first - 2, 0) : unit.last]))
