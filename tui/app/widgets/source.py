"""An article's letter in its colour, and how what is chosen is told without colours."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from tui.app.signs import source_colour
from tui.app.theme import WITHOUT_COLOUR
from tui.export.wording import letter


def letters(docs: Iterable[int]) -> Content:
    """The letters of articles in their colours."""
    return Content(" ").join(source(doc) for doc in docs)


def source(doc: int) -> Content:
    """An article's letter in its colour."""
    return Content(letter(doc)).stylize(f"bold {source_colour(doc)}")


def chosen_style(widget: Widget, style: str) -> str:
    """The style of what is chosen; where there are no backgrounds to tell it by, reversed."""
    return "reverse" if widget.app.theme == WITHOUT_COLOUR else style
