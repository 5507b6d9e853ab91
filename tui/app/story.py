"""What the screen knows of the articles at one moment; it grows while the engine works."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from tui.analysis import Analysis, Mention, MentionKind
from tui.analysis.beginning import LONGEST
from tui.app.signs import HIGHLIGHT_OF
from tui.comparison import Comparison, Entity, Evidence, Fact, Slot
from tui.documents import Document, Span
from tui.export.grouping import grouped
from tui.export.wording import letter

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity stands in an article. ``entity`` is None until the articles were compared."""

    doc: int
    span: Span
    type: str
    entity: Entity | None = None
    named: bool = True


@dataclass(frozen=True)
class Story:
    """``mentions``, ``times`` and ``numbers`` are by document; ``comparison`` is None until it is there."""

    documents: tuple[Document, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    times: tuple[tuple[Span, ...], ...]
    numbers: tuple[tuple[Span, ...], ...]
    comparison: Comparison | None = None
    progress: str = ""
    """What the engine does; nothing where it is done or not there."""
    analyses: dict[int, Analysis] = field(default_factory=dict)
    shares: dict[int, float] = field(default_factory=dict)
    """How much of a document is read, from 0 to 1."""
    provisional: bool = False
    """Whether documents are still to be read that the comparison has not."""

    @classmethod
    def opened(cls, documents: tuple[Document, ...]) -> "Story":
        nothing: tuple[tuple[()], ...] = ((),) * len(documents)
        return cls(documents, nothing, nothing, nothing)

    def with_progress(self, progress: str) -> "Story":
        """Saying what the engine does."""
        return replace(self, progress=progress)

    def parsed(self, doc: int, done: int, total: int, mentions: tuple[Mention, ...]) -> "Story":
        """With the preliminary mentions of one more paragraph."""
        done_with = f"Linking the names of {letter(doc)}, finding its times, numbers and quotations"
        return replace(
            self,
            mentions=_with(self.mentions, doc, self.mentions[doc] + mentions),
            shares=self.shares | {doc: done / total},
            progress=f"Reading {letter(doc)}: paragraph {done} of {total}" if done < total else done_with,
        )

    def analysed(self, doc: int, analysis: Analysis) -> "Story":
        """With all that one document says."""
        return replace(
            self,
            mentions=_with(self.mentions, doc, analysis.mentions),
            times=_with(self.times, doc, tuple(time.span for time in analysis.times)),
            numbers=_with(self.numbers, doc, tuple(one.span for one in analysis.quantities if one.unit != "ordinal")),
            analyses=self.analyses | {doc: analysis},
            shares=self.shares | {doc: 1.0},
            progress="Comparing the articles"
            if len(self.analyses) + 1 >= len(self.documents) > 1
            else f"{letter(doc)} is read",
        )

    def compared(self, comparison: Comparison) -> "Story":
        """With what the documents say together."""
        story = self
        for doc, analysis in enumerate(comparison.analyses):
            story = story.analysed(doc, analysis)
        return replace(story, comparison=comparison, progress="", provisional=False)

    def compared_so_far(self, comparison: Comparison) -> "Story":
        """With what the documents that were analysed say together; others are still to be read."""
        return replace(self, comparison=comparison, provisional=True)

    def begun_again(self) -> "Story":
        """Without what was known of documents that were not read to their end: they are read anew."""
        known = [doc in self.analyses for doc in range(len(self.documents))]
        mentions = tuple(one if is_known else () for one, is_known in zip(self.mentions, known, strict=True))
        return replace(self, mentions=mentions, shares=dict.fromkeys(self.analyses, 1.0), progress="The engine starts")

    @property
    def share(self) -> float:
        """How much of all documents is read, from 0 to 1."""
        sizes = [min(len(document.text), LONGEST) for document in self.documents]
        return sum(size * self.shares.get(doc, 0.0) for doc, size in enumerate(sizes)) / max(sum(sizes), 1)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """By id."""
        return {} if self.comparison is None else {entity.id: entity for entity in self.comparison.entities}

    @cached_property
    def _owners(self) -> dict[Evidence, Entity]:
        if self.comparison is None:
            return {}
        return {
            evidence: entity
            for entity in self.comparison.entities
            for evidence in (*entity.mentions, *entity.references)
        }

    @cached_property
    def places(self) -> tuple[tuple[Place, ...], ...]:
        """For each document where entities stand, in text order: names, and what stands for them once that is known."""
        return tuple(
            tuple(
                sorted(
                    (
                        Place(doc, mention.span, mention.type, entity, mention.kind is MentionKind.NAMED)
                        for mention in mentions
                        if (entity := self._owners.get(Evidence(doc, mention.span)))
                        or mention.kind is MentionKind.NAMED
                    ),
                    key=lambda place: (place.span.start, -place.span.end),
                )
            )
            for doc, mentions in enumerate(self.mentions)
        )

    def names(self, doc: int, shown: frozenset[str]) -> list[Place]:
        """The named places of a document whose highlights are shown, in text order."""
        return [place for place in self.places[doc] if place.named and HIGHLIGHT_OF.get(place.type) in shown]

    def places_of(self, entity: Entity) -> list[Place]:
        """Every place of an entity, through all documents."""
        return [place for places in self.places for place in places if place.entity is entity]

    def place_at(self, doc: int, offset: int) -> Place | None:
        """The innermost entity at an offset, a name before what stands for one."""
        found = [place for place in self.places[doc] if place.span.start <= offset < place.span.end]
        return min(found, key=lambda place: (not place.named, len(place.span)), default=None)

    @cached_property
    def groups(self) -> list[tuple[str, list[Fact]]]:
        """The facts under their headings, in the order in which they are shown."""
        return [] if self.comparison is None else grouped(self.comparison)

    def facts_at(self, doc: int, offset: int) -> list[Fact]:
        """The facts whose evidence covers an offset, in the order in which they are shown."""
        return [
            fact
            for _, facts in self.groups
            for fact in facts
            if any(one.doc == doc and one.span.start <= offset < one.span.end for one in fact.evidence)
        ]

    def speaker(self, fact: Fact) -> str:
        """Who is quoted, by the fullest names; empty for what is no quotation."""
        quoted = fact.speakers if fact.slot is Slot.QUOTE else ()
        return ", ".join(self.entities[one].name for one in quoted if one in self.entities)

    @cached_property
    def told_in(self) -> dict[str, str]:
        """By the id of a fact the sentences that it stands in, those of all its articles."""
        facts = () if self.comparison is None else self.comparison.facts
        return {
            fact.id: " ".join(self.sentence_at(one).cut(self.documents[one.doc].text) for one in fact.evidence)
            for fact in facts
        }

    def sentence_at(self, evidence: Evidence) -> Span:
        """The sentences that a passage touches; the passage itself where none are known."""
        analysis = self.analyses.get(evidence.doc)
        if analysis is None or not analysis.sentences:
            return evidence.span
        starts = [sentence.span.start for sentence in analysis.sentences]
        first = max(bisect_right(starts, evidence.span.start) - 1, 0)
        touched = [one.span for one in analysis.sentences[first:] if one.span.overlaps(evidence.span)]
        if not touched:
            return evidence.span
        return Span(min(touched[0].start, evidence.span.start), max(touched[-1].end, evidence.span.end))


def _with(values: tuple[_T, ...], index: int, value: _T) -> tuple[_T, ...]:
    return (*values[:index], value, *values[index + 1 :])
