"""The same deed, asserted by one document and only possible for another."""

from collections.abc import Sequence
from itertools import combinations

from tui.comparison.facts.kinds import letter
from tui.comparison.facts.lexicon import DOUBT, EPISTEMIC_ADVERBS, LIGHT_VERBS, STOP
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Candidate, Pair, Source, Unit
from tui.comparison.facts.vocabulary import Vocabulary
from tui.comparison.records import Kind, Slot, Status

_SAME_VERB = 0.8
_SAME_ARGUMENT = 0.85
_LIKE = 0.4
"""How close the two clauses must be besides their verbs."""

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "acomp", "oprd", "dative"})


def certainty_conflicts(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Candidate]:
    """A verb in an epistemic mood against the same verb asserted, with a shared argument.

    "Planets may have been found" against "astronomers have found planets"; no permission, plan, doubt or denial.
    """
    verbs = [
        [i for i in range(len(reading.tokens)) if reading.told[reading.sentence_at[i]] and is_telling_verb(reading, i)]
        for reading in readings
    ]
    open_ = [[i for i in own if _epistemic(reading, i)] for own, reading in zip(verbs, readings, strict=True)]
    sure = [[i for i in own if _asserted(reading, i)] for own, reading in zip(verbs, readings, strict=True)]
    pairs: list[Pair] = []
    for a, b in combinations(readings, 2):
        for i in open_[a.doc]:
            pairs += [pair for j in sure[b.doc] if (pair := _match(a, i, b, j, vocabulary))]
        for j in open_[b.doc]:
            pairs += [pair for i in sure[a.doc] if (pair := _match(a, i, b, j, vocabulary))]
    found: dict[str, Candidate] = {}
    for pair in sorted(pairs, key=lambda one: one.order):
        key = _name(readings[pair.a.doc], pair.a.head)
        if key not in found:
            one = Candidate(pair, [pair.a, pair.b], Status.DIFFER, Kind.CERTAINTY, pair.why, strength=1.9)
            found[key] = one
        elif pair.a is found[key].seed.a or pair.a.same(found[key].seed.a):
            found[key].add(pair.b)
        elif pair.b.same(found[key].seed.b):
            found[key].add(pair.a)
    return list(found.values())


def _match(a: Reading, i: int, b: Reading, j: int, vocabulary: Vocabulary) -> Pair | None:
    if not any(vocabulary.similarity(a, p, b, q) >= _SAME_VERB for p in _predicate(a, i) for q in _predicate(b, j)):
        return None
    copula = "be" in (a.tokens[i].lemma, b.tokens[j].lemma)
    x, y = (a.subjects(i), b.subjects(j)) if copula else (arguments(a, i), arguments(b, j))
    if not any(vocabulary.similarity(a, p, b, q) >= _SAME_ARGUMENT for p in x for q in y):
        return None
    mine, theirs = clause_unit(a, i), clause_unit(b, j)
    score = vocabulary.closeness(a, range(mine.first, mine.last), b, range(theirs.first, theirs.last))
    if score < _LIKE:
        return None
    open_, sure = ((a, i), (b, j)) if _epistemic(a, i) else ((b, j), (a, i))
    why = f"{letter(open_[0].doc)} has “{_mood(*open_)}”, {letter(sure[0].doc)} “{_mood(*sure)}”"
    return Pair(Source.CERTAINTY, Slot.WHAT, score, mine, theirs, why=why)


def _name(reading: Reading, verb: int) -> str:
    return " ".join(reading.tokens[i].lemma for i in _predicate(reading, verb)[:1])


def clause_unit(reading: Reading, verb: int) -> Unit:
    members = [i for i in reading.clause_tokens.get(verb, (verb,)) if abs(i - verb) <= 25]
    first, last = min(members), max(members) + 1
    return Unit(reading.doc, first, last, reading.span(first, last), verb)


def _mood(reading: Reading, verb: int) -> str:
    helpers = [
        c for c in reading.children[verb] if reading.tokens[c].dep in ("aux", "auxpass", "advmod", "acomp", "neg")
    ]
    return " ".join(reading.words[i] for i in sorted((*helpers, verb)))


def is_telling_verb(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.lemma == "be":
        return any(reading.tokens[c].dep == "acomp" for c in reading.children[index])
    return token.pos == "VERB" and token.lemma not in STOP and token.lemma not in LIGHT_VERBS


def _predicate(reading: Reading, verb: int) -> list[int]:
    """What is said: the verb, or the adjective under "be", and the adverb that may say the same ("imminently")."""
    below = [c for c in reading.children[verb] if reading.content[c]]
    said = [
        c for c in below if reading.tokens[c].dep in ("acomp", "advmod") and reading.tokens[c].pos in ("ADJ", "ADV")
    ]
    return said if reading.tokens[verb].lemma == "be" else [verb, *said]


def _words_on(reading: Reading, verb: int, *deps: str) -> list[str]:
    return [reading.words[c] for c in reading.children[verb] if reading.tokens[c].dep in deps]


def _epistemic(reading: Reading, verb: int) -> bool:
    """ "may have died", "might be", "may be planning", "possibly"; not "may be removed", which can be a rule."""
    if "neg" in (reading.tokens[c].dep for c in reading.children[verb]):
        return False
    if EPISTEMIC_ADVERBS & frozenset(_words_on(reading, verb, "advmod")):
        return True
    helpers = _words_on(reading, verb, "aux", "auxpass")
    modal = next((word for word in helpers if word in ("may", "might", "could")), "")
    if not modal:
        return False
    if "have" in helpers:
        return modal != "could"
    token = reading.tokens[verb]
    return modal == "might" or (modal == "may" and (token.lemma == "be" or token.tag == "VBG"))


def _asserted(reading: Reading, verb: int) -> bool:
    """Whether the text itself says that it happened: no doubt, condition, plan or denial on the verb or above it."""
    token = reading.tokens[verb]
    if token.tag in ("VB", "VBG") or token.dep in ("xcomp", "amod", "compound"):
        return False
    if token.dep == "advcl" and token.tag != "VBN":
        return False
    at, steps = verb, 0
    while steps < 6:
        below = [reading.tokens[c] for c in reading.children[at]]
        words = frozenset(_words_on(reading, at, "aux", "auxpass", "mark", "advmod"))
        if words & frozenset(("may", "might", "could", "would", "should", "can", "whether", "if", "unless", "will")):
            return False
        if words & EPISTEMIC_ADVERBS or any(child.dep == "neg" for child in below):
            return False
        if at != verb and reading.tokens[at].lemma in DOUBT:
            return False
        if reading.tokens[at].head == at:
            return True
        at, steps = reading.tokens[at].head, steps + 1
    return True


def arguments(reading: Reading, verb: int) -> list[int]:
    """Heads of subject, object, agent and prepositional arguments, with what is joined to them."""
    tokens, found = reading.tokens, []
    for child in reading.children[verb]:
        if tokens[child].dep in _ARGUMENTS:
            found += [child, *(c for c in reading.children[child] if tokens[c].dep == "conj")]
        elif tokens[child].dep in ("agent", "prep"):
            found += [c for c in reading.children[child] if tokens[c].dep == "pobj"]
    if tokens[verb].dep in ("relcl", "acl"):
        found.append(tokens[verb].head)
    if tokens[verb].dep == "conj":
        found += [c for c in reading.children[tokens[verb].head] if tokens[c].dep in ("nsubj", "nsubjpass")]
    return [i for i in found if tokens[i].pos in ("NOUN", "PROPN", "ADJ", "VERB", "NUM")]
