"""Closed word lists of the comparison (English)."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP = _words(
    """be have do say tell add go get make also so then just very more than other as now one such well even there
    when where how while not n't know include accord report s ago much still only what this that mr ms mrs dr
    mr. ms. mrs. dr. sir will would can could may might shall should must ca wo 'll 'd 've 're 's 'm"""
)
"""Lemmas that carry no content of their own, whatever their part of speech."""

CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})

_EVENT_WORDS = {
    "dead": "kill die dead death toll murder fatality slay slaying casualty perish slaughter fatal deadly deceased",
    "hurt": "injure injury wound hurt hospital hospitalise hospitalize hospitalised hospitalized injured wounded",
    "held": "arrest detain detention hold custody jail imprison captive abduct abduction kidnap capture hostage",
    "freed": "free release rescue swap liberate",
    "missing": "miss missing unaccounted",
    "moved": "evacuate evacuation flee displace displacement relocate",
}
EVENT_OF = {word: event for event, words in _EVENT_WORDS.items() for word in words.split()}
"""What happened to people, by the lemma of a word that says so."""

PEOPLE = _words(
    """people person man woman child girl boy victim civilian soldier officer passenger student schoolgirl
    schoolboy pupil worker resident tourist goer concertgoer concert-goer other fan troop fighter militant
    member personnel spectator shopper worshipper patient driver reveller reveler villager local bystander
    pedestrian migrant refugee protester demonstrator employee staff visitor guest journalist teenager adult kid
    baby parent family survivor police policeman suspect"""
)
"""Nouns that count people, so that "22 people" and "22 concert-goers" may be the same 22."""

GENERIC_PEOPLE = _words("person man woman people boy girl one other someone child")
"""Nouns that describe nobody."""

NAME_TYPES = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC"})
"""Names that have no synonyms: word vectors would join one city with another."""

PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})

PLACE_PREPOSITIONS = _words("in at near on outside along into from to across inside around off")

SPEECH = _words(
    """say tell add announce claim report state declare argue insist explain note warn describe confirm write tweet
    ask according reply respond call think believe understand know hear read suggest admit deny acknowledge"""
)
"""Verbs that report: the clause that they head is no fact of its own."""

PART = _words("other others another further additional remaining extra rest")
"""Words before a number that make it a part of something larger."""

CHANGE = _words("rise climb stand reach increase be pass hit jump grow fall drop remain exceed")
"""Verbs between a toll and its figure."""

BACKGROUND = re.compile(
    r"\b(?:last|previous|earlier) (?:year|month|attack|season)|\b(?:years?|months|decades?) (?:ago|earlier)\b"
    r"|\brecord\b|\baverage\b|\busually\b|\b(?:per|each|every|a) (?:year|month|week|day|game|match)\b|\bcareer\b",
    re.IGNORECASE,
)
"""A number beside such words is of another time, or a rate."""

TAKEN_BACK = re.compile(
    r"\b(?:previously|earlier|initially|originally|at first)\b[^.]{0,20}\b(?:report|said|put|given|thought|believed)"
    r"|\b(?:earlier|initial|previous|first) (?:report|figure|estimate|count|account)",
    re.IGNORECASE,
)
"""What stands beside such words is what was held before, not what the document holds now."""

SPORT_UNITS = _words(
    """yard lap point goal game match touchdown catch carry reception sack interception win loss season run set try
    wicket over inning rebound assist save shot penalty foul card round pass attempt pole seed play drive target
    score"""
)
"""Units in which a sports report holds many numbers of one noun: two of them are rarely the same thing."""

VAGUE = _words(
    """several many dozens scores hundreds thousands tens millions billions number some group series majority
    multiple numerous handful lot few trillions"""
)

EPISTEMIC_ADVERBS = _words("possibly perhaps apparently maybe probably likely reportedly allegedly")

DOUBT = _words(
    """believe suspect fear allege appear seem suggest consider want hope plan seek expect think claim investigate
    wonder ask accuse likely possible possibility unclear unlikely doubt try intend threaten urge demand warn"""
)
"""A verb under one of these is not asserted."""

CAUSES = _words("cause reason motive")
UNKNOWN = _words("unclear unknown undetermined uncertain mystery")
UNKNOWN_VERBS = _words("know establish determine identify clear")
"""What is said of a cause that a document leaves open: "unclear", "not known"."""

FINDINGS = _words("indication finding evidence investigation inquiry data probe examination autopsy")
FINDING_VERBS = _words("suggest indicate show point reveal conclude find")
LAID_TO = _words("cause blame attribute trigger")
"""How a document gives a cause: "indications suggest that", "was blamed on"."""

UNCONFIRMED = re.compile(
    r"\bunconfirmed\b|\bunverified\b|\b(?:not|n't|never)(?: yet| been| be| independently| officially)* "
    r"(?:confirmed|verified)\b|\bno (?:official )?confirmation\b",
    re.IGNORECASE,
)

LIGHT_VERBS = _words(
    """see take come want need use become try give think like happen keep let start begin continue look find put
    leave show mean seem feel"""
)
"""Verbs too general for a statement to be recognised by them."""

NOTICE = re.compile(
    r"©|copyright|all rights reserved|terms of use|\btranscripts?\b|subscribe|newsletter|click here|sign up"
    r"|getty images|\bfile photo\b|\bAP photo\b|\bfile\b *[)/-]|/(?:AP|AFP|Reuters|Getty)\b|follow us|read more"
    r"|\bhere(?:'s| is| are) (?:all|what|everything|how)\b"
    r"|may not be in its final form|accuracy and availability|authoritative record",
    re.IGNORECASE,
)
"""A line about the publication, not of the account."""

CAUSE = _words("because due cause result lead blame trigger spark prompt force")

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = {word: value for value, word in enumerate(_ONES.split(" "))} | {
    word: 10 * value for value, word in enumerate(_TENS.split(" "), 2)
}

FAILING = frozenset({"fail", "refuse", "decline"})
"""Verbs under which a deed was not done."""

_DIGITS = re.compile(r"[$£€]?\d[\d,]*(?:\.\d+)?")


def number(word: str) -> float | None:
    """The value of one word in digits or letters ("1,200", "eight"), None where it is no number."""
    low = word.lower()
    if low in NUMBER_WORDS:
        return float(NUMBER_WORDS[low])
    if _DIGITS.fullmatch(low):
        return float(low.strip("$£€").replace(",", ""))
    if "-" in low:
        tens, _, ones = low.partition("-")
        if NUMBER_WORDS.get(tens, 0) >= 20 and 0 < NUMBER_WORDS.get(ones, 0) < 10:
            return float(NUMBER_WORDS[tens] + NUMBER_WORDS[ones])
    return None
