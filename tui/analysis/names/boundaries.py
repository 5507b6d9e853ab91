"""Where a name begins and ends: the model's spans split and trimmed."""

import re

from tui.analysis.names.lexicon import (
    ABBREVIATED_TITLES,
    ABBREVIATIONS,
    AGENCIES,
    LONG_TITLES,
    NUMBER_WORDS,
    ORGANISATION_HEADS,
    OTHER_HEADS,
    PARTICLES,
    PLACE_HEADS,
    ROLES,
    TITLES,
)
from tui.analysis.names.page import KIND, Name, Page
from tui.analysis.parse import Parse

_SPLIT = re.compile(
    r"\n+| [a-z]{3,}ing (?=[A-Z])| *(?:https?://|www\.|[@#])\S*|\s/\s|(?<=[a-z]{3})\. (?=[A-Z])|; | - |\s{3,}"
)
_JOINED = re.compile(r"(.*[a-z].*?)(?: and | & |, | vs?\.? )([A-Z].*)")
_ARTICLE = re.compile(r"(?:the|a|an) +")
_OPENING_ARTICLE = re.compile(r"(?:The|THE|A|An) +")
_POSSESSIVE = re.compile(r"'s?$")
_TITLE = f"(?:{'|'.join((*LONG_TITLES, *TITLES, *ABBREVIATED_TITLES, *(role.capitalize() for role in ROLES)))})"
_HONORIFIC = re.compile(rf"(?:(?:ex-|[Ff]ormer )?{_TITLE}(?:-elect)?\b\.?,?\s+)+(?=[A-Z])")
_CREDIT_BEFORE = re.compile(rf"((?:{'|'.join(AGENCIES)}))[/:]? (?=[A-Z])", re.IGNORECASE)
_CREDIT_AFTER = re.compile(rf"/(?:{'|'.join(AGENCIES)}|AP|PA|Pool)\b.*", re.IGNORECASE)
_SMALL_TAIL = re.compile(r" (?:of|in|for|at|on|to|by|from)(?: [a-z]+)+$")
_CAPTION = re.compile(r"([A-Z]{3,}(?: [A-Z]{2,})+) (?=[A-Z][a-z])")
_NUMBER_AFTER = re.compile(r"(?: \d[\d.,-]*(?:st|nd|rd|th)?)+$")
_NUMBERS_AFTER = re.compile(r"(?: \d+){2,}$")
_NUMBER_BEFORE = re.compile(r"\d[\d=.]* (?=[A-Z])")
_PUBLISHER_AFTER = re.compile(r" (?:news agency|newspaper|magazine|airline|daily|website)$")
_CODE = re.compile(r"[={}<>\\|_]|\w\(")
_SMALL_WORD_AFTER = re.compile(r" (?:and|or|near|of|the|in|at|for|to|on|from|by|with|v)$")
_SMALL_BEFORE = re.compile(r"(?:[a-z][\w-]* )+(?=[A-Z])")
_SMALL_AFTER = re.compile(r"(?: [a-z][^\sA-Z]*)+$")
_COUNT = re.compile(rf"(?:{'|'.join(NUMBER_WORDS)}) (?=[A-Z])")
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"[\d.,/ -]+[a-z]*")
_COMMON = 10_000
"""Rank up to which a word is common."""

_HYPHENATED = re.compile(
    r"-(?:\w*(?:ed|ing|based|born|led|style|wide|only|like|made|language|speaking|bound|owned|run|backed|free|era|side|area)"
    r"|(?:trained|held|class|friendly|inspired))$"
)


def names_of_model(parse: Parse, page: Page) -> list[Name]:
    """The model's names with corrected boundaries."""
    names: list[Name] = []
    for ent in parse.doc.ents:
        kind = KIND.get(ent.label_)
        if kind is None:
            continue
        start, end = parse.starts[ent.start], parse.ends[ent.end - 1]
        for first, last in split(page, start, end, kind):
            first, last = trim(page, first, last)
            first, last = _without_small_words(page, first, last)
            if kind in ("PER", "LOC") and (number := _NUMBER_AFTER.search(page.text[first:last])):
                last = first + number.start()
            if number := _NUMBERS_AFTER.search(page.text[first:last]):
                last = first + number.start()
            if kind == "PER" and (number := _NUMBER_BEFORE.match(page.text, first, last)):
                first = number.end()
            if kind == "PER":
                first = after_honorific(page, first, last)
            if kind in ("PER", "LOC"):
                first, last = _capitalised(page, first, last)
            if kind != "MISC" and (count := _COUNT.match(page.text, first, last)):
                first = count.end()
            words = page.text[first:last]
            if not _LETTER.search(words) or words == words.lower() or _DIGITS.fullmatch(words) or _CODE.search(words):
                continue
            names.append(Name(first, last, kind, ent.label_))
    return names


