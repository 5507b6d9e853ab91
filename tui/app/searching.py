"""Searching the words of an article as they are drawn."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tui.app.page import Page
from tui.comparison import Evidence
from tui.documents import Span

MOST = 5000
"""Matches that are looked for in one article: more than anybody walks through."""

_ALIKE = {
    "'": "['‘’`´]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
}
"""What is typed with a plain key stands for its typographic forms as well."""


class PatternError(ValueError):
    """The regular expression can't be used; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. Lower-case letters alone match capitals too; with a capital among them case counts."""

    text: str
    regex: bool = False
    words: bool = False

    @property
    def is_case_sensitive(self) -> bool:
        letters = re.sub(r"\\.", "", self.text) if self.regex else self.text  # \S and the like are no capitals
        return any(letter.isupper() for letter in letters)

    def pattern(self) -> re.Pattern[str]:
        """Raises PatternError."""
        source = self.text if self.regex else _literal(self.text)
        if self.words:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        try:
            return re.compile(source, 0 if self.is_case_sensitive else re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise PatternError(f"This is no regular expression: {error}.") from error


def _literal(text: str) -> str:
    """The expression for words: any blanks between them, typographic marks for plain ones."""
    parts = (
        "".join(_ALIKE.get(letter) or re.escape(letter) for letter in word) for word in re.split(r"\s+", text.strip())
    )
    return r"\s+".join(parts)


def matches(query: Query, pages: Iterable[tuple[int, Page]]) -> list[Evidence]:
    """Where the query stands in (document, page) pairs, in document and text order. Raises PatternError.

    A match lies within one paragraph; a line break in the file is a blank. Empty matches don't count.
    """
    if not query.text.strip():
        return []
    pattern = query.pattern()
    found: list[Evidence] = []
    for doc, page in pages:
        here: list[Evidence] = []
        for line in page.lines:
            for match in pattern.finditer(line.text):
                if match.end() > match.start():
                    here.append(Evidence(doc, Span(line.offset(match.start()), line.offset(match.end() - 1) + 1)))
            if len(here) >= MOST:
                break
        found += here[:MOST]
    return found


def following(found: list[Evidence], here: Evidence, step: int) -> tuple[int, bool] | None:
    """The index of the next match after a place (before it for step -1), and whether that began again at the end."""
    if not found:
        return None
    if step > 0:
        index = next((number for number, one in enumerate(found) if one > here), None)
        return (0, True) if index is None else (index, False)
    index = next((number for number in reversed(range(len(found))) if found[number] < here), None)
    return (len(found) - 1, True) if index is None else (index, False)
