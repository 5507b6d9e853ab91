"""Matching what was found with what is annotated, one to one, and precision, recall and F1 of it."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.benchmarks.quality.data import Item


@dataclass(frozen=True)
class Score:
    """Counts of items right, found and annotated; figures in percent."""

    right: float
    found: float
    gold: float

    @property
    def precision(self) -> float:
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.found + self.gold
        return 200 * self.right / total if total else 0.0


def overlap(a: Item, b: Item) -> float:
    """Shared over covered characters of two spans of one document."""
    shared: int = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return float(max(shared, 0) / (max(a["end"], b["end"]) - min(a["start"], b["start"])))


def exact(gold: Item, found: Item) -> bool:
    """Whether the found span is the annotated one or one of its variants."""
    spans = [(gold["start"], gold["end"]), *((one[0], one[1]) for one in gold.get("alt", []))]
    return (found["start"], found["end"]) in spans


def pair(
    gold: Sequence[Item],
    found: Sequence[Item],
    fits: Callable[[Item, Item], bool],
    closeness: Callable[[Item, Item], float] = overlap,
) -> list[tuple[int, int]]:
    """Indices of items that fit each other, one to one, the closest first."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for j, item in enumerate(found):
        by_document[item["doc"]].append(j)
    candidates = sorted(
        (-closeness(one, found[j]), i, j)
        for i, one in enumerate(gold)
        for j in by_document[one["doc"]]
        if fits(one, found[j])
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in candidates:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return pairs


def without_optional(
    gold: Sequence[Item], found: Sequence[Item], fits: Callable[[Item, Item], bool]
) -> tuple[list[Item], list[Item], list[tuple[int, int]]]:
    """The required gold, the found items that count, and their pairs; a hit on an optional item alone is left out."""
    required = [item for item in gold if not item.get("optional")]
    optional = [item for item in gold if item.get("optional")]
    taken = {j for _, j in pair(required, found, fits)}
    counted = [
        item
        for j, item in enumerate(found)
        if j in taken
        or not any(one["doc"] == item["doc"] and (exact(one, item) or overlap(one, item) >= 0.5) for one in optional)
    ]
    return required, counted, pair(required, counted, fits)
