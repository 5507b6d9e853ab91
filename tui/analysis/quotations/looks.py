"""Attribution by the look of the text: bylines, transcripts, and what ends with a colon."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.analysis.quotations import lexicon
from tui.analysis.quotations.posts import author
from tui.analysis.quotations.scene import Attribution, Scene, attributed
from tui.analysis.quotations.sources import is_cue, source_of_verb
from tui.documents import Span

_NAME = r"[A-Z][\w'.-]*(?: (?:[A-Z][\w'.-]*|de|la|van|von|bin|al))*"
_BYLINE = re.compile(rf"\s*(?:[—―–]|--?)\s*({_NAME})(?:,[^\n\"]{{1,60}})?\s*\.?\s*(?=\n|$|\")")
_TRANSCRIPT = re.compile(r"\"?\s*([A-Z][A-Z.' -]{2,30}):\s")
_INVERTED_COLON = re.compile(
    rf"(?:^|[.!?\"]\s+)(?i:{lexicon.SAID})\s+((?:[A-Z][\w'.-]*\s?)+?)\s*(?:,[^:\n\"]{{1,80}})?[:,]\s*$"
)


def by_look(scene: Scene, one: Attribution, words: Sequence[str], before: str, block: Span) -> Attribution | None:
    """A byline after a dash, a transcript's "NAME:", or "Said NAME:" before the quotation."""
    text, span = scene.parse.text, one.stretch.span
    if (poster := author(scene.parse.document.text, span, block)) is not None:
        return replace(one, speaker=poster, full=True, why="who wrote the post", rule="byline")
    if len(words) >= 3 and words[0][:1].isupper():
        byline = _BYLINE.match(text, span.end, min(block.end, span.end + 140))
        if byline:
            start, end = byline.span(1)
            if text[end - 1] == "." and len(byline.group(1).split()[-1]) > 4:
                end -= 1  # the sentence's full stop, not that of an initial or of "Jr."
            return replace(one, speaker=Span(start, end), why="name after a dash", rule="byline")
    transcript = _TRANSCRIPT.match(text, span.start, span.start + 40)
    if transcript and transcript.group(1) not in lexicon.BANNERS:
        return replace(one, speaker=Span(*transcript.span(1)), why="name before a colon", rule="transcript")
    said = _INVERTED_COLON.search(before)
    if said:
        start = span.start - len(before) + said.start(1)
        name = said.group(1).rstrip()
        return replace(one, speaker=Span(start, start + len(name)), why="verb and name before a colon", rule="inverted")
    return None


def by_paragraph_before(scene: Scene, one: Attribution, before: str) -> Attribution | None:
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
                return attributed(scene, one, source, token, "paragraph before ends with a colon", "colon")
    subject = next((t for t in last if syntax.dep[t] == "nsubj" and scene.inside[t] < 0), None)
    if subject is None:
        return None
    return attributed(scene, one, subject, None, "subject of the paragraph before, which ends with a colon", "colon")
