"""The table: a row for each fact, a column for each article with that article's passage."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from tui.app.harmless import harmless
from tui.app.keys import Key
from tui.app.page import Page, excerpt
from tui.app.screens.sheet import Sheet, SheetBar, chosen_style, source
from tui.app.signs import tone
from tui.app.story import Story
from tui.app.widgets.evidence import marked
from tui.app.widgets.facts import sign
from tui.app.widgets.listing import Listing, Row, heading
from tui.app.wrapping import shorten, wrap
from tui.comparison import Evidence, Fact, Status
from tui.documents import Span
from tui.export.wording import KINDS, SLOTS, letter, names, verdict

LEAST_COLUMN = 26
"""Cells below which a passage can't be read any more: then fewer articles are shown at once."""
_MOST_ROWS = 5


class Cells(Listing):
    """A list with a cursor that has a column too."""

    column = 0
    spans: list[tuple[int, int]]
    """The cells from .. to of each column that is on the screen."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id)
        self.spans = []
        self.first = 0

    def on_click(self, event: events.Click) -> None:
        """A click on another cell chooses it, before one on the chosen cell opens it."""
        for number, (start, end) in enumerate(self.spans, self.first):
            if start <= event.x - 1 < end and number != self.column:
                self.column = number
                self.redraw()
                if self.item_at(event.y) == self.cursor:
                    event.prevent_default()

    def dressed(self, row: Row) -> Content:
        number = self.column - self.first
        if row.item is None or row.item != self.cursor or not 0 <= number < len(self.spans):
            return row.content
        start, end = self.spans[number]
        return row.content.stylize_before(chosen_style(self, "on $news-lit"), start, end)


class TableScreen(Sheet):
    """Enter leads to the passage in the article of the column; the arrows choose the column."""

    own: ClassVar[str] = "table"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "column(-1)", show=False),
        Binding("right,l", "column(1)", show=False),
        Binding("tab", "column(1, True)", show=False),
        Binding("shift+tab", "column(-1, True)", show=False),
    ]

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key], fact: Fact | None = None) -> None:
        super().__init__(story, pages, keys)
        self.cells = Cells(id="lines")
        self.listing = self.cells
        self.titles = SheetBar(classes="table-titles")
        self.reason = SheetBar(classes="sheet-reason")
        self.facts = [one for _, facts in story.groups for one in facts]
        self.start = next((number for number, one in enumerate(self.facts) if fact and one.id == fact.id), 0)
        self.words = [marked(story, one) if one.status is Status.DIFFER else {} for one in self.facts]

    def body(self) -> Iterable[Widget]:
        return (self.titles, self.listing, self.reason)

    def on_mount(self) -> None:
        count = len(self.facts)
        self.head.say(
            Content.assemble(" ", ("TABLE", "bold"), (f"  {count} fact{'' if count == 1 else 's'}", "$news-quiet"))
        )
        move = () if len(self.story.documents) == 1 else (("right", "next article", "column(1, True)"),)
        self.foot.say(self.hints(("enter", "to the passage", "open"), *move, ("escape", "close", "close")))
        self.listing.show(self.laid_out, len(self.facts), self.start)
        self.listing.focus()
        self.tell()

    # Columns

    def columns(self, width: int) -> tuple[int, list[int], int]:
        """(cells of the first column, the documents on the screen, cells of each of theirs) for a width."""
        count = len(self.story.documents)
        head = 27 if width >= 130 else 21 if width >= 100 else 9
        shown = min(max((width - head) // (LEAST_COLUMN + 3), 1), count)
        first = min(max(self.cells.first, self.cells.column - shown + 1), self.cells.column)
        first = min(first, count - shown)
        self.cells.first = first
        return head, list(range(first, first + shown)), (width - head - 3 * shown) // shown

    def laid_out(self, width: int) -> list[Row]:
        """The rows of the table."""
        head, docs, size = self.columns(width)
        # One cell at the left stands for the cursor.
        self.cells.spans = [
            (head + number * (size + 3) + 2, head + (number + 1) * (size + 3)) for number in range(len(docs))
        ]
        self.draw_titles(head, docs, size)
        rows: list[Row] = []
        index = 0
        for name, facts in self.story.groups:
            if rows:
                rows.append(Row(Content("")))
            rows.append(heading(harmless(name), width, len(facts)))
            for fact in facts:
                rows += [Row(content, index) for content in self.fact_rows(index, fact, head, docs, size)]
                index += 1
        return rows or [Row(Content(" No facts were found in these articles: Esc goes back.").stylize("$news-quiet"))]

    def draw_titles(self, head: int, docs: list[int], size: int) -> None:
        """Above each column its article."""
        called = names(self.story.comparison) if self.story.comparison else ()
        parts = [Content(" " * (head + 1))]
        for doc in docs:
            name = shorten(harmless(called[doc]), size - 2)
            parts.append(Content.assemble(("│ ", "$news-rule"), source(doc), (f" {name}", "bold")).pad_right(0))
            parts.append(Content(" " * max(size + 3 - 2 - len(letter(doc)) - 1 - Content(name).cell_length, 0)))
        total = len(self.story.documents)
        self.titles.say(Content("").join(parts))
        first, last = docs[0] + 1, docs[-1] + 1
        which = f"article {first}" if first == last else f"articles {first} to {last}"
        more = "" if len(docs) == total else f"{which} of {total} "
        self.head.say(self.head.left, Content(more).stylize("$news-quiet"))

    def fact_rows(self, index: int, fact: Fact, head: int, docs: list[int], size: int) -> list[Content]:
        """The rows of one fact: its sign, slot and kind, and each article's passage."""
        first = [
            Content.assemble(
                (f" {sign(fact)} ", f"bold $news-{tone(fact)}"), (SLOTS[fact.slot][: head - 4], "$foreground")
            )
        ]
        if head > 12:
            said = KINDS[fact.kind] if fact.status is not Status.ONLY else ""
            first += [Content(said[a:b]).stylize("$news-quiet").pad_left(3) for a, b in wrap(said, head - 4) if said]
            if len(fact.versions) > 1 and len(self.story.documents) > 2:
                sides = " / ".join("".join(letter(doc) for doc in group) for group in fact.versions)
                first.append(Content(shorten(sides, head - 4)).stylize("$news-quiet").pad_left(3))
        columns: list[list[Content]] = [first, *(self.passages(index, fact, doc, size) for doc in docs)]
        height = min(max(len(column) for column in columns), _MOST_ROWS)
        rows = []
        for number in range(height):
            parts: list[Content | str | tuple[str, str]] = []
            for place, column in enumerate(columns):
                room = head if place == 0 else size
                content = column[number] if number < len(column) else Content("")
                if number == height - 1 and len(column) > height:
                    content = Content.assemble(content.truncate(room - 1), "…")
                if place:
                    parts.append(("│ ", "$news-rule"))
                parts += [content, " " * (room - content.cell_length + bool(place))]
            rows.append(Content.assemble(*parts))
        return rows

    def passages(self, index: int, fact: Fact, doc: int, size: int) -> list[Content]:
        """The rows of one article's passages, the words that others don't have marked."""
        own = [one for one in fact.evidence if one.doc == doc]
        if not own:
            return [Content("–").stylize("$news-faint")]
        rows: list[Content] = []
        for number, passage in enumerate(own):
            if number:
                rows.append(Content("and").stylize("italic $news-faint"))
            rows += self.passage(passage, self.words[index].get(passage, ()), size)
        return rows

    def passage(self, passage: Evidence, words: Iterable[Span], size: int) -> list[Content]:
        text, where = excerpt(self.pages[passage.doc], passage.span)
        content = Content(text)
        for word in words:
            for start, end in where(word):
                content = content.stylize("bold underline $news-marked-text on $news-marked", start, end)
        return [content[start:end] for start, end in wrap(text, size)]

    # Keys

    def action_column(self, step: int, around: bool = False) -> None:
        count = len(self.story.documents)
        column = self.cells.column + step
        self.cells.column = column % count if around else min(max(column, 0), count - 1)
        show = partial(self.listing.show, self.laid_out, len(self.facts), self.listing.cursor)
        first, _, _ = self.cells.first, *self.columns(self.listing.size.width - 2)[1:]
        if self.cells.first != first:
            top = self.listing.scroll_offset.y
            show()
            self.listing.scroll_to(y=top, animate=False, force=True)
        else:
            self.listing.redraw()

    def tell(self) -> None:
        """Say why the chosen fact has its status."""
        comparison = self.story.comparison
        if not self.facts or comparison is None:
            return
        fact = self.facts[self.listing.cursor]
        why = f" · {' '.join(fact.why.split())}" if fact.why else ""
        said = (harmless(verdict(comparison, fact)), f"bold $news-{tone(fact)}")
        self.reason.say(Content.assemble(" ", said, (harmless(why), "italic $news-quiet")))

    def on_listing_selected(self, event: Listing.Selected) -> None:
        self.tell()

    def on_listing_opened(self, event: Listing.Opened) -> None:
        fact = self.facts[event.index]
        own = next((one for one in fact.evidence if one.doc == self.cells.column), None)
        self.dismiss(fact if own is None else (fact, own))
