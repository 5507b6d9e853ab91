"""Parse -> named mentions: the model's spans repaired, completed and typed by what the document as a whole shows."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.analysis.frequency import ranks
from tui.analysis.names.boundaries import names_of_model
from tui.analysis.names.countries import country, demonym
from tui.analysis.names.credits import struck, without_credits
from tui.analysis.names.doubt import without_common_words, without_openers
from tui.analysis.names.evidence import Votes, leading, votes_of
from tui.analysis.names.extension import extended
from tui.analysis.names.lexicon import EVENT_HEADS, FACILITY_HEADS, LAW_HEADS, PLANETS
from tui.analysis.names.page import KIND, Name, Page, page_of, without_overlaps
from tui.analysis.names.patterns import with_datelines, with_patterns
from tui.analysis.names.projection import (
    cut_to_known,
    known_in_sentences,
    made_whole,
    parted,
    with_capitals,
    with_last_names,
    with_repeats,
)
from tui.analysis.names.tables import with_tables
from tui.analysis.parse import Parse
from tui.analysis.records import Mention
from tui.documents import Span


def find_names(parse: Parse) -> tuple[Mention, ...]:
    """The named mentions of a document, in text order, not overlapping.

    The stated outlet is one of them, though its line is no prose. A mention's span leaves out articles, titles and the
    possessive. Types are OntoNotes's; one vote over all mentions of the same words decides their type.
    """
    page = page_of(parse, ranks(parse.doc.vocab))
    names = extended(page, names_of_model(parse, page))
    names = with_patterns(page, names)
    names = with_datelines(page, with_tables(page, names))
    credits = struck(page)
    names = without_common_words(page, without_credits(page, without_overlaps(names), credits))
    names = with_capitals(page, parted(page, made_whole(page, without_openers(page, names))))
    names = cut_to_known(page, names, known_in_sentences(page, names))
    votes = votes_of(page, names)
    names = _typed(page, names, votes)
    names = with_repeats(page, with_last_names(page, names, votes))
    return _mentions(parse, page, without_credits(page, without_overlaps(names), credits))


def _typed(page: Page, names: Sequence[Name], votes: Votes) -> list[Name]:
    """Each name with the kind that won; names that nothing speaks for are dropped."""
    result: list[Name] = []
    for name in names:
        if name.settled:
            result.append(name)
            continue
        counted = votes[page.text[name.start : name.end]]
        kind = leading(counted)
        if kind is None:
            continue
        if counted[name.kind] == counted[kind]:
            kind = name.kind
        result.append(name._replace(kind=kind))
    return result


def _mentions(parse: Parse, page: Page, names: Sequence[Name]) -> tuple[Mention, ...]:
    types: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in names:
        if KIND.get(name.type) == name.kind:
            types[page.text[name.start : name.end], name.kind][name.type] += 1
    mentions = [
        Mention(Span(name.start, name.end), _type(string, name.kind, types[string, name.kind]))
        for name in names
        for string in (page.text[name.start : name.end],)
    ]
    outlet = parse.document.metadata.spans.get("outlet")
    if outlet is not None and outlet.end > outlet.start and not any(outlet.overlaps(m.span) for m in mentions):
        mentions.append(Mention(outlet, "ORG"))
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _type(string: str, kind: str, types: Counter[str]) -> str:
    """The OntoNotes type of a string of a kind: by its words, else the model's commonest, else the kind's usual one."""
    head = string.split()[-1].lower()
    if kind == "PER":
        return "PERSON"
    if kind == "ORG":
        return "ORG"
    if kind == "LOC":
        if country(string):
            return "GPE"
        if string in PLANETS:
            return "LOC"
        if " " in string and head in FACILITY_HEADS:
            return "FAC"
        return types.most_common(1)[0][0] if types else "GPE"
    if demonym(string):
        return "NORP"
    if " " in string and head in EVENT_HEADS and types["EVENT"] == 0 and types["WORK_OF_ART"] == 0:
        return "EVENT"
    if types:
        found = types.most_common(1)[0][0]
        return found if found != "LANGUAGE" else "NORP"
    if head in LAW_HEADS:
        return "LAW"
    return "EVENT" if head in EVENT_HEADS else "WORK_OF_ART"
