"""Facts by article: the passages beside each other, or, where there is no room for that, one below another."""

from collections.abc import Sequence

from textual import events
from textual.content import Content

from tui.app.page import Page, excerpt
from tui.app.signs import tone
from tui.app.story import Story
from tui.app.widgets.evidence import marked, versions
from tui.app.widgets.facts import sign
from tui.app.widgets.listing import Listing, Row
from tui.app.widgets.source import chosen_style, source
from tui.app.wrapping import shorten, wrap
from tui.comparison import Evidence, Fact, Status
from tui.documents import Span
from tui.export.wording import KINDS, SLOTS, letter

_MOST_ROWS, _MOST_ROWS_EACH = 5, 2
_LETTERS = 12
"""Letters on a row where they are the columns."""
_SIGN, _SLOT = 3, 9


class Cells(Listing):
    """A list with a cursor that has a column too."""

    column = 0
    spans: Sequence[tuple[int, int]] = ()
    """The cells from .. to of each article's column, beside the one cell that stands for the cursor."""

    def on_click(self, event: events.Click) -> None:
        """A click on another cell chooses it, before one on the chosen cell opens it."""
        for number, (start, end) in enumerate(self.spans):
            if start <= event.x - 1 < end and number != self.column:
                self.column = number
                self.redraw()
                if self.item_at(event.y) == self.cursor:
                    event.prevent_default()

    def dressed(self, row: Row) -> Content:
        if row.item is None or row.item != self.cursor or self.column >= len(self.spans):
            return row.content
        start, end = self.spans[self.column]
        if end - start == 1 and not row.content.plain[start:end].strip():
            return row.content  # a letter stands on the first row alone
        return row.content.stylize_before(chosen_style(self, "on $news-lit"), start, end)


def letters_width(count: int) -> int:
    """Cells of what stands before the passages where letters are the columns."""
    return _SIGN + _SLOT + 2 * min(count, _LETTERS) + 1


def letters_title(count: int) -> Content:
    """The letters above these columns."""
    letters = [source(doc).pad_right(2 - len(letter(doc))) for doc in range(min(count, _LETTERS))]
    return Content.assemble(" " * (_SIGN + _SLOT + 1), *letters, " ")


def spans(count: int, head: int, size: int) -> list[tuple[int, int]]:
    """The cells of each article's column; ``size`` 0 where the letters are the columns."""
    if size:
        return [(head + doc * (size + 3) + 2, head + (doc + 1) * (size + 3)) for doc in range(count)]
    return [(_SIGN + _SLOT + 2 * doc, _SIGN + _SLOT + 2 * doc + 1) for doc in range(min(count, _LETTERS))]


class ByArticle:
    """Draws the facts of a story."""

    def __init__(self, story: Story, pages: Sequence[Page]) -> None:
        self.story = story
        self.pages = pages
        self.docs = range(len(story.documents))

    def beside(self, fact: Fact, head: int, size: int) -> list[Content]:
        """The rows of one fact: its sign, slot and kind, and each article's passages in its column."""
        first = [self._sign(fact, head - 4)]
        if head > 12:
            told = KINDS[fact.kind] if fact.status is not Status.ONLY else ""
            first += [Content(told[a:b]).stylize("$news-quiet").pad_left(3) for a, b in wrap(told, head - 4) if told]
            first += self._sides(fact, head - 4)
        words = marked(self.story, fact) if fact.status is Status.DIFFER else {}
        columns = [first, *(self._column(fact, doc, words, size) for doc in self.docs)]
        height = min(max(len(column) for column in columns), _MOST_ROWS)
        rows = []
        for number in range(height):
            parts: list[Content | str | tuple[str, str]] = []
            for place, column in enumerate(columns):
                room = size if place else head
                content = column[number] if number < len(column) else Content("")
                if number == height - 1 and len(column) > height:
                    content = Content.assemble(content.truncate(room - 1), "…")
                parts += [("│ ", "$news-rule")] if place else []
                parts += [content, " " * (room - content.cell_length + bool(place))]
            rows.append(Content.assemble(*parts))
        return rows

    def stacked(self, fact: Fact, head: int, width: int) -> list[Content]:
        """The rows of one fact: its sign and slot, which articles have it, and what they say, each version once."""
        marks = [source(doc) if doc in fact.docs else Content("·").stylize("$news-faint") for doc in self.docs]
        marks = [mark.pad_right(2 - mark.cell_length) for mark in marks]
        first = self._sign(fact, _SLOT - 1)
        left = [first.pad_right(_SIGN + _SLOT - first.cell_length) + Content("").join(marks[:_LETTERS])]
        for start in range(_LETTERS, len(marks), _LETTERS):
            left.append(Content("").join(marks[start : start + _LETTERS]).pad_left(_SIGN + _SLOT))
        words = marked(self.story, fact) if fact.status is Status.DIFFER else {}
        right: list[Content] = []
        for docs, passages in versions(self.story, fact, in_full=False):
            right += self._version(docs, passages, words, width - head)
        rows = []
        for number in range(max(len(left), len(right))):
            before = left[number] if number < len(left) else Content("")
            padded = before.pad_right(head - before.cell_length)
            rows.append(padded + right[number] if number < len(right) else padded)
        return rows

    def _version(
        self, docs: Sequence[int], passages: Sequence[Evidence], words: dict[Evidence, list[Span]], width: int
    ) -> list[Content]:
        label = Content(" ").join(source(doc) for doc in docs) + " "
        room = max(width - label.cell_length - 1, 12)
        rows = [row for one in passages for row in self._passage(one, words.get(one, []), room)]
        if len(rows) > _MOST_ROWS_EACH:
            cut = Content.assemble(rows[_MOST_ROWS_EACH - 1].truncate(room - 1), "…")
            rows = [*rows[: _MOST_ROWS_EACH - 1], cut]
        return [(label if number == 0 else Content(" " * label.cell_length)) + row for number, row in enumerate(rows)]

    def _sign(self, fact: Fact, room: int) -> Content:
        return Content.assemble((f" {sign(fact)} ", f"bold $news-{tone(fact)}"), SLOTS[fact.slot][:room])

    def _sides(self, fact: Fact, room: int) -> list[Content]:
        """Who sides with whom, where more than two articles tell it."""
        if len(fact.versions) < 2 or len(self.docs) < 3:
            return []
        sides = " / ".join("".join(letter(doc) for doc in group) for group in fact.versions)
        return [Content(shorten(sides, room)).stylize("$news-quiet").pad_left(3)]

    def _column(self, fact: Fact, doc: int, words: dict[Evidence, list[Span]], size: int) -> list[Content]:
        """The rows of one article's passages, the words that others don't have marked."""
        own = [one for one in fact.evidence if one.doc == doc]
        if not own:
            return [Content("–").stylize("$news-faint")]
        rows: list[Content] = []
        for number, passage in enumerate(own):
            if number:
                rows.append(Content("and").stylize("italic $news-faint"))
            rows += self._passage(passage, words.get(passage, []), size)
        return rows

    def _passage(self, passage: Evidence, words: Sequence[Span], size: int) -> list[Content]:
        text, where = excerpt(self.pages[passage.doc], passage.span)
        content = Content(text)
        for word in words:
            for start, end in where(word):
                content = content.stylize("bold underline $news-marked-text on $news-marked", start, end)
        return [content[start:end] for start, end in wrap(text, size)]
