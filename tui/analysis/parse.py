"""A document's parse: one spaCy Doc over all its prose, with offsets into the document's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.analysis import engine
from tui.analysis.frequency import ranks
from tui.analysis.normalise import normalised, true_cased
from tui.documents import Block, Document, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Paragraph:
    """One block of prose, its index in ``Document.blocks`` and its tokens ``first <= i < last``."""

    index: int
    block: Block
    first: int
    last: int


@dataclass(frozen=True)
class Parse:
    """A parsed document.

    ``text`` is ``document.text`` with straight quotation marks, plain hyphens and spaces, and line breaks inside a
    paragraph as spaces: the same length, so that an offset into it is an offset into the document. ``doc`` holds the
    tokens of all paragraphs one after the other (headlines in sentence case, so a token's own text may differ from
    ``text`` in case); ``starts`` and ``ends`` are the tokens' offsets into the document: never use ``token.idx``.
    """

    document: Document
    text: str
    doc: "Doc"
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens ``first <= i < last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def tokens(self, span: Span) -> range:
        """The indices of the tokens that the span touches."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def cut(self, span: Span) -> str:
        """The normalised words of a span."""
        return span.cut(self.text)

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that holds the offset, else the last one before it."""
        index = bisect_right(self.paragraphs, offset, key=lambda p: p.block.span.start)
        return self.paragraphs[max(index - 1, 0)]


Progress = Callable[[int, int, "Doc", int], None]
"""Called for each parsed paragraph: how many are done, of how many, its Doc, its offset in the document."""


def parse(document: Document, model: str = engine.DEFAULT_MODEL, progress: Progress | None = None) -> Parse:
    """Parse the prose of a document whose blocks have nothing hidden, paragraph by paragraph.

    Raises engine.ModelError.
    """
    from spacy.tokens import Doc

    text = normalised(document)
    cased = true_cased(document, text, ranks(engine.load(model).vocab))
    prose = [(index, block) for index, block in enumerate(document.blocks) if block.kind.is_prose]
    docs: list[Doc] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[Paragraph] = []
    for (index, block), doc in zip(
        prose, engine.pipe((block.span.cut(cased) for _, block in prose), model), strict=True
    ):
        offset = block.span.start
        paragraphs.append(Paragraph(index, block, len(starts), len(starts) + len(doc)))
        starts += [offset + token.idx for token in doc]
        ends += [offset + token.idx + len(token) for token in doc]
        docs.append(doc)
        if progress is not None:
            progress(len(docs), len(prose), doc, offset)
    whole = Doc.from_docs(docs, ensure_whitespace=True) if docs else Doc(engine.load(model).vocab)
    assert whole is not None
    assert len(whole) == len(starts)
    return Parse(document, text, whole, tuple(starts), tuple(ends), tuple(paragraphs))
