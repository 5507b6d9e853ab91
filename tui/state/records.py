"""The nouns of the notebook: Anchor, Pin, Note, Correction, Session.

An entry of the notebook is tied to words of a document, not to what an analysis made of them: it outlives the analysis,
and where it can the version of the document.
"""

from datetime import datetime
from enum import StrEnum

import msgspec

from tui.documents import Span


class Anchor(msgspec.Struct, frozen=True, order=True):
    """Words of one version of one document.

    ``start <= i < end`` counts code points in the text of the document with this ``sha256``; ``quote`` is what it
    cuts. ``before`` and ``after`` are the words around it, by which it is found again in another version (the
    TextQuoteSelector of the W3C Web Annotation Data Model, 2017).
    """

    sha256: str
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Pin(msgspec.Struct, frozen=True):
    """A fact (anchored to its evidence) or a passage that the user wants at hand; ``label`` is how it read then."""

    id: int
    anchors: tuple[Anchor, ...]
    label: str
    made: datetime


class Note(msgspec.Struct, frozen=True):
    """What the user wrote about a fact or a passage; ``label`` is how that read then."""

    id: int
    anchors: tuple[Anchor, ...]
    text: str
    label: str
    made: datetime
    changed: datetime


class CorrectionKind(StrEnum):
    """What is wrong with an entity; the values are those that the comparison knows."""

    RENAME = "rename"
    RETYPE = "retype"
    MERGE = "merge"
    SPLIT = "split"
    NOT_AN_ENTITY = "not_an_entity"


class Correction(msgspec.Struct, frozen=True):
    """A correction to the entity that has the mentions ``anchors``.

    ``value`` is its new name (rename), its new type (retype), the name of both together (merge, may be empty) or the
    name that is taken out (split, may be empty). ``others`` are the mentions of the entity that is merged into it, or
    the mentions that are taken out of it. ``label`` is its name then.
    """

    id: int
    kind: CorrectionKind
    anchors: tuple[Anchor, ...]
    value: str
    others: tuple[Anchor, ...]
    label: str
    made: datetime


Entry = Pin | Note | Correction


class Session(msgspec.Struct, frozen=True):
    """Sources that were opened together: paths or URLs, the versions they had, and which of them were on screen."""

    sources: tuple[str, ...]
    sha256s: tuple[str, ...]
    shown: tuple[int, ...]
    opened: datetime


class NotebookError(Exception):
    """Something could not be written down or read; the message is one sentence for the reader."""
