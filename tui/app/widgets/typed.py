"""The line in which the reader types what the facts must have."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.app.harmless import harmless


class TypedFilter(Input):
    """Stands above the facts while it is typed into; the arrows move in the facts meanwhile."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.typed", show=False),
        Binding("escape", "screen.untyped", show=False),
        Binding("down", "screen.move(1)", show=False),
        Binding("up", "screen.move(-1)", show=False),
        Binding("pagedown", "screen.page(1)", show=False),
        Binding("pageup", "screen.page(-1)", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__(
            text, placeholder="words that the facts have", compact=True, select_on_focus=False, id="facts-typed"
        )

    def take(self, text: str) -> None:
        """Show another text without telling of it."""
        with self.prevent(Input.Changed):
            self.value = harmless(text)
