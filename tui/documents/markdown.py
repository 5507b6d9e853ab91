"""Markdown (CommonMark with tables) -> blocks with kinds, depths, marks, hidden markup, over the untouched source."""

import re
from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tui.documents.about import about, is_boilerplate, opening_byline
from tui.documents.captions import with_captions
from tui.documents.frontmatter import front_matter
from tui.documents.headline import is_headline
from tui.documents.inline import inline
from tui.documents.passages import words_of
from tui.documents.plain import HEAD, Stated, tail_start
from tui.documents.records import Block, BlockKind, Mark, Metadata, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_BREAK = re.compile(r"\r\n|\r|\n")
_NUMBER = re.compile(r"(\d{1,9}[.)])[ \t]+\Z")
_COMMENT = re.compile(r"(?:\s*<!--.*?-->)+\s*", re.DOTALL)


class _Piece(NamedTuple):
    """A stretch of a paragraph's content and where it stands in the source."""

    content: int
    source: int


def markdown_blocks(text: str) -> tuple[tuple[Block, ...], Metadata]:
    """The blocks of a Markdown text and what it says of itself.

    Markup before a block (``#``, ``-``, ``>``) lies outside its span, markup inside is hidden. The first heading,
    before any prose, is the headline. Tables and HTML are kept as they are and taken for no prose.
    """
    from markdown_it import MarkdownIt

    front = front_matter(text)
    offset = front.span.end if front else 0
    parser = MarkdownIt("commonmark").enable("table")
    blocks = _Blocks(text, offset).walk(parser.parse(text[offset:]))
    if front:
        blocks.insert(0, Block(BlockKind.METADATA, front.span))
    return _labelled(text, blocks, front.metadata if front else Metadata())


class _Blocks:
    """One walk over the parser's tokens."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        starts = [offset, *(match.end() for match in _BREAK.finditer(text, offset))]
        ends = [*(match.start() for match in _BREAK.finditer(text, offset)), len(text)]
        self.lines = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
        self.blocks: list[Block] = []

    def walk(self, tokens: list["Token"]) -> list[Block]:
        quotes = 0
        items: list[bool] = []
        table = False
        before = ""
        for token in tokens:
            if token.type == "blockquote_open":
                quotes += 1
            elif token.type == "blockquote_close":
                quotes -= 1
            elif token.type == "list_item_open":
                items.append(True)
            elif token.type == "list_item_close":
                items.pop()
            elif token.type == "table_open":
                table = True
                self.verbatim(token, BlockKind.TABLE)
            elif token.type == "table_close":
                table = False
            elif token.type in ("fence", "code_block", "html_block"):
                self.verbatim(token)
            elif token.type == "inline" and table:
                self.cell(token)
            elif token.type == "inline":
                if before.startswith("h"):
                    self.words(token, BlockKind.HEADING, int(before[1:]))
                elif items and items[-1]:
                    items[-1] = False
                    self.words(token, BlockKind.ITEM, len(items))
                else:
                    self.words(token, BlockKind.QUOTATION if quotes else BlockKind.PARAGRAPH, quotes)
            before = token.tag
        return self.blocks

    def verbatim(self, token: "Token", kind: BlockKind = BlockKind.CODE) -> None:
        """Code, a table or HTML: its lines as they are, without the fences around them."""
        if token.map is None or (token.type == "html_block" and _COMMENT.fullmatch(token.content)):
            return
        first, last = token.map
        if token.type == "fence":
            closed = last - first >= 2 and self.lines[last - 1].cut(self.text).lstrip("> \t").startswith(token.markup)
            first, last = first + 1, last - 1 if closed else last
        if first < last:
            self.add(kind, Span(self.lines[first].start, self.lines[last - 1].end))

    def cell(self, token: "Token") -> None:
        """The inline markup in a cell of the last block, a table, where it is sure."""
        if token.map is None or not self.blocks or self.blocks[-1].kind is not BlockKind.TABLE:
            return
        block, line = self.blocks[-1], self.lines[token.map[0]]
        after = max((span.end for span in (*block.hidden, *(mark.span for mark in block.marks))), default=0)
        start = self.text.find(token.content, max(line.start, after), line.end)
        found = inline(token.content, token.children or ()) if start >= 0 and token.content else None
        if found is None:
            return
        marks = (replace(mark, span=_moved(mark.span, start)) for mark in found.marks)
        hidden = (_moved(span, start) for span in found.hidden)
        self.blocks[-1] = replace(block, marks=(*block.marks, *marks), hidden=_merged([*block.hidden, *hidden]))

    def words(self, token: "Token", kind: BlockKind, level: int) -> None:
        """A paragraph, a heading or the like, with its inline markup where that is sure."""
        if token.map is None or not token.content:
            return
        pieces = self.located(token)
        if pieces is None:
            first, last = token.map
            self.add(kind, Span(self.lines[first].start, self.lines[last - 1].end), level)
            return

        def source(at: int) -> int:
            piece = pieces[bisect_right(pieces, at, key=lambda one: one.content) - 1]
            return piece.source + at - piece.content

        def moved(span: Span) -> Span:
            return Span(source(span.start), source(span.end - 1) + 1)

        start, end = pieces[0].source, source(len(token.content) - 1) + 1
        hidden = [Span(self.line_at(piece.source).start, piece.source) for piece in pieces[1:]]
        marks: tuple[Mark, ...] = ()
        found = inline(token.content, token.children or ())
        if found is not None:
            marks = tuple(replace(mark, span=moved(mark.span)) for mark in found.marks)
            hidden += [moved(span) for span in found.hidden]
        if kind is BlockKind.ITEM:
            number = _NUMBER.search(self.text, self.line_at(start).start, start)
            start = number.start() if number else start
        self.add(kind, Span(start, end), level, marks, _merged(hidden))

    def located(self, token: "Token") -> list[_Piece] | None:
        """Where each line of a token's content stands in the source, None where that is not sure."""
        assert token.map is not None
        pieces = []
        at = 0
        for number, line in enumerate(token.content.split("\n"), token.map[0]):
            if number >= len(self.lines):
                return None
            column = self.lines[number].cut(self.text).replace("\0", "\ufffd").rfind(line)
            if column < 0:
                return None
            pieces.append(_Piece(at, self.lines[number].start + column))
            at += len(line) + 1
        return pieces

    def line_at(self, offset: int) -> Span:
        return self.lines[bisect_right(self.lines, offset, key=lambda line: line.start) - 1]

    def trimmed(self, span: Span) -> Span:
        words = span.cut(self.text)
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def add(
        self,
        kind: BlockKind,
        span: Span,
        level: int = 0,
        marks: tuple[Mark, ...] = (),
        hidden: tuple[Span, ...] = (),
    ) -> None:
        block = Block(kind, self.trimmed(span), level, marks, hidden)
        follows = not self.blocks or self.blocks[-1].span.end <= span.start
        if follows and words_of(self.text, block).strip():
            self.blocks.append(block)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _merged(hidden: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(hidden):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif len(span) > 0:
            merged.append(span)
    return tuple(merged)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).lower()


