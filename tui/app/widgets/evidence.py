"""The passages that a fact stands on: from each article the full sentence, the words that differ marked."""

from collections.abc import Sequence
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.differences import differing, named
from tui.app.harmless import harmless
from tui.app.page import Page, excerpt
from tui.app.signs import NOTED, source_colour, tone
from tui.app.story import Story
from tui.app.view import sought
from tui.app.widgets.rail import rail
from tui.comparison import Evidence, Fact, Kind, Status
from tui.documents import Span
from tui.export.wording import letter, verdict

_MARKS = " .,;:!?…“”‘’\"'"


def marked(story: Story, fact: Fact) -> dict[Evidence, list[Span]]:
    """For each passage of a fact the words (spans of the document) that another article's passage does not have.

    An article is compared with the first one that does not side with it. Of a contradiction those words are marked that
    its reason names, as the passages may differ in others too.
    """
    result: dict[Evidence, list[Span]] = {passage: [] for passage in fact.evidence}
    first = [next(passages) for _, passages in groupby(fact.evidence, key=lambda passage: passage.doc)]
    if len(first) < 2:
        return result
    texts = [passage.span.cut(story.documents[passage.doc].text) for passage in first]
    for index, passage in enumerate(first):
        side = _side(fact, passage.doc)
        other = next((number for number, one in enumerate(first) if one.doc not in side), 0 if index else 1)
        found = named(texts[index], texts[other], fact.why) if fact.is_conflict else []
        if not found:
            found, _ = differing(texts[index], texts[other])
        if not found and fact.status is Status.DIFFER:
            found = named(texts[index], texts[other], fact.why)
        result[passage] = [Span(passage.span.start + one.start, passage.span.start + one.end) for one in found]
    return result


def _side(fact: Fact, doc: int) -> tuple[int, ...]:
    """The documents that say the same as one, itself among them."""
    return next((group for group in fact.versions if doc in group), (doc,))


def versions(story: Story, fact: Fact, in_full: bool = True) -> list[tuple[tuple[int, ...], tuple[Evidence, ...]]]:
    """(documents, passages) for each way in which a fact is told, those who side with each other next to each other.

    Articles that have the same sentences word for word are one; where only the passages are shown, not ``in_full``,
    those that have the same passages but for the marks around them.
    """
    told: dict[str, tuple[tuple[int, ...], tuple[Evidence, ...]]] = {}
    for doc in sorted(fact.docs, key=lambda doc: (_side(fact, doc), doc)):
        passages = tuple(one for one in fact.evidence if one.doc == doc)
        shown = [story.sentence_at(one) if in_full else one.span for one in passages]
        texts = [" ".join(span.cut(story.documents[doc].text).split()) for span in shown]
        key = "\n".join(texts if in_full else [text.strip(_MARKS) for text in texts])
        docs, first = told.get(key, ((), passages))
        told[key] = ((*docs, doc), first)
    return list(told.values())


def passage_content(
    story: Story, page: Page, passage: Evidence, words: list[Span], typed: Sequence[str] = ()
) -> Content:
    """The sentences around a passage on one line, the passage, the words in it and those the reader typed marked."""
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
    for start, end in sought(drawn, typed):
        content = content.stylize("$news-search-text on $news-search", start, end)
    return content


class EvidenceView(VerticalScroll, can_focus=False):
    """The evidence of the selected fact."""

    _shown = ""
    """The id of that fact."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = Static("", markup=False, id="evidence-text")

    def compose(self) -> ComposeResult:
        yield self._text

    def on_mount(self) -> None:
        self.vertical_scrollbar.renderer = rail(tuple)  # type: ignore[misc]  # as Textual documents it

    def show_text(self, text: str) -> None:
        """A sentence in place of evidence."""
        self._text.update(Content(harmless(text, keep="\n")).stylize("$news-quiet"))

    def show_fact(self, story: Story, pages: Sequence[Page], fact: Fact, typed: Sequence[str] = ()) -> None:
        """The passages of a fact, who is quoted, and why it has its status; the words of ``typed`` are marked."""
        comparison = story.comparison
        if comparison is None:
            return
        words = marked(story, fact)
        colour = f"$news-{tone(fact)}"
        why = f" – {fact.why}" if fact.why and fact.kind not in (Kind.SINGLE, Kind.SAME_WORDING) else ""
        who = f" · speaker: {speaker}" if (speaker := story.speaker(fact)) else ""
        parts = [
            Content.assemble(
                (harmless(verdict(comparison, fact)), f"bold {colour}"), (harmless(who), "$news-quiet"),
                (harmless(why), "italic $news-quiet"),
            )
        ]  # fmt: skip
        annotation = comparison.annotation(fact)
        if annotation is not None and annotation.note:
            parts.append(Content.assemble((f"{NOTED} {harmless(annotation.note, keep=chr(10))}", "bold $primary")))
        for docs, passages in versions(story, fact):
            letters = [Content(f" {letter(doc)} ").stylize(f"bold reverse {source_colour(doc)}") for doc in docs]
            sentences = [passage_content(story, pages[one.doc], one, words[one], typed) for one in passages]
            parts.append(Content.assemble(*letters, " ", Content("\n").join(sentences)))
        self._text.update(Content("\n").join(parts))
        if fact.id != self._shown:
            self.scroll_home(animate=False)
        self._shown = fact.id
