"""Facts in the order a reader wants: conflicts, told differently, agreed, then what only one article has."""

from tui.comparison import Comparison, Fact, Status
from tui.documents import quotable
from tui.export.wording import letter, names


def grouped(comparison: Comparison) -> list[tuple[str, list[Fact]]]:
    """(heading, facts) for each group that has any; inside a group the heaviest first."""
    called = names(comparison)
    groups: dict[str, list[Fact]] = {"Conflicts": [], "Told differently": [], "Agreed": []}
    if len(comparison.documents) > 1:
        for doc, name in enumerate(called):
            groups[f"Only {letter(doc)}: {name}"] = []
    ordered = sorted(enumerate(comparison.facts), key=lambda item: (-item[1].weight, item[0]))
    for _, fact in ordered:
        if fact.status is Status.DIFFER:
            heading = "Conflicts" if fact.is_conflict else "Told differently"
        elif fact.status is Status.AGREE:
            heading = "Agreed"
        elif len(comparison.documents) == 1:
            heading = "Facts"
        elif len(fact.docs) == 1:
            heading = f"Only {letter(fact.docs[0])}: {called[fact.docs[0]]}"
        else:
            heading = "Only some"
        groups.setdefault(heading, []).append(fact)
    return [(heading, facts) for heading, facts in groups.items() if facts]


def is_its_own_claim(comparison: Comparison, fact: Fact) -> bool:
    """Whether the fact's one passage says the claim word for word, so that to write both would be to say it twice."""
    if len(fact.evidence) != 1:
        return False
    passage = fact.evidence[0]
    return quotable(comparison.documents[passage.doc], passage.span).split() == fact.claim.split()
