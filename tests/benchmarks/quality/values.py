"""Normalised times (value F1 as in TempEval-3) and quantities (value, qualifier, what is counted)."""

import re

from tests.benchmarks.quality.data import Annotated, Item
from tests.benchmarks.quality.match import Score, exact, overlap, without_optional


def times(data: Annotated) -> Score:
    """Time expressions whose span meets an annotated one and whose TIMEX3 value is the same."""
    required, found, pairs = without_optional(data.gold["dates"], data.found["dates"], _meets)
    right = sum(_value(required[i]) == _value(found[j]) for i, j in pairs)
    return Score(right, len(found), len(required))


def quantities(data: Annotated) -> dict[str, Score]:
    """Quantities with the same value; with the same qualifier too; with a shared word of what is counted too."""
    required, found, pairs = without_optional(data.gold["quantities"], data.found["quantities"], _meets)
    same = [(required[i], found[j]) for i, j in pairs if _number(required[i]) == _number(found[j])]
    qualified = sum(gold.get("qualifier", "exact") == one.get("qualifier", "exact") for gold, one in same)
    counted = sum(bool(_words(gold) & _words(one)) for gold, one in same)
    return {
        name: Score(right, len(found), len(required))
        for name, right in (("value", len(same)), ("+ qualifier", qualified), ("+ what is counted", counted))
    }


def _meets(gold: Item, found: Item) -> bool:
    return exact(gold, found) or overlap(gold, found) > 0


def _value(item: Item) -> str:
    return (item.get("value") or "").strip().upper().replace("T24:00", "T00:00")


def _number(item: Item) -> float | None:
    value = item.get("value")
    return None if value is None else float(value)


def _words(item: Item) -> set[str]:
    return {word for word in re.findall(r"[a-z]+", (item.get("counts") or "").lower()) if len(word) > 3}
