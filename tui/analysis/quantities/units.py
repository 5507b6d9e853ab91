"""Numbers with a unit behind them: money in words, lengths, weights, points, lengths of time."""

import re
from typing import TYPE_CHECKING

from tui.analysis.quantities.lexicon import (
    CURRENCY_COUNTRIES,
    CURRENCY_WORDS,
    FOREIGN_CURRENCIES,
    HUNDREDTHS,
    MEASURES,
    TIME_UNITS,
    WEIGHED,
)
from tui.analysis.quantities.measured import length, money, percent
from tui.analysis.quantities.nouns import lemma, of_phrase
from tui.analysis.quantities.place import Place
from tui.analysis.quantities.record import made
from tui.analysis.records import Quantity
from tui.analysis.times.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

AGO = re.compile(r"[- ](?:\w+\s)?\w+\s(?:ago|earlier)\b", re.IGNORECASE)
_UNIT = re.compile(r"[- ]?(?:(?P<power>square|cubic)[- ])?(?P<unit>[a-z°]+(?:/h\b)?)", re.IGNORECASE)
_LIGHT_YEARS = re.compile(r"[- ]light[- ]years?\b", re.IGNORECASE)
_PER = re.compile(r"\s(?:per|an?)\s(hour|minute|second)\b", re.IGNORECASE)
_LENGTHS = frozenset({"miles", "km", "m", "feet"})
_SPEEDS = {"miles": "mph", "km": "km/h"}
_DEGREES = frozenset({"degree", "degrees", "°"})
_SCALE = re.compile(r"\s?°?\s?(?:(?P<c>Celsius|centigrade|C)|(?P<f>Fahrenheit|F))(?![-\w])")
_MAGNITUDE = re.compile(r"\bmagnitude(?:[- ]| of )$", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?:\w+\s)?(?:[a-z]+s|people|men|women|children)\b|[- ](?:strong|people)", re.IGNORECASE)
_IN_KILOGRAMS = re.compile(
    r"\s?(?:\(|,? or )(?:about |around |some |nearly )?[\d.,]+\s?(?:million |thousand )?"
    r"(?:kgs?|kilo\w*|(?:metric )?tonn?e?s?)\b",
    re.IGNORECASE,
)
_FROM_KILOGRAMS = re.compile(r"(?:kgs?|kilo\w*|tonn?e?s?|newtons?)\s?\($", re.IGNORECASE)
_NOUNS = ("NOUN", "PROPN", "SYM")


def with_letter(place: Place) -> Quantity | None:
    """A temperature: "41C", "106°F"; None where no letter tells that it is one."""
    if place.figure.spelled or _SCALE.match(place.text, place.figure.end) is None:
        return None
    return made(place, _temperature(place, place.last), length(place.last, place), place.last)


def with_unit(place: Place) -> Quantity | None:
    """The quantity whose unit stands right behind the number; None where no unit does."""
    found = _UNIT.match(place.text, place.figure.end)
    word = found["unit"].lower() if found else ""
    if place.figure.metres and not _COUNTED.match(place.text, place.figure.end):
        return made(place, "m", length(place.last, place), place.last, factor=1e-6)
    if light := _LIGHT_YEARS.match(place.text, place.figure.end):
        token = place.token_at(light.end() - 1) or place.last
        return made(place, "light-years", _measured(token, place), token)
    if _MAGNITUDE.search(place.before(14)):
        return made(place, "magnitude", length(place.last, place) or None, place.last)
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
        return made(place, _currency(place, token, singular), money(token, place), token)
    hundredth = HUNDREDTHS.get(word) or HUNDREDTHS.get(singular)
    if hundredth:
        return made(place, hundredth, money(token, place), token, factor=0.01)
    if word in _DEGREES:
        return made(place, _temperature(place, token), _measured(token, place), token)
    if MEASURES.get(word) in _LENGTHS and (per := _PER.match(place.text, token_end(token, place))):
        unit = MEASURES[word]
        speed = _SPEEDS.get(unit) if per[1].lower() == "hour" else None
        return made(place, speed or f"{unit} per {per[1].lower()}", _measured(token, place), token)
    if word in MEASURES and (word not in ("point", "points", "stone") or token.pos_ in _NOUNS):
        return made(place, MEASURES[word], _measured(token, place), token)
    if singular in TIME_UNITS or word == "centuries":
        if AGO.match(place.text, place.figure.end):
            return None
        unit = "centuries" if singular in ("century", "centurie") else singular + "s"
        return made(place, unit, _measured(token, place), token)
    return None


def token_end(token: "Token", place: Place) -> int:
    """The offset in the paragraph where the token ends."""
    return place.parse.ends[token.i] - place.offset


def _temperature(place: Place, token: "Token") -> str:
    """ "°C" or "°F" where a letter or name behind tells it, else "degrees"."""
    found = _SCALE.match(place.text, token_end(token, place)) or _SCALE.match(place.text, place.figure.end)
    return "degrees" if found is None else "°C" if found["c"] else "°F"


def _measured(token: "Token", place: Place) -> range:
    """What is measured; where the clause does not tell, the unit itself."""
    return length(token, place) or range(token.i, token.i + 1)


def _currency(place: Place, token: "Token", word: str) -> str:
    """ "Egyptian pounds" are EGP: the country before the word decides, else the one that the text tells of."""
    before = token.nbor(-1).lower_ if token.i else ""
    if code := FOREIGN_CURRENCIES.get((before, word)):
        return code
    homes, abroad = CURRENCY_COUNTRIES.get(word, ("", {}))
    text = place.parse.text
    if homes and not re.search(rf"\b(?:{homes})", text):
        return next(
            (code for country, code in abroad.items() if re.search(rf"\b{country}", text)), CURRENCY_WORDS[word]
        )
    return CURRENCY_WORDS[word]


def _is_weight(place: Place, token: "Token") -> bool:
    """Whether pounds weigh: something that is weighed stands next to them, in a text that does not pay in pounds."""
    inner = of_phrase(token)
    told_again = _IN_KILOGRAMS.match(place.text, token_end(token, place)) or _FROM_KILOGRAMS.search(place.before(30))
    if told_again or (inner is not None and lemma(inner) in WEIGHED):
        return True
    if "£" in place.parse.document.text or (place.figure.scaled and "$" not in place.parse.document.text):
        return any(lemma(near) in WEIGHED for near in children(token))
    first, last = max(place.paragraph.first, token.i - 8), min(place.stop, token.i + 5)
    return any(lemma(place.parse.doc[index]) in WEIGHED for index in range(first, last))
