"""Words in the sentence that they stand in, as one line that is drawn."""

from dataclasses import dataclass

from tui.app.page import Page, excerpt
from tui.app.story import Story
from tui.comparison import Evidence
from tui.documents import Span

_LEAD = 0.4
"""Where a sentence is cut before the words looked for, this share of the room is left for what leads to them."""


@dataclass(frozen=True, slots=True)
class Context:
    """``text`` is harmless and has no line ends; ``marks`` are (start, end) of the words looked for in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def in_context(
    story: Story, page: Page, passage: Evidence, room: int, words: tuple[Span, ...] = (), around: Span | None = None
) -> Context:
    """A passage in its sentence, or in ``around``, cut at its left so that the passage lies within ``room`` characters.

    What is marked is ``words``, spans of the document; the passage itself where none are given.
    """
    text, where = excerpt(page, around or story.sentence_at(passage))
    marks = [mark for span in words or (passage.span,) for mark in where(span)]
    first = min((start for start, _ in where(passage.span)), default=0)
    last = max((end for _, end in marks), default=0)
    if last <= room or not first:
        return Context(text, tuple(marks))
    start = max(min(first - int(room * _LEAD), len(text) - room + 1), 0)
    start = min(text.find(" ", start) + 1 or start, first)
    if not start:
        return Context(text, tuple(marks))
    shift = start - 1
    return Context("…" + text[start:], tuple((max(a - shift, 1), b - shift) for a, b in marks if b > start))
