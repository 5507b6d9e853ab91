"""The timeline: a time axis with what each article tells of each moment, cut from the source."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.widget import Widget

from tui.app.axis import axis, labels
from tui.app.context import in_context
from tui.app.harmless import harmless
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.screens.sheet import ReasonBar, Sheet, SheetBar, said
from tui.app.signs import source_colour
from tui.app.story import Story
from tui.app.timeline import Entry, Moment, entries, gap, publications, timeline, told, unplaced
from tui.app.widgets.listing import Listing, Row, context_rows
from tui.app.widgets.source import chosen_style, letters, source

_MOST_DATES = 24
_MOST_ROWS = 2
_LONGEST = 110
"""Cells of a line of what is told: longer ones are hard to follow."""
_NARROW = 72
"""Cells below which the dates stand above what is told, not beside it."""


class TimelineScreen(Sheet):
    """Enter leads to the words; the line at the foot says why they mean that day."""

    own: ClassVar[str] = "timeline"

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key]) -> None:
        super().__init__(story, pages, keys)
        self.moments: list[Moment] = []
        self.entries: list[tuple[int, Entry]] = []
        self.axis = SheetBar(classes="axis")
        self.scale = SheetBar(classes="axis-scale")
        self.reason = ReasonBar(classes="sheet-reason")

    def body(self) -> Iterable[Widget]:
        return (self.axis, self.scale, self.listing, self.reason)

    def on_mount(self) -> None:
        self.foot.say(self.hints(("enter", "to its words", "open"), ("escape", "close", "close")))
        self.listing.focus()
        self.renew()

    def renew(self) -> None:
        before = self.entries[self.listing.cursor][1].passage if self.entries else None
        self.moments = timeline(self.story)
        self.entries = entries(self.moments)
        count = len(self.moments)
        moments = f"  {count} moment{'' if count == 1 else 's'}"
        self.head.say(
            Content.assemble(" ", ("TIMELINE", "bold"), (moments, "$news-quiet")),
            letters(range(len(self.story.documents))) + " ",
        )
        cursor = next((number for number, (_, one) in enumerate(self.entries) if one.passage == before), 0)
        self.listing.show(self.laid_out, len(self.entries), cursor)
        self.tell()

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.tell)

    def tell(self) -> None:
        """Show where on the axis the chosen entry lies, and why it is that day."""
        if not self.entries:
            return
        index, entry = self.entries[self.listing.cursor]
        self.draw_axis(index)
        moment = self.moments[index]
        words = " ".join(entry.passage.span.cut(self.story.documents[entry.passage.doc].text).split())
        why = f": {harmless(entry.why)}" if entry.why else ""
        verb = " leads to " if entry.derived else " is "
        quoted = (f"“{harmless(words)}”", "bold")
        self.reason.say(Content.assemble(quoted, verb, told(moment), (why, "italic $news-quiet")))

    def draw_axis(self, chosen: int) -> None:
        """Draw the axis, the chosen moment marked and named below."""
        width = self.axis.size.width - 2
        if width < 10:
            return
        line, columns = axis(self.moments, width)
        content = Content(line).stylize("$news-rule")
        for column, moment in zip(columns, self.moments, strict=True):
            colour = source_colour(moment.docs[0]) if len(moment.docs) == 1 else "$foreground"
            content = content.stylize(colour, column, column + 1)
        style = chosen_style(self, "bold $news-here-text on $news-here")
        here = columns[chosen]
        self.axis.say(Content.assemble(" ", content.stylize(style, here, here + 1)))
        scale = Content(" ")
        for column, name, index in labels(self.moments, columns, width, chosen):
            looks = "bold $accent" if index == chosen else "$news-faint"
            scale = scale.pad_right(column + 1 - scale.cell_length) + Content(name).stylize(looks)
        self.scale.say(scale)

    def laid_out(self, width: int) -> list[Row]:
        """The rows of the timeline."""
        if not self.entries:
            return said(self.nothing(), width)
        rows: list[Row] = []
        index = 0
        narrow = width < _NARROW
        longest = max(len(label) for one in self.moments for label in (one.title, f"  {one.part}"))
        dates = 0 if narrow else min(longest, _MOST_DATES) + 1
        published = publications(self.story)
        before: Moment | None = None
        for moment in self.moments:
            while published and published[0][0] < moment.first:
                rows += self._published(dates, *published.pop(0), before)
            same_day = before is not None and (before.first, before.last) == (moment.first, moment.last)
            if before is not None:
                distance = gap(before, moment)
                if distance:
                    rows.append(self._row(dates, "", "┊", Content(distance).stylize("italic $news-faint"), None))
                elif not same_day:
                    rows.append(self._row(dates, "", "│", Content(""), None))
            title = "" if same_day else moment.title
            if narrow:
                words = " ".join(part for part in (title, moment.part) if part)
                rows.append(Row(Content.assemble(" ", (words, "bold $news-time"))))
            elif moment.part and title:
                rows.append(self._row(dates, title, "│", Content(""), None))
            label = "" if narrow else f"  {moment.part}" if moment.part else title
            for number, entry in enumerate(moment.entries):
                rows += self._entry(dates, label if number == 0 else "", number == 0, entry, width, index)
                index += 1
            before = moment
        for when, docs in published:
            rows += self._published(dates, when, docs, before)
        missing = unplaced(self.story)
        if missing:
            many = "time has" if missing == 1 else "times have"
            words = f" {missing} more {many} no place on the axis."
            rows += [Row(Content("")), Row(Content(words).stylize("$news-faint"))]
        return rows

    def _row(self, dates: int, label: str, sign: str, content: Content, item: int | None) -> Row:
        style = "bold $news-time" if not label.startswith(" ") else "$news-time"
        return Row(
            Content.assemble(" ", (label[:dates].ljust(dates), style), (f" {sign} ", "$news-quiet"), content), item
        )

    def _published(self, dates: int, when: date, docs: tuple[int, ...], before: Moment | None) -> list[Row]:
        """When these articles were published, between what they tell of."""
        told_before = before is not None and before.first == before.last == when
        label = "" if told_before else f"{when:%a} {when.day} {when:%b} {when.year:04d}"
        content = Content.assemble(letters(docs), (f" published{'' if dates else f' {label}'}", "italic $news-quiet"))
        rows = [] if told_before or before is None else [self._row(dates, "", "│", Content(""), None)]
        return [*rows, self._row(dates, label, "◇", content, None)]

    def _entry(self, dates: int, label: str, first: bool, entry: Entry, width: int, index: int) -> list[Row]:
        """The rows of what one article tells."""
        room = min(max(width - dates - 8, 12), _LONGEST)
        page = self.pages[entry.passage.doc]
        context = in_context(self.story, page, entry.passage, room * _MOST_ROWS - 4, entry.words)
        rows = []
        for number, content in enumerate(context_rows(context, room, _MOST_ROWS, "bold $news-time")):
            mark = Content.assemble(source(entry.passage.doc), " ") if number == 0 else Content("  ")
            sign = "●" if first and number == 0 else "├" if number == 0 else "│"
            rows.append(self._row(dates, label if number == 0 else "", sign, Content.assemble(mark, content), index))
        return rows

    def nothing(self) -> str:
        """Why there is nothing to show, and what to do."""
        if self.waiting():
            return self.waiting()
        if unplaced(self.story):
            return (
                "The articles tell times, but no date that they could be counted from. Start the reader with "
                "--published and the day of publication, as in --published 2017-05-24."
            )
        return "These articles tell no dates or times. Esc goes back to them."

    def on_listing_selected(self, event: Listing.Selected) -> None:
        self.tell()

    def on_listing_opened(self, event: Listing.Opened) -> None:
        self.dismiss(self.entries[event.index][1].passage)
