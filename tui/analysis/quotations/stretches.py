"""Stretches of text between quotation marks, on the text as the source has it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis.parse import Parse
from tui.analysis.quotations.posts import post
from tui.documents import BlockKind, Span

LONGEST = 2000
"""A longer stretch in one paragraph, in characters, is a mark that was never closed."""

DOUBLED = True
"""Whether two single marks, as agencies and archives type them (''so'', ``so''), are a double one."""

_OPENING, _CLOSING, _STRAIGHT = "“„«", "”»", '"'
_EDGE = "“”„«»\"‘’'`"
_SINGLE = re.compile(
    r"(?<![\w'’])[‘'](?=[\w\[…“\"£$€])(?P<body>[^\n“”\"]{1,1500}?(?:[,.?!…][’']|[’'](?=[\s,.;:?!)\]–—-]|$)))(?!\w)"
)
"""Words between single marks, opened at a word's start and closed at a word's end."""
_FORGOTTEN = 600
"""Characters of the longest speech whose closing mark is taken to be forgotten."""
_SENTENCE_BEFORE = re.compile(r"[.:,] $")
_NAME_BEFORE = re.compile(r"[A-Z][\w.]*\s$")
_REOPENED = re.compile(r"[.,:] ([‘'])(?=[A-Z])(?!.*[’'](?:\s|$))")
_NICKNAME = re.compile(r"[A-Z]\w+")
_NAME_AFTER = re.compile(r"\s[A-Z]")


@dataclass(frozen=True)
class Stretch:
    """Words between quotation marks.

    ``span`` has the marks, ``content`` is without them; ``paragraph`` indexes ``Parse.paragraphs``; the tokens are
    ``first <= i < last``. ``closed`` is false where the paragraph ends before the closing mark.
    """

    span: Span
    content: Span
    paragraph: int
    first: int
    last: int
    closed: bool = True


def find_stretches(parse: Parse) -> tuple[Stretch, ...]:
    """The outermost quoted stretches in text order. Single marks count where they prevail."""
    text = parse.document.text
    doubles = [_double(text, p.block.span) for p in parse.paragraphs]
    count = sum(map(len, doubles))
    singles = [_single(text, p.block.span) for p in parse.paragraphs]
    if sum(map(len, singles)) > 2 * count:
        for number, paragraph in enumerate(parse.paragraphs):
            singles[number] += _opened(text, paragraph.block.span, singles[number])
        doubles = [_merged(a, b) for a, b in zip(singles, doubles, strict=True)]
    for number, paragraph in enumerate(parse.paragraphs):
        if (posted := post(text, paragraph.block.span)) is not None:
            doubles[number] = [(posted.start, posted.end, True)]
    found = []
    for number, marked in enumerate(doubles):
        for start, end, closed in marked:
            if not closed and not _reopens(parse, number) and not _ends_speech(text, parse, number, start, marked):
                continue
            content = _content(text, start, end)
            if content is None or _is_nickname(text, start, end):
                continue
            tokens = parse.tokens(Span(start, end))
            if tokens:
                found.append(Stretch(Span(start, end), content, number, tokens.start, tokens.stop, closed))
    return tuple(found)


def stretch_of_tokens(parse: Parse, stretches: Sequence[Stretch]) -> list[int]:
    """For each token the index of the stretch that it stands in, -1 outside."""
    inside = [-1] * len(parse.starts)
    for index, stretch in enumerate(stretches):
        for token in range(stretch.first, stretch.last):
            inside[token] = index
    return inside


def stretch_at(stretches: Sequence[Stretch], offset: int) -> int:
    """The index of the stretch that covers an offset, -1 if none does."""
    index = bisect_right(stretches, offset, key=lambda s: s.span.start) - 1
    return index if index >= 0 and offset < stretches[index].span.end else -1


def _double(text: str, block: Span) -> list[tuple[int, int, bool]]:
    """(start, end, closed) of what stands in double marks; a new opening mark before a closing one starts afresh."""
    found: list[tuple[int, int, bool]] = []
    opened: int | None = None
    curly = False
    i = block.start
    while i < block.end:
        char, width = text[i], 1
        if DOUBLED and char in "'`’‘" and i + 1 < block.end and text[i + 1] == char:
            char, width = _STRAIGHT, 2
        if char in _OPENING:
            opened, curly = i, True
        elif char in _CLOSING:
            if opened is not None:
                found.append((opened, i + width, True))
            opened = None
        elif char == _STRAIGHT:
            before = text[i - 1] if i > block.start else " "
            after = text[i + width] if i + width < block.end else " "
            if opened is None:
                # a mark at a word's end closes something that was never opened
                if before.isspace() or not after.isspace():
                    opened, curly = i, False
            elif not curly or not after.isalnum():
                found.append((opened, i + width, True))
                opened = None
        i += width
    if opened is not None and block.end - opened > 20:
        found.append((opened, block.end, False))
    return [one for one in found if one[1] - one[0] <= LONGEST]


def _single(text: str, block: Span) -> list[tuple[int, int, bool]]:
    return [(match.start(), match.end(), True) for match in _SINGLE.finditer(text, block.start, block.end)]


def _opened(text: str, block: Span, found: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """A paragraph that begins with a single mark that nothing closes."""
    begins = text[block.start : block.start + 1] in ("‘", "'") and text[block.start + 1 : block.start + 2].isalnum()
    opening = max(found[-1][1], block.end - _FORGOTTEN) if found else block.end
    if (last := _REOPENED.search(text, opening, block.end)) is not None:
        return [(last.start(1), block.end, False)]
    if not begins or block.end - block.start > LONGEST or any(start == block.start for start, _, _ in found):
        return []
    return [(block.start, block.end, False)]


def _merged(preferred: list[tuple[int, int, bool]], others: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Both lists in order; of two that overlap the preferred one, or the one that starts earlier."""
    kept: list[tuple[int, int, bool]] = []
    for one in sorted([*preferred, *others]):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _reopens(parse: Parse, number: int) -> bool:
    """Whether the next paragraph begins with an opening mark: speech over several paragraphs is reopened in each."""
    below = next((p for p in parse.paragraphs[number + 1 :] if p.block.kind is not BlockKind.CAPTION), None)
    if below is None:
        return False
    here, following = parse.paragraphs[number].block.span.start, below.block.span.start
    single = parse.document.text[here : here + 1] in ("‘", "'")
    return parse.document.text[following : following + 1] in tuple("‘'" if single else _OPENING + _STRAIGHT)


def _ends_speech(text: str, parse: Parse, number: int, start: int, marked: Sequence[tuple[int, int, bool]]) -> bool:
    """Whether speech broken off by "he said." goes on up to the paragraph's end, where its mark was forgotten."""
    block = parse.paragraphs[number].block.span
    return (
        block.end - start <= _FORGOTTEN
        and text[block.end - 1] in ".!?…"
        and text[start + 1 : start + 2].isupper()
        and _SENTENCE_BEFORE.search(text[max(start - 3, 0) : start]) is not None
        and any(other_end <= start and other < start and closed for other, other_end, closed in marked)
    )


def _content(text: str, start: int, end: int) -> Span | None:
    """The stretch without marks and space at its edges; None if it holds no word."""
    while start < end and (text[start] in _EDGE or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _EDGE or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if any(char.isalnum() for char in text[start:end]) else None


def _is_nickname(text: str, start: int, end: int) -> bool:
    """'Dwayne "Rock" Johnson': one capitalised word between two."""
    return (
        _NICKNAME.fullmatch(text, start + 1, end - 1) is not None
        and _NAME_AFTER.match(text, end) is not None
        and _NAME_BEFORE.search(text, max(start - 14, 0), start) is not None
    )
