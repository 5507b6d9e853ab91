"""Small windows that ask: a line of text, a longer text, one of several choices."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from tui.app.harmless import harmless
from tui.resources import styles_folder

Answer = TypeVar("Answer")
_QUIET = "$news-quiet"


class Asking(ModalScreen[Answer | None]):
    """Dismissed with the answer, or with None for Esc."""

    CSS_PATH: ClassVar[str] = str(styles_folder() / "asking.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self._title = title
        self._hint = hint

    def frame(self, *widgets: Input | TextArea | OptionList) -> ComposeResult:
        yield Vertical(
            Static(Content(harmless(self._title)).stylize("bold"), markup=False),
            *widgets,
            Static(Content(harmless(self._hint)).stylize(_QUIET), markup=False, id="hint"),
            classes="window asking",
        )

    def say(self, sentence: str) -> None:
        """Say in place of the hint what is wrong."""
        self.query_one("#hint", Static).update(Content(harmless(sentence)).stylize("bold $news-conflict"))


class LineScreen(Asking[str]):
    """Asks for one line, beginning with ``text``."""

    def __init__(self, title: str, text: str = "", hint: str = "Enter takes it, Esc leaves.") -> None:
        super().__init__(title, hint)
        self._text = text

    def compose(self) -> ComposeResult:
        yield from self.frame(Input(harmless(self._text), id="line", compact=True, select_on_focus=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.answer(event.value)

    def answer(self, text: str) -> None:
        """Take the answer; a screen that checks it says what is wrong instead."""
        self.dismiss(text)


class TextScreen(Asking[str]):
    """Asks for a text of several lines, beginning with ``text``; Enter takes it.

    Ctrl+J and Alt+Enter reach the program in every terminal, Shift+Enter only in some.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "take", show=False, priority=True),
        Binding("ctrl+j,alt+enter,shift+enter", "new_line", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
    ]

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__(title, "Enter keeps it, Ctrl+J begins a new line, Esc leaves; an empty note is taken away.")
        self._text = text
        self._warned = False

    def compose(self) -> ComposeResult:
        yield from self.frame(TextArea(self._text, id="text", compact=True))

    def action_take(self) -> None:
        self.dismiss(self.query_one(TextArea).text)

    def action_new_line(self) -> None:
        self.query_one(TextArea).insert("\n")

    def action_leave(self) -> None:
        """Leave; what was typed is only thrown away at the second time."""
        if self.query_one(TextArea).text == self._text or self._warned:
            self.dismiss(None)
            return
        self._warned = True
        self.say("Not kept yet: Enter keeps it, Esc once more throws it away.")


class ChoiceScreen(Asking[str]):
    """Asks for one of several choices, given as (answer, words); the answer's own key takes it at once.

    ``chosen`` is the answer that holds now: the cursor stands on it.
    """

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], keyed: bool = True, chosen: str | None = None
    ) -> None:
        super().__init__(
            title,
            "↑ ↓ and Enter take it, Esc leaves." if not keyed else "Its letter takes it, or ↑ ↓ and Enter; Esc leaves.",
        )
        self._choices = choices
        self._keyed = keyed
        self._chosen = chosen
        for answer, _ in choices if keyed else ():
            self._bindings.bind(answer, f"choose('{answer}')", show=False)

    def compose(self) -> ComposeResult:
        choices = OptionList(*map(self._option, self._choices), markup=False, compact=True)
        answers = [answer for answer, _ in self._choices]
        choices.highlighted = answers.index(self._chosen) if self._chosen in answers else 0
        yield from self.frame(choices)

    def _option(self, choice: tuple[str, str]) -> Option:
        """One row: the letter that takes it, which is marked in the words too where they have it."""
        answer, words = choice
        content = Content(harmless(words))
        if not self._keyed:
            return Option(Content.assemble(" ", content))
        at = words.lower().find(answer)
        if at >= 0:
            content = content.stylize("bold underline", at, at + 1)
        now = "●" if answer == self._chosen else " "
        return Option(Content.assemble((f" {answer} ", "bold"), f"{now} ", content))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._choices[event.option_index][0])

    def action_choose(self, answer: str) -> None:
        self.dismiss(answer)
