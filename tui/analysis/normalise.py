"""The text as the model reads it best: straight marks, plain spaces, sentence case. Never longer or shorter."""

import re
from collections import Counter
from collections.abc import Callable

from tui.documents import Document

_PLAIN = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
        "‐": "-", "‑": "-", "‒": "-", "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
    }
)  # fmt: skip
_ENDLESS = re.compile(r"\S{400,}")
"""No word of a language: encoded data, a ruler. Patterns that look for words would be at it for minutes."""
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_][\w']*")
_CAPITAL_RUN = re.compile(r"(?:\b[A-Z][A-Z'.&-]*[A-Z]\b[\s,:;-]*){3,}")
_BEFORE_SENTENCE = frozenset(".!?:\"'([*•–—-")

CAPITAL_SHARE = 0.7
"""Share of capital letters from which a line counts as written in capitals."""
TITLE_SHARE = 0.75
"""Share of longer words with a capital from which a line counts as a headline."""

Rank = Callable[[str], int]
"""How common a word is as written: 0 is the most common (tui.analysis.frequency.Ranks)."""


def normalised(document: Document) -> str:
    """``document.text`` with straight marks and plain spaces, and each block on one line: the same length.

    What is no word of any language is blank.
    """
    text = _ENDLESS.sub(lambda match: " " * len(match.group()), document.text.translate(_PLAIN))
    pieces: list[str] = []
    end = 0
    for block in document.blocks:
        pieces.append(text[end : block.span.start])
        pieces.append(re.sub(r"[\n\r\f\v\x85\u2028\u2029]", " ", block.span.cut(text)))
        end = block.span.end
    pieces.append(text[end:])
    return "".join(pieces)


def is_capitals(line: str) -> bool:
    """Whether the line is written in capitals, so that they tell nothing about names."""
    letters = "".join(filter(str.isalpha, line))
    return len(letters) >= 6 and sum(map(str.isupper, letters)) > CAPITAL_SHARE * len(letters)


def is_title(line: str) -> bool:
    """Whether the line capitalises most of its words, as headlines do."""
    if len(line) >= 200 or line.rstrip().endswith("."):
        return False
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) > TITLE_SHARE * len(words)


def true_cased(document: Document, text: str, rank: Rank | None = None) -> str:
    """``text`` with headlines and runs of capitals in the case that their words have inside sentences: the same length.

    A line in capitals, or a headline with a capital on most of its words, hides which words are names. The document's
    own sentences decide first (a word that they write only in small letters is written so), then the language: how
    common each form is by ``rank``; without it, words that the document does not show keep their capital. (Lita et al.
    2003, tRuEcasIng.)
    """
    prose = [block.span for block in document.blocks if block.kind.is_prose]
    lines = [span.cut(text) for span in prose]
    headlines = [is_capitals(line) or is_title(line) for line in lines]
    forms = _forms_in_sentences([line for line, headline in zip(lines, headlines, strict=True) if not headline])
    pieces: list[str] = []
    end = 0
    for span, line, headline in zip(prose, lines, headlines, strict=True):
        if headline:
            line = _sentence_case(line, forms, rank)
        else:
            line = _CAPITAL_RUN.sub(lambda match: _sentence_case(match.group(), forms, rank), line)
        pieces += [text[end : span.start], line]
        end = span.end
    pieces.append(text[end:])
    return "".join(pieces)


def _forms_in_sentences(lines: list[str]) -> Counter[str]:
    """How often each form of a word stands where its case is free: inside sentences, not at their start."""
    forms: Counter[str] = Counter()
    for line in lines:
        runs = [match.span() for match in _CAPITAL_RUN.finditer(line)]
        for match in _WORD.finditer(line):
            start = match.start()
            opens = not start or line[max(start - 4, 0) : start].rstrip()[-1:] in _BEFORE_SENTENCE
            if not (opens or (runs and any(a <= start < b for a, b in runs))):
                forms[match.group()] += 1
    return forms


def _sentence_case(line: str, forms: Counter[str], rank: Rank | None) -> str:
    capitals = is_capitals(line)
    matches = list(_WORD.finditer(line))
    cased = [_case(match.group(), capitals, forms, rank) for match in matches]
    if rank is not None:
        _keep_names_whole(line, matches, cased, forms, rank)
    pieces: list[str] = []
    end = 0
    for index, (match, word) in enumerate(zip(matches, cased, strict=True)):
        opens = index == 0 or line[end : match.start()].strip(" \"'(") in (".", "!", "?", ":")
        pieces += [line[end : match.start()], word[0].upper() + word[1:] if opens else word]
        end = match.end()
    pieces.append(line[end:])
    result = "".join(pieces)
    return result if len(result) == len(line) else line


def _case(word: str, capitals: bool, forms: Counter[str], rank: Rank | None) -> str:
    if "." in word or len(word.lower()) != len(word) or word[0].islower():
        return word
    if capitals and len(word) > 1:
        options = [word.lower(), word.capitalize(), word]
    elif word[1:].islower() or word == "A":
        options = [word.lower(), word]
    else:
        return word
    seen = [forms[option] for option in options]
    if any(seen):
        # A name is a name in the headline too, however often its letters are also a common word (May, may).
        return options[1] if len(options) == 2 and seen[1] else options[seen.index(max(seen))]
    if rank is None:
        return word.capitalize() if capitals and len(word) > 3 else word
    ranked = [rank(option) for option in options]
    if len(set(ranked)) == 1:
        return options[1]
    return options[ranked.index(min(ranked))]


def _keep_names_whole(
    line: str, matches: list[re.Match[str]], cased: list[str], forms: Counter[str], rank: Rank
) -> None:
    """Give "new" its capital back before "York": a word nearly as common with a capital, beside a name."""
    for index, (match, word) in enumerate(zip(matches, cased, strict=True)):
        name = word.capitalize()
        if not word.islower() or forms[word] or len(word) < 3 or rank(name) > 2.5 * rank(word):
            continue
        following = index + 1 < len(cased) and line[match.end() : matches[index + 1].start()] == " "
        if following and cased[index + 1][0].isupper() and not cased[index + 1].isupper():
            cased[index] = name
