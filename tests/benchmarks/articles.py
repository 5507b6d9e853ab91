"""Many articles of one event, made from the two samples: each tells a part of it, in its own order and numbers."""

import random
import re
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.documents import Document, read
from tui.resources import sample_sources


def _another(chance: random.Random, number: re.Match[str]) -> str:
    return str(int(number[0]) + chance.choice((0, 0, 0, 1)))


def articles(count: int, paragraphs: int = 14) -> list[Document]:
    """``count`` documents, the same ones in each run."""
    told = [
        paragraph.strip()
        for source in sample_sources()
        for paragraph in Path(source).read_text(encoding="utf-8").split("\n\n")
        if len(paragraph) > 60
    ]
    documents = []
    with TemporaryDirectory() as folder:
        for number in range(count):
            chance = random.Random(number)
            chosen = chance.sample(told, paragraphs)
            text = "\n\n".join(re.sub(r"\b\d{2,3}\b", partial(_another, chance), one) for one in chosen)
            path = Path(folder) / f"outlet-{number}.txt"
            path.write_text(text, encoding="utf-8")
            documents.append(read(str(path), published="2017-05-24"))
    return documents
