"""The key facts as a list: one cursor, headings between the groups, the claim in at most three rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.harmless import harmless
from tui.app.signs import AGREED, CONFLICT, TOLD_DIFFERENTLY, tone
from tui.app.view import sought
from tui.app.widgets.looks import Looks
from tui.app.widgets.rail import rail
from tui.app.wrapping import cells, shorten, wrap
from tui.comparison import Fact, Slot
from tui.export.wording import letter

Groups = Sequence[tuple[str, Sequence[Fact]]]

_SLOTS = {Slot.HOW_MANY: "number"}
_SLOT_WIDTH = 6
_MOST_ROWS = 3


def sign(fact: Fact) -> str:
    """≠ conflict, ≈ told differently, = agreed, else the letters of those that have it."""
    kind = tone(fact)
    if kind == "only":
        return letter(fact.docs[0]) if fact.docs else "·"
    return {"conflict": CONFLICT, "differ": TOLD_DIFFERENTLY, "agree": AGREED}[kind]


def _nobody(fact: Fact) -> str:
    """Who is quoted in a fact of which that is not known."""
    return ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: of the fact at ``index``, or of a heading where that is None. ``pieces`` are (text, style)."""

    index: int | None
    pieces: tuple[tuple[str, str], ...]


class FactList(ScrollView, can_focus=True, inherit_bindings=False):
    """Posts ``Selected`` when the cursor moves to another fact and ``Opened`` for a click on the fact that it is on."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "FactList { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll; }"

    @dataclass
    class Selected(Message):
        fact: Fact | None

    @dataclass
    class Opened(Message):
        fact: Fact

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.groups: Groups = ()
        self.facts: list[Fact] = []
        self.cursor = 0
        self._rows: list[Row] = []
        self._first_rows: list[int] = []
        self._width = 0
        self._expected = 0
        self._looks = Looks(self)
        self._letters = True
        self._marks: Mapping[str, str] = {}
        self._sought: Sequence[str] = ()
        self._speaker: Callable[[Fact], str] = _nobody

    def on_mount(self) -> None:
        self.vertical_scrollbar.renderer = rail(tuple)  # type: ignore[misc]  # as Textual documents it

    @property
    def fact(self) -> Fact | None:
        """The fact that the cursor is on."""
        return self.facts[self.cursor] if self.cursor < len(self.facts) else None

    def show(
        self,
        groups: Groups,
        letters: bool = True,
        marks: Mapping[str, str] | None = None,
        sought: Sequence[str] = (),
        speaker: Callable[[Fact], str] | None = None,
    ) -> None:
        """Show these groups; the cursor stays on its fact if it is there.

        ``marks`` are signs for some facts, by id; the words of ``sought`` are marked in the claims; ``speaker`` tells
        who is quoted, which stands before the words.
        """
        before = self.fact
        self.groups = groups
        self.facts = [fact for _, facts in groups for fact in facts]
        self._letters = letters
        self._marks = marks or {}
        self._sought = sought
        self._speaker = speaker or _nobody
        ids = [fact.id for fact in self.facts]
        self.cursor = ids.index(before.id) if before is not None and before.id in ids else 0
        self._width = 0
        self._lay_out()

    def select(self, index: int) -> None:
        """Move the cursor, as far as there are facts."""
        if not self.facts:
            return
        index = min(max(index, 0), len(self.facts) - 1)
        if index != self.cursor:
            self.cursor = index
            self.post_message(self.Selected(self.fact))
            self.refresh()
        self._keep_in_view()

    def select_fact(self, fact: Fact) -> bool:
        """Move the cursor to a fact; False where the list does not show it."""
        for index, one in enumerate(self.facts):
            if one.id == fact.id:
                self.select(index)
                return True
        return False

    def _keep_in_view(self) -> None:
        if not self._first_rows:
            return
        first = self._first_rows[self.cursor]
        last = self._first_rows[self.cursor + 1] if self.cursor + 1 < len(self._first_rows) else len(self._rows)
        while self._rows[last - 1].index is None:
            last -= 1
        above = first - 1 if first and self._rows[first - 1].index is None else first
        top, height = self.scroll_offset.y, self.size.height
        if above < top:
            self.scroll_to(y=0 if self.cursor == 0 else above, animate=False, force=True)
        elif last > top + height:
            self.scroll_to(y=min(last - height, first), animate=False, force=True)

    def expect(self, width: int) -> None:
        """Lay out for the width that the list is going to have, so that the first thing drawn has all its facts."""
        self._expected = width
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width if self.size.width else self._expected
        if width < 8 or width == self._width:
            return
        self._width = width
        self._rows, self._first_rows = [], []
        for heading, facts in self.groups:
            if self._rows:
                self._rows.append(Row(None, ()))
            self._rows.append(self._heading(heading, len(facts), width))
            for fact in facts:
                self._first_rows.append(len(self._rows))
                self._rows += self._fact(len(self._first_rows) - 1, fact, width)
        size = Size(width, len(self._rows))
        if not self.size.width:
            self.set_reactive(FactList.virtual_size, size)
            return
        self.virtual_size = size
        self._keep_in_view()
        self.refresh()

    def _heading(self, heading: str, count: int, width: int) -> Row:
        number = f" {count} "
        title = shorten(harmless(heading), width - len(number) - 3)
        line = "─" * max(width - cells(title) - len(number) - 3, 0)
        return Row(None, ((f" {title} ", "group"), (line, "rule"), (number, "group")))

    def _fact(self, index: int, fact: Fact, width: int) -> list[Row]:
        letters = " ".join(letter(doc) for doc in fact.docs) if self._letters and len(fact.docs) > 1 else ""
        if len(letters) > 9:
            letters = f"{len(fact.docs)} of them"
        letters = " ".join(filter(None, (self._marks.get(fact.id, ""), letters)))
        right = f" {letters} " if letters else " "
        slot = _SLOTS.get(fact.slot, fact.slot.value)
        slot_width = _SLOT_WIDTH if width >= 34 else 0
        left = 4 + (slot_width + 1 if slot_width else 0)
        label = harmless(f"{who}: " if (who := " ".join(self._speaker(fact).split())) else "")
        claim = label + harmless(" ".join(fact.claim.split()))
        room = max(width - left - len(right), 6)
        spans = wrap(claim, room)
        texts = [claim[start:end] for start, end in spans[:_MOST_ROWS]]
        if len(spans) > _MOST_ROWS:
            texts[-1] = shorten(claim[spans[_MOST_ROWS - 1][0] :], room)
        rows = []
        for number, text in enumerate(texts):
            pad = " " * (room - cells(text))
            if number == 0:
                head = (
                    (f" {sign(fact)} ", tone(fact)),
                    ((slot.ljust(slot_width) + " ") if slot_width else "", "faint"),
                )
                tail = (right, "quiet")
            else:
                head = ((" " * 3, "faint"), (" " * (left - 4), "faint"))
                tail = (" " * len(right), "quiet")
            said = max(len(label) - spans[number][0], 0)
            rows.append(Row(index, (*head, (text[:said], "quiet"), *self._claim(text[said:]), (pad, "claim"), tail)))
        return rows

    def _claim(self, text: str) -> list[tuple[str, str]]:
        """A row of a claim in pieces, the words that the reader typed marked."""
        pieces = []
        at = 0
        for start, end in sought(text, self._sought):
            pieces += [(text[at:start], "claim"), (text[start:end], "search")]
            at = end
        return [*pieces, (text[at:], "claim")]

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        width = self.size.width
        base = self._looks["base"]
        if number >= len(self._rows):
            return Strip.blank(width, base)
        row = self._rows[number]
        here = row.index is not None and row.index == self.cursor
        cursor = self._looks["cursor-focus" if self.has_focus else "cursor"]
        if here:
            base += cursor
        segments = [Segment("▌" if here else " ", base + self._looks["faint"] if not here else base)] * bool(row.pieces)
        for text, name in row.pieces:
            style = base + self._looks[name]
            if here:
                style += Style(bgcolor=cursor.bgcolor, reverse=cursor.reverse)
            segments.append(Segment(text, style))
        return Strip(segments).adjust_cell_length(width, base)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks.clear()

    def on_resize(self) -> None:
        self._lay_out()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        number = self.scroll_offset.y + event.y
        if number >= len(self._rows) or (index := self._rows[number].index) is None:
            return
        if index == self.cursor and self.fact is not None:
            self.post_message(self.Opened(self.fact))
        self.select(index)
