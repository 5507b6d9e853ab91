"""What was analysed once, kept in the user's cache folder.

A cache entry's name is a digest of all that its content depends on: the text, the date, the model and the program
itself; so an entry is never wrong, at worst unused. The folder is readable by its owner alone, since it tells what
somebody reads.
"""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

from tui import __version__
from tui.analysis import Analysis
from tui.comparison import Comparison
from tui.documents import Document

LIMIT = 256 * 1024 * 1024
"""Bytes; above it the entries used least recently go."""

_T = TypeVar("_T")


def cache_folder(wished: str = "") -> Path:
    """Where the cache lies: NEWSREADER_CACHE, else the ``wished`` folder, else the platform's folder for caches."""
    named = os.environ.get("NEWSREADER_CACHE") or wished
    if named:
        return Path(named).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("newsreader", appauthor=False)


@lru_cache(maxsize=1)
def _program() -> bytes:
    """Stands for this version of the program: its number and the size and time of each module."""
    package = Path(__file__).resolve().parent.parent
    lines = [__version__]
    for room in ("documents", "analysis", "comparison"):
        for path in sorted((package / room).rglob("*.py")):
            status = path.stat()
            lines.append(f"{path.relative_to(package)} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(lines).encode()


def lean(analysis: Analysis) -> Analysis:
    """The analysis without what only the comparison needs: tokens and lexicon."""
    return msgspec.structs.replace(analysis, tokens=(), lexicon={})


def lean_comparison(comparison: Comparison) -> Comparison:
    """The comparison with lean analyses: what a screen or an export needs."""
    return msgspec.structs.replace(comparison, analyses=tuple(lean(one) for one in comparison.analyses))


class Cache:
    """Analyses and comparisons by what they depend on; ``folder`` None keeps nothing. A bad disk raises nothing."""

    def __init__(self, folder: Path | None, model: str) -> None:
        self._folder = folder
        self._model = model
        self.problem = ""
        """A sentence about why something could not be kept; nothing where all could."""

    def analysis(self, document: Document) -> Analysis | None:
        """The kept analysis of the document."""
        return self._load(self._name([document], "analysis"), Analysis)

    def keep_analysis(self, document: Document, analysis: Analysis) -> None:
        self._store(self._name([document], "analysis"), analysis)

    def comparison(self, documents: Sequence[Document]) -> Comparison | None:
        """The kept comparison of the documents, in this order; without tokens and lexicon."""
        kept = self._load(self._name(documents, "comparison"), Comparison)
        return None if kept is None else msgspec.structs.replace(kept, documents=tuple(documents))

    def keep_comparison(self, comparison: Comparison) -> None:
        kept = msgspec.structs.replace(lean_comparison(comparison), documents=())
        self._store(self._name(comparison.documents, "comparison"), kept)

    def _name(self, documents: Sequence[Document], what: str) -> str:
        digest = hashlib.sha256(_program())
        digest.update(self._model.encode())
        for document in documents:
            content = msgspec.msgpack.encode((document.text, document.blocks, document.metadata), order="deterministic")
            digest.update(hashlib.sha256(content).digest())
        return f"{digest.hexdigest()[:40]}.{what}"

    def _load(self, name: str, type_: type[_T]) -> _T | None:
        if self._folder is None:
            return None
        path = self._folder / name
        try:
            kept = msgspec.msgpack.decode(path.read_bytes(), type=type_)
            os.utime(path)
        except OSError:
            return None
        except msgspec.DecodeError:
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        return kept

    def _store(self, name: str, record: Analysis | Comparison) -> None:
        if self._folder is None:
            return
        draft = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                draft = file.name
                file.write(msgspec.msgpack.encode(record))
            os.replace(draft, self._folder / name)
            self._prune()
        except OSError as error:
            self.problem = (
                f"What was found cannot be kept in {self._folder} ({error.strerror or error}): opening the same "
                "articles will take as long the next time."
            )
            if draft is not None:
                with contextlib.suppress(OSError):
                    os.unlink(draft)

    def _prune(self) -> None:
        assert self._folder is not None
        entries = [(entry.stat(), entry.path) for entry in os.scandir(self._folder) if entry.is_file()]
        size = sum(status.st_size for status, _ in entries)
        for status, path in sorted(entries, key=lambda one: one[0].st_mtime):
            if size <= LIMIT:
                return
            with contextlib.suppress(OSError):
                os.unlink(path)
            size -= status.st_size
