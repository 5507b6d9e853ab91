"""Giving the panes more or less room, by key and by dragging the edges between them."""

from typing import Literal

from textual import events

from tui.app.layout import STEP_COLUMNS, STEP_ROWS, facts_height, facts_width, left_width
from tui.app.screens.panes import PanesScreen
from tui.app.story import Story

Edge = Literal["facts", "articles"]


class ResizingScreen(PanesScreen):
    """``edge`` is the one that is dragged."""

    def __init__(self, story: Story, measure: int = 80) -> None:
        super().__init__(story, measure)
        self.edge: Edge | None = None

    def action_resize(self, step: int) -> None:
        """Make the facts larger or smaller, as far as there is room."""
        width, height = self.size
        columns, rows = self.facts_wished
        self.give_facts(
            facts_width(width, columns) + STEP_COLUMNS * step, facts_height(height, rows) + STEP_ROWS * step
        )

    def give_facts(self, columns: int, rows: int) -> None:
        """Give the facts so many columns where they stand beside the articles, and rows where they stand below."""
        width, height = self.size
        self.facts_wished = (facts_width(width, columns), facts_height(height, rows))
        self.lay_out(width, height)

    def action_split(self, step: int) -> None:
        """Give the left article more or less of the room that both have."""
        if self.single or not self.has_two_articles:
            self.status.say("Only one article is on the screen.")
            return
        self.give_left(self.columns[0].region.width + STEP_COLUMNS * step)

    def give_left(self, columns: int) -> None:
        """Give the left article so many columns, as far as the right one keeps enough."""
        room = self.columns[0].region.width + self.columns[1].region.width
        self.left_share = left_width(room, columns / room) / room
        self.lay_out(*self.size)

    @property
    def has_two_articles(self) -> bool:
        """Whether two articles stand side by side."""
        return (self.has_class("-three") or self.has_class("-two")) and not self.has_class("-zoom") and not self.single

    def edge_at(self, x: int, y: int) -> Edge | None:
        """The edge between panes at a cell of the screen."""
        facts, right = self.columns[2].region, self.columns[1].region
        if self.has_class("-zoom"):
            return None
        if self.has_class("-three") and x in (facts.x - 1, facts.x):
            return "facts"
        if self.has_class("-two") and y == facts.y - 1:
            return "facts"
        return "articles" if self.has_two_articles and x == right.x - 1 and right.y <= y < right.bottom else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.edge = self.edge_at(event.screen_x, event.screen_y)
        if self.edge is not None:
            self.capture_mouse()
            event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self.edge is None:
            return
        if self.edge == "articles":
            self.give_left(event.screen_x + 1 - self.columns[0].region.x)
        else:
            columns, rows = self.facts_wished
            beside = self.has_class("-three")
            body = self.body.region
            self.give_facts(
                body.right - event.screen_x if beside else columns, rows if beside else body.bottom - event.screen_y
            )
        event.stop()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        if self.edge is not None:
            self.edge = None
            self.release_mouse()
            event.stop()
