from tui.analysis import Analysis, Mention
from tui.comparison import Comparison, Evidence, Fact, Kind, Slot, Status
from tui.comparison.compare import compare
from tui.comparison.placing import placed_back
from tui.documents import Document, Span
from tui.documents.read import document

PLAIN = "Nora Quist was on board when the ferry ran aground off Harwich.\n"
MARKDOWN = "Passengers such as *Nora* **Quist** of [Harwich](https://example.org) were taken off.\n"


def mention(found: Document, first: str, last: str, type: str = "PERSON") -> Mention:
    return Mention(Span(found.text.index(first), found.text.index(last) + len(last)), type)


def test_every_place_of_a_comparison_is_moved_by_its_own_document() -> None:
    evidence = (Evidence(0, Span(0, 4)), Evidence(1, Span(2, 6)))
    fact = Fact("f0", Slot.WHO, "Nora Quist", Status.AGREE, Kind.SAME_WORDING, evidence)
    story = ((Slot.WHO, Evidence(1, Span(2, 6))),)
    moved = placed_back(
        Comparison((), (Analysis("0"), Analysis("1")), facts=(fact,), story=story),
        [lambda span: span, lambda span: Span(span.start + 10, span.end + 10)],
    )
    assert moved.facts[0].evidence == (Evidence(0, Span(0, 4)), Evidence(1, Span(12, 16)))
    assert moved.story == ((Slot.WHO, Evidence(1, Span(12, 16))),)
    assert moved.facts[0].claim == "Nora Quist"


def test_a_document_in_which_nothing_was_read_can_be_compared() -> None:
    unread = document("c.txt", b"date 2019-03-05 2 4 1 4 7 4\n\n3 3 3 3 3\n\nSource: the Harbour Post\n")
    compared = compare([document("a.txt", PLAIN.encode()), unread], [Analysis("0"), Analysis("1", supported=False)])
    assert compared.facts == ()


def test_a_name_with_markup_inside_is_the_same_name() -> None:
    documents = [document("a.txt", PLAIN.encode()), document("b.md", MARKDOWN.encode())]
    names = [mention(documents[0], "Nora", "Quist"), mention(documents[1], "Nora", "Quist")]
    compared = compare(documents, [Analysis(str(doc), mentions=(name,)) for doc, name in enumerate(names)])
    assert [(entity.name, entity.docs) for entity in compared.entities] == [("Nora Quist", (0, 1))]
    place = compared.entities[0].mentions[1]
    assert place.span.cut(MARKDOWN) == "Nora* **Quist"
    assert compared.documents == tuple(documents)
