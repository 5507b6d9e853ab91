"""Numbers with their values, read from how they are written."""

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from tui.analysis.quantities.lexicon import CURRENCY_SIGNS, FRACTIONS, SCALE_SIGNS
from tui.analysis.quantities.notation import patterns
from tui.analysis.times.numerals import (
    FRACTION_SIGNS,
    ONES,
    ORDINALS,
    SCALES,
    TENS,
    number,
    ordinal,
)


class Form(StrEnum):
    NUMBER = "number"
    CHANGE = "change"
    """The first number of "from 19 to 22"."""
    VAGUE = "vague"
    FRACTION = "fraction"
    RATIO = "ratio"
    ORDINAL = "ordinal"


class Figure(msgspec.Struct, frozen=True):
    """A number at ``start <= i < end`` of a paragraph; ``upper`` ends a range; ``currency`` is an ISO 4217 code.

    ``scaled`` tells whether a word or letter multiplies it ("million"), ``metres`` whether that letter is an m that may
    as well mean metres.
    """

    start: int
    end: int
    value: float | None
    form: Form = Form.NUMBER
    upper: float | None = None
    currency: str | None = None
    spelled: bool = False
    scaled: bool = False
    metres: bool = False


_BEGINNING = re.compile(r"(?<!\w)(?:(?P<word>[a-z]+)|[\d$£€¥₹₽₩₪₺]|\.\d)", re.IGNORECASE)


_STARTERS = frozenset((*ONES, *TENS, *ORDINALS, *SCALES)) | frozenset(
    "a an half between from tens dozens scores hundreds thousands millions billions several few many numerous quite "
    "couple hundred dozen us c hk nz usd eur gbp rs".split()
)
"""Words that a number can begin with, in small letters; it also begins with digits and signs of currencies."""


def figures(text: str) -> Iterator[Figure]:
    """The numbers of a paragraph, in text order, not overlapping."""
    notations = patterns().items()
    end = 0
    for begin in _BEGINNING.finditer(text):
        start = begin.start()
        if start < end or (begin["word"] and begin["word"].lower() not in _STARTERS):
            continue
        for name, pattern in notations:
            match = pattern.match(text, start)
            read = tuple(_READERS[name](match)) if match else ()
            if read:
                end = read[-1].end
                yield from read
                break


def _read_ratio(match: re.Match[str]) -> Iterator[Figure]:
    share, whole = number(match["a"]), number(match["b"])
    if share is not None and whole is not None and 0 < share <= whole and whole >= 3:
        yield Figure(match.start(), match.end(), round(share / whole, 4), Form.RATIO)


_NO_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|better|opening|last|final|top|bottom|latter|a|one|and a)[- ]$", re.IGNORECASE
)


def _read_fraction(match: re.Match[str]) -> Iterator[Figure]:
    before = match.string[max(0, match.start() - 10) : match.start()]
    if match["half"]:
        following = match.string[match.end() : match.end() + 14].lower()
        if not _NO_HALF_BEFORE.search(before) and not re.match(
            r"[- ]an? (?:dozen|million|billion|trillion)", following
        ):
            yield Figure(match.start(), match.end(), 0.5, Form.FRACTION)
        return
    count = ONES.get(match["count"].lower(), 1)
    yield Figure(match.start(), match.end(), round(count * FRACTIONS[match["part"].lower()], 4), Form.FRACTION)


