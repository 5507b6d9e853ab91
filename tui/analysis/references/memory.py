"""What a reader remembers on the way through a text: who was mentioned where, in which role, of which gender."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from tui.analysis.parse import Parse
from tui.analysis.quotations.sources import is_cue
from tui.analysis.records import Mention
from tui.analysis.references import lexicon
from tui.analysis.references.nominals import Nominal
from tui.analysis.syntax import Syntax

REACH = 1200
"""How many characters back a pronoun or description can look for whom it stands for."""
_KNOWN_REACH = 400
"""Within these a person of known gender is preferred to a later one of unknown gender."""
_RECENT = 12
"""How many sightings of a role are looked through."""

Found = tuple[int, str]
"""Whom a word stands for (a key), and why."""


@dataclass(frozen=True, order=True)
class Sighting:
    """A mention on the way: where it starts, for whom it stands, whether as a subject, its quoted stretch (or -1)."""

    start: int
    key: int
    subject: bool
    quoted: int
    token: int


@dataclass
class Memory:
    """The people and bodies of one document.

    A key is the index of somebody's first name mention; for people without a name it is the number of names plus that
    of their first description. ``at_token`` tells whom the word at a token stands for; ``seen`` is in text order.
    """

    parse: Parse
    syntax: Syntax
    inside: Sequence[int]
    names: Sequence[Mention]
    gender: dict[int, str]
    ages: dict[str, int]
    seen: list[Sighting] = field(default_factory=list)
    bodies: list[Sighting] = field(default_factory=list)
    roles: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    officers: set[int] = field(default_factory=set)
    people: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Of which people somebody is said to be: "the Brazilian" is nobody who is called a Finn."""
    at_token: dict[int, int] = field(default_factory=dict)

    def sight(self, token: int, key: int) -> Sighting:
        """The mention of somebody at a token; it is a subject where its phrase is the subject of a finite verb."""
        columns, top = self.syntax, token
        for _ in range(3):
            if columns.dep[top] not in ("appos", "compound", "nmod", "flat", "conj") or columns.head[top] == top:
                break
            top = columns.head[top]
        verb = columns.head[top]
        subject = columns.dep[top] in ("nsubj", "nsubjpass") and (
            columns.tag[verb] not in ("VBG", "VB", "VBN") or columns.child(verb, "aux", "auxpass") is not None
        )
        if columns.dep[top] == "ROOT" and any(columns.is_verb(c) for c in columns.children[top]):
            subject = True  # a long apposition can hide the clause from the parser
        return Sighting(self.parse.starts[token], key, subject, self.inside[token], token)

    def see(self, token: int, key: int) -> None:
        self.at_token[token] = key
        sighting = self.sight(token, key)
        if self.seen and sighting.start < self.seen[-1].start:
            insort(self.seen, sighting)
        else:
            self.seen.append(sighting)

    def note_roles(self, nominal: Nominal, key: int) -> None:
        """Remember that somebody is described so."""
        start = self.parse.starts[nominal.head]
        if nominal.people is not None:
            self.roles[f"one of the {nominal.people}"].append((start, key))
            self.people[key].add(nominal.people)
        for role in nominal.roles:
            self.roles[role].append((start, key))
            if role in lexicon.OFFICES:
                self.officers.add(key)
        if nominal.gender is not None:
            self.gender.setdefault(key, nominal.gender)

    def who(self, token: int) -> int | None:
        """Whom the noun at a token stands for, itself or by its apposition."""
        if token in self.at_token:
            return self.at_token[token]
        beside = (c for c in self.syntax.children[token] if self.syntax.dep[c] == "appos")
        return next((self.at_token[c] for c in beside if c in self.at_token), None)

    def back(self, start: int) -> Iterator[Sighting]:
        """The sightings before an offset and within reach of it, last one first."""
        for place in range(bisect_left(self.seen, start, key=lambda s: s.start) - 1, -1, -1):
            if start - self.seen[place].start > REACH:
                return
            yield self.seen[place]

    def by_role(self, nominal: Nominal) -> Found | None:
        """The last person described by the same role before, else the only one described so anywhere."""
        here = self.parse.starts[nominal.head]
        roles = nominal.roles or (f"one of the {nominal.people}",)
        for role in (*reversed(roles), *lexicon.SAME_AGE.get(roles[0], ())):
            rows = self.roles.get(role, [])
            place = bisect_left(rows, here, key=lambda row: row[0])
            before = [key for _, key in rows[max(place - _RECENT, 0) : place] if self._fits(nominal, key)]
            if before:
                recent = (s.key for s in self.back(here))
                return next((key for key in recent if key in before), before[-1]), f"last one described as {role}"
            later = {key for _, key in rows[place : place + _RECENT] if self._fits(nominal, key)}
            later = {key for key in later if nominal.people is None or nominal.people in self.people.get(key, ())}
            if len(later) == 1 and role not in lexicon.PLAIN:
                return later.pop(), f"the only one described as {role}"
        return None

    def by_age(self, nominal: Nominal) -> Found | None:
        """ "The 46-year-old": the person given that age, else the last subject that fits."""
        if nominal.age is None:
            return None
        if nominal.age in self.ages:
            return self.ages[nominal.age], "the person of that age"
        return self.last_subject(nominal)

    def last_subject(self, nominal: Nominal) -> Found | None:
        """The last person named or taken up in subject place; an office goes to nobody who has another."""
        here = self.parse.starts[nominal.head]
        office = self.syntax.lemma[nominal.head] in lexicon.OFFICES
        for one in self.back(here):
            if (
                one.subject
                and one.quoted < 0
                and one.key < len(self.names)
                and self._fits(nominal, one.key)
                and not (office and one.key in self.officers)
            ):
                return one.key, "last subject that fits"
        return None

    def last_body(self, token: int, sentences: int | None = None) -> Found | None:
        """The last organisation in subject place, at most so many sentences before."""
        here = self.parse.starts[token]
        earliest = 0 if sentences is None else self.syntax.sentence[token] - sentences
        place = bisect_left(self.bodies, here, key=lambda s: s.start)
        for one in reversed(self.bodies[max(place - _RECENT, 0) : place]):
            if one.subject and here - one.start <= REACH and self.syntax.sentence[one.token] >= earliest:
                return one.key, "last organisation in subject place"
        return None

    def antecedent(self, token: int, gender: str, excluded: Collection[int]) -> Found | None:
        """Whom "he" or "she" stands for: the last one of that gender in subject place, else the last one."""
        here, quoted = self.parse.starts[token], self.inside[token]
        sentence = self.syntax.sentence[token]
        loose: Sighting | None = None
        unsure: Sighting | None = None
        for one in self.back(here):
            clashes = self.gender.get(one.key, gender) != gender
            if clashes or one.key in excluded or (one.quoted >= 0 and one.quoted != quoted):
                continue
            loose = loose or one
            if not one.subject:
                continue
            if one.key in self.gender:
                if unsure is not None and here - one.start > _KNOWN_REACH:
                    break
                return one.key, "last subject that fits"
            # most people in the news are men: a "he" after somebody of unknown gender is rather him than another;
            # and who speaks after a speaker is rather the same one
            near = sentence - self.syntax.sentence[one.token] <= (1 if gender == "m" else 0)
            if unsure is None and (near or (self._speaks(token) and self._spoke(one))):
                return one.key, "last subject that fits"
            unsure = unsure or one
        if unsure is not None:
            return unsure.key, "last subject that fits"
        return None if loose is None else (loose.key, "last person that fits")

    def barred(self, token: int) -> set[int]:
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

    def _speaks(self, token: int) -> bool:
        """Whether the token is the subject of a verb of saying or thinking."""
        return self.syntax.dep[token] == "nsubj" and is_cue(self.syntax, self.syntax.head[token])

    def _spoke(self, one: Sighting) -> bool:
        """Whether somebody was seen speaking, or opening a sentence that the parser could not read."""
        return self._speaks(one.token) or self.syntax.dep[one.token] == "ROOT"

    def _fits(self, nominal: Nominal, key: int) -> bool:
        if nominal.people is not None and nominal.people not in self.people.get(key, {nominal.people}):
            return False
        return nominal.gender is None or self.gender.get(key, nominal.gender) == nominal.gender
