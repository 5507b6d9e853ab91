"""The reader line by line, for screen readers and bare terminals: no boxes, no colours, no other screen.

Each command is a line; each answer is text that is read from top to bottom and stays.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO

from tui.comparison import Comparison, Entity, Fact
from tui.documents import harmless
from tui.export import FILE_FORMATS, cite_entity, cite_fact, export, write
from tui.export.grouping import grouped
from tui.export.wording import dated, letter, names, verdict

HELP = """\
f            list the facts; f conflicts, f agreed ... those alone
NUMBER       one fact with its passages
y NUMBER     copy that fact with its citation
a, b ...     read article A, B ...
i            list the names; i NAME: where the articles have it
w FILE       write all facts to a file (.md, .txt, .csv, .json)
?            this list
q            leave
"""

Copy = Callable[[str], str]
"""Copies a text; a sentence that says by which ways."""


class PlainReader:
    """Answers command lines about one comparison; ``answer`` returns None when the reader is to be left."""

    def __init__(self, comparison: Comparison, copy: Copy) -> None:
        self._comparison = comparison
        self._copy = copy
        self._groups = grouped(comparison)
        self._facts = [fact for _, facts in self._groups for fact in facts]
        self._articles = {letter(doc).lower(): doc for doc in range(len(comparison.documents))}

    def greeting(self) -> str:
        """What was opened and what to do."""
        called = names(self._comparison)
        lines = [
            f"{letter(doc)}: {called[doc]}, {dated(self._comparison, doc)}. {document.metadata.title or ''}".rstrip()
            for doc, document in enumerate(self._comparison.documents)
        ]
        lines += [f"{heading}, {len(facts)}" for heading, facts in self._groups]
        lines += [*self._comparison.notices]
        return _lines([*lines, "f lists the facts, a number shows one, ? says what else there is, q leaves."])

    def answer(self, line: str) -> str | None:
        """What to say to a command line; always ends in a line end. None: leave."""
        word, _, rest = line.strip().partition(" ")
        word, rest = word.lower(), rest.strip()
        if word in ("q", "quit", "exit"):
            return None
        if not word:
            return ""
        if word.isdecimal():
            return self._with_fact(word, lambda fact: cite_fact(self._comparison, fact))
        if word == "y":
            return self._with_fact(rest, lambda fact: self._copy(cite_fact(self._comparison, fact)))
        if word in self._articles and not rest:
            return self._article(self._articles[word])
        commands: Mapping[str, Callable[[str], str]] = {
            "f": self._list_facts,
            "i": self._list_names,
            "w": self._write,
            "?": lambda _: HELP,
            "h": lambda _: HELP,
            "help": lambda _: HELP,
        }
        if word in commands:
            return commands[word](rest)
        return _lines([f"There is no command {word!r}: ? lists what there is."])

    def _with_fact(self, number: str, do: Callable[[Fact], str]) -> str:
        if not number.isdecimal() or not 1 <= int(number) <= len(self._facts):
            return _lines([f"There is no fact {number!r}: give a number from 1 to {len(self._facts)}."])
        return _lines([do(self._facts[int(number) - 1])])

    def _list_facts(self, wanted: str) -> str:
        lines, number = [], 0
        for heading, facts in self._groups:
            shown = not wanted or heading.lower().startswith(wanted.lower())
            lines += [f"{heading}, {len(facts)}"] if shown else []
            for fact in facts:
                number += 1
                if shown:
                    claim = " ".join(fact.claim.split())
                    lines.append(f"{number}. {claim} ({verdict(self._comparison, fact)})")
        return _lines(lines or [f"There are no facts under {wanted!r}: f lists all."])

    def _article(self, doc: int) -> str:
        document = self._comparison.documents[doc]
        blocks = (" ".join(block.span.cut(document.text).split()) for block in document.blocks)
        return _lines([f"Article {letter(doc)}", *blocks], gap="\n\n")

    def _list_names(self, wanted: str) -> str:
        if wanted:
            found = [one for one in self._comparison.entities if _is_called(one, wanted)]
            cited = [cite_entity(self._comparison, one) for one in found]
            return _lines(cited or [f"No article names {wanted!r}."], gap="\n\n")
        ordered = sorted(self._comparison.entities, key=lambda one: (-len(one.mentions), one.name))
        return _lines(
            f"{one.name}: {' '.join(letter(doc) for doc in one.docs)}, {len(one.mentions)} times"
            for one in ordered
            if one.mentions
        )

    def _write(self, name: str) -> str:
        path = Path(name).expanduser()
        format = FILE_FORMATS.get(path.suffix.lower())
        if not name or format is None:
            return _lines(["Give a file that ends in .md, .txt, .csv or .json: w facts.md"])
        if path.exists():
            return _lines([f"{path} is there already: name a new file."])
        try:
            write(export(self._comparison, format), path)
        except OSError as error:
            return _lines([f"{path} could not be written ({error.strerror or error}): name another file."])
        return _lines([f"Written to {path.resolve()}"])


def read_lines(reader: PlainReader, commands: IO[str], out: IO[str]) -> None:
    """Answer the lines of ``commands`` until they end or the reader is left."""
    out.write(reader.greeting())
    while True:
        out.write("> ")
        out.flush()
        line = commands.readline()
        answer = reader.answer(line) if line else None
        if answer is None:
            return
        out.write(answer)


def copied(text: str) -> str:
    """Copy by every way there is; the sentence that says by which."""
    from tui.app.clipboard import copy

    def to_terminal(sequence: str) -> None:
        sys.stdout.write(sequence)
        sys.stdout.flush()

    return copy(text, to_terminal).sentence


def _is_called(entity: Entity, wanted: str) -> bool:
    return any(wanted.casefold() in name.casefold() for name in (entity.name, *entity.aliases))


def _lines(lines: Iterable[str], gap: str = "\n") -> str:
    return harmless(gap.join(lines), keep="\n").rstrip("\n") + "\n"
