"""A document as a list of lines to be drawn, and the way from a place on the page to a place in the text and back."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import zip_longest

from msgspec.structs import replace

from tui.app.blocks import BAR, lines_of
from tui.app.harmless import harmless
from tui.app.line import Line
from tui.documents import Block, BlockKind, Document, Span


class Page:
    """The lines of one document. Places are (line, column)."""

    def __init__(self, document: Document) -> None:
        drawn = harmless(document.text)
        lines: list[Line] = []
        for block, following in zip_longest(document.blocks, document.blocks[1:]):
            lines += lines_of(drawn, document.text, block)
            if lines and following and block.kind is following.kind:
                if block.kind is BlockKind.ITEM and not _apart(document, block):
                    lines[-1] = replace(lines[-1], gap=False)
                elif block.kind is BlockKind.QUOTATION:
                    lines[-1] = replace(lines[-1], below=BAR * max(min(block.level, following.level), 1))
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
    """The words of a span as they are drawn, on one line without added signs; and where in it another span stands."""
    parts: list[str] = []
    starts: dict[int, tuple[int, int, int]] = {}
    length = 0
    for line, start, end in _bare_stretches(page, span):
        parts.append(page.lines[line].bare().text[start:end])
        starts[line] = (start, end, length)
        length += end - start + 1

    def where(inner: Span) -> list[tuple[int, int]]:
        found = []
        for line, start, end in _bare_stretches(page, inner):
            if line in starts:
                first, last, shift = starts[line]
                found.append((max(start, first) - first + shift, min(end, last) - first + shift))
        return [(start, end) for start, end in found if start < end]

    return " ".join(parts), where


def _bare_stretches(page: Page, span: Span) -> list[tuple[int, int, int]]:
    bare = [(index, page.lines[index].bare()) for index, _, _ in page.stretches(span)]
    return [(index, line.column(span.start), line.column(span.end)) for index, line in bare]


def _apart(document: Document, block: Block) -> bool:
    """Whether an empty line follows a block in the source."""
    end = block.span.end
    following = document.text[end : end + 200]
    return following[: len(following) - len(following.lstrip())].count("\n") > 1
