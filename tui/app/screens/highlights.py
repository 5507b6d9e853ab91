"""Choosing which kinds of words are highlighted."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from tui.app.screens.articles import ArticlesScreen
from tui.app.signs import HIGHLIGHTS
from tui.app.theme import SHAPES
from tui.app.widgets.bars import Clickable, clickable


class HighlightsScreen(ModalScreen[None]):
    """A small window over the articles; what is chosen is seen behind it at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,enter,q", "dismiss", "close", show=False),
        Binding("0,a", "all", "all or none", show=False),
        *(Binding(str(number), f"switch({number})", show=False) for number in range(1, len(HIGHLIGHTS) + 1)),
    ]

    def __init__(self, main: ArticlesScreen) -> None:
        super().__init__()
        self.main = main

    def compose(self) -> ComposeResult:
        yield Vertical(Clickable("", markup=False, id="choices"), classes="window")

    def on_mount(self) -> None:
        self.draw()

    def draw(self) -> None:
        """Show each kind, whether it is on, and its number."""
        rows = [Content("Highlights").stylize("bold"), Content("")]
        for number, one in enumerate(HIGHLIGHTS, 1):
            on = one.id not in self.main.hidden
            row = Content.assemble(
                (f" {number} ", "bold $primary"),
                ("● " if on else "○ "),
                (one.label, f"{SHAPES[one.id]} $news-{one.id}" if on else "$news-faint"),
                " " * (14 - len(one.label)),
                (one.help, "$news-quiet"),
            )
            rows.append(clickable(row, f"switch({number})"))
        rows += [
            Content(""),
            Content.assemble((" 0 ", "bold $primary"), "all or none   ", ("Esc ", "bold $primary"), "close"),
        ]
        self.query_one("#choices", Clickable).update(Content("\n").join(rows))

    def action_switch(self, number: int) -> None:
        self.main.action_highlight(HIGHLIGHTS[number - 1].id)
        self.draw()

    def action_all(self) -> None:
        self.main.action_all_highlights()
        self.draw()
