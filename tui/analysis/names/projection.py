"""Names that the document knows, carried to where the model missed them."""

import re
from collections import Counter

from tui.analysis.names.countries import country
from tui.analysis.names.evidence import Votes, chains
from tui.analysis.names.lexicon import ABBREVIATED_TITLES, LONG_TITLES, MONTH_NAMES, NOT_A_NAME, ROLES, TITLES
from tui.analysis.names.page import Name, Page, is_free, touching

_WORD_BEFORE = re.compile(r"([A-Z][\w'-]+)(\.?) $")
_ROLE = frozenset((*TITLES, *ABBREVIATED_TITLES, *ROLES, *(word for title in LONG_TITLES for word in title.split())))


def with_last_names(page: Page, names: list[Name], votes: Votes) -> list[Name]:
    """``names`` with the untagged last names of the document's persons, also where the model saw a date ("May")."""
    names = list(names)
    for last_name in sorted(chains(votes)[0]):
        if len(last_name) < 3 or (last_name in NOT_A_NAME and not _is_month(last_name)):
            continue
        for start, end in _occurrences(page.text, last_name):
            if not is_free(start, end, names) or re.match(r" [A-Z][a-z]", page.text[end : end + 3]):
                continue
            before = _WORD_BEFORE.search(page.text[max(0, start - 25) : start])
            titled = before is not None and before.group(1) in _ROLE
            beside = before is not None and not before.group(2) and not titled
            if before and beside and not page.opens_sentence(start - len(before.group())):
                continue
            if _is_month(last_name) and not titled and _is_date(page, start, end):
                continue
            names.append(Name(start, end, "PER", "PERSON"))
    return names


def with_repeats(page: Page, names: list[Name]) -> list[Name]:
    """``names`` with the other places where the same words stand."""
    names = list(names)
    count: Counter[str] = Counter()
    model: dict[str, Name] = {}
    for name in sorted(names):
        string = page.text[name.start : name.end]
        count[string] += 1
        model[string] = name
    for string in sorted(count, key=lambda one: (-len(one), one)):
        single = " " not in string
        if not string[0].isupper() or string in NOT_A_NAME:
            continue
        if single and (len(string) < 3 or (count[string] < 2 and (len(string) < 5 or _seen_small(page.text, string)))):
            continue
        for start, end in _occurrences(page.text, string):
            if is_free(start, end, names) and is_free(start, end, page.reserved):
                names.append(model[string]._replace(start=start, end=end, weight=1.0))
    return names


def cut_to_known(page: Page, names: list[Name], known: dict[str, Name]) -> list[Name]:
    """Headline spans cut to the longest name of two or more words that the sentences know."""
    lower = {string.lower(): string for string in sorted(known) if " " in string}
    result: list[Name] = []
    for name in names:
        words = page.text[name.start : name.end].lower()
        if page.is_headline(name.start) and " " in words and words not in lower:
            for candidate in sorted(lower, key=len, reverse=True):
                match = re.search(rf"(?<![\w-]){re.escape(candidate)}(?![\w-])", words)
                if match:
                    model = known[lower[candidate]]
                    name = Name(name.start + match.start(), name.start + match.end(), model.kind, model.type)
                    break
        result.append(name)
    return result


def known_in_sentences(page: Page, names: list[Name]) -> dict[str, Name]:
    """The names that stand in running text, by their words."""
    return {page.text[name.start : name.end]: name for name in names if not page.is_headline(name.start)}


def _occurrences(text: str, string: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(rf"(?<![\w-]){re.escape(string)}(?![\w-])", text)]


def _seen_small(text: str, string: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(string.lower())}(?![\w-])", text) is not None


def _is_month(word: str) -> bool:
    return word in MONTH_NAMES


def _is_date(page: Page, start: int, end: int) -> bool:
    """Whether a month's name is used as one: beside a number, or inside a longer date of the model's."""
    if re.match(r",? \d", page.text[end : end + 3]) or re.search(
        r"(?:\d(?:st|nd|rd|th)?(?: of)?|[Ii]n|[Ll]ast|[Nn]ext|[Ss]ince|[Bb]y|[Uu]ntil|this|early|late|mid-?) $",
        page.text[max(0, start - 8) : start],
    ):
        return True
    return any(other.end - other.start > end - start for other in touching(start, end, page.reserved))


def is_country_name(string: str) -> bool:
    """Whether the words are a country's name."""
    return country(string) is not None
