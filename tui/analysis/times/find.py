"""The grammar run over the paragraphs of a document."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.parse import Paragraph, Parse
from tui.analysis.records import Mention, TimeExpression
from tui.analysis.times.clock import CLOCK_RULES
from tui.analysis.times.dates import DATE_RULES
from tui.analysis.times.days import DAY_RULES
from tui.analysis.times.distances import DISTANCE_RULES
from tui.analysis.times.durations import DURATION_RULES
from tui.analysis.times.fiscal import FISCAL_RULES
from tui.analysis.times.lexicon import DAY_NUMBER, FINANCE, FINANCE_SIGNS, MONTH_NAME, STARTERS
from tui.analysis.times.months import MONTH_RULES
from tui.analysis.times.naming import is_attributive, is_name, is_speed
from tui.analysis.times.periods import PERIOD_RULES
from tui.analysis.times.resolve import resolved
from tui.analysis.times.rules import Rule, Site
from tui.analysis.times.vague import VAGUE_RULES
from tui.analysis.times.years import YEAR_RULES
from tui.documents import BlockKind, Span

_RULES: tuple[Rule, ...] = (
    *DATE_RULES,
    *CLOCK_RULES,
    *DAY_RULES,
    *MONTH_RULES,
    *YEAR_RULES,
    *PERIOD_RULES,
    *FISCAL_RULES,
    *DISTANCE_RULES,
    *DURATION_RULES,
    *VAGUE_RULES,
)
_NEEDS = frozenset(word for rule in _RULES for word in rule.needs)
_DAY_MONTH = re.compile(rf"\b{DAY_NUMBER}(?:st|nd|rd|th)? {MONTH_NAME}\b")
_MONTH_DAY = re.compile(rf"\b{MONTH_NAME} {DAY_NUMBER}\b")
_WORD = re.compile(r"[a-z]+")
_BEGINNING = re.compile(r"(?<![a-z0-9_])(?:(?P<word>[a-z]+)|'?\d)")


def find_times(parse: Parse, names: Sequence[Mention]) -> tuple[TimeExpression, ...]:
    """Time expressions in text order, not overlapping, with what ``resolve_times`` needs; relative ones are symbolic.

    All rules are tried everywhere; of those that match at one place the longest wins, unless it refuses. Annotation
    follows TimeML 1.2.1: no preposition in the span; early, late, nearly and at least belong to it.
    """
    name_types = {index: name.type for name in names for index in parse.tokens(name.span)}
    day_first = len(_DAY_MONTH.findall(parse.text)) > len(_MONTH_DAY.findall(parse.text))
    found: list[TimeExpression] = []
    words = set(_WORD.findall(parse.text.lower()))
    financial = bool(words & FINANCE) or len(words & FINANCE_SIGNS) >= 2
    rules = [rule for rule in _RULES if financial or not rule.financial]
    for paragraph in parse.paragraphs:
        found += _in_paragraph(parse, paragraph, rules, name_types, day_first)
    return resolved(tuple(_with_stated_date(parse, found)), None)


def _in_paragraph(
    parse: Parse, paragraph: Paragraph, rules: Sequence[Rule], names: dict[int, str], day_first: bool
) -> list[TimeExpression]:
    offset = paragraph.block.span.start
    text = parse.cut(paragraph.block.span)
    lower = text.lower()
    headline = paragraph.block.kind in (BlockKind.TITLE, BlockKind.HEADING)
    present = {word for word in _NEEDS if word in lower}
    tried = [rule for rule in rules if not rule.needs or not present.isdisjoint(rule.needs)]
    found: list[TimeExpression] = []
    end = 0
    for rule, match in _candidates(text, lower, tried):
        if match.start() < end:
            continue
        reading = rule.read(Site(match, parse, offset, names, headline, day_first))
        if reading is None:
            continue
        before, following = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 2]
        if is_name(match[0], before, following, headline) or is_speed(match[0], before):
            continue
        first = match.start() if reading.start is None else reading.start
        last = match.end() if reading.end is None else reading.end
        last = first + len(text[first:last].rstrip(" ,"))
        end = match.end()
        span = Span(offset + first, offset + last)
        attributive = is_attributive(parse, span, names)
        found.append(
            TimeExpression(span, reading.type, "", rule=reading.rule, detail=reading.detail, attributive=attributive)
        )
    return found


def _candidates(text: str, lower: str, rules: Sequence[Rule]) -> Iterator[tuple[Rule, re.Match[str]]]:
    """What the rules match where a time expression can begin: in text order, at one place the longest first."""
    patterns = [(rule, rule.pattern.match) for rule in rules]
    for begin in _BEGINNING.finditer(lower):
        word, start = begin["word"], begin.start()
        if word and word not in STARTERS:
            continue
        matches = [(rule, found) for rule, match in patterns if (found := match(text, start))]
        yield from sorted(matches, key=lambda one: -one[1].end())


def _with_stated_date(parse: Parse, found: list[TimeExpression]) -> list[TimeExpression]:
    """The publication date that the document states outside its prose is a time expression too."""
    span, published = parse.document.metadata.spans.get("published"), parse.document.metadata.published
    if span is None or published is None or any(one.span.overlaps(span) for one in found):
        return found
    detail = {"value": published.isoformat(), "why": "the publication date that the text states"}
    return sorted([*found, TimeExpression(span, "DATE", "", rule="fixed", detail={**detail})], key=lambda one: one.span)
