"""What is done in the articles: highlights, names and their mentions, the passage opposite, scrolling side by side."""

from tui.app.alignment import counterpart, opposite, pairs, rising
from tui.app.screens.resizing import ResizingScreen
from tui.app.signs import HIGHLIGHT_OF, HIGHLIGHTS, TYPE_NAMES
from tui.app.story import Place, Story
from tui.app.widgets.article import ArticlePane
from tui.comparison import Entity
from tui.documents import Span
from tui.export.wording import letter


class ArticlesScreen(ResizingScreen):
    """``entity`` is what is selected, ``place`` the mention that the reader is at; ``hidden`` highlights are off."""

    def __init__(self, story: Story, measure: int = 80) -> None:
        super().__init__(story, measure)
        self.entity: Entity | None = None
        self.place: Place | None = None
        self.hidden: frozenset[str] = frozenset()
        self.synced = False
        self.opposites: tuple[tuple[int, Span], ...] = ()

    @property
    def highlighted(self) -> frozenset[str]:
        """The kinds of highlights that are drawn."""
        return frozenset(highlight.id for highlight in HIGHLIGHTS) - self.hidden

    def repaint(self) -> None:
        super().repaint()
        self.paint_types()
        self.paint_entity()
        self.paint_opposite()

    def paint_types(self) -> None:
        shown = self.highlighted
        for pane, doc in zip(self.panes, self.shown, strict=True):
            layer = [(span, "number") for span in self.story.numbers[doc]] if "number" in shown else []
            layer += [(span, "time") for span in self.story.times[doc]] if "time" in shown else []
            layer += [(place.span, HIGHLIGHT_OF[place.type]) for place in self.story.names(doc, shown)]
            pane.set_layer("types", layer)

    def paint_entity(self) -> None:
        for pane, doc in zip(self.panes, self.shown, strict=True):
            lit = [] if self.entity is None else [p for p in self.story.places_of(self.entity) if p.doc == doc]
            pane.set_layer("entity", [(place.span, "lit") for place in lit])
            here = self.place is not None and self.place.doc == doc
            pane.set_layer("here", [(self.place.span, "here")] if here and self.place is not None else [])

    def paint_opposite(self) -> None:
        for pane, doc in zip(self.panes, self.shown, strict=True):
            pane.set_layer("opposite", [(span, "opposite") for one, span in self.opposites if one == doc])

    # Names

    def select_place(self, place: Place | None, follow: bool = True) -> None:
        """Select an entity by one of its places, and go there."""
        self.place = place
        self.entity = place.entity if place is not None else None
        if place is not None and follow:
            index = self.go_to(place.doc, place.span, prefer=self.last_pane)
            if index != self.last_pane or self.current == 2:
                self.focus_pane(index)
        self.paint_entity()
        self.say_place()

    def say_place(self) -> None:
        """Name what is selected in the status line."""
        place = self.place
        if place is None:
            self.status.say("")
            return
        kind = TYPE_NAMES.get(place.type, place.type.lower())
        if place.entity is None:
            words = place.span.cut(self.story.documents[place.doc].text)
            self.status.say(f"{words} · {kind} · its other mentions are known when all is read")
            return
        places = self.story.places_of(place.entity)
        number = places.index(place) + 1 if place in places else 1
        counts = " ".join(
            f"{letter(doc)} {sum(one.doc == doc for one in places)}×" for doc in range(len(self.story.documents))
        )
        kind = TYPE_NAMES.get(place.entity.type, kind)
        self.status.say(f"{place.entity.name} · {kind} · mention {number} of {len(places)} · {counts}", "bold")

    def action_entity(self, step: int) -> None:
        names = self.story.names(self.doc, self.highlighted)
        if not names:
            self.status.say("No names are highlighted here." if not self.story.progress else self.story.progress + " …")
            return
        view = self.pane.in_view()
        place = self.place if self.place is not None and self.place.doc == self.doc else None
        if place is not None and place.span.overlaps(view):
            offset = place.span.start
            others = [one for one in names if one.entity is None or one.entity is not place.entity]
            candidates = [one for one in others if (one.span.start - offset) * step > 0]
        else:
            others = names
            candidates = [one for one in names if view.start <= one.span.start < view.end] or [
                one for one in names if (one.span.start - view.start) * step > 0
            ]
        if step < 0:
            candidates.reverse()
        chosen = candidates[0] if candidates else (others or names)[0 if step > 0 else -1]
        self.select_place(chosen)

    def action_mention(self, step: int) -> None:
        if self.entity is None:
            self.action_entity(step)
            return
        places = self.story.places_of(self.entity)
        if not places:
            return
        start = 0 if step > 0 else -1
        index = (places.index(self.place) + step) % len(places) if self.place in places else start
        self.select_place(places[index])

    def on_article_pane_picked(self, event: ArticlePane.Picked) -> None:
        doc = self.shown[self.panes.index(event.pane)]
        place = self.story.place_at(doc, event.offset)
        if place is not None:
            self.select_place(place, follow=False)

    # Side by side

    def action_opposite(self) -> None:
        if self.single or self.story.comparison is None:
            self.status.say("There is no other article." if self.single else "The articles are not compared yet.")
            return
        other = 1 - self.last_pane
        matching = pairs(self.story.comparison.passages, self.doc, self.shown[other])
        here = self._reading_place()
        shown_before = next((span for doc, span in self.opposites if doc == self.doc), None)
        if shown_before is not None and shown_before.overlaps(here):
            later = [pair for pair in matching if pair[0].start > shown_before.start]
            pair = later[0] if later else opposite(matching, Span(0, 1))
        else:
            pair = opposite(matching, here)
        if pair is None:
            self.status.say("No passage of the other article tells the same.", "$news-differ")
            return
        self.opposites = ((self.doc, pair[0]), (self.shown[other], pair[1]))
        self.panes[self.last_pane].reveal(pair[0])
        self.panes[other].reveal(pair[1])
        self.paint_opposite()
        number = matching.index(pair) + 1
        self.status.say(
            f"Matching passage {number} of {len(matching)}: {letter(self.doc)} ↔ {letter(self.shown[other])}"
        )

    def _reading_place(self) -> Span:
        """What the reader is at in the pane: the marked words, the selected mention, the last passage, what is seen."""
        view = self.pane.in_view()
        places = [self.pane.drag, next((span for doc, span in self.opposites if doc == self.doc), None)]
        if self.place is not None and self.place.doc == self.doc:
            places.insert(1, self.place.span)
        return next((span for span in places if span is not None and span.overlaps(view)), view)

    def action_sync(self) -> None:
        self.synced = not self.synced
        self.status.say("The other article scrolls along." if self.synced else "Each article scrolls alone.")
        if self.synced:
            self._follow()

    def on_article_pane_moved(self, event: ArticlePane.Moved) -> None:
        if self.synced and event.pane is self.pane:
            self._follow()

    def _follow(self) -> None:
        """Scroll the other pane to where this one is, by the passages that both have."""
        if self.single:
            return
        other = 1 - self.last_pane
        doc, other_doc = self.doc, self.shown[other]
        passages = self.story.comparison.passages if self.story.comparison else ()
        anchors = rising(pairs(passages, doc, other_doc))
        ends = [len(self.story.documents[one].text) for one in (doc, other_doc)]
        pane, follower = self.panes[self.last_pane], self.panes[other]
        # What lies a third down the screen is what is read: that is put at the same height opposite.
        third = pane.size.height // 3
        offset = pane.offset_of(pane.scroll_offset.y + third)
        row = follower.row_of(counterpart(anchors, offset, *ends))
        at_top = pane.scroll_offset.y == 0
        follower.scroll_to(y=0 if at_top else max(row - third, 0), animate=False, force=True)

    # Highlights

    def action_highlight(self, name: str) -> None:
        """Switch one kind of highlight."""
        self.hidden = self.hidden ^ {name}
        self.status.hidden = self.hidden
        self.status.redraw()
        self.paint_types()

    def action_all_highlights(self) -> None:
        """Switch all kinds off, or all on where one is off."""
        everything = frozenset(highlight.id for highlight in HIGHLIGHTS)
        self.hidden = frozenset() if self.hidden else everything
        self.status.hidden = self.hidden
        self.status.redraw()
        self.paint_types()

    def action_highlights(self) -> None:
        from tui.app.screens.highlights import HighlightsScreen

        self.app.push_screen(HighlightsScreen(self))
