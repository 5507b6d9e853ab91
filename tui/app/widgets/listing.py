"""A list of things that take one or more rows each, with headings between them: one cursor, drawn row by row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.app.context import Context
from tui.app.widgets.rail import rail
from tui.app.wrapping import shorten, wrap


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is drawn, of the item with this index; None for a heading or an empty row."""

    content: Content
    item: int | None = None


Layout = Callable[[int], Sequence[Row]]
"""The rows of a list for a width in cells."""


class Listing(ScrollView, can_focus=True, inherit_bindings=False):
    """Posts ``Selected`` when the cursor moves and ``Opened`` for Enter or for a click on the item that it is on."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"listing--cursor"}
    DEFAULT_CSS = "Listing { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll; }"

    @dataclass
    class Selected(Message):
        listing: "Listing"
        index: int

    @dataclass
    class Opened(Message):
        listing: "Listing"
        index: int

    def __init__(self, id: str | None = None, *, narrow: bool = False) -> None:
        super().__init__(id=id)
        self.cursor = 0
        self.count = 0
        self.rows: Sequence[Row] = ()
        self._layout_of: Layout = lambda width: ()
        self._width = 0
        self._strips: dict[int, Strip] = {}
        self._narrow = narrow
        """Whether the one cell at the left that shows the cursor by its shape is left out."""

    def on_mount(self) -> None:
        self.vertical_scrollbar.renderer = rail(tuple)  # type: ignore[misc]  # as Textual documents it

    def show(self, layout: Layout, count: int, cursor: int = 0) -> None:
        """Show ``count`` items as ``layout`` draws them, the cursor on the item ``cursor``."""
        self._layout_of, self.count = layout, count
        self.cursor = min(max(cursor, 0), max(count - 1, 0))
        self._width = 0
        self.scroll_to(y=0, animate=False, force=True)
        self.lay_out()

    def lay_out(self) -> None:
        """Draw all rows anew where the width has changed."""
        width = self.scrollable_content_region.width
        if width < 8 or width == self._width:
            return
        self._width = width
        self.rows = self._layout_of(width - (0 if self._narrow else 1))
        self.virtual_size = Size(width, len(self.rows))
        self.redraw()
        self._keep_in_view()

    def select(self, index: int) -> None:
        """Move the cursor, as far as there are items."""
        index = min(max(index, 0), self.count - 1)
        if self.count and index != self.cursor:
            self.cursor = index
            self.redraw()
            self.post_message(self.Selected(self, index))
        self._keep_in_view()

    def page(self, share: float) -> None:
        """Move the cursor by a share of what is on screen; negative: upwards."""
        here = [number for number, row in enumerate(self.rows) if row.item == self.cursor]
        if not here:
            return
        wished = here[0] + round(self.size.height * share)
        near = [row.item for row in self.rows[: max(wished, 0) + 1] if row.item is not None]
        index = near[-1] if near else 0
        self.select(index if index != self.cursor else self.cursor + (1 if share > 0 else -1))

    def open(self) -> None:
        if self.count:
            self.post_message(self.Opened(self, self.cursor))

    def _keep_in_view(self) -> None:
        here = [number for number, row in enumerate(self.rows) if row.item == self.cursor]
        if not here:
            return
        first, last = here[0], here[-1] + 1
        above = first
        while above and self.rows[above - 1].item is None and first - above < 2:
            above -= 1
        top, height = self.scroll_offset.y, self.size.height
        if above < top:
            self.scroll_to(y=0 if self.cursor == 0 else above, animate=False, force=True)
        elif last > top + height:
            self.scroll_to(y=min(last - height, first), animate=False, force=True)

    def redraw(self) -> None:
        """Draw what is on the screen anew."""
        self._strips.clear()
        self.refresh()

    def dressed(self, row: Row) -> Content:
        """A row's content as it is drawn just now."""
        return row.content

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        width = self.size.width
        if number >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        strip = self._strips.get(number)
        if strip is None or strip.cell_length != width:
            strip = self._strips[number] = self._draw(self.rows[number], width)
        return strip

    def _draw(self, row: Row, width: int) -> Strip:
        style = self.visual_style
        here = row.item is not None and row.item == self.cursor
        if here:
            style = self.get_visual_style("listing--cursor")
        content = self.dressed(row)
        if not self._narrow:
            content = Content.assemble("▌" if here else " ", content)
        strips = Visual.to_strips(self, content, width, 1, style, pad=True)
        return strips[0].adjust_cell_length(width) if strips else Strip.blank(width, self.rich_style)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self) -> None:
        self.lay_out()

    def on_focus(self) -> None:
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()

    def item_at(self, y: int) -> int | None:
        """The item under a row of the widget."""
        number = self.scroll_offset.y + y
        return self.rows[number].item if 0 <= number < len(self.rows) else None

    def on_click(self, event: events.Click) -> None:
        index = self.item_at(event.y)
        if index is None:
            return
        if index == self.cursor:
            self.open()
        self.select(index)


def heading(title: str, width: int, count: int | None = None) -> Row:
    """A harmless title, a rule as far as the column goes, and how many there are."""
    number = "" if count is None else f" {count} "
    title = shorten(title, max(width - len(number) - 4, 4))
    rule = "─" * max(width - Content(title).cell_length - len(number) - 2, 0)
    return Row(Content.assemble((f"{title} ", "bold $news-quiet"), (rule, "$news-rule"), (number, "bold $news-quiet")))


def context_rows(context: Context, width: int, most: int, style: str) -> list[Content]:
    """The rows of words in their sentence, at most ``most``; what is looked for is drawn in ``style``."""
    content = Content(context.text).stylize("$news-quiet")
    for start, end in context.marks:
        content = content.stylize(style, start, end)
    spans = wrap(context.text, width)
    rows = [content[start:end] for start, end in spans[:most]]
    if len(spans) > most:
        rows[-1] = content[spans[most - 1][0] :].truncate(width, ellipsis=True)
    return rows
