"""Facts: a found fact is an annotated one when their evidence meets in every document that has it."""

from collections import defaultdict

from tests.benchmarks.quality.data import Annotated, Item
from tests.benchmarks.quality.match import Score, overlap

CONFLICTS = ("value", "quote_wording", "certainty")


def facts(data: Annotated) -> dict[str, Score]:
    """Scores by status, and of the conflicts among the differences."""
    gold, found = data.gold["facts"], data.found["facts"]
    candidates = sorted(
        (-closeness - (0.5 if _accepted(a, b) else 0.0), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if (closeness := _closeness(a, b)) > 0.05
    )
    partner: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in partner and j not in partner.values():
            partner[i] = j
    right = {i: j for i, j in partner.items() if _accepted(gold[i], found[j])}
    result = {}
    for status in ("agree", "differ", "only"):
        wanted = sum((found[right[i]] if i in right else one)["status"] == status for i, one in enumerate(gold))
        hit = sum(found[j]["status"] == status for j in right.values())
        result[status] = Score(hit, sum(one["status"] == status for one in found), wanted)
    shown = {j for j, one in enumerate(found) if one["status"] == "differ" and one["kind"] in CONFLICTS}
    hit = sum(j in shown and "differ" in _statuses(gold[i]) for i, j in partner.items())
    result["conflicts, precision"] = Score(hit, len(shown), hit)
    real = {i for i, one in enumerate(gold) if one["status"] == "differ" and one.get("kind") in CONFLICTS}
    told = sum(i in real and found[j]["status"] == "differ" for i, j in partner.items())
    result["conflicts, recall"] = Score(told, told, len(real))
    return result


def _statuses(fact: Item) -> list[str]:
    return fact.get("accept") or [fact["status"]]


def _accepted(gold: Item, found: Item) -> bool:
    return found["status"] in _statuses(gold)


def _closeness(gold: Item, found: Item) -> float:
    """Mean over the documents of the best overlap of their passages; 0 where one document's passages do not meet."""
    a, b = _by_document(gold), _by_document(found)
    if set(a) != set(b):
        return 0.0
    best = [max(overlap(one, other) for one in a[doc] for other in b[doc]) for doc in a]
    return sum(best) / len(best) if best and min(best) > 0 else 0.0


def _by_document(fact: Item) -> dict[str, list[Item]]:
    result: dict[str, list[Item]] = defaultdict(list)
    for passage in fact["evidence"]:
        result[passage["doc"]].append(passage)
    return result
