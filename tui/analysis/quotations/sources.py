"""Who speaks: from a verb or noun of speech to the words that name its source."""

from collections.abc import Sequence

from tui.analysis.parse import Parse
from tui.analysis.quotations import lexicon
from tui.analysis.syntax import Syntax, trimmed
from tui.documents import Span

_OBJECTS = ("me", "him", "us", "them", "her")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_DEPTH = 5


def is_cue(syntax: Syntax, token: int) -> bool:
    """Whether the token is a verb of saying, naming or thinking."""
    lemma = syntax.lemma[token]
    if not (
        lemma in lexicon.SAYING or lemma in lexicon.NAMING or lemma in lexicon.OPINING or lemma in lexicon.THINKING
    ):
        return False
    if lemma in lexicon.PHASES and syntax.child(token, "xcomp") is not None:
        return False
    if lemma in lexicon.ANSWERING and syntax.child(token, "neg") is not None:
        return False
    return syntax.pos[token] == "VERB" or syntax.tag[token].startswith("V")


def source_of_verb(syntax: Syntax, verb: int, inside: Sequence[int], depth: int = 0) -> int | None:
    """The token that names the source of a verb, outside quotation marks; None where it has none.

    ``inside`` gives each token's quoted stretch, -1 outside.
    """
    if depth > _DEPTH:
        return None
    dep, head, pos = syntax.dep, syntax.head, syntax.pos
    children = syntax.children[verb]
    subjects = [c for c in children if dep[c] in ("nsubj", "csubj") and inside[c] < 0]
    if subjects:
        subject = subjects[-1] if len(subjects) > 1 and subjects[-1] < verb else subjects[0]
        if syntax.lower[subject] in ("who", "that", "which") and dep[verb] == "relcl" and pos[head[verb]] in _NOMINAL:
            return author(syntax, head[verb], inside, depth) or head[verb]
        if syntax.lower[subject] in ("who", "which") and dep[verb] != "relcl":
            before = subject - 1 if syntax.text[subject - 1] != "," else subject - 2
            return before if before >= 0 and pos[before] in ("NOUN", "PROPN") else None
        if (syntax.lower[subject] in _OBJECTS and subject > verb) or syntax.lower[subject] == "you":
            return None
        if not is_time(syntax, subject):
            return subject
    if verb and _is_mistaken_subject(syntax, verb, bool(subjects)) and inside[verb - 1] < 0:
        return verb - 1
    if dep[verb] in ("xcomp", "ccomp", "advcl") and syntax.lemma[head[verb]] in lexicon.CAUSING:
        caused = next((c for c in syntax.children[head[verb]] if dep[c] == "dobj" and head[verb] < c < verb), None)
        if caused is not None:
            return caused
    agent = syntax.child(verb, "agent")
    if agent is not None:
        by = syntax.child(agent, "pobj")
        if by is not None:
            return by
    passive = syntax.child(verb, "nsubjpass")
    if passive is not None:
        # passive: spoken of; but of a participle below it ("after saying so, she was held") the speaker
        return passive if depth and inside[passive] < 0 else None
    inverted = _inverted(syntax, verb, inside)
    if inverted is not None:
        return inverted
    return _inherited(syntax, verb, inside, depth)


def source_of_noun(syntax: Syntax, noun: int) -> int | None:
    """Whose statement it is: its possessor, or who follows "by", "from" or "of"."""
    owner = syntax.child(noun, "poss")
    if owner is not None:
        return owner
    for prep in syntax.children[noun]:
        if syntax.dep[prep] != "prep" or syntax.lemma[prep] not in ("by", "from", "of"):
            continue
        for one in syntax.children[prep]:
            if syntax.dep[one] == "pobj" and (
                syntax.entity[one] in ("PERSON", "ORG")
                or syntax.pos[one] in ("PROPN", "PRON")
                or syntax.lemma[one] in lexicon.PEOPLE
            ):
                return one
    return None


def source_of_according(syntax: Syntax, token: int) -> int | None:
    """Who follows "according to" or "per"."""
    if syntax.lower[token] == "per" and syntax.dep[token] == "prep" and syntax.child(token, "pobj") is not None:
        source = syntax.child(token, "pobj")
        return source if source is not None and syntax.child(source, "poss", "det") is not None else None
    if syntax.lower[token] != "according" or token + 1 >= len(syntax.lower) or syntax.lower[token + 1] != "to":
        return None
    source = syntax.child(token + 1, "pobj")
    if source is not None:
        return source
    after = range(token + 2, min(token + 8, len(syntax.lower)))
    return next((t for t in after if syntax.pos[t] in ("NOUN", "PROPN", "PRON")), None)


def outermost(
    syntax: Syntax, cue: int, source: int, inside: Sequence[int], exclude: range = range(0)
) -> tuple[int, int]:
    """(source, cue) of the outermost verb whose content holds this cue: "X denied that Y called it ..." is X's."""
    best = (source, cue)
    below = cue
    for above in syntax.ancestors(cue, 20):
        dep = syntax.dep[below]
        content = dep in ("ccomp", "xcomp", "pcomp", "dobj", "attr", "oprd", "acomp") or (
            dep == "prep" and syntax.lower[below] not in lexicon.PLACE_PREPOSITIONS
        )
        lemma = syntax.lemma[above]
        if (
            content
            and inside[above] < 0
            and is_cue(syntax, above)
            and (lemma in lexicon.SAYING or lemma in lexicon.THINKING)
        ):
            outer = source_of_verb(syntax, above, inside)
            if outer is not None and inside[outer] < 0 and outer not in exclude:
                best = (outer, above)
        below = above
    return best


