"""The card of an entity: what it is called and why, what the articles say of it, what it says, where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui.analysis import MentionKind
from tui.app.story import Story
from tui.comparison import Entity, Evidence, Fact, Link
from tui.documents import Span
from tui.export.wording import SLOTS


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is known. ``evidence`` are the words that say so, drawn inside ``around`` where that is given.

    ``note`` is a reason in one line. Where ``fact`` is given the line leads to it. Texts are not yet harmless.
    """

    label: str
    evidence: Evidence | None = None
    around: Span | None = None
    note: str = ""
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    lines: tuple[Line, ...]


def entity_card(story: Story, entity: Entity) -> list[Section]:
    """The sections of an entity's card that have something in them; empty until the articles are compared."""
    sections = [
        Section("Names", tuple(_names(story, entity))),
        Section("Described as", tuple(_attributes(story, entity))),
        Section("Facts", tuple(Line(SLOTS[fact.slot], fact=fact) for fact in facts_about(story, entity))),
        Section("Quoted", tuple(_quotations(story, entity, by=True))),
        Section("Spoken of by others", tuple(_quotations(story, entity, by=False))),
        Section("Named", tuple(Line("", one) for one in entity.mentions if len(entity.mentions) > 1)),
        Section("Also referred to as", tuple(_references(story, entity))),
    ]
    return [section for section in sections if section.lines]


def facts_about(story: Story, entity: Entity) -> list[Fact]:
    """The facts that name an entity, in the order in which they are shown."""
    return [fact for _, facts in story.groups for fact in facts if entity.id in fact.entities]


def _names(story: Story, entity: Entity) -> Iterator[Line]:
    """Each name with where it first stands, and why it was linked to another one."""
    texts = [document.text for document in story.documents]
    first: dict[str, Evidence] = {}
    for mention in entity.mentions:
        first.setdefault(" ".join(mention.span.cut(texts[mention.doc]).split()), mention)
    reasons: dict[str, list[str]] = {}
    for link in entity.links:
        # The fullest name needs no reason of its own: those of the others say how they belong to it.
        name = min((one for one in (link.a, link.b) if one != entity.name), key=len, default=link.a)
        reasons.setdefault(name, []).append(_reason(link, name))
    others = sorted(set(first) - {entity.name}, key=lambda name: (first[name].doc, first[name].span))
    for name in dict.fromkeys((entity.name, *others, *reasons)):
        if name in first or name in reasons:
            yield Line(name, first.get(name), note="; ".join(reasons.get(name, ())))


def _reason(link: Link, name: str) -> str:
    other = link.b if name == link.a else link.a
    return link.why if other in link.why else f"{link.why} (linked to {other})"


def _attributes(story: Story, entity: Entity) -> Iterator[Line]:
    own = {*entity.mentions, *entity.references}
    seen: set[tuple[int, str, str]] = set()
    for doc, analysis in sorted(story.analyses.items()):
        text = story.documents[doc].text
        for attribute in analysis.attributes:
            its = Evidence(doc, analysis.mentions[attribute.mention].span) in own
            if not its and (attribute.kind != "relation" or not _touches(own, doc, attribute.evidence)):
                continue
            words = " ".join(attribute.span.cut(text).split())
            if (doc, attribute.kind, words) not in seen:
                seen.add((doc, attribute.kind, words))
                shown = attribute.span if its else attribute.evidence
                label = "also called" if attribute.kind == "alias" else attribute.kind
                yield Line(label, Evidence(doc, shown), attribute.evidence if its else None)


def _quotations(story: Story, entity: Entity, by: bool) -> Iterator[Line]:
    own = {*entity.mentions, *entity.references}
    for doc, analysis in sorted(story.analyses.items()):
        text = story.documents[doc].text
        for quotation in analysis.quotations:
            speaker = quotation.speaker_mention
            its = speaker is not None and Evidence(doc, analysis.mentions[speaker].span) in own
            if its is not by or (not by and (quotation.speaker is None or not _touches(own, doc, quotation.span))):
                continue
            if any(one is not quotation and one.span.covers(quotation.span) for one in analysis.quotations):
                continue  # the part in quotation marks of speech that is told in full
            who = quotation.speaker.cut(text) if quotation.speaker is not None else ""
            yield Line(quotation.kind.value if by else " ".join(who.split()), Evidence(doc, quotation.span))


def _references(story: Story, entity: Entity) -> Iterator[Line]:
    """Pronouns and descriptions that stand for it, each with the reason."""
    own = set(entity.references)
    for doc, analysis in sorted(story.analyses.items()):
        for mention in analysis.mentions:
            if Evidence(doc, mention.span) in own:
                label = "pronoun" if mention.kind is MentionKind.PRONOUN else "description"
                yield Line(
                    label, Evidence(doc, mention.span), note=_antecedent(story, doc, mention.antecedent, mention.why)
                )


def _antecedent(story: Story, doc: int, antecedent: int | None, why: str) -> str:
    if antecedent is None:
        return why
    analysis = story.analyses[doc]
    name = " ".join(analysis.mentions[antecedent].span.cut(story.documents[doc].text).split())
    return f"{why}: {name}" if why else name


def _touches(own: Iterable[Evidence], doc: int, span: Span) -> bool:
    return any(one.doc == doc and span.covers(one.span) for one in own)
