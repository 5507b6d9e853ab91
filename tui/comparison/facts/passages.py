"""The shortest passage around some tokens that still reads as a clause."""

from collections.abc import Sequence

from tui.analysis import Statement
from tui.comparison.facts.reading import Reading
from tui.documents import Span

_LEFT = frozenset({"det", "amod", "compound", "nummod", "poss", "case", "quantmod", "advmod", "nmod", "neg", "predet"})
_JOINING = frozenset({"-", "--", ",", "and", "but", ":", ";"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative", "agent", "xcomp", "ccomp", "prt")
_LOOSE = " ,.;:)/-"
_LOOSE_END = " ,;:(/-"
_MARKS = (("(", ")"), ('"', '"'))
_REACH = 6

_LONGEST = 34
"""Tokens of a clause that is shown whole."""


def readable(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The tokens of the shortest clause that tells what ``first <= i < last`` tell; where there is none that is short
    enough, the range grown to whole noun phrases and, where near, to the verb and its subject."""
    asked = first, last
    if asked not in reading.clauses:
        reading.clauses[asked] = _unbroken(reading, *_readable(reading, *_trim(reading, first, last)))
    return reading.clauses[asked]


def _readable(reading: Reading, first: int, last: int) -> tuple[int, int]:
    clause = _clause(reading, first, last)
    if clause is not None:
        return clause
    first, last = _whole_phrases(reading, first, last)
    first, last = _with_verb(reading, first, last)
    first, last = _whole_phrases(reading, first, last)
    return _trim(reading, first, last)


def _clause(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the shortest statement that holds all telling words of the range, without what can be left out."""
    telling = [i for i in range(first, last) if reading.content[i]] or [first]
    for statement in reading.statements_at(first):
        inside = reading.within(statement.span)
        if inside.start <= telling[0] and telling[-1] < inside.stop:
            start, stop = _shortened(reading, statement, inside, telling)
            if stop - start <= _LONGEST:
                return start, stop
    return None


def _shortened(reading: Reading, statement: Statement, inside: range, telling: Sequence[int]) -> tuple[int, int]:
    """A statement without the adjuncts at its ends that hold none of the telling words."""
    tokens = reading.tokens
    group = reading.within(statement.predicate)
    verb = next((i for i in reversed(group) if tokens[i].lemma == statement.lemma), group[-1])
    start, stop = inside.start, max(telling[-1], group.stop - 1) + 1
    bare = True
    for child in reading.children[verb]:
        tree = reading.subtree(child)
        if child < verb and tokens[child].dep in _SUBJECTS and tree[0] <= telling[0]:
            start = max(start, min(tree[0], telling[0]))
        elif child > verb and tokens[child].dep in _OBJECTS:
            stop, bare = max(stop, tree[-1] + 1), False
        elif child > verb and bare and tokens[child].dep in ("prep", "advmod", "npadvmod", "advcl"):
            stop, bare = max(stop, tree[-1] + 1), tokens[child].dep in ("advmod", "npadvmod")
    stop = _to_phrase_end(reading, stop, inside.stop)
    aside = max(telling[-1], verb, group.stop - 1) + 1
    cut = next((i for i in range(aside, stop) if tokens[i].dep in ("relcl", "advcl") and i != aside - 1), None)
    if cut is not None and (begin := min(reading.subtree(cut))) >= aside:
        stop = begin
    while start > inside.start and tokens[start - 1].end == tokens[start].start:
        start -= 1
    while start < stop - 1 and (reading.words[start] in _JOINING or tokens[start].pos == "SPACE"):
        start += 1
    return start, min(stop, inside.stop)


def _to_phrase_end(reading: Reading, stop: int, limit: int) -> int:
    """The end of the phrase that the token before ``stop`` stands in: its noun, what the noun ends with."""
    tokens = reading.tokens
    at = stop - 1
    while tokens[at].dep in (*_LEFT, "pobj", "conj", "appos", "quantmod", "punct", "cc") and tokens[at].head != at:
        at = tokens[at].head
        if tokens[at].pos in ("VERB", "AUX"):
            break
        own = [i for c in reading.children[at] if tokens[c].dep not in ("relcl", "advcl") for i in reading.subtree(c)]
        stop = max(stop, at + 1, *(i + 1 for i in own))
    if tokens[at].dep == "prep" or tokens[at].pos in ("NOUN", "PROPN"):
        own = [i for c in reading.children[at] if tokens[c].dep not in ("relcl", "advcl") for i in reading.subtree(c)]
        stop = max([stop, *(i + 1 for i in own)])
    return min(stop, limit)


def _trim(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Drop punctuation and joining words at the ends."""
    while first < last - 1 and (reading.tokens[first].pos in ("PUNCT", "CCONJ", "SPACE") or _is_loose(reading, first)):
        first += 1
    while last - 1 > first and reading.tokens[last - 1].pos in ("PUNCT", "CCONJ", "SCONJ", "DET", "SPACE"):
        last -= 1
    return first, last


def _unbroken(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The range with the rest of a word that it cuts: of "80m-deep well", of "so far"."""
    sentence, tokens = reading.sentence_range(first), reading.tokens
    while first > sentence.start and tokens[first].dep == tokens[first - 1].dep == "advmod":
        first -= 1
    while sentence.start < first and tokens[first - 1].end == tokens[first].start and reading.words[first - 1] == "-":
        first = max(first - 2, sentence.start)
    cut = False
    while (
        last + 1 < sentence.stop and reading.words[last] == "-" and tokens[last - 1].end == tokens[last + 1].start - 1
    ):
        last, cut = last + 2, True
    if cut and last < sentence.stop and tokens[last].pos in ("NOUN", "PROPN", "ADV"):
        last += 1
    return first, last


def _is_loose(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    return token.pos in ("SCONJ", "PART") and token.dep in ("mark", "aux") and token.tag != "MD"


def _whole_phrases(reading: Reading, first: int, last: int) -> tuple[int, int]:
    sentence = reading.sentence_range(first)
    tokens = reading.tokens
    low, high = first, last
    for index in range(first, last):
        token = tokens[index]
        if token.pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ"):
            for child in reading.children[index]:
                if tokens[child].dep in _LEFT and low - 8 <= child < low:
                    low = min(low, min(reading.subtree(child)))
                if tokens[child].dep in ("prt", "compound") and high <= child <= high + 1:
                    high = child + 1
        if token.dep in _LEFT and token.head >= high and token.head - high <= 4 and tokens[token.head].pos != "VERB":
            high = token.head + 1
        if token.dep in ("aux", "auxpass") and token.head >= high and token.head - high <= 3:
            high = token.head + 1
        if token.dep == "prep" and index == high - 1:
            inside = [i for child in reading.children[index] for i in reading.subtree(child) if i > index]
            if inside and inside[-1] - index <= 6:
                high = inside[-1] + 1
    while low > sentence.start and tokens[low - 1].name_type and tokens[low].name_type == tokens[low - 1].name_type:
        low -= 1
    while high < sentence.stop and tokens[high].name_type and tokens[high - 1].name_type == tokens[high].name_type:
        high += 1
    return max(low, sentence.start), min(high, sentence.stop)


def _with_verb(reading: Reading, first: int, last: int) -> tuple[int, int]:
    tokens = reading.tokens
    root = next(
        (i for i in range(first, last) if not first <= tokens[i].head < last or tokens[i].head == i),
        first,
    )
    head = reading.clause[root]
    if not first <= head < last and tokens[head].pos in ("VERB", "AUX"):
        if last <= head < last + _REACH:
            last = head + 1
        elif first - _REACH <= head < first:
            first = head
    if first <= head < last:
        parts = [c for c in reading.children[head] if tokens[c].dep in ("aux", "auxpass", "neg", "prt")]
        for child in reading.children[head]:
            if tokens[child].dep in ("acomp", "oprd", "attr", "dobj") and last <= child < last + 4:
                last = child + 1
            if last == head + 1 and child >= last and tokens[child].dep in ("prep", "xcomp", "advmod", "agent"):
                inside = reading.subtree(child)
                if inside[-1] - child <= _REACH:
                    last = inside[-1] + 1
        subjects = [c for c in reading.children[head] if tokens[c].dep in ("nsubj", "nsubjpass")]
        for child in (*parts, *subjects):
            edge = reading.subtree(child)
            if first - _REACH - 2 <= edge[0] < first:
                first = edge[0]
            elif last <= edge[-1] < last + 3:
                last = edge[-1] + 1
    return first, last


def passage(reading: Reading, first: int, last: int) -> Span:
    """The span of the readable passage around the tokens."""
    return closed(reading, reading.span(*readable(reading, first, last)))


def phrase(reading: Reading, first: int, last: int) -> Span:
    """The span of the tokens grown to whole phrases, without the clause around them."""
    whole = _trim(reading, *_whole_phrases(reading, *_trim(reading, first, last)))
    return closed(reading, reading.span(*_unbroken(reading, *whole)))


def closed(reading: Reading, span: Span) -> Span:
    """The span with the bracket or mark that closes right after it, without one that it opens and leaves open."""
    text = reading.text
    for opening, closing in _MARKS:
        words = span.cut(text)
        is_open = words.count(opening) > words.count(closing) if opening != closing else words.count(opening) % 2 == 1
        after = text[span.end : span.end + 2].lstrip(".,!?")
        if is_open and after.startswith(closing):
            span = Span(span.start, span.end + 2 - len(after) + 1)
        elif is_open and words.startswith(opening):
            span = Span(span.start + 1, span.end)
    words = span.cut(text)
    start, end = len(words) - len(words.lstrip(_LOOSE)), len(words.rstrip(_LOOSE_END))
    return Span(span.start + start, span.start + end) if start < end else span
