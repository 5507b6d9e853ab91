"""The engine's side: read one request from standard input, tell events on standard output."""

import contextlib
import os
import sys
import traceback
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from tui.analysis import ENTITY_TYPES, Analysis, Mention
from tui.documents import Document, Span
from tui.documents.flatten import flatten
from tui.worker.cache import Cache, lean, lean_comparison
from tui.worker.events import Analysed, Compared, Failed, Loading, Parsed, Request, receive, send

if TYPE_CHECKING:
    from spacy.tokens import Doc


def answer(request: Request, out: IO[bytes]) -> None:
    """Analyse and compare, telling each step; what the cache holds is not done again."""
    cache = Cache(Path(request.cache) if request.cache else None, request.model)
    analyses: list[Analysis] = []
    loading_told = False
    for doc, document in enumerate(request.documents):
        analysis = cache.analysis(document)
        if analysis is None:
            if not loading_told:
                send(out, Loading())
                loading_told = True
            analysis = _analyse(doc, document, request.model, out)
            cache.keep_analysis(document, analysis)
        send(out, Analysed(doc, lean(analysis)))
        analyses.append(analysis)
    from tui.comparison.compare import compare

    comparison = lean_comparison(compare(request.documents, analyses))
    cache.keep_comparison(comparison)
    send(out, Compared(comparison))


def _analyse(doc: int, document: Document, model: str, out: IO[bytes]) -> Analysis:
    from tui.analysis.pipeline import analyse

    _, back = flatten(document)

    def progress(done: int, total: int, parsed: "Doc", offset: int) -> None:
        names = tuple(
            Mention(back(Span(offset + ent.start_char, offset + ent.end_char)), ent.label_)
            for ent in parsed.ents
            if ent.label_ in ENTITY_TYPES
        )
        send(out, Parsed(doc, done, total, names))

    return analyse(document, model, progress)


def main() -> int:
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)  # the screen comes first
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not break the frames
    content = receive(sys.stdin.buffer)
    if content is None:
        return 0
    try:
        answer(msgspec.msgpack.decode(content, type=Request), out)
    except BrokenPipeError:
        return 0
    except Exception as error:
        from tui.analysis.engine import ModelError

        message = str(error) if isinstance(error, ModelError) else "The engine failed on these articles."
        with contextlib.suppress(OSError):
            send(out, Failed(message, traceback.format_exc()))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
