"""What stands between the paragraphs of a saved page: captions of pictures, credits, links to other articles.

A caption is told by what pictures have (a credit, "FILE -", "Image caption"), or by its form: among paragraphs that end
as sentences do, one that does not is a caption, a teaser or a subheading. It stays in the text and is analysed, but it
tells no facts alone: it repeats the account, or belongs to another day.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from tui.documents import lexicon
from tui.documents.about import is_boilerplate
from tui.documents.passages import words_of
from tui.documents.records import Block, BlockKind, Span

_HEAD = re.compile(rf"(?:(?:{'|'.join(lexicon.CAPTION_STARTS)})[\s:,–—-]*)+(?=[^\W\d_a-z]|[\"“‘'\d])")
_AGENCY = "|".join(map(re.escape, lexicon.PHOTO_AGENCIES))
_AGENCY_FIRST = re.compile(rf"(?:{_AGENCY})\s+(?=[A-Z“‘\"'])")
_CAPTION = re.compile(
    rf"FILE\s*(?:PHOTO\s*)?[-–—:]\s|FILE PHOTO\b|(?:{'|'.join(lexicon.CAPTION_OPENINGS)})", re.IGNORECASE
)
_NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}"
_CREDIT = re.compile(
    rf"""[(\[](?:[^()\[\]]*\b(?:photos?|photograph|image|picture|pic|pool|handout|courtesy|via|video)\b[^()\[\]]*
        |{_NAME}(?:,\ [^()/]{{1,20}})?\s?/\s?[A-Z][^()\[\]]{{1,60}}|[^()\[\]]{{0,40}}\b(?:{_AGENCY}))[)\]]$
      | (?<=[.!?”"’')\]a-z])\s{_NAME}\s?/\s?(?:{_AGENCY})(?:/[A-Z][\w ]+)?$
      | [.!?…]["”’']?\s(?:{_AGENCY})\.?$
      | \b(?:Photo|Photograph|Photography|Picture|Image|Illustration|Credit|Video)s?(?:\ credit|\ by)?:\s[^.]{{2,80}}$
      | [.!?]["”’']?\s(?:Photos?|Video)\ (?:by|courtesy\ of)\ [^.]{{2,60}}$
    """,
    re.VERBOSE,
)
_CREDIT_LENGTH = 300
"""Characters at the end of a paragraph in which a credit is looked for."""
_BUTTON = re.compile(r"\b(?:Play Video|Hide Caption)\b")
_PICTURED = re.compile(
    r"\((?:[\w ,]{0,30}\b)?(?:pictured|left|right|centre|center|above|below)\b[^()]{0,40}\)|^Pictured\b"
)
_ENDED = re.compile(r"[.!?…:;,\-–—][\"'”’“‘»)\]]*(?:\s\S)?$")
_TWEETED = re.compile(r"[–—-]\s?[^–—]{2,60}\(@\w{1,20}\)\s.{0,40}$|https?://\S+$|pic\.twitter\.com/\S+")
_ITEM = re.compile(r"[-–—•*▪●·]\s|\(?\d{1,3}[.)]\s|[“\"‘']")

_MOST_ENDED = 0.45
"""Share of paragraphs that end as sentences do from which one that doesn't is told by that."""
_FEWEST = 5
_LONGEST = 420
_SHORTEST = 5
"""Words of a caption that is told by its form alone; what is shorter may as well be a subheading or an item."""


def with_captions(text: str, blocks: Sequence[Block], by_form: bool = True) -> tuple[Block, ...]:
    """The blocks with captions, credits and links to other articles told apart from the paragraphs among them.

    ``by_form`` is false where the source says itself what is a heading or a list.
    """
    found: list[Block] = []
    for block in blocks:
        found += _split(text, block) if block.kind is BlockKind.PARAGRAPH else [block]
    found = _without_links(text, found)
    return tuple(_told_by_form(text, found) if by_form else found)


def _split(text: str, block: Block) -> list[Block]:
    """A paragraph as it is, or as a caption, what stands before it on the page ("Image caption") told apart."""
    words = words_of(text, block)
    head = _HEAD.match(words) or (None if _ENDED.search(words) else _AGENCY_FIRST.match(words))
    if head is not None and not block.hidden:
        start = Span(block.span.start, block.span.start + len(head.group().rstrip()))
        rest = replace(block, span=Span(block.span.start + head.end(), block.span.end))
        kind = BlockKind.PARAGRAPH if _TWEETED.search(words) else BlockKind.CAPTION
        return [Block(BlockKind.BOILERPLATE, start), replace(rest, kind=kind)]
    if _TWEETED.search(words) is None and len(words) < 1200 and (_CAPTION.match(words) or _is_credited(words)):
        return [replace(block, kind=BlockKind.CAPTION)]
    return [block]


def _is_credited(words: str) -> bool:
    return _CREDIT.search(words[-_CREDIT_LENGTH:]) is not None or _BUTTON.search(words) is not None


def _without_links(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with headlines of other articles, listed under "Read more:" or the like, as boilerplate."""
    found: list[Block] = []
    listed = False
    for block in blocks:
        words = block.span.cut(text)
        if block.kind is BlockKind.BOILERPLATE:
            listed = is_boilerplate(words) and (words.endswith(":") or (listed and len(words) < 60))
        elif block.kind is BlockKind.PARAGRAPH and listed and len(words) < 160 and not _ENDED.search(words):
            block = replace(block, kind=BlockKind.BOILERPLATE)
        else:
            listed = False
        found.append(block)
    return found


def _told_by_form(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Captions and subheadings among paragraphs of which most end as sentences do."""
    prose = [index for index, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH]
    words = {index: blocks[index].span.cut(text) for index in prose}
    ended = {index for index in prose if _ENDED.search(words[index]) or _TWEETED.search(words[index])}
    found = list(blocks)
    trailing = len(list(takewhile(lambda index: index not in ended, reversed(prose))))
    account = prose[: len(prose) - trailing] if trailing >= _FEWEST else prose
    if len(account) < _FEWEST or len(ended) < _MOST_ENDED * len(account):
        return found
    begun = False
    listed = False
    for position, index in enumerate(prose):
        if index in ended:
            begun = True
            listed = words[index].endswith(":")
            continue
        following = prose[position + 1] if position + 1 < len(prose) else None
        if _is_subheading(words[index]) and following is not None:
            found[index] = replace(blocks[index], kind=BlockKind.HEADING, level=2)
        elif (
            (begun or _PICTURED.search(words[index]))
            and not listed
            and _is_caption(words[index])
            and not (following is not None and words[following][0].islower())
        ):
            found[index] = replace(blocks[index], kind=BlockKind.CAPTION)
    return found


def _is_subheading(words: str) -> bool:
    return words.isupper() and 1 < len(words.split()) <= 6 and "\n" not in words


def _is_caption(words: str) -> bool:
    return len(words) <= _LONGEST and len(words.split()) >= _SHORTEST and _ITEM.match(words) is None
