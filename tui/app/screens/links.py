"""Links of an article as things to be selected: where they lead is told, opened and copied."""

from tui.app.screens.reasons import ReasonsScreen
from tui.app.story import Place
from tui.app.widgets.article import ArticlePane
from tui.documents import Mark

LINK = "LINK"
"""The type of a place that is a link."""


class LinksScreen(ReasonsScreen):
    """A link is selected as a place that has no entity; nothing is opened but by Enter."""

    def action_link(self, step: int) -> None:
        from tui.app.links import links  # not needed for the first screen

        found = links(self.story.documents[self.doc])
        if not found:
            self.status.say("There are no links in this article.")
            return
        self.select_place(Place(self.doc, self.next_of(found, step).span, LINK))

    @property
    def address(self) -> str:
        """Where the selected link leads; empty where none is selected."""
        place = self.place
        link = self.link_at(place.doc, place.span.start) if place is not None and place.type == LINK else None
        return link.target or "" if link is not None else ""

    def link_at(self, doc: int, offset: int) -> Mark | None:
        """The link that covers an offset of a document."""
        from tui.app.links import links

        found = links(self.story.documents[doc])
        return next((one for one in found if one.span.start <= offset < one.span.end), None)

    def on_article_pane_picked(self, event: ArticlePane.Picked) -> None:
        """A click on a link selects it; a name, time or number in it goes before."""
        doc = self.shown[self.panes.index(event.pane)]
        link = self.link_at(doc, event.offset)
        if link is not None and self.story.place_at(doc, event.offset) is None:
            self.select_place(Place(doc, link.span, LINK), follow=False)

    def say_place(self) -> None:
        super().say_place()
        place = self.place
        link = self.link_at(place.doc, place.span.start) if place is not None else None
        if place is None or link is None:
            return
        if place.type == LINK:
            self.status.say(f"Link to {link.target} · Enter opens it, y copies the address", "bold")
        else:
            self.status.say(f"{self.status.text} · link to {link.target}", "bold")

    def open_figure(self) -> None:
        if not self.address:
            super().open_figure()
            return
        from tui.app.opening import open_address

        self.status.say(open_address(self.address, self.news.environment), "bold")
