"""Waiting for the engine: how far it is, cutting it short, beginning again, and what it could not do."""

from tui.app.keys import shown
from tui.app.progress import progress_rows
from tui.app.screens.taking import TakingScreen
from tui.comparison import Comparison
from tui.export.wording import letter

ONE_ARTICLE = "One article: a second one on the event would show where both agree, differ, and what one alone has."


def unread(comparison: Comparison) -> list[str]:
    """A sentence for each article that the engine could not read, or read with doubts."""
    return [
        f"{letter(doc)}: {notice}"
        for doc, (document, analysis) in enumerate(zip(comparison.documents, comparison.analyses, strict=True))
        for notice in (*document.notices, *analysis.notices)
    ]


class WaitingScreen(TakingScreen):
    """The main screen while the engine works; ``failure`` says why it ended without a result, ``details`` how."""

    failure = ""
    details = ""

    @property
    def engine_key(self) -> str:
        """The key that cuts the engine short and begins again."""
        names = next((key.keys for key in self.keys if key.id == "engine"), ())
        return shown(names[0]) if names else "The command “read no further” (Ctrl+P)"

    def say_progress(self) -> None:
        """Say in the status line what the engine does, or what to do now; not over what the reader wants to see."""
        if self.status.text not in ("", self.said_of_engine):
            return
        progress = self.story.progress
        if progress:
            self.said_of_engine = f"{progress} … ({self.engine_key} {'ends it' if self.news.hurried else 'stops'})"
        else:
            self.said_of_engine = self.greeting()
        self.status.say(self.said_of_engine, "$news-quiet")

    def greeting(self) -> str:
        """What to say when all is read."""
        comparison = self.story.comparison
        if comparison is None:
            return ""
        said = [*comparison.notices, *unread(comparison)]
        if self.news.hurried:
            said.insert(0, f"Only what was read is compared: {self.engine_key} reads all.")
        if said:
            return said[0]
        return ONE_ARTICLE if self.single else "All is read. e walks through the names, Tab goes to the key facts."

    def waiting(self) -> str:
        """What there is instead of facts while there is no comparison."""
        if self.failure:
            more = " Enter here shows the details." if self.details else ""
            return (
                f"{self.failure} The articles can still be read, marked and copied. {self.engine_key} starts it again; "
                f"what it had finished is kept.{more}"
            )
        rows = progress_rows(self.story, self.engine_key, self.news.hurried)
        return "\n".join([*rows, "", ONE_ARTICLE] if self.single else rows)

    def fail(self, reason: str, details: str = "") -> None:
        """Say that the engine gave up; the articles stay readable."""
        self.failure, self.details = reason, details
        self.told.append((reason, details))
        self.said_of_engine = f"{reason} {self.engine_key} starts it again."
        self.status.say(self.said_of_engine, "bold $news-conflict")
        self.show_facts()

    def show_details(self) -> bool:
        """Show what a report of the engine's failure needs; whether there is one."""
        if not (self.failure and self.details):
            return False
        from tui.app.screens.uncopied import UncopiedScreen

        self.app.push_screen(UncopiedScreen(self.details, self.failure, self.copy))
        return True

    def action_engine(self) -> None:
        if not (self.news.begin_again() or self.news.cut_short()):
            self.status.say("All is read.")
        elif not self.failure:
            self.status.say("")
            self.say_progress()

    def action_suspend(self) -> None:
        from tui.app.suspending import suspend

        if said := suspend():
            self.status.say(said)
