"""A window over the articles with a title, a list and its keys; what it was left with says where to go."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.app.keys import Key, shown
from tui.app.page import Page
from tui.app.signs import source_colour
from tui.app.story import Story
from tui.app.theme import WITHOUT_COLOUR
from tui.app.widgets.bars import Bar, clickable, spread
from tui.app.widgets.listing import Listing
from tui.comparison import Entity, Evidence, Fact
from tui.export.wording import letter
from tui.resources import styles_folder

Target = Evidence | Fact | Entity | tuple[Fact, Evidence]
"""Where a sheet leads: to words, to a fact, to the facts about an entity, to one passage of a fact."""

_MOVES = {
    "scroll.down": "move(1)",
    "scroll.up": "move(-1)",
    "scroll.half-down": "page(0.5)",
    "scroll.half-up": "page(-0.5)",
    "scroll.page-down": "page(0.9)",
    "scroll.page-up": "page(-0.9)",
    "scroll.top": "edge(-1)",
    "scroll.bottom": "edge(1)",
}


class SheetBar(Bar):
    """A row of a sheet with something at its left and something at its right."""

    left: Content = Content("")
    right: Content = Content("")

    def draw(self, width: int) -> Content:
        return spread(self.left, self.right, width)

    def say(self, left: Content, right: Content | None = None) -> None:
        self.left = left
        self.right = self.right if right is None else right
        self.redraw()


class Sheet(ModalScreen[Target | None]):
    """``own`` is the id of the key that opened it: the same key closes it. Moving keys are those of the reader."""

    CSS_PATH: ClassVar[str] = str(styles_folder() / "sheet.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-0.9)", show=False),
        Binding("pagedown", "page(0.9)", show=False),
        Binding("enter", "open", show=False),
        Binding("escape", "close", show=False),
    ]
    own: ClassVar[str] = ""

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key]) -> None:
        super().__init__()
        self.story = story
        self.pages = pages
        self.keys = tuple(keys)
        self.listing = Listing(id="lines")
        self.head = SheetBar(classes="sheet-head")
        self.foot = SheetBar(classes="sheet-foot")
        for key in self.keys:
            action = _MOVES.get(key.id) or ("close" if key.id in ("quit", self.own) else "")
            for name in key.keys if action else ():
                self._bindings.bind(name, action, show=False)

    def compose(self) -> ComposeResult:
        yield Vertical(self.head, *self.body(), self.foot, classes=f"sheet {self.own}")

    def body(self) -> Iterable[Widget]:
        """What stands between the title and the keys."""
        return (self.listing,)

    def hints(self, *pairs: tuple[str, str, str]) -> Content:
        """The row of keys: (key, word, action) for each; a click does the same."""
        parts = [
            clickable(Content.assemble((shown(key), "bold $primary"), (f" {word}", "$news-quiet"), "  "), action)
            for key, word, action in pairs
        ]
        return Content(" ") + Content("").join(parts)

    def action_move(self, step: int) -> None:
        self.listing.select(self.listing.cursor + step)

    def action_page(self, share: float) -> None:
        self.listing.page(share)

    def action_edge(self, direction: int) -> None:
        self.listing.select(0 if direction < 0 else self.listing.count)

    def action_open(self) -> None:
        self.listing.open()

    def action_close(self) -> None:
        self.dismiss(None)


def letters(docs: Iterable[int]) -> Content:
    """The letters of articles in their colours."""
    return Content(" ").join(source(doc) for doc in docs)


def source(doc: int) -> Content:
    """An article's letter in its colour."""
    return Content(letter(doc)).stylize(f"bold {source_colour(doc)}")


def chosen_style(widget: Widget, style: str) -> str:
    """The style of what is chosen; where there are no backgrounds to tell it by, reversed."""
    return "reverse" if widget.app.theme == WITHOUT_COLOUR else style
