"""One article, to be read: a line-API pane that wraps once for each width and draws only the rows on screen.

What is highlighted lies in layers of (span of the document, style); a later layer is drawn over an earlier one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.line import Line
from tui.app.page import Page
from tui.app.rows import BLANK, RULE, Row, Rows
from tui.app.widgets.looks import Looks
from tui.app.widgets.rail import rail
from tui.app.wrapping import cells
from tui.documents import BlockKind, MarkKind, Span

Layer = Sequence[tuple[Span, str]]

LAYERS = ("types", "noted", "opposite", "evidence", "entity", "search", "here", "drag")
"""From the lowest to the highest."""

_KIND_STYLES = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "heading",
    BlockKind.CAPTION: "emphasis",
    BlockKind.METADATA: "faint",
    BlockKind.BOILERPLATE: "faint",
    BlockKind.CODE: "code",
}
_MARK_STYLES = {
    MarkKind.STRONG: "strong",
    MarkKind.EMPHASIS: "emphasis",
    MarkKind.CODE: "code",
    MarkKind.LINK: "link",
    MarkKind.IMAGE: "image",
}


def _kind_style(line: Line) -> str | None:
    if line.kind is BlockKind.HEADING and line.level > 2:
        return "subheading"
    if line.cells is not None and line.cells.heading:
        return "strong"
    return _KIND_STYLES.get(line.kind)


class ArticlePane(ScrollView, can_focus=True):
    """Posts ``Picked`` for a click, ``Dragged`` when words were marked by mouse, ``Moved`` when it was scrolled."""

    ALLOW_SELECT = False  # Textual's own selection would run on into the other pane
    DEFAULT_CSS = "ArticlePane { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll; }"

    @dataclass
    class Picked(Message):
        pane: "ArticlePane"
        offset: int

    @dataclass
    class Dragged(Message):
        pane: "ArticlePane"

    class Moved(Message, bubble=True):
        def __init__(self, pane: "ArticlePane") -> None:
            super().__init__()
            self.pane = pane

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, ArticlePane.Moved) and message.pane is self.pane

    def __init__(self, *, measure: int = 80, id: str | None = None) -> None:
        super().__init__(id=id)
        self.measure = measure
        self.page: Page | None = None
        self.rows: Rows | None = None
        self._layers: dict[str, dict[int, list[tuple[int, int, str]]]] = {}
        self._spans: dict[str, Layer] = {}
        self._cache: LRUCache[int, Strip] = LRUCache(512)
        self._looks = Looks(self)
        self._wrapped = (0, 0)
        self._expected = 0
        self._margin = 1
        self._anchor = 0
        self._settling = False
        self._drag_start: int | None = None
        self.drag: Span | None = None

    def on_mount(self) -> None:
        self.vertical_scrollbar.renderer = rail(self.rail_marks)  # type: ignore[misc]  # as Textual documents it

    def show(self, page: Page, anchor: int = 0) -> None:
        """Show a page with the place of offset ``anchor`` at the top."""
        self.page = page
        self._spans.clear()
        self._layers.clear()
        self.drag = None
        self._anchor = anchor
        self._wrapped = (0, 0)
        self._wrap()

    @property
    def reading_at(self) -> int:
        """The offset in the document of what is drawn at the top: what a change of width keeps in its place."""
        return self._anchor

    def set_layer(self, name: str, spans: Layer) -> None:
        """Draw these spans in the styles named with them, in place of those of the same layer before."""
        if self.page is None or self._spans.get(name, ()) == spans:
            return
        self._spans[name] = spans
        lines: dict[int, list[tuple[int, int, str]]] = {}
        for span, style in spans:
            for line, start, end in self.page.stretches(span):
                lines.setdefault(line, []).append((start, end, style))
        self._layers[name] = lines
        self._redraw()

    # Rows

    def expect(self, width: int) -> None:
        """Wrap for the width that the pane is going to have, so that the first thing drawn has all its words."""
        self._expected = width
        self._wrap()

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width if self.size.width else self._expected
        if self.page is None or width < 3 or self._wrapped == (width, self.measure):
            return
        self._wrapped = (width, self.measure)
        column = min(self.measure, width - 2)
        self._margin = max((width - column) // 2, 1)
        rows = self.rows = Rows(self.page, column)
        self._settling = self.is_attached
        if not self.is_attached:
            self.set_reactive(ArticlePane.virtual_size, Size(width, len(rows)))
            return
        self.virtual_size = Size(width, len(rows))
        self.scroll_to(y=self.row_of(self._anchor) if self._anchor else 0, animate=False, force=True)
        self._settling = False
        self._redraw()

    def row_of(self, offset: int) -> int:
        """The row that shows an offset of the document."""
        return self.rows.row_of(offset) if self.rows else 0

    def offset_of(self, row: int) -> int:
        """The offset of the document where a row begins."""
        return self.rows.offset_of(row) if self.rows else 0

    def in_view(self) -> Span:
        """The stretch of the document that is on screen."""
        top = self.scroll_offset.y
        bottom = top + self.size.height
        inside = self.rows is not None and bottom < len(self.rows)
        end = self.offset_of(bottom) if inside else self.page.lines[-1].span.end if self.page else 0
        return Span(self.offset_of(top), max(end, self.offset_of(top)))

    def reveal(self, span: Span) -> None:
        """Scroll only as far as it takes to have the span in view with what leads to it."""
        if not self.rows:
            self._anchor = span.start
            return
        first, last = self.row_of(span.start), self.row_of(max(span.end - 1, span.start))
        top, height = self.scroll_offset.y, self.size.height
        if first < top + 1 or last > top + height - 2:
            self.scroll_to(y=max(first - height // 3, 0), animate=False, force=True)

    def show_from(self, offset: int) -> None:
        """Scroll so that what stands at an offset of the document is drawn at the top."""
        self.scroll_to(y=self.row_of(offset), animate=False, force=True)

    # Drawing

    def render_line(self, y: int) -> Strip:
        row = self.scroll_offset.y + y
        width = self.size.width
        if self.rows is None or row >= len(self.rows):
            return Strip.blank(width, self._looks["base"])
        strip = self._cache.get(row)
        if strip is None or strip.cell_length != width:
            strip = self._cache[row] = self._draw(self.rows[row]).adjust_cell_length(width, self._looks["base"])
        return strip

    def _draw(self, row: Row) -> Strip:
        plain = self._looks["base"]
        assert self.page is not None
        line = self.page.lines[row.line]
        segments = [Segment(" " * self._margin, plain)]
        faint = plain + self._looks["faint"]
        if row.start == BLANK:
            return Strip([*segments, Segment(line.below, faint)] if line.below else [])
        if prefix := line.first if row.start == 0 else line.prefix:
            segments.append(Segment(prefix, faint))
        used = 0
        for x, start, end in row.parts or ((0, row.start, row.end),):
            if x > used:
                segments.append(Segment(" " * (x - used), plain))
            if row.start == RULE:
                segments.append(Segment("─" * (end - start), plain + self._looks["rule"]))
                used = x + end
            else:
                segments += self._words(row.line, line, start, end)
                used = x + cells(line.text[start:end]) if row.parts else 0
        return Strip(segments)

    def _words(self, number: int, line: Line, begin: int, finish: int) -> list[Segment]:
        """The columns ``begin <= i < finish`` of a line with all their styles."""
        base = self._looks["base"]
        if kind := _kind_style(line):
            base += self._looks[kind]
        spans = [(start, end, _MARK_STYLES[kind]) for start, end, kind in line.marks]
        spans += [(start, end, "sign") for start, end in line.added]
        for name in LAYERS:
            spans += self._layers.get(name, {}).get(number, ())
        spans = [span for span in spans if span[0] < finish and span[1] > begin]
        cuts = sorted({begin, finish, *(min(max(cut, begin), finish) for span in spans for cut in span[:2])})
        segments = []
        for start, end in pairwise(cuts):
            style = base
            for first, last, name in spans:
                if first <= start and last >= end:
                    style += self._looks[name]
            for first, last, address in line.targets:
                if first <= start and last >= end:  # which terminals open by a click of their own
                    style += Style(link=address)
            segments.append(Segment(line.text[start:end], style))
        return segments

    def _redraw(self) -> None:
        self._cache.clear()
        self.refresh()
        if self.is_attached:
            self.vertical_scrollbar.refresh()

    def rail_marks(self) -> Iterable[tuple[int, Style]]:
        """Rows to be marked beside the scrollbar's track: where the selected entity, matches and evidence stand."""
        for name in ("noted", "opposite", "evidence", "entity", "search", "here"):
            for span, _ in self._spans.get(name, ()):
                yield self.row_of(span.start), self._looks[f"rail-{name}"]

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks.clear()
        self._cache.clear()

    def on_resize(self) -> None:
        self._wrap()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if not self._settling and self.rows and round(old_value) != round(new_value):
            self._anchor = self.offset_of(round(new_value))
            self.post_message(self.Moved(self))

    # Mouse

    def offset_at(self, x: int, y: int) -> int | None:
        """The offset of the document under a cell of the pane; the nearest in its row; None below the text."""
        row = self.scroll_offset.y + y
        if self.rows is None or row >= len(self.rows):
            return None
        return self.rows.offset_at(max(row, 0), x - self._margin)

    def cell_of(self, offset: int) -> tuple[int, int] | None:
        """The cell of the pane (x, y) where an offset of the document is drawn; None where it is not on screen."""
        if self.rows is None:
            return None
        row = self.rows.row_of(offset)
        x, y = self.rows.x_of(row, offset), row - self.scroll_offset.y
        return (self._margin + x, y) if x is not None and 0 <= y < self.size.height else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if event.button != 1:
            return
        self._drag_start = self.offset_at(event.x, event.y)
        self.clear_drag()
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._drag_start is None:
            return
        if event.y < 0:
            self.scroll_up(animate=False)
        elif event.y >= self.size.height:
            self.scroll_down(animate=False)
        offset = self.offset_at(event.x, min(max(event.y, 0), self.size.height - 1))
        if offset is None:
            offset = self.page.lines[-1].span.end if self.page else 0
        if offset != self._drag_start or self.drag is not None:
            start, end = sorted((self._drag_start, offset))
            last = self.page.lines[self.page.line_at(end)].span.end if self.page else end
            self.mark(Span(start, max(min(end + 1, last), start)))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        if self._drag_start is None:
            return
        self.release_mouse()
        start, self._drag_start = self._drag_start, None
        self.post_message(self.Picked(self, start) if self.drag is None else self.Dragged(self))

    def on_click(self, event: events.Click) -> None:
        """A double click marks a word, a triple click the paragraph."""
        if self.page is None or event.chain < 2 or (offset := self.offset_at(event.x, event.y)) is None:
            return
        index, column = self.page.place(offset)
        line = self.page.lines[index]
        if event.chain == 2:
            start = end = column
            while start > 0 and line.text[start - 1].isalnum():
                start -= 1
            while end < len(line.text) and line.text[end].isalnum():
                end += 1
            if start == end:
                return
            self.mark(Span(line.offset(start), line.offset(end - 1) + 1))
        else:
            self.mark(line.span)
        self.post_message(self.Dragged(self))

    def mark(self, span: Span) -> None:
        """Mark words as the mouse does."""
        self.drag = span
        self.set_layer("drag", [(span, "drag")])

    def clear_drag(self) -> None:
        self.drag = None
        self.set_layer("drag", [])
