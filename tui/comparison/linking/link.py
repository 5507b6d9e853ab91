"""Documents and their analyses -> the entities of the story."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from tui.analysis import Analysis, MentionKind
from tui.analysis.names.countries import demonym
from tui.comparison.linking.groups import Groups
from tui.comparison.linking.keys import Key, is_acronym
from tui.comparison.linking.rules import RULES
from tui.comparison.linking.story import Named, Story, story_of
from tui.comparison.linking.surnames import Meant, resolve_single_names
from tui.comparison.records import Entity, Evidence, Link
from tui.documents import Document

_USUAL_SHARE = 0.15
"""Share of the commonest long name's mentions that a longer one must have to be used: others are spans that ran on."""
_NAME_LENGTH = 5
"""A name of more words than this is no fuller: it is more likely a span that ran on."""


def link_entities(documents: Sequence[Document], analyses: Sequence[Analysis]) -> tuple[Entity, ...]:
    """The entities of a story, by first appearance; ids are "e0", "e1", ... in that order.

    Names are joined on evidence only, and each join says why (``Entity.links``). Nominals and pronouns follow their
    antecedent into ``Entity.references``; a nominal that stands for no name is an entity only where it is quoted or
    something refers to it.
    """
    story = story_of(documents, analyses)
    groups: Groups[Key] = Groups()
    for rule in RULES:
        rule(story, groups)
    meant = resolve_single_names(story, groups)
    members: dict[Hashable, list[Named]] = defaultdict(list)
    owner: dict[tuple[int, int], Hashable] = {}
    for place, one in enumerate(story.named):
        root = groups.root(meant[place].key if place in meant else one.key)
        members[root].append(one)
        owner[one.doc, one.place] = root
    references, nominals = _references(analyses, owner)
    links = _links(story, groups, meant)
    entities: list[tuple[Evidence, Entity]] = []
    for owned, named in members.items():
        mentions = tuple(Evidence(one.doc, analyses[one.doc].mentions[one.place].span) for one in named)
        name = _fullest_name(named)
        entity = Entity(
            "",
            name,
            _type(named),
            tuple(words for words in dict.fromkeys(one.words for one in named) if words != name),
            mentions,
            tuple(sorted(references[owned])),
            tuple(links[owned]),
        )
        entities.append((mentions[0], entity))
    for (doc, index), found in nominals.items():
        mention = analyses[doc].mentions[index]
        name = " ".join(mention.span.cut(documents[doc].text).split())
        evidence = Evidence(doc, mention.span)
        entities.append((evidence, Entity("", name, mention.type, (), (), (evidence, *sorted(found)))))
    entities.sort(key=lambda one: one[0])
    return tuple(
        Entity(f"e{number}", one.name, one.type, one.aliases, one.mentions, one.references, one.links)
        for number, (_, one) in enumerate(entities)
    )


def _references(
    analyses: Sequence[Analysis], owner: dict[tuple[int, int], Hashable]
) -> tuple[dict[Hashable, list[Evidence]], dict[tuple[int, int], list[Evidence]]]:
    """The references of each named entity, and the nominals that are entities of their own with theirs."""
    references: dict[Hashable, list[Evidence]] = defaultdict(list)
    nominals: dict[tuple[int, int], list[Evidence]] = {}
    for doc, analysis in enumerate(analyses):
        speakers = {quotation.speaker_mention for quotation in analysis.quotations}
        for index, mention in enumerate(analysis.mentions):
            if mention.kind is MentionKind.NAMED:
                continue
            first = _first_of_chain(analysis, index)
            if (doc, first) in owner:
                references[owner[doc, first]].append(Evidence(doc, mention.span))
            elif analysis.mentions[first].kind is MentionKind.NOMINAL:
                if first != index:
                    nominals.setdefault((doc, first), []).append(Evidence(doc, mention.span))
                elif index in speakers:
                    nominals.setdefault((doc, first), [])
    return references, nominals


def _first_of_chain(analysis: Analysis, index: int) -> int:
    """The index of the mention that a chain of antecedents ends in."""
    seen = {index}
    while (antecedent := analysis.mentions[index].antecedent) is not None and antecedent not in seen:
        seen.add(antecedent)
        index = antecedent
    return index


def _links(story: Story, groups: Groups[Key], meant: dict[int, Meant]) -> dict[Hashable, list[Link]]:
    links: dict[Hashable, list[Link]] = defaultdict(list)
    for a, b, why in groups.reasons:
        links[groups.root(a)].append(Link(story.shown(a), story.shown(b), why))
    for key, written in story.words.items():
        forms = {words.casefold(): words for words in sorted(written)}
        for other in (forms[form] for form in sorted(forms) if form != story.shown(key).casefold()):
            links[groups.root(key)].append(Link(story.shown(key), other, "the same words, written differently"))
    for place, (key, why) in meant.items():
        link = Link(story.shown(key), story.named[place].words, why)
        root = groups.root(key)
        if link not in links[root]:
            links[root].append(link)
    return links


def _fullest_name(named: Sequence[Named]) -> str:
    """The words to call an entity by: its longest name that is no slip, no demonym and no initials if it can be."""
    count = Counter(one.words for one in named)
    person = named[0].kind == "PER"
    numbers = [number for words, number in count.items() if " " in words or not person]
    usual = _USUAL_SHARE * max(numbers, default=0)

    def order(words: str) -> tuple[bool, bool, bool, int, int, int]:
        size = len(words.split())
        return (
            demonym(words) is None,
            not (is_acronym(words) or words.isupper()),
            size == 1 or count[words] > usual,
            size if size <= _NAME_LENGTH else 0,
            count[words],
            len(words),
        )

    return max(dict.fromkeys(one.words for one in named), key=order)


def _type(named: Sequence[Named]) -> str:
    """The commonest type; a country is no less a place for its people being named more often."""
    places = [one.type for one in named if demonym(one.words) is None]
    return Counter(places or [one.type for one in named]).most_common(1)[0][0]
