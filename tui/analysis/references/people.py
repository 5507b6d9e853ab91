"""The people that a document names: which names are one person's, and their gender where the text tells it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.records import Mention
from tui.analysis.references import lexicon
from tui.analysis.syntax import Syntax

_AGE = re.compile(r",? \(?(?:aged )?(\d{1,3})(?=[,).])|, who (?:is|was) (\d{1,3})\b")
_TITLE, _NOUN, _FIRST_NAME, _PRONOUN = 5, 3, 3, 1
"""How much each kind of evidence for a gender weighs."""


def chain_names(parse: Parse, names: Sequence[Mention]) -> dict[int, int]:
    """For each name of a person the index of that person's first name in the document.

    A last name alone, or with a title, is the person named in full with it; where two share it, the one named last.
    """
    words: dict[int, tuple[str, ...]] = {}
    for index, name in enumerate(names):
        if name.type == "PERSON":
            words[index] = _plain(parse.cut(name.span))
    full: dict[str, list[int]] = defaultdict(list)
    for index, parts in words.items():
        if len(parts) > 1:
            full[parts[-1]].append(index)
    owner: dict[int, int] = {}
    by_words: dict[tuple[str, ...], int] = {}
    for index, parts in words.items():
        if not parts:
            owner[index] = index
            continue
        if parts in by_words and len(parts) > 1:
            owner[index] = by_words[parts]
            continue
        candidates = [other for other in full[parts[-1]] if other != index and _fits(parts, words[other])]
        if len(parts) == 1 and not candidates:
            candidates = [o for rows in full.values() for o in rows if words[o][0] == parts[0]]
        before = [other for other in candidates if other < index]
        chosen = before[-1] if before else (candidates[0] if candidates else None)
        if chosen is None:
            owner[index] = by_words.get(parts, index)
        else:
            owner[index] = owner.get(chosen, chosen)
        by_words.setdefault(parts, owner[index])
    first: dict[int, int] = {}
    for index in sorted(owner):
        root = index
        while owner[root] != root:
            root = owner[root]
        first.setdefault(root, index)
        owner[index] = root
    return {index: first[root] for index, root in owner.items()}


def genders(parse: Parse, syntax: Syntax, names: Sequence[Mention], person: dict[int, int]) -> dict[int, str]:
    """The gender of each person (by first mention) where titles, nouns beside the name or the first name tell it."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for index, owner in person.items():
        tokens = parse.tokens(names[index].span)
        if not tokens:
            continue
        around = [*range(max(tokens.start - 1, 0), tokens.start), *tokens]
        for token in around:
            word = syntax.lower[token]
            votes[owner]["m"] += _TITLE * (word in lexicon.MASCULINE_TITLES)
            votes[owner]["f"] += _TITLE * (word in lexicon.FEMININE_TITLES)
        described = range(max(tokens.start - 4, syntax.bounds(tokens.start).start), tokens.start)
        for token in (*described, *_appositions(syntax, tokens)):
            if described.start <= token < tokens.start and not _leads_to(syntax, token, tokens):
                continue
            votes[owner]["m"] += _NOUN * (syntax.lemma[token] in lexicon.MASCULINE)
            votes[owner]["f"] += _NOUN * (syntax.lemma[token] in lexicon.FEMININE)
        parts = _plain(parse.cut(names[index].span))
        if len(parts) > 1 or (parts and owner == index):
            votes[owner]["m"] += _FIRST_NAME * (parts[0].lower() in lexicon.MASCULINE_NAMES)
            votes[owner]["f"] += _FIRST_NAME * (parts[0].lower() in lexicon.FEMININE_NAMES)
    return {
        owner: "m" if count["m"] > count["f"] else "f" for owner, count in votes.items() if count["m"] != count["f"]
    }


def ages(parse: Parse, names: Sequence[Mention], person: dict[int, int]) -> dict[str, int]:
    """Whose age is given right after the name: "Anna Keller, 46,", "Anna Keller (46)"."""
    found: dict[str, int] = {}
    for index, owner in person.items():
        age = _AGE.match(parse.text, names[index].span.end)
        if age:
            found.setdefault(age.group(1), owner)
    return found


def _plain(name: str) -> tuple[str, ...]:
    """The words of a name without titles, possessive and initials' dots."""
    words = name.removesuffix("'s").removesuffix("'").replace(",", " ").split()
    titles = lexicon.MASCULINE_TITLES | lexicon.FEMININE_TITLES
    while len(words) > 1 and (words[0].lower() in titles or words[0].rstrip(".").lower() in lexicon.HONORIFICS):
        words = words[1:]
    while len(words) > 1 and words[-1].rstrip(".").lower() in ("jr", "sr", "ii", "iii"):
        words = words[:-1]
    return tuple(words)


def _fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of a name stand in another's in order, or share first and last ("Salman Ramadan Abedi")."""
    rest = iter(full)
    if len(short) < len(full):
        return all(word in rest for word in short)
    return short[0] == full[0] and short[-1] == full[-1]


def _appositions(syntax: Syntax, tokens: range) -> list[int]:
    found = []
    for token in tokens:
        found += [c for c in syntax.children[token] if syntax.dep[c] == "appos" and c not in tokens]
        if syntax.dep[token] == "appos" and syntax.head[token] not in tokens:
            found.append(syntax.head[token])
    return found


def _leads_to(syntax: Syntax, token: int, tokens: range) -> bool:
    """Whether a word before a name is part of its noun phrase."""
    return syntax.head[token] in tokens or any(above in tokens for above in syntax.ancestors(token, 3))
