"""Plain text -> paragraphs: which line breaks end a paragraph and which only the line."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from tui.documents.lexicon import CONNECTING_WORDS
from tui.documents.records import Span

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WORDS = re.compile(r"\S[^\n\r\v\f\x85\u2028\u2029]*")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[•‣◦▪●·*]|[-–—](?=\s)|\(?\d{1,3}[.)](?=\s)|\(?[a-z][.)](?=\s))\s*\S")
_BLANK = (
    " \t\x1c\x1d\x1e\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u3000\ufeff"
)
LONGEST = 10_000
"""A longer paragraph is cut at the end of a sentence: nobody wrote it as one, and a parser needs memory for it."""


class Line(NamedTuple):
    """A line without the blanks at its ends; ``indent`` counts those before it, ``gap`` is true after an empty line."""

    span: Span
    indent: int
    gap: bool


class Paragraph(NamedTuple):
    """Lines that belong together; ``gap`` is true where an empty line, or the start of the text, is before them."""

    span: Span
    lines: int
    gap: bool


def paragraphs(text: str, stands_alone: Callable[[str], bool] = lambda line: False) -> list[Paragraph]:
    """The paragraphs of a text in their order; together they cover all of it that is not blank.

    An empty line always ends a paragraph. Else, in a text that was wrapped to a width (most lines could not have taken
    the next word), a line ends one when it is short or the next is indented; in other texts every line is a paragraph
    but where it breaks off in the middle of a sentence. ``stands_alone`` knows lines that never belong to others.
    """
    lines = _lines(text)
    width = _wrap_width(text, lines)
    found: list[Paragraph] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if before is not None and not line.gap and _goes_on(text, before, line, width, stands_alone):
            start, count, gap = found[-1].span.start, found[-1].lines, found[-1].gap
            found[-1] = Paragraph(Span(start, line.span.end), count + 1, gap)
        else:
            found.append(Paragraph(line.span, 1, line.gap or before is None))
    return [piece for paragraph in found for piece in _cut(text, paragraph)]


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    end = 0
    for match in _WORDS.finditer(text):
        words = match.group().strip(_BLANK)
        if not words:
            continue
        start = match.start() + match.group().index(words[0])
        before = text[end:start]
        breaks = list(_BREAK.finditer(before[-200:])) if len(before) < 1000 else None
        gap = breaks is None or len(breaks) > 1 or "\f" in before or "\u2029" in before
        indent = len(before[-200:]) - breaks[-1].end() if breaks else 0
        lines.append(Line(Span(start, start + len(words)), indent, gap and end > 0))
        end = start + len(words)
    return lines


def _wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width that the text was wrapped to, None where its lines are paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    if len(pairs) < 3:
        return None
    lengths = sorted(a.indent + len(a.span) for a, _ in pairs)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not 30 <= width <= 130:
        return None
    broken = sum(not _SENTENCE_END.search(a.span.cut(text)) for a, _ in pairs)
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    return width if full >= 0.6 * len(pairs) and broken >= 0.5 * len(pairs) else None


def _is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the line could not have taken the first word of the next; a tenth of the width is let go."""
    word = text[following.span.start : following.span.end].split(None, 1)[0]
    return line.indent + len(line.span) + 1 + len(word) > 0.9 * width


def _goes_on(text: str, line: Line, following: Line, width: int | None, stands_alone: Callable[[str], bool]) -> bool:
    words, after = line.span.cut(text), following.span.cut(text)
    ended = _SENTENCE_END.search(words) is not None
    if _ITEM.match(after) and (ended or _ITEM.match(words)):
        return False
    if width is not None:
        if following.indent >= line.indent + 2 and ended:
            return False
        if _is_full(text, line, following, width):
            return True
    if ended:
        return False
    last = re.split(r"[\s(“\"]", words)[-1]
    open_ended = width is None and len(words) >= 50 and (last.endswith(",") or last.lower() in CONNECTING_WORDS)
    return (after[0].islower() or open_ended) and not stands_alone(words) and not stands_alone(after)


def _cut(text: str, paragraph: Paragraph) -> list[Paragraph]:
    start, end = paragraph.span.start, paragraph.span.end
    pieces: list[Paragraph] = []
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        ends = [match.end() for match in re.finditer(r"[.!?][\"'”’)]*(?=\s)", window)] or [
            match.start() for match in re.finditer(r"(?<=\S)\s", window)
        ]
        cut = start + (ends[-1] if ends and ends[-1] > 0 else LONGEST)
        pieces.append(Paragraph(Span(start, cut), 1, paragraph.gap and not pieces))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    return (
        [*pieces, Paragraph(Span(start, end), paragraph.lines, paragraph.gap and not pieces)] if start < end else pieces
    )
