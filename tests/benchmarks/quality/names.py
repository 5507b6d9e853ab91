"""Names: exact span and type, the types folded to person, organisation, place and other."""

from tests.benchmarks.quality.data import Annotated, Item
from tests.benchmarks.quality.match import Score, exact, without_optional

FOLDED = {
    "PERSON": "PER",
    **dict.fromkeys(("ORGANIZATION", "ORG"), "ORG"),
    **dict.fromkeys(("GPE", "LOC", "FAC", "LOCATION", "FACILITY"), "LOC"),
    **dict.fromkeys(("NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE"), "MISC"),
}


def names(data: Annotated) -> Score:
    """Names with their exact span and folded type; where the gold marks annotated stretches, only inside them."""
    stretches = {document["id"]: document.get("eval_spans") for document in data.gold["documents"]}

    def counted(item: Item) -> bool:
        inside = stretches[item["doc"]]
        return item.get("named", True) and (
            inside is None or any(a <= item["start"] and item["end"] <= b for a, b in inside)
        )

    def fits(gold: Item, found: Item) -> bool:
        return exact(gold, found) and _folded(gold) == _folded(found)

    gold = [item for item in data.gold["entities"] if counted(item)]
    required, found, pairs = without_optional(gold, [item for item in data.found["entities"] if counted(item)], fits)
    return Score(len(pairs), len(found), len(required))


def _folded(item: Item) -> str:
    name_type: str = item["type"].upper()
    return FOLDED.get(name_type, name_type)
