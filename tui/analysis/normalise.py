"""The text as the model reads it best: straight marks, plain spaces, headlines in sentence case. Never longer or shorter."""

import re
from collections import Counter

from tui.documents import BlockKind, Document

_PLAIN = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
        "‐": "-", "‑": "-", "‒": "-", "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w'&.-]*")


def normalised(document: Document) -> str:
    """``document.text`` with straight marks and plain spaces, and each block on one line: the same length."""
    text = document.text.translate(_PLAIN)
    pieces: list[str] = []
    end = 0
    for block in document.blocks:
        pieces.append(text[end : block.span.start])
        pieces.append(re.sub(r"[\n\r\f\v\x85\u2028\u2029]", " ", block.span.cut(text)))
        end = block.span.end
    pieces.append(text[end:])
    return "".join(pieces)


def true_cased(document: Document, text: str) -> str:
    """``text`` with its headlines in the case that their words have inside sentences: the same length.

    A line in capitals, or a title line with a capital on most of its words, hides which words are names; a word that the body
    writes only in small letters is written so in the headline too.
    """
    body = Counter(
        match.group()
        for block in document.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.ITEM)
        for match in list(_WORD.finditer(block.span.cut(text)))[1:]
    )
    pieces: list[str] = []
    end = 0
    for block in document.blocks:
        line = block.span.cut(text)
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING) or line.isupper():
            pieces += [text[end : block.span.start], _sentence_case(line, body)]
            end = block.span.end
    pieces.append(text[end:])
    return "".join(pieces)


def _sentence_case(line: str, body: Counter[str]) -> str:
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    if len(words) < 4 or sum(word[0].isupper() for word in words) < 0.75 * len(words):
        return line

    def case(match: re.Match[str]) -> str:
        word = match.group()
        lower = word.lower()
        if match.start() and body[lower] > body[word] + body[word.capitalize()] and len(lower) == len(word):
            return lower
        return word.capitalize() if word.isupper() and len(word) > 4 and not body[word] else word

    return _WORD.sub(case, line)
