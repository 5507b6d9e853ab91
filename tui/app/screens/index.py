"""The index: every entity with how often each article has it, and its mentions in their sentences."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.app.context import in_context
from tui.app.harmless import harmless
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.register import Entry, entries, matching, places
from tui.app.screens.sheet import Sheet, SheetBar, said
from tui.app.signs import HIGHLIGHT_OF
from tui.app.story import Story
from tui.app.theme import SHAPES
from tui.app.widgets.listing import Listing, Row, context_rows, heading
from tui.app.widgets.source import source
from tui.app.wrapping import cells, shorten
from tui.comparison import Entity, Evidence
from tui.export.wording import letter

_KIND = 13
_COUNT = 4
_LEAST_NAME = 14
_MOST_ROWS = 2
_COUNTED = ", counted with he, she, the …"
_NO_NAMES = "No names were found in these articles. Esc goes back; / finds any words there."
_NO_MATCH = "No name or kind of name begins so. Esc shows all again."


class TypedName(Input):
    """The line that narrows the list; a slash, which begins typing elsewhere, only brings the reader here."""

    def on_key(self, event: events.Key) -> None:
        if event.key == "slash":
            event.stop()
            event.prevent_default()


class IndexScreen(Sheet):
    """What is typed narrows the list; Tab goes to the mentions; Enter to the one that is chosen."""

    own: ClassVar[str] = "index"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "other", show=False),
        Binding("slash", "type", show=False),
    ]

    def __init__(self, story: Story, pages: list[Page], keys: Iterable[Key], entity: Entity | None = None) -> None:
        super().__init__(story, pages, keys)
        self.bind_to(("correct",), "correct")
        self.all = entries(story)
        self.shown = self.all
        self.first = entity
        self.filter = TypedName(placeholder="type a name or a kind, as in: lee person", compact=True, id="filter")
        self.mentions = Listing(id="mentions")
        self.titles = SheetBar(classes="index-titles")
        self.passages: list[Evidence] = []

    def body(self) -> Iterable[Widget]:
        return (self.filter, self.titles, Container(self.listing, self.mentions, id="index-body"))

    def on_mount(self) -> None:
        self.foot.say(
            self.hints(
                ("enter", "to the mention", "open"), ("tab", "the mentions", "other"), ("escape", "close", "close")
            )
        )
        self.show("")
        self.filter.focus()

    def on_resize(self) -> None:
        self.set_class(self.size.width >= 110, "-wide")

    def on_input_changed(self, event: Input.Changed) -> None:
        self.show(event.value)

    def renew(self) -> None:
        chosen = self.chosen
        self.all = entries(self.story)
        place = next(iter(places(chosen)), None) if chosen is not None else None
        self.first = next(
            (one.entity for one in self.all if place in (*one.entity.mentions, *one.entity.references)), None
        )
        self.show(self.filter.value, keep=True)

    def show(self, typed: str, keep: bool = False) -> None:
        """List the entities that match; the cursor stays on its entity where nothing is typed, or to ``keep`` it."""
        before = self.first or self.chosen
        self.first = None
        self.shown = matching(self.all, typed)
        index = next((number for number, one in enumerate(self.shown) if one.entity is before), 0)
        self.listing.show(self.list_rows, len(self.shown), index if keep or not typed else 0)
        total = len(self.all)
        count = f"{len(self.shown)} of {total}" if typed else f"{total}"
        self.head.say(
            Content.assemble(
                " ", ("INDEX", "bold"), (f"  {count} name{'' if total == 1 else 's'}{_COUNTED}", "$news-quiet")
            )
        )
        self.show_mentions()

    @property
    def chosen(self) -> Entity | None:
        """The entity that the cursor is on."""
        return self.shown[self.listing.cursor].entity if self.listing.cursor < len(self.shown) else None

    def show_mentions(self) -> None:
        """List where the chosen entity stands."""
        self.passages = places(self.chosen) if self.chosen is not None else []
        self.mentions.show(self.mention_rows, len(self.passages))

    # The names

    def columns(self, width: int) -> tuple[int, int, int]:
        """(cells of the name, of its kind, of what is said of where it is missing) for a width."""
        counts = _COUNT * len(self.story.documents)
        lacking = 10 if len(self.story.documents) > 1 and width - counts - 10 >= _LEAST_NAME + 2 else 0
        kind = _KIND if width - counts - lacking - _KIND > 16 else 0
        return max(width - counts - lacking - kind - 2, 8), kind, lacking

    def list_rows(self, width: int) -> list[Row]:
        """A row for each entity: name, type, how often each article has it, and which lack it."""
        room, kind, lacking = self.columns(width)
        docs = Content("").join(source(doc).pad_left(_COUNT - len(letter(doc))) for doc in range(len(self.pages)))
        self.titles.say(
            Content.assemble("  ", (f"{'name':<{room + 1}}{'kind' if kind else '':<{kind}}", "$news-faint"), docs)
        )
        if not self.shown:
            return said(self.waiting() or (_NO_MATCH if self.all else _NO_NAMES), width)
        return [Row(self.entry_row(entry, room, kind, lacking), index) for index, entry in enumerate(self.shown)]

    def entry_row(self, entry: Entry, room: int, kind_width: int, lacking: int) -> Content:
        """One entity."""
        kind = HIGHLIGHT_OF.get(entry.entity.type, "thing")
        name = shorten(harmless(" ".join(entry.entity.name.split())), room)
        parts: list[Content | tuple[str, str]] = [
            (name, f"{SHAPES[kind]} $news-{kind}"),
            (" " * (room - cells(name) + 1), ""),
            (shorten(entry.kind, kind_width - 1).ljust(kind_width) if kind_width else "", "$news-quiet"),
        ]
        for count in entry.counts:
            parts.append((f"{count or '–':>{_COUNT}}", "" if count else "$news-differ"))
        if lacking:
            parts.append((f" {lacks(entry)}"[:lacking], "$news-differ"))
        return Content.assemble(" ", *parts)

    def mention_rows(self, width: int) -> list[Row]:
        """The mentions of the chosen entity in their sentences."""
        if self.chosen is None:
            return []
        rows = [heading(harmless(" ".join(self.chosen.name.split())), width, len(self.passages))]
        kind = HIGHLIGHT_OF.get(self.chosen.type, "thing")
        draw = partial(context_rows, width=width - 4, most=_MOST_ROWS, style=f"{SHAPES[kind]} $news-{kind}")
        for index, passage in enumerate(self.passages):
            context = in_context(self.story, self.pages[passage.doc], passage, (width - 6) * _MOST_ROWS)
            for number, content in enumerate(draw(context)):
                first = Content.assemble(" ", source(passage.doc), " ") if number == 0 else Content("   ")
                rows.append(Row(Content.assemble(first, content), index))
        return rows

    # Keys

    @property
    def in_mentions(self) -> bool:
        return self.mentions.has_focus

    def action_other(self) -> None:
        (self.filter if self.in_mentions else self.mentions).focus()

    def action_type(self) -> None:
        self.filter.focus()

    def action_move(self, step: int) -> None:
        listing = self.mentions if self.in_mentions else self.listing
        listing.select(listing.cursor + step)

    def action_page(self, share: float) -> None:
        (self.mentions if self.in_mentions else self.listing).page(share)

    def action_edge(self, direction: int) -> None:
        listing = self.mentions if self.in_mentions else self.listing
        listing.select(0 if direction < 0 else listing.count)

    def action_correct(self) -> None:
        if self.chosen is not None:
            self.correct(self.chosen, self.passages[self.mentions.cursor] if self.passages else None)

    def on_input_submitted(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        if self.passages:
            self.dismiss(self.passages[self.mentions.cursor])

    def action_close(self) -> None:
        if self.filter.value:
            self.filter.value = ""
            self.filter.focus()
        else:
            self.dismiss(None)

    def on_listing_selected(self, event: Listing.Selected) -> None:
        if event.listing is self.listing:
            self.show_mentions()

    def on_listing_opened(self, event: Listing.Opened) -> None:
        self.action_open()


def lacks(entry: Entry) -> str:
    """Which articles have an entity alone, or which lack it, where that is said in a few letters."""
    has = [letter(doc) for doc, count in enumerate(entry.counts) if count]
    missing = [letter(doc) for doc in entry.missing]
    if not missing or len(entry.counts) == 1:
        return ""
    if len(has) <= 2:
        return f"only {' '.join(has)}"
    return f"not {' '.join(missing)}" if len(missing) <= 2 else ""
