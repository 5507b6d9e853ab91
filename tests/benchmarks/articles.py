"""Many articles of one event, made from the two samples: copied passages, changed ones, and what only one of them has.

What outlets of one event share is a few passages of an agency, what they tell in other words, and most is their own: so
in each article two paragraphs stand as they are, four with some words and numbers changed, and in the rest nearly all
words that tell something are exchanged for others of their kind (by their endings) and all names for invented ones.
"""

import random
import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.documents import Document, read
from tui.resources import sample_sources

COPIED, CHANGED, OWN = 2, 4, 8
_ENDINGS = ("ing", "ed", "ly", "tion", "ers", "s", "")
_SYLLABLES = "ba de fo gri hal ken lo mar nor os pel qui ra ste tor ul ven wal yor zan".split()


def articles(count: int) -> list[Document]:
    """``count`` documents, the same ones in each run."""
    told = [
        paragraph.strip()
        for source in sample_sources()
        for paragraph in Path(source).read_text(encoding="utf-8").split("\n\n")
        if len(paragraph) > 60
    ]
    kinds = _kinds(told)
    documents = []
    with TemporaryDirectory() as folder:
        for number in range(count):
            chance = random.Random(number)
            chosen = chance.sample(told, COPIED + CHANGED + OWN)
            shares = [0.0] * COPIED + [0.25] * CHANGED + [0.9] * OWN
            paragraphs = [_changed(one, share, kinds, chance) for one, share in zip(chosen, shares, strict=True)]
            chance.shuffle(paragraphs)
            path = Path(folder) / f"outlet-{number}.txt"
            path.write_text("\n\n".join(paragraphs), encoding="utf-8")
            documents.append(read(str(path), published="2017-05-24"))
    return documents


def _kinds(told: Sequence[str]) -> dict[str, list[str]]:
    """The longer words without a capital, by their ending."""
    kinds: dict[str, list[str]] = {ending: [] for ending in _ENDINGS}
    for word in sorted({word for one in told for word in re.findall(r"\b[a-z]{5,}\b", one)}):
        kinds[_ending(word)].append(word)
    return kinds


def _ending(word: str) -> str:
    return next(ending for ending in _ENDINGS if word.endswith(ending))


def _changed(paragraph: str, share: float, kinds: dict[str, list[str]], chance: random.Random) -> str:
    def other(found: re.Match[str]) -> str:
        word = found[0]
        if chance.random() >= share:
            return word
        if word[0].isdigit():
            return str(int(word) + chance.randint(1, 9))
        if word[0].isupper():
            return "".join(chance.choices(_SYLLABLES, k=2)).capitalize()
        return chance.choice(kinds[_ending(word)])

    return re.sub(r"\b[a-z]{5,}\b|(?<=[a-z,] )[A-Z][a-z]{2,}\b|\b\d{1,3}\b", other, paragraph)
