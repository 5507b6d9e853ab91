"""The words of time expressions, and the pattern fragments made of them.

Patterns are compiled with IGNORECASE; names of months and short names of weekdays keep their case.
"""

from tui.analysis.times.numerals import NUMBER, ONES, ORDINAL, ORDINALS, RANGE, TENS

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AMBIGUOUS_MONTHS = frozenset({"March", "April", "May", "June", "August", "Mar", "Jan", "Dec", "Jun"})
"""Names of months that are also words or given names: alone they need a sign that they are meant as months."""

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins in the north."""

PARTS_OF_DAY = {
    "morning": "TMO", "dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO",
    "lunchtime": "T12:00", "lunch": "T12:00", "noon": "T12:00", "midday": "T12:00",
    "afternoon": "TAF", "evening": "TEV", "dusk": "TEV", "sunset": "TEV", "night": "TNI", "midnight": "T24:00",
}  # fmt: skip

UNITS = {
    "second": "S", "sec": "S", "minute": "MIN", "min": "MIN", "hour": "H", "hr": "H", "day": "D", "night": "D",
    "week": "W", "weekend": "WE", "fortnight": "F", "month": "M", "quarter": "Q", "year": "Y", "yr": "Y",
    "decade": "E", "century": "C", "centurie": "C", "millennium": "L", "millennia": "L",
}  # fmt: skip
UNIT_NAMES = {
    "S": "second", "MIN": "minute", "H": "hour", "D": "day", "W": "week", "WE": "weekend", "F": "week",
    "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century", "L": "millennium",
}  # fmt: skip

HOLIDAYS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "st patrick's day": (3, 17),
    "st. patrick's day": (3, 17), "independence day": (7, 4), "the fourth of july": (7, 4), "fourth of july": (7, 4),
    "halloween": (10, 31), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "veterans day": (11, 11),
}  # fmt: skip
"""Feasts with a day of their own: (month, day)."""

NAMED_DAYS = {"9/11": (2001, 9, 11), "7/7": (2005, 7, 7)}
"""Attacks that are called by their date."""

FINANCE = frozenset(
    "earnings profit profits revenue revenues fiscal gdp gnp shareholder shareholders quarterly dividend "
    "dividends".split()
)
FINANCE_SIGNS = frozenset("analysts cents economic economy income investors loans sales shares stock".split())
"""Words of an article in whose text "the third quarter" is a time, and no part of a game: one, or two of the signs.
"""

OLD_THINGS = frozenset(
    "agreement ban boycott building campaign case ceasefire cease-fire company conflict crisis deal dispute embargo"
    " feud "
    "firm government insurgency law practice program programme rebellion regime rule siege strike tradition "
    "truce war".split()
)
"""What is "two-year-old" without being young: the number is a duration, no age."""

LEFT = r"(?<![\w$£€#])(?<!\d[.,/])"
RIGHT = r"(?!\w)"
MONTH_NAME = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
MONTH_SHORT = r"(?:(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
MONTH = rf"(?:{MONTH_NAME}|{MONTH_SHORT})"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
WEEKDAY_SHORT = r"(?:(?-i:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ones = "one|two|three|four|five|six|seven|eight|nine"
_tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
YEAR_IN_WORDS = (
    rf"(?:(?:nineteen|eighteen)[- ](?:(?:{_tens})(?:[- ](?:{_ones}))?|{_teens}|oh[- ](?:{_ones})|hundred)"
    rf"|twenty[- ](?:twenty(?:[- ](?:{_ones}))?|{_teens}|oh[- ](?:{_ones}))"
    rf"|two thousand(?: and)?(?: (?:{_teens}|{_ones}))?)"
)
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
SEASON = r"(?:spring|summer|fall|autumn|winter)"
PART_OF_DAY = (
    r"(?:morning|lunchtime|lunch|afternoon|evening|night|noon|midday|midnight|dawn|dusk|daybreak|sunrise|sunset)"
)
UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?"
    r"|yrs?|decades?|centur(?:y|ies)|millenni(?:um|a))"
)
UNIT_ONE = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|millennium)"
UNITS_MANY = r"(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)"
EARLY_LATE = r"(?:(?:earlier|later|late|early|mid)[- ])"
PART_OF_PERIOD = (
    r"(?:(?:the )?(?:early|late|mid|middle of|end of|start of|beginning of|rest of|remainder of|first half of"
    r"|second half of|first part of|latter part of|close of|turn of|height of|later|earlier)(?:[- ]in)?[- ](?:the )?)"
)
ABOUT = (
    r"(?:(?:about|around|nearly|almost|at least|at most|more than|less than|fewer than|just over|just under|well over"
    r"|over"
    r"|under|up to|no more than|no less than|as (?:many|much|long|little) as|roughly|approximately|only|some|barely"
    r"|close to"
    r"|(?:just )?shy of|another|the full) )"
)
VAGUE_COUNT = (
    r"(?:(?:a )?(?:good |great |last |very )?few|a couple(?: of)?|several|many|some|dozens of|tens of|hundreds of"
    r"|thousands of|a number of|numerous|countless|a handful of|multiple)"
)
COUNT = rf"(?:{RANGE}|{NUMBER}|{VAGUE_COUNT}|half(?: an?)?|an?(?: half)?|a full|an additional)"
MORE = (
    r"(?:(?:more|trading|business|working|calendar|consecutive|straight|full|whole|solid|long|short|additional|extra"
    r"|previous|fiscal|school|light) )"
)
QUARTER_ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
ZONE = (
    r"(?:E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|GMT|UTC|BST|CET|CEST|IST|AEST|Eastern(?: [Tt]ime)?|Pacific(?: [Tt]ime)?"
    r"|local time)"
)
CLOCK = (
    r"(?:(?:1[0-2]|0?\d)(?:[:.][0-5]\d)?\s?(?:a\.?m\b\.?|p\.?m\b\.?)"
    r"|(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:hours|hrs))?"
    r"|(?:[01]\d|2[0-3])[0-5]\d (?:hours|GMT|BST|local)"
    rf"|(?:1[0-2]|[1-9]|{_ones}|ten|eleven|twelve) o'clock|noon|midday|midnight)"
    rf"(?:\s\(?(?-i:{ZONE})\b\)?)?"
)
NUMBERED_ORDINAL = ORDINAL


STARTERS = frozenset(
    [month.lower() for month in MONTHS]
    + "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thur thurs fri sat sun".split()
    + [word for day in WEEKDAYS for word in (day.lower(), f"{day.lower()}s")]
    + [*SEASONS, *PARTS_OF_DAY, *ONES, *TENS, *ORDINALS, *(name.split()[0].split("'")[0] for name in HOLIDAYS)]
    + [word for unit in UNITS for word in (unit, f"{unit}s")]
    + """
    a about ages almost an another any approximately around as at barely beginning between biannual by calendar close
    coming comparable corresponding countless couple current currently dozens during each earlier early eighties end
    every few fewer fifties final financial fiscal following forties from future generations good great half half-way
    her his hundred hundreds in its just last late lately later latest least less long many mid middle moments more
    most multiple nearly next nineties no not now nowadays numerous of once one only over overnight past per presently
    previous recent recently right roughly seasonally seventies several shortly shy sixties some someday sometime soon
    st start summer than that the their then these thirties this thousands throughout today tomorrow tonight twenties
    twice under until up upcoming very well within year yesterday
    """.split()
)
"""Words that a time expression can begin with, in small letters; it also begins with digits."""

EDITIONS = frozenset(
    """
    album anthem bestseller biography book calendar car champion classic comedy documentary drama edition film finalist
    graduate handbook hit hopeful issue laureate list medalist medallist memoir model movie nominee novel play playbook
    poem ranking remake report roadster sedan sequel series single song squad study survey team thriller vintage winner
    """.split()
)
"""What a year before it tells apart from others of its kind, and does not place: "the 2007 champion"."""

UNIT_STEMS = (
    "second", "sec", "min", "hour", "hr", "day", "night", "week", "month", "quarter", "year", "yr", "decade",
    "centur", "millenni",
)  # fmt: skip
MONTH_STEMS = tuple(month[:3].lower() for month in MONTHS)
WEEKDAY_STEMS = tuple(day.lower() for day in WEEKDAYS)
NEAR_DAY_STEMS = ("today", "yesterday", "tomorrow")
PART_STEMS = tuple(PARTS_OF_DAY)
SEASON_STEMS = tuple(SEASONS)


def month_number(word: str) -> int:
    """1 for "January", "Jan.", "JAN"."""
    return next(index for index, month in enumerate(MONTHS, 1) if month[:3].lower() == word[:3].lower())


def weekday_number(word: str) -> int:
    """0 for "Monday", "Mon"."""
    return next(index for index, day in enumerate(WEEKDAYS) if day[:3].lower() == word[:3].lower())


def unit_code(word: str) -> str:
    """The code of a unit of time, singular or plural: "years" -> "Y"."""
    word = word.lower()
    return UNITS.get(word) or UNITS[word.removesuffix("s")]
