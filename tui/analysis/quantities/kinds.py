"""The kinds of quantity, tried in order: the first that holds decides."""

import re
from typing import TYPE_CHECKING

from tui.analysis.quantities.ages import age
from tui.analysis.quantities.counts import count, vague
from tui.analysis.quantities.figures import Form
from tui.analysis.quantities.measured import money, percent
from tui.analysis.quantities.nouns import counted_noun, noun_group, of_phrase
from tui.analysis.quantities.place import Place
from tui.analysis.quantities.record import made
from tui.analysis.quantities.refused import is_refused
from tui.analysis.quantities.units import with_letter, with_unit
from tui.analysis.records import Quantity
from tui.analysis.times.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERCENT = re.compile(r"\s?%|[- ](?:percent(?:age points?)?|per cent|pc)\b", re.IGNORECASE)


def quantity(place: Place) -> Quantity | None:
    """What the number at hand is a quantity of; None where it is none."""
    match place.figure.form:
        case Form.ORDINAL:
            return _ordinal(place)
        case Form.VAGUE:
            return vague(place)
        case Form.FRACTION | Form.RATIO:
            return _share(place)
    found = age(place)
    if found is not None:
        words = found.person or (place.tokens_to(found.end) if place.after(1) == "-" else None)
        return made(place, found.unit, words, place.last, end=found.end)
    if place.figure.currency:
        return made(place, place.figure.currency, money(place.last, place), place.last)
    if matched := _PERCENT.match(place.text, place.figure.end):
        token = place.token_at(matched.end() - 1) or place.last
        unit = "percentage_points" if "point" in matched[0] else "percent"
        return made(place, unit, percent(token, place), token, end=matched.end())
    if (temperature := with_letter(place)) is not None:
        return temperature
    if is_refused(place):
        return None
    return with_unit(place) or count(place)


def _ordinal(place: Place) -> Quantity | None:
    """The place in a row of what it counts: "the second attack". Names ("First Lady") and adverbs have none."""
    token = place.last
    head = token.head
    if token.dep_ != "amod" or head.i <= token.i or head.pos_ != "NOUN" or place.names.get(token.i):
        return None
    headline = place.paragraph.block.kind in ("title", "heading")
    named = token.text[0].isupper() and token.i != place.paragraph.first and head.text[0].isupper()
    if (named or place.after(1) == "-") and not headline:
        return None
    return made(place, "ordinal", noun_group(head, after=token.i), head)


def _after_of(place: Place) -> "Token | None":
    """The noun of an "of" right behind, whatever the parse hangs it on."""
    following = place.next
    if following is None or following.lower_ != "of":
        return None
    return next((child for child in children(following) if child.dep_ == "pobj"), None)


def _share(place: Place) -> Quantity | None:
    """ "Half of the seats", "one in four adults"."""
    unit = "ratio" if place.figure.form is Form.RATIO else "fraction"
    token = place.last
    noun = of_phrase(token) or (of_phrase(token.nbor(-1)) if token.i > place.first.i else None) or _after_of(place)
    if noun is None and token.dep_ in ("nummod", "amod", "predet", "det", "quantmod") and token.head.i > token.i:
        noun = token.head
    if noun is None and unit == "ratio":
        noun = counted_noun(place)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    return made(place, unit, noun_group(noun, after=token.i), noun)
