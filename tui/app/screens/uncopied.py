"""A text to be taken away: one that no clipboard took, or the details of what went wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.harmless import harmless

_SELECT = (
    "Select the text below with the terminal's own selection (often Shift and drag), or press w to write it to a file; "
    "Esc closes.\n"
)
_COPY = "y copies the text below, w writes it to a file; Esc closes.\n"


class UncopiedScreen(ModalScreen[None]):
    """Shows the text; w writes it into the current folder, y copies it where ``copy`` is given."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", "close", show=False),
        Binding("w", "write", "write", show=False),
        Binding("y", "copy", "copy", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, text: str, reason: str, copy: Callable[[str, str], None] | None = None) -> None:
        super().__init__()
        self.copy = copy
        self.text = text
        self.reason = reason

    def compose(self) -> ComposeResult:
        yield VerticalScroll(
            Static(Content(harmless(self.reason)).stylize("bold $news-conflict"), markup=False, id="reason"),
            Static(
                Content(_SELECT if self.copy is None else _COPY).stylize("$news-quiet"),
                markup=False,
            ),
            Static(Content(harmless(self.text, keep="\n")), markup=False, id="uncopied"),
            classes="window",
        )  # fmt: skip

    def action_copy(self) -> None:
        if self.copy is not None:
            self.copy(self.text, "the text")
            self.dismiss(None)

    def action_scroll(self, rows: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_write(self) -> None:
        from tui.app.clipboard import save

        try:
            said = f"Written to {save(self.text, Path.cwd())}"
        except OSError as error:
            said = f"Not written: {error.strerror or error}"
        self.query_one("#reason", Static).update(Content(harmless(said)).stylize("bold"))
