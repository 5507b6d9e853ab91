"""From a quoted stretch to its speaker: the rules in their order, the first that hits decides.

The order follows the attribution triple of PARC 3.0 and PolNeAR (source, cue, content): a byline or transcript mark
beside the quotation, the frame after it, the sentence around it, and for full quotations what was said before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.analysis.parse import Parse
from tui.analysis.quotations import lexicon
from tui.analysis.quotations.sources import (
    author,
    is_cue,
    opening_noun,
    outermost,
    source_of_noun,
    source_of_verb,
    source_span,
)
from tui.analysis.quotations.stretches import Stretch
from tui.analysis.syntax import Syntax
from tui.documents import Span

_WORD = re.compile(r"[\w'-]+")
_NAME = r"[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|de|la|van|von|bin|al))*"
_BYLINE = re.compile(rf"\s*(?:[—―–]|--?)\s*({_NAME})(?:,[^\n\"]{{1,60}})?\s*\.?\s*(?=\n|$|\")")
_TRANSCRIPT = re.compile(r"\"?\s*([A-Z][A-Z.' -]{2,30}):\s")
_INVERTED_COLON = re.compile(
    rf"(?:^|[.!?\"]\s+)(?i:{lexicon.SAID})\s+((?:[A-Z][\w'.-]*\s?)+?)\s*(?:,[^:\n\"]{{1,80}})?[:,]\s*$"
)
_TITLED = re.compile(lexicon.TITLED)
_DETERMINED = re.compile(r"\b(?:an?|the|his|her|their|its|this|that) $")
_CALLED = re.compile(r"\b(?:call|dub|label|brand|describ|nicknam)\w*\b[^.]{0,60}$")
_MARKUP = re.compile(r"=\s*$")
_AFTER, _BEFORE = 28, 60
"""How many tokens after and before a quotation can hold its attribution."""


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
class _Scene:
    """What every rule looks at: the parse, its columns, the stretches and which token stands in which."""

    parse: Parse
    syntax: Syntax
    stretches: Sequence[Stretch]
    inside: Sequence[int]


def attribute(
    parse: Parse, syntax: Syntax, stretches: Sequence[Stretch], inside: Sequence[int]
) -> tuple[Attribution, ...]:
    """One attribution for each stretch, in order."""
    scene = _Scene(parse, syntax, stretches, inside)
    found: list[Attribution] = []
    for stretch in stretches:
        found.append(_continued(scene, _attributed(scene, stretch), found))
    _look_ahead(found)
    _carry_over(found)
    return tuple(found)


def _attributed(scene: _Scene, stretch: Stretch) -> Attribution:
    """The attribution that the paragraph's own words give, else one without speaker."""
    text, span = scene.parse.text, stretch.span
    block = scene.parse.paragraphs[stretch.paragraph].block.span
    body = stretch.content.cut(text)
    before = text[max(block.start, span.start - 200) : span.start]
    words = _WORD.findall(body[:400])
    one = Attribution(stretch, _is_full(body, before, words))
    if _is_title(body, before, words) or _MARKUP.search(before):
        return replace(one, title=True, why="it names a work")
    if _is_label(scene, stretch):
        return replace(one, title=True, why="it is what something is called")
    return (
        _by_look(scene, one, words, before, block)
        or _by_paragraph_before(scene, one, before)
        or _by_frame_after(scene, one, before, body)
        or _by_sentence(scene, one)
        or one
    )


def _is_full(body: str, before: str, words: Sequence[str]) -> bool:
    before = before.rstrip()
    opens = body[:1].isupper() or body[:1] in tuple(".…[$£€") or body[:1].isdigit()
    return opens and len(words) >= 2 and (not before or before[-1] in '.!?":,')


