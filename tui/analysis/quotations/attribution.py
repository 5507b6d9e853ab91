"""From a quoted stretch to its speaker: the rules in their order, the first that hits decides.

The order follows the attribution triple of PARC 3.0 and PolNeAR (source, cue, content): a byline or transcript mark
beside the quotation, the frame after it, the sentence around it, and for full quotations what was said before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.analysis.parse import Parse
from tui.analysis.quotations.continuation import carry_over, continued, look_ahead
from tui.analysis.quotations.frames import by_frame_after
from tui.analysis.quotations.looks import by_look, by_paragraph_before
from tui.analysis.quotations.scene import Attribution, Scene
from tui.analysis.quotations.sentences import by_sentence
from tui.analysis.quotations.stretches import Stretch
from tui.analysis.quotations.titles import is_label, is_title
from tui.analysis.syntax import Syntax

_WORD = re.compile(r"[\w'-]+")
_LEAD = 200
"""How many characters before a quotation are looked at."""


def attribute(
    parse: Parse, syntax: Syntax, stretches: Sequence[Stretch], inside: Sequence[int]
) -> tuple[Attribution, ...]:
    """One attribution for each stretch, in order."""
    scene = Scene(parse, syntax, stretches, inside)
    found: list[Attribution] = []
    for stretch in stretches:
        found.append(continued(scene, _attributed(scene, stretch), found))
    look_ahead(found)
    carry_over(found, parse)
    return tuple(found)


def _attributed(scene: Scene, stretch: Stretch) -> Attribution:
    """The attribution that the paragraph's own words give, else one without speaker."""
    text, span = scene.parse.text, stretch.span
    block = scene.parse.paragraphs[stretch.paragraph].block.span
    body = stretch.content.cut(text)
    before = text[max(block.start, span.start - _LEAD) : span.start]
    words = _WORD.findall(body[:400])
    one = Attribution(stretch, _is_full(body, before, words))
    if is_title(body, before, words):
        return replace(one, title=True, why="it names a work")
    if is_label(scene.syntax, stretch):
        return replace(one, title=True, why="it is what something is called")
    return (
        by_look(scene, one, words, before, block)
        or by_paragraph_before(scene, one, before)
        or by_frame_after(scene, one, before, body)
        or by_sentence(scene, one)
        or one
    )


def _is_full(body: str, before: str, words: Sequence[str]) -> bool:
    before = before.rstrip()
    opens = body[:1].isupper() or body[:1] in tuple(".…[$£€") or body[:1].isdigit()
    return opens and len(words) >= 2 and (not before or before[-1] in '.!?":,')
