"""The words that hang on a word, for clauses of a length that an article can have.

The parser finds children by walking all that stands between them. In text that is no prose one "sentence" may run over
thousands of words, and to look at the children of each would take time quadratic in its length.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_CLAUSE = 300
"""Tokens; a clause that is longer is no prose, and its words have no children."""


def children(token: "Token") -> Iterator["Token"]:
    yield from lefts(token)
    yield from rights(token)


def lefts(token: "Token") -> Iterator["Token"]:
    if token.right_edge.i - token.left_edge.i <= LONGEST_CLAUSE:
        yield from token.lefts


def rights(token: "Token") -> Iterator["Token"]:
    if token.right_edge.i - token.left_edge.i <= LONGEST_CLAUSE:
        yield from token.rights


def subtree(token: "Token") -> Iterator["Token"]:
    if token.right_edge.i - token.left_edge.i <= LONGEST_CLAUSE:
        yield from token.subtree
