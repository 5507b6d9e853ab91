"""The heading of the key facts: how they are grouped, what is left out, and how many there are of each kind."""

from textual import events
from textual.content import Content

from tui.app.harmless import harmless
from tui.app.story import Story
from tui.app.view import GROUPINGS, View, facets, filters, shown
from tui.app.widgets.bars import Bar, clickable, spread
from tui.app.wrapping import shorten

_LEAST = 24
"""Cells that what is left out is told in at least."""


class FactsHead(Bar):
    """One row; two where title and counts have no room beside each other. Each count is a switch."""

    story: Story | None = None
    view: View = View()

    def draw(self, width: int) -> Content:
        return Content("\n").join(self.rows(width))

    def rows(self, width: int) -> list[Content]:
        """The rows for a width in cells."""
        title = Content(" KEY FACTS").stylize("bold")
        if self.story is None or self.story.comparison is None:
            return [title]
        counts = Content(" ").join([self._chip("", "all", "$foreground"), *self._chips(self.story)]) + " "
        grouped = clickable(Content(f" by {GROUPINGS[self.view.grouping][0]} ▾").stylize("$news-quiet"), "group_by")
        room = width - counts.cell_length - 1
        left_out = self._left_out(self.story, room - title.cell_length - grouped.cell_length)
        full = title + left_out + grouped
        if full.cell_length <= room:
            return [spread(full, counts, width)]
        if not left_out and self.view.grouping == "status" and title.cell_length <= room:
            return [spread(title, counts, width)]
        below = Content(" ") + counts
        if below.cell_length + grouped.cell_length < width:
            left_out = self._left_out(self.story, width - title.cell_length)
            return [title + left_out, spread(below, grouped + " ", width)]
        left_out = self._left_out(self.story, width - title.cell_length - grouped.cell_length)
        return [spread(title + left_out, grouped + " ", width), below]

    def _chips(self, story: Story) -> list[Content]:
        return [
            self._chip(
                one.key,
                f"{one.label}{' ' if len(one.label) > 1 else ''}{one.count}",
                one.colour if one.count else "$news-faint",
            )
            for one in facets(story, self.view)
        ]

    def _chip(self, key: str, text: str, colour: str) -> Content:
        chosen = key == self.view.chosen(self.view.dimension)
        return clickable(Content(text).stylize(f"bold reverse {colour}" if chosen else colour), f"narrow_to('{key}')")

    def _left_out(self, story: Story, room: int) -> Content:
        """How many facts are shown of all, and what they have; a click shows all again."""
        if not self.view.narrows:
            return Content("")
        said = " · ".join(harmless(one) for one in filters(story, self.view))
        total = sum(len(facts) for _, facts in story.groups)
        count = f" {sum(len(facts) for _, facts in shown(story, self.view))} of {total}"
        words = shorten(said, max(room - len(count) - 4, _LEAST))
        parts = Content.assemble((count, "$news-quiet"), " ", (f"{words} ×", "bold $accent"))
        return clickable(parts, "show_all")

    def redraw(self) -> None:
        self._fit()
        super().redraw()

    def on_resize(self, event: events.Resize) -> None:
        self._fit()

    def _fit(self) -> None:
        if not self.size.width:
            return
        rows = len(self.rows(self.size.width))
        if self.styles.height is None or self.styles.height.value != rows:
            self.styles.height = rows
