"""The lines that are drawn of a block: its words without their markup, with the signs that stand for it."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from tui.app.line import Cells, Line, Table
from tui.app.links import addresses, can_be_opened
from tui.app.wrapping import cells
from tui.documents import Block, BlockKind, Mark, MarkKind, Span

BULLET, BAR, LINK, IMAGE = "• ", "▎ ", "↗", "Image: "
_NUMBER = re.compile(r"\d+[.)]\s+")
_FENCE = re.compile(r"\s*(?:-{3,}|\+{3,})\s*")
_BEFORE_CELLS = re.compile(r"[\s>]*\|?")
_PIPE = re.compile(r"(?<!\\)\|")
_BETWEEN_CELLS = "  "


def lines_of(drawn: str, text: str, block: Block) -> list[Line]:
    """The lines of a block; ``drawn`` is the harmless form of ``text``, as long as it.

    It is one line, but for code, tables and what a source says of itself, where each line of the source is one.
    """
    if block.kind is BlockKind.TABLE:
        return _table(drawn, text, block)
    if block.kind in (BlockKind.CODE, BlockKind.METADATA) and not block.hidden:
        return _line_by_line(drawn, text, block)
    start, end = block.span.start, block.span.end
    marks = [*block.marks, *addresses(text, block)]
    if block.kind is BlockKind.PARAGRAPH and not block.hidden and not marks and text.find("\n", start, end) < 0:
        return [Line(drawn[start:end], block.kind, ((0, start, end - start),))] if start < end else []
    writer = _Writer(drawn, text, block.hidden, marks)
    writer.write(start, end)
    if not writer.column:
        return []
    number = _NUMBER.match("".join(writer.parts)) if block.kind is BlockKind.ITEM else None
    first, prefix = _prefixes(block, len(number.group()) if number else 0)
    return [replace(writer.line(block.kind), level=block.level, first=first, prefix=prefix)]


class _Writer:
    """Puts the visible words of a block together, with the signs of its marks."""

    def __init__(self, drawn: str, text: str, hidden: Iterable[Span], marks: Iterable[Mark]) -> None:
        self.drawn = drawn
        self.text = text
        self.hidden = list(hidden)
        self.marks = list(marks)
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.added: list[tuple[int, int]] = []
        self.column = 0
        self._signs = sorted(
            [(mark.span.end, LINK) for mark in self.marks if self._leads_elsewhere(mark)]
            + [(mark.span.start, IMAGE) for mark in self.marks if mark.kind is MarkKind.IMAGE]
        )

    def write(self, start: int, end: int) -> None:
        """What is visible of a stretch of the source; of blanks with a line end among them only one."""
        at = start
        for hidden in (*self.hidden, Span(end, end)):
            if hidden.end <= at < end or hidden.start > end:
                continue
            for first, last in _without_line_ends(self.text, at, max(hidden.start, at)):
                self._visible(first, last)
            at = max(at, hidden.end)
        self._signs_until(end)

    def blank(self, words: str) -> None:
        """Room that no place of the source stands for."""
        self.parts.append(words)
        self.column += len(words)

    def line(self, kind: BlockKind) -> Line:
        """What was written as one line."""
        line = Line("".join(self.parts), kind, tuple(self.pieces), added=tuple(self.added))
        found = [(line.column(mark.span.start), line.column(mark.span.end), mark) for mark in self.marks]
        found = [(start, end, mark) for start, end, mark in found if start < end]
        return replace(
            line,
            marks=tuple((start, end, mark.kind) for start, end, mark in found),
            targets=tuple(
                (start, end, mark.target)
                for start, end, mark in found
                if self._leads_elsewhere(mark) and mark.target and can_be_opened(mark.target)
            ),
        )

    def _leads_elsewhere(self, mark: Mark) -> bool:
        """Whether it is a link whose words are not the address itself, which needs no sign."""
        return mark.kind is MarkKind.LINK and mark.span.cut(self.text) != mark.target

    def _visible(self, first: int, last: int) -> None:
        if first >= last:
            return
        self._signs_until(first)
        while self._signs and self._signs[0][0] < last:
            self._piece(first, self._signs[0][0])
            first = self._signs[0][0]
            self._signs_until(first)
        self._piece(first, last)

    def _piece(self, first: int, last: int) -> None:
        self.pieces.append((self.column, first, last - first))
        self.parts.append(self.drawn[first:last])
        self.column += last - first

    def _signs_until(self, offset: int) -> None:
        while self._signs and self._signs[0][0] <= offset:
            sign = self._signs.pop(0)[1]
            self.added.append((self.column, self.column + len(sign)))
            self.blank(sign)


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


def _source_lines(text: str, span: Span) -> list[tuple[int, int]]:
    lines = []
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        lines.append((start, end))
        start = end + 1
    return lines


def _line_by_line(drawn: str, text: str, block: Block) -> list[Line]:
    prefix = "  " if block.kind is BlockKind.CODE else ""
    lines = []
    for start, end in _source_lines(text, block.span):
        if block.kind is BlockKind.METADATA and _FENCE.fullmatch(text, start, end):
            continue
        pieces = ((0, start, end - start),)
        lines.append(Line(drawn[start:end], block.kind, pieces, prefix=prefix, first=prefix, gap=False))
    if lines:
        lines[-1] = replace(lines[-1], gap=True)
    return lines


def _table(drawn: str, text: str, block: Block) -> list[Line]:
    """The rows of a table, all with the same columns; its second line says on which side the words stand."""
    rows = [_cell_spans(text, start, end) for start, end in _source_lines(text, block.span)]
    sides = [_side(span.cut(text)) for span in rows.pop(1)]
    lines: list[Line] = []
    for row in rows:
        inside = Span(row[0].start, row[-1].end)
        escapes = [Span(at, at + 1) for at in range(inside.start, inside.end - 1) if text[at : at + 2] == "\\|"]
        hidden = sorted([*(one for one in block.hidden if one.overlaps(inside)), *escapes])
        writer = _Writer(drawn, text, hidden, [mark for mark in block.marks if inside.covers(mark.span)])
        places = []
        for number, cell in enumerate(row):
            if number:
                writer.blank(_BETWEEN_CELLS)
            first = writer.column
            writer.write(cell.start, cell.end)
            places.append((first, writer.column))
        if not writer.pieces:
            writer.pieces.append((0, inside.start, 0))
        lines.append(replace(writer.line(block.kind), gap=False, cells=Cells(Table((), ""), tuple(places), not lines)))
    count = max(len(row) for row in rows)
    widths = [0] * count
    for line in lines:
        assert line.cells is not None
        for number, (first, last) in enumerate(line.cells.places):
            widths[number] = max(widths[number], cells(line.text[first:last]))
    table = Table(tuple(widths), "".join(sides).ljust(count, "l")[:count])
    lines = [replace(line, cells=replace(line.cells, table=table)) for line in lines if line.cells is not None]
    lines[-1] = replace(lines[-1], gap=True)
    return lines


def _cell_spans(text: str, start: int, end: int) -> list[Span]:
    """The words of each cell in a line of a table."""
    before = _BEFORE_CELLS.match(text, start, end)
    start = before.end() if before else start
    end = start + len(text[start:end].rstrip())
    edges = [match.start() for match in _PIPE.finditer(text, start, end)]
    if not edges or edges[-1] < end - 1:
        edges.append(end)
    spans = []
    for edge in edges:
        words = text[start:edge]
        first = start + len(words) - len(words.lstrip())
        spans.append(Span(first, max(first + len(words.strip()), first)))
        start = edge + 1
    return spans


def _side(rule: str) -> str:
    """On which side the words of a column stand, by its part of the line below the heading: ":--", "--:", ":-:"."""
    if rule.endswith(":"):
        return "c" if rule.startswith(":") else "r"
    return "l"


def _prefixes(block: Block, number: int) -> tuple[str, str]:
    """What is drawn before the first row of a block and before the others.

    ``number`` is the length of the number that a numbered item begins with, 0 for those that get a sign.
    """
    if block.kind is BlockKind.ITEM:
        indent = "  " * max(block.level - 1, 0)
        if number:
            return indent, indent + " " * number
        return indent + BULLET, indent + " " * len(BULLET)
    if block.kind is BlockKind.QUOTATION:
        return BAR * max(block.level, 1), BAR * max(block.level, 1)
    return "", ""
