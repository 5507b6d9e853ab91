"""What the keys do, from the key table; what works where the reader is comes first."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.keys import GROUPS, Key, group_of, shown
from tui.app.signs import HIGHLIGHTS
from tui.app.theme import SHAPES
from tui.app.wrapping import cells


class HelpScreen(ModalScreen[None]):
    """A window that scrolls; any of its closing keys leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter,f1", "dismiss", "close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("d,space,pagedown", "scroll(12)", show=False),
        Binding("u,b,pageup", "scroll(-12)", show=False),
        Binding("g,home", "scroll(-9999)", show=False),
        Binding("G,end", "scroll(9999)", show=False),
    ]

    def __init__(self, keys: tuple[Key, ...], scope: str) -> None:
        super().__init__()
        self.keys = keys
        self.scope = scope

    def compose(self) -> ComposeResult:
        yield VerticalScroll(Static(self.content(), markup=False, id="help-text"), id="help", classes="window")

    def content(self) -> Content:
        """The whole text of the window."""
        rows: list[Content] = []
        for title, _, _ in sorted(GROUPS, key=lambda group: group[1] != self.scope):
            entries = [(self.names(key), key.help) for key in self.keys if key.keys and group_of(key) == title]
            numbers = [entry for entry in entries if entry[0].isdigit()]
            entries = [entry for entry in entries if entry not in numbers]
            if numbers:
                entries.append((f"{numbers[0][0]} … {numbers[-1][0]}", "show that article in this pane"))
            rows.append(Content(title).stylize("bold $accent"))
            for names, help_ in entries:
                pad = " " * max(18 - cells(names), 1)
                rows.append(Content.assemble("  ", (names, "bold $primary"), pad, help_))
            rows.append(Content(""))
        rows.append(Content("Signs and highlights").stylize("bold $accent"))
        rows.append(
            Content.assemble(
                ("  ≠ ", "bold $news-conflict"),
                "conflict   ",
                ("≈ ", "bold $news-differ"),
                "told differently   ",
                ("= ", "bold $news-agree"),
                "agreed   ",
                ("A B ", "bold $news-only"),
                "only there",
            )
        )
        for one in HIGHLIGHTS:
            label = (one.label, f"{SHAPES[one.id]} $news-{one.id}")
            rows.append(Content.assemble("  ", label, " " * (18 - len(one.label)), one.help))
        rows += [
            Content(""),
            Content(
                "The mouse: a click selects a name or a fact, a second click on the fact shows its evidence; a drag"
            ),
            Content("marks words of one article, a double click a word, a triple click a paragraph; y copies them."),
            Content("A click on a count above the facts leaves only these; on the heading beside it, groups them."),
            Content(""),
            Content("Esc closes this window.").stylize("$news-quiet"),
        ]
        return Content("\n").join(rows)

    @staticmethod
    def names(key: Key) -> str:
        return "  ".join(shown(name) for name in key.keys)

    def action_scroll(self, rows: int) -> None:
        self.query_one("#help").scroll_relative(y=rows, animate=False)
