"""What stands in an article never moves what stands beside it."""

from pathlib import Path

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.multiplexer import Tmux

ARTICLE = """Fans celebrate a win in Leeds

The fans ❤️ their club, she said, and the mayor sent a 👍🏽 to all of them on Sunday evening in the town.

A family 👨‍👩‍👧 of three and a pirate flag 🏴‍☠️ were seen, with a ☀️ and a ⚽️ in the sky above it, ™️ and ‼️ at last.

There 曼彻斯特 is the name of Manchester in Chinese, 맨체스터 in Korean, مانشستر in Arabic, מנצ׳סטר in Hebrew.

Café culture, naïve, Zoë: Ĥ̴̸e̵̛ ćơm̵e̸s, with a\ttab, a soft­hyphen, a zero\u200bwidth space and a non\u200cjoiner.
"""
OTHER = "The club won the game in Leeds on Sunday evening, to the joy of its fans.\n"


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    (tmp_path / "fans.txt").write_text(ARTICLE)
    (tmp_path / "club.txt").write_text(OTHER)
    return ["fans.txt", "club.txt"]


def check_rows(screen: str) -> None:
    """Every row between the headings and the evidence has the edges of both articles."""
    rows = screen.splitlines()[1:30]
    assert "fans.txt" in rows[0]
    assert any("曼彻斯特" in row for row in rows)
    for row in rows:
        assert row.count("▕") == 2, row


def test_emoji_and_letters_of_all_widths_keep_the_panes_in_place_under_tmux(
    tmux: Tmux, newsreader: Path, articles: list[str]
) -> None:
    tmux.start([str(newsreader), *articles])
    tmux.wait_for(r"\d+ facts?\b")
    check_rows(tmux.text)


def test_they_do_so_where_every_code_point_has_cells_of_its_own(
    open_terminal: OpenTerminal, newsreader: Path, articles: list[str]
) -> None:
    terminal = open_terminal([newsreader, *articles])
    terminal.wait_for(r"\d+ facts?\b")
    check_rows(terminal.wait_until_quiet())
