"""The nouns of a source: Span, Block, Metadata, Document.

All offsets count Unicode code points in ``Document.text``.
"""

from datetime import date
from enum import StrEnum
from pathlib import PurePath

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """A half-open stretch ``start <= i < end`` of one document's text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    """What a picture shows, or a teaser between the paragraphs: it bears facts out, but tells none alone."""
    CODE = "code"
    TABLE = "table"
    """Rows of cells between bars, the second row saying how they stand: a table of Markdown."""
    METADATA = "metadata"
    """A line about the article: its date, outlet, author."""
    BOILERPLATE = "boilerplate"
    """A line that is no part of the account: "Click here to read more."."""

    @property
    def is_prose(self) -> bool:
        """Whether the block is running text and so is analysed."""
        return self not in (BlockKind.CODE, BlockKind.TABLE, BlockKind.METADATA, BlockKind.BOILERPLATE)


class MarkKind(StrEnum):
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    IMAGE = "image"


class Mark(msgspec.Struct, frozen=True):
    """Inline emphasis, a link or the words for an image; ``span`` covers the words, not the markup around them.

    ``target`` is where a link leads or an image lies.
    """

    kind: MarkKind
    span: Span
    target: str | None = None


class Block(msgspec.Struct, frozen=True):
    """A paragraph, heading or the like; ``span`` has no white space at its ends.

    ``hidden`` are the stretches inside ``span`` that are markup (``**``, ``](url)``): neither shown nor analysed.
    ``level`` is the depth of a heading, a list item or a quotation (1 is the outermost), else 0.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    marks: tuple[Mark, ...] = ()
    hidden: tuple[Span, ...] = ()


class Metadata(msgspec.Struct, frozen=True):
    """What the source says of itself. Nothing is invented: a field that is not stated is None.

    ``spans`` tells where in the text a field is stated, by the field's name; a field handed in from outside has none.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    spans: dict[str, Span] = {}


class Document(msgspec.Struct, frozen=True):
    """One source as it was read.

    ``text`` is the decoded content, otherwise untouched; ``sha256`` is the hex digest of the bytes; ``blocks`` are in
    text order and do not overlap; ``notices`` are sentences for the reader about the reading itself (a guessed
    encoding, ...).
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    sha256: str
    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What to call the document in a list: its outlet, else its file's name. Never invented."""
        return self.metadata.outlet or PurePath(self.source).name or self.source

    @property
    def heading(self) -> str:
        """What to put above the text: its headline where it has one, else its name."""
        return self.metadata.title or self.name
