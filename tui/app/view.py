"""Which facts the panel shows and under which headings: what the reader chose, applied to a story."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from tui.app.signs import AGREED, CONFLICT, PINNED, TOLD_DIFFERENTLY, source_colour
from tui.app.story import Story
from tui.comparison import Fact, Slot
from tui.export.wording import SLOTS, letter, names

Grouping = Literal["status", "slot", "article", "order", "none"]
Dimension = Literal["status", "slot", "article"]
Groups = list[tuple[str, list[Fact]]]

GROUPINGS: dict[Grouping, tuple[str, str]] = {
    "status": ("status", "conflicts first, then told differently, agreed, only in one"),
    "slot": ("kind", "who, what, when, where, how many, why, how, quotations"),
    "article": ("article", "what all articles have, what some, what only one"),
    "order": ("order", "as the articles tell it, from their first line to their last"),
    "none": ("weight", "the most important first, without headings"),
}
"""For each grouping the word in the panel's title, and what it does."""

YOURS = "Yours"
"""The facts that the reader pinned or wrote about, as a kind of status."""

_SIGNS = {
    "Conflicts": (CONFLICT, "$news-conflict"), "Told differently": (TOLD_DIFFERENTLY, "$news-differ"),
    "Agreed": (AGREED, "$news-agree"), "Only some": ("+", "$news-only"), "Facts": ("·", "$news-only"),
}  # fmt: skip
_SLOT_HEADINGS = {Slot.HOW_MANY: "How many", Slot.QUOTE: "Quotations"}


@dataclass(frozen=True, slots=True)
class View:
    """``status`` is a heading's name, ``slot`` the value of one, both empty for all; ``article`` has the facts shown.

    ``text`` are words that each fact shown has; ``about`` is the id of an entity that it names.
    """

    grouping: Grouping = "status"
    status: str = ""
    slot: str = ""
    article: int | None = None
    text: str = ""
    about: str = ""

    @property
    def dimension(self) -> Dimension:
        """What the facts are narrowed by as they are grouped."""
        return self.grouping if self.grouping in ("slot", "article") else "status"

    @property
    def narrows(self) -> bool:
        """Whether facts are left out."""
        return self != View(self.grouping)

    @property
    def words(self) -> list[str]:
        return _plain(self.text).split()

    def chosen(self, dimension: Dimension) -> str:
        """The key of the facet that is chosen; empty for all."""
        if dimension == "article":
            return "" if self.article is None else str(self.article)
        return self.status if dimension == "status" else self.slot

    def narrowed_to(self, key: str, dimension: Dimension | None = None) -> "View":
        """With another facet of a dimension, that of its grouping if none is given; an empty key is all."""
        dimension = dimension or self.dimension
        if dimension == "article":
            return replace(self, article=int(key) if key else None)
        return replace(self, status=key) if dimension == "status" else replace(self, slot=key)

    def all(self) -> "View":
        """With nothing left out."""
        return View(self.grouping)


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a dimension: its ``key`` in the view, a short ``label`` in a ``colour``, its ``name``."""

    key: str
    label: str
    colour: str
    name: str
    count: int


def shown(story: Story, view: View) -> Groups:
    """The facts that a view shows, under their headings."""
    kept = _filter(story, view)
    groups = [(heading, [fact for fact in facts if kept(fact)]) for heading, facts in _grouped(story, view)]
    return [(heading, facts) for heading, facts in groups if facts]


def facets(story: Story, view: View, dimension: Dimension | None = None) -> list[Facet]:
    """What the facts can be narrowed to and how many facts each would show; as they are grouped if not told by what."""
    if story.comparison is None:
        return []
    dimension = dimension or view.dimension
    kept = _filter(story, view, dimension)
    facts = [fact for _, some in story.groups for fact in some if kept(fact)]
    if dimension == "slot":
        told = {fact.slot for _, some in story.groups for fact in some}
        counted = [(slot, sum(fact.slot is slot for fact in facts)) for slot in Slot if slot in told]
        return [Facet(slot.value, SLOTS[slot].replace("how many", "no."), "$news-only", slot_heading(slot), count)
                for slot, count in counted]  # fmt: skip
    if dimension == "article":
        return [
            Facet(str(doc), letter(doc), source_colour(doc), f"facts in {letter(doc)}",
                  sum(doc in fact.docs for fact in facts))
            for doc in range(len(story.documents))
        ]  # fmt: skip
    statuses = _statuses(story)
    result = []
    for heading, _ in story.groups:
        name = heading.split(":")[0]
        sign, colour = _SIGNS.get(name, (name.removeprefix("Only "), "$news-only"))
        result.append(Facet(name, sign, colour, name, sum(statuses[fact.id] == name for fact in facts)))
    if story.comparison.annotations:
        yours = sum(story.comparison.annotation(fact) is not None for fact in facts)
        result.append(Facet(YOURS, PINNED, "$primary", "Yours: pinned or with a note", yours))
    return result


def filters(story: Story, view: View) -> list[str]:
    """In a few words each, by what facts are left out."""
    said = [view.status.lower() if not view.status.startswith("Only ") else view.status.replace("O", "o", 1)]
    said.append(SLOTS[Slot(view.slot)] if view.slot else "")
    said.append(f"in {letter(view.article)}" if view.article is not None else "")
    said.append(f"“{view.text}”" if view.text else "")
    entity = story.entities.get(view.about)
    said.append(f"about {entity.name}" if entity is not None else "")
    return [one for one in said if one]


def slot_heading(slot: Slot) -> str:
    return _SLOT_HEADINGS.get(slot, slot.value.capitalize())


def sought(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where the words stand in a text, as (start, end) in order, none inside another."""
    plain = _plain(text)
    found = sorted((match.start(), match.end()) for word in words for match in re.finditer(re.escape(word), plain))
    result: list[tuple[int, int]] = []
    for start, end in found:
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _statuses(story: Story) -> dict[str, str]:
    return {fact.id: heading.split(":")[0] for heading, facts in story.groups for fact in facts}


