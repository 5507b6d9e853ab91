"""The nouns of what one text says: Mention, Quantity, TimeExpression, Quotation, Statement, Attribute, Analysis.

Every ``Span`` counts code points in the ``Document.text`` that was analysed. References to mentions and tokens are
indices into ``Analysis.mentions`` and ``Analysis.tokens``.
"""

from datetime import date
from enum import StrEnum

import msgspec

from tui.documents import Span


class MentionKind(StrEnum):
    NAMED = "named"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


ENTITY_TYPES = ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
"""OntoNotes 5 types of names."""


class Mention(msgspec.Struct, frozen=True):
    """Words that stand for a person, place, organisation or other named thing.

    ``type`` is one of ``ENTITY_TYPES``. ``antecedent`` is the index of the mention that a nominal or pronoun stands
    for (always a named mention, or the first nominal of its chain); None where it is not known. ``why`` is the reason
    for it. ``gender`` is "f", "m" or None where the text does not tell.
    """

    span: Span
    type: str
    kind: MentionKind = MentionKind.NAMED
    antecedent: int | None = None
    gender: str | None = None
    why: str = ""


class Qualifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    SO_FAR = "so_far"
    VAGUE = "vague"


class Quantity(msgspec.Struct, frozen=True):
    """A number with what it counts.

    ``value`` is None for vague ones ("dozens"); ``upper`` is the end of a range. ``unit`` is "people", "years_old",
    "percent", "ordinal", a currency code, a duration or measure unit in the plural ("years", "km"), or the lemma of
    the counted noun. ``counts`` is the text cut from ``counts_span``; ``event`` is the class of what happened to what
    is counted (dead, hurt, held, freed, missing, moved), or None. ``predicate`` is the lemma of the verb it belongs
    to, ``predicate_span`` its words.
    """

    span: Span
    value: float | None
    unit: str
    upper: float | None = None
    qualifier: Qualifier = Qualifier.EXACT
    counts: str = ""
    counts_span: Span | None = None
    predicate: str | None = None
    predicate_span: Span | None = None
    event: str | None = None


class TimeExpression(msgspec.Struct, frozen=True):
    """A time expression normalised after TIMEX3 (TimeML 1.2.1).

    ``type`` is DATE, TIME, DURATION or SET; ``value`` is the TIMEX3 value, with X where unresolved (XXXX-WXX-1TNI).
    ``relative`` is true where the value depends on the publication date. ``rule`` and ``detail`` hold what resolving
    needs besides the date, so that ``resolve_times`` can be called again with another date. ``why`` is one line for
    the reader. ``attributive`` is true where it only tells which one is meant ("the 2007 world champion").
    """

    span: Span
    type: str
    value: str
    relative: bool = False
    rule: str = ""
    detail: dict[str, str | int | None] = {}
    why: str = ""
    attributive: bool = False


class QuotationKind(StrEnum):
    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


class Quotation(msgspec.Struct, frozen=True):
    """Speech and who is said to have said it: the attribution triple source / cue / content (PARC, PolNeAR).

    ``span`` is the content, with its quotation marks for direct and partial ones. ``speaker`` is the source's words,
    ``speaker_mention`` the index of the mention they stand for. A scare quote or a title has no speaker.
    """

    span: Span
    kind: QuotationKind
    cue: Span | None = None
    speaker: Span | None = None
    speaker_mention: int | None = None
    why: str = ""


class Certainty(StrEnum):
    ASSERTED = "asserted"
    REPORTED = "reported"
    HEDGED = "hedged"


class Statement(msgspec.Struct, frozen=True):
    """A clause: who did what to whom.

    ``predicate`` is the verb's words with auxiliaries and particle, ``lemma`` its head's lemma; ``source`` is the
    span of whom the text gives as the source of the claim ("police said ..."), None where the article itself says so.
    """

    span: Span
    predicate: Span
    lemma: str
    subject: Span | None = None
    arguments: tuple[Span, ...] = ()
    negated: bool = False
    certainty: Certainty = Certainty.ASSERTED
    source: Span | None = None


class Attribute(msgspec.Struct, frozen=True):
    """What the text says of a mention in passing: a role, age, origin, relation or alias.

    ``kind`` is "role", "age", "origin", "relation" or "alias". ``span`` covers the words that say so ("chief
    constable"), ``evidence`` the shortest passage with both ("Greater Manchester police chief constable Ian
    Hopkins").
    """

    mention: int
    kind: str
    span: Span
    evidence: Span


class Token(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word as the parser saw it; ``pos`` is the universal tag, ``tag`` the Penn tag, ``head`` a token index
    (itself: a root).
    """

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    name_type: str = ""
    """Type of the name that the word belongs to, after repair; else empty."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Lexeme(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """How common a word is and where it lies in the model's vector space.

    ``rank`` is its row in the model's table (0: most common; -1: unknown); ``vector`` its direction in int8, empty if
    unknown.
    """

    rank: int
    vector: bytes


class Sentence(msgspec.Struct, frozen=True):
    """One sentence: its span, the tokens ``first <= i < last`` and the index of its block in ``Document.blocks``."""

    span: Span
    first: int
    last: int
    block: int


class Analysis(msgspec.Struct, frozen=True):
    """What one document says. It depends on the document's text and publication date alone.

    ``supported`` is false where the text is not in the model's language, or is no prose: then nothing but tokens is
    given and ``notices`` says so. ``published`` is the date that relative times were resolved against, None where
    there is none.
    """

    sha256: str
    published: date | None = None
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    lexicon: dict[str, Lexeme] = {}
    """Lexemes of the content words, by lemma."""
    supported: bool = True
    notices: tuple[str, ...] = ()
