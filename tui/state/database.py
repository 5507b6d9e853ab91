"""The notebook's file: opening it, bringing it up to date, and what to do when that fails. SQLite, in WAL mode.

Two programs may have it open: each change is one short transaction.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.state.records import NotebookError

WAIT = 1.0
"""Seconds that a change waits for another program's change."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE version (source TEXT NOT NULL, sha256 TEXT NOT NULL, seen REAL NOT NULL, PRIMARY KEY (source, sha256));
    CREATE INDEX version_of ON version (sha256);
    CREATE TABLE position (sha256 TEXT PRIMARY KEY, start INTEGER NOT NULL);
    CREATE TABLE session (sources TEXT PRIMARY KEY, sha256s TEXT NOT NULL, shown TEXT NOT NULL, opened REAL NOT NULL);
    CREATE TABLE choice (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, body TEXT, made REAL NOT NULL, changed REAL NOT NULL);
    CREATE TABLE anchor (
        entry INTEGER NOT NULL REFERENCES entry, part INTEGER NOT NULL, place INTEGER NOT NULL, sha256 TEXT NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, quote TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
        lost INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (entry, part, place, sha256));
    CREATE INDEX anchor_in ON anchor (sha256, entry);
    CREATE TABLE step (
        id INTEGER PRIMARY KEY AUTOINCREMENT, entry INTEGER NOT NULL REFERENCES entry, what TEXT NOT NULL,
        before TEXT, after TEXT, undone INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX step_of ON step (entry);
    """,
)
"""Each brings the file from the version that is its index to the next. Never change one that was released: add one.

``entry.body`` is NULL for what was deleted; ``step`` is the log that undo goes back in, with the body before and
after. ``anchor.part`` is 0 for an entry's own words and 1 for a correction's others; an anchor has a row for each
version of the document that it was looked for in, ``lost`` where it was not found.
"""


class Opened(NamedTuple):
    """An open notebook; ``kept`` is false where it is only in memory; ``notices`` are sentences for the reader."""

    connection: sqlite3.Connection
    kept: bool = True
    notices: tuple[str, ...] = ()


def open_database(path: Path) -> Opened:
    """Open the notebook at ``path``, or begin it. Raises nothing: at worst the notebook is in memory until the end."""
    notices: list[str] = []
    until = time.monotonic() + WAIT
    while True:
        file = _identity(path)
        try:
            return Opened(_connect(path), True, tuple(notices))
        except _Newer:
            return _in_memory(path, "was written by a newer newsreader", notices, copy=False)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                return _in_memory(path, f"cannot be written ({error})", notices)
            time.sleep(0.02)  # going over to WAL, SQLite does not wait for another program by itself
        except OSError as error:
            return _in_memory(path, f"cannot be written ({error.strerror})", notices)
        except sqlite3.DatabaseError as error:
            if file is None or file != _identity(path):
                continue  # another program has just set it aside
            try:
                aside = _set_aside(path)
            except OSError:
                return _in_memory(path, f"is damaged ({error})", notices, copy=False)
            notices.append(
                f"The notebook {path} was damaged ({error}): it is kept as {aside.name}, and a new one begun."
            )


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All changes inside are made, or none. Raises NotebookError."""
    with reading(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


@contextlib.contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Raises NotebookError for what SQLite says inside."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise NotebookError("Another program is writing in the notebook: try again.") from error
        raise NotebookError(f"The notebook could not be used ({error}); nothing was changed.") from error
    except sqlite3.Error as error:
        raise NotebookError(f"The notebook could not be used ({error}): start newsreader again to mend it.") from error


class _Newer(Exception):
    """The file has a version that this program does not know."""


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        _prepare(connection)
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise sqlite3.DatabaseError(str(found).splitlines()[-1])
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT OR REPLACE INTO choice VALUES ('', '')")  # a file that can only be read says so here
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    if _version(connection) > len(MIGRATIONS):
        raise _Newer
    if _version(connection) < len(MIGRATIONS):
        migrate(connection)


def migrate(connection: sqlite3.Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring the file to the newest version; each step is whole or not done at all."""
    while True:
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = _version(connection)  # read again: another program may just have done it
            if version < len(migrations):
                for statement in filter(str.strip, migrations[version].split(";")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        if version + 1 >= len(migrations):
            return


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _in_memory(path: Path, why: str, notices: list[str], copy: bool = True) -> Opened:
    """A notebook in memory, with what can be read of the one at ``path``."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    if copy:
        for how in ("mode=ro", "mode=ro&immutable=1"):
            try:
                with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)) as kept:
                    kept.backup(connection)
                break
            except sqlite3.Error:
                continue
    try:
        _prepare(connection)
    except (sqlite3.Error, _Newer):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        _prepare(connection)
    said = f"The notebook {path} {why}: pins, notes and corrections are kept only until you leave."
    return Opened(connection, False, (*notices, said))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _set_aside(path: Path) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-damaged-{stamp}-{number}{path.suffix}")
    path.rename(aside)
    for ending in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside
