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
from tui.analysis.references.nominals import Nominal, find_nominals
from tui.analysis.references.people import ages, chain_names, genders
from tui.analysis.syntax import Syntax, syntax
from tui.documents import Span

_REACH = 1200
"""How many characters back a pronoun can look for its antecedent."""
_KNOWN_REACH = 400
"""Within these a person of known gender is preferred to a later one of unknown gender."""


@dataclass
class _Seen:
    """A mention on the way through the text: ``key`` orders the document's people (see ``_Reader``)."""

    start: int
    key: int
    subject: bool
    quoted: int
    token: int


@dataclass
class _Made:
    """A reference that becomes a mention; ``key`` is whom it stands for, None where unknown."""

    span: Span
    type: str
    kind: MentionKind
    key: int | None
    why: str
    gender: str | None = None
    own: int | None = None
    name: int | None = None
    """The name beside it, where it has one: nearer than any other mention of the person."""


def find_references(parse: Parse, names: Sequence[Mention]) -> tuple[Mention, ...]:
    """``names`` first, in order, then nominals and pronouns in text order; ``antecedent`` indexes the result."""
    if not parse.starts:
        return tuple(names)
    return _Reader(parse, names).read()


class _Reader:
    """One reading of a document.

    People are keyed by the index of their first name mention, those without a name by ``len(names)`` plus the number
    of their first nominal.
    """

    def __init__(self, parse: Parse, names: Sequence[Mention]) -> None:
        self.parse, self.names = parse, names
        self.syntax: Syntax = syntax(parse)
        self.speech: Speech = find_speech(parse)
        self.person = chain_names(parse, names)
        self.gender = genders(parse, self.syntax, names, self.person)
        self.speakers = {a.source for a in self.speech.attributions if a.source is not None}
        self.speakers.update(r.source for r in self.speech.reports)
        self.nominals = find_nominals(parse, self.syntax, names, self.speakers)
        self.ages = ages(parse, names, self.person)
        self.bodies = self._bodies()
        self.roles: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self.seen: list[_Seen] = []
        self.made: list[_Made] = []
        self.at_token: dict[int, int] = {}
        """Whom the word at a token stands for."""

    def read(self) -> tuple[Mention, ...]:
        self._note_roles()
        nominals = {n.head: (number, n) for number, n in enumerate(self.nominals)}
        heads = {self._head(self.parse.tokens(name.span)): index for index, name in enumerate(self.names)}
        later = []
        for token in range(len(self.parse.starts)):
            if token in heads and heads[token] in self.person:
                self._see(token, self.person[heads[token]])
            elif token in nominals:
                self._read_nominal(*nominals[token])
            elif self._is_pronoun(token):
                if self.speech.inside[token] >= 0:
                    later.append(token)
                else:
                    self._read_pronoun(token)
        self.seen.sort(key=lambda s: s.start)
        for token in later:
            self._read_quoted_pronoun(token)
        return self._mentions()

    def _bodies(self) -> list[_Seen]:
        """The organisations named outside quotation marks, by the words of their names."""
        first: dict[str, int] = {}
        found = []
        for index, name in enumerate(self.names):
            token = self._head(self.parse.tokens(name.span))
            if name.type == "ORG" and token >= 0 and self.speech.inside[token] < 0:
                found.append(self._sight(token, first.setdefault(self.parse.cut(name.span), index)))
        return found

    # ------------------------------------------------------------------ nominals

    def _note_roles(self) -> None:
        """Who is described by which role beside the name, anywhere in the document."""
        for nominal in self.nominals:
            if nominal.name is not None and not nominal.plural:
                key = self.person.get(nominal.name, nominal.name)
                for role in nominal.roles:
                    self.roles[role].append((self.parse.starts[nominal.head], key))
                if nominal.gender and key not in self.gender:
                    self.gender[key] = nominal.gender

    def _read_nominal(self, number: int, nominal: Nominal) -> None:
        own = len(self.names) + number
        key, why = own, ""
        if nominal.name is not None:
            key, why = self.person.get(nominal.name, nominal.name), nominal.why
        elif nominal.definite and not nominal.plural:
            known = self._by_role(nominal) or self._by_age(nominal) or self._by_salience(nominal)
            if known is not None:
                key, why = known
        if key == own and nominal.gender:
            self.gender[own] = nominal.gender
        if key == own and not nominal.plural:
            for role in nominal.roles:
                self.roles[role].append((self.parse.starts[nominal.head], own))
        self.made.append(
            _Made(
                nominal.span,
                nominal.type,
                MentionKind.NOMINAL,
                key,
                why,
                nominal.gender,
                own if key == own else None,
                nominal.name,
            )
        )
        self.at_token[nominal.head] = key
        if nominal.type == "PERSON" and not nominal.plural and (nominal.name is None or nominal.why == "is the name"):
            self._see(nominal.head, key)

    def _by_role(self, nominal: Nominal) -> tuple[int, str] | None:
        """The last person described by the same role before, else the only one described so anywhere."""
        here = self.parse.starts[nominal.head]
        for role in reversed(nominal.roles):
            known = [
                (start, key)
                for start, key in self.roles.get(role, ())
                if nominal.gender is None or self.gender.get(key, nominal.gender) == nominal.gender
            ]
            before = [key for start, key in known if start < here]
            if before:
                recent = set(before)
                last = next((s.key for s in reversed(self.seen) if s.key in recent), before[-1])
                return last, f"last one described as {role}"
            if known and role != "perpetrator" and role not in lexicon.PLAIN and len({key for _, key in known}) == 1:
                return known[0][1], f"the only one described as {role}"
            if known and role == "perpetrator" and len({key for _, key in known}) == 1:
                return known[0][1], "the only perpetrator"
        return None

    def _by_age(self, nominal: Nominal) -> tuple[int, str] | None:
        """ "The 46-year-old": the person given that age, else the last subject that fits."""
        if nominal.age is None:
            return None
        if nominal.age in self.ages:
            return self.ages[nominal.age], "the person of that age"
        return self._last_subject(nominal)

    def _by_salience(self, nominal: Nominal) -> tuple[int, str] | None:
        """ "The company", or a role nobody is described by ("the president said"): the last subject that fits."""
        lemma = self.syntax.lemma[nominal.head]
        if nominal.type == "PERSON":
            speaks = nominal.head in self.speakers and lemma in lexicon.ADDRESSED
            return self._last_subject(nominal) if speaks or nominal.people else None
        if lemma in lexicon.COMPANIES:
            return self._last_body(nominal.head)
        return None

    def _last_subject(self, nominal: Nominal) -> tuple[int, str] | None:
        here = self.parse.starts[nominal.head]
        offices = {key for role, rows in self.roles.items() if role in lexicon.OFFICES for _, key in rows}
        for one in reversed(self.seen):
            if here - one.start > _REACH:
                break
            if not one.subject or one.quoted >= 0 or one.key >= len(self.names):
                continue
            if nominal.gender is not None and self.gender.get(one.key, nominal.gender) != nominal.gender:
                continue
            if self.syntax.lemma[nominal.head] in lexicon.OFFICES and one.key in offices:
                continue
            return one.key, "last subject that fits"
        return None

    def _last_body(self, token: int) -> tuple[int, str] | None:
        """The last organisation in subject place."""
        here = self.parse.starts[token]
        place = bisect_left(self.bodies, here, key=lambda s: s.start)
        for one in reversed(self.bodies[max(place - 12, 0) : place]):
            if one.subject and here - one.start <= _REACH:
                return one.key, "last organisation in subject place"
        return None

    # ------------------------------------------------------------------ pronouns

    def _is_pronoun(self, token: int) -> bool:
        word = self.syntax.lower[token]
        return (
            word in lexicon.MASCULINE_PRONOUNS
            or word in lexicon.FEMININE_PRONOUNS
            or word in lexicon.FIRST_PERSON
            or word in lexicon.RELATIVE
            or (word == "it" and token in self.speakers)
        )

    def _read_pronoun(self, token: int) -> None:
        word = self.syntax.lower[token]
        if word in lexicon.FIRST_PERSON:
            return
        if word in lexicon.RELATIVE:
            self._read_relative(token)
            return
        if word == "it":
            body = self._last_body(token)
            if body is not None:
                self._make_pronoun(token, *body, None, "ORG")
            return
        gender = "m" if word in lexicon.MASCULINE_PRONOUNS else "f"
        key, why = self._antecedent(token, gender, self.seen, set())
        self._make_pronoun(token, key, why, gender)
        if key is not None:
            self._see(token, key)
            self.gender.setdefault(key, gender)

    def _read_quoted_pronoun(self, token: int) -> None:
        word = self.syntax.lower[token]
        if word in lexicon.RELATIVE:
            self._read_relative(token)
            return
        if word == "it":
            return
        attribution = self.speech.attributions[self.speech.inside[token]]
        speaker = None if attribution.source is None else self._who(attribution.source)
        if word in lexicon.FIRST_PERSON:
            if speaker is not None:
                self._make_pronoun(token, speaker, "the speaker", self.gender.get(speaker))
            return
        gender = "m" if word in lexicon.MASCULINE_PRONOUNS else "f"
        before = self.seen[: bisect_left(self.seen, self.parse.starts[token], key=lambda s: s.start)]
        key, why = self._antecedent(token, gender, before, set() if speaker is None else {speaker})
        self._make_pronoun(token, key, why, gender)
        if key is not None:
            self.at_token[token] = key
            place = bisect_left(self.seen, self.parse.starts[token], key=lambda s: s.start)
            self.seen.insert(place, self._sight(token, key))

    def _read_relative(self, token: int) -> None:
        """ "who" stands for the noun that its clause describes."""
        verb = self.syntax.head[token]
        for above in (verb, *self.syntax.ancestors(verb, 3)):
            if self.syntax.dep[above] == "relcl":
                key = self._who(self.syntax.head[above])
                if key is not None:
                    self._make_pronoun(token, key, "relative clause", None)
                return

    def _antecedent(self, token: int, gender: str, seen: Sequence[_Seen], excluded: set[int]) -> tuple[int | None, str]:
        """Whom a pronoun stands for: the last one of its gender in subject place, or taken up by a pronoun since."""
        here = self.parse.starts[token]
        excluded = excluded | self._barred(token)
        quoted = self.speech.inside[token]
        sentence = self.syntax.sentence[token]
        loose: _Seen | None = None
        unsure: _Seen | None = None
        for one in reversed(seen):
            if here - one.start > _REACH:
                break
            known = self.gender.get(one.key, gender) == gender
            if one.start >= here or one.key in excluded or not known or (one.quoted >= 0 and one.quoted != quoted):
                continue
            loose = loose or one
            if not one.subject:
                continue
            if one.key in self.gender:
                if unsure is not None and here - one.start > _KNOWN_REACH:
                    break
                return one.key, "last subject that fits"
            # most people in the news are men: a "he" after somebody of unknown gender is rather him than another
            if unsure is None and sentence - self.syntax.sentence[one.token] <= (1 if gender == "m" else 0):
                return one.key, "last subject that fits"
            unsure = unsure or one
        if unsure is not None:
            return unsure.key, "last subject that fits"
        if loose is not None:
            return loose.key, "last person that fits"
        return None, ""

    def _barred(self, token: int) -> set[int]:
        """An object is not its own verb's subject, unless it is reflexive."""
        columns = self.syntax
        if columns.dep[token] not in ("dobj", "dative", "pobj") or columns.lower[token] in lexicon.REFLEXIVE:
            return set()
        verb = columns.head[token]
        if columns.dep[token] == "pobj":
            verb = columns.head[verb]
        barred: set[int] = set()
        for child in columns.children[verb]:
            if columns.dep[child] in ("nsubj", "nsubjpass"):
                named = (child, *(c for c in columns.children[child] if columns.dep[c] == "appos"))
                barred.update(self.at_token[one] for one in named if one in self.at_token)
        return barred

    # ------------------------------------------------------------------ keeping book

    def _who(self, token: int) -> int | None:
        """Whom the noun at a token stands for, itself or by its apposition."""
        if token in self.at_token:
            return self.at_token[token]
        for child in self.syntax.children[token]:
            if self.syntax.dep[child] == "appos" and child in self.at_token:
                return self.at_token[child]
        return None

    def _head(self, tokens: range) -> int:
        """The token of a name that the others hang on."""
        return next((t for t in reversed(tokens) if self.syntax.head[t] not in tokens or self.syntax.head[t] == t), -1)

    def _sight(self, token: int, key: int) -> _Seen:
        columns, top = self.syntax, token
        for _ in range(3):
            if columns.dep[top] not in ("appos", "compound", "nmod", "flat", "conj") or columns.head[top] == top:
                break
            top = columns.head[top]
        subject = columns.dep[top] in ("nsubj", "nsubjpass")
        return _Seen(self.parse.starts[token], key, subject, self.speech.inside[token], token)

    def _see(self, token: int, key: int) -> None:
        self.at_token[token] = key
        self.seen.append(self._sight(token, key))

    def _make_pronoun(self, token: int, key: int | None, why: str, gender: str | None, type_: str = "PERSON") -> None:
        span = self.parse.span(token, token + 1)
        self.made.append(_Made(span, type_, MentionKind.PRONOUN, key, why, gender))
        if key is not None:
            self.at_token[token] = key

    def _mentions(self) -> tuple[Mention, ...]:
        """The records: a key that is a nominal's own becomes that nominal's place in the tuple."""
        self.made.sort(key=lambda m: (m.span.start, m.span.end))
        place = {m.own: len(self.names) + index for index, m in enumerate(self.made) if m.own is not None}
        named = [
            msgspec.structs.replace(name, gender=name.gender or self.gender.get(self.person.get(index, -1)))
            for index, name in enumerate(self.names)
        ]
        nearest: dict[int, list[int]] = defaultdict(list)
        for index, key in self.person.items():
            nearest[key].append(index)
        made = []
        for one in self.made:
            antecedent = one.name
            if antecedent is None and one.key is not None and one.own is None:
                antecedent = place.get(one.key)
                if antecedent is None and one.key < len(self.names):
                    before = [i for i in nearest[one.key] if self.names[i].span.start < one.span.start]
                    antecedent = before[-1] if before else one.key
            made.append(Mention(one.span, one.type, one.kind, antecedent, one.gender, one.why))
        return (*named, *made)
