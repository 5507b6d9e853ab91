"""A text that no clipboard took: shown so that it can be selected, or written to a file."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.harmless import harmless


class UncopiedScreen(ModalScreen[None]):
    """Shows the text; w writes it into the current folder."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", "close", show=False),
        Binding("w", "write", "write", show=False),
    ]

    def __init__(self, text: str, reason: str) -> None:
        super().__init__()
        self.text = text
        self.reason = reason

    def compose(self) -> ComposeResult:
        yield VerticalScroll(
            Static(Content(harmless(self.reason)).stylize("bold $news-conflict"), markup=False, id="reason"),
            Static(
                Content("Select the text below with the terminal's own selection (often Shift and drag), or press w to "
                        "write it to a file; Esc closes.\n").stylize("$news-quiet"),
                markup=False,
            ),
            Static(Content(harmless(self.text, keep="\n")), markup=False, id="uncopied"),
            classes="window",
        )  # fmt: skip

    def action_write(self) -> None:
        from tui.app.clipboard import save

        try:
            said = f"Written to {save(self.text, Path.cwd())}"
        except OSError as error:
            said = f"Not written: {error.strerror or error}"
        self.query_one("#reason", Static).update(Content(harmless(said)).stylize("bold"))
