"""Which facts the panel shows: by status, kind, article and the words that the reader types."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events

from tui.app.screens.exploring import ExploringScreen
from tui.app.view import GROUPINGS, Grouping, View, facets, filters, shown
from tui.comparison import Fact

if TYPE_CHECKING:
    from textual.widgets import Input

    from tui.app.widgets.typed import TypedFilter

_KEYS: dict[Grouping, str] = {"status": "s", "slot": "k", "article": "a", "order": "o", "none": "w"}


class NarrowingScreen(ExploringScreen):
    """``view`` is what the panel shows; ``typed`` the line in which the reader types what the facts must have."""

    view = View()
    typed: "TypedFilter | None" = None

    def marks(self) -> dict[str, str]:
        """The signs of what the reader added, by the id of the fact."""
        raise NotImplementedError

    def select_fact(self, fact: Fact | None) -> None:
        """Show a fact's evidence."""
        raise NotImplementedError

    def show_facts(self) -> None:
        """List the facts that are chosen to be shown."""
        if self.view.about and self.story.comparison is not None and self.view.about not in self.story.entities:
            self.view = replace(self.view, about="")
        groups = shown(self.story, self.view)
        self.facts_head.view = self.view
        self.facts_head.redraw()
        self.fact_list.show(
            groups, letters=not self.single, marks=self.marks(), sought=self.view.words, speaker=self.story.speaker
        )
        self.columns[2].set_class(not groups, "-empty")
        self.select_fact(self.fact_list.fact)
        self.tell_window()

    def look_at(self, view: View) -> None:
        """Show the facts of a view, and say which these are."""
        self.view = view
        if self.typed is not None and self.typed.value != view.text:
            self.typed.take(view.text)
        self.show_facts()
        if view.narrows:
            self.fact_list.select(0)
        self.say_view()

    def say_view(self) -> None:
        count = len(self.fact_list.facts)
        facts = f"{count} fact{'' if count == 1 else 's'}"
        said = " · ".join(filters(self.story, self.view))
        self.status.say(f"{facts}: {said}; Esc shows all." if said else f"All {facts}.")

    def not_shown(self) -> str:
        """Why there is no fact to show although there are some, and what to do."""
        left_out = " · ".join(filters(self.story, self.view))
        return f"No fact is left with {left_out}. Esc shows all facts again; / finds words in the whole articles."

    # Keys

    def action_narrow(self) -> None:
        """The next kind of facts: all, conflicts and so on, whatever the headings are."""
        if self.not_compared():
            return
        keys = ["", *(one.key for one in facets(self.story, self.view, "status") if one.count)]
        index = keys.index(self.view.status) if self.view.status in keys else -1
        self.look_at(self.view.narrowed_to(keys[(index + 1) % len(keys)], "status"))

    def action_narrow_to(self, key: str) -> None:
        """Only the facts that a click on a count chose."""
        self.look_at(self.view.narrowed_to(key))

    def action_group_by(self) -> None:
        from tui.app.screens.asking import ChoiceScreen

        offered = [one for one in GROUPINGS if not (self.single and one in ("status", "article"))]
        by_key = {_KEYS[one]: one for one in offered}

        def take(key: str | None) -> None:
            if key is not None:
                self.group_by(by_key[key])

        words = [(_KEYS[one], f"{GROUPINGS[one][0]}: {GROUPINGS[one][1]}") for one in offered]
        now = _KEYS[self.view.grouping]
        self.app.push_screen(ChoiceScreen("Group the key facts by", words, chosen=now), take)

    def group_by(self, grouping: Grouping) -> None:
        """Put the facts under other headings; those left out stay so."""
        self.view = replace(self.view, grouping=grouping)
        self.show_facts()
        word, meaning = GROUPINGS[grouping]
        self.status.say(f"By {word}: {meaning}.")

    def action_show_all(self) -> None:
        self.look_at(self.view.all())

    def let_go_of_view(self) -> bool:
        """Leave out less: first what was typed is let go, then the rest; False where nothing was left out."""
        if not self.view.narrows:
            return False
        self.look_at(replace(self.view, text="") if self.view.text else self.view.all())
        return True

    # What is typed

    @property
    def typing(self) -> bool:
        return self.typed is not None and self.typed.has_focus

    async def action_filter(self) -> None:
        """Let the reader type words that the facts must have."""
        if self.not_compared():
            return
        if self.typed is None:
            from tui.app.widgets.typed import TypedFilter

            self.typed = TypedFilter(self.view.text)
            await self.columns[2].mount(self.typed, after=self.facts_head)
        self.typed.display = True
        self.arrange_panes(2)
        self.set_focus(self.typed)

    def on_input_changed(self, event: "Input.Changed") -> None:
        if event.input is self.typed and event.value != self.view.text:
            self.look_at(replace(self.view, text=event.value))

    def action_typed(self) -> None:
        """Leave the line; the facts that it left stay."""
        self.focus_pane(2)

    def action_untyped(self) -> None:
        """Leave the line and let go of what was typed."""
        if self.view.text:
            self.look_at(replace(self.view, text=""))
        self.focus_pane(2)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if self.typed is not None and self.focused is not self.typed:
            self.typed.display = False
