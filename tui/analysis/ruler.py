"""The model's rules for parts of speech, tried once for each kind of token instead of at each token.

spaCy's English models carry about 180 such rules in their attribute ruler, which matches all of them at every token: a
sixth of the model's time. Nearly all look at one token's tag, word and relation alone, and name few words; so tokens
that agree in tag and relation, and in the word where a rule names it, fare alike.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_LOOKED_AT = {"TAG", "LOWER", "DEP", "IS_SPACE"}
_CONDITIONS = {"IN", "NOT_IN", "REGEX"}

Match = tuple[int, int, int]
"""The rule's id, the first token, the one after the last."""


def quicken(nlp: "Language") -> None:
    """Let the pipeline's attribute ruler find the same matches with less work, where its rules allow it."""
    for name, component in nlp.pipeline:
        if nlp.get_pipe_meta(name).factory == "attribute_ruler":
            ruler: Any = component
            rules = {str(number): rule["patterns"] for number, rule in enumerate(ruler.patterns)}
            if all(_is_known(token) for patterns in rules.values() for pattern in patterns for token in pattern):
                ruler.matcher = _Matcher(ruler.matcher, rules)


def _is_known(token: Mapping[str, Any]) -> bool:
    """Whether what a rule asks of a token is among what ``_Matcher`` takes account of."""
    conditions = (value for value in token.values() if isinstance(value, dict))
    return token.keys() <= _LOOKED_AT and all(one.keys() <= _CONDITIONS for one in conditions)


class _Matcher:
    """Stands for spaCy's Matcher in an attribute ruler."""

    def __init__(self, whole: Any, rules: Mapping[str, list[list[dict[str, Any]]]]) -> None:
        from spacy.matcher import Matcher

        self.get = whole.get
        self._strings = whole.vocab.strings
        self._single, self._several = Matcher(whole.vocab), Matcher(whole.vocab)
        for key, patterns in rules.items():
            (self._single if all(len(pattern) == 1 for pattern in patterns) else self._several).add(key, patterns)
        asked = [token["LOWER"] for patterns in rules.values() for (token, *_) in patterns if "LOWER" in token]
        self._words = frozenset(_words(asked))
        self._expressions = [re.compile(one["REGEX"]) for one in asked if isinstance(one, dict) and "REGEX" in one]
        self._named: dict[int, int] = {}
        self._known: dict[tuple[int, int, int], tuple[int, ...]] = {}

    def __call__(self, doc: "Doc", *, allow_missing: bool, as_spans: Literal[False]) -> list[Match]:
        columns = doc.to_array(["TAG", "LOWER", "DEP"]).T.tolist()
        columns[1] = [self._name(word) for word in columns[1]]
        kinds = list(zip(*columns, strict=True))
        if not self._known.keys() >= set(kinds):
            self._learn(kinds, self._single(doc, allow_missing=allow_missing, as_spans=as_spans))
        matches: list[Match] = []
        if len(self._several):
            matches = self._several(doc, allow_missing=allow_missing, as_spans=as_spans)
        return matches + [(rule, place, place + 1) for place, kind in enumerate(kinds) for rule in self._known[kind]]

    def _learn(self, kinds: list[tuple[int, int, int]], matches: list[Match]) -> None:
        found: list[list[int]] = [[] for _ in kinds]
        for rule, place, _ in matches:
            found[place].append(rule)
        self._known.update(zip(kinds, map(tuple, found), strict=True))

    def _name(self, word: int) -> int:
        """The word itself where a rule can tell it from others, else 0."""
        named = self._named.get(word)
        if named is None:
            text = self._strings[word]
            known = text in self._words or text.isspace() or any(one.search(text) for one in self._expressions)
            named = self._named[word] = word if known else 0
        return named


def _words(asked: Iterable[Any]) -> Iterable[str]:
    for one in asked:
        if isinstance(one, str):
            yield one
        else:
            yield from (*one.get("IN", ()), *one.get("NOT_IN", ()))
