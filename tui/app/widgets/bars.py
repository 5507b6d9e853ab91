"""The rows above and below the panes: what the story is, which pane is which, what was done, what the keys do."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from tui.app.harmless import harmless
from tui.app.keys import Key, shown
from tui.app.signs import HIGHLIGHTS, source_colour
from tui.app.story import Story
from tui.app.theme import SHAPES
from tui.app.wrapping import cells, shorten
from tui.comparison import Slot
from tui.export.wording import day, letter


def clickable(content: Content, action: str) -> Content:
    """Content that runs an action of the screen when it is clicked; Textual's own links have a look of their own."""
    return content.stylize(Style.from_meta({"action": action}))


async def run_clicked(widget: Widget, event: events.Click) -> None:
    """Run the action of the ``clickable`` part that was clicked."""
    if action := event.style.meta.get("action"):
        event.stop()
        await widget.screen.run_action(action)


class Clickable(Static):
    """Text of which parts are ``clickable``."""

    async def on_click(self, event: events.Click) -> None:
        await run_clicked(self, event)


def spread(left: Content, right: Content, width: int) -> Content:
    """Two contents at the two ends of a row; the left one is cut where there is no room for both."""
    room = width - right.cell_length - 1
    if room < 8:
        return left.truncate(width, ellipsis=True)
    left = left.truncate(room, ellipsis=True)
    return Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)