def _is_title(body: str, before: str, words: Sequence[str]) -> bool:
    """Whether it names a work: short, capitals throughout, and right after an article, "the film" or a possessor."""
    if not 1 <= len(words) <= 6 or not (body[:1].isupper() or body[:1].isdigit()):
        return False
    if not all(w[0].isupper() or w[0].isdigit() or w.lower() in lexicon.TITLE_SMALL for w in words):
        return False
    if len(words) >= 2 and words[-1][0].isupper() and _DETERMINED.search(before) and not _CALLED.search(before):
        return True
    stripped = before.rstrip()
    return bool(stripped) and stripped[-1] not in '.!?":' and _TITLED.search(before.rstrip(" ") + " ") is not None


def _is_label(scene: _Scene, stretch: Stretch) -> bool:
    """Whether a participle right before says what a thing is called ("a box labelled", "an operation known as")."""
    syntax = scene.syntax
    token = stretch.first - 1
    while token > 0 and syntax.lower[token] in ("as", "a", "an", "the", ","):
        token -= 1
    return (
        token >= 0
        and syntax.tag[token] == "VBN"
        and syntax.dep[token] == "acl"
        and syntax.lemma[token] in lexicon.LABELLING
        and syntax.child(token, "agent") is None
    )


def _by_look(scene: _Scene, one: Attribution, words: Sequence[str], before: str, block: Span) -> Attribution | None:
    """A byline after a dash, a transcript's "NAME:", or "Said NAME:" before the quotation."""
    text, span = scene.parse.text, one.stretch.span
    if len(words) >= 3 and words[0][:1].isupper():
        byline = _BYLINE.match(text, span.end, min(block.end, span.end + 140))
        if byline:
            return replace(one, speaker=Span(*byline.span(1)), why="name after a dash", rule="byline")
    transcript = _TRANSCRIPT.match(text, span.start, span.start + 40)
    if transcript:
        return replace(one, speaker=Span(*transcript.span(1)), why="name before a colon", rule="transcript")
    said = _INVERTED_COLON.search(before)
    if said:
        start = span.start - len(before) + said.start(1)
        name = said.group(1).rstrip()
        return replace(one, speaker=Span(start, start + len(name)), why="verb and name before a colon", rule="inverted")
    return None


def _by_paragraph_before(scene: _Scene, one: Attribution, before: str) -> Attribution | None:
    """The quotation opens its paragraph and the one before ends with a colon: whoever speaks there."""
    number = one.stretch.paragraph
    if before.strip() or number == 0:
        return None
    paragraph = scene.parse.paragraphs[number - 1]
    tokens = range(paragraph.first, paragraph.last)
    if not tokens or not paragraph.block.span.cut(scene.parse.text).rstrip().endswith(":"):
        return None
    syntax = scene.syntax
    first = syntax.bounds(tokens[-1]).start
    if tokens.stop - first < 3:
        first = max(first - 12, tokens.start)
    last = range(first, tokens.stop)
    for token in reversed(last):
        if scene.inside[token] < 0 and is_cue(syntax, token) and syntax.lemma[token] in lexicon.INTRODUCING:
            source = source_of_verb(syntax, token, scene.inside)
            if source is not None:
                return _with(scene, one, source, token, "paragraph before ends with a colon", "colon")
    subject = next((t for t in last if syntax.dep[t] == "nsubj" and scene.inside[t] < 0), None)
    if subject is None:
        return None
    return _with(scene, one, subject, None, "subject of the paragraph before, which ends with a colon", "colon")


def _by_frame_after(scene: _Scene, one: Attribution, before: str, body: str) -> Attribution | None:
    found = _frame_after(scene, one, body)
    if found is None:
        return None
    source, cue = found
    syntax = scene.syntax
    if syntax.lower[source] in lexicon.PRONOUNS and before.rstrip()[-1:] in (",", ":"):
        named = _frame_before(scene, one)
        if named is not None and syntax.lower[named[0]] not in lexicon.PRONOUNS:
            return _with(scene, one, *named, "before the quotation", "before")
    return _with(scene, one, source, cue, "after the quotation", "after")


