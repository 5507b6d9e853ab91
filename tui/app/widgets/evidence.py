"""The passages that a fact stands on: from each article the full sentence, the words that differ marked."""

from collections.abc import Sequence
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.differences import differing
from tui.app.harmless import harmless
from tui.app.page import Page, excerpt
from tui.app.signs import NOTED, source_colour, tone
from tui.app.story import Story
from tui.app.widgets.rail import rail
from tui.comparison import Evidence, Fact
from tui.documents import Span
from tui.export.wording import letter, verdict


def marked(story: Story, fact: Fact) -> dict[Evidence, list[Span]]:
    """For each passage of a fact the words (spans of the document) that another article's passage does not have."""
    result: dict[Evidence, list[Span]] = {passage: [] for passage in fact.evidence}
    first = [next(passages) for _, passages in groupby(fact.evidence, key=lambda passage: passage.doc)]
    if len(first) < 2:
        return result
    texts = [passage.span.cut(story.documents[passage.doc].text) for passage in first]
    for index, passage in enumerate(first):
        other = 0 if index else 1
        found, _ = differing(texts[index], texts[other])
        result[passage] = [Span(passage.span.start + one.start, passage.span.start + one.end) for one in found]
    return result


def passage_content(story: Story, page: Page, passage: Evidence, words: list[Span]) -> Content:
    """The sentences around a passage on one line, the passage and the words in it marked."""
    sentence = story.sentence_at(passage)
    drawn, where = excerpt(page, sentence)
    content = Content(drawn)
    if passage.span != sentence:
        content = content.stylize("$news-quiet")
    for start, end in where(passage.span):
        content = content.stylize("$foreground", start, end)
    for word in words:
        for start, end in where(word):
            content = content.stylize("bold underline $news-marked-text on $news-marked", start, end)
    return content


class EvidenceView(VerticalScroll, can_focus=False):
    """The evidence of the selected fact."""

    def compose(self) -> ComposeResult:
        yield Static("", markup=False, id="evidence-text")

    def on_mount(self) -> None:
        self.vertical_scrollbar.renderer = rail(tuple)  # type: ignore[misc]  # as Textual documents it

    def show_text(self, text: str) -> None:
        """A sentence in place of evidence."""
        self.query_one("#evidence-text", Static).update(Content(harmless(text)).stylize("$news-quiet"))

    def show_fact(self, story: Story, pages: Sequence[Page], fact: Fact) -> None:
        """The passages of a fact, and why it has its status."""
        comparison = story.comparison
        if comparison is None:
            return
        words = marked(story, fact)
        colour = f"$news-{tone(fact)}"
        why = f" – {fact.why}" if fact.why else ""
        said = Content.assemble(
            (harmless(verdict(comparison, fact)), f"bold {colour}"), (harmless(why), "italic $news-quiet")
        )
        parts: list[Content] = [said]
        for number, passage in enumerate(fact.evidence):
            if number and fact.evidence[number - 1].doc == passage.doc:
                parts.append(passage_content(story, pages[passage.doc], passage, words[passage]))
                continue
            label = Content.assemble((f" {letter(passage.doc)} ", f"bold reverse {source_colour(passage.doc)}"), " ")
            parts.append(label + passage_content(story, pages[passage.doc], passage, words[passage]))
        annotation = comparison.annotation(fact)
        if annotation is not None and annotation.note:
            note = harmless(annotation.note, keep="\n")
            parts.insert(1, Content.assemble((f"{NOTED} {note}", "bold $primary")))
        self.query_one("#evidence-text", Static).update(Content("\n").join(parts))
        self.scroll_home(animate=False)
