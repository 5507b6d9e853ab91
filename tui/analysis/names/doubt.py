"""Names that are none: words with a capital for their place, posts and degrees in capitals."""

import re
from collections import Counter

from tui.analysis.names.countries import country, demonym
from tui.analysis.names.extension import head_kind
from tui.analysis.names.lexicon import NOT_A_NAME, NOT_NAMES
from tui.analysis.names.page import Name, Page
from tui.analysis.names.projection import occurrences

_SLUG_AFTER = re.compile(r" ?-{1,2} ?(?=\S)")


def without_common_words(page: Page, names: list[Name]) -> list[Name]:
    """``names`` without the words that owe their capital to their place: "CRICKET - ...", "Wheat 40.2 39.9"."""
    return [
        _without_sport(page, name)
        for name in names
        if page.text[name.start : name.end] not in NOT_NAMES and not _is_common_word(page, name)
    ]


def _without_sport(page: Page, name: Name) -> Name:
    """The league alone of a headline's first words: "NBA BASKETBALL - STANDINGS"."""
    first, *rest = page.text[name.start : name.end].split()
    opens = not page.text[page.line_at(name.start).start : name.start].strip()
    if not (rest and opens and first.isupper() and _SLUG_AFTER.match(page.text, name.end)):
        return name
    if page.rank.usually_small(first) or not all(page.rank.usually_small(word) for word in rest):
        return name
    return Name(name.start, name.start + len(first), "ORG", "ORG")


def _is_common_word(page: Page, name: Name) -> bool:
    string = page.text[name.start : name.end]
    if string in NOT_A_NAME and name.kind != "PER":
        return True
    line = page.line_at(name.start)
    before = page.text[line.start : name.start]
    opens = page.opens_sentence(name.start) or before.endswith((" - ", " / ", " \u2014 ", " \u2013 "))
    if name.kind == "PER" or name.settled or not (opens or line.capitals) or head_kind(string.split()[-1]):
        return False
    if country(string) or demonym(string) or not all(page.rank.usually_small(word) for word in string.split()):
        return False
    slug = not before.strip() and _SLUG_AFTER.match(page.text, name.end, line.end)
    return bool(slug) or (" " not in string and all(page.opens_sentence(a) for a, _ in occurrences(page.text, string)))


def without_openers(page: Page, names: list[Name]) -> list[Name]:
    """Names without a word that only opens their sentence, where the rest is a name elsewhere: "Old Rome"."""
    count = Counter(page.text[name.start : name.end] for name in names)
    result: list[Name] = []
    for name in names:
        string = page.text[name.start : name.end]
        first, _, rest = string.partition(" ")
        if (
            count[rest] >= (1 if " " in rest else 2)
            and count[string] == 1
            and not head_kind(string.split()[-1])
            and page.opens_sentence(name.start)
            and page.rank.usually_small(first)
        ):
            name = name._replace(start=name.start + len(first) + 1)
        result.append(name)
    return result
