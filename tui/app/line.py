"""A line of a page: what is drawn of one block of the document, and the way back to the words of the source."""

from bisect import bisect_right

from msgspec import Struct
from msgspec.structs import replace

from tui.documents import BlockKind, MarkKind, Span


class Table(Struct, frozen=True, gc=False):
    """What the rows of a table have in common: each column's width in cells, and "l", "r" or "c" for its sides."""

    widths: tuple[int, ...]
    sides: str


class Cells(Struct, frozen=True, gc=False):
    """Where the cells of a row of a table stand: (start, end) in columns of its line; whether it is the heading."""

    table: Table
    places: tuple[tuple[int, int], ...]
    heading: bool = False


class Line(Struct, frozen=True, gc=False):
    """One block of the document as it is drawn, before it is wrapped.

    ``text`` is harmless and has no line ends; ``pieces`` are (column in ``text``, offset in the document, length) of
    what was taken from the source, in order; ``added`` are the (start, end) of signs that are not from the source.
    ``prefix`` is drawn before each row, before the first one ``first``. ``marks`` are (start, end, kind) in columns of
    ``text``, ``targets`` those of links that may be opened, with their addresses. ``gap`` says that an empty row
    follows, in which ``below`` is drawn.
    """

    text: str
    kind: BlockKind
    pieces: tuple[tuple[int, int, int], ...]
    level: int = 0
    first: str = ""
    prefix: str = ""
    marks: tuple[tuple[int, int, MarkKind], ...] = ()
    targets: tuple[tuple[int, int, str], ...] = ()
    gap: bool = True
    below: str = ""
    added: tuple[tuple[int, int], ...] = ()
    cells: Cells | None = None

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

    def bare(self) -> "Line":
        """The line without what was added to the words of the source."""
        if not self.added:
            return self
        ends = [end for _, end in self.added]
        starts = [start for start, _ in self.added]
        shifts = [0]
        for start, end in self.added:
            shifts.append(shifts[-1] + end - start)
        words = "".join(self.text[left:right] for left, right in zip([0, *ends], [*starts, None], strict=True))
        pieces = tuple(
            (column - shifts[bisect_right(ends, column)], offset, length) for column, offset, length in self.pieces
        )
        return replace(self, text=words, pieces=pieces, marks=(), targets=(), added=(), cells=None)
