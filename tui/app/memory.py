"""What the reader wrote about the open documents: pins, notes and corrections, laid over what the engine found.

The notebook is opened when there is one already, or when the first thing is written into it.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui.comparison import Annotation, Comparison, Entity, Evidence, Fact
from tui.comparison.corrected import correct
from tui.comparison.corrections import CorrectionKind, EntityCorrection
from tui.documents import Document, Span

if TYPE_CHECKING:  # loaded with its database when it is first used: after the first screen, or never
    from tui.state import Anchor, Correction, Note, Notebook, Pin


class Memory:
    """The notebook as these documents need it. Methods raise state.NotebookError where its file cannot be used."""

    def __init__(self, documents: Sequence[Document], path: Path | None = None) -> None:
        self._documents = tuple(documents)
        if path is None:
            from tui.state import notebook_path

            path = notebook_path()
        self._path = path
        self._ids = list(dict.fromkeys(document.sha256 for document in documents))

    @cached_property
    def notebook(self) -> "Notebook":
        from tui.state import Notebook

        return Notebook.open(self._path)

    @property
    def is_empty(self) -> bool:
        """Whether there is no notebook yet."""
        return "notebook" not in self.__dict__ and not self._path.exists()

    def opened(self) -> tuple[str, ...]:
        """Tell the notebook that these documents are open; sentences for the reader."""
        return (*self.notebook.open_documents(self._documents), *self.notebook.notices)

    def applied(self, comparison: Comparison) -> Comparison:
        """The comparison with the reader's corrections and annotations."""
        if self.is_empty:
            return comparison
        corrections = [self._correction(one) for one in self.notebook.corrections(self._ids)]
        corrected = correct(comparison, corrections)
        return msgspec.structs.replace(corrected, annotations=self._annotations(corrected))

    # Pins and notes

    def toggle_pin(self, evidence: Sequence[Evidence], label: str) -> bool:
        """Pin these passages or take the pin off; whether they are pinned now."""
        return self.notebook.toggle_pin(self._anchors(evidence), label) is not None

    def note(self, evidence: Sequence[Evidence]) -> "Note | None":
        """The note on these passages."""
        if self.is_empty:
            return None
        from tui.state import same_passages

        wanted = self._anchors(evidence)
        notes = self.notebook.notes(self._ids)
        return next((one for one in notes if same_passages(one.anchors, wanted)), None)

    def write_note(self, evidence: Sequence[Evidence], text: str, label: str) -> None:
        """Put the note on these passages; an empty text takes it away."""
        note = self.note(evidence)
        if note is None and text.strip():
            self.notebook.add_note(self._anchors(evidence), text, label)
        elif note is not None and text.strip():
            self.notebook.edit_note(note, text)
        elif note is not None:
            self.notebook.delete_note(note)

    # Corrections

    def correct(self, kind: CorrectionKind, entity: Entity, value: str = "", others: Sequence[Evidence] = ()) -> None:
        """Write a correction of an entity down; ``others`` as in ``EntityCorrection``."""
        from tui.state import CorrectionKind as NotedKind

        self.notebook.add_correction(
            NotedKind(kind.value),
            self._anchors(entity.mentions or entity.references),
            value,
            self._anchors(others),
            entity.name,
        )

    def undo(self) -> str | None:
        """Take the last pin, note or correction here back; a sentence saying which."""
        return None if self.is_empty else self.notebook.undo(self._ids)

    def redo(self) -> str | None:
        """Do again what was undone last; a sentence saying what."""
        return None if self.is_empty else self.notebook.redo(self._ids)

    # Where the reader was

    def places(self) -> tuple[dict[int, int], tuple[int, ...]]:
        """The offset last read at in each document, and the documents that were on screen; empty if never opened."""
        if self.is_empty:
            return {}, ()
        found = ((doc, self.notebook.position(one.sha256)) for doc, one in enumerate(self._documents))
        return {doc: offset for doc, offset in found if offset}, self.notebook.shown(self._documents)

    def keep_places(self, offsets: dict[int, int], shown: Sequence[int]) -> None:
        """Remember where the reader is, if anything was read or written."""
        if self.is_empty and not any(offsets.values()):
            return
        for doc, offset in offsets.items():
            self.notebook.set_position(self._documents[doc].sha256, offset)
        self.notebook.set_shown(self._documents, shown)

    # What the reader chose

    def choice(self, name: str) -> str | None:
        """What was chosen last time."""
        return None if self.is_empty else self.notebook.choice(name)

    def keep_choice(self, name: str, value: str) -> None:
        """Remember a choice."""
        self.notebook.set_choice(name, value)

    def _anchors(self, evidence: Sequence[Evidence]) -> "list[Anchor]":
        from tui.state import anchor

        return [anchor(self._documents[one.doc], one.span) for one in evidence]

    def _evidence(self, anchors: "Sequence[Anchor]") -> tuple[Evidence, ...]:
        return tuple(
            Evidence(doc, one.span)
            for one in anchors
            for doc, document in enumerate(self._documents)
            if document.sha256 == one.sha256
        )

    def _correction(self, noted: "Correction") -> EntityCorrection:
        return EntityCorrection(
            CorrectionKind(noted.kind.value), self._evidence(noted.anchors), self._evidence(noted.others), noted.value
        )

    def _annotations(self, comparison: Comparison) -> tuple[Annotation, ...]:
        """Pins and notes; those on the same fact or passages are one annotation."""
        from tui.state import Pin

        found: dict[tuple[str | None, tuple[Evidence, ...]], Annotation] = {}
        facts = [(fact, self._anchors(fact.evidence)) for fact in comparison.facts]
        entries: list[Pin | Note] = [*self.notebook.pins(self._ids), *self.notebook.notes(self._ids)]
        for entry in entries:
            fact = _fact_of(entry, facts)
            evidence = fact.evidence if fact is not None else self._evidence(entry.anchors)
            if not evidence:
                continue
            key = (fact.id if fact is not None else None, evidence)
            before = found.get(key, Annotation(evidence, key[0]))
            found[key] = (
                msgspec.structs.replace(before, pinned=True)
                if isinstance(entry, Pin)
                else msgspec.structs.replace(before, note=f"{before.note}\n{entry.text}".strip())
            )
        return tuple(sorted(found.values(), key=lambda one: one.evidence))


def _fact_of(entry: "Pin | Note", facts: "Sequence[tuple[Fact, list[Anchor]]]") -> Fact | None:
    """The fact that a pin or note is on: it has as many passages or more, and they are the same words."""
    from tui.state import same_passages

    return next(
        (
            fact
            for fact, anchors in facts
            if len({one.sha256 for one in anchors}) == len({one.sha256 for one in entry.anchors})
            and same_passages(entry.anchors, anchors)
        ),
        None,
    )


def passage(doc: int, span: Span) -> tuple[Evidence, ...]:
    """One passage as evidence."""
    return (Evidence(doc, span),)