def _place(text: str, block: Span, words: str, span: Span) -> Span:
    """Where a span of a block's visible words stands in the text; the block as a whole where markup runs through it."""
    start = text.find(span.cut(words), block.start, block.end)
    return Span(start, start + len(span)) if start >= 0 else block


def _labelled(text: str, blocks: list[Block], metadata: Metadata) -> tuple[tuple[Block, ...], Metadata]:
    """The blocks with headline, lines about the article and boilerplate told apart, and what they say."""
    stated = Stated(metadata)
    words = [words_of(text, block) for block in blocks]
    tail = tail_start(words)
    labelled: list[Block] = []
    has_prose = False
    headings = any(block.kind is BlockKind.HEADING for block in blocks) or metadata.title is not None
    for index, block in enumerate(blocks):
        title = stated.fields.get("title", words[index])
        if block.kind is BlockKind.HEADING and not has_prose and _letters(words[index]) == _letters(title):
            if "title" not in stated.fields:
                stated.note_field("title", words[index], block.span)
            block = replace(block, kind=BlockKind.TITLE)
            has_prose = True
        elif block.kind is BlockKind.PARAGRAPH:
            said = about(words[index]) if index < HEAD or index >= tail else None
            if is_boilerplate(words[index]):
                block = replace(block, kind=BlockKind.BOILERPLATE)
            elif said is not None:
                stated.note(words[index], said, partial(_place, text, block.span, words[index]))
                block = replace(block, kind=BlockKind.METADATA)
            elif not has_prose and not headings and is_headline(words[index], words[index + 1 : index + 20], True):
                stated.note_field("title", words[index], block.span)
                block = replace(block, kind=BlockKind.TITLE)
                has_prose = True
            else:
                if index < HEAD and (byline := opening_byline(words[index])) is not None:
                    stated.note(words[index], byline, partial(_place, text, block.span, words[index]))
                has_prose = True
        labelled.append(block)
    return with_captions(text, labelled, by_form=False), stated.metadata()
