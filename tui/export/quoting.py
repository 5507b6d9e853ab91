"""Quotation marks around a passage that may have its own."""

import re

_SPEECH = re.compile(r"[“„][^“”„\"]*”|\"[^“”„\"]*\"")
_DOUBLE = re.compile(r"[“”„\"«»]")
_INNER_PAIR = re.compile(r"(?<!\w)‘(?=\S)([^‘’“”\"]*(?:’\w[^‘’“”\"]*)*)’(?!\w)")


def quoted(passage: str) -> str:
    """``passage`` in double quotation marks; a paragraph is a line.

    After the journalist's standard (AP; Chicago Manual of Style, 13.30): marks inside marks alternate, so double ones
    inside the passage become single and single ones inside those double; a quotation of several paragraphs opens each
    and closes only the last. A passage that is speech in its own marks from end to end gets no second pair. Marks alone
    change, never a word.
    """
    paragraphs = passage.split("\n")
    if len(paragraphs) == 1 and _SPEECH.fullmatch(passage):
        return f"“{passage[1:-1]}”"
    return "\n".join("“" + _inner(paragraph) for paragraph in paragraphs) + "”"


def _inner(text: str) -> str:
    if _DOUBLE.search(text) is None:
        return text
    marks = {
        at: _single(text[at], text[max(at - 1, 0) : at]) for at in (match.start() for match in _DOUBLE.finditer(text))
    }
    for pair in _INNER_PAIR.finditer(text):
        marks[pair.start()], marks[pair.end() - 1] = "“", "”"
    return "".join(marks.get(at, character) for at, character in enumerate(text))


def _single(mark: str, before: str) -> str:
    """The single mark for a double one: straight marks open at the start of a word."""
    if mark in "“„«":
        return "‘"
    if mark in "”»":
        return "’"
    return "‘" if not before or before.isspace() or before in "([{‘—–-" else "’"
