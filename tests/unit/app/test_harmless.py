"""What an article may carry and what the screen shows of it."""

import sys
import unicodedata

import pytest
from rich.cells import cell_len

from tui.app.harmless import harmless
from tui.documents.harmless import pasteable

EVERY_CODE_POINT = "".join(map(chr, range(sys.maxunicode + 1)))
OBEYED = {c for c in EVERY_CODE_POINT if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
PREPENDED_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Format characters by category, yet with ink and a cell: the Arabic number sign and its like."""

WITH_INK = ("L", "M", "N", "P", "S", "Zs")
FILLERS = "\u115f\u1160\u3164\uffa0"
EMOJI_STYLES = "\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"

HOSTILE = (
    "Police \x1b]52;c;ZXZpbA==\x07 said \x1b[31mred\x1b[0m, \x9b2J and \x9d0;title\x9c. \x00 "
    "He was \u202edelrevo\u202c and \u2066isolated\u2069.\r\nTab\there, bell\x07, back\x08space, del\x7f, "
    "tag\U000e0041\ufeff"
)


def test_every_code_point_keeps_its_length_and_no_second_pass_changes_it() -> None:
    for keep in ("", "\n", "\n\t"):
        shown = harmless(EVERY_CODE_POINT, keep=keep)
        assert len(shown) == len(EVERY_CODE_POINT)
        assert harmless(shown, keep=keep) == shown


@pytest.mark.parametrize("keep", ["", "\n", "\n\t"])
def test_nothing_that_a_terminal_obeys_is_left(keep: str) -> None:
    assert OBEYED.intersection(harmless(EVERY_CODE_POINT, keep=keep)) == set(PREPENDED_SIGNS) | set(keep)


def test_what_replaces_a_character_takes_one_cell() -> None:
    replaced = {
        shown
        for character, shown in zip(EVERY_CODE_POINT, harmless(EVERY_CODE_POINT), strict=True)
        if shown != character
    }
    assert {cell_len(shown) for shown in replaced} == {1}


def test_letters_marks_and_signs_stay_as_they_are() -> None:
    letters = "".join(
        character
        for character in EVERY_CODE_POINT
        if unicodedata.category(character).startswith(WITH_INK) and character not in FILLERS + EMOJI_STYLES
    )
    assert harmless(letters) == letters


def test_a_control_is_shown_by_its_picture() -> None:
    assert harmless("a\x1b[31mb\x00\x07\x7f") == "a␛[31mb␀␇␡"
    assert harmless("a\x9b2J") == "a\ufffd2J"


def test_a_hostile_paragraph_is_readable_and_cuts_the_same_spans() -> None:
    shown = harmless(HOSTILE)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown[HOSTILE.index("delrevo") :].startswith("delrevo")
    assert len(shown.encode()) > 0, "a lone surrogate would not encode"


def test_tabs_and_line_ends_become_spaces_unless_they_are_kept() -> None:
    assert harmless("Dead:\t22\r\nInjured:\t59") == "Dead: 22  Injured: 59"
    assert harmless("Dead:\t22\r\nInjured:\t59", keep="\n") == "Dead: 22 \nInjured: 59"
    assert harmless("An odd \r return") == "An odd ␍ return"


def test_an_undecodable_file_name_can_be_shown() -> None:
    assert harmless(b"r\xe9sum\x1b.txt".decode("utf-8", "surrogateescape")) == "r\ufffdsum␛.txt"


@pytest.mark.parametrize(
    "text",
    [
        "Émile Zola",
        "e\u0301te\u0301",
        "مانشستر",
        "מנצ׳סטר",
        "曼彻斯特",
        "🇬🇧",
        "👍👩🔥⚽",
        "It’s — “fine”…",
        "£5m",
    ],
)
def test_names_in_every_script_and_emoji_stay(text: str) -> None:
    assert harmless(text) == text


def test_a_joiner_outside_an_emoji_is_shown() -> None:
    assert harmless("Man\u200dchester") == "Man\ufffdchester"
    assert harmless("\u2060\u200d👍") == "\ufffd\ufffd👍"


@pytest.mark.parametrize(
    ("emoji", "shown"),
    [
        ("👨\u200d👩\u200d👧", "👨 👩 👧"),
        ("🏴\u200d☠\ufe0f", "🏴 ☠ "),
        ("❤\ufe0f", "❤ "),
        ("❤\ufe0f\u200d🔥", "❤  🔥"),
        ("👩🏿\u200d🚀", "👩  🚀"),
        ("1\ufe0f\u20e3", "1 \u20e3"),
        ("⚽\ufe0f", "⚽ "),
        ("⌚\ufe0e", "⌚ "),
        ("👍🏽", "👍 "),
    ],
)
def test_an_emoji_takes_the_cells_of_its_parts_so_that_no_terminal_can_disagree(emoji: str, shown: str) -> None:
    assert harmless(emoji) == shown
    assert cell_len(shown) == sum(cell_len(part) for part in shown)


def test_any_two_code_points_are_settled_by_one_pass() -> None:
    replaced = {c for c in EVERY_CODE_POINT[:0xD800] if harmless(c) != c} | {"\ud800", "\ufeff", "\U000e0041"}
    for first in {*replaced, *EMOJI_STYLES, "👍", "❤", "한", "a"}:
        for second in (*EMOJI_STYLES, "\u200d"):
            shown = harmless(first + second)
            assert harmless(shown) == shown, (first, second)


def test_a_pasted_text_keeps_the_words_and_lines_and_loses_what_a_shell_would_obey() -> None:
    text = "“It\x1b[200~ is\x00” he\tsaid.\r\nrm -rf\r~\x9b2J \u202edelrevo\u202c \udc80co\u00adoperate"
    assert pasteable(text) == "“It[200~ is” he\tsaid.\nrm -rf\n~2J delrevo co\u00adoperate"


def test_a_pasted_text_has_no_control_but_line_ends_and_tabs() -> None:
    left = OBEYED.intersection(pasteable(EVERY_CODE_POINT))
    assert {c for c in left if unicodedata.category(c) != "Cf"} == {"\n", "\t"}
