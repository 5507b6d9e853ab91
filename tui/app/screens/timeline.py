"""The timeline: a time axis with what each article tells of each moment, cut from the source."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.widget import Widget

from tui.app.context import in_context
from tui.app.harmless import harmless
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.screens.sheet import Sheet, SheetBar, chosen_style, letters, source
from tui.app.signs import source_colour
from tui.app.story import Story
from tui.app.timeline import Entry, Moment, axis, entries, gap, timeline, told, unplaced
from tui.app.widgets.listing import Listing, Row, context_rows

_MOST_DATES = 24
_MOST_ROWS = 2
_NARROW = 72
"""Cells below which the dates stand above what is told, not beside it."""


class TimelineScreen(Sheet):
    """Enter leads to the words; the line at the foot says why they mean that day."""

    own: ClassVar[str] = "timeline"

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key]) -> None:
        super().__init__(story, pages, keys)
        self.moments = timeline(story)
        self.entries = entries(self.moments)
        self.axis = SheetBar(classes="axis")
        self.scale = SheetBar(classes="axis-scale")
        self.reason = SheetBar(classes="sheet-reason")

    def body(self) -> Iterable[Widget]:
        return (self.axis, self.scale, self.listing, self.reason)

    def on_mount(self) -> None:
        docs = range(len(self.story.documents))
        count = len(self.moments)
        self.head.say(
            Content.assemble(
                " ", ("TIMELINE", "bold"), (f"  {count} moment{'' if count == 1 else 's'}", "$news-quiet")
            ),
            letters(docs) + " ",
        )
        self.foot.say(self.hints(("enter", "to its words", "open"), ("escape", "close", "close")))
        self.listing.show(self.laid_out, len(self.entries))
        self.listing.focus()
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
        self.reason.say(Content.assemble(" ", quoted, verb, told(moment), (why, "italic $news-quiet")))

    def draw_axis(self, chosen: int) -> None:
        """Draw the moments true to scale, the chosen one marked."""
        width = self.axis.size.width - 2
        if width < 10:
            return
        line, columns, here = axis(self.moments, width, chosen)
        content = Content(line).stylize("$news-rule")
        for column, moment in zip(columns, self.moments, strict=False):
            colour = source_colour(moment.docs[0]) if len(moment.docs) == 1 else "$foreground"
            content = content.stylize(colour, column, column + 1)
        if here >= 0:
            style = chosen_style(self, "bold $news-here-text on $news-here")
            content = content.stylize(style, here, here + 1)
        self.axis.say(Content.assemble(" ", content))
        first, last = self.moments[0], self.moments[-1]
        left, right = first.title, last.title if len(self.moments) > 1 else ""
        self.scale.say(Content(f" {left}").stylize("$news-faint"), Content(f"{right} ").stylize("$news-faint"))

    def laid_out(self, width: int) -> list[Row]:
        """The rows of the timeline."""
        if not self.entries:
            return self.nothing()
        rows: list[Row] = []
        index = 0
        narrow = width < _NARROW
        longest = max(len(label) for one in self.moments for label in (one.title, f"  {one.part}"))
        dates = 0 if narrow else min(longest, _MOST_DATES) + 1
        before: Moment | None = None
        for moment in self.moments:
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

    def _entry(self, dates: int, label: str, first: bool, entry: Entry, width: int, index: int) -> list[Row]:
        """The rows of what one article tells."""
        room = max(width - dates - 8, 12)
        page = self.pages[entry.passage.doc]
        context = in_context(self.story, page, entry.passage, room * _MOST_ROWS - 4, entry.words)
        contents = context_rows(context, room, _MOST_ROWS, "bold $news-time")
        if entry.published:
            contents[0] = Content.assemble(contents[0], ("  the article was published", "italic $news-quiet"))
        rows = []
        for number, content in enumerate(contents):
            mark = Content.assemble(source(entry.passage.doc), " ") if number == 0 else Content("  ")
            sign = "●" if first and number == 0 else "├" if number == 0 else "│"
            rows.append(self._row(dates, label if number == 0 else "", sign, Content.assemble(mark, content), index))
        return rows

    def nothing(self) -> list[Row]:
        """Why there is nothing to show, and what to do."""
        if unplaced(self.story):
            said = "The articles tell times, but no date that they could be counted from."
            todo = "Start the reader with --published and the day of publication, as in --published 2017-05-24."
        else:
            said, todo = "These articles tell no dates or times.", "Esc goes back to the articles."
        return [Row(Content(f" {said}")), Row(Content(f" {todo}").stylize("$news-quiet"))]

    def on_listing_selected(self, event: Listing.Selected) -> None:
        self.tell()

    def on_listing_opened(self, event: Listing.Opened) -> None:
        self.dismiss(self.entries[event.index][1].passage)
