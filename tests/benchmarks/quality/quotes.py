"""Direct quotations with their speaker, and how many scare quotes were pinned on somebody."""

from collections import Counter

from tests.benchmarks.quality.data import Annotated, Item
from tests.benchmarks.quality.match import Score, overlap, pair

_MARKS = "“”\"‘’'«» \n\u00a0"


def quotes(data: Annotated) -> dict[str, Score]:
    """The speaker's words overlap; the speaker is the right entity; scare quotes pinned (recall: the rate)."""
    gold = [item for item in data.gold["quotes"] if item["kind"] in ("direct", "partial")]
    said = [item for item in gold if item.get("speaker") or item.get("speaker_cluster")]
    unsaid = [item for item in gold if item not in said]
    scare = [item for item in unsaid if not item.get("attributed", False)]
    unscored = [item for item in unsaid if item.get("attributed", False)]
    found = [item for item in data.found["quotes"] if item["kind"] in ("direct", "partial") and item.get("speaker")]
    free = {j for _, j in pair(unscored, found, _same, _closeness)}
    found = [item for j, item in enumerate(found) if j not in free]
    pairs = pair(said, found, _same, _closeness)
    spoken = [item for item in said if item.get("speaker")]
    result = {}
    if spoken:
        right = sum(
            bool(said[i].get("speaker")) and _speaker_overlaps(said[i]["speaker"], found[j]["speaker"])
            for i, j in pairs
        )
        result["quote + speaker"] = Score(right, len(found), len(spoken))
    if any(item.get("speaker_cluster") for item in said):
        right = sum(_right_entity(data, said[i], found[j]) for i, j in pairs)
        result["quote + right entity"] = Score(right, len(found), len(said))
    if scare:
        pinned = len(pair(scare, found, _same, _closeness))
        result["scare quotes pinned"] = Score(pinned, pinned, len(scare))
    return result


def _core(item: Item) -> Item:
    """The quotation without its marks."""
    text = item["text"]
    start = item["start"] + len(text) - len(text.lstrip(_MARKS))
    return {"start": start, "end": max(start + 1, item["end"] - len(text) + len(text.rstrip(_MARKS + ",.;:")))}


def _closeness(a: Item, b: Item) -> float:
    return overlap(_core(a), _core(b))


def _same(a: Item, b: Item) -> bool:
    return _closeness(a, b) >= 0.8


def _speaker_overlaps(gold: Item, found: Item) -> bool:
    parts = gold.get("parts") or [[gold["start"], gold["end"]]]
    return gold["doc"] == found["doc"] and any(min(found["end"], b) > max(found["start"], a) for a, b in parts)


def _right_entity(data: Annotated, gold: Item, found: Item) -> bool:
    """Whether most mentions of the found speaker's cluster meet mentions of the annotated one."""
    cluster = found.get("speaker_cluster")
    mentions = data.gold["entities"] + data.gold.get("nominals", [])
    votes: Counter[str] = Counter()
    for mention in data.found["entities"] + data.found["nominals"]:
        if cluster is not None and mention.get("cluster") == cluster:
            best = max(
                (one for one in mentions if one["doc"] == mention["doc"] and overlap(one, mention) > 0),
                key=lambda one, mention=mention: overlap(one, mention),  # type: ignore[misc]
                default=None,
            )
            if best is not None:
                votes[best["cluster"]] += 1
    return bool(votes) and votes.most_common(1)[0][0] == gold.get("speaker_cluster")
