"""A window over the articles with a title, a list and its keys; what it was left with says where to go."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.app.keys import Key, shown
from tui.app.page import Page
from tui.app.story import Story
from tui.app.widgets.bars import Bar, clickable, spread
from tui.app.widgets.listing import Listing, Row
from tui.app.wrapping import wrap
from tui.comparison import Entity, Evidence, Fact
from tui.resources import styles_folder

if TYPE_CHECKING:
    from tui.app.app import NewsreaderApp
    from tui.app.screens.main import MainScreen

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


class ReasonBar(SheetBar):
    """A sentence on one row, or two where it needs them."""

    def draw(self, width: int) -> Content:
        return self.left

    def say(self, left: Content, right: Content | None = None) -> None:
        super().say(left, right)
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        rows = 2 if 0 < self.size.width < self.left.cell_length else 1
        if self.styles.height is None or self.styles.height.value != rows:
            self.styles.height = rows


class Sheet(ModalScreen[Target | None]):
    """``own`` is the id of the key that opened it: the same key closes it. Moving keys are those of the reader.

    ``through`` are ids of keys that the main screen answers while the window stays: it is drawn anew where they change
    the story.
    """

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
    through: ClassVar[tuple[str, ...]] = ("undo", "redo", "theme")

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key]) -> None:
        super().__init__()
        self.story = story
        self.pages = pages
        self.keys = tuple(keys)
        self.listing = Listing(id="lines")
        self.head = SheetBar(classes="sheet-head")
        self.foot = SheetBar(classes="sheet-foot")
        self.bind_to(("quit", self.own), "close")
        for id_, action in _MOVES.items():
            self.bind_to((id_,), action)
        for key in self.keys:
            if key.id in self.through:
                self.bind_to((key.id,), f"pass_on('{key.action}')")

    def bind_to(self, ids: Iterable[str], action: str) -> None:
        """Bind the reader's keys of these ids to an action of the window."""
        for key in self.keys:
            for name in key.keys if key.id in ids else ():
                self._bindings.bind(name, action, show=False)

    def compose(self) -> ComposeResult:
        yield Vertical(self.head, *self.body(), self.foot, classes=f"sheet {self.own}")

    @property
    def main(self) -> "MainScreen":
        """The screen under the window."""
        return cast("NewsreaderApp", self.app).main

    def take(self, story: Story, pages: list[Page]) -> None:
        """Show another state of the story; what is chosen stays chosen where it still is."""
        self.story, self.pages = story, pages
        self.renew()

    def renew(self) -> None:
        """Draw the story anew."""
        raise NotImplementedError

    def waiting(self) -> str:
        """What the window waits for: a sentence, empty where the articles are compared."""
        if self.story.comparison is not None:
            return ""
        if self.main.failure:
            return "The articles could not be compared. Esc goes back to them."
        return f"{self.story.progress or 'The engine starts'} … This fills when all is read; Esc goes back meanwhile."

    async def action_pass_on(self, action: str) -> None:
        """Let the main screen do it."""
        await self.main.run_action(action)

    def correct(self, entity: Entity, passage: Evidence | None) -> None:
        """Let the reader correct an entity, of which one mention is meant."""
        here = self.main.story.places_of(entity)
        place = next((one for one in here if passage == Evidence(one.doc, one.span)), here[0] if here else None)
        self.main.select_place(place, follow=False)
        self.main.action_correct()

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


def said(sentence: str, width: int) -> list[Row]:
    """The rows of a list in which there is nothing."""
    return [
        Row(Content(sentence[start:end]).stylize("$news-quiet").pad_left(1)) for start, end in wrap(sentence, width - 2)
    ]
