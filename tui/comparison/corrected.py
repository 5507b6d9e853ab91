"""A whole comparison after the reader's corrections: its entities, the mentions of its analyses, its facts."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from tui.analysis import Analysis, MentionKind
from tui.comparison.corrections import CorrectionKind, EntityCorrection, apply_corrections
from tui.comparison.records import Comparison, Entity, Evidence


def correct(comparison: Comparison, corrections: Sequence[EntityCorrection]) -> Comparison:
    """The comparison with corrected entities.

    Mentions have the type of their entity; what is no entity is no mention either; facts name the entities by their new
    ids. ``notices`` says which corrections no longer fit. The facts themselves stay as they were found. Raises nothing.
    """
    if not corrections:
        return comparison
    corrections = [_with_references(one, comparison) for one in corrections]
    done = apply_corrections(comparison.documents, comparison.entities, corrections)
    before = set(_places(comparison.entities))
    types = {where: entity.type for entity in done.entities for where in _places([entity])}
    new_ids = _new_ids(comparison.entities, done.entities, done.replaced)
    return msgspec.structs.replace(
        comparison,
        analyses=tuple(_analysis(one, doc, before, types) for doc, one in enumerate(comparison.analyses)),
        entities=done.entities,
        facts=tuple(
            msgspec.structs.replace(
                fact,
                entities=new_ids(fact.entities, fact.evidence),
                speakers=new_ids(fact.speakers, fact.evidence),
            )
            for fact in comparison.facts
        ),
        notices=(*comparison.notices, *done.notices),
    )


def _with_references(correction: EntityCorrection, comparison: Comparison) -> EntityCorrection:
    """A pronoun or a nominal goes with the name it stands for when that is taken out of an entity."""
    if correction.kind != CorrectionKind.SPLIT:
        return correction
    name = " ".join(correction.value.split())
    following: list[Evidence] = []
    for doc, analysis in enumerate(comparison.analyses):
        for mention in analysis.mentions:
            if mention.antecedent is not None:
                span = analysis.mentions[mention.antecedent].span
                words = " ".join(span.cut(comparison.documents[doc].text).split())
                if Evidence(doc, span) in correction.others or (name and words == name):
                    following.append(Evidence(doc, mention.span))
    return msgspec.structs.replace(correction, others=(*correction.others, *following))


def _places(entities: Iterable[Entity]) -> Iterable[Evidence]:
    return (where for entity in entities for where in (*entity.mentions, *entity.references))


def _analysis(analysis: Analysis, doc: int, before: set[Evidence], types: Mapping[Evidence, str]) -> Analysis:
    """The analysis without the names that are no entities, and all that pointed at them pointing nowhere."""
    places = [Evidence(doc, mention.span) for mention in analysis.mentions]
    freed = [where in before and where not in types for where in places]
    stays = [
        not (free and mention.kind is MentionKind.NAMED) for free, mention in zip(freed, analysis.mentions, strict=True)
    ]
    moved: dict[int | None, int] = {}
    for index, kept in enumerate(stays):
        if kept:
            moved[index] = len(moved)
    mentions = tuple(
        msgspec.structs.replace(
            mention,
            type=types.get(where, mention.type),
            antecedent=None if free else moved.get(mention.antecedent),
        )
        for mention, where, free, kept in zip(analysis.mentions, places, freed, stays, strict=True)
        if kept
    )
    return msgspec.structs.replace(
        analysis,
        mentions=mentions,
        quotations=tuple(
            msgspec.structs.replace(one, speaker_mention=moved.get(one.speaker_mention)) for one in analysis.quotations
        ),
        attributes=tuple(
            msgspec.structs.replace(one, mention=moved[one.mention])
            for one in analysis.attributes
            if one.mention in moved
        ),
    )


def _new_ids(
    before: Sequence[Entity], after: Sequence[Entity], replaced: Mapping[str, str | None]
) -> Callable[[Sequence[str], Sequence[Evidence]], tuple[str, ...]]:
    """What turns the ids that a fact had into those it has now, which may depend on the names in its evidence."""
    owner = {where: entity.id for entity in after for where in _places([entity])}
    homes = {entity.id: {where: owner.get(where) for where in _places([entity])} for entity in before}
    there = {entity.id for entity in after}

    def now(id: str, evidence: Sequence[Evidence]) -> Iterable[str | None]:
        if all(home == id for home in homes.get(id, {}).values()):
            return (id if id in there else replaced.get(id),)
        named = [home for where, home in homes[id].items() if _stands_in(where, evidence)]
        return named or (id if id in there else replaced.get(id),)

    def new_ids(ids: Sequence[str], evidence: Sequence[Evidence]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new for id in ids for new in now(id, evidence) if new is not None))

    return new_ids


def _stands_in(where: Evidence, evidence: Sequence[Evidence]) -> bool:
    return any(passage.doc == where.doc and passage.span.covers(where.span) for passage in evidence)
