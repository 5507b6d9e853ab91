"""How two passages agree, and why: one line for the reader."""

from collections.abc import Iterator, Sequence

from tui.analysis import Qualifier
from tui.comparison.facts.assembly import shown
from tui.comparison.facts.compatibility import denied
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.typed import quantity_of
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Kind, Status
from tui.documents import Span

_QUALIFIERS = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.AT_MOST: "at most",
    Qualifier.SO_FAR: "so far",
}

_IN_WORDS = (Source.SEGMENT, Source.NUMBER)
"""What is held to be in the same words by the words around it."""

_SHARED = 0.5
"""The share of the telling words that passages "in the same words" have in common."""

_ENOUGH = 3

_CLOSE = 0.6
_SAME = 0.999
"""How close two words must be to be named as each other's, and to be one word."""


def judge(one: Candidate, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
    """Set kind and reason of an agreement where the rule that found it has not."""
    if one.status is not Status.AGREE:
        return
    a, b = one.seed.a, one.seed.b
    if one.seed.source is Source.SEGMENT:
        one.kind = _of_words(a, b, readings, vocabulary)
    if one.seed.source is Source.NUMBER and not one.why:
        _judge_numbers(one, readings)
    if one.kind is Kind.SAME_WORDING and one.seed.source in _IN_WORDS and not _same_words(one, readings):
        one.kind = Kind.PARAPHRASE
        one.narrow = one.seed.source is Source.SEGMENT
    if one.seed.source in (Source.TIME, Source.PLACE):
        x, y = readings[a.doc], readings[b.doc]
        one.narrow = denied(x, x.clause[a.head]) != denied(y, y.clause[b.head])
    if not one.why:
        one.why = _reason(one, readings, vocabulary)


def _same_words(one: Candidate, readings: Sequence[Reading]) -> bool:
    """Whether the passages as they are shown share most of their telling words."""
    x, y = (_lemmas_in(shown(u, one.seed.source, readings[u.doc]), readings[u.doc]) for u in (one.seed.a, one.seed.b))
    return len(x & y) >= _SHARED * max(len(x), len(y))


def tells_enough(pair: Pair, readings: Sequence[Reading]) -> bool:
    """Whether the words that both passages have tell something without their clauses: three, or a verb among them.

    Of a time or place that is shown alone there is no more to ask.
    """
    a, b = readings[pair.a.doc], readings[pair.b.doc]
    words = [(i, j) for i, j in pair.tokens if a.content[i] and b.content[j]]
    deed = any(a.tokens[i].pos == b.tokens[j].pos == "VERB" for i, j in words)
    return pair.source is not Source.SEGMENT or deed or len(words) >= _ENOUGH


def _lemmas_in(span: Span, reading: Reading) -> set[str]:
    return {reading.tokens[i].lemma for i in reading.within(span) if reading.content[i]}


def _judge_numbers(one: Candidate, readings: Sequence[Reading]) -> None:
    """ "both have 22; B says at least": documents that put a number in another way differ by its qualifier."""
    said = [(unit, quantity_of(unit)) for unit in sorted(one.units, key=lambda u: u.order)]
    first = said[0][1]
    qualified = {
        unit.doc: _QUALIFIERS[quantity.qualifier]
        for unit, quantity in reversed(said)
        if quantity.qualifier in _QUALIFIERS and quantity.qualifier is not Qualifier.VAGUE
    }
    if qualified and any(quantity.qualifier is Qualifier.EXACT for _, quantity in said):
        one.kind = Kind.QUALIFIER_DIFFERS
    where = [f"{letter(doc)} says {words}" for doc, words in sorted(qualified.items())]
    number = readings[said[0][0].doc].cut(first.span)
    one.why = "; ".join([f"{'both' if len(one.docs) == 2 else 'all'} have {number}", *where])


def letter(doc: int) -> str:
    """The name of a document in reasons: A, B, ... Z, then its number."""
    return chr(ord("A") + doc) if doc < 26 else f"document {doc + 1}"


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
    if one.kind is Kind.SAME_WORDING and one.seed.source is not Source.PLACE:
        return "the same words"
    if one.seed.source is Source.QUOTATION:
        return "the same words, one quotes more"
    if one.seed.source is Source.PLACE:
        names = [i for i in range(one.seed.a.head, one.seed.a.last) if a.tokens[i].name_type]
        return f"both name {', '.join(_runs(a, names))}"
    exact = _named(a, [i for i, j in one.seed.tokens if vocabulary.similarity(a, i, b, j) >= _SAME], vocabulary)
    close = [
        f"{a.words[i]} = {b.words[j]}"
        for i, j in one.seed.tokens
        if a.content[i]
        and b.content[j]
        and a.tokens[i].pos == b.tokens[j].pos
        and _CLOSE <= vocabulary.similarity(a, i, b, j) < _SAME
    ]
    exact += [name for name in dict.fromkeys(_shared_names(one, a, b)) if name not in exact]
    both = f"both have {', '.join(exact)}" if exact else ""
    return "; ".join(part for part in (both, ", ".join(close[:3])) if part)


def _shared_names(one: Candidate, a: Reading, b: Reading) -> Iterator[str]:
    """Names of whom both passages tell, where one has another word for them ("the boy", "Zhao")."""
    for i, j in one.seed.tokens:
        if a.entity[i] < 0 or a.entity[i] != b.entity[j] or a.tokens[i].lemma == b.tokens[j].lemma:
            continue
        for reading, index in ((a, i), (b, j)):
            if reading.tokens[index].name_type:
                yield reading.document.text[reading.tokens[index].start : reading.tokens[index].end]
                break


def _named(reading: Reading, positions: Sequence[int], vocabulary: Vocabulary) -> list[str]:
    """The words that tell most, at most five, in text order."""
    best = sorted(positions, key=lambda i: (-vocabulary.weight(reading, i), i))[:5]
    words = dict.fromkeys(reading.document.text[reading.tokens[i].start : reading.tokens[i].end] for i in sorted(best))
    return list(words)


def _runs(reading: Reading, positions: Sequence[int]) -> list[str]:
    """The words at the positions, those in a row together ("Terrigal Beach")."""
    found: list[list[int]] = []
    for index in positions:
        if found and index == found[-1][-1] + 1:
            found[-1].append(index)
        else:
            found.append([index])
    return [reading.document.text[reading.tokens[run[0]].start : reading.tokens[run[-1]].end] for run in found]
