"""The line in which a search is typed; what is found is marked in the articles meanwhile."""

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.app.harmless import harmless
from tui.app.screens.searching import SearchingScreen
from tui.app.screens.sheet import SheetBar
from tui.app.searching import PatternError, Query
from tui.app.widgets.bars import clickable
from tui.app.wrapping import cells
from tui.comparison import Evidence
from tui.export.wording import letter
from tui.resources import styles_folder

_PATTERN = re.compile(r"[\\\[\](){}|*+^$?]|\.[*+?]")
"""What hardly anybody types but in a regular expression."""


class SearchScreen(ModalScreen[None]):
    """Enter stays with the matches, Esc goes back to where the search began."""

    CSS_PATH: ClassVar[str] = str(styles_folder() / "sheet.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("ctrl+r", "switch('regex')", show=False, priority=True),
        Binding("ctrl+l", "switch('words')", show=False, priority=True),
        Binding("tab", "switch('here')", show=False, priority=True),
        Binding("up", "recall(-1)", show=False),
        Binding("down", "recall(1)", show=False),
        Binding("ctrl+n", "step(1)", show=False, priority=True),
    ]

    def __init__(self, main: SearchingScreen) -> None:
        super().__init__()
        self.main = main
        last = main.sought
        self.regex = last.regex if last else False
        self.words = last.words if last else False
        self.here = False
        self.earlier: list[Query] = list(main.searches)
        self.recalled = len(self.earlier)
        view = main.pane.in_view()
        self.start = Evidence(main.doc, view)
        self.before = (main.sought, list(main.found), main.match, [pane.scroll_offset.y for pane in main.panes])
        self.shown = list(main.shown)
        self.field = Input(placeholder="words to find", compact=True, id="search-field")
        self.bar = SheetBar(classes="search-bar")

    def compose(self) -> ComposeResult:
        yield Vertical(
            Horizontal(Static(Content(" / ").stylize("bold $primary"), id="search-sign"), self.field, id="search-line"),
            self.bar,
            id="search",
        )

    def on_mount(self) -> None:
        self.tell("")
        self.field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.is_current:  # not for a key that came after Enter
            self.look()

    def look(self) -> None:
        """Search for what stands in the line."""
        text = self.field.value
        if not text.strip():
            self.main.clear_search()
            self.tell("")
            return
        try:
            said = self.main.search(Query(text, self.regex, self.words), self.main.doc if self.here else None)
        except PatternError as error:
            self.tell(str(error), "$news-differ")
            return
        self.main.nearest_match(self.start)
        self.tell(said, "$foreground" if self.main.found else "$news-differ")

    def tell(self, said: str, style: str = "$foreground") -> None:
        """What was found, and the switches."""
        sensitive = Query(self.field.value, self.regex, self.words).is_case_sensitive
        where = f"only {letter(self.main.doc)}" if self.here else "all articles"
        switches = [
            self.switch("Ctrl+R", "regex", self.regex, "regex"),
            self.switch("Ctrl+L", "whole words", self.words, "words"),
        ]
        if not self.main.single:
            switches.append(self.switch("Tab", where, self.here, "here"))
        case = Content("case counts" if sensitive else "any case").stylize("$news-quiet")
        keys = Content.assemble(("Enter", "bold $primary"), (" stay  ", "$news-quiet"), ("Esc", "bold $primary"),
                                (" back", "$news-quiet"))  # fmt: skip
        parts = [*switches, case, keys]
        room = self.app.size.width - max(cells(said) + 2, 22)
        while parts and sum(part.cell_length + 2 for part in parts) > room:
            parts.pop()
        right = Content("  ").join(parts) + " "
        self.bar.say(Content(" " + harmless(said)).stylize(style), right)

    def switch(self, key: str, label: str, on: bool, action: str) -> Content:
        style = "bold reverse $primary" if on else "$news-quiet"
        return clickable(Content.assemble((f"{key} ", "bold $primary"), (label, style)), f"switch('{action}')")

    def action_switch(self, name: str) -> None:
        if name == "here" and self.main.single:
            return
        setattr(self, name, not getattr(self, name))
        self.look()

    def action_step(self, step: int) -> None:
        self.main.action_match(step)

    def action_recall(self, step: int) -> None:
        """An earlier search."""
        self.recalled = min(max(self.recalled + step, 0), len(self.earlier))
        if self.recalled == len(self.earlier):
            self.field.value = ""
            return
        query = self.earlier[self.recalled]
        self.regex, self.words = query.regex, query.words
        self.field.value = query.text
        self.field.cursor_position = len(query.text)

    def on_input_submitted(self) -> None:
        main = self.main
        if main.sought is not None and main.found:
            main.searches = [*(one for one in main.searches if one != main.sought), main.sought]
        self.dismiss(None)
        if main.sought is None:
            main.status.say("")
        elif not main.found:
            main.status.say(no_match(main.sought), "$news-differ")

    def action_cancel(self) -> None:
        main = self.main
        for pane, doc in enumerate(self.shown):
            main.put(pane, doc)
        main.sought, main.found, main.match, rows = self.before
        main.paint_matches()
        for pane_widget, row in zip(main.panes, rows, strict=True):
            pane_widget.scroll_to(y=row, animate=False, force=True)
        main.status.say("")
        self.dismiss(None)


def no_match(query: Query) -> str:
    """That nothing was found, and which switch may help."""
    as_pattern = not query.regex and _PATTERN.search(query.text)
    advice = " / then Ctrl+R reads it as a regular expression." if as_pattern else ""
    whole = " / then Ctrl+L finds parts of words too." if query.words and not advice else ""
    return f"No match for {query.text}.{advice}{whole}"
