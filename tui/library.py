"""The public face: read, analyse, compare."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from tui import comparison as _comparison
from tui import documents as _documents
from tui.analysis import Analysis
from tui.documents import Document


class Analysed(msgspec.Struct, frozen=True):
    """A document with its analysis."""

    document: Document
    analysis: Analysis


class Comparison(_comparison.Comparison, frozen=True):
    """What the documents say together, ready to be written out."""

    def export(self, format: str) -> str:
        """The comparison as "text", "json" (newsreader-export/1), "markdown" or "csv". Raises ValueError for others."""
        from tui.export import export

        return export(self, format)


def read(source: str | Path, *, published: str | date | None = None) -> Document:
    """Read a file. ``published`` (ISO 8601) is the publication date where the text states none.

    Raises documents.SourceError.
    """
    return _documents.read(str(source), published=published)


def analyse(document: Document) -> Analysed:
    """What one document says. Raises analysis.ModelError."""
    from tui.analysis.pipeline import analyse

    return Analysed(document, analyse(document))


def compare(analysed: Sequence[Analysed]) -> Comparison:
    """What the documents say together; one document gives its own facts."""
    from tui.comparison.compare import compare

    result = compare([one.document for one in analysed], [one.analysis for one in analysed])
    return Comparison(**{name: getattr(result, name) for name in result.__struct_fields__})
