"""The Textual app: themes, the engine's events, the terminal."""

import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App, SystemCommand
from textual.screen import Screen

from tui.app import theme
from tui.app.engine import EngineApp
from tui.app.keys import KEYS, rebound
from tui.app.memory import Memory
from tui.app.private import terminal_writer
from tui.app.screens.main import MainScreen
from tui.app.signs import hidden_by
from tui.app.story import Story
from tui.app.view import View
from tui.comparison import Comparison
from tui.documents import Document
from tui.resources import styles_folder
from tui.state import Panel
from tui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.command import Provider

    from tui.state import Settings


def _collect_again() -> None:
    """Collect garbage as usual, but not what was loaded for the first screen: that stays to the end."""
    gc.freeze()
    gc.enable()


def _key_commands() -> "type[Provider]":
    from tui.app.commands import KeyCommands  # the palette is no part of the first screen

    return KeyCommands


def _places() -> "type[Provider]":
    from tui.app.jumping import Places

    return Places


class NewsreaderApp(EngineApp):
    """Shows documents; ``comparison`` where it is known already, else ``worker`` tells how far it is."""

    TITLE = "newsreader"
    COMMANDS = App.COMMANDS | {_key_commands, _places}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(
        self,
        documents: Sequence[Document],
        worker: Worker | None,
        comparison: Comparison | None = None,
        settings: "Settings | None" = None,
        problems: Sequence[str] = (),
        memory: Memory | None = None,
    ) -> None:
        folder = styles_folder()
        without_colour = "NO_COLOR" in os.environ
        super().__init__(
            css_path=[folder / "app.tcss", folder / "main.tcss"], ansi_color=True if without_colour else None
        )
        self.animation_level = "none"
        self.worker = worker
        self.environment = dict(os.environ)
        self.write_to_terminal: Callable[[str], None] = terminal_writer(self)
        keys, wrong = rebound(settings.keys if settings else {}, KEYS)
        self.problems = [*problems, *wrong]
        for one in theme.themes():
            self.register_theme(one)
        wished = settings.theme if settings else "auto"
        if without_colour:
            wished = theme.WITHOUT_COLOUR
        elif wished == "auto":
            wished = theme.DEFAULT
        elif wished not in self.available_themes and f"newsreader-{wished}" in self.available_themes:
            wished = f"newsreader-{wished}"
        if wished not in self.available_themes:
            self.problems.append(f"theme: there is no theme {wished!r}; the default is used.")
            wished = theme.DEFAULT
        self.theme = wished
        story = Story.opened(tuple(documents))
        self.main = MainScreen(story, keys, settings.measure if settings else 80)
        if settings is not None:
            self.main.hidden = self.main.status.hidden = hidden_by(settings.highlights)
            self.main.synced = settings.synced_scrolling
        self.main.memory = memory or Memory(documents)
        self.main.panel = settings.panel if settings is not None else Panel()
        self.main.view = View(self.main.panel.grouping)
        self.main.facts_wished = (self.main.panel.width, 0)
        if comparison is not None:
            self.main.original = comparison
            self.main.story = story = story.compared(comparison)
        self.story = story
        if settings is not None and settings.files.output:
            self.main.output = Path(settings.files.output).expanduser()
        self.reopened: tuple[Document, ...] = ()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.default_variables(self.current_theme.dark)

    def get_default_screen(self) -> Screen[None]:
        return self.main

    def on_mount(self) -> None:
        for problem in self.problems:
            self.main.tell(problem)
        with contextlib.suppress(NotImplementedError, AttributeError):  # Windows has no such signals
            for told in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(told, self._told_to_end, told)
        self.call_after_refresh(self.main.recall)
        self.call_after_refresh(_collect_again)
        if self.worker is not None:
            self.call_after_refresh(self.listen)

    def _told_to_end(self, told: signal.Signals) -> None:
        """Leave as with q, so that the terminal is left as it was; the exit status is the one that shells expect."""
        self.main.keep_places()
        self.exit(return_code=128 + told)

    def reopen(self, documents: Sequence[Document]) -> None:
        """Leave, to be opened again with other documents."""
        self.reopened = tuple(documents)
        self.exit()

    def next_theme(self) -> None:
        """The next of our themes."""
        names = [one.name for one in theme.themes()]
        index = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(index + 1) % len(names)]

    def on_key(self, event: events.Key) -> None:
        """What was typed while a window with a line to type in opened belongs into that line, which did not get it."""
        field = self.screen.focused if self.screen.is_modal else None
        insert = getattr(field, "insert_text_at_cursor", None) or getattr(field, "insert", None)
        if insert is not None and event.is_printable and event.character:
            event.prevent_default()
            insert(event.character)

    def copy_to_clipboard(self, text: str) -> None:
        """Textual's own copying goes our ways too; an empty text never replaces what is in the clipboard."""
        if text:
            self.main.copy(text, "the selected text")

    def get_system_commands(self, screen: Screen[object]) -> "Iterable[SystemCommand]":
        yield SystemCommand("Theme", "Choose among all themes", self.action_change_theme)
