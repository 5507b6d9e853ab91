"""Whether two passages can tell the same thing: they can't where other people do it, or other figures stand in it."""

from collections.abc import Iterable, Sequence

from tui.comparison.facts.lexicon import FAILING, NAME_TYPES
from tui.comparison.facts.reading import Reading

_ACTORS = ("PERSON", "ORG", "GPE")


def other_actor(a: Reading, i: int, b: Reading, j: int) -> bool:
    """Whether two verbs (or clause heads) have different named people, organisations or countries as subjects."""
    if _is_passive(a, i) != _is_passive(b, j):
        return False
    mine, theirs = _subjects(a, i), _subjects(b, j)
    if not mine or not theirs or {owner for owner, _ in mine} & {owner for owner, _ in theirs}:
        return False
    return any(kind == other for _, kind in mine for _, other in theirs)


def _subjects(reading: Reading, verb: int) -> set[tuple[int, str]]:
    """The entities that a verb's subject stands for, with their types."""
    found = set()
    for subject in reading.subjects(verb):
        joined = [subject, *(c for c in reading.children[subject] if reading.tokens[c].dep in ("conj", "appos"))]
        for index in joined:
            owner = reading.entity[index]
            if owner >= 0 and reading.types[owner] in _ACTORS:
                found.add((owner, reading.types[owner]))
    return found


def _is_passive(reading: Reading, verb: int) -> bool:
    return any(reading.tokens[c].dep in ("nsubjpass", "auxpass") for c in reading.children[verb])


def other_figure(a: Reading, of_a: Iterable[int], b: Reading, of_b: Iterable[int]) -> bool:
    """Whether the two passages give one noun different numbers ("a 48-yard field goal", "a 36-yard field goal")."""
    mine, theirs = _figures(a, of_a), _figures(b, of_b)
    return any(not (values & theirs[noun]) for noun, values in mine.items() if noun in theirs)


def _figures(reading: Reading, positions: Iterable[int]) -> dict[str, set[float]]:
    """The values that stand with each noun ("20 laps", "lap 20", "the 28th lap")."""
    found: dict[str, set[float]] = {}
    for index in positions:
        if index in reading.figures:
            noun, value = reading.figures[index]
            found.setdefault(noun, set()).add(value)
    return found


def denied(reading: Reading, verb: int) -> bool:
    """Whether a verb is negated, or what somebody failed to do."""
    above = reading.tokens[verb].head
    failed = reading.tokens[verb].dep == "xcomp" and reading.tokens[above].lemma in FAILING
    return failed != any(reading.tokens[c].dep == "neg" for c in reading.children[verb])


def only_of_spans(reading: Reading, positions: Sequence[int]) -> bool:
    """Whether the words are nothing but names, times and figures with their nouns ("Ana Duarte, 3 May 2016")."""
    spans = [time.span for time in reading.analysis.times]
    spans += [quantity.span for quantity in reading.analysis.quantities]
    return all(
        reading.tokens[i].name_type in NAME_TYPES
        or reading.words[i][0] in "@#"
        or reading.text[reading.tokens[i].start - 1 : reading.tokens[i].start] == "@"
        or any(span.covers(reading.tokens[i].span) for span in spans)
        for i in positions
    )
