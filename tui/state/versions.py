"""Documents as they are opened: each version is noted, and what was written about an earlier one is carried over."""

import os
import sqlite3
import time
from collections.abc import Sequence
from typing import NamedTuple

from tui.documents import Document
from tui.state.anchors import anchor_in, find_again
from tui.state.entries import OWN
from tui.state.records import Anchor


class _Row(NamedTuple):
    entry: int
    part: int
    place: int
    sha256: str
    start: int
    stop: int
    quote: str
    before: str
    after: str
    lost: int

    @property
    def anchor(self) -> Anchor:
        return Anchor(self.sha256, self.start, self.stop, self.quote, self.before, self.after)


_COLUMNS = ", ".join(_Row._fields)


def place_of_source(source: str) -> str | None:
    """What tells that two documents are versions of one: the URL or the whole path; None for standard input."""
    if source == "-":
        return None
    return source if "://" in source else os.path.abspath(source)


def carry_over(connection: sqlite3.Connection, document: Document) -> int:
    """Note this version of the document and find all anchors of its earlier versions again in it.

    Returns how many entries have none of their words in it, which was not known before. Also mends anchors of this very
    version where another way of reading the same bytes has given another text.
    """
    source = place_of_source(document.source)
    earlier: list[str] = []
    if source is not None:
        rows = connection.execute(
            "SELECT sha256 FROM version WHERE source = ? AND sha256 != ? ORDER BY seen DESC", (source, document.sha256)
        )
        earlier = [sha256 for (sha256,) in rows]
        connection.execute("INSERT OR REPLACE INTO version VALUES (?, ?, ?)", (source, document.sha256, time.time()))
    if earlier:
        connection.execute(
            "INSERT OR IGNORE INTO position SELECT ?, min(start, ?) FROM position WHERE sha256 = ?",
            (document.sha256, len(document.text), earlier[0]),
        )
    anchors = _rows(connection, (document.sha256, *earlier))
    here = {row[:3]: row for row in anchors if row.sha256 == document.sha256}
    known = _without_words(connection, document.sha256)
    for row in here.values():
        if row.lost or document.text[row.start : row.stop] != row.quote:
            _write(connection, row, document)
    for row in sorted(anchors, key=lambda row: (row.lost, (document.sha256, *earlier).index(row.sha256))):
        if row[:3] not in here:
            here[row[:3]] = row
            _write(connection, row, document)
    return len(_without_words(connection, document.sha256) - known)


def _rows(connection: sqlite3.Connection, sha256s: Sequence[str]) -> list[_Row]:
    marks = ",".join("?" * len(sha256s))
    return [
        _Row(*row) for row in connection.execute(f"SELECT {_COLUMNS} FROM anchor WHERE sha256 IN ({marks})", sha256s)
    ]


def _write(connection: sqlite3.Connection, row: _Row, document: Document) -> None:
    """The anchor's row for this version of the document: its new place, or that it is lost in it."""
    span = find_again(row.anchor, document.text)
    found = row.anchor if span is None else anchor_in(document.text, document.sha256, span)
    connection.execute(
        f"INSERT OR REPLACE INTO anchor ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.entry,
            row.part,
            row.place,
            document.sha256,
            found.start,
            found.end,
            found.quote,
            found.before,
            found.after,
            int(span is None),
        ),
    )


def _without_words(connection: sqlite3.Connection, sha256: str) -> set[int]:
    """The entries, by number, that have lost all of their own words in this version."""
    rows = connection.execute(
        "SELECT id FROM entry WHERE body IS NOT NULL AND id IN "
        f"(SELECT entry FROM anchor WHERE sha256 = ? AND part = {OWN} GROUP BY entry HAVING min(lost) = 1)",
        (sha256,),
    )
    return {id for (id,) in rows}
