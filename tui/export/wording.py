"""How statuses, kinds, slots, documents and dates are said in words, the same in every export and in the citation."""

from collections import Counter
from datetime import date

from tui.comparison import Comparison, Fact, Kind, Slot, Status

OWN = "Your passages"
"""Heading of what the reader pinned or wrote about, where no fact stands on it."""

SLOTS = {
    Slot.WHO: "who",
    Slot.WHAT: "what",
    Slot.WHEN: "when",
    Slot.WHERE: "where",
    Slot.HOW_MANY: "how many",
    Slot.WHY: "why",
    Slot.HOW: "how",
    Slot.QUOTE: "quote",
}

KINDS = {
    Kind.SAME_WORDING: "in the same words",
    Kind.PARAPHRASE: "in other words",
    Kind.MORE_SPECIFIC: "one is more specific",
    Kind.DERIVED: "one follows from the other",
    Kind.QUALIFIER_DIFFERS: "the same figure, hedged differently",
    Kind.SPELLING: "spelled differently",
    Kind.VALUE: "the values conflict",
    Kind.QUOTE_WORDING: "the same quotation in different words",
    Kind.CERTAINTY: "not equally certain",
    Kind.SPECIFIC_VS_VAGUE: "exact in one, vague in another",
    Kind.DETAIL: "the details differ",
    Kind.DESCRIPTION: "described differently",
    Kind.SINGLE: "only one has it",
}


def letter(doc: int) -> str:
    """The sign of a document: A, B, ... Z, AA, AB, ..."""
    sign = ""
    doc += 1
    while doc:
        doc, rest = divmod(doc - 1, 26)
        sign = chr(ord("A") + rest) + sign
    return sign


def day(when: date) -> str:
    """A date as it is written in prose: 24 May 2017."""
    return f"{when.day} {when:%B %Y}"


def dated(comparison: Comparison, doc: int) -> str:
    """The publication date of a document in words, and where it does not state one, that it is assumed or not known."""
    published = comparison.documents[doc].metadata.published
    if published is not None:
        return day(published)
    for assumed in comparison.assumed_dates:
        if assumed.doc == doc:
            return f"no date stated, {day(assumed.date)} assumed"
    return "no date stated"


def names(comparison: Comparison) -> tuple[str, ...]:
    """What to call each document; where two would be called the same, their letters tell them apart."""
    plain = [document.name for document in comparison.documents]
    count = Counter(plain)
    return tuple(f"{name} ({letter(doc)})" if count[name] > 1 else name for doc, name in enumerate(plain))


def named(comparison: Comparison, doc: int) -> str:
    """A document where a full citation stands elsewhere: its letter, its name, its date."""
    return f"{letter(doc)}, {names(comparison)[doc]}, {dated(comparison, doc)}"


def verdict(comparison: Comparison, fact: Fact) -> str:
    """A fact's status and kind in words: "both agree, in other words", "only in the Sun"."""
    called = names(comparison)
    if fact.status is Status.ONLY:
        return f"only in {_listed([called[doc] for doc in fact.docs])}"
    if fact.status is Status.AGREE:
        count = len(fact.docs)
        who = "one" if count == 1 else "both" if len(comparison.documents) == 2 else f"{count} articles"
        said = f"{who} agree, {KINDS[fact.kind]}" if count > 1 else KINDS[fact.kind]
        return f"{said}; copied text, so one voice" if fact.copied else said
    return f"{'conflict' if fact.is_conflict else 'told differently'}: {KINDS[fact.kind]}"


def speakers(comparison: Comparison, fact: Fact) -> str:
    """Who is quoted, by their fullest names: "speaker: Ann Lowe", "speakers: Ann Lowe and Nora Quist"; else nothing."""
    called = {entity.id: " ".join(entity.name.split()) for entity in comparison.entities}
    quoted = [called[one] for one in fact.speakers if one in called]
    return f"{'speaker' if len(quoted) == 1 else 'speakers'}: {_listed(quoted)}" if quoted else ""


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
