"""Whether the first line of an article is its headline."""

import re
from collections.abc import Sequence

from tui.documents.about import stands_alone
from tui.documents.dates import dateline

_LONGEST = 220
_WORD = re.compile(r"[^\W\d_][\w'’&.-]*")


def is_headline(words: str, following: Sequence[str], set_off: bool) -> bool:
    """Whether ``words`` look like a headline: short, without a full stop, set off from or much shorter than the text.

    ``following`` are the next paragraphs, ``set_off`` tells whether an empty line is between. A full stop is let pass
    where the words are in title case, a question mark in a short line.
    """
    if not any(character.isalpha() for character in words):
        return False
    body = [one for one in following if not stands_alone(one)]
    if not body:
        return set_off and bool(following) and len(words) <= _LONGEST and words[-1] not in ".:;,"
    if len(words) > _LONGEST or words[0].islower():
        return False
    if (day := dateline(words)) is not None and day.span.start < 60 and ". " not in words:
        return False
    longest = max(len(one) for one in body[:3])
    last = words.rstrip("\"'”’»)]")[-1:]
    if last in ":;,":
        return False
    if (last in "?!…" or words.endswith("...")) and not re.search(r":\s[\"'“‘]", words):
        return set_off and len(words) <= 120 and longest > len(words)
    if last == ".":
        return set_off and longest > len(words) and _is_title_case(words)
    return set_off or longest > 1.5 * len(words)


def _is_title_case(words: str) -> bool:
    long = [word for word in _WORD.findall(words) if len(word) > 4]
    return len(long) >= 2 and sum(word[0].isupper() for word in long) >= 0.85 * len(long)
