"""Searching in the articles: matches are marked in both panes and on their rails, and walked through."""

from typing import TYPE_CHECKING

from tui.app.screens.articles import ArticlesScreen
from tui.app.story import Place, Story
from tui.comparison import Evidence
from tui.documents import Span
from tui.export.wording import letter

if TYPE_CHECKING:  # at run time not before the first search: it is not needed for the first screen
    from tui.app.searching import Query


class SearchingScreen(ArticlesScreen):
    """``sought`` is what was looked for last, ``found`` where it stands, ``match`` the one that the reader is at."""

    def __init__(self, story: Story, measure: int = 80) -> None:
        super().__init__(story, measure)
        self.sought: Query | None = None
        self.found: list[Evidence] = []
        self.match: Evidence | None = None
        self.searches: list[Query] = []

    def repaint(self) -> None:
        super().repaint()
        self.paint_matches()

    def paint_matches(self) -> None:
        """Mark the matches in the panes."""
        found = self.found
        for head, pane, doc in zip(self.heads, self.panes, self.shown, strict=True):
            layer = [(one.span, "search") for one in found if one.doc == doc]
            if self.match is not None and self.match.doc == doc:
                layer.append((self.match.span, "here"))
            pane.set_layer("search", layer)
            count = sum(one.doc == doc for one in found)
            right = "" if self.sought is None else f"{count} match{'' if count == 1 else 'es'}"
            if head.right != right:
                head.right = right
                head.redraw()

    def search(self, query: "Query", doc: int | None = None) -> str:
        """Mark the matches in all articles, or in one; what is to be told of them in a line. Raises PatternError."""
        from tui.app.searching import matches

        pages = [(number, page) for number, page in enumerate(self.pages) if doc is None or number == doc]
        self.sought = query
        self.found = []
        self.match = None
        try:
            self.found = matches(query, pages)
        finally:
            self.paint_matches()
        return self.counted()

    def counted(self, index: int | None = None) -> str:
        """How many matches there are, by article; with the number of one of them."""
        from tui.app.searching import MOST

        count = len(self.found)
        if not count:
            return "no match"
        docs = range(len(self.pages))
        counts = [sum(one.doc == doc for one in self.found) for doc in docs]
        many = "+" if max(counts) >= MOST else ""
        each = " ".join(f"{letter(doc)} {here}" for doc, here in zip(docs, counts, strict=True))
        if index is not None:
            return f"Match {index + 1} of {count}{many} · {each}"
        return f"{count}{many} match{'' if count == 1 else 'es'} · {each}"

    def clear_search(self) -> bool:
        """Forget the matches; False where there were none."""
        if self.sought is None:
            return False
        self.sought, self.match, self.found = None, None, []
        self.paint_matches()
        self.status.say("")
        return True

    def select_place(self, place: Place | None, follow: bool = True) -> None:
        super().select_place(place, follow)
        if self.match is not None:
            self.match = None
            self.paint_matches()

    def select_match(self, index: int, began_again: bool = False) -> None:
        """Go to a match."""
        match = self.found[index]
        if self.place is not None:
            self.select_place(None)
        pane = self.go_to(match.doc, match.span, prefer=self.last_pane)
        self.match = match
        if pane != self.last_pane or self.current == 2:
            self.focus_pane(pane)
        self.paint_matches()
        again = " · begun again" if began_again else ""
        assert self.sought is not None
        self.status.say(f"{self.counted(index)} · {self.sought.text}{again}", "bold")

    def nearest_match(self, start: Evidence) -> None:
        """Go to the first match from a place on."""
        from tui.app.searching import following

        before = Evidence(start.doc, Span(start.span.start, start.span.start))
        following_ = following(self.found, before, 1)
        if following_ is not None:
            self.select_match(following_[0])

    def action_match(self, step: int) -> None:
        from tui.app.searching import following

        if self.sought is None:
            self.status.say("Nothing is searched for: / begins a search.")
            return
        if self.match is not None:
            here = self.match
        else:
            view = self.pane.in_view()
            here = Evidence(self.doc, Span(view.start, view.start) if step > 0 else Span(view.end, view.end))
        result = following(self.found, here, step)
        if result is None:
            self.status.say(f"No match for {self.sought.text}.", "$news-differ")
        else:
            self.select_match(*result)

    def action_search(self) -> None:
        from tui.app.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self))
