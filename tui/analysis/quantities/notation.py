"""How numbers are written: the patterns of digits, words, ranges, fractions, ratios and vague numbers.

Every pattern begins where a word does and repeats no part that can match in two ways: a search is linear in the text.
"""

import re
from functools import cache

from tui.analysis.quantities.lexicon import SCALE_SIGNS
from tui.analysis.times.numerals import (
    DIGITS,
    ONES,
    ORDINALS,
    SCALES,
    SPELLED,
)

_CURRENCY = r"(?:(?:US|A|C|HK|NZ)?\$|[£€¥₹₽₩₪₺]|(?-i:USD|EUR|GBP|Rs\.?)(?=\s?\d))"


_SCALE = rf"(?:{'|'.join([*SCALES, *(word for word in SCALE_SIGNS if len(word) > 1)])}|m|b|k)"


_HALF_OF = r"half an? (?:dozen|million|billion|trillion)|half-a-(?:dozen|million|billion)"


_DOZEN = r"(?:an?|one|two|three|four|five|six) dozen"


_STANDS_APART = r"(?<![\w.,/@#:'&-])(?<![$£€¥]\s)"


_SEPARATE = r" ?[-–—] ?| to | and | or "


def _one(key: str) -> str:
    return (
        rf"(?:(?P<currency{key}>{_CURRENCY})\s?)?"
        rf"(?:(?P<digits{key}>{DIGITS}|\.\d+)(?:\s?(?P<fraction{key}>[½¼¾]|\d/\d(?!\d)))?(?: and a half)?"
        rf"(?:[- ]?(?P<scale{key}>{_SCALE})(?!\w))?"
        rf"|(?P<words{key}>{_HALF_OF}|{_DOZEN}|{SPELLED}(?: and a half|-and-a-half)?)(?!\w))"
    )


_RATIO_END = (
    r"(?!\s?(?:%|percent|per cent|years?|days?|hours?|minutes?|weeks?|months?|games|seconds|million|billion|states"
    r"|countries"
    r"|cities|counties))(?!\w)"
)


_RATIO_WORD = "|".join(word for word, value in ONES.items() if value)


_VAGUE = (
    r"(?:(?:(?:tens|hundreds|dozens|scores) of (?:thousands|millions|billions)"
    r"|(?:several|a few|many|a couple) (?:hundred|thousand|million|billion|dozen)"
    r"|dozens|scores|hundreds|thousands|millions|billions)(?=\"?\s\w+s\b|\"?\s(?:of|more|were|are|have|had)\b|\s*[.,]"
    r"|\s\w+(?:ed|ing)\b)"
    r"|a (?:large |small |great |huge |growing |record )?number of|several|a (?:small )?handful of|a couple(?: of)?"
    r"|(?:quite )?a few|numerous)"
)


_FRACTION = (
    r"(?:(?P<count>a|one|two|three|four|five|seven|nine)[- ](?P<part>half|thirds?|quarters?|fifths?|sixths?|eighths?"
    r"|tenths?)"
    r"|(?P<half>half))(?=\s+(?:of|the|a|an|its|their|his|her|all)\b|\s*[.,])"
)


_ORDINAL = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,3}}(?:st|nd|rd|th))(?=[- ]\w)"


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Compiled when first used: a program that only compares what was analysed never pays for it."""
    sources = {
        "ratio": rf"(?P<a>\d{{1,4}}|{_RATIO_WORD})\s(?:in|out of)\s(?:every\s)?(?P<b>\d{{1,5}}|{_RATIO_WORD})"
        rf"(?![\w.,]\d){_RATIO_END}",
        "fraction": _FRACTION,
        "vague": _VAGUE + r"(?!\w)",
        "number": rf"(?:(?P<opening>between|from)\s+)?{_one('1')}"
        rf"(?:(?:\s?%| per ?cent)?(?P<separator>{_SEPARATE}){_one('2')})?",
        "ordinal": _ORDINAL,
    }
    return {name: re.compile(_STANDS_APART + source, re.IGNORECASE) for name, source in sources.items()}
