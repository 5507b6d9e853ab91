"""What was open together, what was on screen and where the reader stood."""

import sqlite3
import time
from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from tui.documents import Document
from tui.state.records import Session
from tui.state.versions import place_of_source

MOST = 50
"""Sessions that are remembered."""


def note_session(connection: sqlite3.Connection, documents: Sequence[Document]) -> None:
    """Note that these documents are open together now; what was shown of them before is kept."""
    key = _key(documents)
    connection.execute(
        "INSERT OR REPLACE INTO session SELECT ?, ?, coalesce((SELECT shown FROM session WHERE sources = ?), '[]'), ?",
        (key, _json([document.sha256 for document in documents]), key, time.time()),
    )
    connection.execute(
        "DELETE FROM session WHERE sources NOT IN (SELECT sources FROM session ORDER BY opened DESC LIMIT ?)", (MOST,)
    )


def recent_sessions(connection: sqlite3.Connection, limit: int) -> tuple[Session, ...]:
    """The last sessions, the latest first."""
    rows = connection.execute(
        "SELECT sources, sha256s, shown, opened FROM session ORDER BY opened DESC, rowid DESC LIMIT ?", (limit,)
    ).fetchall()
    return tuple(
        Session(_words(sources), _words(sha256s), _numbers(shown), datetime.fromtimestamp(opened, UTC))
        for sources, sha256s, shown, opened in rows
    )


def shown_of(connection: sqlite3.Connection, documents: Sequence[Document]) -> tuple[int, ...]:
    """Which of the documents, by index, were on screen when they were last open together."""
    row = connection.execute("SELECT shown FROM session WHERE sources = ?", (_key(documents),)).fetchone()
    return _numbers(row[0]) if row else ()


def note_shown(connection: sqlite3.Connection, documents: Sequence[Document], shown: Sequence[int]) -> None:
    """Note which of the documents, by index, are on screen."""
    connection.execute("UPDATE session SET shown = ? WHERE sources = ?", (_json(shown), _key(documents)))


def _key(documents: Sequence[Document]) -> str:
    return _json([place_of_source(document.source) or document.source for document in documents])


def _json(value: Sequence[str] | Sequence[int]) -> str:
    return msgspec.json.encode(value).decode()


def _words(written: str) -> tuple[str, ...]:
    return msgspec.json.decode(written, type=tuple[str, ...])


def _numbers(written: str) -> tuple[int, ...]:
    return msgspec.json.decode(written, type=tuple[int, ...])
