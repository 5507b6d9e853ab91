"""Numbers written in digits or words: the patterns that match them and the value they stand for.

Every pattern is bounded: none repeats a part that can match in two ways, so a match takes time linear in its length.
"""

import re

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        1,
    )
}
FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}

_digits = "|".join(word for word, value in ONES.items() if 0 < value < 10)
_small = "|".join(sorted((word for word, value in ONES.items() if value), key=len, reverse=True))
_low = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_digits})(?![a-z]))?|(?:{_small})(?![a-z]))"
_hundreds = rf"(?:{_low}[- ]hundred(?:(?: and)?[- ]{_low})?|an? hundred(?:(?: and)?[- ]{_low})?|{_low})"
_scale = "|".join(SCALES)

SPELLED = rf"(?:(?:{_hundreds}|an?)[- ](?:{_scale})(?:,? (?:and )?{_hundreds}(?:[- ](?:{_scale}))?){{0,3}}|{_hundreds})"
"""A number in words: "twenty-two", "two hundred and six", "a million"."""

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
"""A number in digits, with separators of thousands or a decimal point."""

HALF = r"(?: and a half|-and-a-half| ?[½¼¾]|[- ](?:1/2|1/4|3/4))"
NUMBER = rf"(?:(?:{DIGITS}|{SPELLED}){HALF}?)"
RANGE = rf"(?:{NUMBER}(?: to | or | ?- ?|–){NUMBER}|between {NUMBER} and {NUMBER})"
ORDINAL = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th))"

_HALF = re.compile(rf"{HALF}$", re.IGNORECASE)
_LONGEST = 40
"""More digits than this are no number that an article counts with."""


def number(text: str) -> float | None:
    """The value of a number in digits or words, None where it is none ("several") or absurdly long."""
    text = text.strip().lower()
    half = 0.0
    if found := _HALF.search(text):
        half = FRACTION_SIGNS.get(found.group().strip(" -"), 0.5)
        text = text[: found.start()].strip()
    if re.match(r"\.?\d", text, re.ASCII):
        plain = text.replace(",", "")
        if len(plain) > _LONGEST or not re.fullmatch(r"\d*\.?\d+", plain, re.ASCII):
            return None
        return float(plain) + half
    if len(text) > 200:
        return None
    value = _spelled(text)
    return None if value is None else value + half


def _spelled(text: str) -> float | None:
    total = part = 0
    seen = False
    for word in re.split(r"[-, ]+", text):
        if word in ONES:
            part += ONES[word]
        elif word in TENS:
            part += TENS[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total += (part or 1) * SCALES[word]
            part = 0
        elif word == "dozen":
            part = (part or 1) * 12
        elif word not in ("a", "an", "and"):
            return None
        seen = seen or word in ONES or word in TENS or word == "hundred" or word in SCALES or word == "dozen"
    return float(total + part) if seen else None


def last_of_range(text: str) -> str:
    """The second number of a range ("two or three" -> "three"); the text itself where it is one number."""
    if re.fullmatch(NUMBER, text.strip(), re.IGNORECASE):
        return text
    pieces = re.split(r" to | or | and |–| ?- ?", text)
    for count in range(1, len(pieces)):
        tail = re.sub(r"^between ", "", text[len(text) - len("".join(pieces[-count:])) :].strip(), flags=re.IGNORECASE)
        if number(tail) is not None:
            return tail
    return text


def ordinal(text: str) -> int | None:
    """The value of an ordinal: "third" -> 3, "21st" -> 21."""
    text = text.lower()
    if text in ORDINALS:
        return ORDINALS[text]
    found = re.match(r"\d{1,3}(?=st|nd|rd|th)", text)
    return int(found.group()) if found else None
