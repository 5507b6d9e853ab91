"""Attribution by the frame of a quotation: ", he said", "said X", ", X, the mayor of Y, said", "X said:"."""

from collections.abc import Sequence

from tui.analysis.quotations import lexicon
from tui.analysis.quotations.scene import Attribution, Scene, attributed
from tui.analysis.quotations.sources import is_cue, opening_noun, source_of_verb
from tui.analysis.syntax import Syntax

_AFTER, _BEFORE = 28, 40
"""How many tokens after and before a quotation its frame can have."""


def by_frame_after(scene: Scene, one: Attribution, before: str, body: str) -> Attribution | None:
    found = _frame_after(scene, one, body)
    if found is None:
        return None
    source, cue = found
    syntax = scene.syntax
    if syntax.lower[source] in lexicon.PRONOUNS and before.rstrip()[-1:] in (",", ":"):
        named = _frame_before(scene, one)
        if named is not None and syntax.lower[named[0]] not in lexicon.PRONOUNS:
            return attributed(scene, one, *named, "before the quotation", "before")
    return attributed(scene, one, source, cue, "after the quotation", "after")


def _frame_after(scene: Scene, one: Attribution, body: str) -> tuple[int, int] | None:
    """(source, cue) in what follows the quotation: ", he said", ", said X", ", X, the mayor of Y, said"."""
    syntax, inside = scene.syntax, scene.inside
    frame: list[int] = []
    for token in range(one.stretch.last, min(one.stretch.last + _AFTER + 12, len(inside))):
        if inside[token] >= 0 or token >= scene.parse.paragraphs[one.stretch.paragraph].last:
            break
        if syntax.pos[token] == "SPACE":
            continue
        frame.append(token)
        if syntax.text[token] in ".!?" or len(frame) >= _AFTER:
            break
    parted = body[-1:] in tuple(",?!—–-…")
    while frame and syntax.text[frame[0]] in (",", "-", "–", "—", "--"):
        frame.pop(0)
        parted = True
    if not frame or (not parted and (body[-1:] == "." or syntax.lemma[frame[0]] not in lexicon.SAYING)):
        return None
    if syntax.lower[frame[0]] in lexicon.NOT_OPENING:
        return None
    for place, token in enumerate(frame):
        lemma = syntax.lemma[token]
        speaks = lemma in lexicon.SAYING
        if not syntax.is_verb(token) and not (speaks and place == 0 and syntax.text[token].islower()):
            continue
        if lemma in ("be", "have", "do", "will"):
            continue
        beside = place <= 1 and (speaks or (one.full and (_opines(lemma) or syntax.tag[token] == "VBD")))
        source: int | None
        if beside:
            source = _beside(syntax, inside, frame, place)
            if source is not None:
                return source, token
        elif speaks or (one.full and lemma in lexicon.NAMING):
            source = source_of_verb(syntax, token, inside)
            if source is None or source < frame[0]:
                head = opening_noun(syntax, frame[0], token)
                source = head if syntax.pos[head] in ("NOUN", "PROPN", "PRON") else None
            if source is not None and frame[0] <= source < token:
                return source, token
    return None


def _opines(lemma: str) -> bool:
    return lemma in lexicon.NAMING or lemma in lexicon.THINKING or lemma in lexicon.OPINING


def _beside(syntax: Syntax, inside: Sequence[int], frame: Sequence[int], place: int) -> int | None:
    """The source of a verb that opens the frame, or is its second word."""
    verb = frame[place]
    if place == 1 and _is_nominal(syntax, frame[0]):
        return frame[0]
    after = next(
        (c for c in syntax.children[verb] if c > verb and syntax.dep[c] in ("nsubj", "nsubjpass") and inside[c] < 0),
        None,
    )
    if after is not None:
        return after
    if place == 0 and len(frame) > 1 and syntax.tag[verb] != "VBG" and _is_nominal(syntax, frame[1]):
        return opening_noun(syntax, frame[1], verb + 12)
    source = source_of_verb(syntax, verb, inside)
    return source if source is not None and inside[source] < 0 else None


def _is_nominal(syntax: Syntax, token: int) -> bool:
    return syntax.pos[token] in ("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ")


def _frame_before(scene: Scene, one: Attribution) -> tuple[int, int | None] | None:
    """(source, cue) in what leads up to the quotation: "X said:", "the statement by X:", "X:"."""
    syntax, inside = scene.syntax, scene.inside
    frame: list[int] = []
    for token in range(one.stretch.first - 1, max(one.stretch.first - _BEFORE - 1, -1), -1):
        if inside[token] >= 0 or (syntax.text[token] in ".!?" and frame):
            break
        frame.append(token)
    for token in frame:
        if is_cue(syntax, token) and (syntax.lemma[token] in lexicon.SAYING or syntax.lemma[token] in lexicon.NAMING):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return source, token
    return None
