"""The record of a quantity, made from its place and what it was found to count."""

from typing import TYPE_CHECKING

from tui.analysis.quantities.figures import Form
from tui.analysis.quantities.nouns import Words
from tui.analysis.quantities.place import Place
from tui.analysis.quantities.predicates import predicate_of
from tui.analysis.quantities.qualifiers import qualifier_of
from tui.analysis.records import Qualifier, Quantity
from tui.documents import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def made(
    place: Place,
    unit: str,
    words: Words | None,
    token: "Token",
    *,
    end: int | None = None,
    event: str | None = None,
    factor: float = 1,
) -> Quantity:
    """The quantity at hand.

    ``words`` are the tokens that tell what is counted; ``token`` is the one by which its predicate is found; ``end`` is
    the offset in the paragraph where it ends, the figure's own end if None; ``factor`` turns the number into the unit.
    """
    figure = place.figure
    counts = None if not words else place.tokens_span(words)
    predicate, predicate_span = predicate_of(token, place.parse)
    qualifier = Qualifier.VAGUE
    if figure.form is Form.ORDINAL:
        qualifier = Qualifier.EXACT
    elif figure.form is not Form.VAGUE:
        qualifier = qualifier_of(place.text, figure.start, figure.end)
    return Quantity(
        Span(place.span.start, place.offset + (end or figure.end)),
        None if figure.value is None else round(figure.value * factor, 6),
        unit,
        upper=None if figure.upper is None else round(figure.upper * factor, 6),
        qualifier=qualifier,
        counts="" if counts is None else counts.cut(place.parse.document.text),
        counts_span=counts,
        predicate=predicate,
        predicate_span=predicate_span,
        event=event,
    )
