"""The parse as columns: token ``i`` is row ``i`` of each. Columns are read faster than the parser's tokens."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.analysis.parse import Parse
from tui.documents import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEY = "newsreader.syntax"
_LARGEST = 300
"""More tokens than a clause of any real sentence has."""


@dataclass(frozen=True, eq=False)
class Syntax:
    """Columns of a parse.

    ``lemma`` is in small letters; ``head`` is a token index (itself: a root); ``entity`` the model's type of name, or
    empty; ``sentence`` an index into ``sentences``, which are token ranges ``first <= i < last``.
    """

    text: tuple[str, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    entity: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    sentence: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of the relations."""
        return next((c for c in self.children[token] if self.dep[c] in deps), None)

    def subtree(self, token: int) -> list[int]:
        """The token and all below it, in text order; of a huge tree only the nearest ``_LARGEST``."""
        found = [token]
        for one in found:
            found += self.children[one]
            if len(found) > _LARGEST:
                break
        return sorted(found)

    def ancestors(self, token: int, limit: int = 30) -> Iterator[int]:
        """The heads above a token, nearest first, at most ``limit``."""
        for _ in range(limit):
            above = self.head[token]
            if above == token:
                return
            yield above
            token = above

    def run(self, token: int, drop: Collection[int] = ()) -> range:
        """The unbroken stretch of the token's subtree around it, less the subtrees of ``drop``."""
        gone: set[int] = set()
        for one in drop:
            gone.update(self.subtree(one))
        own = [i for i in self.subtree(token) if i not in gone]
        place = own.index(token)
        first = last = place
        while first > 0 and own[first - 1] == own[first] - 1:
            first -= 1
        while last + 1 < len(own) and own[last + 1] == own[last] + 1:
            last += 1
        return range(own[first], own[last] + 1)

    def bounds(self, token: int) -> range:
        """The tokens of the token's sentence."""
        first, last = self.sentences[self.sentence[token]]
        return range(first, last)

    def is_verb(self, token: int) -> bool:
        return self.pos[token] in ("VERB", "AUX") or self.tag[token].startswith("VB")


def syntax(parse: Parse) -> Syntax:
    """The columns of a parse; made once and kept beside it."""
    kept = parse.doc.user_data.get(_KEY)
    if isinstance(kept, Syntax):
        return kept
    doc = parse.doc
    text, lower, lemma, pos, tag, dep, entity = _words(doc, "ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
    lemma = tuple(map(str.lower, lemma))
    head = tuple((doc.to_array("HEAD").astype("int64") + range(len(doc))).tolist())
    children: list[list[int]] = [[] for _ in head]
    for token, above in enumerate(head):
        if above != token:
            children[above].append(token)
    sentences = tuple((sent.start, sent.end) for sent in doc.sents) if head else ()
    sentence = tuple(number for number, (first, last) in enumerate(sentences) for _ in range(first, last))
    made = Syntax(
        text, lower, lemma, pos, tag, dep, head, entity, tuple(map(tuple, children)), sentence, sentences
    )  # fmt: skip
    doc.user_data[_KEY] = made
    return made


def _words(doc: "Doc", *attributes: str) -> list[tuple[str, ...]]:
    """The tokens' strings, a column for each attribute."""
    columns = doc.to_array(list(attributes)).T.tolist()
    strings = doc.vocab.strings
    words = {one: strings[one] if one else "" for one in set().union(*columns)}
    return [tuple(map(words.__getitem__, column)) for column in columns]


_EDGES = " ,;:.-–—()[]\"'“”‘’…\n"
_PAIRS = {"“": "”", '"': '"', "(": ")", "[": "]"}


def trimmed(parse: Parse, tokens: range, marks: str = _EDGES) -> Span | None:
    """The span of the tokens without punctuation at its edges, but with the mark that closes what is opened inside.

    None if nothing is left.
    """
    if not tokens:
        return None
    span = parse.span(tokens.start, tokens.stop)
    text = parse.document.text
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(marks))
    end = span.end - (len(words) - len(words.rstrip(marks)))
    if start >= end:
        return None
    return _balanced(text, start, end)


def _balanced(text: str, start: int, end: int) -> Span:
    """The stretch with the marks right beside it that close or open what stands inside."""
    inner = text[start:end]
    for opening, closing in _PAIRS.items():
        opened, closed = inner.count(opening), inner.count(closing)
        if opened % 2 if opening == closing else opened > closed:
            place = text.find(closing, end, end + 3)
            if place >= 0 and "\n" not in text[end:place]:
                end = place + 1
                continue
        if (opened % 2 if opening == closing else closed > opened) and text[max(start - 1, 0)] == opening:
            start -= 1
    return Span(start, end)