def _frame_after(scene: _Scene, one: Attribution, body: str) -> tuple[int, int] | None:
    """(source, cue) in what follows the quotation: ", he said", ", said X", ", X, the mayor of Y, said"."""
    syntax, inside = scene.syntax, scene.inside
    frame: list[int] = []
    for token in range(one.stretch.last, min(one.stretch.last + 40, len(inside))):
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


def _frame_before(scene: _Scene, one: Attribution) -> tuple[int, int | None] | None:
    """(source, cue) in what leads up to the quotation: "X said:", "the statement by X:", "X:"."""
    syntax, inside = scene.syntax, scene.inside
    frame: list[int] = []
    for token in range(one.stretch.first - 1, max(one.stretch.first - 41, -1), -1):
        if inside[token] >= 0 or (syntax.text[token] in ".!?" and frame):
            break
        frame.append(token)
    for token in frame:
        if is_cue(syntax, token) and (syntax.lemma[token] in lexicon.SAYING or syntax.lemma[token] in lexicon.NAMING):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return source, token
    return None


def _by_sentence(scene: _Scene, one: Attribution) -> Attribution | None:
    """ "As X put it", "according to X", the nearest cue of the sentence, a noun of speech with a possessor."""
    syntax, inside, stretch = scene.syntax, scene.inside, one.stretch
    lo = max(syntax.bounds(stretch.first).start, stretch.first - _BEFORE)
    hi = min(syntax.bounds(stretch.last - 1).stop, stretch.last + _BEFORE)
    outside = [t for t in (*range(stretch.first - 1, lo - 1, -1), *range(stretch.last, hi)) if inside[t] < 0]
    for token in outside:
        following = syntax.lower[token + 1] if token + 1 < len(inside) else ""
        if syntax.lemma[token] == "put" and following in ("it", "this"):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return _with(scene, one, source, token, "as they put it", "put", outer=True)
    for token in outside:
        source = source_of_according(syntax, token)
        if source is not None and inside[source] < 0:
            return _with(scene, one, source, token, "according to", "according")
    for token in outside:
        if is_cue(syntax, token) and (syntax.lemma[token] in lexicon.SAYING or syntax.lemma[token] in lexicon.NAMING):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return _with(scene, one, source, token, "in the sentence", "sentence", outer=True)
    for token in outside:
        if (
            token < stretch.first
            and (syntax.lemma[token] in lexicon.OPINING or syntax.lemma[token] in lexicon.THINKING)
            and is_cue(syntax, token)
            and any(
                syntax.dep[c] == "ccomp" and stretch.first in range(c, syntax.run(c).stop)
                for c in syntax.children[token]
                if c > token
            )
        ):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return _with(scene, one, source, token, "in what they think", "thought", outer=True)
    for token in outside:
        if token < stretch.first and syntax.lemma[token] in lexicon.SPEECH_NOUNS:
            source = source_of_noun(syntax, token)
            if source is None and token >= stretch.first - 2:
                source = author(syntax, token, inside)
            if source is not None and inside[source] < 0 and syntax.lower[source] != "its":
                return _with(scene, one, source, token, "possessor of a noun of speech", "noun", outer=True)
    return None


def source_of_according(syntax: Syntax, token: int) -> int | None:
    """Who follows "according to" or "per"."""
    if syntax.lower[token] == "per" and syntax.dep[token] == "prep" and syntax.child(token, "pobj") is not None:
        source = syntax.child(token, "pobj")
        return source if source is not None and syntax.child(source, "poss", "det") is not None else None
    if syntax.lower[token] != "according" or token + 1 >= len(syntax.lower) or syntax.lower[token + 1] != "to":
        return None
    source = syntax.child(token + 1, "pobj")
    if source is not None:
        return source
    after = range(token + 2, min(token + 8, len(syntax.lower)))
    return next((t for t in after if syntax.pos[t] in ("NOUN", "PROPN", "PRON")), None)


