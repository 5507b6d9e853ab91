"""Passages that can be a fact or a side of one, and pairs of them."""

from dataclasses import dataclass
from enum import StrEnum

from tui.analysis import Attribute, Quantity, TimeExpression
from tui.comparison.records import Kind, Slot, Status
from tui.documents import Span


class Source(StrEnum):
    """What a pair was recognised by."""

    SEGMENT = "segment"
    QUOTATION = "quotation"
    NUMBER = "number"
    TIME = "time"
    ROLE = "role"
    PLACE = "place"
    VALUE = "value"
    CERTAINTY = "certainty"
    VAGUE = "vague"
    DEED = "deed"
    DERIVED = "derived"
    DESCRIPTION = "description"
    METADATA = "metadata"


@dataclass(frozen=True, eq=False)
class Unit:
    """A passage: tokens ``first <= i < last``, their span, the token it turns on, what the analysis says of it."""

    doc: int
    first: int
    last: int
    span: Span
    head: int
    detail: Quantity | TimeExpression | Attribute | None = None
    words: tuple[str, ...] = ()
    """The words of a quotation, lower case; the names of a place or person."""

    @property
    def order(self) -> tuple[int, int, int]:
        return self.doc, self.span.start, self.span.end

    def same(self, other: "Unit") -> bool:
        """Whether both are the same passage, or nearly."""
        if self is other:
            return True
        if self.doc != other.doc or not self.span.overlaps(other.span):
            return False
        common = min(self.span.end, other.span.end) - max(self.span.start, other.span.start)
        union = max(self.span.end, other.span.end) - min(self.span.start, other.span.start)
        return common >= 0.5 * union or common >= 0.75 * min(len(self.span), len(other.span))

    def touches(self, other: "Unit", share: float) -> bool:
        """Whether they overlap by more than this share of the shorter."""
        if self.doc != other.doc:
            return False
        common = min(self.span.end, other.span.end) - max(self.span.start, other.span.start)
        return common > share * min(len(self.span), len(other.span)) and common > 0


@dataclass(frozen=True, eq=False)
class Pair:
    """Passages of two documents (``a.doc < b.doc``) that may tell the same; ``tokens`` are those aligned, if any."""

    source: Source
    slot: Slot
    score: float
    a: Unit
    b: Unit
    tokens: tuple[tuple[int, int], ...] = ()
    kind: Kind = Kind.PARAPHRASE
    why: str = ""

    @property
    def order(self) -> tuple[float, tuple[int, int, int], tuple[int, int, int]]:
        return -self.score, self.a.order, self.b.order


@dataclass(eq=False)
class Candidate:
    """A fact in the making: its seed pair, the passages of all documents that tell it, and what is held of it."""

    seed: Pair
    units: list[Unit]
    status: Status = Status.AGREE
    kind: Kind = Kind.PARAPHRASE
    why: str = ""
    strength: float = 0.0
    """Which of two facts on the same passages is kept."""
    versions: tuple[tuple[int, ...], ...] = ()
    core: Span | None = None
    """The words that the fact is about, where they are fewer than its passage."""

    narrow: bool = False
    """Whether the clauses around its passages tell more than it: it is shown without them."""

    def of(self, doc: int) -> list[Unit]:
        return [unit for unit in self.units if unit.doc == doc]

    @property
    def docs(self) -> list[int]:
        return sorted({unit.doc for unit in self.units})

    def add(self, unit: Unit) -> None:
        if all(unit is not one for one in self.units):
            self.units.append(unit)
