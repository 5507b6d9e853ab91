"""What the text says of people in passing: roles, ages, origins, relations and other names."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.analysis.parse import Parse
from tui.analysis.records import Attribute, Mention, MentionKind, Quantity
from tui.analysis.references.lexicon import KIN, PLAIN
from tui.analysis.syntax import syntax
from tui.documents import Span

_DETERMINER = re.compile(r"(?:the|a|an|this|that)\s+", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[,(–—-]?\s*(?:the\s+)?|\s+(?:is|was|,)\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
_NAMED_AS = re.compile(
    r",?\s*(?:who\s+)?(?:(?:was|is|has been|were)\s+)?(?:\w+ly\s+)?(?:first\s+)?"
    r"(?:named|identified|known|unmasked|called|nicknamed|dubbed)(?:\s+by\s+[^.;:\"]{1,60}?)?(?:\s+(?:locally|simply|only))?"
    r"(?:\s+as)?\s+",
)
_ALSO_KNOWN = re.compile(
    r"(?:,\s*|\s*\(\s*|\s+)(?:also\s+known\s+as|aka|a\.k\.a\.|alias|n[ée]e|born)\s+", re.IGNORECASE
)
_AGE_AFTER = re.compile(r",?\s*\(?\s*(?:who\s+(?:is|was)\s+|is\s+|was\s+|aged\s+)?")
_FROM = re.compile(
    r"(?:\s*,?\s*\(?\d{1,3}\)?)?,?\s*(?:who\s+(?:is|was|comes?|came)\s+)?(?:is\s+|was\s+)?(?:originally\s+)?"
    r"(?:from|born\s+in|a\s+native\s+of)\s+(?:(?:near|nearby|outside|the)\s+)*"
)
_BORN = re.compile(r"\b(?!(?:The|A|An|This|His|Her)\s)([A-Z]\w+(?:\s[A-Z]\w+)?)-(?:born|based|raised|trained)\b")
_NEAR = re.compile(r"\b(?:near|nearby|outside)\b")
_PLACES = ("GPE", "LOC", "FAC", "NORP")


def find_attributes(parse: Parse, mentions: Sequence[Mention], quantities: Sequence[Quantity]) -> tuple[Attribute, ...]:
    """The attributes in text order, each of a named mention."""
    found: set[tuple[Span, int, str, Span]] = set()
    for one in (
        *_described(parse, mentions),
        *_ages(parse, mentions, quantities),
        *_origins(parse, mentions),
        *_other_names(parse, mentions),
    ):
        found.add((one.evidence, one.mention, one.kind, one.span))
    return tuple(Attribute(mention, kind, span, evidence) for evidence, mention, kind, span in sorted(found))


def _described(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Attribute]:
    """Roles and relations: a nominal right before or after the name that it stands for."""
    columns = syntax(parse)
    for nominal in mentions:
        if nominal.kind is not MentionKind.NOMINAL or nominal.antecedent is None:
            continue
        name = mentions[nominal.antecedent]
        if name.kind is not MentionKind.NAMED or not _is_beside(parse, nominal.span, name.span):
            continue
        words = parse.cut(nominal.span)
        start = nominal.span.start + (found.end() if (found := _DETERMINER.match(words)) else 0)
        span = Span(start, nominal.span.end)
        tokens = parse.tokens(span)
        kin = any(columns.lemma[t] in KIN for t in tokens)
        evidence = Span(min(nominal.span.start, name.span.start), max(span.end, name.span.end))
        if nominal.why.endswith(" as"):
            if columns.lemma[tokens[-1]] not in PLAIN:
                yield Attribute(nominal.antecedent, "alias", span, evidence)
        else:
            yield Attribute(nominal.antecedent, "relation" if kin else "role", span, evidence)


def _is_beside(parse: Parse, nominal: Span, name: Span) -> bool:
    first, second = sorted((nominal, name))
    between = parse.text[first.end : second.start]
    return len(between) < 80 and (_BESIDE.fullmatch(between) is not None or _NAMED_AS.fullmatch(between) is not None)


def _ages(parse: Parse, mentions: Sequence[Mention], quantities: Sequence[Quantity]) -> Iterator[Attribute]:
    """ "Abedi, 22", "Saffie (8)", "the 22-year-old Abedi", "X, a 40-year-old teacher"."""
    people = [i for i, m in enumerate(mentions) if m.type == "PERSON" and m.kind is not MentionKind.PRONOUN]
    people.sort(key=lambda i: mentions[i].span.start)
    ages = sorted((q.span for q in quantities if q.unit == "years_old"), key=lambda s: s.start)
    place = 0
    for age in ages:
        while place < len(people) and mentions[people[place]].span.start < age.start - 100:
            place += 1
        for index in people[place : place + 12]:
            mention = mentions[index]
            named = index if mention.kind is MentionKind.NAMED else mention.antecedent
            if named is None or mentions[named].kind is not MentionKind.NAMED:
                continue
            span = mention.span
            after = span.end <= age.start and _AGE_AFTER.fullmatch(parse.text, span.end, age.start)
            if after or span.covers(age):
                closed = parse.text.startswith(")", age.end) and "(" in parse.text[span.end : age.start]
                evidence = Span(min(span.start, age.start), max(span.end, age.end + closed))
                yield Attribute(named, "age", age, evidence)
                break


def _origins(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Attribute]:
    """ "X, from near Preston", "X, a teacher from Preston", "British-born bomber X"."""
    places = {m.span.start: m.span for m in mentions if m.type in _PLACES and m.kind is MentionKind.NAMED}
    for index, mention in enumerate(mentions):
        if mention.type != "PERSON" or mention.kind is MentionKind.PRONOUN:
            continue
        named = index if mention.kind is MentionKind.NAMED else mention.antecedent
        if named is None or mentions[named].kind is not MentionKind.NAMED:
            continue
        name, words = mentions[named].span, mention.span
        if named != index and not _is_beside(parse, words, name):
            continue
        start = min(words.start, name.start)
        after = _FROM.match(parse.text, words.end, words.end + 80)
        if after and after.end() in places:
            place = places[after.end()]
            near = _NEAR.search(parse.text, after.start(), place.start)
            yield Attribute(
                named, "origin", Span(near.start() if near else place.start, place.end), Span(start, place.end)
            )
        if named != index:
            born = _BORN.search(parse.text, words.start, _head_end(parse, words))
            if born:
                yield Attribute(named, "origin", Span(*born.span()), Span(start, max(words.end, name.end)))


def _head_end(parse: Parse, words: Span) -> int:
    """Where the noun of a description ends, before its "of" phrase."""
    of = parse.text.find(" of ", words.start, words.end)
    return words.end if of < 0 else of


def _other_names(parse: Parse, mentions: Sequence[Mention]) -> Iterator[Attribute]:
    """ "X, also known as Y"."""
    named = sorted(
        (i for i, m in enumerate(mentions) if m.kind is MentionKind.NAMED), key=lambda i: mentions[i].span.start
    )
    for first, second in pairwise(named):
        one, other = mentions[first].span, mentions[second].span
        if other.start - one.end < 40 and _ALSO_KNOWN.fullmatch(parse.text, one.end, other.start):
            yield Attribute(first, "alias", other, Span(one.start, other.end))
