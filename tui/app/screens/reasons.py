"""Times and numbers as things to be selected, and the reason for what is selected, in one line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from tui.app.screens.searching import SearchingScreen
from tui.app.story import Place
from tui.app.widgets.article import ArticlePane
from tui.documents import Span

if TYPE_CHECKING:
    from tui.app.figures import Figure


class HasSpan(Protocol):
    """What stands somewhere in an article."""

    @property
    def span(self) -> Span: ...


Spanned = TypeVar("Spanned", bound=HasSpan)

_KINDS = {"TIME": "time", "NUMBER": "number"}


class ReasonsScreen(SearchingScreen):
    """A time or number is selected as a place that has no entity."""

    def action_figure(self, step: int) -> None:
        from tui.app.figures import figures  # with the grammar of times: not needed for the first screen

        found = figures(self.story, self.doc, self.highlighted)
        if not found:
            doing = self.story.progress
            self.status.say(f"{doing} …" if doing else "No times or numbers are highlighted here.")
            return
        self.select_figure(self.next_of(found, step))

    def next_of(self, found: Sequence[Spanned], step: int) -> Spanned:
        """The one to go to from here: the next after what is selected, else the first on the screen; round at the end.

        ``found`` is in text order and not empty.
        """
        view = self.pane.in_view()
        place = self.place if self.place is not None and self.place.doc == self.doc else None
        if place is not None and place.span.overlaps(view):
            candidates = [one for one in found if (one.span.start - place.span.start) * step > 0]
        else:
            candidates = [one for one in found if one.span.overlaps(view)]
            candidates = candidates or [one for one in found if (one.span.start - view.start) * step > 0]
        if step < 0:
            candidates.reverse()
        return candidates[0] if candidates else found[0 if step > 0 else -1]

    def select_figure(self, figure: "Figure", follow: bool = True) -> None:
        """Select a time or number of the article in the pane."""
        self.select_place(Place(self.doc, figure.span, figure.type), follow)

    def on_article_pane_picked(self, event: ArticlePane.Picked) -> None:
        """A click on a time or number; one on a name is taken before."""
        from tui.app.figures import figures  # with the grammar of times: not needed for the first screen

        doc = self.shown[self.panes.index(event.pane)]
        if self.story.place_at(doc, event.offset) is None:
            for figure in figures(self.story, doc, self.highlighted):
                if figure.span.start <= event.offset < figure.span.end:
                    self.select_place(Place(doc, figure.span, figure.type), follow=False)
                    break

    def say_place(self) -> None:
        from tui.app.figures import figures  # with the grammar of times: not needed for the first screen

        super().say_place()
        place = self.place
        if place is None:
            return
        if place.type in _KINDS:
            words = place.span.cut(self.story.documents[place.doc].text)
            everything = frozenset(("time", "number"))
            found = figures(self.story, place.doc, everything)
            meant = next((one.meaning for one in found if one.span == place.span), "")
            facts = len(self.story.facts_at(place.doc, place.span.start))
            more = f" · Enter: its {'fact' if facts == 1 else f'{facts} facts'}" if facts else ""
            self.status.say(f"“{words}” · {_KINDS[place.type]} · {meant}{more}", "bold")
        elif not place.named and (why := self.why_it_stands_for(place)):
            self.status.say(f"{self.status.text} · {why}", "bold")

    def why_it_stands_for(self, place: Place) -> str:
        """The reason why a pronoun or description stands for its entity."""
        analysis = self.story.analyses.get(place.doc)
        mentions = analysis.mentions if analysis is not None else ()
        return next((mention.why for mention in mentions if mention.span == place.span), "")

    def open_figure(self) -> None:
        """Go to the facts that stand on the selected time or number, one after the other."""
        place = self.place
        if place is None:
            return
        facts = self.story.facts_at(place.doc, place.span.start)
        if not facts:
            self.status.say("No fact stands on these words.")
            return
        ids = [fact.id for fact in facts]
        here = self.fact_list.fact
        index = (ids.index(here.id) + 1) % len(ids) if here is not None and here.id in ids else 0
        if not self.fact_list.select_fact(facts[index]):
            self.status.say("Its fact is not among those shown: v or Esc shows the others.")
