"""Which place of one article stands opposite which of another."""

from tui.app.alignment import counterpart, opposite, pairs, rising
from tui.app.differences import differing, named
from tui.comparison import Evidence, Passage
from tui.documents import Span


def passage(a: int, b: int, docs: tuple[int, int] = (0, 1)) -> Passage:
    return Passage(Evidence(docs[0], Span(a, a + 10)), Evidence(docs[1], Span(b, b + 10)))


def test_pairs_are_found_from_either_side() -> None:
    passages = (passage(100, 20), passage(0, 50), passage(5, 5, (0, 2)))
    assert pairs(passages, 0, 1) == [(Span(0, 10), Span(50, 60)), (Span(100, 110), Span(20, 30))]
    assert pairs(passages, 1, 0) == [(Span(20, 30), Span(100, 110)), (Span(50, 60), Span(0, 10))]


def test_the_passage_opposite_is_that_of_the_place_else_the_next_else_the_last() -> None:
    matching = pairs((passage(0, 50), passage(100, 20)), 0, 1)
    assert opposite(matching, Span(105, 106)) == matching[1]
    assert opposite(matching, Span(40, 60)) == matching[1]
    assert opposite(matching, Span(500, 510)) == matching[1]
    assert opposite([], Span(0, 1)) is None


def test_articles_that_tell_the_same_in_another_order_are_tied_by_the_longest_common_order() -> None:
    matching = pairs((passage(0, 0), passage(100, 400), passage(200, 100), passage(300, 200)), 0, 1)
    assert rising(matching) == [(0, 0), (200, 100), (300, 200)]


def test_between_two_ties_the_other_article_moves_by_the_share_of_the_way() -> None:
    ties = [(100, 300), (200, 400)]
    assert counterpart(ties, 0, 1000, 1000) == 0
    assert counterpart(ties, 150, 1000, 1000) == 350
    assert counterpart(ties, 600, 1000, 1000) == 700
    assert counterpart(ties, 1000, 1000, 1000) == 1000
    assert counterpart([], 500, 1000, 200) == 100


def test_the_words_that_differ_are_whole_words_and_marks_do_not_count() -> None:
    a, b = "“A wider group linked to this attack.”", "a wider group linked to this incident"
    left, right = differing(a, b)
    assert [one.cut(a) for one in left] == ["attack"]
    assert [one.cut(b) for one in right] == ["incident"]


def test_words_that_only_one_has_are_marked_there() -> None:
    left, right = differing("22 people", "at least 22 people")
    assert left == []
    assert right == [Span(0, 8)]


def test_passages_told_in_other_words_throughout_are_not_marked_all_over() -> None:
    assert differing("patrolling the streets of the city", "who moved into his house that May") == ([], [])


def test_of_passages_in_other_words_what_the_reason_names_is_marked() -> None:
    a, b = "Rescuers in Leeds try to reach a five-year-old girl", "A six-year-old girl fell into a shaft on Sunday"
    why = "A has five-year-old, B six-year-old (girl)"
    assert [span.cut(a) for span in named(a, b, why)] == ["five-year-old"]
    assert [span.cut(b) for span in named(b, a, why)] == ["six-year-old"]
    why = "A says minneapolis native, B says hometown hero"
    assert [span.cut(c) for c in ["Doe, a Minneapolis native"] for span in named(c, "hometown hero Doe", why)] == [
        "Minneapolis native"
    ]