def _filter(story: Story, view: View, without: Dimension | None = None) -> Callable[[Fact], bool]:
    """Whether a fact is shown, as far as the other dimensions than ``without`` go."""
    statuses, words = _statuses(story), view.words
    status, slot, article = (
        view.chosen(one) if one != without else "" for one in ("status", "slot", "article")
    )  # fmt: skip

    def kept(fact: Fact) -> bool:
        if status == YOURS:
            if story.comparison is None or story.comparison.annotation(fact) is None:
                return False
        elif status and statuses.get(fact.id) != status:
            return False
        if (slot and fact.slot != slot) or (article and int(article) not in fact.docs):
            return False
        if view.about and view.about not in fact.entities:
            return False
        return not words or _has(story, fact, words)

    return kept


def _has(story: Story, fact: Fact, words: Iterable[str]) -> bool:
    """Whether a fact has all these words: in its claim, its sentences, its names or the reader's note."""
    texts = [fact.claim, story.told_in[fact.id]]
    texts += [story.entities[id_].name for id_ in (*fact.entities, *fact.speakers) if id_ in story.entities]
    annotation = story.comparison.annotation(fact) if story.comparison is not None else None
    texts.append(annotation.note if annotation is not None else "")
    whole = _plain(" ".join(" ".join(texts).split()))
    return all(word in whole for word in words)


def _plain(text: str) -> str:
    """For comparing: as long as the text, so that places in it hold."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).replace("’", "'")


def _grouped(story: Story, view: View) -> Groups:
    """All facts under the headings of a grouping."""
    if view.grouping == "status" or story.comparison is None:
        return [(heading, list(facts)) for heading, facts in story.groups]
    facts = [fact for _, some in story.groups for fact in some]
    if view.grouping == "slot":
        return [(slot_heading(slot), [fact for fact in facts if fact.slot is slot]) for slot in Slot]
    if view.grouping == "article":
        return _by_article(story, facts)
    if view.grouping == "order":
        return _in_order(story, facts, view.article)
    return [("Most important first", sorted(facts, key=lambda fact: -fact.weight))]


def _by_article(story: Story, facts: list[Fact]) -> Groups:
    """What all articles have, what fewer and fewer have, and what each alone has."""
    called = names(story.comparison) if story.comparison is not None else ()
    total = len(story.documents)
    groups: Groups = []
    for count in range(total, 1, -1):
        heading = f"{count} of {total} articles" if count < total else "Both articles" if total == 2 else "All articles"
        groups.append((heading, [fact for fact in facts if len(fact.docs) == count]))
    for doc in range(total):
        groups.append((f"Only {letter(doc)}: {called[doc]}", [fact for fact in facts if fact.docs == (doc,)]))
    return groups


def _in_order(story: Story, facts: list[Fact], first: int | None) -> Groups:
    """As one article tells them, and what each of the others adds in its own order."""
    called = names(story.comparison) if story.comparison is not None else ()
    docs = [*([first] if first is not None else []), *(doc for doc in range(len(called)) if doc != first)]
    groups: dict[int, list[tuple[int, Fact]]] = {doc: [] for doc in docs}
    for fact in facts:
        doc = next((one for one in docs if one in fact.docs), docs[0])
        start = min((one.span.start for one in fact.evidence if one.doc == doc), default=0)
        groups[doc].append((start, fact))
    result: Groups = []
    for doc, found in groups.items():
        verb = "As {} tells it" if doc == docs[0] else "What {} adds"
        in_text = [fact for _, fact in sorted(found, key=lambda item: item[0])]
        result.append((f"{verb.format(letter(doc))}: {called[doc]}", in_text))
    return result
