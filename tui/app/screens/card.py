"""The card of an entity: what is known of it, each line with the way to its words."""

from collections.abc import Iterable
from typing import ClassVar

from textual.content import Content

from tui.app.cards import Line, entity_card, facts_about
from tui.app.context import in_context
from tui.app.harmless import harmless
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.register import places
from tui.app.screens.sheet import Sheet
from tui.app.signs import HIGHLIGHT_OF, TYPE_NAMES, tone
from tui.app.story import Story
from tui.app.theme import SHAPES
from tui.app.widgets.facts import sign
from tui.app.widgets.listing import Listing, Row, context_rows, heading
from tui.app.widgets.source import source
from tui.app.wrapping import cells, shorten, wrap
from tui.comparison import Entity, Evidence
from tui.export.wording import letter

_LABEL = 14
_MOST_ROWS = 3


class CardScreen(Sheet):
    """Enter on a line leads to its words, on a fact to the fact; F shows all facts about the entity."""

    own: ClassVar[str] = "open"

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key], entity: Entity) -> None:
        super().__init__(story, pages, keys)
        self._bindings.bind("f", "facts", show=False)
        self.bind_to(("correct",), "correct")
        self.entity = entity
        self.sections = entity_card(story, entity)
        self.lines = [line for section in self.sections for line in section.lines]

    def on_mount(self) -> None:
        self.listing.focus()
        self.show(0)

    def show(self, cursor: int) -> None:
        """Draw the card, the cursor on one of its lines."""
        self.head.say(*self.title_row())
        facts = len(facts_about(self.story, self.entity))
        about = (("f", f"the {facts} fact{'s' if facts > 1 else ''} about it", "facts"),) if facts else ()
        correct = next((key.keys[0] for key in self.keys if key.id == "correct" and key.keys), "")
        mend = ((correct, "correct it", "correct"),) if correct else ()
        self.foot.say(self.hints(("enter", "to its words", "open"), *about, *mend, ("escape", "close", "close")))
        self.listing.show(self.laid_out, len(self.lines), cursor)

    def renew(self) -> None:
        """Find the entity again by where it stands; where nothing stands there any more, there is no card."""
        found = (self.story.place_at(one.doc, one.span.start) for one in places(self.entity))
        entity = next((place.entity for place in found if place is not None and place.entity is not None), None)
        if entity is None:
            self.dismiss(None)
            return
        self.entity = entity
        self.sections = entity_card(self.story, entity)
        self.lines = [line for section in self.sections for line in section.lines]
        self.show(self.listing.cursor)

    def title_row(self) -> tuple[Content, Content]:
        """The name and its type; how often each article has it."""
        entity = self.entity
        kind = HIGHLIGHT_OF.get(entity.type, "thing")
        left = Content.assemble(
            " ",
            (harmless(" ".join(entity.name.split())), f"{SHAPES[kind]} $news-{kind}"),
            (f"  {TYPE_NAMES.get(entity.type, entity.type.lower())}", "$news-quiet"),
        )
        counts = [0] * len(self.story.documents)
        for one in (*entity.mentions, *entity.references):
            counts[one.doc] += 1
        parts = [source(doc) + f" {count}×" for doc, count in enumerate(counts) if count]
        right = Content("  ").join(parts)
        missing = [letter(doc) for doc, count in enumerate(counts) if not count]
        if missing:
            right += Content(f"  not in {' '.join(missing)}").stylize("$news-differ")
        return left, right + " "

    def laid_out(self, width: int) -> list[Row]:
        """The rows of the card."""
        rows: list[Row] = []
        index = 0
        labels = min(max((cells(line.label) for line in self.lines), default=0), max(_LABEL, width // 5))
        for section in self.sections:
            if rows:
                rows.append(Row(Content("")))
            rows.append(heading(section.heading, width, len(section.lines)))
            label = labels if any(line.label for line in section.lines) else 0
            for line in section.lines:
                rows += [Row(content, index) for content in self.drawn(line, label, width)]
                index += 1
        return rows

    def drawn(self, line: Line, label: int, width: int) -> list[Content]:
        """The rows of one line: its label, the article's letter, the words; the reason below."""
        indent = (label + 2 if label else 1) + 3
        room = max(width - indent - 1, 10)
        if line.fact is not None:
            mark = Content(f"{sign(line.fact)} ").stylize(f"bold $news-{tone(line.fact)}")
            claim = harmless(" ".join(line.fact.claim.split()))
            body = [Content(claim[start:end]) for start, end in wrap(claim, room)[:_MOST_ROWS]]
        elif line.evidence is not None:
            mark = source(line.evidence.doc) + " "
            room_in_all = room * (_MOST_ROWS - 1)
            page = self.pages[line.evidence.doc]
            context = in_context(self.story, page, line.evidence, room_in_all, around=line.around)
            body = context_rows(context, room, _MOST_ROWS, "bold $foreground")
        else:
            mark, body = Content("  "), []
        if line.note:
            note = "why: " + harmless(" ".join(line.note.split()))
            reason = [Content(note[start:end]).stylize("italic $news-quiet") for start, end in wrap(note, room)]
            body = [*body, *reason]
        head = shorten(harmless(line.label), label)
        name = (head + " " * (label - cells(head) + 2) if label else "", "$news-faint")
        first = Content.assemble(" ", name, mark)
        body = body or [Content("")]
        return [
            Content.assemble(first if number == 0 else " " * first.cell_length, row) for number, row in enumerate(body)
        ]

    def on_listing_opened(self, event: Listing.Opened) -> None:
        line = self.lines[event.index]
        target: Evidence | None = line.evidence
        if line.fact is not None:
            self.dismiss(line.fact)
        elif target is not None:
            self.dismiss(target)

    def action_correct(self) -> None:
        line = self.lines[self.listing.cursor] if self.lines else None
        self.correct(self.entity, line.evidence if line is not None else None)

    def action_facts(self) -> None:
        self.dismiss(self.entity)
