"""Where the inline markup of a Markdown paragraph stands.

The parser tells what a paragraph means (emphasis, links, code) but not where in the source each piece stands. Its
tokens are laid along the source: what they say stays, what they leave out is markup. Where the two don't fit, nothing
is claimed.
"""

import html
import re
import string
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.documents.records import Mark, MarkKind, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS = {"strong": MarkKind.STRONG, "em": MarkKind.EMPHASIS, "link": MarkKind.LINK}
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_REFERENCE = re.compile(r"\](?:\[(?:[^\[\]\\]|\\.)*\])?", re.DOTALL)
_AFTER_DESTINATION = re.compile(
    r"""(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)""", re.DOTALL
)
_IN_BRACKETS = re.compile(r"<(?:[^<>\\\n]|\\.)*>")


class Inline(NamedTuple):
    """Marks and hidden stretches, as offsets into the paragraph's content."""

    marks: tuple[Mark, ...]
    hidden: tuple[Span, ...]


class _Mismatch(Exception):
    """The tokens don't fit the source."""


def inline(content: str, tokens: Sequence["Token"]) -> Inline | None:
    """The markup of ``content``, whose parse is ``tokens``; None where it can't be told for sure."""
    scan = _Scan(content)
    try:
        scan.all(tokens)
    except (_Mismatch, IndexError):
        return None
    if content[scan.at :].strip() or scan.open:
        return None
    marks = tuple(sorted(scan.marks, key=lambda mark: (mark.span, mark.kind)))
    return Inline(marks, tuple(sorted(scan.hidden)))


class _Scan:
    """One pass along the content; ``at`` is where the next token has to begin."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.at = 0
        self.marks: list[Mark] = []
        self.hidden: list[Span] = []
        self.open: list[tuple[str, int, str | None]] = []

    def all(self, tokens: Sequence["Token"]) -> None:
        for token in tokens:
            self.one(token)

    def one(self, token: "Token") -> None:
        kind, _, side = token.type.rpartition("_")
        if token.type == "text":
            self.text(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            if token.type == "hardbreak" and self.content[self.at] == "\\":
                self.hide("\\")
            self.at = self.matched(_LINE_END)
        elif token.type == "code_inline":
            self.code(token.markup)
        elif token.type == "html_inline":
            self.hide(token.content)
        elif token.type == "image":
            self.hide("![")
            start = self.at
            self.all(token.children or ())
            if start < self.at:
                source = token.attrGet("src")
                self.marks.append(Mark(MarkKind.IMAGE, Span(start, self.at), None if source is None else str(source)))
            self.link_end()
        elif kind in _KINDS and side == "open":
            self.hide(("<" if token.markup == "autolink" else "[") if kind == "link" else token.markup)
            href = token.attrGet("href")
            self.open.append((kind, self.at, None if href is None else str(href)))
        elif kind in _KINDS and side == "close" and self.open and self.open[-1][0] == kind:
            self.close(token)
        else:
            raise _Mismatch

    def close(self, token: "Token") -> None:
        kind, start, target = self.open.pop()
        if start < self.at:
            self.marks.append(Mark(_KINDS[kind], Span(start, self.at), target))
        if kind != "link":
            self.hide(token.markup)
        elif token.markup == "autolink":
            self.hide(">")
        else:
            self.link_end()

    def hide(self, markup: str) -> None:
        if not markup or not self.content.startswith(markup, self.at):
            raise _Mismatch
        self.hidden.append(Span(self.at, self.at + len(markup)))
        self.at += len(markup)

    def matched(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self.content, self.at)
        if match is None:
            raise _Mismatch
        return match.end()

    def text(self, words: str) -> None:
        """Go along ``words``; a backslash before a mark and the end of ``&amp;`` are markup."""
        if "\\" not in words and "&" not in words and self.content.startswith(words, self.at):
            self.at += len(words)
            return
        done = 0
        while done < len(words):
            here, wanted = self.content[self.at], words[done]
            following = self.content[self.at + 1 : self.at + 2]
            if here == "\\" and following == wanted and following in string.punctuation:
                self.hide("\\")
            elif here == "&" and (entity := _ENTITY.match(self.content, self.at)) is not None:
                plain = html.unescape(entity.group())
                if plain != entity.group() and words.startswith(plain, done):
                    if plain == "&":
                        self.hidden.append(Span(self.at + 1, entity.end()))
                    self.at, done = entity.end(), done + len(plain)
                    continue
            if self.content[self.at] != wanted:
                raise _Mismatch
            self.at += 1
            done += 1

    def code(self, fence: str) -> None:
        self.hide(fence)
        end = re.compile(f"(?<!`){fence}(?!`)").search(self.content, self.at)
        if end is None:
            raise _Mismatch
        if self.at < end.start():
            self.marks.append(Mark(MarkKind.CODE, Span(self.at, end.start())))
        self.at = end.start()
        self.hide(fence)

    def link_end(self) -> None:
        """Hide ``](target "title")``, ``][label]`` or ``]``."""
        end = self.destination_end()
        if end is None:
            end = self.matched(_REFERENCE)
        self.hidden.append(Span(self.at, end))
        self.at = end

    def destination_end(self) -> int | None:
        if not self.content.startswith("](", self.at):
            return None
        at = self.at + 2
        while self.content[at] in " \t\n":
            at += 1
        if (brackets := _IN_BRACKETS.match(self.content, at)) is not None:
            at = brackets.end()
        else:
            depth = 0
            while at < len(self.content) and self.content[at] > " ":
                character = self.content[at]
                if character == ")" and depth == 0:
                    break
                depth += (character == "(") - (character == ")")
                at += 2 if character == "\\" and self.content[at + 1 : at + 2].strip() else 1
        match = _AFTER_DESTINATION.match(self.content, at)
        return match.end() if match else None
