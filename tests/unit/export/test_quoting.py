import pytest

from tui.export.quoting import quoted, stands_apart


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("two crew were rescued", "“two crew were rescued”"),
        ("Britain’s ‘ring of steel’", "“Britain’s ‘ring of steel’”"),
        ("“We are safe.”", "“We are safe.”"),
        ('"We are safe."', '"We are safe."'),
        ("He said: “We are safe.”", "He said: “We are safe.”"),
    ],
)
def test_marks_are_put_around_words_that_have_none_and_no_word_or_mark_changes(words: str, cited: str) -> None:
    assert quoted(words) == cited


@pytest.mark.parametrize(
    ("passage", "apart"),
    [
        ("two crew were rescued", False),
        ("“We are safe.”", False),
        ('"We are safe."', False),
        ("a group linked to this attack.”", True),
        ("“Yes,” she said, “we are.”", True),
        ('He said: "We are safe," and left.', True),
        ("The ferry listed.\nThen it rolled.", True),
    ],
)
def test_a_passage_whose_marks_would_have_to_change_stands_apart(passage: str, apart: bool) -> None:
    assert stands_apart(passage) is apart
