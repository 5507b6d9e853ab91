"""What is written like a name and is none of the account's: credits of pictures, addresses, handles, labels."""

import re
from collections import Counter

from tui.analysis.names.lexicon import AGENCIES
from tui.analysis.names.page import Ground, Name, Page

_PERSON = r"(?:[A-Z][\w'-]+|[A-Z]\.)(?: (?:[A-Z][\w'-]+|[A-Z]\.)){1,3}"
_MEDIUM = r"(?:Photo|Photograph|Picture|Image|Illustration|Credit|Courtesy)s?"
_AGENCY = rf"(?:{'|'.join(AGENCIES)}|AP|PA|POOL|Pool|GETTY|REUTERS)\b"
_INSIDE = r"[^()\[\]\n]{0,80}?"
_CREDIT = re.compile(
    "|".join(
        (
            rf"[(\[]{_INSIDE}(?:\b{_MEDIUM}(?: credit)?(?::|/| by\b| via\b)|/ ?{_AGENCY}){_INSIDE}[)\]]",
            rf"[(\[]{_PERSON}(?:, File)? ?/ ?[A-Z][^()\[\]\n]{{1,40}}[)\]]",
            rf"\b{_PERSON} ?/ ?{_AGENCY}(?: Images| Photo)?",
            rf"\b{_MEDIUM}(?: credit)?: [^.\n]{{2,80}}$",
        )
    ),
    re.MULTILINE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+|[\w.-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4})/\w+\.?")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|int|tv|io|co\.[a-z]{2}|[a-z]{2})\.?")
_LABEL_AFTER = re.compile(r": ?[\d$£€]")


def struck(page: Page) -> Ground:
    """The credits of pictures and the addresses on a page."""
    found = (*_CREDIT.finditer(page.text), *_ADDRESS.finditer(page.text))
    return Ground(page, (Name(match.start(), match.end(), "") for match in found))


def without_credits(page: Page, names: list[Name], ground: Ground) -> list[Name]:
    """``names`` without those on struck ``ground``, and without labels before a figure ("Height: 70 m").

    A hashtag is a name only where the same words are one elsewhere.
    """
    count = Counter(page.text[name.start : name.end] for name in names if page.text[name.start - 1 : name.start] != "#")
    return [
        name
        for name in names
        if ground.is_free(name.start, name.end)
        and (page.text[name.start - 1 : name.start] != "#" or count[page.text[name.start : name.end]])
        and not (name.kind == "PER" and _DOMAIN.fullmatch(page.text, name.start, name.end))
        and not _is_label(page, name)
    ]


def _is_label(page: Page, name: Name) -> bool:
    word = page.text[name.start : name.end]
    return name.kind != "PER" and page.rank.usually_small(word) and _LABEL_AFTER.match(page.text, name.end) is not None