class Bar(Widget):
    """One row, drawn for the width that it has; drawing it anew lays nothing else out."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)

    def draw(self, width: int) -> Content:
        raise NotImplementedError

    def render(self) -> Content:
        return self.draw(self.size.width)

    def redraw(self) -> None:
        self.refresh()

    async def on_click(self, event: events.Click) -> None:
        await run_clicked(self, event)


class Masthead(Bar):
    """The story in one line, each part a link to where it stands; how many articles, facts and conflicts there are."""

    story: Story | None = None

    def draw(self, width: int) -> Content:
        if self.story is None:
            return Content("")
        return spread(self._story(self.story, width), self._counts(self.story, width), width)

    def _story(self, story: Story, width: int) -> Content:
        if story.comparison is None or not story.comparison.story:
            title = next((one.metadata.title for one in story.documents if one.metadata.title), None)
            return Content(" " + harmless(" ".join((title or story.documents[0].heading).split()))).stylize("bold")
        parts: list[Content] = []
        for number, (slot, evidence) in enumerate(story.comparison.story):
            words = harmless(" ".join(evidence.span.cut(story.documents[evidence.doc].text).split()))
            part = Content(shorten(words, 40)).stylize("bold" if slot in (Slot.WHAT, Slot.HOW_MANY) else "")
            parts.append(clickable(part, f"story({number})"))
        return Content(" ") + Content(" · ").join(parts)

    def _counts(self, story: Story, width: int) -> Content:
        count = len(story.documents)
        articles = f"{count} article{'s' if count > 1 else ''}"
        if story.progress and story.share < 1:
            articles += f" · {story.share:.0%} read"
        if story.comparison is None:
            return Content(f"{articles} ").stylize("$news-quiet")
        facts = story.comparison.facts
        conflicts = sum(fact.is_conflict for fact in facts)
        text = Content(f"{articles} · {len(facts)} fact{'' if len(facts) == 1 else 's'}").stylize("$news-quiet")
        if conflicts:
            text += Content.assemble(
                " · ", (f"{conflicts} conflict{'s' if conflicts > 1 else ''}", "bold $news-conflict")
            )
        return text + " "


def date_line(story: Story, doc: int) -> str:
    """When an article was published, or that it does not say so, and what was assumed instead."""
    published = story.documents[doc].metadata.published
    if published is not None:
        return f"{published:%a} {day(published)}"
    for assumed in story.comparison.assumed_dates if story.comparison else ():
        if assumed.doc == doc:
            return f"no date, read as of {day(assumed.date)} like {letter(assumed.source)}"
    return "no date stated"


class PaneHead(Bar):
    """Which article a pane shows: its letter, outlet and date, and that a date was assumed."""

    doc: int = 0
    pane: int = 0
    story: Story | None = None
    right: str = ""

    def draw(self, width: int) -> Content:
        if self.story is None:
            return Content("")
        document = self.story.documents[self.doc]
        content = Content.assemble(
            (f" {letter(self.doc)} ", f"bold reverse {source_colour(self.doc)}"),
            (f" {harmless(document.name)}", "bold"),
            (f" · {date_line(self.story, self.doc)}", "$news-quiet"),
        )
        right = Content(f"{self.right} ").stylize("$news-quiet") if self.right else self._choice()
        return spread(content, right, width)

    def _choice(self) -> Content:
        """The letters of all articles where there are more than fit on the screen: a click shows that one here."""
        assert self.story is not None
        if len(self.story.documents) < 3:
            return Content("")
        letters = []
        for doc in range(len(self.story.documents)):
            part = Content(letter(doc)).stylize("bold reverse" if doc == self.doc else "$news-quiet")
            letters.append(clickable(part, f"show_here({self.pane}, {doc})"))
        return Content(" ").join(letters) + " "


class TabsBar(Bar):
    """Which pane is on screen where there is room for one alone."""

    tabs: Sequence[tuple[str, str]] = ()
    """(label, action of the screen)."""
    current: int = 0
    note: str = ""

    def draw(self, width: int) -> Content:
        room = max(min(width // max(len(self.tabs), 1) - 3, 16), 4)
        parts = []
        for number, (label, action) in enumerate(self.tabs):
            part = Content(f" {shorten(harmless(label), room)} ")
            part = part.stylize(
                "bold $news-selected-text on $news-selected" if number == self.current else "$news-quiet"
            )
            parts.append(clickable(part, action))
        tabs = Content(" ").join(parts)
        room = width - tabs.cell_length - 3
        return spread(tabs, Content(f"{shorten(self.note, room)} ").stylize("$news-quiet"), width) if room > 9 else tabs


class StatusLine(Bar):
    """What was done last or what is selected, and the legend of the highlights."""

    text: str = ""
    style: str = ""
    hidden: frozenset[str] = frozenset()

    def say(self, text: str, style: str = "") -> None:
        self.text, self.style = text, style
        self.redraw()

    def draw(self, width: int) -> Content:
        left = Content(" " + harmless(" ".join(self.text.split()))).stylize(self.style)
        legend = legend_content(self.hidden, short=width < 120)
        if width - legend.cell_length < max(min(cells(self.text) + 2, width), 24):
            return left.truncate(width, ellipsis=True) if self.text else spread(left, legend, width)
        return spread(left, legend, width)


def legend_content(hidden: frozenset[str], short: bool = False) -> Content:
    """Each kind of highlight in its own colour and weight; a click switches it."""
    parts = []
    for highlight in HIGHLIGHTS:
        label = highlight.label.split()[0][:3] + "." if short and len(highlight.label) > 6 else highlight.label
        off = highlight.id in hidden
        style = "strike $news-faint" if off else f"{SHAPES[highlight.id]} $news-{highlight.id}"
        parts.append(clickable(Content(label).stylize(style), f"highlight('{highlight.id}')"))
    return Content(" ").join(parts) + " "


class KeyLine(Bar):
    """The keys that matter where the reader is, as many as there is room for."""

    keys: tuple[Key, ...] = ()
    scope: str = ""

    def draw(self, width: int) -> Content:
        chosen = [key for key in self.keys if key.footer and key.scope in ("everywhere", self.scope)]
        room = width - 1
        fitting: set[str] = set()
        for key in sorted(chosen, key=lambda key: key.footer):
            size = cells(shown(key.keys[0])) + cells(key.label) + 3
            if size <= room:
                room -= size
                fitting.add(key.id)
        content = Content(" ")
        for key in chosen:
            if key.id in fitting:
                part = Content.assemble((shown(key.keys[0]), "bold $primary"), (f" {key.label}", "$news-quiet"), "  ")
                content += clickable(part, key.action)
        return content
