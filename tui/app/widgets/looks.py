"""The styles of what is drawn row by row, by name.

A line-API widget draws with styles of its own. Were they component classes of the style sheet, each would be matched
against all its rules whenever a widget changes: that took a fifth of the time to the first screen.
"""

from typing import TYPE_CHECKING

from rich.style import Style
from textual.style import Style as ContentStyle

from tui.app.theme import SHAPES

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

LOOKS: dict[str, str] = {name: f"{shape} $news-{name}" for name, shape in SHAPES.items()} | {
    "title": "bold $foreground",
    "heading": "bold $primary",
    "subheading": "bold $news-quiet",
    "faint": "$news-faint",
    "quiet": "$news-quiet",
    "rule": "$news-rule",
    "code": "$news-quiet",
    "strong": "bold",
    "emphasis": "italic",
    "link": "$news-link underline",
    "image": "italic $news-quiet",
    "sign": "$news-faint",
    "lit": "$news-lit-text on $news-lit",
    "here": "bold $news-here-text on $news-here",
    "evidence": "on $news-evidence",
    "marked": "bold $news-marked-text on $news-marked",
    "opposite": "on $news-opposite",
    "noted": "italic underline",
    "drag": "$news-selected-text on $news-selected",
    "search": "$news-search-text on $news-search",
    "rail-noted": "bold $news-quiet",
    "rail-opposite": "bold $news-agree",
    "rail-evidence": "bold $news-conflict",
    "rail-search": "bold $news-search-rail",
    "rail-entity": "bold $primary",
    "rail-here": "bold $primary",
    "conflict": "bold $news-conflict",
    "differ": "bold $news-differ",
    "agree": "bold $news-agree",
    "only": "bold $news-only",
    "group": "bold $news-quiet",
    "claim": "$foreground",
    "cursor": "bold on $news-row",
    "cursor-focus": "bold on $news-bar-focus",
}

_WITHOUT_COLOUR: dict[str, str] = {
    "faint": "dim",
    "rule": "dim",
    "lit": "reverse",
    "here": "bold underline reverse",
    "evidence": "bold",
    "marked": "bold underline reverse",
    "opposite": "bold",
    "drag": "reverse",
    "search": "reverse",
    "cursor": "bold",
    "cursor-focus": "bold reverse",
}
"""What stands for a background where there are none: on a terminal's own colours, or without any."""


def look(app: "App[object]", name: str) -> Style:
    """The style of this name in the app's theme."""
    text = LOOKS[name]
    if app.current_theme.ansi:
        text = _WITHOUT_COLOUR.get(name, text)
    return ContentStyle.parse(text, app.theme_variables).rich_style


class Looks:
    """The looks of one widget, each made when it is first drawn."""

    def __init__(self, widget: "Widget") -> None:
        self._widget = widget
        self._made: dict[str, Style] = {}

    def __getitem__(self, name: str) -> Style:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._widget.rich_style if name == "base" else look(self._widget.app, name)
        return made

    def clear(self) -> None:
        """To be called when the widget's style or the theme may have changed."""
        self._made.clear()
