"""README says what the code does."""

from tests.readme import README, written


def test_the_tables_of_readme_are_those_of_the_code() -> None:
    text = README.read_text(encoding="utf-8")
    assert written(text) == text, "run: python -m tests.readme"
