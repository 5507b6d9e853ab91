"""All speech of a parse, by tokens: quoted stretches with their attributions, and reported speech."""

from dataclasses import dataclass

from tui.analysis.parse import Parse
from tui.analysis.quotations.attribution import attribute
from tui.analysis.quotations.reports import Report, find_reports
from tui.analysis.quotations.scene import Attribution
from tui.analysis.quotations.stretches import Stretch, find_stretches, stretch_of_tokens
from tui.analysis.syntax import syntax

_KEY = "newsreader.speech"


@dataclass(frozen=True, eq=False)
class Speech:
    """``inside`` gives each token's stretch, -1 outside; ``attributions`` has one for each stretch, in order."""

    stretches: tuple[Stretch, ...]
    inside: tuple[int, ...]
    attributions: tuple[Attribution, ...]
    reports: tuple[Report, ...]


def find_speech(parse: Parse) -> Speech:
    """The speech of a parse; found once and kept beside it, for references need it before quotations are made of it."""
    kept = parse.doc.user_data.get(_KEY)
    if isinstance(kept, Speech):
        return kept
    stretches = find_stretches(parse)
    inside = stretch_of_tokens(parse, stretches)
    columns = syntax(parse)
    found = Speech(
        stretches,
        tuple(inside),
        attribute(parse, columns, stretches, inside),
        find_reports(parse, columns, stretches, inside),
    )
    parse.doc.user_data[_KEY] = found
    return found
