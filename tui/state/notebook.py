"""The notebook: what the user wrote, pinned and corrected, kept through new analyses and new versions of a text."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import cast

from tui.documents import Document
from tui.state.anchors import same_passages
from tui.state.database import Opened, open_database, reading, transaction
from tui.state.entries import (
    CORRECTION,
    NOTE,
    PIN,
    Body,
    add_entry,
    read_entries,
    read_entry,
    take_back,
    take_step,
)
from tui.state.folders import notebook_path
from tui.state.records import Anchor, Correction, CorrectionKind, Entry, Note, Pin, Session
from tui.state.sessions import note_session, note_shown, recent_sessions, shown_of
from tui.state.versions import carry_over

_SHOWN = 40


class Notebook:
    """The user's notebook; a context manager. For one thread; each call is one short transaction.

    Documents are named by their sha256. What changes a pin, note or correction can be taken back with ``undo``. Methods
    raise NotebookError (one sentence) where the file does not do what it should; what was written before stays.
    """

    def __init__(self, opened: Opened) -> None:
        self._connection = opened.connection
        self.kept = opened.kept
        """Whether it is written to a file; otherwise it is gone at the end, and ``notices`` says why."""
        self.notices = opened.notices
        self._seen = 0
        self.changed_elsewhere()

    @classmethod
    def open(cls, path: Path | None = None) -> "Notebook":
        """The notebook in this file, else in ``notebook_path()``. Raises nothing: see ``notices``."""
        return cls(open_database(path or notebook_path()))

    def close(self) -> None:
        """Everything is written already; frees the file."""
        self._connection.close()

    def __enter__(self) -> "Notebook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # Documents and sessions

    def open_documents(self, documents: Sequence[Document]) -> tuple[str, ...]:
        """Note that these documents are open together; find in changed ones what was anchored to earlier versions.

        Returns a sentence for each document in which something is not found for the first time; see ``unanchored``.
        """
        with transaction(self._connection):
            lost = [carry_over(self._connection, document) for document in documents]
            note_session(self._connection, documents)
        return tuple(_not_found(document, count) for document, count in zip(documents, lost, strict=True) if count)

    def sessions(self, limit: int = 10) -> tuple[Session, ...]:
        """What was opened together, the latest first."""
        with reading(self._connection):
            return recent_sessions(self._connection, limit)

    def shown(self, documents: Sequence[Document]) -> tuple[int, ...]:
        """Which of these documents, by index, were on screen when they were last open together; empty if never."""
        with reading(self._connection):
            return shown_of(self._connection, documents)

    def set_shown(self, documents: Sequence[Document], shown: Sequence[int]) -> None:
        """Remember which of these documents are on screen."""
        with transaction(self._connection):
            note_shown(self._connection, documents, shown)

    def position(self, sha256: str) -> int | None:
        """Where the reader stood in the document: an offset into its text in code points."""
        with reading(self._connection):
            row = self._connection.execute("SELECT start FROM position WHERE sha256 = ?", (sha256,)).fetchone()
        return int(row[0]) if row else None

    def set_position(self, sha256: str, start: int) -> None:
        """Remember where the reader stands in the document."""
        with transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO position VALUES (?, ?)", (sha256, start))

    def choice(self, name: str) -> str | None:
        """What was chosen last time, such as the panel's filter."""
        with reading(self._connection):
            row = self._connection.execute("SELECT value FROM choice WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def set_choice(self, name: str, value: str) -> None:
        """Remember a choice."""
        with transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO choice VALUES (?, ?)", (name, value))

    # Pins, notes, corrections

    def pins(self, sha256s: Sequence[str]) -> tuple[Pin, ...]:
        """The pins in these documents, oldest first."""
        return cast("tuple[Pin, ...]", self._entries(PIN, sha256s))

    def notes(self, sha256s: Sequence[str]) -> tuple[Note, ...]:
        """The notes on these documents, oldest first."""
        return cast("tuple[Note, ...]", self._entries(NOTE, sha256s))

    def corrections(self, sha256s: Sequence[str]) -> tuple[Correction, ...]:
        """The corrections in these documents, in the order in which they were made and are to be applied."""
        return cast("tuple[Correction, ...]", self._entries(CORRECTION, sha256s))

    def unanchored(self, sha256s: Sequence[str]) -> tuple[Entry, ...]:
        """What was written about earlier versions of these documents and has none of its words in them any more."""
        with reading(self._connection):
            return tuple(
                entry
                for kind in (PIN, NOTE, CORRECTION)
                for entry in read_entries(self._connection, kind, sha256s, lost=True)
            )

    def add_pin(self, anchors: Sequence[Anchor], label: str = "") -> Pin:
        """Pin a fact or a passage."""
        body = Body(label=label)
        return cast("Pin", self._add(PIN, body, anchors, f"the pin on {_quoted(label, anchors)}"))

    def toggle_pin(self, anchors: Sequence[Anchor], label: str = "") -> Pin | None:
        """Pin it, or take the pin off if it is pinned; the new pin, None if it is taken off."""
        pinned = [pin for pin in self.pins([one.sha256 for one in anchors]) if same_passages(pin.anchors, anchors)]
        if not pinned:
            return self.add_pin(anchors, label)
        for pin in pinned:
            self.remove(pin)
        return None

    def add_note(self, anchors: Sequence[Anchor], text: str, label: str = "") -> Note:
        """Write a note on a fact or a passage."""
        body = Body(label=label, text=text)
        return cast("Note", self._add(NOTE, body, anchors, f"the note on {_quoted(label, anchors)}"))

    def edit_note(self, note: Note, text: str) -> Note | None:
        """Give the note another text; None if it has been deleted meanwhile."""
        return cast("Note | None", self._change(note, Body(label=note.label, text=text), "the edit of the note on"))

    def delete_note(self, note: Note) -> None:
        """Delete the note."""
        self.remove(note)

    def add_correction(
        self,
        kind: CorrectionKind,
        anchors: Sequence[Anchor],
        value: str = "",
        others: Sequence[Anchor] = (),
        label: str = "",
    ) -> Correction:
        """Correct an entity; see ``Correction`` for what each kind needs. Raises ValueError where that is missing."""
        needed = {
            CorrectionKind.RENAME: value.strip(),
            CorrectionKind.RETYPE: value,
            CorrectionKind.MERGE: others,
            CorrectionKind.SPLIT: others or value.strip(),
            CorrectionKind.NOT_AN_ENTITY: True,
        }[kind]
        if not needed:
            raise ValueError(f"the correction {kind.value} needs a value or the other words")
        name = _quoted(label, anchors)
        what = {
            CorrectionKind.RENAME: f"the renaming of {name} to “{value}”",
            CorrectionKind.RETYPE: f"the new type of {name}, {value}",
            CorrectionKind.MERGE: f"the merging of {_quoted('', others)} into {name}",
            CorrectionKind.SPLIT: f"the taking of {_quoted(value, others)} out of {name}",
            CorrectionKind.NOT_AN_ENTITY: f"the removal of {name}",
        }[kind]
        body = Body(label=label, value=value, correction=kind)
        return cast("Correction", self._add(CORRECTION, body, anchors, what, others))

    def remove(self, entry: Entry) -> None:
        """Take a pin, a note or a correction away."""
        kind = {Pin: "pin on", Note: "note on", Correction: "correction of"}[type(entry)]
        self._change(entry, None, f"the removal of the {kind}")

    # Undo

    def undo(self, sha256s: Sequence[str] | None = None) -> str | None:
        """Take the last step about these documents (None: of all) back; a sentence saying which, else None."""
        with transaction(self._connection):
            what = take_back(self._connection, sha256s, forward=False)
        return f"Undone: {what}." if what else None

    def redo(self, sha256s: Sequence[str] | None = None) -> str | None:
        """Take the step that was last undone again; a sentence saying which, None if nothing was undone."""
        with transaction(self._connection):
            what = take_back(self._connection, sha256s, forward=True)
        return f"Done again: {what}." if what else None

    def changed_elsewhere(self) -> bool:
        """Whether another program has written in the notebook since the last time this was asked."""
        with reading(self._connection):
            now = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        changed, self._seen = now != self._seen, now
        return changed

    def _entries(self, kind: str, sha256s: Sequence[str]) -> tuple[Entry, ...]:
        with reading(self._connection):
            return tuple(read_entries(self._connection, kind, sha256s))

    def _add(self, kind: str, body: Body, anchors: Sequence[Anchor], what: str, others: Sequence[Anchor] = ()) -> Entry:
        if not anchors:
            raise ValueError("an entry of the notebook needs an anchor")
        with transaction(self._connection):
            entry = read_entry(self._connection, add_entry(self._connection, kind, body, anchors, others, what))
        assert entry is not None
        return entry

    def _change(self, entry: Entry, body: Body | None, what: str) -> Entry | None:
        with transaction(self._connection):
            if read_entry(self._connection, entry.id) is None:
                return None
            take_step(self._connection, entry.id, body, f"{what} {_quoted(entry.label, entry.anchors)}")
            return read_entry(self._connection, entry.id)


def _quoted(label: str, anchors: Sequence[Anchor]) -> str:
    words = " ".join((label or (anchors[0].quote if anchors else "")).split())
    return f"“{words if len(words) <= _SHOWN else words[: _SHOWN - 1] + '…'}”"


def _not_found(document: Document, count: int) -> str:
    entries = "1 entry of the notebook does" if count == 1 else f"{count} entries of the notebook do"
    return f"{document.name} has changed: {entries} not find the passage again, but nothing is lost."
