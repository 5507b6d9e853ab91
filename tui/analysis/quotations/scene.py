"""What a rule of attribution looks at, and what it gives."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.analysis.parse import Parse
from tui.analysis.quotations.sources import outermost, source_span
from tui.analysis.quotations.stretches import Stretch
from tui.analysis.syntax import Syntax
from tui.documents import Span


@dataclass(frozen=True)
class Attribution:
    """A quoted stretch with its source and cue.

    ``full`` is a quotation that opens like a sentence. ``source`` and ``cue`` are tokens (a source found by its look
    alone has no token); ``title`` says that the stretch names a work or is no speech.
    """

    stretch: Stretch
    full: bool
    speaker: Span | None = None
    source: int | None = None
    cue: int | None = None
    why: str = ""
    rule: str = ""
    title: bool = False


@dataclass(frozen=True)
class Scene:
    """What every rule looks at: the parse, its columns, the stretches and which token stands in which."""

    parse: Parse
    syntax: Syntax
    stretches: Sequence[Stretch]
    inside: Sequence[int]


def attributed(
    scene: Scene, one: Attribution, source: int, cue: int | None, why: str, rule: str, outer: bool = False
) -> Attribution:
    if outer and cue is not None:
        quoted = range(one.stretch.first, one.stretch.last)
        source, cue = outermost(scene.syntax, cue, source, scene.inside, quoted)
    speaker = source_span(scene.parse, scene.syntax, source, scene.inside, cue)
    return replace(one, speaker=speaker, source=source, cue=cue, why=why, rule=rule)


def taken_from(one: Attribution, other: Attribution, why: str) -> Attribution:
    return replace(one, speaker=other.speaker, source=other.source, why=why, rule="continued")
