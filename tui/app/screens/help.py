"""What the keys do, from the key table; what works where the reader is comes first."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.keys import GROUPS, Key, group_of, shown
from tui.app.signs import HIGHLIGHTS
from tui.app.theme import SHAPES
from tui.app.wrapping import wrap

_MORE = {
    "search": "; while you type, Ctrl+R reads it as a regular expression, Ctrl+L finds whole words only, Tab looks "
    "in this article only, ↑ brings earlier searches back"
}
"""By the id of a key what works after it."""
_SIGNS = (
    ("≠", "$news-conflict", "conflict"), ("≈", "$news-differ", "told differently"), ("=", "$news-agree", "agreed"),
    ("A B", "$news-only", "only there"),
)  # fmt: skip
_MOUSE = (
    ("click", "selects a name or a fact; a second one on the fact shows its evidence"),
    ("drag", "marks words of one article, which y copies"),
    ("double click", "marks a word, a triple click a paragraph"),
    ("on a count", "a click leaves only these facts; on the heading beside it, groups them"),
)
_WIDEST = 110
_FRAME = 7
"""Cells of border, padding and scroll bar."""
_NAMES = 18


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
        window = VerticalScroll(Static("", markup=False, id="help-text"), id="help", classes="window")
        window.border_title = "KEYS"
        window.border_subtitle = "j k scroll · Esc closes"
        yield window

    def on_resize(self, event: events.Resize) -> None:
        self.query_one("#help-text", Static).update(self.content(min(event.size.width * 96 // 100, _WIDEST) - _FRAME))

    def content(self, width: int) -> Content:
        """The whole text of the window for a width in cells; what has no room in its row goes on below itself."""
        rows: list[Content] = []
        for title, _, _ in sorted(GROUPS, key=lambda group: group[1] != self.scope):
            entries = [
                (self.names(key), key.help + _MORE.get(key.id, ""))
                for key in self.keys
                if key.keys and group_of(key) == title
            ]
            numbers = [entry for entry in entries if entry[0].isdigit()]
            entries = [entry for entry in entries if entry not in numbers]
            if numbers:
                entries.append((f"{numbers[0][0]} … {numbers[-1][0]}", "show that article in this pane"))
            rows.append(Content(title).stylize("bold $accent"))
            for names, help_ in entries:
                rows += hung(names, "bold $primary", help_, width)
            rows.append(Content(""))
        rows.append(Content("Signs and highlights").stylize("bold $accent"))
        for sign, style, means in _SIGNS:
            rows += hung(sign, f"bold {style}", means, width)
        for one in HIGHLIGHTS:
            rows += hung(one.label, f"{SHAPES[one.id]} $news-{one.id}", one.help, width)
        rows += [Content(""), Content("The mouse").stylize("bold $accent")]
        for what, does in _MOUSE:
            rows += hung(what, "", does, width)
        return Content("\n").join(rows)

    @staticmethod
    def names(key: Key) -> str:
        return "  ".join(shown(name) for name in key.keys)

    def action_scroll(self, rows: int) -> None:
        self.query_one("#help").scroll_relative(y=rows, animate=False)


def hung(names: str, style: str, help_: str, width: int) -> list[Content]:
    """What a key does beside its names; further rows below the first one's words."""
    left = 2 + min(_NAMES, width // 3)
    head = Content.assemble("  ", (names, style))
    first = head.pad_right(max(left - head.cell_length, 1))
    texts = [help_[start:end] for start, end in wrap(help_, max(width - left, 8))]
    if first.cell_length > left:
        return [head, *(Content(" " * left + text) for text in texts)]
    return [Content.assemble(first if number == 0 else " " * left, text) for number, text in enumerate(texts)]
