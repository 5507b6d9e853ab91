"""The panes of the main screen: which stand where, which has the focus, how they are scrolled and redrawn."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.app.keys import ARTICLES, FACTS
from tui.app.layout import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    arrangement,
    expected_widths,
    facts_height,
    facts_width,
    left_width,
)
from tui.app.page import Page
from tui.app.screens.telling import TellingScreen
from tui.app.story import Story
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.bars import KeyLine, Masthead, PaneHead, StatusLine, TabsBar, date_line
from tui.app.widgets.evidence import EvidenceView
from tui.app.widgets.facts import FactList
from tui.app.widgets.facts_head import FactsHead
from tui.documents import Span
from tui.export.wording import letter

if TYPE_CHECKING:
    from tui.app.app import NewsreaderApp


class PanesScreen(TellingScreen, inherit_bindings=False):
    """Two article panes and the facts; knows no keys but Ctrl+C: Textual's own ways with Tab would come before ours."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c,super+c", "copy_text", show=False)]
    AUTO_FOCUS = "#left"

    def __init__(self, story: Story, measure: int = 80) -> None:
        super().__init__()
        self.story = story
        self.pages = [Page(document) for document in story.documents]
        self.anchors: dict[int, int] = {}
        self.shown = [0, min(1, len(story.documents) - 1)]
        self.panes = (ArticlePane(measure=measure, id="left"), ArticlePane(measure=measure, id="right"))
        self.heads = (PaneHead(id="left-head", classes="head"), PaneHead(id="right-head", classes="head"))
        self.fact_list = FactList(id="fact-list")
        self.facts_head = FactsHead(id="facts-head", classes="head")
        self.evidence = EvidenceView(id="evidence")
        self.masthead = Masthead(id="masthead")
        self.tabs = TabsBar(id="tabs")
        self.status = StatusLine(id="status")
        self.key_line = KeyLine(id="keyline")
        self.columns: tuple[Widget, ...] = ()
        self.body = Container()
        self.last_pane = 0
        self.zoomed = False
        self.facts_wished = (0, 0)
        self.left_share = 0.5
        """How much of the room for two articles the left one has."""

    @property
    def news(self) -> "NewsreaderApp":
        return cast("NewsreaderApp", self.app)

    @property
    def single(self) -> bool:
        """Whether there is one article only."""
        return len(self.story.documents) == 1

    def compose(self) -> ComposeResult:
        for index, pane in enumerate(self.panes):
            pane.show(self.pages[self.shown[index]])
            self.heads[index].doc = self.shown[index]
            self.heads[index].pane = index
            self.heads[index].story = self.story
        self.masthead.story = self.facts_head.story = self.story
        left = Vertical(self.heads[0], self.panes[0], id="left-column", classes="column")
        right = Vertical(self.heads[1], self.panes[1], id="right-column", classes="column")
        facts = Container(self.facts_head, Container(self.fact_list, self.evidence, id="facts-body"), id="facts")
        self.columns = (left, right, facts)
        self.body = Container(*self.columns, id="body")
        # Laid out before anything is mounted: else all would be styled and drawn twice.
        self.lay_out(*self.app.size)
        widths = expected_widths(self.app.size.width, arrangement(*self.app.size), len(self.story.documents))
        for pane, expected in zip(self.panes, widths, strict=False):
            pane.expect(expected)
        self.fact_list.expect(widths[2])
        yield self.masthead
        yield self.tabs
        yield self.body
        yield self.status
        yield self.key_line
        yield Static(
            Content(f"newsreader needs {LEAST_WIDTH} columns and {LEAST_HEIGHT} rows: enlarge the terminal."),
            id="small",
        )

    # Which pane

    def order(self) -> list[int]:
        """The panes there are, in the order of Tab: 0 and 1 the articles, 2 the facts."""
        return [0, 2] if self.single else [0, 1, 2]

    @property
    def current(self) -> int:
        """The pane that has the focus."""
        return 2 if self.fact_list.has_focus or self.typing else self.last_pane

    @property
    def typing(self) -> bool:
        """Whether the reader types what the facts must have."""
        return False

    @property
    def scope(self) -> str:
        """Where the reader is, as the key table names it."""
        return FACTS if self.current == 2 else ARTICLES

    @property
    def pane(self) -> ArticlePane:
        """The article pane that has the focus or had it last."""
        return self.panes[self.last_pane]

    @property
    def doc(self) -> int:
        """The document in that pane."""
        return self.shown[self.last_pane]

    def focus_pane(self, index: int) -> None:
        """Give a pane the focus, and the screen where there is room for one."""
        if index != 2:
            self.last_pane = index
        self.arrange_panes(index)
        (self.fact_list if index == 2 else self.panes[index]).focus(scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget in self.panes:
            self.last_pane = self.panes.index(event.widget)
        self.arrange_panes(self.current)

    # Room

    def on_resize(self, event: events.Resize) -> None:
        self.lay_out(event.size.width, event.size.height)

    def lay_out(self, width: int, height: int) -> None:
        """Lay the panes out for a size of the terminal."""
        chosen = arrangement(width, height)
        for name in ("small", "one", "two", "three"):
            self.set_class(name == chosen, f"-{name}")
        self.set_class(self.single, "-single")
        self.set_class(self.zoomed and chosen in ("two", "three"), "-zoom")
        body = self.body
        zoomed = self.has_class("-zoom")
        if chosen == "three" and not zoomed:
            facts = facts_width(width, self.facts_wished[0])
            left = left_width(width - facts, self.left_share)
            body.styles.grid_columns = f"1fr {facts}" if self.single else f"{left} 1fr {facts}"
            body.styles.grid_rows = "1fr"
        elif chosen == "two" and not zoomed:
            body.styles.grid_columns = "1fr" if self.single else f"{left_width(width, self.left_share)} 1fr"
            body.styles.grid_rows = f"1fr {facts_height(height, self.facts_wished[1])}"
        else:
            body.styles.grid_columns = body.styles.grid_rows = "1fr"
        self.arrange_panes(self.current)

    def arrange_panes(self, current: int) -> None:
        """Mark the pane with the focus; where one alone has room, put the others away."""
        for index, column in enumerate(self.columns):
            column.set_class(index == current, "focused")
            column.set_class(index != current, "away")
        self.tabs.tabs = [(self.tab_label(index), f"focus_pane({index})") for index in self.order()]
        self.tabs.current = self.order().index(current) if current in self.order() else 0
        self.tabs.note = date_line(self.story, self.shown[current]) if current != 2 else ""
        self.tabs.redraw()
        self.key_line.scope = self.scope
        self.key_line.redraw()

    def tab_label(self, index: int) -> str:
        if index == 2:
            return "Key facts"
        doc = self.shown[index]
        return f"{letter(doc)} {self.story.documents[doc].name}"

    def put(self, index: int, doc: int) -> None:
        """Show a document in a pane, where the reader left it; a document in the other pane changes places with it."""
        if self.shown[index] == doc:
            return
        for pane, shown in zip(self.panes, self.shown, strict=True):
            self.anchors[shown] = pane.reading_at
        other = 1 - index
        if self.shown[other] == doc and not self.single:
            self._put(other, self.shown[index])
        self._put(index, doc)
        self.repaint()

    def _put(self, index: int, doc: int) -> None:
        self.shown[index] = doc
        self.panes[index].show(self.pages[doc], self.anchors.get(doc, 0))
        self.heads[index].doc = doc
        self.heads[index].redraw()

    def pane_of(self, doc: int, prefer: int | None = None) -> int:
        """The pane that shows a document; else it is put into ``prefer``, or into the pane without the focus."""
        for index in self.order()[:-1]:
            if self.shown[index] == doc:
                return index
        index = prefer if prefer is not None else 1 - self.last_pane
        self.put(index, doc)
        return index

    def go_to(self, doc: int, span: Span, prefer: int | None = None) -> int:
        """Bring a passage into view; the pane that it is in."""
        index = self.pane_of(doc, prefer)
        self.panes[index].reveal(span)
        return index

    def repaint(self) -> None:
        """Draw all highlights anew."""

    def redraw_bars(self) -> None:
        """Draw the rows around the panes anew."""
        bars: Iterable[Masthead | PaneHead | FactsHead | StatusLine] = (
            self.masthead, *self.heads, self.facts_head, self.status,
        )  # fmt: skip
        for bar in bars:
            bar.redraw()

    # Moving

    def action_focus_pane(self, index: int) -> None:
        self.focus_pane(index)

    def action_next_pane(self) -> None:
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        order = self.order()
        self.focus_pane(order[(order.index(self.current) + step) % len(order)])

    def action_move(self, step: int) -> None:
        if self.current == 2:
            self.fact_list.select(self.fact_list.cursor + step)
        else:
            self.pane.scroll_relative(y=step, animate=False)

    def action_half_page(self, direction: int) -> None:
        self._scroll(direction, 0.5)

    def action_page(self, direction: int) -> None:
        self._scroll(direction, 1.0)

    def _scroll(self, direction: int, share: float) -> None:
        if self.current == 2:
            step = max(int(self.fact_list.size.height * share) // 2, 1)
            self.fact_list.select(self.fact_list.cursor + direction * step)
        else:
            rows = max(int(self.pane.size.height * share) - (2 if share == 1.0 else 0), 1)
            self.pane.scroll_relative(y=direction * rows, animate=False)

    def action_evidence(self, direction: int) -> None:
        """Scroll the passages of the selected fact."""
        rows = max(self.evidence.size.height // 2, 1)
        self.evidence.scroll_relative(y=direction * rows, animate=False)

    def action_edge(self, direction: int) -> None:
        if self.current == 2:
            self.fact_list.select(0 if direction < 0 else len(self.fact_list.facts))
        elif direction < 0:
            self.pane.scroll_home(animate=False)
        else:
            self.pane.scroll_end(animate=False)

    def action_zoom(self) -> None:
        self.zoomed = not self.zoomed
        self.lay_out(self.size.width, self.size.height)

    def action_show_here(self, index: int, doc: int) -> None:
        """Show a document in a pane."""
        self.put(index, doc)
        self.focus_pane(index)

    def action_document(self, number: int) -> None:
        if number > len(self.story.documents):
            self.status.say(f"There is no article {number}.", "$news-differ")
            return
        self.put(self.last_pane, number - 1)
        self.focus_pane(self.last_pane)
