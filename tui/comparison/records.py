"""The nouns of what the texts say together: Evidence, Entity, Fact, Comparison.

A document is referred to by its index in ``Comparison.documents``.
"""

from datetime import date
from enum import StrEnum

import msgspec

from tui.analysis import Analysis
from tui.documents import Document, Span


class Evidence(msgspec.Struct, frozen=True, order=True):
    """The words of one document that a fact or an entity stands on."""

    doc: int
    span: Span


class Link(msgspec.Struct, frozen=True):
    """Why two names are held to be the same entity: one line for the reader ("same last name: Abedi")."""

    a: str
    b: str
    why: str


class Entity(msgspec.Struct, frozen=True):
    """One person, place, organisation or named thing across all documents.

    ``name`` is its fullest name, cut from a text; ``type`` the majority type; ``mentions`` are named mentions in
    document and text order, ``references`` the nominals and pronouns that stand for it; ``links`` say why its names
    were joined.
    """

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Evidence, ...] = ()
    references: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def docs(self) -> tuple[int, ...]:
        return tuple(sorted({mention.doc for mention in (*self.mentions, *self.references)}))


class Slot(StrEnum):
    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how_many"
    WHY = "why"
    HOW = "how"
    QUOTE = "quote"


class Status(StrEnum):
    AGREE = "agree"
    DIFFER = "differ"
    ONLY = "only"


class Kind(StrEnum):
    """How sources agree or differ; a fact that only one document has is of kind ``single``."""

    SAME_WORDING = "same_wording"
    PARAPHRASE = "paraphrase"
    MORE_SPECIFIC = "more_specific"
    DERIVED = "derived"
    QUALIFIER_DIFFERS = "qualifier_differs"
    SPELLING = "spelling"
    VALUE = "value"
    QUOTE_WORDING = "quote_wording"
    CERTAINTY = "certainty"
    SPECIFIC_VS_VAGUE = "specific_vs_vague"
    DETAIL = "detail"
    DESCRIPTION = "description"
    SINGLE = "single"

    @property
    def is_conflict(self) -> bool:
        return self in (Kind.VALUE, Kind.QUOTE_WORDING, Kind.CERTAINTY)


class Fact(msgspec.Struct, frozen=True):
    """A claim and the passages it stands on.

    ``claim`` is cut from the text of ``evidence[0]``; ``evidence`` holds one or more passages for each document that
    has the fact, in document order; ``copied`` is true where the passages come from one wire story and so are one
    voice. ``weight`` orders facts: the higher, the more the articles make of it. ``speakers`` are entity ids of who
    is quoted, where the fact is a quotation. ``versions`` groups the documents by what they say where they differ:
    documents in one group side with each other.
    """

    id: str
    slot: Slot
    claim: str
    status: Status
    kind: Kind
    evidence: tuple[Evidence, ...]
    why: str = ""
    weight: float = 0.0
    copied: bool = False
    entities: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    versions: tuple[tuple[int, ...], ...] = ()

    @property
    def docs(self) -> tuple[int, ...]:
        return tuple(sorted({passage.doc for passage in self.evidence}))

    @property
    def is_conflict(self) -> bool:
        return self.status is Status.DIFFER and self.kind.is_conflict


class Passage(msgspec.Struct, frozen=True):
    """Two passages of two documents that tell the same thing; ``score`` is at least 0, higher is closer."""

    a: Evidence
    b: Evidence
    score: float = 1.0


class Annotation(msgspec.Struct, frozen=True):
    """What the reader added to a fact (``fact`` is its id) or, where that is None, to a passage of their own choice."""

    evidence: tuple[Evidence, ...]
    fact: str | None = None
    pinned: bool = False
    note: str = ""


class AssumedDate(msgspec.Struct, frozen=True):
    """A document that states no date was read as if published on ``date``, the date of document ``source``."""

    doc: int
    date: date
    source: int


class Comparison(msgspec.Struct, frozen=True):
    """All documents of a story and what they say together. Deterministic: the same analyses give the same comparison.

    ``analyses`` have their relative times resolved against the assumed date where one was needed. ``story`` holds the
    facts that tell the story in one line, best first: (slot, evidence).
    """

    documents: tuple[Document, ...]
    analyses: tuple[Analysis, ...]
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    assumed_dates: tuple[AssumedDate, ...] = ()
    story: tuple[tuple[Slot, Evidence], ...] = ()
    notices: tuple[str, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    """Pins and notes, by the first passage of each."""

    def own_passages(self) -> tuple[Annotation, ...]:
        """What the reader pinned or wrote about passages that no fact stands on."""
        return tuple(one for one in self.annotations if one.fact is None)

    def annotation(self, fact: Fact) -> Annotation | None:
        """What the reader added to a fact."""
        return next((one for one in self.annotations if one.fact == fact.id), None)
