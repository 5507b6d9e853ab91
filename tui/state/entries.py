"""Pins, notes and corrections in the notebook's tables, and the log of steps that undo goes back in."""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from tui.state.records import Anchor, Correction, CorrectionKind, Entry, Note, Pin

OWN, OTHERS = 0, 1
PIN: Final = "pin"
NOTE: Final = "note"
CORRECTION: Final = "correction"

_COLUMNS = "sha256, start, stop, quote, before, after"


class Body(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an entry says, as it is written in the file."""

    label: str = ""
    text: str = ""
    value: str = ""
    correction: CorrectionKind | None = None


def read_entries(connection: sqlite3.Connection, kind: str, sha256s: Sequence[str], lost: bool = False) -> list[Entry]:
    """The entries of a kind that have an anchor in one of the documents, oldest first; or those that ``lost`` all."""
    marks = ",".join("?" * len(sha256s))
    having = "HAVING min(lost) = 1" if lost else "HAVING min(lost) = 0"
    rows = connection.execute(
        "SELECT id, body, made, changed FROM entry WHERE kind = ? AND body IS NOT NULL AND id IN "
        f"(SELECT entry FROM anchor WHERE sha256 IN ({marks}) AND part = {OWN} GROUP BY entry {having}) ORDER BY id",
        (kind, *sha256s),
    ).fetchall()
    anchors = _anchors(connection, [row[0] for row in rows], sha256s)
    return [_entry(kind, row, anchors) for row in rows]


def read_entry(connection: sqlite3.Connection, id: int) -> Entry | None:
    """The entry with this number; None where there is none or it was deleted."""
    row = connection.execute("SELECT kind, id, body, made, changed FROM entry WHERE id = ?", (id,)).fetchone()
    return None if row is None or row[2] is None else _entry(row[0], row[1:], _anchors(connection, [id], ()))


def add_entry(
    connection: sqlite3.Connection,
    kind: str,
    body: Body,
    anchors: Iterable[Anchor],
    others: Iterable[Anchor],
    what: str,
) -> int:
    """Write a new entry down, as a step called ``what``; its number."""
    now = time.time()
    id = connection.execute(
        "INSERT INTO entry (kind, body, made, changed) VALUES (?, NULL, ?, ?)", (kind, now, now)
    ).lastrowid
    assert id is not None
    for part, words in ((OWN, anchors), (OTHERS, others)):
        connection.executemany(
            f"INSERT INTO anchor (entry, part, place, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(id, part, place, *msgspec.structs.astuple(one)) for place, one in enumerate(words)],
        )
    take_step(connection, id, body, what)
    return id


def take_step(connection: sqlite3.Connection, id: int, body: Body | None, what: str) -> bool:
    """Give the entry another body, None to delete it, as a step that can be taken back; False if there is none.

    What was undone before can no longer be done again where it touches the same documents.
    """
    found = connection.execute("SELECT body FROM entry WHERE id = ?", (id,)).fetchone()
    if found is None:
        return False
    after = None if body is None else msgspec.json.encode(body).decode()
    connection.execute(
        "DELETE FROM step WHERE undone = 1 AND entry IN (SELECT entry FROM anchor WHERE sha256 IN "
        "(SELECT sha256 FROM anchor WHERE entry = ?))",
        (id,),
    )
    connection.execute("INSERT INTO step (entry, what, before, after) VALUES (?, ?, ?, ?)", (id, what, found[0], after))
    connection.execute("UPDATE entry SET body = ?, changed = ? WHERE id = ?", (after, time.time(), id))
    return True


def take_back(connection: sqlite3.Connection, sha256s: Sequence[str] | None, forward: bool) -> str | None:
    """Undo the last step, or do the first undone one again (``forward``), of those about the documents; what it was."""
    where = ""
    if sha256s is not None:
        where = f"AND entry IN (SELECT entry FROM anchor WHERE sha256 IN ({','.join('?' * len(sha256s))}))"
    order = "id ASC" if forward else "id DESC"
    row = connection.execute(
        f"SELECT id, entry, what, before, after FROM step WHERE undone = ? {where} ORDER BY {order} LIMIT 1",
        (int(forward), *(sha256s or ())),
    ).fetchone()
    if row is None:
        return None
    step, entry, what, before, after = row
    connection.execute("UPDATE step SET undone = ? WHERE id = ?", (int(not forward), step))
    connection.execute(
        "UPDATE entry SET body = ?, changed = ? WHERE id = ?", (after if forward else before, time.time(), entry)
    )
    return str(what)


_Anchors = dict[tuple[int, int], tuple[Anchor, ...]]
"""The anchors of entries, by the entry's number and the part."""


def _entry(kind: str, row: Sequence[Any], anchors: _Anchors) -> Entry:
    id, written, made, changed = row
    body = msgspec.json.decode(written, type=Body)
    own = anchors.get((id, OWN), ())
    if kind == PIN:
        return Pin(id, own, body.label, _when(made))
    if kind == NOTE:
        return Note(id, own, body.text, body.label, _when(made), _when(changed))
    assert body.correction is not None
    return Correction(id, body.correction, own, body.value, anchors.get((id, OTHERS), ()), body.label, _when(made))


def _anchors(connection: sqlite3.Connection, ids: Sequence[int], sha256s: Sequence[str]) -> _Anchors:
    """For each of the entries' anchors the row for one of the documents, else the one it was made with."""
    rows = connection.execute(
        f"SELECT entry, part, place, lost, {_COLUMNS} FROM anchor "
        "WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY rowid",
        (msgspec.json.encode(ids).decode(),),
    ).fetchall()
    chosen: dict[tuple[int, int, int], tuple[Any, ...]] = {}
    for entry, part, place, _, *values in sorted(rows, key=lambda row: row[3] or row[4] not in sha256s):
        chosen.setdefault((entry, part, place), tuple(values))
    result: dict[tuple[int, int], list[Anchor]] = {}
    for entry, part, place in sorted(chosen):
        result.setdefault((entry, part), []).append(Anchor(*chosen[entry, part, place]))
    return {key: tuple(anchors) for key, anchors in result.items()}


def _when(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
