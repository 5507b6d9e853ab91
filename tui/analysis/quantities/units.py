"""Numbers with a unit behind them: money in words, lengths, weights, points, lengths of time."""

import re
from typing import TYPE_CHECKING

from tui.analysis.quantities.lexicon import (
    CURRENCY_WORDS,
    FOREIGN_CURRENCIES,
    HUNDREDTHS,
    MEASURES,
    TIME_UNITS,
    WEIGHED,
)
from tui.analysis.quantities.measured import length, money, percent
from tui.analysis.quantities.nouns import lemma
from tui.analysis.quantities.place import Place
from tui.analysis.quantities.record import made
from tui.analysis.records import Quantity
from tui.analysis.times.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

AGO = re.compile(r"[- ](?:\w+\s)?\w+\s(?:ago|earlier)\b", re.IGNORECASE)
_UNIT = re.compile(r"[- ]?(?:(?P<power>square|cubic)[- ])?(?P<unit>[a-z°]+(?:/h\b)?)", re.IGNORECASE)
_LIGHT_YEARS = re.compile(r"[- ]light[- ]years?\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?:\w+\s)?(?:[a-z]+s|people|men|women|children)\b|[- ](?:strong|people)", re.IGNORECASE)
_NOUNS = ("NOUN", "PROPN", "SYM")


def with_unit(place: Place) -> Quantity | None:
    """The quantity whose unit stands right behind the number; None where no unit does."""
    found = _UNIT.match(place.text, place.figure.end)
    word = found["unit"].lower() if found else ""
    if place.figure.metres and not _COUNTED.match(place.text, place.figure.end):
        return made(place, "m", length(place.last, place), place.last, factor=1e-6)
    if light := _LIGHT_YEARS.match(place.text, place.figure.end):
        token = place.token_at(light.end() - 1) or place.last
        return made(place, "light-years", _measured(token, place), token)
    if found is None:
        return None
    token = place.token_at(found.end("unit") - 1) or place.last
    if found["power"]:
        unit = MEASURES.get(word)
        return None if unit is None else made(place, f"{found['power'].lower()} {unit}", _measured(token, place), token)
    return of_unit(place, token, word)


def of_unit(place: Place, token: "Token", word: str) -> Quantity | None:
    """The quantity whose unit is the noun ``token``, written ``word``; None where that is no unit."""
    singular = word.removesuffix("s")
    if singular in ("percent", "cent") and place.after(4) != " cen" and word == "percent":
        return made(place, "percent", percent(token, place), token)
    if singular in CURRENCY_WORDS and token.pos_ in _NOUNS and not (singular == "won" and token.pos_ == "VERB"):
        if singular == "pound" and _is_weight(place, token):
            return made(place, "lb", _measured(token, place), token)
        return made(place, _currency(token, singular), money(token, place), token)
    hundredth = HUNDREDTHS.get(word) or HUNDREDTHS.get(singular)
    if hundredth:
        return made(place, hundredth, money(token, place), token, factor=0.01)
    if word in MEASURES and (word not in ("point", "points", "stone") or token.pos_ in _NOUNS):
        return made(place, MEASURES[word], _measured(token, place), token)
    if singular in TIME_UNITS or word == "centuries":
        if AGO.match(place.text, place.figure.end):
            return None
        unit = "centuries" if singular in ("century", "centurie") else singular + "s"
        return made(place, unit, _measured(token, place), token)
    return None


def _measured(token: "Token", place: Place) -> range:
    """What is measured; where the clause does not tell, the unit itself."""
    return length(token, place) or range(token.i, token.i + 1)


def _currency(token: "Token", word: str) -> str:
    """ "Egyptian pounds" are EGP: the country before the word decides."""
    before = token.nbor(-1).lower_ if token.i else ""
    return FOREIGN_CURRENCIES.get((before, word), CURRENCY_WORDS[word])


def _is_weight(place: Place, token: "Token") -> bool:
    """Whether pounds weigh: something that is weighed stands next to them, in a text that does not pay in pounds."""
    if "£" in place.parse.document.text or (place.figure.scaled and "$" not in place.parse.document.text):
        return any(lemma(near) in WEIGHED for near in children(token))
    first, last = max(place.paragraph.first, token.i - 8), min(place.stop, token.i + 5)
    return any(lemma(place.parse.doc[index]) in WEIGHED for index in range(first, last))
