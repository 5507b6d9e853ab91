"""What the reader is told when something went wrong: a sentence that passes, kept with its details to be read again."""

from typing import Literal

from textual.screen import Screen

from tui.app.harmless import harmless
from tui.app.widgets.bars import StatusLine

SECONDS = 12.0
"""As long as a long sentence takes to be read."""


class TellingScreen(Screen[None]):
    """``told`` are (sentence, details) since the start; details may be empty."""

    status: StatusLine

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str]] = []

    def copy(self, text: str, what: str) -> None:
        """Copy a text by every way there is, and say so."""
        raise NotImplementedError

    def tell(
        self, sentence: str, details: str = "", severity: Literal["information", "warning", "error"] = "warning"
    ) -> None:
        """Tell the reader in one sentence."""
        self.told.append((sentence, details))
        self.notify(harmless(sentence), severity=severity, markup=False, timeout=SECONDS)

    def action_messages(self) -> None:
        """Show all that was told, the latest first, to be copied or written to a file."""
        from tui.app.screens.uncopied import UncopiedScreen

        if self.told:
            text = "\n\n".join(f"{sentence}\n{details}".strip() for sentence, details in reversed(self.told))
            self.app.push_screen(UncopiedScreen(text, "What was told since the start", self.copy))
        else:
            self.status.say("Nothing went wrong so far: there is nothing to tell.")
