"""The reader line by line, for screen readers and bare terminals: no boxes, no colours, no other screen.

Each command is a line; each answer is text that is read from top to bottom and stays.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from tui.app.memory import Memory
from tui.app.page import Page
from tui.app.plain_commands import HELP, group
from tui.app.plain_text import card, found, moments, paragraphs, wrapped
from tui.app.searching import PatternError, Query
from tui.app.story import Story
from tui.comparison import Comparison, Entity, Evidence, Fact
from tui.documents import harmless, quotable
from tui.documents.harmless import without_unseen
from tui.export import FILE_FORMATS, cite_entity, cite_fact, cite_facts, export, write
from tui.export.grouping import grouped
from tui.export.wording import dated, letter, names, speakers, verdict
from tui.state import NotebookError

Copy = Callable[[str], str]
"""Copies a text; a sentence that says by which ways."""


class PlainReader:
    """Answers command lines about one comparison; ``answer`` returns None when the reader is to be left.

    ``width`` tells how many cells a row may have when it is asked; ``memory`` keeps pins and notes.
    """

    def __init__(
        self,
        comparison: Comparison,
        copy: Copy,
        memory: Memory | None = None,
        width: Callable[[], int] = lambda: 79,
    ) -> None:
        self._comparison = comparison
        self._copy = copy
        self._memory = memory
        self._width = width
        self._story = Story.opened(comparison.documents).compared(comparison)
        self._pages = [Page(document) for document in comparison.documents]
        self._groups = grouped(comparison)
        self._facts = [fact for _, facts in self._groups for fact in facts]
        self._numbers = {fact.id: number for number, fact in enumerate(self._facts, 1)}
        self._articles = {letter(doc).lower(): doc for doc in range(len(comparison.documents))}
        self._last = 0
        self._listed = tuple(self._facts)

    def greeting(self) -> str:
        """What was opened and what to do."""
        called = names(self._comparison)
        lines = [
            f"{letter(doc)}: {called[doc]}, {dated(self._comparison, doc)}. {document.metadata.title or ''}".rstrip()
            for doc, document in enumerate(self._comparison.documents)
        ]
        lines += [f"{heading}: {len(facts)}" for heading, facts in self._groups]
        lines += [*self._comparison.notices]
        return self._told([*lines, "f lists the facts, a number shows one, ? says what else there is, q leaves."])

    def answer(self, line: str) -> str | None:
        """What to say to a command line; always ends in a line end. None: leave."""
        word, _, rest = line.strip().partition(" ")
        if word.startswith("/") and word != "/":
            word, rest = "/", f"{word[1:]} {rest}"
        rest = rest.strip()
        if word.lower() in ("q", "quit", "exit"):
            return None
        if word == "Y":
            return self._told(self._put_away(cite_facts(self._comparison, self._listed)))
        if (heading := group(line)) is not None:
            return self._list_group(heading)
        word = word.lower()
        if not word:
            return self._fact(str(self._last + 1)) if self._last else ""
        if word.isdecimal():
            return self._fact(word)
        if word in self._articles and (not rest or rest.isdecimal()):
            return self._article(self._articles[word], int(rest or 1))
        commands: Mapping[str, Callable[[str], str]] = {
            "y": self._copied,
            "f": lambda wanted: (
                self._list_facts(wanted) if (heading := group(wanted)) is None else self._list_group(heading)
            ),
            "x": lambda _: self._told(self._by_article(), gap="\n\n"),
            "/": self._find,
            "i": self._list_names,
            "t": lambda _: self._told(moments(self._story, self._pages), nothing="No article says when."),
            "s": lambda _: self._told([self._in_one_line()], nothing="The story is not known."),
            "p": self._pin,
            "n": self._note,
            "u": lambda _: self._told([self._kept(lambda memory: memory.undo() or "There is nothing to take back.")]),
            "w": self._write,
            "?": lambda _: self._told(HELP.splitlines()),
            "h": lambda _: self._told(HELP.splitlines()),
            "help": lambda _: self._told(HELP.splitlines()),
        }
        if word in commands:
            return commands[word](rest)
        return self._told([f"There is no command {word!r}: ? lists what there is."])

    # Facts

    def _with_fact(self, number: str, do: Callable[[Fact], str]) -> str:
        if not number.isdecimal() or not 1 <= int(number) <= len(self._facts):
            return self._told([f"There is no fact {number!r}: give a number from 1 to {len(self._facts)}."])
        return self._told([do(self._facts[int(number) - 1])])

    def _fact(self, number: str) -> str:
        if number == str(len(self._facts) + 1) == str(self._last + 1):
            return self._told(["That was the last fact: f lists all."])
        self._last = int(number) if int(number) <= len(self._facts) else self._last
        return self._with_fact(number, lambda fact: f"{number}. {self._in_sentences(fact)}{self._why(fact)}")

    def _in_sentences(self, fact: Fact) -> str:
        """The fact with the whole sentences that its passages stand in."""
        around = (Evidence(one.doc, self._story.sentence_at(one)) for one in fact.evidence)
        return cite_fact(self._comparison, replace(fact, evidence=tuple(dict.fromkeys(around))))

    def _why(self, fact: Fact) -> str:
        return f"\nWhy: {fact.why}" if fact.why else ""

    def _copied(self, number: str) -> str:
        chosen = number or (str(self._last) if self._last else "")
        return self._with_fact(chosen, lambda fact: "\n".join(self._put_away(cite_fact(self._comparison, fact))))

    def _put_away(self, text: str) -> tuple[str, str]:
        """Copy a text: the text itself, which a screen reader tells, and what became of it."""
        return text, self._copy(text)

    def _by_article(self) -> Iterator[str]:
        for fact in self._listed:
            lines = [self._in_a_line(fact)]
            for doc, document in enumerate(self._comparison.documents):
                said = [quotable(document, one.span) for one in fact.evidence if one.doc == doc]
                lines.append(f"{letter(doc)}: {' … '.join(said).replace(chr(10), ' ') or 'nothing'}")
            yield "\n".join(lines)

    def _list_group(self, heading: str) -> str:
        return self._list_facts(heading, in_claims=False)

    def _list_facts(self, wanted: str, in_claims: bool = True) -> str:
        """The facts under headings that begin with what is wanted, and where ``in_claims`` those that have it."""
        lines: list[str] = []
        listed: list[Fact] = []
        for heading, facts in self._groups:
            whole = heading.lower().startswith(wanted.lower())
            shown = [fact for fact in facts if whole or (in_claims and wanted.casefold() in fact.claim.casefold())]
            listed += shown
            if shown:
                lines.append(f"{heading}: {len(shown)}")
            for fact in shown:
                lines.append(self._in_a_line(fact))
        self._listed = tuple(listed) or self._listed
        return self._told(lines, nothing=f"There are no facts under {wanted!r}: all lists every one.")

    def _in_a_line(self, fact: Fact) -> str:
        said = (speakers(self._comparison, fact), verdict(self._comparison, fact))
        label = "; ".join(part for part in said if part)
        return f"{self._numbers[fact.id]}. {' '.join(fact.claim.split())} ({label})"

    def _in_one_line(self) -> str:
        documents = self._comparison.documents
        parts = (evidence.span.cut(documents[evidence.doc].text) for _, evidence in self._comparison.story)
        return ", ".join(" ".join(part.split()) for part in parts)

    # Articles and names

    def _article(self, doc: int, first: int) -> str:
        told = paragraphs(self._pages[doc])
        if first > len(told):
            return self._told([f"Article {letter(doc)} has {len(told)} paragraphs."])
        return self._told([f"Article {letter(doc)}, {len(told)} paragraphs", *told[max(first - 1, 0) :]], gap="\n\n")

    def _find(self, words: str) -> str:
        is_pattern = len(words) > 1 and words.endswith("/")
        query = Query(words[:-1].strip() if is_pattern else words, regex=is_pattern)
        try:
            return self._told(found(self._pages, query), nothing=f"No article has {query.text!r}.")
        except PatternError as error:
            return self._told([str(error)])

    def _list_names(self, wanted: str) -> str:
        if wanted:
            called = [one for one in self._comparison.entities if _is_called(one, wanted)]
            told = ("\n".join([cite_entity(self._comparison, one), *self._card(one)]) for one in called)
            return self._told(told, nothing=f"No article names {wanted!r}.", gap="\n\n")
        ordered = sorted(self._comparison.entities, key=lambda one: (-len(one.mentions), one.name))
        lines = [
            f"{one.name}: {' '.join(letter(doc) for doc in one.docs)}, "
            + ("once" if len(one.mentions) == 1 else f"{len(one.mentions)} times")
            for one in ordered
            if one.mentions
        ]
        return self._told(lines, nothing="No names were found.")

    def _card(self, entity: Entity) -> Iterable[str]:
        return card(self._story, self._pages, entity, self._numbers)

    # Keeping

    def _pin(self, number: str) -> str:
        def pin(fact: Fact) -> str:
            label = " ".join(fact.claim.split())
            return self._kept(
                lambda memory: f"{'Pinned' if memory.toggle_pin(fact.evidence, label) else 'No longer pinned'}: {label}"
            )

        return self._with_fact(number, pin)

    def _note(self, line: str) -> str:
        number, _, text = line.partition(" ")

        def note(fact: Fact) -> str:
            label = " ".join(fact.claim.split())

            def keep(memory: Memory) -> str:
                memory.write_note(fact.evidence, text.strip(), label)
                return f"{'Noted on' if text.strip() else 'The note is taken away'}: {label}"

            return self._kept(keep)

        return self._with_fact(number, note)

    def _kept(self, do: Callable[[Memory], str]) -> str:
        if self._memory is None:
            return "There is no notebook to write into."
        try:
            self._memory.opened()
            return do(self._memory)
        except NotebookError as error:
            return str(error)

    def _write(self, name: str) -> str:
        path = Path(name).expanduser()
        format = FILE_FORMATS.get(path.suffix.lower())
        if not name or format is None:
            return self._told(["Give a file that ends in .md, .txt, .csv or .json: w facts.md"])
        if path.exists():
            return self._told([f"{path} is there already: name a new file."])
        try:
            write(export(self._comparison, format), path)
        except OSError as error:
            return self._told([f"{path} could not be written ({error.strerror or error}): name another file."])
        return self._told([f"Written to {path.resolve()}"])

    def _told(self, lines: Iterable[str], gap: str = "\n", nothing: str = "") -> str:
        """Lines as they may be shown, no wider than there is room; ``nothing`` where there are none."""
        text = gap.join(lines).rstrip("\n") or nothing
        return wrapped(harmless(without_unseen(text), keep="\n"), self._width()) + "\n"


def _is_called(entity: Entity, wanted: str) -> bool:
    return any(wanted.casefold() in name.casefold() for name in (entity.name, *entity.aliases))
