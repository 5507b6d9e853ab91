"""Where a key stands is found in every shape that TOML allows."""

import tomllib

import pytest

from tui.state.toml_lines import key_lines, line_of

STRINGS = '''\
a = """
b = 1
\\""" [c]
"""
d = \'\'\'
e = 1
\'\'\'
f = """x"""""
g = \'\'\'\'x\'\'\'
h = ""
'''
DOTTED = """\
[t]
x.y = 1
x . z = 2
"x.y" = 3
'q' = 4
"b\\"=" = 5
"""
COMMENTS = """\
# it's = "a

  a = 1 # don't [b]
[ t ]  # "
\tb = [1, # ] it's
 [2, "]"],
]
c = 1
"""
TABLES = """\
[[t]]
a = 1
[[t]]
a = 2
[u.v]
b = 2017-05-24 07:32:00Z
c = +inf
"""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a = 1\nb = 2\n", {"a": 1, "b": 2}),
        ("a = 1\r\n\r\nb = 1_000", {"a": 1, "b": 3}),
        (STRINGS, {"a": 1, "d": 5, "f": 8, "g": 9, "h": 10}),
        (DOTTED, {"t": 1, "t x": 2, "t x y": 2, "t x z": 3, "t x.y": 4, "t q": 5, 't b"=': 6}),
        (COMMENTS, {"a": 3, "t": 4, "t b": 5, "t c": 8}),
        (TABLES, {"t": 1, "t a": 2, "u v": 5, "u v b": 6, "u v c": 7}),
    ],
)
def test_each_key_is_on_its_line(text: str, lines: dict[str, int]) -> None:
    tomllib.loads(text)
    assert {" ".join(key): line for key, line in key_lines(text).items()} == lines


def test_what_is_inside_an_inline_table_is_on_the_line_of_the_table() -> None:
    lines = key_lines('x = 1\nkeys = { quit = 1, "entity.next" = { a = 2 } }\ny = 2\n')
    assert line_of(lines, ("keys", "entity.next", "a")) == 2
    assert line_of(lines, ("y",)) == 3
    assert line_of(lines, ("z",)) is None


def test_an_empty_text_has_no_keys() -> None:
    assert key_lines("") == {}
