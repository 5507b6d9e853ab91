"""A number in its place: the tokens it covers, and the text around it."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.analysis.parse import Paragraph, Parse
from tui.analysis.quantities.figures import Figure
from tui.documents import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


class Spans:
    """Spans that do not overlap each other, in text order, to be asked which of them another one touches."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)

    def touch(self, span: Span) -> bool:
        index = bisect_left(self._spans, span.end, key=lambda one: one.start)
        return index > 0 and self._spans[index - 1].overlaps(span)


@dataclass(frozen=True)
class Place:
    """``text`` is the normalised text of the paragraph, into which the figure's offsets count."""

    parse: Parse
    paragraph: Paragraph
    text: str
    figure: Figure
    names: dict[int, str]
    """Type of the name that a token belongs to, by its index."""

    @property
    def offset(self) -> int:
        return self.paragraph.block.span.start

    @property
    def span(self) -> Span:
        return Span(self.offset + self.figure.start, self.offset + self.figure.end)

    @cached_property
    def _indices(self) -> range:
        return self.parse.tokens(self.span)

    @property
    def has_tokens(self) -> bool:
        return len(self._indices) > 0

    @property
    def first(self) -> "Token":
        return self.parse.doc[self._indices[0]]

    @property
    def last(self) -> "Token":
        return self.parse.doc[self._indices[-1]]

    @property
    def stop(self) -> int:
        """Index after the paragraph's last token."""
        return self.paragraph.last

    @property
    def previous(self) -> "Token | None":
        return self.parse.doc[self.first.i - 1] if self.first.i > self.paragraph.first else None

    @property
    def next(self) -> "Token | None":
        return self.parse.doc[self.last.i + 1] if self.last.i + 1 < self.stop else None

    def token_at(self, index: int) -> "Token | None":
        """The token that holds the paragraph's code point ``index``."""
        indices = self.parse.tokens(Span(self.offset + index, self.offset + index + 1))
        return self.parse.doc[indices[0]] if indices else None

    def tokens_to(self, end: int) -> range:
        """The tokens from the figure's first up to the paragraph's code point ``end``."""
        return self.parse.tokens(Span(self.span.start, self.offset + end))

    @property
    def words(self) -> str:
        return self.text[self.figure.start : self.figure.end].lower()

    def before(self, count: int) -> str:
        return self.text[max(0, self.figure.start - count) : self.figure.start]

    def after(self, count: int) -> str:
        return self.text[self.figure.end : self.figure.end + count]

    def tokens_span(self, words: range) -> Span:
        return self.parse.span(words.start, words.stop)
