"""What a rule of the grammar is: a pattern, and a function that reads a match of it or refuses it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.parse import Parse
from tui.analysis.times.lexicon import LEFT, RIGHT
from tui.analysis.times.symbols import Detail
from tui.analysis.times.tense import tense_at
from tui.documents import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Reading:
    """What a match says: the TIMEX3 type, the rule that resolves it (values.VALUES) and what that needs.

    ``start`` and ``end`` narrow the match (offsets into the paragraph); None keeps its bounds.
    """

    type: str
    rule: str
    detail: Detail
    start: int | None = None
    end: int | None = None


def fixed(type: str, value: str, start: int | None = None, end: int | None = None, why: str = "") -> Reading:
    """A value that no publication date changes."""
    return Reading(type, "fixed", {"value": value, "why": why or None}, start, end)


@dataclass(frozen=True)
class Site:
    """A match in a paragraph, with what stands around it."""

    match: re.Match[str]
    parse: Parse
    offset: int
    """Offset of the paragraph in the document."""
    names: dict[int, str]
    """Type of the name that a token belongs to, by its index."""
    headline: bool
    """Whether the paragraph is a title or heading, where most words have a capital."""
    day_first: bool
    """Whether the text writes 5/12 for the fifth of December."""

    def __getitem__(self, group: str) -> str | None:
        return self.match[group]

    def has(self, group: str) -> bool:
        return self.match[group] is not None

    def word(self, group: str) -> str:
        """The words of a group in small letters, empty where it did not match."""
        return (self.match[group] or "").lower()

    @property
    def words(self) -> str:
        return self.match[0].lower()

    def before(self, count: int) -> str:
        """The ``count`` code points before the match, in small letters."""
        start = self.match.start()
        return self.match.string[max(0, start - count) : start].lower()

    def after(self, count: int) -> str:
        return self.following(count).lower()

    def following(self, count: int) -> str:
        """The ``count`` code points after the match, as written."""
        end = self.match.end()
        return self.match.string[end : end + count]

    def token(self, group: str | int = 0) -> "Token | None":
        """The token in which a group begins."""
        start = self.match.start(group) + self.offset
        indices = self.parse.tokens(Span(start, start + 1))
        return self.parse.doc[indices[0]] if indices else None

    def name_type(self, group: str | int = 0) -> str:
        """The type of the name that stands where a group begins, empty if none does."""
        token = self.token(group)
        return "" if token is None else self.names.get(token.i, "")

    def tense(self, group: str | int = 0) -> str | None:
        token = self.token(group)
        return None if token is None else tense_at(token)


class Rule(NamedTuple):
    """``needs`` are words, in small letters, of which a paragraph must hold one for the rule to be tried; none: always.

    ``financial`` rules hold only in articles about money.
    """

    source: str
    read: Callable[[Site], Reading | None]
    needs: tuple[str, ...] = ()
    financial: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first used: a program that only resolves times never pays for it."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def rule(
    pattern: str, read: Callable[[Site], Reading | None], needs: tuple[str, ...] = (), financial: bool = False
) -> Rule:
    """A rule whose pattern stands between words, in any case."""
    return Rule(LEFT + pattern + RIGHT, read, needs, financial)
