"""Ages told by a decade of life: "in his 60s", "a woman in her mid-thirties"."""

import re

from tui.analysis.parse import Paragraph, Parse
from tui.analysis.quantities.nouns import noun_group, subject_of, verb_above
from tui.analysis.quantities.place import Spans
from tui.analysis.quantities.predicates import predicate_of
from tui.analysis.records import Qualifier, Quantity
from tui.documents import Span

_WORDS = "teens twenties thirties forties fifties sixties seventies eighties nineties".split()
_DECADES = {word: 10 * number for number, word in enumerate(_WORDS, start=1)}
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_IN = re.compile(
    r"\bin (?:his|her|their|my|our) (?:(?P<part>early|mid|middle|late)[- ])?"
    rf"(?P<decade>[2-9]0['’]?s|{'|'.join(_WORDS)})\b",
    re.IGNORECASE,
)


def ages_by_decade(parse: Parse, paragraph: Paragraph, text: str, found: list[Quantity]) -> list[Quantity]:
    """The ages of a paragraph that are told by a decade, as ranges of years; none that overlaps one of ``found``."""
    taken = Spans(one.span for one in found)
    ages = []
    for match in _IN.finditer(text):
        decade = match["decade"].lower()
        low = _DECADES.get(decade) or int(decade[:2])
        first, last = _PARTS.get((match["part"] or "").lower(), (3, 9) if decade == "teens" else (0, 9))
        start = match.start("part") if match["part"] else match.start("decade")
        offset = paragraph.block.span.start
        span = Span(offset + start, offset + match.end())
        indices = parse.tokens(span)
        if not indices or taken.touch(span):
            continue
        token = parse.doc[indices[-1]]
        person = token.head.head if token.head.dep_ == "prep" else None
        if person is None or person.pos_ not in ("NOUN", "PROPN", "PRON"):
            verb = verb_above(token)
            person = subject_of(verb) if verb is not None else None
        words = None if person is None else noun_group(person)
        if words is not None and person is not None and indices[0] in words:
            words = range(words.start, person.i + 1)
        counts = None if words is None else parse.span(words.start, words.stop)
        predicate, predicate_span = predicate_of(token, parse)
        ages.append(
            Quantity(
                span,
                float(low + first),
                "years_old",
                upper=float(low + last),
                qualifier=Qualifier.EXACT,
                counts="" if counts is None else counts.cut(parse.document.text),
                counts_span=counts,
                predicate=predicate,
                predicate_span=predicate_span,
            )
        )
    return ages
