"""A source (a file, standard input) becomes a Document: its exact text, its blocks, what it says of itself."""

from tui.documents.dates import parse_date
from tui.documents.errors import SourceError, SourceErrors
from tui.documents.harmless import harmless
from tui.documents.passages import quotable, seen
from tui.documents.read import read, read_all
from tui.documents.records import Block, BlockKind, Document, Mark, MarkKind, Metadata, Span

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Mark",
    "MarkKind",
    "Metadata",
    "SourceError",
    "SourceErrors",
    "Span",
    "harmless",
    "parse_date",
    "quotable",
    "read",
    "read_all",
    "seen",
]