def _continued(scene: _Scene, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """A full quotation without attribution is the paragraph's last speaker's, else of the sentence before it."""
    if one.speaker is not None or one.title or not one.full:
        return one
    for earlier in reversed(found[-8:]):
        if earlier.stretch.paragraph != one.stretch.paragraph:
            break
        if earlier.speaker is not None:
            return _as(one, earlier, "goes on speaking")
    syntax = scene.syntax
    before = syntax.bounds(one.stretch.first).start - 1
    if before < scene.parse.paragraphs[one.stretch.paragraph].first:
        return _from_above(scene, one) or one
    sentence = syntax.bounds(before)
    for token in range(max(sentence.start, sentence.stop - _BEFORE), sentence.stop):
        if scene.inside[token] < 0 and is_cue(syntax, token):
            source = source_of_verb(syntax, token, scene.inside)
            if source is not None and scene.inside[source] < 0:
                return _with(scene, one, source, token, "in the sentence before", "previous", outer=True)
    subject = next((t for t in sentence if syntax.dep[t] == "nsubj" and syntax.dep[syntax.head[t]] == "ROOT"), None)
    if (
        subject is not None
        and scene.inside[subject] < 0
        and (syntax.entity[subject] == "PERSON" or syntax.lower[subject] in ("he", "she"))
    ):
        return _with(scene, one, subject, None, "subject of the sentence before", "previous")
    return one


def _from_above(scene: _Scene, one: Attribution) -> Attribution | None:
    """A full quotation that opens its paragraph goes on with whom the paragraph above reports in its last sentence."""
    syntax, number = scene.syntax, one.stretch.paragraph
    if number == 0 or one.stretch.first != scene.parse.paragraphs[number].first:
        return None
    above = scene.parse.paragraphs[number - 1]
    if above.last == above.first:
        return None
    for token in reversed(syntax.bounds(above.last - 1)):
        if scene.inside[token] >= 0:
            return None
        if syntax.lemma[token] in lexicon.SAYING and is_cue(syntax, token):
            source = source_of_verb(syntax, token, scene.inside)
            if source is not None:
                return _with(scene, one, source, token, "in the paragraph above", "previous", outer=True)
    return None


def _look_ahead(found: list[Attribution]) -> None:
    """A full quotation without speaker before an attributed one of the same paragraph has the same speaker."""
    following: Attribution | None = None
    for index in range(len(found) - 1, -1, -1):
        one = found[index]
        if following is not None and following.stretch.paragraph != one.stretch.paragraph:
            following = None
        if one.speaker is None and one.full and not one.title:
            if following is not None and following.rule in ("after", "before"):
                found[index] = _as(one, following, "the speech goes on in the paragraph")
        elif one.speaker is not None:
            following = one


def _carry_over(found: list[Attribution]) -> None:
    """A full quotation without speaker within two paragraphs of the last one has its speaker."""
    last: Attribution | None = None
    for index, one in enumerate(found):
        if one.title:
            continue
        if (
            one.speaker is None
            and one.full
            and last is not None
            and last.speaker is not None
            and one.stretch.paragraph - last.stretch.paragraph <= 2
        ):
            found[index] = one = _as(one, last, "goes on speaking")
        last = one


def _as(one: Attribution, other: Attribution, why: str) -> Attribution:
    return replace(one, speaker=other.speaker, source=other.source, why=why, rule="continued")


def _with(
    scene: _Scene, one: Attribution, source: int, cue: int | None, why: str, rule: str, outer: bool = False
) -> Attribution:
    if outer and cue is not None:
        quoted = range(one.stretch.first, one.stretch.last)
        source, cue = outermost(scene.syntax, cue, source, scene.inside, quoted)
    speaker = source_span(scene.parse, scene.syntax, source, scene.inside)
    return replace(one, speaker=speaker, source=source, cue=cue, why=why, rule=rule)
