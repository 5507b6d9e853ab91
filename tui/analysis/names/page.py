"""What the steps of name finding work on: the page of a document's prose, and a name as it stands so far."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.analysis.frequency import Ranks
from tui.analysis.normalise import is_capitals, is_title
from tui.analysis.parse import Parse
from tui.analysis.syntax import syntax

KIND = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
    "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip
"""The four kinds of CoNLL 2003 by OntoNotes type: names are weighed by kind, the finer type is settled last."""


class Name(NamedTuple):
    """A stretch of the page held to be a name; ``type`` is OntoNotes's, "" where open, ``weight`` that of its vote.

    ``settled`` where its place tells its kind, whatever the same words are elsewhere.
    """

    start: int
    end: int
    kind: str
    type: str = ""
    weight: float = 1.0
    settled: bool = False


class Line(NamedTuple):
    """One block's stretch of the page; ``headline`` where its capitals tell nothing."""

    start: int
    end: int
    headline: bool
    capitals: bool


@dataclass(frozen=True)
class Page:
    """The prose of a document with everything else blanked by line breaks: offsets are the document's.

    ``text`` has headlines in sentence case, ``original`` has them as they were; ``recased`` has "x" where they differ.
    ``reserved`` are the stretches that the model holds to be dates, numbers and the like.
    """

    text: str
    original: str
    recased: str
    lines: tuple[Line, ...]
    reserved: tuple[Name, ...]
    rank: Ranks

    def line_at(self, offset: int) -> Line:
        """The line that holds the offset."""
        return self.lines[max(bisect_right(self.lines, offset, key=lambda line: line.start) - 1, 0)]

    def is_headline(self, offset: int) -> bool:
        """Whether the capitals at the offset tell nothing: a headline, or words that were written in capitals."""
        return bool(self.lines) and self.line_at(offset).headline

    def keeps_case(self, start: int, end: int) -> bool:
        """Whether the stretch reads as in the document."""
        return "x" not in self.recased[start:end]

    def opens_sentence(self, offset: int) -> bool:
        """Whether the word at the offset has its capital from standing first."""
        before = self.text[max(0, offset - 12) : offset].rstrip(" \t\"'(")
        return not before or before[-1] in ".!?\n:" or self.text[max(0, offset - 3) : offset].endswith(('. "', '" "'))


def page_of(parse: Parse, rank: Ranks) -> Page:
    """The page of a parsed document."""
    size = len(parse.document.text)
    text = ["\n"] * size
    plain = ["\n"] * size
    recased = [" "] * size
    lines: list[Line] = []
    for paragraph in parse.paragraphs:
        start, end = paragraph.block.span.start, paragraph.block.span.end
        original = parse.text[start:end]
        text[start:end] = plain[start:end] = original
        capitals = is_capitals(original)
        lines.append(Line(start, end, capitals or is_title(original), capitals))
    for word, start, end in zip(syntax(parse).text, parse.starts, parse.ends, strict=True):
        written = parse.text[start:end]
        if word != written and len(word) == len(written):
            text[start:end] = word
            recased[start:end] = ["x" if a != b else " " for a, b in zip(word, written, strict=True)]
    reserved = tuple(
        Name(parse.starts[ent.start], parse.ends[ent.end - 1], "", ent.label_)
        for ent in parse.doc.ents
        if ent.label_ not in KIND
    )
    return Page("".join(text), "".join(plain), "".join(recased), tuple(lines), reserved, rank)


class Ground:
    """Which characters of a page names cover: a document of any length is searched in time that grows with it."""

    def __init__(self, page: Page, names: Iterable[Name]) -> None:
        self._covered = bytearray(len(page.text))
        for name in names:
            self.cover(name)

    def cover(self, name: Name) -> None:
        """Count the name's characters as covered."""
        self._covered[name.start : name.end] = b"\x01" * (name.end - name.start)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no name touches the stretch."""
        return self._covered.find(1, start, end) < 0


def touching(start: int, end: int, names: Iterable[Name]) -> list[Name]:
    """The names that share a character with the stretch."""
    return [name for name in names if name.start < end and start < name.end]


def without_overlaps(names: Sequence[Name]) -> list[Name]:
    """The names in text order; of two that overlap the one that begins first stays, else the longer."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda one: (one.start, -one.end)):
        if name.end > name.start and (not kept or name.start >= kept[-1].end):
            kept.append(name)
    return kept
