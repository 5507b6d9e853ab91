"""The main screen: the articles, the key facts, and what is done with facts."""

import contextlib
from dataclasses import replace

from textual import work
from textual.worker import WorkerError

from tui.app.keys import Key
from tui.app.screens.waiting import WaitingScreen, unread
from tui.app.story import Story
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.evidence import marked
from tui.app.widgets.facts import FactList
from tui.comparison import Comparison, Entity, Fact
from tui.documents import Span
from tui.export import cite_entity, cite_fact, cite_facts, cite_passage


class MainScreen(WaitingScreen):
    """``fact`` is the selected fact."""

    def __init__(self, story: Story, keys: tuple[Key, ...], measure: int = 80) -> None:
        super().__init__(story, measure)
        self.fact: Fact | None = None
        self.key_line.keys = keys
        self.keys = keys
        for key in keys:
            for name in key.keys:
                self._bindings.bind(name, key.action, key.help, show=False, priority=False)

    def on_mount(self) -> None:
        self.take(self.story)

    def take(self, story: Story) -> None:
        """Show what is known now; nothing the reader has selected or scrolled to is lost."""
        self.story = story
        self.masthead.story = self.facts_head.story = story
        for head in self.heads:
            head.story = story
        if self.entity is not None:
            self.entity = story.entities.get(self.entity.id)
        if self.place is not None:
            self.place = story.place_at(self.place.doc, self.place.span.start) or self.place
            self.entity = self.place.entity
        self.show_facts()
        self.repaint()
        self.say_progress()
        self.redraw_bars()

    # Facts

    def select_fact(self, fact: Fact | None) -> None:
        """Show a fact's evidence below the list and mark it in the articles."""
        self.fact = fact
        if fact is not None:
            self.evidence.show_fact(self.story, self.pages, fact, self.view.words)
        else:
            self.evidence.show_text(self.nothing())
        self.paint_evidence()

    def nothing(self) -> str:
        """Why there is no fact to show, and what to do."""
        if self.story.comparison is None or self.story.provisional:
            return self.waiting()
        if self.view.narrows:
            return self.not_shown()
        notices = [*self.story.comparison.notices, *unread(self.story.comparison)]
        where = "this article: a longer one may" if self.single else "these articles: longer ones on one event may"
        return " ".join(notices) or f"No facts were found in {where} have some. Ctrl+O opens others; / finds words."

    def repaint(self) -> None:
        super().repaint()
        self.paint_evidence()

    def paint_evidence(self) -> None:
        passages = {} if self.fact is None or self.story.comparison is None else marked(self.story, self.fact)
        for pane, doc in zip(self.panes, self.shown, strict=True):
            layer = [(one.span, "evidence") for one in passages if one.doc == doc]
            layer += [(span, "marked") for one, spans in passages.items() if one.doc == doc for span in spans]
            pane.set_layer("evidence", layer)

    def on_fact_list_selected(self, event: FactList.Selected) -> None:
        self.select_fact(self.fact_list.fact)  # the list may have changed since the message was sent

    def on_fact_list_opened(self, event: FactList.Opened) -> None:
        self.show_evidence(event.fact)

    def show_evidence(self, fact: Fact) -> None:
        """Take both panes to where a fact stands."""
        first = {passage.doc: passage for passage in reversed(fact.evidence)}
        for number, (doc, passage) in enumerate(sorted(first.items())[:2]):
            self.go_to(doc, passage.span, prefer=None if len(first) == 1 else number)
        if (self.has_class("-one") or self.has_class("-zoom")) and first:
            self.focus_pane(self.pane_of(min(first)))
        self.paint_evidence()

    def action_open(self) -> None:
        if self.current == 2:
            if self.fact is not None:
                self.show_evidence(self.fact)
            else:
                self.show_details()
        elif self.entity is not None:
            self.show_card(self.entity)
        elif self.place is not None:
            self.open_figure()
        else:
            self.status.say("Select a name first: e, or a click on it.")

    def show_entity(self, entity: Entity) -> None:
        """Show the facts about an entity."""
        self.look_at(replace(self.view.all(), about=entity.id))

    def visit_fact(self, fact: Fact) -> None:
        """Select a fact in the list, which shows all where it did not show this one, and show its evidence."""
        if fact.id not in [one.id for one in self.fact_list.facts]:
            self.look_at(self.view.all())
        self.fact_list.select_fact(fact)
        self.select_fact(fact)
        self.show_evidence(fact)

    def action_story(self, number: int) -> None:
        comparison = self.story.comparison
        if comparison is None or number >= len(comparison.story):
            return
        _, evidence = comparison.story[number]
        index = self.go_to(evidence.doc, evidence.span, prefer=self.last_pane)
        self.panes[index].mark(evidence.span)
        self.focus_pane(index)

    def action_back(self) -> None:
        pane = self.pane
        if any(one.drag is not None for one in self.panes):
            for one in self.panes:
                one.clear_drag()
        elif self.zoomed:
            self.action_zoom()
        elif self.current == 2 and self.let_go_of_view():
            pass
        elif self.place is not None:
            self.select_place(None)
        elif self.let_go_of_view():
            pass
        elif self.opposites:
            self.opposites = ()
            self.paint_opposite()
        elif self.clear_search():
            pass
        else:
            self.status.say("")
        pane.refresh()

    # Copying

    def _readable(self) -> Comparison:
        return self.story.comparison or Comparison(self.story.documents, ())

    def action_copy(self) -> None:
        dragged = next(((self.shown[i], one.drag) for i, one in enumerate(self.panes) if one.drag is not None), None)
        selected = self.get_selected_text()
        comparison = self._readable()
        if dragged is not None:
            self.copy(cite_passage(comparison, *dragged, style="plain"), "the marked text")
        elif selected:
            self.copy(selected, "the selected text")
        elif self.current == 2 and self.fact is not None:
            self.copy(cite_fact(comparison, self.fact), "the fact with its sources")
        elif self.match is not None and self.current != 2:
            self.copy(cite_passage(comparison, self.match.doc, self.match.span, style="plain"), "the match")
        elif self.current != 2 and self.address:
            self.copy(self.address, "the address")
        elif self.entity is not None:
            self.copy(cite_entity(comparison, self.entity), self.entity.name)
        elif self.place is not None:
            self.copy(cite_passage(comparison, self.place.doc, self.place.span, style="plain"), "the name")
        elif self.fact is not None:
            self.copy(cite_fact(comparison, self.fact), "the fact with its sources")
        else:
            self.status.say("Nothing is selected: mark text with the mouse, select a name with e or a fact with Tab.")

    def action_copy_all(self) -> None:
        facts = self.fact_list.facts
        if not facts:
            self.status.say("No facts are shown.")
            return
        self.copy(cite_facts(self._readable(), facts), f"{len(facts)} facts with their sources")

    def copy(self, text: str, what: str) -> None:
        """Copy a text by every way there is, and say so."""
        self.status.say(f"Copying {what} …", "$news-quiet")
        self._copy(text, what)

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, text: str, what: str) -> None:
        from tui.app.clipboard import copy

        copied = copy(text, self.news.write_to_terminal, self.news.environment)
        self.app.call_from_thread(self._say_copied, text, what, copied.ways, copied.sentence)

    def _say_copied(self, text: str, what: str, ways: tuple[str, ...], sentence: str) -> None:
        self.status.say(
            f"{what[0].upper()}{what[1:]}: {sentence}", "bold $news-agree" if ways else "bold $news-conflict"
        )
        if not ways:
            from tui.app.screens.uncopied import UncopiedScreen

            self.app.push_screen(UncopiedScreen(text, sentence))

    def on_article_pane_dragged(self, event: ArticlePane.Dragged) -> None:
        for pane in self.panes:
            if pane is not event.pane:
                pane.clear_drag()
        drag = event.pane.drag
        assert drag is not None
        words = len(drag.cut(self.story.documents[self.shown[self.panes.index(event.pane)]].text).split())
        self.status.say(f"{words} word{'' if words == 1 else 's'} marked: y copies, Esc lets go.")

    def action_copy_text(self) -> None:
        """Ctrl+C: what is marked, never an empty text; else how to leave."""
        if any(one.drag is not None for one in self.panes) or self.get_selected_text():
            self.action_copy()
        else:
            self.status.say("Nothing is marked. q leaves the reader; y copies the selected fact or name.")

    # Others

    def action_help(self) -> None:
        from tui.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keys, self.scope))

    def action_palette(self) -> None:
        self.app.action_command_palette()

    def action_theme(self) -> None:
        self.news.next_theme()
        self.status.say(f"Theme: {self.app.theme.removeprefix('newsreader-')}")

    async def action_leave(self) -> None:
        copying = [worker for worker in self.workers if worker.group == "copy" and not worker.is_finished]
        if copying:  # what was copied last must not be lost
            with contextlib.suppress(WorkerError):
                await self.workers.wait_for_complete(copying)
        self.keep_places()
        self.app.exit()

    def place_span(self) -> Span | None:
        """The words that the reader is at."""
        return self.pane.drag or (self.place.span if self.place else None)
