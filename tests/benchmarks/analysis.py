"""Analysis: words per second, over the bare language model on the same paragraphs.

The bare model is spaCy's own, as it is loaded, with all its components and its own batches, over the paragraphs of all
articles in one call. Side by side in one process, alternating, the best of several rounds of each.
"""

import time
import warnings

import spacy

from tests.benchmarks.articles import articles
from tui.analysis import engine
from tui.analysis.normalise import normalised
from tui.analysis.pipeline import analyse


def main(rounds: int = 5) -> None:
    documents = articles(20)
    words = sum(len(document.text.split()) for document in documents)
    paragraphs = [
        block.span.cut(normalised(document))
        for document in documents
        for block in document.blocks
        if block.kind.is_prose
    ]
    engine.load()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        raw = spacy.load(engine.DEFAULT_MODEL)
    bare, whole = [], []
    for _ in range(rounds):
        started = time.perf_counter()
        for _doc in raw.pipe(paragraphs):
            pass
        bare.append(time.perf_counter() - started)
        started = time.perf_counter()
        for document in documents:
            analyse(document)
        whole.append(time.perf_counter() - started)
    print(f"  bare model     {words / min(bare):8.0f} words/s")
    print(f"  whole analysis {words / min(whole):8.0f} words/s   {min(bare) / min(whole):.2f} of the bare model")


if __name__ == "__main__":
    main()
