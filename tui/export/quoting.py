"""Quotation marks around a passage, where they can stand without a change to the passage."""

import re

_DOUBLE = re.compile(r"[“”„\"«»]")
_SPEECH = re.compile(r"[“„][^“”„\"«»]*”|\"[^“”„\"«»]*\"|«[^“”„\"«»]*»")


def stands_apart(passage: str) -> bool:
    """Whether the words are to stand on lines of their own: with marks around them, those within would have to change.

    So of a passage with double quotation marks, unless it is speech from its first mark to its last, and of one with
    several paragraphs. What is set off as a block takes no marks by custom (Chicago Manual of Style, 13.30).
    """
    return "\n" in passage or (_DOUBLE.search(passage) is not None and _SPEECH.fullmatch(passage) is None)


def quoted(words: str) -> str:
    """``words`` in double quotation marks where they have none; else as they are: not a character of them changes."""
    return words if _DOUBLE.search(words) else f"“{words}”"
