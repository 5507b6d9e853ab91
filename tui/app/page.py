"""A document as a list of lines to be drawn, and the way from a place on the page to a place in the text and back."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import zip_longest

from tui.app.harmless import harmless
from tui.documents import Block, BlockKind, Document, MarkKind, Span

BULLET, BAR = "• ", "▎ "
_NUMBER = re.compile(r"\d+[.)]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One block of the document as it is drawn, before it is wrapped.

    ``text`` is harmless and has no line ends; ``pieces`` are (column in ``text``, offset in the document, length) of
    what was taken from the source, in order. ``prefix`` is drawn before each row, before the first one ``first``.
    ``marks`` are (start, end, kind) in columns of ``text``. ``gap`` says that an empty row follows.
    """

    text: str
    kind: BlockKind
    pieces: tuple[tuple[int, int, int], ...]
    level: int = 0
    first: str = ""
    prefix: str = ""
    marks: tuple[tuple[int, int, MarkKind], ...] = ()
    gap: bool = True

    def offset(self, column: int) -> int:
        """The offset in the document of a column of ``text``."""
        index = max(bisect_right(self.pieces, column, key=lambda piece: piece[0]) - 1, 0)
        start, offset, length = self.pieces[index]
        return offset + min(max(column - start, 0), length)

    def column(self, offset: int) -> int:
        """The column of ``text`` where an offset in the document is drawn; the nearest one for what is not shown."""
        index = max(bisect_right(self.pieces, offset, key=lambda piece: piece[1]) - 1, 0)
        start, first, length = self.pieces[index]
        return start + min(max(offset - first, 0), length)

    @property
    def span(self) -> Span:
        return Span(self.pieces[0][1], self.pieces[-1][1] + self.pieces[-1][2])


class Page:
    """The lines of one document. Places are (line, column)."""

    def __init__(self, document: Document) -> None:
        drawn = harmless(document.text)
        lines: list[Line] = []
        for block, following in zip_longest(document.blocks, document.blocks[1:]):
            lines += _lines(drawn, document.text, block)
            if lines and following and block.kind is following.kind is BlockKind.ITEM and not _apart(document, block):
                lines[-1] = replace(lines[-1], gap=False)
        self.lines = tuple(lines) or (Line("", BlockKind.PARAGRAPH, ((0, 0, 0),)),)
        self._starts = [line.pieces[0][1] for line in self.lines]

    def line_at(self, offset: int) -> int:
        """The line that shows the offset, else the last one before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def place(self, offset: int) -> tuple[int, int]:
        """Where an offset in the document is drawn."""
        line = self.line_at(offset)
        return line, self.lines[line].column(offset)

    def offset(self, line: int, column: int) -> int:
        """The offset in the document of a place."""
        return self.lines[line].offset(column)

    def stretches(self, span: Span) -> list[tuple[int, int, int]]:
        """The columns that a span of the document covers: (line, start, end) for each line it touches."""
        found = []
        for index in range(self.line_at(span.start), len(self.lines)):
            line = self.lines[index]
            if line.pieces[0][1] >= span.end:
                break
            start, end = line.column(span.start), line.column(span.end)
            if start < end:
                found.append((index, start, end))
        return found


def excerpt(page: Page, span: Span) -> tuple[str, Callable[[Span], list[tuple[int, int]]]]:
    """The words of a span as they are drawn, on one line; and where in it another span stands."""
    parts: list[str] = []
    starts: dict[int, tuple[int, int, int]] = {}
    length = 0
    for line, start, end in page.stretches(span):
        parts.append(page.lines[line].text[start:end])
        starts[line] = (start, end, length)
        length += end - start + 1

    def where(inner: Span) -> list[tuple[int, int]]:
        found = []
        for line, start, end in page.stretches(inner):
            if line in starts:
                first, last, shift = starts[line]
                found.append((max(start, first) - first + shift, min(end, last) - first + shift))
        return [(start, end) for start, end in found if start < end]

    return " ".join(parts), where


def _apart(document: Document, block: Block) -> bool:
    """Whether an empty line follows a block in the source."""
    end = block.span.end
    following = document.text[end : end + 200]
    return following[: len(following) - len(following.lstrip())].count("\n") > 1


def _lines(drawn: str, text: str, block: Block) -> list[Line]:
    """The lines of a block: one, but for code and metadata, where each line of the source is one."""
    if block.kind in (BlockKind.CODE, BlockKind.METADATA) and not block.hidden:
        return _line_by_line(drawn, text, block)
    start, end = block.span.start, block.span.end
    if block.kind is BlockKind.PARAGRAPH and not block.hidden and not block.marks and text.find("\n", start, end) < 0:
        return [Line(drawn[start:end], block.kind, ((0, start, end - start),))] if start < end else []
    pieces: list[tuple[int, int, int]] = []
    parts: list[str] = []
    column = 0
    for start, end in _shown(text, block):
        pieces.append((column, start, end - start))
        parts.append(drawn[start:end])
        column += end - start
    if not column:
        return []
    first, prefix = _prefixes(block, numbered=_NUMBER.match("".join(parts)) is not None)
    line = Line("".join(parts), block.kind, tuple(pieces), block.level, first, prefix)
    marks = tuple(
        (start, end, mark.kind)
        for mark in block.marks
        if (start := line.column(mark.span.start)) < (end := line.column(mark.span.end))
    )
    if not marks:
        return [line]
    return [Line(line.text, line.kind, line.pieces, line.level, first, prefix, marks)]


def _shown(text: str, block: Block) -> list[tuple[int, int]]:
    """The stretches of a block that are drawn: not what is hidden; of blanks with a line end among them only one."""
    stretches: list[tuple[int, int]] = []
    start = block.span.start
    for hidden in (*block.hidden, Span(block.span.end, block.span.end)):
        stretches += _without_line_ends(text, start, hidden.start)
        start = max(start, hidden.end)
    return [(first, last) for first, last in stretches if first < last]


def _without_line_ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    stretches = []
    position = start
    while (line_end := text.find("\n", position, end)) >= 0:
        first = line_end
        while first > start and text[first - 1] in " \t\r":
            first -= 1
        last = line_end + 1
        while last < end and text[last] in " \t\r\n":
            last += 1
        stretches.append((start, first + 1))
        start = position = last
    stretches.append((start, end))
    return stretches


def _line_by_line(drawn: str, text: str, block: Block) -> list[Line]:
    """Code, and what a source says of itself at its head: each line of the source is one."""
    prefix = "  " if block.kind is BlockKind.CODE else ""
    lines = []
    start = block.span.start
    while start < block.span.end:
        end = text.find("\n", start, block.span.end)
        end = block.span.end if end < 0 else end
        pieces = ((0, start, end - start),)
        lines.append(Line(drawn[start:end], block.kind, pieces, prefix=prefix, first=prefix, gap=False))
        start = end + 1
    if lines:
        lines[-1] = replace(lines[-1], gap=True)
    return lines


def _prefixes(block: Block, numbered: bool) -> tuple[str, str]:
    """What is drawn before the first row of a block and before the others; a numbered item has its number already."""
    if block.kind is BlockKind.ITEM:
        indent = "  " * max(block.level - 1, 0)
        if numbered:
            return indent, indent + "   "
        return indent + BULLET, indent + " " * len(BULLET)
    if block.kind is BlockKind.QUOTATION:
        return BAR * max(block.level, 1), BAR * max(block.level, 1)
    return "", ""
