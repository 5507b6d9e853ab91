"""Attribution by the sentence around a quotation, when no frame gives it."""

from tui.analysis.quotations import lexicon
from tui.analysis.quotations.scene import Attribution, Scene, attributed
from tui.analysis.quotations.sources import author, is_cue, source_of_according, source_of_noun, source_of_verb

_REACH = 60
"""How many tokens before and after a quotation are looked at."""


def by_sentence(scene: Scene, one: Attribution) -> Attribution | None:
    """ "As X put it", "according to X", the nearest cue of the sentence, a noun of speech with a possessor."""
    syntax, inside, stretch = scene.syntax, scene.inside, one.stretch
    lo = max(syntax.bounds(stretch.first).start, stretch.first - _REACH)
    hi = min(syntax.bounds(stretch.last - 1).stop, stretch.last + _REACH)
    outside = [t for t in (*range(stretch.first - 1, lo - 1, -1), *range(stretch.last, hi)) if inside[t] < 0]
    for token in outside:
        following = syntax.lower[token + 1] if token + 1 < len(inside) else ""
        if syntax.lemma[token] == "put" and following in ("it", "this"):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return attributed(scene, one, source, token, "as they put it", "put", outer=True)
    for token in outside:
        source = source_of_according(syntax, token)
        if source is not None and inside[source] < 0:
            return attributed(scene, one, source, token, "according to", "according")
    for token in outside:
        if is_cue(syntax, token) and (syntax.lemma[token] in lexicon.SAYING or syntax.lemma[token] in lexicon.NAMING):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return attributed(scene, one, source, token, "in the sentence", "sentence", outer=True)
    for token in outside:
        if (
            token < stretch.first
            and (syntax.lemma[token] in lexicon.OPINING or syntax.lemma[token] in lexicon.THINKING)
            and is_cue(syntax, token)
            and any(
                syntax.dep[c] == "ccomp" and stretch.first in range(c, syntax.run(c).stop)
                for c in syntax.children[token]
                if c > token
            )
        ):
            source = source_of_verb(syntax, token, inside)
            if source is not None:
                return attributed(scene, one, source, token, "in what they think", "thought", outer=True)
    for token in outside:
        if token < stretch.first and syntax.lemma[token] in lexicon.SPEECH_NOUNS:
            source = source_of_noun(syntax, token)
            if source is None and token >= stretch.first - 2:
                source = author(syntax, token, inside)
            if source is not None and inside[source] < 0 and syntax.lower[source] != "its":
                return attributed(scene, one, source, token, "possessor of a noun of speech", "noun", outer=True)
    return None
