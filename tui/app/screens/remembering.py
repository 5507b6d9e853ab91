"""What the reader writes into the notebook: pins, notes and corrections, and the way back."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.app.harmless import harmless
from tui.app.memory import Memory, passage
from tui.app.screens.narrowing import NarrowingScreen
from tui.app.signs import NOTED, PINNED, TYPE_NAMES
from tui.app.story import Story
from tui.app.view import View
from tui.comparison import Comparison, Entity, Evidence, Fact
from tui.comparison.corrections import CorrectionKind

if TYPE_CHECKING:
    from tui.state import Panel

_LABEL = 60
_CORRECTIONS = (
    ("n", "another name"),
    ("t", "another type: person, organisation, place …"),
    ("m", "merge it with another name: both are the same"),
    ("s", "split this mention off: it is somebody or something else"),
    ("x", "exclude it: it is no name at all"),
)
_TYPES = (
    ("p", "PERSON"),
    ("o", "ORG"),
    ("l", "GPE"),
    ("b", "FAC"),
    ("g", "NORP"),
    ("e", "EVENT"),
    ("w", "WORK_OF_ART"),
    ("d", "PRODUCT"),
    ("a", "LAW"),
)
"""For each type a letter of its name, by which it is chosen."""


class RememberingScreen(NarrowingScreen):
    """``original`` is the comparison as the engine found it; the story has it with what the reader made of it."""

    fact: Fact | None = None
    memory: Memory
    panel: "Panel"
    original: Comparison | None = None

    def take(self, story: Story) -> None:
        """Show what is known now."""
        raise NotImplementedError

    def take_found(self, comparison: Comparison) -> None:
        """Show a comparison, with the reader's corrections, pins and notes."""
        self.original = comparison
        self.take(self.story.compared(self.remembered(comparison)))

    def remembered(self, comparison: Comparison) -> Comparison:
        """The comparison as the reader wants it; as it is where the notebook cannot be read."""
        from tui.state import NotebookError

        try:
            return self.memory.applied(comparison)
        except NotebookError as error:
            self.tell(str(error), severity="error")
            return comparison

    def recall(self) -> None:
        """Lay what the reader wrote over the first screen, go where they were, tell the notebook what is open."""
        from tui.state import NotebookError

        if self.original is not None and not self.memory.is_empty:
            self.take(self.story.compared(self.remembered(self.original)))
        try:
            offsets, shown = self.memory.places()
            if self.panel.remember:
                self.recall_view()
            sentences = self.memory.opened()
        except NotebookError as error:
            sentences = (str(error),)
        else:
            untouched = all(pane.scroll_offset.y == 0 for pane in self.panes)
            if untouched and len(shown) == len(self.order()) - 1:
                for index, doc in enumerate(shown):
                    self.put(index, doc)
            for pane, doc in zip(self.panes, self.shown, strict=True):
                if untouched and doc in offsets:
                    pane.show_from(offsets[doc])
        for sentence in sentences:
            self.tell(sentence)

    def recall_view(self) -> None:
        """Give the facts their room and group them as they were left. Raises NotebookError."""
        from tui.app.panel import kept

        view, room = kept(self.memory, self.panel)
        if room != self.facts_wished:
            self.facts_wished = room
            self.lay_out(*self.size)
        if view == self.view or self.view != View(self.panel.grouping):
            return
        self.view = view
        self.show_facts()

    def keep_places(self) -> None:
        """Remember where the reader is and what the panel shows."""
        from tui.app.panel import keep
        from tui.state import NotebookError

        offsets = self.anchors | {
            doc: pane.reading_at if pane.scroll_offset.y else 0
            for pane, doc in zip(self.panes, self.shown, strict=True)
        }
        with suppress(NotebookError):
            self.memory.keep_places(offsets, self.shown[: len(self.order()) - 1])
            if self.panel.remember:
                keep(self.memory, self.panel, self.view, self.facts_wished)

    # What a pin or a note is about

    def subject(self) -> tuple[tuple[Evidence, ...], str]:
        """The passages that the reader means and how to call them; nothing where nothing is selected."""
        drag = self.pane.drag
        if drag is not None and self.current != 2:
            return passage(self.doc, drag), self._label(drag.cut(self.story.documents[self.doc].text))
        if self.current != 2 and self.place is not None:
            sentence = self.story.sentence_at(Evidence(self.place.doc, self.place.span))
            words = sentence.cut(self.story.documents[self.place.doc].text)
            return passage(self.place.doc, sentence), self._label(words)
        if self.fact is not None:
            return self.fact.evidence, self._label(self.fact.claim)
        return (), ""

    @staticmethod
    def _label(words: str) -> str:
        line = " ".join(words.split())
        return line if len(line) <= _LABEL else line[: _LABEL - 1] + "…"

    def _write(self, step: Callable[[], str]) -> None:
        """Write into the notebook, show what that changes, and say what was done."""
        from tui.state import NotebookError

        try:
            said = step()
        except NotebookError as error:
            self.tell(str(error), severity="error")
            return
        if self.original is not None:
            self.take(self.story.compared(self.remembered(self.original)))
        self.paint_noted()
        kept = "" if self.memory.notebook.kept else " (kept until you leave: the notebook can't be written)"
        self.status.say(said + kept, "bold $news-agree")

    def repaint(self) -> None:
        super().repaint()
        self.paint_noted()

    def paint_noted(self) -> None:
        """Mark the passages that the reader pinned or wrote about."""
        annotations = self.story.comparison.annotations if self.story.comparison else ()
        for pane, doc in zip(self.panes, self.shown, strict=True):
            spans = [one.span for annotation in annotations for one in annotation.evidence if one.doc == doc]
            pane.set_layer("noted", [(span, "noted") for span in spans])

    def marks(self) -> dict[str, str]:
        """The signs of what the reader added, by the id of the fact."""
        annotations = self.story.comparison.annotations if self.story.comparison else ()
        return {
            one.fact: (PINNED if one.pinned else "") + (NOTED if one.note else "")
            for one in annotations
            if one.fact is not None
        }

    def action_pin(self) -> None:
        evidence, label = self.subject()
        if not evidence:
            self.status.say("Nothing is selected to pin: a fact with Tab, words with the mouse, a name with e.")
            return
        self._write(lambda: f"{'Pinned' if self.memory.toggle_pin(evidence, label) else 'No longer pinned'}: {label}")

    def action_note(self) -> None:
        evidence, label = self.subject()
        if not evidence:
            self.status.say("Nothing is selected to write about: a fact with Tab, words with the mouse, a name with e.")
            return
        from tui.app.screens.asking import TextScreen

        note = self.memory.note(evidence)

        def take(text: str | None) -> None:
            if text is None or (note is None and not text.strip()):
                return
            said = f"Noted on: {label}" if text.strip() else f"The note is taken away: {label}"

            def step() -> str:
                self.memory.write_note(evidence, text, label)
                return said

            self._write(step)

        self.app.push_screen(TextScreen(f"Note on “{label}”", note.text if note is not None else ""), take)

    # Corrections

    def action_correct(self) -> None:
        entity = self.entity
        if self.not_compared():
            return
        if entity is None:
            self.status.say("Select the name to correct first: e, or a click on it.")
            return
        from tui.app.screens.asking import ChoiceScreen

        title = f"{entity.name}, {TYPE_NAMES.get(entity.type, entity.type.lower())}: what is it?"
        asking: dict[str, Callable[[Entity], None]] = {
            "n": self._ask_name,
            "t": self._ask_type,
            "m": self._ask_other,
            "s": self._split,
            "x": lambda one: self._correct(CorrectionKind.NOT_AN_ENTITY, one, f"{one.name} is off the list"),
        }

        def take(choice: str | None) -> None:
            if choice is not None:
                asking[choice](entity)

        self.app.push_screen(ChoiceScreen(title, _CORRECTIONS), take)

    def _correct(
        self, kind: CorrectionKind, entity: Entity, said: str, value: str = "", others: Sequence[Evidence] = ()
    ) -> None:
        def step() -> str:
            self.memory.correct(kind, entity, value, others)
            return f"{said}; U takes it back."

        self._write(step)

    def _ask_name(self, entity: Entity) -> None:
        from tui.app.screens.asking import LineScreen

        def take(name: str | None) -> None:
            if name is not None and name.strip() and name.strip() != entity.name:
                self._correct(CorrectionKind.RENAME, entity, f"{entity.name} is now {name.strip()}", name.strip())

        self.app.push_screen(LineScreen(f"Another name for “{entity.name}”", entity.name), take)

    def _ask_type(self, entity: Entity) -> None:
        from tui.app.screens.asking import ChoiceScreen

        types = dict(_TYPES)

        def take(choice: str | None) -> None:
            if choice is not None:
                name = TYPE_NAMES[types[choice]]
                self._correct(CorrectionKind.RETYPE, entity, f"{entity.name}: {name}", types[choice])

        choices = [(key, TYPE_NAMES[type_]) for key, type_ in _TYPES]
        now = next((key for key, type_ in _TYPES if TYPE_NAMES[type_] == TYPE_NAMES.get(entity.type)), None)
        self.app.push_screen(ChoiceScreen(f"What is “{entity.name}”?", choices, chosen=now), take)

    def _ask_other(self, entity: Entity) -> None:
        from tui.app.screens.asking import ChoiceScreen

        others = sorted(
            (one for one in self.story.entities.values() if one.id != entity.id),
            key=lambda one: (one.type != entity.type, -len(one.mentions), one.name),
        )
        if not others:
            self.status.say("There is no other name.")
            return
        words = [
            (one.id, f"{one.name} · {TYPE_NAMES.get(one.type, one.type.lower())} · {len(one.mentions)}×")
            for one in others
        ]

        def take(choice: str | None) -> None:
            other = self.story.entities.get(choice or "")
            if other is not None:
                places = other.mentions or other.references
                self._correct(CorrectionKind.MERGE, entity, f"{other.name} is {entity.name}", entity.name, places)

        self.app.push_screen(ChoiceScreen(f"Which other name is “{entity.name}”?", words, keyed=False), take)

    def _split(self, entity: Entity) -> None:
        place = self.place
        if place is None or len(entity.mentions) + len(entity.references) < 2:
            self.status.say(f"{entity.name} has no other mention to be taken from.")
            return
        words = harmless(" ".join(place.span.cut(self.story.documents[place.doc].text).split()))
        said = f"This “{words}” is not {entity.name} any more"
        self._correct(CorrectionKind.SPLIT, entity, said, others=passage(place.doc, place.span))

    def action_undo(self) -> None:
        self._write(lambda: self.memory.undo() or "There is nothing to take back.")

    def action_redo(self) -> None:
        self._write(lambda: self.memory.redo() or "There is nothing to do again.")