def _read_vague(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure(match.start(), match.end(), None, Form.VAGUE)


def _read_ordinal(match: re.Match[str]) -> Iterator[Figure]:
    value = ordinal(match[0])
    if value:
        yield Figure(match.start(), match.end(), float(value), Form.ORDINAL, spelled=not match[0][0].isdigit())


_NO_NUMBER_AFTER = re.compile(r"[:/']\d|[A-Za-z]", re.IGNORECASE)


_UNIT_AFTER = re.compile(
    r"(?:m|mm|cm|km|kms|kg|kgs|g|ft|in|lb|lbs|oz|mph|kph|kmh|km/h|mw|kw|gw|pc|p|bn|mn|mln|tn|k|b|million|billion"
    r"|thousand"
    r"|dozen|per|feet|foot|miles?|percent|years?|yrs?|mins?|secs?|hrs?|hours?|metres?|meters?|kilometres?|kilometers?"
    r"|tonnes?|(?-i:[CF]))\b",
    re.IGNORECASE,
)


_DASH_RANGE = re.compile(
    r"[- ]?(?:years?|days?|hours?|minutes?|weeks?|months?|percent|per cent|points?|miles?|members?|feet|foot|people)\b"
    r"|\s?%"
    r"|\s?(?:m|ft|km|kg|million|billion)\b|\s[a-z]+s\b",
    re.IGNORECASE,
)


_CONTEST_AFTER = re.compile(
    r"\s(?:win|wins|victory|defeat|loss|losses|lead|record|vote|votes|decision|rout|draw)\b", re.IGNORECASE
)


_CHANGE_BEFORE = re.compile(
    r"\b(?:rose|rise|rises|fell|fall|falls|grew|up|down|increased?|dropp?(?:ed)?|climbed|cut|by|was|jumped"
    r"|raised)\s(?:by\s)?$",
    re.IGNORECASE,
)


_CONTEST_BEFORE = re.compile(
    r"\b(?:won|win|beat|lost|lose|lead|led|votes?|voted|scored?|scores|finished)\s(?:by\s)?$", re.IGNORECASE
)


def _is_cut(match: re.Match[str], key: str) -> bool:
    """Whether the digits go on as something else: "21st", "10:30", "747s"."""
    text, end = match.string, match.end(f"digits{key}")
    return bool(match[f"digits{key}"] and _NO_NUMBER_AFTER.match(text, end) and not _UNIT_AFTER.match(text, end))


def _read_number(match: re.Match[str]) -> Iterator[Figure]:
    text = match.string
    if _is_cut(match, "1"):
        return
    separator = (match["separator"] or "").strip().lower()
    opening = (match["opening"] or "").lower()
    if not separator:
        yield from _single(match, "1", Form.NUMBER)
        return
    if _is_cut(match, "2"):
        yield from _single(match, "1", Form.NUMBER)
        return
    low, high = _value(match, "1"), _value(match, "2")
    if low is None or high is None:
        return
    before, after = text[max(0, match.start() - 14) : match.start()], match.end()
    if separator in ("-", "–", "—"):
        money = match["currency1"] or match["currency2"]
        if not money and (low >= high or not _DASH_RANGE.match(text, after) or _CONTEST_AFTER.match(text, after)):
            return
        yield _range(match, low, high)
    elif separator == "to" and opening == "from":
        yield from _single(match, "1", Form.CHANGE)
        yield from _single(match, "2", Form.NUMBER)
    elif separator == "to" and _CONTEST_BEFORE.search(before):
        return
    elif (separator in ("to", "or") and low < high and not _CHANGE_BEFORE.search(before)) or opening == "between":
        yield _range(match, low, high)
    else:
        yield from _single(match, "1", Form.NUMBER)
        yield from _single(match, "2", Form.NUMBER)


def _single(match: re.Match[str], key: str, form: Form) -> Iterator[Figure]:
    value = _value(match, key)
    if value is None:
        return
    currency = match[f"currency{key}"]
    start = match.start(f"currency{key}") if currency else _start(match, key)
    scale = (match[f"scale{key}"] or "").lower()
    metres = match[f"scale{key}"] == "m" and not currency
    yield Figure(
        start,
        _end(match, key),
        value,
        form,
        currency=_code(currency),
        spelled=bool(match[f"words{key}"]),
        scaled=bool(scale)
        or bool(match[f"words{key}"] and re.search(r"illion|thousand|dozen", match[f"words{key}"].lower())),
        metres=metres,
    )


def _range(match: re.Match[str], low: float, high: float) -> Figure:
    """One figure for both ends; "5 to 10 million" multiplies both."""
    last = re.split(r"[- ]", (match["words2"] or "").lower())[-1]
    shared = (
        _scale(match["scale2"])
        if match["scale2"]
        else (SCALES.get(last) or SCALE_SIGNS.get(last))
        if match["words1"]
        else None
    )
    if shared and not match["scale1"] and low * shared <= high:
        low *= shared
    opened = (match["opening"] or "").lower() == "between"
    start = match.start() if opened else match.start("currency1") if match["currency1"] else _start(match, "1")
    return Figure(
        start,
        _end(match, "2"),
        low,
        upper=high,
        currency=_code(match["currency1"] or match["currency2"]),
        spelled=bool(match["words2"]),
        scaled=bool(match["scale2"]),
        metres=(match["scale2"] or "") == "m" and not match["currency1"] and not match["currency2"],
    )


def _code(sign: str | None) -> str | None:
    return CURRENCY_SIGNS.get(sign.lower().rstrip("."), sign) if sign else None


def _scale(word: str) -> float:
    word = word.lower()
    return SCALES.get(word) or SCALE_SIGNS[word]


def _start(match: re.Match[str], key: str) -> int:
    return match.start(f"digits{key}") if match[f"digits{key}"] else match.start(f"words{key}")


def _end(match: re.Match[str], key: str) -> int:
    return max(match.end(f"{name}{key}") for name in ("digits", "fraction", "scale", "words"))


def _value(match: re.Match[str], key: str) -> float | None:
    words = match[f"words{key}"]
    if words:
        words = words.lower()
        if found := re.match(r"half[- ]an?[- ](\w+)", words):
            return _scale(found[1]) / 2
        return number(words)
    value = number(match[f"digits{key}"])
    if value is None:
        return None
    fraction = match[f"fraction{key}"]
    if fraction:
        top, _, bottom = fraction.partition("/")
        if bottom == "0":
            return None
        value += FRACTION_SIGNS.get(fraction) or int(top) / int(bottom)
    elif match.string.startswith(" and a half", match.end(f"digits{key}")):
        value += 0.5
    if match[f"scale{key}"]:
        value *= _scale(match[f"scale{key}"])
    return round(value, 6)


_READERS = {
    "ratio": _read_ratio,
    "fraction": _read_fraction,
    "vague": _read_vague,
    "number": _read_number,
    "ordinal": _read_ordinal,
}
