"""The command palette leads to names and facts as well: by the words in them."""

from collections.abc import Iterator
from functools import partial

from textual.command import Hit, Hits, Provider
from textual.content import Content

from tui.app.harmless import harmless
from tui.app.register import entries
from tui.app.screens.exploring import ExploringScreen
from tui.app.signs import tone
from tui.app.widgets.facts import sign
from tui.comparison import Entity, Fact
from tui.export.wording import SLOTS, letter

_LONGEST = 160


class Places(Provider):
    """Offers each name and each fact in which all words stand that were typed; texts from outside are never markup."""

    async def search(self, query: str) -> Hits:
        screen = self.screen
        words = _plain(query).split()
        if not isinstance(screen, ExploringScreen) or not words:
            return
        matcher = self.matcher(query)
        for text, said, help_, target in self.targets(screen):
            plain = _plain(text)
            if not all(word in plain for word in words):
                continue
            # As sure as a command that has all these letters in a row.
            score = matcher.match(text) or 1.0
            content = Content(text)
            for word in words:
                start = plain.find(word)
                content = content.stylize(matcher.match_style, start, start + len(word))
            yield Hit(score, said + content, partial(screen.visit_found, target), text=text, help=help_)

    def targets(self, screen: ExploringScreen) -> Iterator[tuple[str, Content, str, Entity | Fact]]:
        """(text that is searched, what is drawn before it, help in our own words, where it leads)."""
        documents = range(len(screen.story.documents))
        for entry in entries(screen.story):
            counts = " ".join(f"{letter(doc)} {entry.counts[doc]}×" for doc in documents if entry.counts[doc])
            for name in dict.fromkeys((entry.entity.name, *entry.entity.aliases)):
                yield _one_line(name), Content(""), f"name: {entry.kind}, {counts}", entry.entity
        for _, facts in screen.story.groups:
            for fact in facts:
                docs = " ".join(letter(doc) for doc in fact.docs)
                mark = Content(f"{sign(fact)} ").stylize(f"$news-{tone(fact)}")
                yield _one_line(fact.claim), mark, f"fact: {SLOTS[fact.slot]}, {docs}", fact


def _one_line(text: str) -> str:
    return harmless(" ".join(text.split()))[:_LONGEST]


def _plain(text: str) -> str:
    """For comparing: as long as the text, so that places in it hold."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).replace("’", "'")
