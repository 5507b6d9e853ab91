"""Words that leave a claim open, and words that deny it."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODALS = _words("may might could")
HEDGING_ADVERBS = _words(
    """
    perhaps maybe possibly probably likely presumably potentially apparently seemingly supposedly conceivably
    """
)
REPORTING_ADVERBS = _words("reportedly allegedly purportedly")
HEDGING_NOUNS_AND_ADJECTIVES = _words(
    """
    possible likely unlikely probable unclear uncertain unsure possibility likelihood chance risk fear suspicion
    speculation rumour rumor doubt plausible potential suspected alleged
    """
)
HEDGING_VERBS = _words(
    """
    believe think suspect expect fear understand appear seem suggest speculate assume presume guess estimate predict
    anticipate hope doubt wonder consider imply indicate
    """
)
"""Verbs that do not vouch for the clause below them."""
PERMITTED = _words("apply request choose use enter bring leave keep ask take attend vote wear carry stay begin")
ABILITY = _words("see hear feel smell afford manage remember")
NEGATIVE = _words("nobody none nothing neither no-one")
