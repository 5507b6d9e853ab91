"""The passages below the list: every article's own, the words that differ marked, those who say the same together."""

from collections.abc import Callable

from tests.app.stories import drawn
from tui.analysis import Analysis, Sentence
from tui.app.app import NewsreaderApp
from tui.app.story import Story
from tui.app.widgets.evidence import marked, versions
from tui.comparison import Comparison, Evidence, Fact, Kind, Slot, Status
from tui.documents import Document, Span

TEXTS = (
    "The ferry Alma sank on Sunday. It had 40 people on board, the harbour master said.",
    "Rescue boats left at dawn. It had 40 people on board, the harbour master said.",
    "There were 52 people on board, the owner said. The sea was calm.",
)


def three(open_text: Callable[..., tuple[Document, ...]]) -> tuple[tuple[Document, ...], Comparison]:
    """Three articles of which the last gives another number."""
    documents = open_text(*TEXTS)
    passages = tuple(
        Evidence(doc, Span(text.index(f"{count} people"), text.index(" on board") + 9))
        for doc, (text, count) in enumerate(zip(TEXTS, (40, 40, 52), strict=True))
    )
    fact = Fact("f0", Slot.HOW_MANY, "40 people on board", Status.DIFFER, Kind.VALUE, passages, "A has 40, C 52",
                versions=((0, 1), (2,)))  # fmt: skip
    analyses = []
    for document in documents:
        middle = document.text.index(". ") + 1
        sentences = (Sentence(Span(0, middle), 0, 0, 0), Sentence(Span(middle + 1, len(document.text)), 0, 0, 0))
        analyses.append(Analysis(document.sha256, sentences=sentences))
    return documents, Comparison(documents, tuple(analyses), facts=(fact,))


async def test_all_versions_stand_in_full_sentences_and_equal_ones_once(
    open_text: Callable[..., tuple[Document, ...]],
) -> None:
    documents, comparison = three(open_text)
    app = NewsreaderApp(documents, None, comparison)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        left = app.main.columns[2].region.x
        text = " ".join(" ".join(row[left:] for row in drawn(app).splitlines()).split())
        assert "A B It had 40 people on board, the harbour master said." in text
        assert "C There were 52 people on board, the owner said." in text
        assert text.count("the harbour master said") == 1


def test_each_version_is_marked_against_one_that_does_not_side_with_it(
    open_text: Callable[..., tuple[Document, ...]],
) -> None:
    documents, comparison = three(open_text)
    story, fact = Story.opened(documents).compared(comparison), comparison.facts[0]
    words = {
        one.doc: [span.cut(documents[one.doc].text) for span in spans] for one, spans in marked(story, fact).items()
    }
    assert words == {0: ["40"], 1: ["40"], 2: ["52"]}
    assert [docs for docs, _ in versions(story, fact)] == [(0, 1), (2,)]


def test_passages_that_differ_in_the_marks_around_them_are_one_where_only_these_are_shown(
    open_text: Callable[..., tuple[Document, ...]],
) -> None:
    texts = ("She said: “The ferry is lost.” Boats left.", "“The ferry is lost,” she said again on Monday.")
    documents = open_text(*texts)
    passages = (
        Evidence(0, Span(texts[0].index("The"), texts[0].index("”"))),
        Evidence(1, Span(texts[1].index("The"), texts[1].index("”"))),
    )
    fact = Fact("f0", Slot.QUOTE, "The ferry is lost", Status.AGREE, Kind.SAME_WORDING, passages)
    story = Story.opened(documents)
    assert [docs for docs, _ in versions(story, fact, in_full=False)] == [(0, 1)]


def test_of_a_contradiction_only_the_words_that_contradict_are_marked(
    open_text: Callable[..., tuple[Document, ...]],
) -> None:
    documents = open_text("The singer posted three photos of herself.", "The 29-year-old star shared four photos.")
    passages = tuple(Evidence(doc, Span(0, len(one.text))) for doc, one in enumerate(documents))
    why, sides = "A has three, B four (photos)", ((0,), (1,))
    fact = Fact("f0", Slot.HOW_MANY, "three photos", Status.DIFFER, Kind.VALUE, passages, why, versions=sides)
    words = marked(Story.opened(documents), fact)
    assert [[word.cut(documents[one.doc].text) for word in words[one]] for one in passages] == [["three"], ["four"]]
