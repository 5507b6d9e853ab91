"""Numbers -> quantities: each number in turn is an age, an amount of money, a percentage, a measure, a length, or it
counts.
"""

from collections.abc import Sequence

from tui.analysis.parse import Paragraph, Parse
from tui.analysis.quantities.decades_of_life import ages_by_decade
from tui.analysis.quantities.figures import Form, figures
from tui.analysis.quantities.kinds import quantity
from tui.analysis.quantities.place import Place, Spans
from tui.analysis.quantities.sharing import before_the_change, of_the_same_money, told_again
from tui.analysis.quantities.spans_of_time import lengths_in_words
from tui.analysis.records import Mention, Quantity, TimeExpression

_TABLE_TOKENS = 14
_TABLE_SHARE = 0.35
"""A paragraph of more tokens than this, of which more than this share are numbers, is a table: its numbers lack their
heads.
"""


def find_quantities(parse: Parse, names: Sequence[Mention], times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """Quantities in text order, not overlapping.

    Numbers inside dates are none; those inside durations are ("12 years"). A share of a whole is a fraction of one with
    the unit "fraction" ("half of the seats") or "ratio" ("one in four").
    """
    types = {index: name.type for name in names for index in parse.tokens(name.span)}
    dates = Spans(time.span for time in times if time.type in ("DATE", "TIME") and not time.value.endswith("_REF"))
    found: list[Quantity] = []
    for paragraph in parse.paragraphs:
        if _is_table(parse, paragraph):
            continue
        found += _in_paragraph(parse, paragraph, types, dates)
    found += lengths_in_words(parse, times, types, found)
    return tuple(sorted(found, key=lambda one: one.span))


def _in_paragraph(parse: Parse, paragraph: Paragraph, types: dict[int, str], dates: Spans) -> list[Quantity]:
    block = paragraph.block.span
    text = parse.cut(block)
    found: list[Quantity] = []
    changed: Place | None = None
    for figure in figures(text):
        place = Place(parse, paragraph, text, figure, types)
        if not place.has_tokens or dates.touch(place.span):
            continue
        before = found[-1] if found else None
        one = quantity(place) or (of_the_same_money(place, before) if before is not None else None)
        if one is None:
            changed = place if figure.form is Form.CHANGE else None
            continue
        if before is None or before.span.end <= one.span.start:
            if changed is not None:
                found.append(before_the_change(changed, one))
            found.append(one if before is None else told_again(place, before, one))
        changed = None
    return found + ages_by_decade(parse, paragraph, text, found)


def _is_table(parse: Parse, paragraph: Paragraph) -> bool:
    count = paragraph.last - paragraph.first
    if count <= _TABLE_TOKENS:
        return False
    numbers = sum(parse.doc[index].like_num for index in range(paragraph.first, paragraph.last))
    return numbers > _TABLE_SHARE * count
