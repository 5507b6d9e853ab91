"""Searching the words of an article as they are drawn."""

import re
import unicodedata
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.app.deadline import CAN_STOP, within
from tui.app.line import Line
from tui.app.page import Page
from tui.comparison import Evidence
from tui.documents import Span

MOST = 5000
"""Matches that are looked for in one article: more than anybody walks through."""

PATIENCE = 0.5
"""Seconds that a regular expression may take for all articles."""

_ALIKE = {
    "'": "['‘’`´]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
}
"""What is typed with a plain key stands for its typographic forms as well."""

_MARK = "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"  # noqa: E501
_MARKS = re.compile(_MARK)
"""Accents and vowel points, which stand on the letter before them."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_REPEATED_REPEAT = re.compile(r"[*+}]\??[^()]*\)+(?:[*+]|\{\d*,?\d*\})")


class PatternError(ValueError):
    """The regular expression can't be used; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. Lower-case letters alone match capitals too; with a capital among them case counts.

    In words, a letter without accents matches the same letter with them too; with an accent among them accents count.
    Ligatures, widths and the ways to write an accent make no difference.
    """

    text: str
    regex: bool = False
    words: bool = False

    @property
    def is_case_sensitive(self) -> bool:
        letters = re.sub(r"\\.", "", self.text) if self.regex else self.text  # \S and the like are no capitals
        return any(letter.isupper() for letter in letters)

    @property
    def has_accents(self) -> bool:
        return _MARKS.search(unicodedata.normalize("NFKD", self.text)) is not None

    def pattern(self) -> re.Pattern[str]:
        """The expression; for words it is to be laid on ``plainly`` written text. Raises PatternError."""
        source = self.text if self.regex else _literal(self.text, self.has_accents)
        if self.words:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        try:
            with warnings.catch_warnings(action="ignore"):  # about what a later Python may read otherwise
                return re.compile(source, 0 if self.is_case_sensitive else re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise PatternError(f"This is no regular expression: {error}.") from error


def _literal(text: str, accents: bool) -> str:
    """The expression for words: any blanks between them, typographic marks for plain ones."""
    parts = (
        "".join(_ALIKE.get(letter) or re.escape(letter) for letter in plainly(word, accents)[0])
        for word in re.split(r"\s+", text.strip())
    )
    return r"\s+".join(parts) + (f"(?!{_MARK})" if accents else "")


def plainly(text: str, accents: bool) -> tuple[str, Sequence[int]]:
    """``text`` with its letters taken apart, ligatures and accents too, and for each of them its column in ``text``.

    ``accents`` says whether accents stay, each behind its letter. One column more is that of the text's end.
    """
    if unicodedata.is_normalized("NFKD", text) and (accents or not _MARKS.search(text)):
        return text, range(len(text) + 1)
    parts: list[str] = []
    columns: list[int] = []
    done = 0
    for match in _NOT_ASCII.finditer(text):
        apart = unicodedata.normalize("NFKD", match.group())
        if apart[0] == " ":  # an accent that stands alone would become a blank and an accent
            continue
        if not accents:
            apart = _MARKS.sub("", apart)
        column = match.start()
        parts += [text[done:column], apart]
        columns += [*range(done, column), *[column] * len(apart)]
        done = match.end()
    parts.append(text[done:])
    columns += range(done, len(text))
    return "".join(parts), [*columns, len(text)]


def matches(query: Query, pages: Iterable[tuple[int, Page]]) -> list[Evidence]:
    """Where the query stands in (document, page) pairs, in document and text order.

    A match lies within one paragraph; a line break in the file is a blank. Empty matches don't count. Raises
    PatternError, also where a regular expression takes longer than ``PATIENCE``.
    """
    if not query.text.strip():
        return []
    if not query.regex:
        return _matches(query, pages)
    if not CAN_STOP and _REPEATED_REPEAT.search(query.text):
        raise PatternError("This expression repeats what repeats, which may never end: make it simpler.")
    try:
        with within(PATIENCE):
            return _matches(query, pages)
    except TimeoutError:
        raise PatternError("This expression takes too long on these articles: make it simpler.") from None


def _matches(query: Query, pages: Iterable[tuple[int, Page]]) -> list[Evidence]:
    pattern = query.pattern()
    accents = query.regex or query.has_accents
    found: list[Evidence] = []
    for doc, page in pages:
        here: list[Evidence] = []
        for line in map(Line.bare, page.lines):
            text, columns = (line.text, range(len(line.text) + 1)) if query.regex else plainly(line.text, accents)
            for match in pattern.finditer(text):
                if match.end() > match.start():
                    end = _with_accents(line.text, columns[match.end() - 1] + 1)
                    here.append(Evidence(doc, Span(line.offset(columns[match.start()]), line.offset(end - 1) + 1)))
            if len(here) >= MOST:
                break
        found += here[:MOST]
    return found


def _with_accents(text: str, end: int) -> int:
    """The end of a stretch of ``text`` moved behind the accents that stand on its last letter."""
    while end < len(text) and _MARKS.match(text, end):
        end += 1
    return end


def following(found: list[Evidence], here: Evidence, step: int) -> tuple[int, bool] | None:
    """The index of the next match after a place (before it for step -1), and whether that began again at the end."""
    if not found:
        return None
    if step > 0:
        index = next((number for number, one in enumerate(found) if one > here), None)
        return (0, True) if index is None else (index, False)
    index = next((number for number in reversed(range(len(found))) if found[number] < here), None)
    return (len(found) - 1, True) if index is None else (index, False)
