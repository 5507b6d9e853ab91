"""Attribution by what was said before: speech that goes on, in the paragraph or in the next."""

from collections.abc import Sequence
from itertools import accumulate

from tui.analysis.parse import Parse
from tui.analysis.quotations import lexicon
from tui.analysis.quotations.scene import Attribution, Scene, attributed, taken_from
from tui.analysis.quotations.sources import is_cue, source_of_verb
from tui.documents import BlockKind

_REACH = 60
"""How many tokens of the sentence before are looked at."""
_PARAGRAPHS = 2
"""How many paragraphs on a speech can be taken up."""
_BACK = 8
"""How many quotations back a speaker of the same paragraph is looked for."""


def continued(scene: Scene, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """A full quotation without attribution is the paragraph's last speaker's, else of the sentence before it."""
    if one.speaker is not None or one.title or not one.full:
        return one
    for earlier in reversed(found[-_BACK:]):
        if earlier.stretch.paragraph != one.stretch.paragraph:
            break
        if earlier.speaker is not None:
            return taken_from(one, earlier, "goes on speaking")
    syntax = scene.syntax
    before = syntax.bounds(one.stretch.first).start - 1
    if before < scene.parse.paragraphs[one.stretch.paragraph].first:
        return _from_above(scene, one) or one
    sentence = syntax.bounds(before)
    for token in range(max(sentence.start, sentence.stop - _REACH), sentence.stop):
        if scene.inside[token] < 0 and is_cue(syntax, token):
            source = source_of_verb(syntax, token, scene.inside)
            if source is not None and scene.inside[source] < 0:
                return attributed(scene, one, source, token, "in the sentence before", "previous", outer=True)
    subject = next((t for t in sentence if syntax.dep[t] == "nsubj" and syntax.dep[syntax.head[t]] == "ROOT"), None)
    if (
        subject is not None
        and scene.inside[subject] < 0
        and (syntax.entity[subject] == "PERSON" or syntax.lower[subject] in ("he", "she"))
    ):
        return attributed(scene, one, subject, None, "subject of the sentence before", "previous")
    return one


def _from_above(scene: Scene, one: Attribution) -> Attribution | None:
    """A full quotation that opens its paragraph goes on with whom the paragraph above reports in its last sentence."""
    syntax, number = scene.syntax, one.stretch.paragraph
    if number == 0 or one.stretch.first != scene.parse.paragraphs[number].first:
        return None
    paragraphs = scene.parse.paragraphs[:number]
    above = next((p for p in reversed(paragraphs) if p.block.kind is not BlockKind.CAPTION), None)
    if above is None or above.last == above.first:
        return None
    for token in reversed(syntax.bounds(above.last - 1)):
        if scene.inside[token] >= 0:
            return None
        if syntax.lemma[token] in lexicon.SAYING and is_cue(syntax, token):
            source = source_of_verb(syntax, token, scene.inside)
            if source is not None:
                return attributed(scene, one, source, token, "in the paragraph above", "previous", outer=True)
    return None


def look_ahead(found: list[Attribution]) -> None:
    """A full quotation without speaker before an attributed one of the same paragraph has the same speaker."""
    following: Attribution | None = None
    for index in range(len(found) - 1, -1, -1):
        one = found[index]
        if following is not None and following.stretch.paragraph != one.stretch.paragraph:
            following = None
        if one.speaker is None and one.full and not one.title:
            if following is not None and following.rule in ("after", "before"):
                found[index] = taken_from(one, following, "the speech goes on in the paragraph")
        elif one.speaker is not None:
            following = one


def carry_over(found: list[Attribution], parse: Parse) -> None:
    """A full quotation without speaker within two paragraphs of the last one, captions apart, has its speaker."""
    order = list(accumulate(int(p.block.kind is not BlockKind.CAPTION) for p in parse.paragraphs))
    last: Attribution | None = None
    for index, one in enumerate(found):
        if one.title:
            continue
        if (
            one.speaker is None
            and one.full
            and last is not None
            and last.speaker is not None
            and order[one.stretch.paragraph] - order[last.stretch.paragraph] <= _PARAGRAPHS
        ):
            found[index] = one = taken_from(one, last, "goes on speaking")
        last = one
