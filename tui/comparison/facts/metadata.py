"""What documents state of themselves: outlet and date. Facts where only one states it."""

from collections.abc import Sequence

from tui.comparison.facts.kinds import letter
from tui.comparison.facts.offers import single
from tui.comparison.facts.reading import Reading
from tui.comparison.facts.units import Candidate, Source, Unit
from tui.comparison.records import Slot

_STATED = (("outlet", Slot.WHO, "names its outlet"), ("published", Slot.WHEN, "states its date"))
_WORTH = 0.5


def metadata_facts(readings: Sequence[Reading]) -> list[Candidate]:
    """An outlet or a publication date that one document of several states in its text."""
    found = []
    for field, slot, says in _STATED:
        stated = [one for one in readings if one.tokens and field in one.document.metadata.spans]
        if len(readings) > 1 and len(stated) == 1:
            (reading,) = stated
            span = reading.document.metadata.spans[field]
            unit = Unit(reading.doc, 0, 0, span, 0)
            found.append(single(unit, slot, Source.METADATA, _WORTH, f"only {letter(reading.doc)} {says}"))
    return found
