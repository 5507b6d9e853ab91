"""What stands for what on the screen: the sign of a fact's status, the kinds of highlights and their order."""

from collections.abc import Collection
from dataclasses import dataclass

from tui.comparison import Fact, Status

CONFLICT, TOLD_DIFFERENTLY, AGREED = "≠", "≈", "="
PINNED, NOTED = "★", "✎"


@dataclass(frozen=True)
class Highlight:
    """A kind of highlighted words: ``id`` names its style, ``label`` is for the legend, ``types`` are OntoNotes'."""

    id: str
    label: str
    help: str
    types: tuple[str, ...] = ()


HIGHLIGHTS = (
    Highlight("person", "person", "people", ("PERSON",)),
    Highlight("org", "organisation", "organisations, nationalities and other groups", ("ORG", "NORP")),
    Highlight("place", "place", "places and buildings", ("GPE", "LOC", "FAC")),
    Highlight("thing", "other name", "events, works, products and laws", ("EVENT", "WORK_OF_ART", "PRODUCT", "LAW")),
    Highlight("time", "time", "dates, times and durations", ("TIME",)),
    Highlight("number", "number", "numbers with what they count", ("NUMBER",)),
)

HIGHLIGHT_OF = {type_: highlight.id for highlight in HIGHLIGHTS for type_ in highlight.types}

TYPE_NAMES = {
    "PERSON": "person",
    "NORP": "group",
    "FAC": "building",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "PRODUCT": "product",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
}


def hidden_by(wished: Collection[str]) -> frozenset[str]:
    """The kinds of highlights that are not wished, by their own name or by that of one of their types."""
    return frozenset(one.id for one in HIGHLIGHTS if not {one.id, *one.types} & {*wished})


def tone(fact: Fact) -> str:
    """The name of the style of a fact's status: conflict, differ, agree or only."""
    if fact.status is Status.DIFFER:
        return "conflict" if fact.is_conflict else "differ"
    return fact.status.value


def source_colour(doc: int) -> str:
    """The colour of an article's letter: four articles in turn have their own."""
    return f"$news-source-{'abcd'[doc % 4]}"
