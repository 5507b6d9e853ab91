"""A document as it is drawn."""

from pathlib import Path

import pytest

from tui.app.page import Page
from tui.documents import read


@pytest.mark.parametrize(("markdown", "firsts"), [("- one\n- two\n", ["• ", "• "]), ("1. one\n2. two\n", ["", ""])])
def test_an_item_has_a_bullet_unless_it_has_a_number(tmp_path: Path, markdown: str, firsts: list[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# A list of things\n\n{markdown}", encoding="utf-8")
    lines = [line for line in Page(read(str(path))).lines if "one" in line.text or "two" in line.text]
    assert [line.first for line in lines] == firsts


def test_what_a_markdown_file_says_of_itself_keeps_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Fire in Leeds\ndate: 2024-03-05\n---\n\nA fire broke out.\n", encoding="utf-8")
    lines = [line.text for line in Page(read(str(path))).lines]
    assert "date: 2024-03-05" in lines
