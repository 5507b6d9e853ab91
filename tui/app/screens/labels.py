"""Jump labels: each name on the screen gets letters to be typed, which select it."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from tui.app.labels import labels, left
from tui.app.screens.articles import ArticlesScreen
from tui.app.story import Place
from tui.app.widgets.article import ArticlePane
from tui.resources import styles_folder


@dataclass(frozen=True, slots=True)
class Label:
    """A label at a cell of a pane."""

    text: str
    x: int
    y: int
    place: Place


class LabelledPane(Widget):
    """A pane as it is, with labels over it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"labels--label", "labels--typed"}

    def __init__(self, pane: ArticlePane, given: list[Label]) -> None:
        super().__init__()
        self.pane = pane
        self.given = given
        self.typed = ""
        self.styles.width, self.styles.height = pane.scrollable_content_region.width, pane.size.height
        self.styles.offset = (pane.region.x, pane.region.y)

    def render_line(self, y: int) -> Strip:
        strip = self.pane.render_line(y)
        style = self.get_component_rich_style("labels--label")
        typed = self.get_component_rich_style("labels--typed")
        done = len(self.typed)
        for label in self.given:
            if label.y == y and label.text.startswith(self.typed):
                drawn = Strip([Segment(label.text[:done], typed), Segment(label.text[done:], style)])
                end = label.x + len(label.text)
                strip = Strip.join([strip.crop(0, label.x), drawn, strip.crop(end)])
        return strip.adjust_cell_length(self.size.width)


class LabelsScreen(ModalScreen[Place | None]):
    """Letters type a label; Backspace takes one back; Esc, a click or another size of the terminal leaves."""

    CSS_PATH: ClassVar[str] = str(styles_folder() / "sheet.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space", "leave", show=False)]

    def __init__(self, panes: list[LabelledPane]) -> None:
        super().__init__()
        self.panes = panes
        self.given = {label.text: label.place for pane in panes for label in pane.given}
        self.typed = ""
        self.sized: tuple[int, int] | None = None

    def compose(self) -> ComposeResult:
        yield from self.panes

    def on_key(self, event: events.Key) -> None:
        if event.key == "backspace":
            self.type(self.typed[:-1])
        elif event.character is not None and event.character.isalpha():
            self.type(self.typed + event.character.lower())
        else:
            return
        event.stop()
        event.prevent_default()

    def type(self, typed: str) -> None:
        """Take what was typed, as far as a label begins so."""
        if typed in self.given:
            self.dismiss(self.given[typed])
        elif left(list(self.given), typed):
            self.typed = typed
            for pane in self.panes:
                pane.typed = typed
                pane.refresh()

    def on_resize(self, event: events.Resize) -> None:
        size = (event.size.width, event.size.height)
        if self.sized is not None and self.sized != size:
            self.dismiss(None)
        self.sized = size

    def on_click(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        self.dismiss(None)


def labelled(main: ArticlesScreen) -> list[LabelledPane]:
    """The panes that are on the screen with a label for each name that is seen there."""
    seen: list[tuple[ArticlePane, int, int, Place]] = []
    for pane, doc in zip(main.panes, main.shown, strict=True):
        if not pane.region.width or not pane.is_on_screen:
            continue
        for place in main.story.names(doc, main.highlighted):
            cell = pane.cell_of(place.span.start)
            if cell is not None:
                seen.append((pane, *cell, place))
    texts = labels(len(seen))
    result = []
    for pane in dict.fromkeys(one[0] for one in seen):
        given = [Label(text, x, y, place) for text, (of, x, y, place) in zip(texts, seen, strict=False) if of is pane]
        result.append(LabelledPane(pane, given))
    return result
