"""What a number takes over from the one beside it: what that counts, where it is told again or changes; its money."""

import re

from msgspec.structs import replace

from tui.analysis.quantities.lexicon import (
    CURRENCY_COUNTRIES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    FOREIGN_CURRENCIES,
    MEASURES,
)
from tui.analysis.quantities.place import Place
from tui.analysis.records import Quantity
from tui.documents import Span

_CURRENCIES = frozenset(
    (
        *CURRENCY_SIGNS.values(),
        *CURRENCY_WORDS.values(),
        *FOREIGN_CURRENCIES.values(),
        *(code for _, abroad in CURRENCY_COUNTRIES.values() for code in abroad.values()),
    )
)
_MEASURES = frozenset((*MEASURES.values(), "°C", "°F"))
_BRACKET = re.compile(r"[-\s]?[^()\d.;:!?]{0,30}\((?:about |around |some |roughly |nearly |or )?[$£€¥]?$")
_SENTENCE_END = re.compile(r"[.!?]\s")
_ALONE = re.compile(r"\s(?:for|to|from|in|on|by|over|of|and|at|last|this|a|an|per)\b|[.,;)]")


def told_again(place: Place, before: Quantity, one: Quantity) -> Quantity:
    """ "40 metres deep (131 feet)": what is in brackets tells of the same, and so counts what the first does."""
    between = place.text[before.span.end - place.offset : one.span.start - place.offset]
    alike = any(before.unit in units and one.unit in units for units in (_CURRENCIES, _MEASURES))
    if not alike or before.unit == one.unit or _BRACKET.fullmatch(between) is None:
        return one
    return replace(
        one,
        counts=before.counts,
        counts_span=before.counts_span,
        predicate=before.predicate,
        predicate_span=before.predicate_span,
        event=before.event,
    )


def before_the_change(place: Place, after: Quantity) -> Quantity:
    """The first number of "rose from 19 to 22", which counts what the second does."""
    figure = place.figure
    return replace(after, span=Span(place.span.start, place.span.end), value=figure.value, upper=figure.upper)


def of_the_same_money(place: Place, before: Quantity) -> Quantity | None:
    """ "$34 million for police and 5.5 million for clinics": a number of millions behind money is money, too."""
    figure = place.figure
    between = place.text[before.span.end - place.offset : figure.start]
    if (
        before.unit not in _CURRENCIES
        or not figure.scaled
        or figure.metres
        or figure.value is None
        or len(between) > 160
        or len(_SENTENCE_END.findall(between)) > 1
        or _ALONE.match(place.text, figure.end) is None
    ):
        return None
    return replace(before, span=place.span, value=figure.value, upper=figure.upper, counts="", counts_span=None)
