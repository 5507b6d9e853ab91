"""The register of entities: how often each article has each, and which of them match what is typed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui.app.signs import HIGHLIGHT_OF, TYPE_NAMES
from tui.app.story import Story
from tui.comparison import Entity, Evidence


@dataclass(frozen=True, slots=True)
class Entry:
    """``counts`` are by document: names, and what stands for them."""

    entity: Entity
    counts: tuple[int, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """The documents that lack it."""
        return tuple(doc for doc, count in enumerate(self.counts) if not count)

    @property
    def kind(self) -> str:
        return TYPE_NAMES.get(self.entity.type, self.entity.type.lower())


def entries(story: Story) -> list[Entry]:
    """Every entity, those that are spoken of most first."""
    found = []
    for entity in story.entities.values():
        counts = [0] * len(story.documents)
        for one in places(entity):
            counts[one.doc] += 1
        found.append(Entry(entity, tuple(counts)))
    return sorted(found, key=lambda entry: (-sum(entry.counts), entry.entity.name.casefold()))


def places(entity: Entity) -> list[Evidence]:
    """Where an entity stands, in document and text order."""
    return sorted((*entity.mentions, *entity.references))


def matching(all_: Iterable[Entry], typed: str) -> list[Entry]:
    """The entries in which every word that was typed begins a word of a name, or of the type; names as typed first."""
    words = typed.casefold().split()
    found = [entry for entry in all_ if all(any(one.startswith(word) for one in _words(entry)) for word in words)]
    if len(found) == 0 and words:
        found = [entry for entry in all_ if all(word in " ".join(_words(entry)) for word in words)]
    return sorted(found, key=lambda entry: not entry.entity.name.casefold().startswith(typed.casefold().strip()))


def _words(entry: Entry) -> Iterator[str]:
    for text in (entry.entity.name, *entry.entity.aliases, entry.kind, HIGHLIGHT_OF.get(entry.entity.type, "")):
        whole = text.casefold().replace("’", "'")
        yield from whole.split()
        yield from whole.replace("-", " ").split()