def split(page: Page, start: int, end: int, kind: str) -> list[tuple[int, int]]:
    """The parts of a span that runs over a line, a sentence or, for persons and places, a conjunction."""
    text = page.text[start:end]
    parts: list[tuple[int, int]] = []
    first = 0
    for match in _SPLIT.finditer(text):
        parts.append((start + first, start + match.start()))
        first = match.end()
    parts.append((start + first, end))
    if len(parts) == 1 and (caption := _CAPTION.match(page.original[start:end])):
        return [(start, start + caption.end(1)), (start + caption.end(), end)]
    if len(parts) == 1 and (credit := _CREDIT_BEFORE.match(text)) and (kind == "PER" or " " in credit.group(1)):
        return [(start, start + credit.end(1)), (start + credit.end(), end)]
    if len(parts) == 1 and (credit := _CREDIT_AFTER.search(text)):
        return [(start, start + credit.start())]
    if len(parts) == 1 and kind in ("PER", "LOC") and (joined := _JOINED.fullmatch(text)):
        last = joined.group(2).split()[-1].lower()
        if last not in ORGANISATION_HEADS and last not in PLACE_HEADS and last not in OTHER_HEADS:
            return [(start, start + joined.end(1)), (start + joined.start(2), end)]
    return parts


def trim(page: Page, start: int, end: int) -> tuple[int, int]:
    """The span without article, possessive and punctuation. "The" inside a sentence is part of the name: "The Who"."""
    text = page.text
    while start < end:
        before = (start, end)
        article: re.Match[str] | None = _ARTICLE.match(text, start, end)
        if article is None and (
            page.opens_sentence(start) or text[start : start + 4] != "The " or page.is_headline(start)
        ):
            article = _OPENING_ARTICLE.match(text, start, end)
        if article:
            start = article.end()
        if possessive := _POSSESSIVE.search(text[start:end]):
            end -= len(possessive.group())
        if small := _SMALL_WORD_AFTER.search(text[start:end]):
            end -= len(small.group())
        if publisher := _PUBLISHER_AFTER.search(text[start:end]):
            end -= len(publisher.group())
        if text[end : end + 1] == "-" and (small := _SMALL_AFTER.search(text[start:end])):
            end -= len(small.group())
        if hyphenated := _HYPHENATED.search(text[start:end]):
            end -= len(hyphenated.group())
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".!)"):
            end -= 1
        if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
            end -= 1
        if end > start and text[end - 1] == "." and not _keeps_stop(text[start:end]):
            end -= 1
        if (start, end) == before:
            break
    return start, end


def after_honorific(page: Page, start: int, end: int) -> int:
    """Where a person's name begins, behind its titles."""
    match = _HONORIFIC.match(page.text, start, end)
    return match.end() if match else start


def _without_small_words(page: Page, start: int, end: int) -> tuple[int, int]:
    """The span without common small words before it ("next") and a tail without a capital ("of the season")."""
    before = _SMALL_BEFORE.match(page.text, start, end)
    words = before.group().split() if before else []
    if before and not PARTICLES & set(words) and all(page.rank(word) < _COMMON for word in words):
        start = before.end()
    tail = _SMALL_TAIL.search(page.text[start:end])
    return start, start + tail.start() if tail else end


def _capitalised(page: Page, start: int, end: int) -> tuple[int, int]:
    """A person's name from its first capital to its last word with one, particles ("van Gogh") kept."""
    before = _SMALL_BEFORE.match(page.text, start, end)
    if before and not PARTICLES & set(before.group().split()):
        start = before.end()
    after = _SMALL_AFTER.search(page.text[start:end])
    if after and not PARTICLES & set(after.group().split()):
        end = start + after.start()
    return start, end


def _keeps_stop(name: str) -> bool:
    last = name.split()[-1].rstrip(".")
    return last.lower() in ABBREVIATIONS or len(last) == 1 or "." in last
