"""The time axis: where the moments of a story stand on a line, and which of them are named below it."""

import itertools
from collections.abc import Sequence
from datetime import date
from math import log2

from tui.app.timeline import Moment

_YEAR = 366
_APART = 2
"""Cells between two names below the axis."""


def axis(moments: Sequence[Moment], width: int) -> tuple[str, list[int]]:
    """A line of ``width`` cells from the first moment to the last, and the column of each moment.

    The distance between two grows with the logarithm of the days between them: true to scale, one year long past would
    push the days of the event itself into one cell. A stretch of more than a year is broken. Moments that would fall
    together stand side by side, as far as there are cells.
    """
    if not moments or width < 1:
        return "─" * width, []
    days = [moment.first.toordinal() for moment in moments]
    lengths = [log2(1 + max(later - earlier, 0)) for earlier, later in itertools.pairwise(days)]
    whole, at = sum(lengths), 0.0
    columns = [0]
    apart = 1 if len(moments) <= width else 0
    for length in lengths:
        at += length
        columns.append(max(round(at / (whole or 1) * (width - 1)), columns[-1] + apart))
    for index in reversed(range(len(columns))):
        most = width - 1 if index == len(columns) - 1 else columns[index + 1] - apart
        columns[index] = min(columns[index], most)
    line = ["─"] * width
    for index, (start, end) in enumerate(itertools.pairwise(columns)):
        if days[index + 1] - days[index] > _YEAR:
            line[start:end] = "╌" * (end - start)
    for column in columns:
        line[column] = "●"
    return "".join(line), columns


def labels(moments: Sequence[Moment], columns: Sequence[int], width: int, chosen: int) -> list[tuple[int, str, int]]:
    """The names below the axis as (column, name, moment) in order: the chosen one, the ends, what else has room."""
    if not columns:
        return []
    last = max(moment.first for moment in moments)
    wanted = dict.fromkeys((chosen, 0, len(columns) - 1, *range(len(columns))))
    placed: list[tuple[int, str, int]] = []
    for index in wanted:
        name = short(moments[index], last)
        start = min(max(columns[index] - len(name) // 2, 0), max(width - len(name), 0))
        free = all(start >= at + len(one) + _APART or start + len(name) + _APART <= at for at, one, _ in placed)
        if free and len(name) <= width and name not in [one for _, one, _ in placed]:
            placed.append((start, name, index))
    return sorted(placed)


def short(moment: Moment, last: date) -> str:
    """The moment in a few letters; the year only where it is another than that of the last one."""
    if moment.first != moment.last:
        return moment.title
    day = f"{moment.first.day} {moment.first:%b}"
    return day if moment.first.year == last.year else f"{day} {moment.first.year:04d}"
