"""Articles, matches, moments and names as lines of text that are read from top to bottom, for the plain reader."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tui.app.blocks import LINK
from tui.app.cards import entity_card
from tui.app.line import Cells, Line
from tui.app.page import Page, excerpt
from tui.app.searching import Query, matches
from tui.app.story import Story
from tui.app.timeline import timeline, told
from tui.app.wrapping import cells
from tui.comparison import Entity, Evidence
from tui.documents import BlockKind
from tui.export.wording import letter

_CALLED = {BlockKind.TITLE: "Headline: ", BlockKind.HEADING: "Heading: ", BlockKind.QUOTATION: "Quotation: "}
_AROUND = 70
"""Characters shown on each side of a match."""


def wrapped(text: str, width: int) -> str:
    """``text`` with its lines broken at blanks, as far as they are wider than ``width`` cells; no word is cut.

    The rows of a line begin with the blanks that it begins with.
    """
    rows: list[str] = []
    for line in text.split("\n"):
        words = line.lstrip(" ")
        indent = line[: len(line) - len(words)]
        row, used = "", len(indent)
        for word in words.split(" "):
            size = cells(word)
            if row and used + 1 + size > width:
                rows.append(row)
                row, used = indent + word, len(indent) + size
            else:
                row, used = (f"{row} {word}", used + 1 + size) if row else (indent + word, used + size)
        rows.append(row)
    return "\n".join(rows)


def paragraphs(page: Page) -> list[str]:
    """The paragraphs of an article in words; the addresses of its links and the headings of its tables are told."""
    result: list[str] = []
    heading: Sequence[str] = ()
    quoted = False
    for line in page.lines:
        if line.cells is not None:
            words = _cells_of(line, line.cells)
            heading = words if line.cells.heading else heading
            if not line.cells.heading:
                result.append("; ".join(_pair(heading, number, cell) for number, cell in enumerate(words)))
            continue
        begins = not (quoted and line.kind is BlockKind.QUOTATION)
        quoted = line.kind is BlockKind.QUOTATION
        before = line.first if line.kind in (BlockKind.ITEM, BlockKind.CODE) else _CALLED.get(line.kind, "")
        result.append((before if begins else "") + _with_addresses(line))
    return result


def _cells_of(line: Line, row: Cells) -> list[str]:
    return [line.text[start:end].replace(LINK, "") for start, end in row.places]


def _pair(heading: Sequence[str], number: int, cell: str) -> str:
    return f"{heading[number]}: {cell}" if number < len(heading) and heading[number] else cell


def _with_addresses(line: Line) -> str:
    """The words of a line with the address of each link behind it, where it does not stand there already."""
    targets = {end: address for _, end, address in line.targets}
    parts: list[str] = []
    done = 0
    for start, end in line.added:
        if line.text[start:end] != LINK:
            continue
        address = targets.get(start, "")
        parts.append(line.text[done:start])
        if address and not parts[-1].endswith(address):
            parts.append(f" ({address})")
        done = end
    return "".join([*parts, line.text[done:]])


def found(pages: Sequence[Page], query: Query) -> list[str]:
    """Each paragraph where the query stands, by its article and number, with what is around. Raises PatternError."""
    hits = matches(query, enumerate(pages))
    result = []
    for (doc, number), group in groupby(hits, key=lambda one: (one.doc, pages[one.doc].line_at(one.span.start))):
        here = list(group)
        line = pages[doc].lines[number].bare()
        column = line.column(here[0].span.start)
        times = f" ({len(here)} times)" if len(here) > 1 else ""
        result.append(f"{letter(doc)} {number + 1}{times}: {_around(line.text, column)}")
    return result


def _around(text: str, column: int) -> str:
    start = text.rfind(" ", 0, max(column - _AROUND, 0)) + 1 if column > _AROUND else 0
    end = text.find(" ", column + _AROUND)
    return ("… " if start else "") + text[start : len(text) if end < 0 else end] + (" …" if end >= 0 else "")


def moments(story: Story, pages: Sequence[Page]) -> Iterator[str]:
    """What happened when, the earliest first: the moment, then the sentence of each article."""
    for moment in timeline(story):
        yield f"{told(moment)}:"
        for entry in moment.entries:
            said, _ = excerpt(pages[entry.passage.doc], story.sentence_at(entry.passage))
            yield f"{letter(entry.passage.doc)}: {said}"


def card(story: Story, pages: Sequence[Page], entity: Entity, numbers: dict[str, int]) -> Iterator[str]:
    """What is known of a name; ``numbers`` are those of the facts, by their ids."""
    for section in entity_card(story, entity):
        facts = [str(numbers[line.fact.id]) for line in section.lines if line.fact is not None]
        if facts:
            yield f"Facts: {', '.join(facts)}"
        elif section.heading in ("Names", "Described as", "Quoted", "Spoken of by others"):
            yield f"{section.heading}:"
            for line in section.lines:
                yield _known(pages, line.label, line.evidence, line.note)


def _known(pages: Sequence[Page], label: str, evidence: Evidence | None, note: str) -> str:
    words = excerpt(pages[evidence.doc], evidence.span)[0] if evidence is not None else ""
    where = f" ({letter(evidence.doc)})" if evidence is not None else ""
    parts: Iterable[str] = (part for part in (label, words if words != label else "", note) if part)
    return "– " + ": ".join(parts) + where
