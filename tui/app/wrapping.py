"""Breaking a line of text into the rows of a column, in terminal cells."""

import re

from rich.cells import cell_len, split_graphemes

_ONE_CELL_EACH = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\ufffd]*"
)
"""Text in which every character takes one cell: then counting characters will do, at a hundredth of the cost."""


def cells(text: str) -> int:
    """The number of cells that ``text`` takes."""
    return len(text) if _ONE_CELL_EACH.fullmatch(text) else cell_len(text)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The rows of ``text`` as (start, end), each at most ``width`` cells wide; blanks at a break belong to no row.

    Lines break at blanks; a no-break space holds words together; a word wider than the column is folded between
    characters as they are seen. There is always one row at least.
    """
    width = max(width, 1)
    return _wrap_narrow(text, width) if _ONE_CELL_EACH.fullmatch(text) else _wrap_wide(text, width)


def _wrap_narrow(text: str, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while length - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end <= start:
            end = start + width
        following = end
        while following < length and text[following] == " ":
            following += 1
        rows.append((start, end))
        start = following
    if start < length or not rows:
        rows.append((start, length))
    return rows


def _wrap_wide(text: str, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    start = end = used = 0
    for match in re.finditer(r"[^ ]+", text):
        size = cell_len(match.group())
        gap = match.start() - end if used else 0
        if used and used + gap + size > width:
            rows.append((start, end))
            used = gap = 0
        if not used:
            start = match.start() if rows else 0
            gap = match.start() - start
        if used + gap + size > width:
            *folded, last = _fold(text, match.start(), match.end(), width)
            rows += folded
            start, size, gap = last[0], cell_len(text[last[0] : last[1]]), 0
        end = match.end()
        used += gap + size
    rows.append((start, len(text) if not rows and not used else end))
    return rows


def _fold(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    used, first = 0, start
    for left, right, size in split_graphemes(text[start:end])[0]:
        if used and used + size > width:
            rows.append((first, start + left))
            first, used = start + left, 0
        used += size
        end = start + right
    rows.append((first, end))
    return rows


def column_to_offset(text: str, column: int) -> int:
    """The index of the character that covers cell ``column`` of ``text``; its length where the text ends before."""
    if _ONE_CELL_EACH.fullmatch(text):
        return min(max(column, 0), len(text))
    used = 0
    for left, _, size in split_graphemes(text)[0]:
        if used + size > column:
            return left
        used += size
    return len(text)


def shorten(text: str, width: int) -> str:
    """``text`` cut to ``width`` cells, with an ellipsis where something was cut."""
    if cells(text) <= width:
        return text
    return text[: column_to_offset(text, max(width - 1, 0))].rstrip() + "…" if width > 0 else ""
