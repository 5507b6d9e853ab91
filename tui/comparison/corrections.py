"""The reader's corrections to entities, applied to what the linking found.

A correction names an entity by mentions of it, not by its id, so that it fits again after a new analysis: it is meant
for the entity that has most of them.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import count
from typing import NamedTuple

import msgspec

from tui.comparison.records import Entity, Evidence, Link
from tui.documents import Document, harmless


class CorrectionKind(StrEnum):
    RENAME = "rename"
    RETYPE = "retype"
    MERGE = "merge"
    SPLIT = "split"
    NOT_AN_ENTITY = "not_an_entity"


class EntityCorrection(msgspec.Struct, frozen=True):
    """One correction; ``mentions`` are mentions of the entity that it is meant for, one is enough.

    ``value`` is the new name (rename), the new type (retype), the name of both together (merge; empty: the first one's)
    or the name whose mentions are taken out (split). ``others`` are mentions of the entity that is merged into the
    first, or the mentions and references that are taken out by a split.
    """

    kind: CorrectionKind
    mentions: tuple[Evidence, ...]
    others: tuple[Evidence, ...] = ()
    value: str = ""


class Corrected(NamedTuple):
    """Entities after correction; ``notices`` has a sentence for each correction that no longer fits.

    ``replaced`` tells for each entity that is gone which one has its place: the id it was merged into, or None.
    """

    entities: tuple[Entity, ...]
    notices: tuple[str, ...] = ()
    replaced: dict[str, str | None] = {}  # noqa: RUF012 (a NamedTuple's default, never changed)


def apply_corrections(
    documents: Sequence[Document], entities: Sequence[Entity], corrections: Sequence[EntityCorrection]
) -> Corrected:
    """The entities with all corrections made, one after the other in the order given.

    Ids stay: a merged entity has that of the first, the part that was split off of "e3" is "e3.1", and stands after it.
    Deterministic; raises nothing.
    """
    work = _Work(documents, entities)
    for correction in corrections:
        work.apply(correction)
    return Corrected(tuple(work.entities), tuple(work.notices), work.replaced)


class _Work:
    """The entities between two corrections."""

    def __init__(self, documents: Sequence[Document], entities: Sequence[Entity]) -> None:
        self._documents = documents
        self.entities = list(entities)
        self.notices: list[str] = []
        self.replaced: dict[str, str | None] = {}

    def apply(self, correction: EntityCorrection) -> None:
        if not correction.mentions or (correction.kind == CorrectionKind.MERGE and not correction.others):
            return  # it speaks of documents that are not open now
        at = self._find(correction.mentions)
        if at is None:
            self._unfit(correction, "no entity has these words any more")
        elif correction.kind == CorrectionKind.RENAME:
            self._rename(at, correction)
        elif correction.kind == CorrectionKind.RETYPE:
            self._retype(at, correction)
        elif correction.kind == CorrectionKind.MERGE:
            self._merge(at, correction)
        elif correction.kind == CorrectionKind.SPLIT:
            self._split(at, correction)
        elif correction.kind == CorrectionKind.NOT_AN_ENTITY:
            self._replace(self.entities.pop(at).id, None)

    def _rename(self, at: int, correction: EntityCorrection) -> None:
        entity, name = self.entities[at], _one_line(correction.value)
        if name:
            self.entities[at] = _named(entity, name, (entity.name, *entity.aliases))
        else:
            self._unfit(correction, "it is empty")

    def _retype(self, at: int, correction: EntityCorrection) -> None:
        if correction.value:
            self.entities[at] = msgspec.structs.replace(self.entities[at], type=correction.value)
        else:
            self._unfit(correction, "it is empty")

    def _merge(self, at: int, correction: EntityCorrection) -> None:
        other_at = self._find(correction.others)
        if other_at is None:
            self._unfit(correction, "the other one is no longer there")
            return
        entity, other = self.entities[at], self.entities[other_at]
        name = _one_line(correction.value) or entity.name
        known = (entity.name, *entity.aliases)
        if other_at == at:  # the linking has joined them by itself since
            self.entities[at] = _named(entity, name, known)
            return
        self.entities[at] = msgspec.structs.replace(
            _named(entity, name, (*known, other.name, *other.aliases)),
            mentions=tuple(sorted({*entity.mentions, *other.mentions})),
            references=tuple(sorted({*entity.references, *other.references})),
            links=(*entity.links, *other.links, Link(entity.name, other.name, "merged by you")),
        )
        del self.entities[other_at]
        self._replace(other.id, entity.id)

    def _split(self, at: int, correction: EntityCorrection) -> None:
        entity, name = self.entities[at], _one_line(correction.value)
        meant = set(correction.others)
        gone = [one for one in entity.mentions if one in meant or (name and self._cut(one) == name)]
        loose = [one for one in entity.references if one in meant]
        kept = [one for one in entity.mentions if one not in gone]
        if not gone and not loose:
            self._unfit(correction, "it no longer has the words to take out")
            return
        if entity.mentions and not kept:
            self._unfit(correction, "nothing of it would be left")
            return
        self.entities[at] = self._part(entity, entity.id, kept, [one for one in entity.references if one not in loose])
        if gone:  # references alone stand for nothing that has a name
            taken = {known.id for known in self.entities} | set(self.replaced)
            fresh = next(f"{entity.id}.{number}" for number in count(1) if f"{entity.id}.{number}" not in taken)
            self.entities.insert(at + 1, self._part(entity, fresh, gone, loose))

    def _part(self, entity: Entity, id: str, mentions: Sequence[Evidence], references: Sequence[Evidence]) -> Entity:
        """The part of ``entity`` with these mentions; it keeps the names that they bear, or no part does."""
        borne = dict.fromkeys(self._cut(mention) for mention in mentions)
        elsewhere = {self._cut(mention) for mention in entity.mentions} - set(borne)
        stays = id == entity.id
        known = [alias for alias in entity.aliases if alias in borne or (stays and alias not in elsewhere)]
        name = entity.name if stays and entity.name not in elsewhere else max(borne, key=len, default=entity.name)
        names = {name, *known, *borne}
        return msgspec.structs.replace(
            _named(entity, name, (*known, *borne)),
            id=id,
            mentions=tuple(mentions),
            references=tuple(references),
            links=tuple(link for link in entity.links if {link.a, link.b} <= names),
        )

    def _find(self, mentions: Iterable[Evidence]) -> int | None:
        """The index of the entity with most of the mentions; None if it has none."""
        wanted = sorted(set(mentions))
        best, most = None, 0.0
        for index, entity in enumerate(self.entities):
            score = sum(_closeness(one, entity) for one in wanted)
            if score > most:
                best, most = index, score
        return best

    def _replace(self, gone: str, by: str | None) -> None:
        self.replaced = {old: by if new == gone else new for old, new in self.replaced.items()} | {gone: by}

    def _cut(self, where: Evidence) -> str:
        return _one_line(where.span.cut(self._documents[where.doc].text)) if where.doc < len(self._documents) else ""

    def _unfit(self, correction: EntityCorrection, reason: str) -> None:
        what = {
            CorrectionKind.RENAME: f"The new name “{correction.value}”",
            CorrectionKind.RETYPE: f"The new type {correction.value}",
            CorrectionKind.MERGE: "Merging two entities",
            CorrectionKind.SPLIT: "Taking words out of an entity",
            CorrectionKind.NOT_AN_ENTITY: "Removing an entity",
        }[correction.kind]
        words = next(filter(None, map(self._cut, correction.mentions)), "")
        self.notices.append(harmless(f"{what} could not be applied{f' at “{words}”' if words else ''}: {reason}."))


def _named(entity: Entity, name: str, others: Iterable[str]) -> Entity:
    """The entity with this name; its other names become aliases, each once."""
    aliases = dict.fromkeys(other for other in others if other != name)
    return msgspec.structs.replace(entity, name=name, aliases=tuple(aliases))


def _closeness(where: Evidence, entity: Entity) -> float:
    """1 if the entity has the mention, a half if it has one that overlaps, else 0; references count a little less."""
    best = 0.0
    for found, exact, overlapping in ((entity.mentions, 1.0, 0.5), (entity.references, 0.9, 0.4)):
        for one in found:
            if one == where:
                return exact
            if one.doc == where.doc and one.span.overlaps(where.span):
                best = max(best, overlapping)
    return best


def _one_line(text: str) -> str:
    return " ".join(text.split())
