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


def one_of_many(a: Reading, i: int, b: Reading, j: int) -> bool:
    """Whether one of two verbs is done by "one user", the other by "users"."""
    x, y = _doer(a, i), _doer(b, j)
    if x < 0 or y < 0 or a.tokens[x].lemma != b.tokens[y].lemma:
        return False
    return (_is_one(a, x) and b.tokens[y].tag == "NNS") or (_is_one(b, y) and a.tokens[x].tag == "NNS")


def person_and_group(a: Reading, i: int, b: Reading, j: int) -> bool:
    """Whether one of two verbs is done by a named person, the other by several without a name."""
    x, y = _doer(a, i), _doer(b, j)
    kinds = {"" if index < 0 else reading.tokens[index].name_type for reading, index in ((a, x), (b, y))}
    tags = {"" if index < 0 else reading.tokens[index].tag for reading, index in ((a, x), (b, y))}
    return kinds == {"PERSON", ""} and "NNS" in tags


def _doer(reading: Reading, verb: int) -> int:
    """The noun that does what a verb says, of "ordered Duarte to pay" the one ordered; -1 for none or several."""
    doers = list(reading.subjects(verb))
    if reading.tokens[verb].dep == "xcomp":
        above = reading.children[reading.tokens[verb].head]
        doers = [c for c in above if reading.tokens[c].dep in ("dobj", "nsubjpass")] or doers
    joined = [c for doer in doers for c in reading.children[doer] if reading.tokens[c].dep == "conj"]
    return doers[0] if len(doers) == 1 and not joined else -1


def _is_one(reading: Reading, noun: int) -> bool:
    counted = any(reading.tokens[c].dep == "nummod" and reading.words[c] == "one" for c in reading.children[noun])
    return counted and reading.tokens[noun].tag == "NN"


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
