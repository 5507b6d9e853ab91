"""A document prepared for comparison: its tokens with their content, clauses and sentences."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.analysis import Analysis, Statement, Token
from tui.comparison.facts.lexicon import CONTENT_POS, NOTICE, STOP, number
from tui.comparison.records import Entity, Evidence
from tui.documents import BlockKind, Document, Span

_PLAIN = str.maketrans("’‘“”\u00a0\n\t–", "''\"\"   -")

_CLAUSE_DEPS = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "parataxis", "pcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_ORDINAL = re.compile(r"^(\d.*?)(?:st|nd|rd|th)+$")


MOST_SENTENCES = 600
"""Sentences of a document that are compared: an article has fewer, and a report tells what it has at its top."""


@dataclass(frozen=True, eq=False)
class Reading:
    """One document of a story. All positions are indices into ``analysis.tokens``.

    ``entity`` gives the entity (its index in the story) that a token stands for or is part of, -1 for none.
    """

    doc: int
    document: Document
    analysis: Analysis
    text: str
    """The document's text with straight quotation marks and plain spaces; same offsets."""
    words: tuple[str, ...]
    content: tuple[bool, ...]
    entity: tuple[int, ...]
    sentence_at: tuple[int, ...]
    """Index of each token's sentence in ``analysis.sentences``."""
    told: tuple[bool, ...]
    """Whether a sentence is told here for the first time (a paragraph that is repeated tells nothing new)."""
    types: tuple[str, ...]
    """The types of the entities of the story, by index."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return self.analysis.tokens

    @cached_property
    def starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                below[token.head].append(index)
        return tuple(tuple(one) for one in below)

    @cached_property
    def clause(self) -> tuple[int, ...]:
        """The head of the clause that each token belongs to."""
        heads = [self._is_clause_head(index) for index in range(len(self.tokens))]
        owner = []
        for index in range(len(self.tokens)):
            at, steps = index, 0
            while not heads[at] and self.tokens[at].head != at and steps < 60:
                at, steps = self.tokens[at].head, steps + 1
            owner.append(at)
        return tuple(owner)

    @cached_property
    def clause_tokens(self) -> dict[int, tuple[int, ...]]:
        """The tokens of each clause, without those of clauses inside it, by its head."""
        members: dict[int, list[int]] = {}
        for index, head in enumerate(self.clause):
            members.setdefault(head, []).append(index)
        return {head: tuple(found) for head, found in members.items()}

    def _is_clause_head(self, index: int) -> bool:
        token = self.tokens[index]
        if token.dep == "ROOT" or token.head == index:
            return True
        has_subject = any(self.tokens[c].dep in _SUBJECTS for c in self.children[index])
        if token.pos in ("VERB", "AUX") and token.dep in _CLAUSE_DEPS:
            if token.dep == "conj" and self.tokens[token.head].pos not in ("VERB", "AUX"):
                return has_subject
            if token.dep in ("acl", "advcl"):
                return self.subtree_size(index, 4) >= 4
            return True
        if token.dep in ("ccomp", "relcl", "advcl") and has_subject:
            return True
        return token.dep == "xcomp" and token.pos == "VERB" and self.subtree_size(index, 6) >= 6

    @cached_property
    def figures(self) -> dict[int, tuple[str, float]]:
        """The numbers that stand with a noun ("20 laps", "lap 20", "the 28th lap"): its lemma and the value."""
        found = {}
        for index, word in enumerate(self.words):
            value = number(_ORDINAL.sub(r"\1", word))
            noun = self._noun_of(index) if value is not None else None
            if value is not None and noun is not None:
                found[index] = noun, value
        return found

    def _noun_of(self, figure: int) -> str | None:
        """The lemma of the noun that a number stands with."""
        tokens, sentence = self.tokens, self.sentence_range(figure)
        after = figure + 1
        if after < len(tokens) and self.words[after] == "-":  # "48-yard", "six-year-old"
            after += 1
        if after < sentence.stop and tokens[after].pos in ("NOUN", "PROPN"):
            return tokens[after].lemma.lower()
        before = figure - 1
        if before >= sentence.start and tokens[before].pos in ("NOUN", "PROPN") and not tokens[before].name_type:
            return tokens[before].lemma.lower()
        head = tokens[figure].head
        if tokens[figure].dep in ("nummod", "amod") and tokens[head].pos in ("NOUN", "PROPN"):
            return tokens[head].lemma.lower()
        return None

    @cached_property
    def _statements(self) -> tuple[tuple[Statement, ...], ...]:
        """The statements that begin in each sentence, the shortest first."""
        found: list[list[Statement]] = [[] for _ in self.analysis.sentences]
        for statement in self.analysis.statements:
            inside = self.within(statement.span)
            if len(inside):
                found[self.sentence_at[inside.start]].append(statement)
        return tuple(tuple(sorted(own, key=lambda s: (len(s.span), s.span.start))) for own in found)

    def statements_at(self, index: int) -> tuple[Statement, ...]:
        """The statements of the token's sentence, the shortest first."""
        return self._statements[self.sentence_at[index]]

    def subtree_size(self, index: int, enough: int = 10**6) -> int:
        """How many tokens hang on this one, itself included; counting stops at ``enough``."""
        size, todo = 0, [index]
        while todo and size < enough:
            at = todo.pop()
            size += 1
            todo.extend(self.children[at])
        return size

    def subtree(self, index: int) -> tuple[int, ...]:
        """The token and all that hangs on it, in text order."""
        if index not in self._subtrees:
            found, todo = [], [index]
            while todo:
                at = todo.pop()
                found.append(at)
                todo.extend(self.children[at])
            self._subtrees[index] = tuple(sorted(found))
        return self._subtrees[index]

    @cached_property
    def _subtrees(self) -> dict[int, tuple[int, ...]]:
        return {}

    @cached_property
    def clauses(self) -> dict[tuple[int, int], tuple[int, int]]:
        """What ``passages.readable`` found, by what it was asked: facts ask for the same passages many times."""
        return {}

    def subjects(self, head: int) -> list[int]:
        """Heads of a clause's subjects; a verb joined to another shares its subject, a relative clause has its noun."""
        if head not in self._subjects:
            self._subjects[head] = self._find_subjects(head)
        return self._subjects[head]

    @cached_property
    def _subjects(self) -> dict[int, list[int]]:
        return {}

    def _find_subjects(self, head: int) -> list[int]:
        token = self.tokens[head]
        found = [c for c in self.children[head] if self.tokens[c].dep in _SUBJECTS]
        if token.dep in ("relcl", "acl"):
            return [token.head]
        if not found and token.dep in ("conj", "xcomp", "advcl"):
            found = [c for c in self.children[token.head] if self.tokens[c].dep in _SUBJECTS]
        return found

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens ``first <= i < last``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def within(self, span: Span) -> range:
        """The tokens that the span touches."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def cut(self, span: Span) -> str:
        """The words of a span with straight marks and plain spaces."""
        return span.cut(self.text)

    def content_of(self, positions: Sequence[int]) -> list[int]:
        return [index for index in positions if self.content[index]]

    def sentence_range(self, index: int) -> range:
        """The tokens of the sentence that holds the token."""
        sentence = self.analysis.sentences[self.sentence_at[index]]
        return range(sentence.first, sentence.last)

    def is_headline(self, index: int) -> bool:
        return self._kind(index) in (BlockKind.TITLE, BlockKind.HEADING)

    def is_caption(self, index: int) -> bool:
        """Whether the token stands in a caption, which can bear out what is told elsewhere but tells nothing itself."""
        return self._kind(index) is BlockKind.CAPTION

    def _kind(self, index: int) -> BlockKind:
        return self.document.blocks[self.analysis.sentences[self.sentence_at[index]].block].kind


def read_for_comparison(
    doc: int, document: Document, analysis: Analysis, owners: dict[Evidence, int], types: tuple[str, ...]
) -> Reading:
    """Prepare one document; ``owners`` gives the entity index of each mention of the story, ``types`` their types."""
    text = document.text.translate(_PLAIN)
    tokens = analysis.tokens
    words = tuple(text[token.start : token.end].lower() for token in tokens)
    end = _read_end(analysis)
    content = tuple(
        index < end and _is_content(token, word) for index, (token, word) in enumerate(zip(tokens, words, strict=True))
    )
    sentence_at = [0] * len(tokens)
    told = []
    seen: set[str] = set()
    for place, sentence in enumerate(analysis.sentences):
        for index in range(sentence.first, sentence.last):
            sentence_at[index] = place
        key = "".join(c for c in sentence.span.cut(text).lower() if c.isalnum())
        told.append(sentence.last <= end and key not in seen and not NOTICE.search(sentence.span.cut(text)))
        seen.add(key)
    bare = Reading(doc, document, analysis, text, words, content, (), tuple(sentence_at), tuple(told), types)
    entity = [-1] * len(tokens)
    for mention in analysis.mentions:
        owner = owners.get(Evidence(doc, mention.span), -1)
        if owner >= 0:
            for index in bare.within(mention.span):
                entity[index] = owner
    return Reading(doc, document, analysis, text, words, content, tuple(entity), tuple(sentence_at), tuple(told), types)


def _read_end(analysis: Analysis) -> int:
    """The token where comparing ends: a text that the model does not know is not compared, a long one in part."""
    if not analysis.supported or not analysis.sentences:
        return 0
    return analysis.sentences[:MOST_SENTENCES][-1].last


def _is_content(token: Token, word: str) -> bool:
    if token.pos not in CONTENT_POS or not any(c.isalnum() for c in word):
        return False
    if token.name_type or token.pos == "NUM":
        return len(word) > 1 or word.isdigit()
    return len(word) > 1 and token.lemma not in STOP


def owners_of(entities: Sequence[Entity]) -> dict[Evidence, int]:
    """The index of the entity that each mention or reference stands for."""
    return {
        evidence: number
        for number, entity in enumerate(entities)
        for evidence in (*entity.references, *entity.mentions)
    }
