"""Windows that ask for files: where to write the comparison, which articles to open."""

import os
import shlex
from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.app.harmless import harmless
from tui.app.screens.asking import Asking, LineScreen
from tui.comparison import Comparison
from tui.documents import Document, SourceErrors, read_all
from tui.export import FILE_FORMATS, export, write
from tui.state import Session


class WriteScreen(LineScreen):
    """Writes the comparison into a file; dismissed with a sentence that says where. Asks before it replaces a file."""

    def __init__(self, comparison: Comparison, suggested: Path) -> None:
        super().__init__(
            "Write all facts to a file",
            str(suggested),
            "The ending chooses the form: .md, .txt, .csv or .json. Enter writes, Esc leaves.",
        )
        self._comparison = comparison
        self._confirmed = ""

    def answer(self, text: str) -> None:
        path = Path(text.strip()).expanduser()
        format = FILE_FORMATS.get(path.suffix.lower())
        if not text.strip() or format is None:
            self.say("Give a file that ends in .md, .txt, .csv or .json.")
        elif path.is_dir():
            self.say(f"{path} is a folder: name a file.")
        elif path.exists() and self._confirmed != text:
            self._confirmed = text
            self.say(f"{path.name} is there already: Enter once more replaces it.")
        else:
            try:
                write(export(self._comparison, format), path)
            except OSError as error:
                self.say(f"{path} could not be written ({error.strerror or error}): name another file.")
            else:
                self.dismiss(f"Written to {path.resolve()}")


class OpenScreen(Asking[tuple[Document, ...]]):
    """Asks which articles to open; dismissed with them, read already. What was open before is one key away."""

    def __init__(self, sessions: Sequence[Session]) -> None:
        super().__init__(
            "Open articles",
            "Files with blanks between them (quotation marks around a name with blanks), or choose below what was open "
            "before. Enter opens, Esc leaves.",
        )
        self._sessions = [one for one in sessions if one.sources][:8]

    def compose(self) -> ComposeResult:
        widgets: list[Input | OptionList] = [Input(id="line", compact=True)]
        if self._sessions:
            rows = (" · ".join(os.path.basename(source) or source for source in one.sources) for one in self._sessions)
            widgets.append(OptionList(*(Option(Content(f" {harmless(row)}")) for row in rows), compact=True))
        yield from self.frame(*widgets)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        try:
            sources = shlex.split(event.value)
        except ValueError:
            self.say("A quotation mark is not closed.")
            return
        if sources:
            self._open([os.path.expanduser(source) for source in sources])
        else:
            self.say("Name one or more files.")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._open(list(self._sessions[event.option_index].sources))

    def _open(self, sources: list[str]) -> None:
        if "-" in sources:
            self.say("Standard input can only be read at the start: newsreader -")
            return
        try:
            self.dismiss(tuple(read_all(sources, None)))
        except SourceErrors as failed:
            self.say(" ".join(str(error) for error in failed.errors))
