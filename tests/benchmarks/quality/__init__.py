"""How right the analysis and the comparison are, measured on annotated documents of yours.

    python -m tests.benchmarks.quality FOLDER [FOLDER ...]

A folder holds ``gold.json`` (the shape of the export ``newsreader-export/1``, with the annotation in place of what
the program finds), ``texts/<document id>.txt`` and ``sets.json`` (which documents are opened together:
``{"name": [ids]}``). Documents of the gold may carry ``date``; items may carry ``optional`` (costs nothing either way)
and ``alt`` (other spans that count as exact); facts may carry ``accept`` (statuses that count as right). What is
printed depends on what the gold holds.
"""
