"""The rows of a page in a column of some width, and which place of the page stands where in them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tui.app.line import Cells, Line, Table
from tui.app.page import Page
from tui.app.wrapping import cells, column_to_offset, wrap

BLANK, RULE = -1, -2
"""The start of a row that shows no words: an empty one, the line below the heading of a table."""

BETWEEN = 2
"""Blanks between the columns of a table."""
_LEAST = 5


class Row(NamedTuple):
    """The columns ``start <= i < end`` of a line of the page; ``start`` is ``BLANK`` for the empty row below it.

    A row of a table has ``parts``, (x, start, end): what stands of each cell, and in which cell of the screen. Those
    of a ``RULE`` are the columns of the table: (x, 0, width).
    """

    line: int
    start: int
    end: int
    parts: tuple[tuple[int, int, int], ...] = ()


class Rows:
    """The rows of ``page``, each at most ``width`` cells wide."""

    def __init__(self, page: Page, width: int) -> None:
        self._page = page
        self._rows: list[Row] = []
        self._first: list[int] = []
        tables: dict[int, Sequence[tuple[int, int]]] = {}
        rows = self._rows
        for index, line in enumerate(page.lines):
            self._first.append(len(rows))
            if line.cells is None:
                rows += [Row(index, start, end) for start, end in wrap(line.text, width - cells(line.prefix))]
            else:
                table = line.cells.table
                if id(table) not in tables:
                    tables[id(table)] = columns(table, width)
                rows += _table_rows(index, line, line.cells, tables[id(table)], width)
            if line.gap:
                rows.append(Row(index, BLANK, BLANK))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> Row:
        return self._rows[index]

    def row_of(self, offset: int) -> int:
        """The row that shows an offset of the document."""
        line, column = self._page.place(offset)
        first = self._first[line]
        last = self._first[line + 1] if line + 1 < len(self._first) else len(self._rows)
        while last - 1 > first and self._rows[last - 1].start < 0:
            last -= 1
        if self._page.lines[line].cells is None:
            return max(bisect_right(self._rows, column, first, last, key=lambda row: row.start) - 1, first)
        before = [
            (start, -number)
            for number in range(first, last)
            for _, start, _ in self._rows[number].parts
            if 0 <= start <= column
        ]
        return -max(before)[1] if before else first

    def offset_of(self, row: int) -> int:
        """The offset of the document where a row begins; that of the end for one after the last."""
        found = self._rows[min(max(row, 0), len(self._rows) - 1)]
        line = self._page.lines[found.line]
        return line.offset(len(line.text) if found.start < 0 else found.start)

    def offset_at(self, row: int, x: int) -> int:
        """The offset of the document at a cell of a row; the nearest one that the row has."""
        found = self._rows[row]
        line = self._page.lines[found.line]
        if found.start < 0:
            return line.offset(len(line.text))
        if not found.parts:
            x -= cells(_prefix(line, found))
            return line.offset(found.start + column_to_offset(line.text[found.start : found.end], max(x, 0)))
        at, start, end = next((part for part in reversed(found.parts) if part[0] <= x), found.parts[0])
        within = min(column_to_offset(line.text[start:end], max(x - at, 0)), max(end - start - 1, 0))
        return line.offset(start + within)

    def x_of(self, row: int, offset: int) -> int | None:
        """The cell of a row where an offset of the document is drawn; None in a row without words."""
        found = self._rows[row]
        line = self._page.lines[found.line]
        column = line.column(offset)
        if found.start < 0:
            return None
        if not found.parts:
            return cells(_prefix(line, found)) + cells(line.text[found.start : column])
        at, start, _ = next((part for part in reversed(found.parts) if part[1] <= column), found.parts[0])
        return at + cells(line.text[start:column])


def _prefix(line: Line, row: Row) -> str:
    return line.first if row.start == 0 else line.prefix


def columns(table: Table, width: int) -> Sequence[tuple[int, int]]:
    """The columns of a table as (x, width); wide ones give room to others; none where there is room for no table."""
    room = width - BETWEEN * (len(table.widths) - 1)
    if room < _LEAST * len(table.widths) and room < sum(table.widths):
        return ()
    given = [0] * len(table.widths)
    narrow_first = sorted(range(len(given)), key=lambda number: table.widths[number])
    for done, number in enumerate(narrow_first):
        given[number] = min(table.widths[number], room // (len(given) - done))
        room -= given[number]
    result = []
    x = 0
    for size in given:
        result.append((x, size))
        x += size + BETWEEN
    return result


def _table_rows(index: int, line: Line, row: Cells, places: Sequence[tuple[int, int]], width: int) -> Iterator[Row]:
    """The rows of one row of a table; where the table has no room, its cells stand below each other."""
    if not places:
        for start, end in row.places:
            for first, last in wrap(line.text[start:end], width):
                yield Row(index, start + first, start + last, ((0, start + first, start + last),))
        yield Row(index, BLANK, BLANK)
        return
    stacks = []
    for (start, end), (x, size), side in zip(row.places, places, row.table.sides, strict=False):
        wrapped = wrap(line.text[start:end], size)
        stacks.append([_placed(line.text, x, size, side, start + first, start + last) for first, last in wrapped])
    for parts in zip_longest(*stacks):
        shown = tuple(part for part in parts if part is not None)
        yield Row(index, min(start for _, start, _ in shown), max(end for *_, end in shown), shown)
    if row.heading:
        yield Row(index, RULE, RULE, tuple((x, 0, size) for x, size in places))
    elif not line.gap and any(size < wish for (_, size), wish in zip(places, row.table.widths, strict=True)):
        yield Row(index, BLANK, BLANK)


def _placed(text: str, x: int, size: int, side: str, start: int, end: int) -> tuple[int, int, int]:
    room = size - cells(text[start:end]) if side != "l" else 0
    return x + (room if side == "r" else room // 2), start, end
