"""A document's parse: one spaCy Doc over all its prose, with offsets into the document's text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tui.analysis import engine
from tui.analysis.beginning import beginning
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


Progress = Callable[[int, int, "Doc", int], bool]
"""Called for each parsed paragraph: how many are done, of how many, its Doc, its offset in the document. Whether to go
on: where not, the rest is left unread."""

LONGEST_PIECE = 4_000
"""Characters that the model is given at once: the memory that it takes grows with them. What is longer is no paragraph
but a text without line breaks, and is parsed in pieces."""
_END = re.compile(r"[.!?][\"')\]]*\s")


def parse(document: Document, model: str = engine.DEFAULT_MODEL, progress: Progress | None = None) -> Parse:
    """Parse the prose of a document whose blocks have nothing hidden, paragraph by paragraph.

    Where ``progress`` ends it, the result's document is the part that was read. Raises engine.ModelError.
    """
    from spacy.tokens import Doc

    text = normalised(document)
    cased = true_cased(document, text, ranks(engine.load(model).vocab))
    prose = [(index, block) for index, block in enumerate(document.blocks) if block.kind.is_prose]
    pieces = [(index, block, piece) for index, block in prose for piece in _pieces(cased, block.span)]
    docs: list[Doc] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[Paragraph] = []
    for (index, block, piece), doc in zip(
        pieces, engine.pipe((piece.cut(cased) for _, _, piece in pieces), model), strict=False
    ):
        offset = piece.start
        first = len(starts)
        places = doc.to_array(["IDX", "LENGTH"]).astype("int64")
        starts += (places[:, 0] + offset).tolist()
        ends += (places.sum(axis=1) + offset).tolist()
        docs.append(doc)
        if paragraphs and paragraphs[-1].index == index:
            first = paragraphs.pop().first
        paragraphs.append(Paragraph(index, block, first, len(starts)))
        if progress is not None and not progress(len(docs), len(pieces), doc, offset):
            document, text, paragraphs = _ended(document, text, paragraphs, piece.end)
            break
    whole = _joined(docs) if docs else Doc(engine.load(model).vocab)
    assert len(whole) == len(starts)
    return Parse(document, text, whole, tuple(starts), tuple(ends), tuple(paragraphs))


def _pieces(text: str, span: Span) -> list[Span]:
    """The span in pieces of at most ``LONGEST_PIECE`` characters, which end with a sentence or at least with a word."""
    pieces = []
    start = span.start
    while span.end - start > LONGEST_PIECE:
        latest = start + LONGEST_PIECE
        ends = [match.end() for match in _END.finditer(text, latest - LONGEST_PIECE // 4, latest)]
        end = ends[-1] if ends else text.rfind(" ", start, latest) + 1
        if end <= start:
            end = latest
        pieces.append(Span(start, end))
        start = end
    return [*pieces, Span(start, span.end)]


def _ended(
    document: Document, text: str, paragraphs: list[Paragraph], end: int
) -> tuple[Document, str, list[Paragraph]]:
    """What was read up to ``end``: the document's beginning, its text and paragraphs."""
    read = beginning(document, end, slack=0)
    last = paragraphs[-1]
    if last.index < len(read.blocks):
        paragraphs = [*paragraphs[:-1], replace(last, block=read.blocks[last.index])]
    return read, text[: len(read.text)], paragraphs


def _joined(docs: list["Doc"]) -> "Doc":
    """One Doc with the tokens and annotations of all: what ``Doc.from_docs`` does, without its loops over tokens."""
    from numpy import concatenate
    from spacy.tokens import Doc

    annotated: list[int | str] = ["TAG", "POS", "LEMMA", "MORPH", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]
    table: Any = concatenate([doc.to_array(["ORTH", "SPACY", *annotated]) for doc in docs])
    return Doc(docs[0].vocab, words=table[:, 0].tolist(), spaces=table[:, 1].astype(bool).tolist()).from_array(
        annotated, table[:, 2:]
    )
