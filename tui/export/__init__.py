"""A Comparison written out: JSON, plain text, Markdown, CSV; a fact, entity or passage as a citation.

Each format has its module; ``export`` picks one by name, ``write`` puts the result into a file.
"""

from collections.abc import Callable

from tui.comparison import Comparison
from tui.export.citation import STYLES, Style, cite_entity, cite_fact, cite_facts, cite_passage
from tui.export.csv import to_csv
from tui.export.json import to_json
from tui.export.markdown import to_markdown
from tui.export.text import to_text
from tui.export.write import write

__all__ = [
    "FILE_FORMATS",
    "FORMATS",
    "STYLES",
    "Style",
    "cite_entity",
    "cite_fact",
    "cite_facts",
    "cite_passage",
    "export",
    "write",
]

FORMATS: dict[str, Callable[[Comparison], str]] = {
    "text": to_text,
    "json": to_json,
    "markdown": to_markdown,
    "csv": to_csv,
}

FILE_FORMATS = {".md": "markdown", ".markdown": "markdown", ".txt": "text", ".json": "json", ".csv": "csv"}
"""The format of a file by its ending."""


def export(comparison: Comparison, format: str) -> str:
    """The comparison in one of ``FORMATS``, ending in a line end; the same comparison gives the same text.

    Raises ValueError for another format.
    """
    if format not in FORMATS:
        raise ValueError(f"There is no format {format!r}: choose one of {', '.join(FORMATS)}.")
    return FORMATS[format](comparison)