def source_span(parse: Parse, syntax: Syntax, source: int, inside: Sequence[int], cue: int | None = None) -> Span:
    """The words of a source: its unbroken phrase outside quotation marks, with apposition and relative clause.

    The cue is no part of it, though the parser may have hung it on a long phrase.
    """
    misplaced = cue is not None and syntax.head[cue] == source and syntax.dep[cue] not in ("relcl", "acl")
    run = syntax.run(source, () if cue is None or not misplaced else (cue,))
    first, last = run.start, run.stop
    for token in range(source, run.start - 1, -1):
        if inside[token] >= 0:
            break
        first = token
    for token in range(source, run.stop):
        if inside[token] >= 0:
            break
        last = token + 1
    while first < source and (
        (syntax.pos[first] == "PUNCT" and syntax.text[first] != "(")
        or syntax.pos[first] == "SPACE"
        or (syntax.dep[first] in ("cc", "advmod", "mark") and syntax.pos[first] in ("CCONJ", "ADV", "SCONJ"))
    ):
        first += 1
    return trimmed(parse, range(first, last), ' ,;:-–—"') or parse.span(source, source + 1)


def opening_noun(syntax: Syntax, token: int, last: int) -> int:
    """The head of the noun phrase that starts at a token, not beyond ``last``."""
    while token < syntax.head[token] < last and syntax.pos[syntax.head[token]] in ("NOUN", "PROPN"):
        token = syntax.head[token]
    return token


def is_time(syntax: Syntax, token: int) -> bool:
    """Whether the token is a day or hour; "May" before a verb is taken as a name."""
    return syntax.entity[token] in ("DATE", "TIME") and syntax.pos[token] != "PRON" and syntax.text[token] != "May"


def _is_mistaken_subject(syntax: Syntax, verb: int, has_subject: bool) -> bool:
    """Whether the name right before a verb is its subject, though the parser saw a date ("Ms May said") or a title."""
    name = verb - 1
    if syntax.pos[name] != "PROPN" or is_time(syntax, name):
        return False
    if syntax.tag[verb] == "VBG":
        return syntax.dep[verb] in ("acl", "pcomp", "advcl", "xcomp", "ccomp")
    return not has_subject and syntax.dep[name] == "npadvmod" and syntax.head[name] == verb


def _inverted(syntax: Syntax, verb: int, inside: Sequence[int]) -> int | None:
    """The noun right after a verb of saying without subject: "..., said Ms Jones"."""
    if (
        syntax.lemma[verb] not in ("say", "write", "add", "ask", "explain", "reply", "tweet")
        or syntax.tag[verb] == "VBG"
        or syntax.dep[verb] == "conj"
        or syntax.child(verb, "xcomp") is not None
    ):
        return None
    return next(
        (
            c
            for c in syntax.children[verb]
            if verb < c <= verb + 3
            and syntax.dep[c] in ("dobj", "attr", "oprd", "npadvmod", "dep", "appos")
            and syntax.pos[c] in _NOMINAL
            and inside[c] < 0
            and syntax.lower[c] not in _OBJECTS
            and not is_time(syntax, c)
        ),
        None,
    )


def _inherited(syntax: Syntax, verb: int, inside: Sequence[int], depth: int) -> int | None:
    """The source that a verb without subject takes over from the word above it."""
    dep, pos, above = syntax.dep[verb], syntax.pos, syntax.head[verb]
    if above == verb:
        return None
    if dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "parataxis", "dep"):
        if syntax.is_verb(above):
            return source_of_verb(syntax, above, inside, depth + 1)
        if pos[above] == "ADP":
            beyond = syntax.head[above]
            if syntax.is_verb(beyond):
                return source_of_verb(syntax, beyond, inside, depth + 1)
            return source_of_noun(syntax, beyond) if pos[beyond] == "NOUN" else None
        if pos[above] in ("NOUN", "PROPN") and dep in ("advcl", "conj", "prep"):
            return above
    if dep in ("acl", "relcl") and pos[above] in _NOMINAL:
        beyond = syntax.head[above]
        if dep == "acl" and syntax.tag[verb] == "VBN":
            # "a plan known as ..." is spoken of, it does not speak
            return None
        if syntax.entity[above] in ("DATE", "TIME") and syntax.is_verb(beyond) and beyond != above:
            return source_of_verb(syntax, beyond, inside, depth + 1)
        if pos[above] == "NOUN" and dep == "acl":
            return author(syntax, above, inside, depth) or source_of_noun(syntax, above) or above
        return above
    return None


def author(syntax: Syntax, noun: int, inside: Sequence[int], depth: int = 0) -> int | None:
    """Who speaks in a document: its possessor, or whoever released it ("X issued a statement saying ...")."""
    if syntax.lemma[noun] not in lexicon.DOCUMENTS:
        return None
    owner = syntax.child(noun, "poss")
    if owner is not None:
        return owner
    top = noun
    while syntax.dep[top] in ("pobj", "prep") and syntax.head[top] != top:
        top = syntax.head[top]
    if syntax.dep[top] == "dobj" and syntax.is_verb(syntax.head[top]):
        return source_of_verb(syntax, syntax.head[top], inside, depth + 1)
    return None
