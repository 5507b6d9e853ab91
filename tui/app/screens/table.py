"""The table: a row for each fact and a column for each article with that article's passage.

Where not all columns fit, the articles' letters are the columns, and the passages stand beside them, one below another.
"""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from tui.app.harmless import harmless
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.screens.sheet import ReasonBar, Sheet, SheetBar, said
from tui.app.signs import tone
from tui.app.story import Story
from tui.app.view import filters, shown
from tui.app.widgets.by_article import ByArticle, Cells, letters_title, letters_width, spans
from tui.app.widgets.listing import Listing, Row, heading
from tui.app.widgets.source import source
from tui.app.wrapping import shorten
from tui.comparison import Fact, Kind
from tui.export import cite_fact
from tui.export.wording import names, verdict

LEAST_COLUMN = 26
"""Cells below which a passage can't be read any more: then the letters are the columns."""


class TableScreen(Sheet):
    """Shows what the panel shows. Enter leads to the passage in the article of the column, which the arrows choose."""

    own: ClassVar[str] = "table"
    through: ClassVar[tuple[str, ...]] = (*Sheet.through, "facts.narrow", "facts.group")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "column(-1)", show=False),
        Binding("right,l", "column(1)", show=False),
        Binding("tab", "column(1, True)", show=False),
        Binding("shift+tab", "column(-1, True)", show=False),
    ]

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key], fact: Fact | None = None) -> None:
        super().__init__(story, pages, keys)
        self.bind_to(("copy",), "copy")
        self.cells = Cells(id="lines")
        self.listing = self.cells
        self.titles = SheetBar(classes="table-titles")
        self.reason = ReasonBar(classes="sheet-reason")
        self.chosen = fact
        self.facts: list[Fact] = []
        self.groups: list[tuple[str, list[Fact]]] = []

    def body(self) -> Iterable[Widget]:
        return (self.titles, self.listing, self.reason)

    def on_mount(self) -> None:
        move = () if len(self.story.documents) == 1 else (("right", "article", "column(1, True)"),)
        view = ("v", "view", "pass_on('narrow')")
        self.foot.say(self.hints(("enter", "passage", "open"), *move, view, ("escape", "close", "close")))
        self.listing.focus()
        self.renew()

    def renew(self) -> None:
        view = self.main.view
        self.groups = shown(self.story, view)
        self.facts = [one for _, facts in self.groups for one in facts]
        count, total = len(self.facts), sum(len(facts) for _, facts in self.story.groups)
        left_out = " · ".join(harmless(one) for one in filters(self.story, view))
        many = f"  {count} of {total} facts" if left_out else f"  {count} fact{'' if count == 1 else 's'}"
        self.head.say(
            Content.assemble(
                " ", ("TABLE", "bold"), (many, "$news-quiet"), (f" {left_out}" if left_out else "", "bold $accent")
            )
        )
        ids = [one.id for one in self.facts]
        cursor = ids.index(self.chosen.id) if self.chosen is not None and self.chosen.id in ids else 0
        self.listing.show(self.laid_out, len(self.facts), cursor)
        self.tell()

    # Columns

    def measures(self, width: int) -> tuple[int, int]:
        """(cells of the first column, cells of each article's column or 0 where they don't fit) for a width."""
        count = len(self.story.documents)
        head = 27 if width >= 130 else 21 if width >= 100 else 9
        size = (width - head - 3 * count) // count
        return (head, size) if size >= LEAST_COLUMN or count == 1 else (letters_width(count), 0)

    def laid_out(self, width: int) -> list[Row]:
        """The rows of the table."""
        head, size = self.measures(width)
        drawn = ByArticle(self.story, self.pages)
        self.cells.spans = spans(len(self.story.documents), head, size)
        self.draw_titles(head, size, width)
        rows: list[Row] = []
        index = 0
        for name, facts in self.groups:
            if rows:
                rows.append(Row(Content("")))
            rows.append(heading(harmless(name), width, len(facts)))
            for fact in facts:
                contents = drawn.beside(fact, head, size) if size else drawn.stacked(fact, head, width)
                rows += [Row(content, index) for content in contents]
                index += 1
        return rows or said(self.nothing(), width)

    def nothing(self) -> str:
        """Why there is nothing to show, and what to do."""
        if self.waiting():
            return self.waiting()
        if self.main.view.narrows:
            return self.main.not_shown()
        return "No facts were found in these articles. Esc goes back; Ctrl+O opens others there."

    def draw_titles(self, head: int, size: int, width: int) -> None:
        """Above each column its article; above letters the articles in short."""
        called = [harmless(document.name) for document in self.story.documents]
        if self.story.comparison is not None:
            called = [harmless(name) for name in names(self.story.comparison)]
        if not size:
            room = max((width - head - 2) // len(called) - 4, 0)
            short = [Content.assemble(source(doc), f" {shorten(name, room)}  ") for doc, name in enumerate(called)]
            self.titles.say(Content.assemble(letters_title(len(called)), *(short if room >= 6 else ())))
            return
        parts = [Content(" " * (head + 1))]
        for doc, name in enumerate(called):
            title = Content.assemble(("│ ", "$news-rule"), source(doc), (f" {shorten(name, size - 2)}", "bold"))
            parts.append(title.pad_right(max(size + 3 - title.cell_length, 0)))
        self.titles.say(Content("").join(parts))

    # Keys

    def action_column(self, step: int, around: bool = False) -> None:
        count = len(self.story.documents)
        column = self.cells.column + step
        self.cells.column = column % count if around else min(max(column, 0), count - 1)
        self.listing.redraw()

    def action_copy(self) -> None:
        comparison = self.story.comparison
        if self.facts and comparison is not None:
            self.main.copy(cite_fact(comparison, self.facts[self.listing.cursor]), "the fact with its sources")

    def tell(self) -> None:
        """Say why the chosen fact has its status."""
        comparison = self.story.comparison
        if not self.facts or comparison is None:
            self.reason.say(Content(""))
            return
        fact = self.chosen = self.facts[self.listing.cursor]
        told = fact.why and fact.kind not in (Kind.SINGLE, Kind.SAME_WORDING)
        why = f" · {' '.join(fact.why.split())}" if told else ""
        status = (harmless(verdict(comparison, fact)), f"bold $news-{tone(fact)}")
        self.reason.say(Content.assemble(status, (harmless(why), "italic $news-quiet")))

    def on_listing_selected(self, event: Listing.Selected) -> None:
        self.tell()

    def on_listing_opened(self, event: Listing.Opened) -> None:
        fact = self.facts[event.index]
        own = next((one for one in fact.evidence if one.doc == self.cells.column), None)
        self.dismiss(fact if own is None else (fact, own))
