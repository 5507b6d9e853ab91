"""Names that the document knows, carried to where the model missed them or cut them short."""

import re
from collections import Counter

from tui.analysis.names.evidence import Votes, chains
from tui.analysis.names.lexicon import ABBREVIATED_TITLES, LONG_TITLES, MONTH_NAMES, NOT_A_NAME, ROLES, TITLES
from tui.analysis.names.page import Ground, Name, Page, touching

_WORD_BEFORE = re.compile(r"([A-Z][\w'-]+)(\.?) $")
_ROLE = frozenset((*TITLES, *ABBREVIATED_TITLES, *ROLES, *(word for title in LONG_TITLES for word in title.split())))
_DATE_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?(?: of)?|[Ii]n|[Ll]ast|[Nn]ext|[Ss]ince|[Bb]y|[Uu]ntil|this|early|late|mid-?) $"
)


def with_last_names(page: Page, names: list[Name], votes: Votes) -> list[Name]:
    """``names`` with the untagged last names of the document's persons, also where the model saw a date ("May")."""
    names = list(names)
    ground = Ground(page, names)
    for last_name in sorted(chains(votes)[0]):
        if len(last_name) < 3 or (last_name in NOT_A_NAME and last_name not in MONTH_NAMES):
            continue
        for start, end in occurrences(page.text, last_name):
            if not ground.is_free(start, end) or re.match(r" [A-Z][a-z]", page.text[end : end + 3]):
                continue
            before = _WORD_BEFORE.search(page.text[max(0, start - 25) : start])
            titled = before is not None and before.group(1) in _ROLE
            beside = before is not None and not before.group(2) and not titled
            if before and beside and not page.opens_sentence(start - len(before.group())):
                continue
            if last_name in MONTH_NAMES and not titled and _is_date(page, start, end):
                continue
            names.append(Name(start, end, "PER", "PERSON"))
            ground.cover(names[-1])
    return names


def with_repeats(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with the other places where the same words stand."""
    names = list(names)
    ground = Ground(page, [*names, *page.reserved])
    count: Counter[str] = Counter()
    model: dict[str, Name] = {}
    for name in sorted(names):
        string = page.text[name.start : name.end]
        count[string] += 1
        model[string] = name
    for string in sorted(count, key=lambda one: (-len(one), one)):
        if not string[0].isupper() or string in NOT_A_NAME:
            continue
        if " " not in string and (len(string) < 3 or (count[string] < 2 and len(string) < 5)):
            continue
        found = [(start, end) for start, end in occurrences(page.text, string) if ground.is_free(start, end)]
        if found and (" " in string or count[string] >= 2 or not occurrences(page.text, string.lower())):
            for start, end in found:
                names.append(model[string]._replace(start=start, end=end, weight=1.0, settled=False))
                ground.cover(names[-1])
    return names


def made_whole(page: Page, names: list[Name]) -> list[Name]:
    """Pieces of a name that stands whole elsewhere are replaced by it: "[London] and [Kent Railway]"."""
    count = Counter(page.text[name.start : name.end] for name in names)
    whole = {page.text[name.start : name.end]: name for name in names}
    spans = {(name.start, name.end) for name in names}
    ground = Ground(page, names)
    for string in sorted(count, key=lambda one: (-len(one), one)):
        if " " not in string or count[string] < 2:
            continue
        for start, end in occurrences(page.text, string):
            if (start, end) in spans or ground.is_free(start, end):
                continue
            pieces = touching(start, end, names)
            if (
                pieces
                and all(start <= name.start and name.end <= end for name in pieces)
                and (start, end) != pieces[0][:2]
            ):
                names = [name for name in names if name not in pieces]
                names.append(whole[string]._replace(start=start, end=end, weight=1.0, settled=False))
    return names


def with_capitals(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with the full names of persons where they stand in capitals: "FELIPE MASSA didn't"."""
    names = list(names)
    ground = Ground(page, names)
    for string, model in sorted({page.text[name.start : name.end]: name for name in names}.items()):
        upper = string.upper()
        if model.kind != "PER" or " " not in string or string == upper or upper not in page.text:
            continue
        for start, end in occurrences(page.text, upper):
            pieces = [] if ground.is_free(start, end) else touching(start, end, names)
            if all(start <= name.start and name.end <= end for name in pieces):
                names = [name for name in names if name not in pieces]
                names.append(model._replace(start=start, end=end, weight=1.0, settled=False))
    return names


def parted(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with a person's span cut where another known name begins: "Kimi Raikkonen" + "Ferrari crash"."""
    count = Counter(page.text[name.start : name.end] for name in names)
    kinds = {page.text[name.start : name.end]: name.kind for name in names}
    result: list[Name] = []
    for name in names:
        string = page.text[name.start : name.end]
        words = string.split(" ")
        for size in range(len(words) - 1, 1, -1):
            first, rest = " ".join(words[:size]), " ".join(words[size:])
            if name.kind == kinds.get(first) == "PER" and kinds.get(rest, "PER") != "PER" and count[string] == 1:
                middle = name.start + len(first)
                result.append(Name(middle + 1, name.end, kinds[rest]))
                name = name._replace(end=middle)
                break
        result.append(name)
    return sorted(result)


def cut_to_known(page: Page, names: list[Name], known: dict[str, Name]) -> list[Name]:
    """Headline spans cut to the longest name of two or more words that the sentences know."""
    lower = {string.lower(): string for string in sorted(known) if " " in string}
    result: list[Name] = []
    for name in names:
        words = page.text[name.start : name.end].lower()
        if page.is_headline(name.start) and " " in words and words not in lower:
            for candidate in sorted(lower, key=len, reverse=True):
                if found := occurrences(words, candidate):
                    first, last = found[0]
                    model = known[lower[candidate]]
                    name = Name(name.start + first, name.start + last, model.kind, model.type)
                    break
        result.append(name)
    return result


def known_in_sentences(page: Page, names: list[Name]) -> dict[str, Name]:
    """The names that stand in running text, by their words."""
    return {page.text[name.start : name.end]: name for name in names if not page.is_headline(name.start)}


def occurrences(text: str, string: str) -> list[tuple[int, int]]:
    """Where ``string`` stands in ``text`` as whole words, not beside a hyphen."""
    found: list[tuple[int, int]] = []
    start = text.find(string)
    while start >= 0:
        end = start + len(string)
        if not _in_word(text[start - 1 : start]) and not _in_word(text[end : end + 1]):
            found.append((start, end))
        start = text.find(string, end)
    return found


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in ("-", "_")


def _is_date(page: Page, start: int, end: int) -> bool:
    """Whether a month's name is used as one: beside a number, or inside a longer date of the model's."""
    if re.match(r",? \d", page.text[end : end + 3]) or _DATE_BEFORE.search(page.text[max(0, start - 8) : start]):
        return True
    return any(other.end - other.start > end - start for other in touching(start, end, page.reserved))
