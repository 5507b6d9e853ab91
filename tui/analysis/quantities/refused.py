"""Numbers that count nothing: labels, scores, list marks, years, idioms."""

import re

from tui.analysis.quantities.lexicon import IDIOMS_OF_ONE, LABELS
from tui.analysis.quantities.place import Place

_NAMES = frozenset({"PERSON", "EVENT", "WORK_OF_ART", "LAW", "FAC", "PRODUCT"})
_HEADLINES = ("title", "heading")
_IDIOM = re.compile(
    r"-(?:way|time|fold|handed|sided|step|part|bedroom|off|on|man|stop|dimensional|star|piece|storey|story|door)\b",
    re.IGNORECASE,
)


def is_refused(place: Place) -> bool:
    """Whether the number is a name, a label, a score, a list mark, a year or an idiom."""
    return _in_notation(place) or (_spelled(place) if place.figure.spelled else _in_digits(place))


def _in_notation(place: Place) -> bool:
    before, after = place.before(40), place.after(16)
    if (
        re.match(r"\s?/\s?\d", after)
        or re.search(r"\d\s?/\s?$", before)
        or re.search(r"[#@/]$|\bhttps?:\S*$|\b[Nn]os?\.\s?$", before)
    ):
        return True
    if re.match(r"\s+of\s+\d+\s+[A-Z]", after) or (
        re.search(r"\b\d+\s+of\s+$", before) and re.match(r"\s+[A-Z]|\s*$", after)
    ):
        return True
    return bool(re.match(r"[- ](?:handed|figures?|stars?)\b|-(?:grade|grader|star)", after, re.IGNORECASE))


def _spelled(place: Place) -> bool:
    words, previous, following = place.words, place.previous, place.next
    lowered = previous.lower_ if previous is not None else ""
    if _IDIOM.match(place.after(14)):
        return True
    head = place.last.head
    name = place.names.get(place.last.i, "")
    if (
        name in _NAMES
        and following is not None
        and place.names.get(following.i) == name
        and place.last.text[0].isupper()
    ):
        return True
    if words == "one":
        if place.last.dep_ != "nummod" or head.i < place.last.i or head.lemma_.lower() in IDIOMS_OF_ONE:
            return True
        if previous is not None and previous.tag_ == "JJ" and previous.i > place.paragraph.first:
            return True  # "the second one", "a big one": it stands for a noun
        if lowered in ("no", "every", "each", "any", "this", "that", "the", "which", "some"):
            return True
        if re.match(r"\s(?:of|more|another|by|or)\b", place.after(10)):
            return True
    if _in_a_name(place):
        return True
    plural = following is not None and following.tag_ in ("NNS", "NNPS")
    capital = place.last.text[0].isupper() and not place.last.text.isupper()
    if capital and previous is not None and previous.pos_ == "PROPN" and previous.text[0].isupper():
        return place.paragraph.block.kind not in _HEADLINES or lowered in LABELS
    return lowered in LABELS and not plural


def _in_a_name(place: Place) -> bool:
    """ "The 1967 Six-Day War": inside a sentence a number with a capital before a word with one belongs to a name."""
    if not place.last.text[0].isupper() or place.last.text.isupper() or place.paragraph.block.kind in _HEADLINES:
        return False
    before = place.before(40).rstrip(" \"'(")
    return bool(before) and before[-1] not in ".!?:" and re.match(r"[- ][A-Z][a-z]", place.after(4)) is not None


def _in_digits(place: Place) -> bool:
    figure, previous, following = place.figure, place.previous, place.next
    if figure.currency or figure.scaled or figure.value is None:
        return False
    if re.search(r"[A-Za-z]", place.first.text) and not place.first.like_num and place.first.tag_ in ("NNP", "NN"):
        return True
    before, after = place.before(40), place.after(16)
    if re.match(r"\s?(?:a\.?m|p\.?m)\b|:\d", after, re.IGNORECASE):
        return True
    if re.match(r"[.)](?:\s|$)", after) and re.search(r"(?:^|\n)\s*\(?$", before):
        return True
    if figure.value != int(figure.value):
        return False
    adjective = place.last.dep_ == "nummod" and place.last.head.i > place.last.i
    counts = following is not None and (
        following.tag_ in ("NNS", "NNPS")
        or (adjective and following.tag_ in ("JJ", "VBN", "NN", "NNP") and place.last.head.tag_ in ("NNS", "NNPS"))
    )
    joined = previous is not None and place.parse.ends[previous.i] + 1 >= place.parse.starts[place.first.i]
    if previous is not None and joined:
        label = previous.lower_.rstrip(".") in LABELS
        if label and (previous.text[0].isupper() or not counts or previous.text.endswith(".")):
            return True
        if previous.tag_ in ("NNP", "NNPS") and previous.text[0].isupper() and previous.is_alpha:
            name = place.names.get(previous.i, "")
            if previous.dep_ in ("compound", "nmod") and previous.head.i >= place.last.i and figure.value >= 100:
                return "," not in place.words
            if not counts and previous.ent_type_ not in ("DATE", "TIME", "CARDINAL"):
                return True
            if name in ("PRODUCT", "LAW", "EVENT", "WORK_OF_ART") and place.names.get(place.last.i) == name:
                return True
    if 1900 <= figure.value < 2070 and following is not None and following.pos_ == "PROPN" and "," not in place.words:
        return True
    if place.last.ent_type_ == "DATE" and 1500 <= figure.value < 2100 and "," not in place.words:
        return True
    return 1800 <= figure.value < 2070 and "," not in place.words and not counts
