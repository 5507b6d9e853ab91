"""Rules for times without a place on the calendar: now, recently, soon. They are told, and never compared."""

import re

from tui.analysis.times.rules import Reading, Rule, Site, fixed, rule
from tui.analysis.times.tense import FUTURE, PAST

_ENDS = r"(?=\s*(?:[.,;:?!\"')]|$|(?:{})\b))"
_PAST_ENDS = _ENDS.format("and|but|that|by|to|it|he|she|they|the|we|has|have|had|in|for|with|when|as|were|was|is")
_FUTURE_ENDS = _ENDS.format("of|and|but|for|is|will|to|in|if|as|when|by|the|he|she|they|we")
_PREPOSITIONS = ("in ", "of ", "from ", "at ", "by ", "until ", "up to ", "as ")


def _without_preposition(site: Site) -> int:
    """Where the expression begins: no preposition belongs to it, but for "until further notice"."""
    words = site.words
    skipped = next((len(word) for word in _PREPOSITIONS if words.startswith(word)), 0)
    return site.match.start() + (0 if "further" in words else skipped)


def _now(site: Site) -> Reading:
    value = "PAST_REF" if site.words == "just now" else "PRESENT_REF"
    return fixed("DATE", value, _without_preposition(site))


def _current(site: Site) -> Reading | None:
    token = site.token()
    if token is None or token.tag_ != "JJ" or re.search(r"\bthen[- ]$", site.before(6)):
        return None
    return fixed("DATE", "PRESENT_REF")


def _past(site: Site) -> Reading:
    return fixed("DATE", "PAST_REF", _without_preposition(site))


def _future(site: Site) -> Reading | None:
    words = site.words
    counted = re.match(r"\s(?:after|before|earlier|later|of|in)", site.after(8))
    if words.startswith(("one day", "someday", "some day")) and (counted or site.tense() != FUTURE):
        return None
    if words == "soon":
        if re.match(r"\s(?:as|after)", site.after(6)) or re.search(r"\b(?:as|too)\s$", site.before(5)):
            return None
        if site.tense() == PAST:
            return None
    if words == "shortly" and site.tense() != FUTURE:
        return None
    return fixed("DATE", "FUTURE_REF", _without_preposition(site))


VAGUE_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:right now|just now|by now|until now|up to now|now|currently|at (?:present|the moment|this (?:time|moment"
        r"|point"
        r"|stage))|at the present time|presently|nowadays|these days|this (?:crucial |very )?moment)(?!-)",
        _now,
    ),
    rule(rf"the present{_ENDS.format('time')}", _now),
    rule(r"current", _current),
    rule(r"(?:(?:more|most|until|as) )?(?:recently|lately|of late)|in recent (?:times|memory|history)", _past),
    rule(r"(?:the )?(?:recent|distant|not[- ]too[- ]distant) past", _past),
    rule(rf"(?:in |of |from )the past{_PAST_ENDS}", _past),
    rule(r"recent", _past),
    rule(r"then[- ]current", _past),
    rule(rf"(?:in )?the (?:near |immediate |not[- ](?:too|so)[- ]distant )?future{_FUTURE_ENDS}", _future),
    rule(
        r"one day|some ?day|in future|(?:any ?time |very |sometime )?soon|shortly(?! after| before)|as soon as possible"
        r"|at (?:a|some) (?:later|future) (?:date|time|point)|until further notice",
        _future,
    ),
)
