"""Nominals and pronouns of a document, each with the mention that it stands for.

The text is read from left to right, remembering who was mentioned where (salience by recency and by subject place,
after Lappin and Leass, 1994). What stands in quotation marks is read afterwards: "I" is the speaker, "he" is not.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tui.analysis.parse import Parse
from tui.analysis.quotations.speech import Speech, find_speech
from tui.analysis.records import Mention, MentionKind
from tui.analysis.references import lexicon
from tui.analysis.references.memory import Found, Memory
from tui.analysis.references.nominals import COPULA, Nominal, find_nominals
from tui.analysis.references.people import ages, chain_names, genders
from tui.analysis.syntax import syntax
from tui.documents import Span

_PRONOUNS = lexicon.MASCULINE_PRONOUNS | lexicon.FEMININE_PRONOUNS | lexicon.FIRST_PERSON | lexicon.RELATIVE


@dataclass(frozen=True)
class _Reference:
    """A reference before it has its place: ``key`` is whom it stands for (see Memory), None where unknown.

    ``own`` is its key where it is the first description of its chain; ``name`` the name beside it, nearer than others.
    """

    span: Span
    type: str
    kind: MentionKind
    key: int | None
    why: str
    gender: str | None = None
    own: int | None = None
    name: int | None = None


def find_references(parse: Parse, names: Sequence[Mention]) -> tuple[Mention, ...]:
    """``names`` first, in order, then nominals and pronouns in text order; ``antecedent`` indexes the result."""
    if not parse.starts:
        return tuple(names)
    columns, speech = syntax(parse), find_speech(parse)
    person = chain_names(parse, names)
    speakers = {a.source for a in speech.attributions if a.source is not None}
    speakers.update(r.source for r in speech.reports)
    nominals = find_nominals(parse, columns, names, speakers)
    memory = Memory(
        parse, columns, speech.inside, names, genders(parse, columns, names, person), ages(parse, names, person)
    )
    heads = {_head(memory, parse.tokens(name.span)): index for index, name in enumerate(names)}
    _meet(memory, heads, person, nominals)
    numbers = {nominal.head: number for number, nominal in enumerate(nominals)}
    references: list[_Reference] = []
    later: list[int] = []
    for token, word in enumerate(columns.lower):
        if heads.get(token, -1) in person:
            memory.see(token, person[heads[token]])
        elif token in numbers:
            number = numbers[token]
            references.append(_nominal(memory, nominals[number], len(names) + number, person, speakers))
        elif word in _PRONOUNS and speech.inside[token] >= 0:
            later.append(token)
        elif word in _PRONOUNS or (word == "it" and token in speakers):
            references += _pronoun(memory, token, set())
    for token in later:
        references += _quoted_pronoun(memory, speech, token)
    return _mentions(memory, person, references)


def _meet(memory: Memory, heads: dict[int, int], person: dict[int, int], nominals: Sequence[Nominal]) -> None:
    """What the whole document tells before it is read: roles beside names, and where its organisations are named."""
    for nominal in nominals:
        if nominal.name is not None and not nominal.plural:
            memory.note_roles(nominal, person.get(nominal.name, nominal.name))
    first: dict[str, int] = {}
    for token, index in sorted(heads.items()):
        name = memory.names[index]
        if name.type == "ORG" and token >= 0 and memory.inside[token] < 0:
            memory.bodies.append(memory.sight(token, first.setdefault(memory.parse.cut(name.span), index)))


def _nominal(memory: Memory, nominal: Nominal, own: int, person: dict[int, int], speakers: set[int]) -> _Reference:
    found: Found | None = None
    if nominal.name is not None:
        found = person.get(nominal.name, nominal.name), nominal.why
    elif nominal.definite and not nominal.plural:
        found = memory.by_role(nominal) or memory.by_age(nominal) or _by_salience(memory, nominal, speakers)
    key, why = found or (own, "")
    memory.at_token[nominal.head] = key
    if not nominal.plural:
        if found is None:
            memory.note_roles(nominal, own)
        unknown = found is None and not nominal.roles
        if nominal.type == "PERSON" and not unknown and (nominal.name is None or nominal.why == COPULA):
            memory.see(nominal.head, key)
    return _Reference(
        nominal.span,
        nominal.type,
        MentionKind.NOMINAL,
        key,
        why,
        nominal.gender,
        own if key == own else None,
        nominal.name,
    )


def _by_salience(memory: Memory, nominal: Nominal, speakers: set[int]) -> Found | None:
    """ "The company", or the speaker by a role that nobody is described by ("the president said")."""
    lemma = memory.syntax.lemma[nominal.head]
    if nominal.type == "PERSON":
        return memory.last_subject(nominal) if nominal.head in speakers and lemma in lexicon.ADDRESSED else None
    return memory.last_body(nominal.head) if lemma in lexicon.COMPANIES else None


def _pronoun(memory: Memory, token: int, excluded: set[int]) -> list[_Reference]:
    """The reference of a pronoun; none where nothing is known of it."""
    word = memory.syntax.lower[token]
    if word in lexicon.FIRST_PERSON:
        return []
    if word in lexicon.RELATIVE:
        return _relative(memory, token)
    if word == "it":
        return _made(memory, token, memory.last_body(token, 1), None, "ORG")
    gender = "m" if word in lexicon.MASCULINE_PRONOUNS else "f"
    found = memory.antecedent(token, gender, excluded | memory.barred(token))
    if found is not None:
        memory.see(token, found[0])
        memory.gender.setdefault(found[0], gender)
    span = memory.parse.span(token, token + 1)
    key, why = found or (None, "")
    return [_Reference(span, "PERSON", MentionKind.PRONOUN, key, why, gender)]


def _quoted_pronoun(memory: Memory, speech: Speech, token: int) -> list[_Reference]:
    """ "I" in quotation marks is the speaker; "he" and "she" are not."""
    attribution = speech.attributions[speech.inside[token]]
    speaker = None if attribution.source is None else memory.who(attribution.source)
    if memory.syntax.lower[token] in lexicon.FIRST_PERSON:
        if speaker is None:
            return []
        return _made(memory, token, (speaker, "the speaker"), memory.gender.get(speaker), "PERSON")
    return _pronoun(memory, token, set() if speaker is None else {speaker})


def _relative(memory: Memory, token: int) -> list[_Reference]:
    """ "who" stands for the noun that its clause describes."""
    columns = memory.syntax
    for above in (columns.head[token], *columns.ancestors(columns.head[token], 3)):
        if columns.dep[above] == "relcl":
            key = memory.who(columns.head[above])
            return _made(memory, token, None if key is None else (key, "relative clause"), None, "PERSON")
    return []


def _made(memory: Memory, token: int, found: Found | None, gender: str | None, type_: str) -> list[_Reference]:
    if found is None:
        return []
    memory.at_token[token] = found[0]
    return [_Reference(memory.parse.span(token, token + 1), type_, MentionKind.PRONOUN, *found, gender)]


def _head(memory: Memory, tokens: range) -> int:
    """The token of a name that the others hang on, -1 if there is none."""
    head = memory.syntax.head
    return next((t for t in reversed(tokens) if head[t] not in tokens or head[t] == t), -1)


def _mentions(memory: Memory, person: dict[int, int], references: list[_Reference]) -> tuple[Mention, ...]:
    """The records: a key becomes the nearest name before, or the place of the first description in the tuple."""
    names = memory.names
    references.sort(key=lambda r: (r.span.start, r.span.end))
    place = {r.own: len(names) + index for index, r in enumerate(references) if r.own is not None}
    named: dict[int, list[int]] = defaultdict(list)
    for index, key in person.items():
        named[key].append(index)
    made = [
        msgspec.structs.replace(name, gender=name.gender or memory.gender.get(person.get(index, -1)))
        for index, name in enumerate(names)
    ]
    for one in references:
        antecedent = one.name
        if antecedent is None and one.key is not None and one.own is None:
            antecedent = place.get(one.key)
            if antecedent is None and one.key < len(names):
                rows = named.get(one.key, [])
                nearest = bisect_left(rows, one.span.start, key=lambda i: names[i].span.start)
                antecedent = rows[nearest - 1] if nearest else one.key
        made.append(Mention(one.span, one.type, one.kind, antecedent, one.gender, one.why))
    return tuple(made)
