"""Taking things away and bringing things in: copy in a chosen form, write to a file, open other articles."""

from collections.abc import Callable
from pathlib import Path

from tui.app.screens.remembering import RememberingScreen
from tui.comparison import Comparison
from tui.export import STYLES, Style, cite_entity, cite_fact, cite_passage

_STYLES: dict[Style, tuple[str, str]] = {
    "citation": ("c", "citation: the claim, then each article's name, date and words"),
    "plain": ("p", "plain: a line for each article"),
    "markdown": ("m", "Markdown: the passages as block quotations"),
    "json": ("j", "JSON: with the places in the text and the articles' digests"),
    "passage": ("w", "the bare words, exactly as the article has them"),
}
_SUGGESTED = "newsreader.md"


class TakingScreen(RememberingScreen):
    """The main screen as a source of texts; ``output`` is the folder that files are written into."""

    output: Path = Path()

    def copy(self, text: str, what: str) -> None:
        """Copy a text by every way there is, and say so."""
        raise NotImplementedError

    def citation(self) -> tuple[Callable[[Style], str], str] | None:
        """How to cite what is selected, and what it is; None where nothing is."""
        comparison = self.story.comparison or Comparison(self.story.documents, ())
        drag, fact, entity = self.pane.drag, self.fact, self.entity
        if self.current != 2 and drag is not None:
            doc = self.doc
            return lambda style: cite_passage(comparison, doc, drag, style), "the marked text"
        if self.current != 2 and self.match is not None:
            match = self.match
            return lambda style: cite_passage(comparison, match.doc, match.span, style), "the match"
        if self.current != 2 and entity is not None:
            return lambda style: cite_entity(comparison, entity, style), entity.name
        if fact is not None:
            return lambda style: cite_fact(comparison, fact, style), "the fact"
        return None

    def action_copy_as(self) -> None:
        chosen = self.citation()
        if chosen is None:
            self.status.say("Nothing is selected: mark text with the mouse, select a name with e or a fact with Tab.")
            return
        from tui.app.screens.asking import ChoiceScreen

        cite, what = chosen
        by_key = {_STYLES[style][0]: style for style in STYLES}

        def take(key: str | None) -> None:
            if key is not None:
                self.copy(cite(by_key[key]), f"{what} as {by_key[key]}")

        self.app.push_screen(ChoiceScreen(f"Copy {what} as", [_STYLES[style] for style in STYLES]), take)

    # To a file

    def action_write(self) -> None:
        comparison = self.story.comparison
        if comparison is None or self.not_compared():
            return
        from tui.app.screens.files import WriteScreen

        def take(said: str | None) -> None:
            if said is not None:
                self.status.say(said, "bold $news-agree")

        self.app.push_screen(WriteScreen(comparison, self.output / _SUGGESTED), take)

    # Other articles

    def action_open_articles(self) -> None:
        from tui.app.screens.files import OpenScreen
        from tui.documents import Document
        from tui.state import NotebookError

        try:
            sessions = () if self.memory.is_empty else self.memory.notebook.sessions()
        except NotebookError:
            sessions = ()

        def take(documents: "tuple[Document, ...] | None") -> None:
            if documents:
                self.keep_places()
                self.news.reopen(documents)

        self.app.push_screen(OpenScreen(sessions), take)
