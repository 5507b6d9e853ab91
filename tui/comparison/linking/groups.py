"""Union-find over names, with the reason for each join."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Groups(Generic[Item]):
    """Disjoint sets of items; ``reasons`` holds (item, item, why) for each join of two sets."""

    def __init__(self) -> None:
        self._parent: dict[Item, Item] = {}
        self._joined: set[Item] = set()
        self.reasons: list[tuple[Item, Item, str]] = []

    def root(self, item: Item) -> Item:
        """The item that stands for the set of ``item``."""
        parent = self._parent.setdefault(item, item)
        while parent != item:
            above = self._parent[parent]
            self._parent[item] = above
            item, parent = parent, above
        return item

    def is_joined(self, item: Item) -> bool:
        """Whether a rule has named ``item`` as one side of a join."""
        return item in self._joined

    def join(self, a: Item, b: Item, why: str) -> None:
        """Make one set of the sets of ``a`` and ``b``."""
        first, second = self.root(a), self.root(b)
        if first != second:
            self._parent[second] = first
            self._joined |= {a, b}
            self.reasons.append((a, b, why))
