"""What leads from the main screen to the windows over it, and back to the words that were chosen there."""

from typing import TYPE_CHECKING

from tui.app.screens.links import LinksScreen
from tui.app.story import Place
from tui.comparison import Entity, Evidence, Fact

if TYPE_CHECKING:
    from tui.app.keys import Key
    from tui.app.screens.sheet import Sheet, Target


class ExploringScreen(LinksScreen):
    """The main screen as the windows know it."""

    keys: "tuple[Key, ...]" = ()
    sheet: "Sheet | None" = None
    """The window that is open."""
    said_of_engine = ""
    """What the status line was given about the engine: anything else there is the reader's and stays."""

    def show_entity(self, entity: Entity) -> None:
        """Show the facts about an entity."""
        raise NotImplementedError

    @property
    def chosen_fact(self) -> Fact | None:
        """The fact that is selected in the list."""
        return self.fact_list.fact

    def visit_fact(self, fact: Fact) -> None:
        """Select a fact in the list and show its evidence."""
        raise NotImplementedError

    # Where a window leads

    def open_sheet(self, sheet: "Sheet") -> None:
        self.sheet = sheet
        self.app.push_screen(sheet, self.visit)

    def tell_window(self) -> None:
        """Let the open window show what is known now."""
        if self.sheet is not None and self.sheet.is_mounted:
            self.sheet.take(self.story, self.pages)

    def visit(self, target: "Target | None") -> None:
        """Go where a window was left for."""
        self.sheet = None
        if isinstance(target, Evidence):
            self.visit_words(target)
        elif isinstance(target, Fact):
            self.visit_fact(target)
        elif isinstance(target, Entity):
            self.show_entity(target)
        elif target is not None:
            fact, passage = target
            self.visit_fact(fact)
            self.focus_pane(self.go_to(passage.doc, passage.span))

    def visit_found(self, target: Entity | Fact) -> None:
        """Go to a fact, or to the first place of an entity."""
        if isinstance(target, Fact):
            self.visit_fact(target)
        elif places := self.story.places_of(target):
            self.visit_words(Evidence(places[0].doc, places[0].span))

    def visit_words(self, passage: Evidence) -> None:
        """Bring words into view: a mention is selected, other words are marked as by the mouse."""
        place = next((one for one in self.story.places[passage.doc] if one.span == passage.span), None)
        for pane in self.panes:
            pane.clear_drag()
        if place is not None:
            self.select_place(place)
            self.focus_pane(self.pane_of(passage.doc))
            return
        index = self.go_to(passage.doc, passage.span, prefer=self.last_pane)
        self.panes[index].mark(passage.span)
        self.focus_pane(index)
        self.status.say("These are the words: y copies them, Esc lets go.")

    def not_compared(self) -> bool:
        """Whether the articles are still being read; then the reader is told so."""
        if self.story.comparison is not None and not self.story.provisional:
            return False
        doing = self.story.progress or "The engine starts"
        self.said_of_engine = f"{doing} … Try again when all is read."
        self.status.say(self.said_of_engine, "$news-differ")
        return True

    # The windows

    def show_card(self, entity: Entity) -> None:
        """Open the card of an entity."""
        from tui.app.screens.card import CardScreen

        self.open_sheet(CardScreen(self.story, self.pages, self.keys, entity))

    def action_labels(self) -> None:
        from tui.app.screens.labels import LabelsScreen, labelled

        panes = labelled(self)
        if not panes:
            hidden = " h switches highlights on." if self.hidden else ""
            self.status.say(f"There are no names on the screen.{hidden}")
            return
        self.status.say("Type the letters at a name; Esc leaves.", "bold")
        self.app.push_screen(LabelsScreen(panes), self.select_labelled)

    def select_labelled(self, place: Place | None) -> None:
        """Select the name whose label was typed."""
        if place is None:
            self.say_place()
            return
        self.select_place(place, follow=False)
        self.focus_pane(self.pane_of(place.doc))

    def action_timeline(self) -> None:
        from tui.app.screens.timeline import TimelineScreen

        self.open_sheet(TimelineScreen(self.story, self.pages, self.keys))

    def action_table(self) -> None:
        from tui.app.screens.table import TableScreen

        self.open_sheet(TableScreen(self.story, self.pages, self.keys, self.chosen_fact))

    def action_index(self) -> None:
        from tui.app.screens.index import IndexScreen

        self.open_sheet(IndexScreen(self.story, self.pages, self.keys, self.entity))
