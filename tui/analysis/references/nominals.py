"""Descriptions of people and bodies ("the prime minister", "A police spokeswoman"), and the names beside them."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.analysis.parse import Parse
from tui.analysis.records import Mention
from tui.analysis.references import lexicon
from tui.analysis.syntax import Syntax, trimmed
from tui.documents import Span

_LEFT = ("det", "amod", "compound", "nmod", "nummod", "poss", "punct", "advmod", "case", "quantmod", "npadvmod")
_FREE = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "agent", "appos")
"""Places in the clause that a whole noun phrase fills."""
COPULA = "is the name"
"""Why of "the youngest victim was X"."""
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
_LONGEST = 12
"""Tokens that an "of" phrase can have to be taken into a description."""


@dataclass(frozen=True)
class Nominal:
    """A description.

    ``head`` is its noun's token, ``roles`` the lemmas that tell what it is ("minister", "prime minister"); ``name`` is
    the index of the name that the syntax puts beside it, for the reason ``why``.
    """

    span: Span
    head: int
    roles: tuple[str, ...]
    definite: bool
    plural: bool
    type: str
    gender: str | None = None
    name: int | None = None
    why: str = ""
    age: str | None = None
    people: str | None = None
    """The people that the person is one of ("British" star, the "Brit"), as "british"."""


def find_nominals(
    parse: Parse, syntax: Syntax, names: Sequence[Mention], speakers: Collection[int]
) -> tuple[Nominal, ...]:
    """The nominals in text order. ``speakers`` are tokens that speak and so get a mention whatever their noun."""
    named = {token: index for index, name in enumerate(names) for token in parse.tokens(name.span)}
    wanted = set(speakers)
    found: list[Nominal] = []
    titled: set[int] = set()
    for index, name in enumerate(names):
        title = _title(parse, syntax, named, parse.tokens(name.span)) if name.type == "PERSON" else range(0)
        span = trimmed(parse, title)
        if span is not None:
            titled.update(title)
            found.append(_nominal(syntax, span, title[-1], "PERSON", (index, "stands before the name")))
    old = {place + behind for place, word in enumerate(syntax.lower) if word == "old" for behind in range(3)}
    for head, lemma in enumerate(syntax.lemma):
        if head in titled:
            continue
        age = _age(syntax, head) if head in old else None
        people = head in named and names[named[head]].type == "NORP" and _is_one_of_a_people(syntax, head, age)
        if people or (age is not None and syntax.lower[head] == "old"):
            span = _span(parse, syntax, head)
            if span is not None:
                one = replace(_nominal(syntax, span, head, "PERSON", None), age=age)
                found.append(replace(one, roles=(), people=_people(syntax, head)) if people else one)
            continue
        if head in named or syntax.pos[head] not in ("NOUN", "PROPN"):
            continue
        spoken = head in wanted and lemma not in lexicon.TEXTS
        plural = syntax.tag[head] in ("NNS", "NNPS")
        part = syntax.dep[head] == "compound" or (
            syntax.dep[head] == "nmod" and syntax.lemma[syntax.head[head]] in lexicon.PEOPLE
        )
        if part or (plural and not spoken):
            continue
        person = lemma in lexicon.PEOPLE
        if not (person or lemma in lexicon.GROUPS or spoken):
            continue
        link = _named_beside(syntax, names, named, head)
        if link is not None and (names[link[0]].type == "PERSON") != person:
            link = None
        if not person and link is None and not spoken:
            continue
        span = _span(parse, syntax, head)
        if span is not None:
            type_ = names[link[0]].type if link else "PERSON" if person else "ORG"
            found.append(replace(_nominal(syntax, span, head, type_, link), age=age))
    return tuple(sorted(found, key=lambda n: n.head))


def _nominal(syntax: Syntax, span: Span, head: int, type_: str, link: tuple[int, str] | None) -> Nominal:
    lemma = syntax.lemma[head]
    return Nominal(
        span,
        head,
        tuple(_roles(syntax, head)),
        _is_definite(syntax, head),
        syntax.tag[head] in ("NNS", "NNPS"),
        type_,
        "m" if lemma in lexicon.MASCULINE else "f" if lemma in lexicon.FEMININE else None,
        None if link is None else link[0],
        "" if link is None else link[1],
        people=next(
            (_people(syntax, c) for c in syntax.children[head] if syntax.entity[c] == "NORP" and c < head), None
        ),
    )


def _is_definite(syntax: Syntax, head: int) -> bool:
    """Whether the noun takes up somebody: "the person", not "the 31st person"."""
    before = [syntax.lower[child] for child in syntax.children[head] if child < head]
    return any(word in ("the", "this", "that") for word in before) and not any(map(_NUMBERED.fullmatch, before))


def _age(syntax: Syntax, head: int) -> str | None:
    """The number in "the 46-year-old", "the 46-year-old Brazilian"."""
    for old in (head, head - 1, head - 2):
        if (
            old >= 4
            and syntax.lower[old] == "old"
            and syntax.text[old - 1] == "-"
            and syntax.lower[old - 2] in ("year", "month", "week", "day")
        ):
            if old != head and syntax.head[old] != head:
                return None
            if old == head and syntax.dep[head] not in _FREE:
                return None
            return syntax.text[old - 4] if syntax.text[old - 3] == "-" else syntax.text[old - 3]
    return None


def _people(syntax: Syntax, token: int) -> str:
    word = syntax.lower[token]
    return lexicon.DEMONYMS.get(word, word)


def _is_one_of_a_people(syntax: Syntax, head: int, age: str | None) -> bool:
    """ "the Brazilian", "the 46-year-old South African"; not "the British", which is all of them."""
    if syntax.dep[head] not in _FREE or syntax.child(head, "det") is None:
        return False
    return age is not None or not syntax.lower[head].endswith(("s", "ese", "sh", "ch"))


def _title(parse: Parse, syntax: Syntax, named: dict[int, int], name: range) -> range:
    """The words right before a name that say what the person is: "British prime minister" Theresa May."""
    if not name or name.start == 0 or syntax.lemma[name.start - 1] not in lexicon.PEOPLE or name.start - 1 in named:
        return range(0)
    first = name.start - 1
    start = syntax.bounds(name.start).start
    if first < start or syntax.pos[first] not in ("NOUN", "PROPN", "ADJ") or syntax.tag[first] in ("NNS", "NNPS"):
        return range(0)
    if syntax.text[first] in lexicon.STYLES:
        return range(0)
    while (
        first > start
        and (
            syntax.pos[first - 1] in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
            or (syntax.text[first - 1] in ("-", "'s") and parse.ends[first - 2] == parse.starts[first - 1])
            or syntax.tag[first - 1] in ("VBN", "VBG", "PRP$")
        )
        and first - 1 < syntax.head[first - 1] < name.stop
        and ":" not in syntax.text[first - 1]
    ):
        first -= 1
    return range(first, name.start)


def _roles(syntax: Syntax, head: int) -> Iterator[str]:
    """The noun alone and with the noun before it: "minister", "prime minister"."""
    lemma = syntax.lemma[head]
    yield "perpetrator" if lemma in lexicon.PERPETRATORS else lemma
    if head and syntax.head[head - 1] == head and syntax.dep[head - 1] in ("compound", "amod"):
        yield f"{syntax.lower[head - 1]} {lemma}"


def _span(parse: Parse, syntax: Syntax, head: int) -> Span | None:
    """The noun with what stands before it and its "of" phrase; without apposition and relative clause."""
    left = [c for c in syntax.children[head] if c < head and syntax.dep[c] in _LEFT]
    first = min(syntax.subtree(left[0])[0], head) if left else head
    last = head
    for child in syntax.children[head]:
        if child != last + 1 or syntax.dep[child] != "prep" or syntax.lower[child] not in ("of", "for"):
            continue
        tree = syntax.subtree(child)
        stop = next((t for t in tree if _ends_description(syntax, t)), tree[-1] + 1)
        if stop - child <= _LONGEST:
            last = stop - 1
    twin = syntax.child(head, "conj")  # "founder and CEO"
    if (
        twin is not None
        and twin - last <= 4
        and syntax.lemma[twin] in lexicon.PEOPLE
        and syntax.tag[head] == syntax.tag[twin]
        and syntax.child(twin, "det", "poss") is None
    ):
        last = twin
    return trimmed(parse, range(first, last + 1))


def _ends_description(syntax: Syntax, token: int) -> bool:
    """Whether a description ends before the token: at a clause, an apposition, or a second thing that is no name."""
    if syntax.dep[token] == "cc":
        twin = next((c for c in syntax.children[syntax.head[token]] if c > token and syntax.dep[c] == "conj"), None)
        return twin is None or syntax.pos[twin] != "PROPN" or twin - token > 4
    return syntax.dep[token] in ("relcl", "appos", "acl", "advcl")


def _named_beside(syntax: Syntax, names: Sequence[Mention], named: dict[int, int], head: int) -> tuple[int, str] | None:
    """(index of the name, reason) where the syntax says that the noun and a name are one."""
    for token in syntax.children[head]:
        if syntax.dep[token] == "appos" and token in named:
            return named[token], "stands beside the name"
    above = syntax.head[head]
    if syntax.dep[head] == "appos" and above in named:
        return named[above], "stands beside the name"
    if syntax.dep[head] == "conj" and syntax.dep[above] == "appos" and syntax.head[above] in named:
        return named[syntax.head[above]], "stands beside the name"
    for verb in (*(c for c in syntax.children[head] if syntax.dep[c] in ("acl", "relcl")), above):
        if syntax.lemma[verb] not in lexicon.NAMING or not syntax.is_verb(verb):
            continue
        if verb == above and syntax.dep[head] != "nsubjpass":
            continue
        name = _as_name(syntax, named, verb)
        if name is not None:
            return name, f"{syntax.text[verb]} as"
    if syntax.dep[head] == "nsubj" and syntax.lemma[above] == "be":
        attribute = syntax.child(above, "attr")
        if attribute is not None and attribute in named and names[named[attribute]].type == "PERSON":
            return named[attribute], COPULA
    return None


def _as_name(syntax: Syntax, named: dict[int, int], verb: int) -> int | None:
    """The name after "named as", "known as", "called"."""
    for child in syntax.children[verb]:
        if syntax.dep[child] == "prep" and syntax.lower[child] == "as":
            for one in syntax.children[child]:
                if syntax.dep[one] == "pobj" and one in named:
                    return named[one]
        if syntax.dep[child] == "oprd" and child in named and child > verb:
            return named[child]
    return None
