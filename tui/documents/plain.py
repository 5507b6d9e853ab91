"""Plain text -> blocks and metadata: headline, lines about the article, lines that are no part of it, paragraphs."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from tui.documents.about import About, about, is_boilerplate, is_outlet, opening_byline, stands_alone
from tui.documents.captions import with_captions
from tui.documents.dates import StatedDate, dateline, glued_date
from tui.documents.harmless import without_unseen
from tui.documents.headline import is_headline
from tui.documents.lines import paragraphs
from tui.documents.origins import agency, credit, publisher, signature, site, stamp
from tui.documents.records import Block, BlockKind, Metadata, Span

HEAD = 10
"""How many paragraphs at the start may be lines about the article."""


class Stated:
    """What the text has said of itself: the first statement of a field counts, a publication before an update."""

    def __init__(self, known: Metadata | None = None) -> None:
        known = known or Metadata()
        fields = {"title": known.title, "outlet": known.outlet, "author": known.author}
        self.fields: dict[str, str] = {field: words for field, words in fields.items() if words}
        self.spans: dict[str, Span] = dict(known.spans)
        self.published: date | None = known.published
        self._updated = False

    def note(self, line: str, said: About, place: Callable[[Span], Span]) -> None:
        """Note what a line says; ``place`` maps spans of the line to spans of the text."""
        for field, span in (("title", said.title), ("outlet", said.outlet), ("author", said.author)):
            if span is not None and field not in self.fields:
                self.note_field(field, span.cut(line), place(span))
        if said.published is not None:
            self.note_date(said.published, place)

    def note_field(self, field: str, words: str, span: Span) -> None:
        self.fields[field] = " ".join(words.split())
        self.spans[field] = span

    def note_date(self, stated: StatedDate, place: Callable[[Span], Span]) -> None:
        if stated.day is None or (self.published is not None and (stated.updated or not self._updated)):
            return
        self.published, self._updated = stated.day, stated.updated
        self.spans["published"] = place(stated.span)

    def metadata(self) -> Metadata:
        words = {field: without_unseen(said) for field, said in self.fields.items()}
        title, outlet, author = (words.get(field) for field in ("title", "outlet", "author"))
        return Metadata(title, outlet, author, self.published, self.spans)


def plain_blocks(text: str) -> tuple[tuple[Block, ...], Metadata]:
    """The blocks of a plain text, which together cover all of it that is not blank, and what it says of itself."""
    found = paragraphs(text, stands_alone)
    stated = Stated()
    blocks: list[Block] = []
    tail = tail_start([one.span.cut(text) for one in found])
    in_head, has_prose, byline_before = True, False, False
    for index, paragraph in enumerate(found):
        span = paragraph.span
        if not has_prose and (glued := glued_date(span.cut(text))) is not None:
            stated.note_date(glued[0], partial(_moved, span.start))
            blocks.append(Block(BlockKind.METADATA, Span(span.start, span.start + glued[1])))
            rest = text[span.start + glued[1] : span.end]
            span = Span(span.end - len(rest.lstrip()), span.end)
            if not rest.strip():
                continue
        words = span.cut(text)
        if paragraph.lines == 1 and is_boilerplate(words):
            small_print = publisher(words) or (site(words) if in_head else None)
            if small_print is not None:
                stated.note(words, small_print, partial(_moved, span.start))
            blocks.append(Block(BlockKind.BOILERPLATE, span))
            continue
        in_head = in_head and index < HEAD
        if in_head or index >= tail:
            said = about(words, first=not blocks)
            if said is None and byline_before and is_outlet(words.split(",")[0]):
                said = About(outlet=Span(0, len(words.split(",")[0])))
            if said is None:
                after = found[index + 1].span.cut(text) if index + 1 < len(found) else ""
                said = stamp(words, stated.fields.get("title")) or _beside(words, after, "title" in stated.fields)
            byline_before = said is not None and said.author is not None
            if said is not None:
                stated.note(words, said, partial(_moved, span.start))
                blocks.append(Block(BlockKind.METADATA, span))
                continue
        if index == len(found) - 1 and (signed := signature(words)) is not None:
            stated.note(words, signed, partial(_moved, span.start))
            blocks.append(Block(BlockKind.METADATA, span))
            continue
        if in_head and (day := dateline(words)) is not None:
            stated.note_date(day, partial(_moved, span.start))
        if in_head and (wire := agency(words)) is not None:
            stated.note(words, wire, partial(_moved, span.start))
        if in_head and (byline := opening_byline(words)) is not None:
            stated.note(words, byline, partial(_moved, span.start))
        following = found[index + 1 : index + 1 + 2 * HEAD]
        if (
            not has_prose
            and "title" not in stated.fields
            and paragraph.lines <= 3
            and is_headline(words, [one.span.cut(text) for one in following], bool(following) and following[0].gap)
        ):
            stated.note_field("title", words, span)
            blocks.append(Block(BlockKind.TITLE, span))
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, span))
            in_head = in_head and len(words) < 120 and not words.endswith((".", "”", '"'))
        has_prose = True
    return with_captions(text, blocks), stated.metadata()


def _beside(words: str, after: str, titled: bool) -> About | None:
    """An outlet alone above the headline; below it a name alone, where the next line is about the article, too."""
    if not titled:
        is_above = is_outlet(words) and len(words.split()) <= 3 and 20 < len(after) < 160 and after[-1] not in ".:"
        return About(outlet=Span(0, len(words))) if is_above else None
    if after and (about(after) is not None or stamp(after, None) is not None):
        return credit(words)
    return None


def tail_start(found: Sequence[str]) -> int:
    """The index of the first paragraph after the account: from there all lines are about the article or boilerplate."""
    return next((index for index in range(len(found), 0, -1) if not stands_alone(found[index - 1])), 0)


def _moved(by: int, span: Span) -> Span:
    return Span(span.start + by, span.end + by)
