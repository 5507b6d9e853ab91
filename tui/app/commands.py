"""The command palette: every action of the key table, by its name and what it does."""

from collections.abc import Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.app.keys import Key, group_of, shown
from tui.app.screens.main import MainScreen


class KeyCommands(Provider):
    """Offers what the screen under the palette can do."""

    def commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        """(name, the group it is in, what to call) for each action."""
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return []
        return [(name(key), group_of(key), partial(screen.run_action, key.action)) for key in screen.keys]

    async def discover(self) -> Hits:
        for text, _, call in self.commands():
            yield DiscoveryHit(text, call, text=text)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for text, group, call in self.commands():
            if (score := matcher.match(f"{text} {group}")) > 0:
                yield Hit(score, matcher.highlight(text), call, text=text)


def name(key: Key) -> str:
    """A command's name in the palette: what it does, and its key."""
    help_ = key.help[0].upper() + key.help[1:]
    return f"{help_}  ({shown(key.keys[0])})" if key.keys else help_
