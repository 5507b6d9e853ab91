import pytest

from tui.export.quoting import quoted


@pytest.mark.parametrize(
    ("passage", "cited"),
    [
        ("two crew were rescued", "“two crew were rescued”"),
        ("He said: “We are safe.”", "“He said: ‘We are safe.’”"),
        ('He said: "We are safe," and left.', "“He said: ‘We are safe,’ and left.”"),
        ("a group linked to this attack.”", "“a group linked to this attack.’”"),
        ("“We are safe.”", "“We are safe.”"),
        ('"We are safe."', "“We are safe.”"),
        ("“Yes,” she said, “we are.”", "“‘Yes,’ she said, ‘we are.’”"),
        ("“She told me ‘go’ and I didn’t,” he said.", "“‘She told me “go” and I didn’t,’ he said.”"),
        ("Britain’s ‘ring of steel’", "“Britain’s ‘ring of steel’”"),
    ],
)
def test_marks_alternate_and_words_stay(passage: str, cited: str) -> None:
    assert quoted(passage) == cited


def test_each_paragraph_opens_and_only_the_last_closes() -> None:
    assert quoted("The ferry listed.\nThen it rolled.") == "“The ferry listed.\n“Then it rolled.”"
