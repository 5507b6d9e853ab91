"""Whether a text is English prose, the only thing that the model understands.

Each language gives itself away by its most frequent function words (Cavnar and Trenkle 1994 do the same with n-grams).
Only what is clearly something else is refused: tables of results and telegram style have few function words and are
fine.
"""

import re
import unicodedata
from collections import Counter

from tui.documents import Document

_ENGLISH = frozenset(
    "the of and to in that is was for with by from his her has have had been were this which they who will would said "
    "are it on as not be at he she but their an or its if".split()
)
_SPOKEN = _ENGLISH | frozenset("a i you we my our your no so me him them do did".split())
"""English words of which source code has some as well."""
_OTHERS = {
    "German": "der die das und ist nicht ein eine den dem des mit von zu auf für sich auch wird als bei nach im wurde",
    "French": "le la les des et est une un dans qui que pour pas sur au aux du par avec plus ce cette été son ses",
    "Spanish": "el la los las de que y en un una por con para del se su al lo como más fue pero sus este",
    "Italian": "il di che e la per un una è con non del della sono gli dei le al nel anche ha dal alla",
    "Portuguese": "o a os as de que e do da em um uma para com não por no na dos das se mais foi ao",
    "Dutch": "de het een en van is dat op te met voor niet zijn aan er ook als bij door naar worden deze",
    "Swedish": "och att det som en på är av för med den till inte har de ett om var från vid",
    "Danish or Norwegian": "og at det er en på til af som for med den ikke de har et i var blev ved fra",
    "Polish": "i w na z się że do nie to jest o jak po co od przez dla są był",
    "Czech": "a v se na je že s z do o to jako za pro by byl jsou ale který",
    "Turkish": "ve bir bu için ile da de olarak çok daha olan gibi sonra kadar ancak",
    "Indonesian or Malay": "yang dan di dengan untuk dari ini itu pada tidak dalam akan oleh ke adalah",
    "Romanian": "și în de la cu pe care nu din este un o pentru mai a fost",
    "Hungarian": "a az és hogy nem is egy ez volt meg de csak mint már",
    "Finnish": "ja on ei että se oli hän mutta myös kun joka tai ovat olla",
}
_LANGUAGES = {name: frozenset(words.split()) - _SPOKEN for name, words in _OTHERS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SYMBOLS = frozenset("{}[];=<>|\\_^~")
_NOT_ENGLISH = "This text is not in English, the only language that the model knows: it is shown as it is."
_TELLING = 0.06
"""Share of function words that English prose never falls below."""
_FEWEST = 20
"""Words from which on the lack of them tells something."""
_RUNNING = 0.7
"""Share of words in small letters that tells running text from tables and lists of names."""
_SAMPLE = 20_000
"""Characters that are looked at: the beginning of the text."""


def refusal(document: Document) -> str | None:
    """One sentence that says why the document cannot be analysed; None where it can."""
    prose = " ".join(block.span.cut(document.text) for block in document.blocks if block.kind.is_prose)[:_SAMPLE]
    letters = "".join(filter(str.isalpha, prose))
    written = len("".join(prose.split()))
    if written < 40:
        return None
    latin = sum(char.isascii() or "LATIN" in unicodedata.name(char, "") for char in letters[:2000])
    if latin < 0.5 * len(letters[:2000]):
        return _NOT_ENGLISH
    if len(letters) < 0.3 * written:
        return "This is no prose but figures or signs: it is shown as it is."
    words = Counter(map(str.lower, _WORD.findall(prose)))
    total = words.total()
    english = sum(words[word] for word in _ENGLISH) / total
    spoken = sum(words[word] for word in _SPOKEN) / total
    symbols = sum(map(prose.count, _SYMBOLS)) / written
    if symbols > 0.025 and english < 0.25:
        return "This looks like source code or markup, not like an article: it is shown as it is."
    share, language = max((sum(words[word] for word in own) / total, name) for name, own in _LANGUAGES.items())
    if share > 0.12 and share > 1.5 * spoken and (spoken < _TELLING or total >= _FEWEST):
        return f"This text looks like {language}; the model knows English alone: the text is shown as it is."
    small = sum(word.islower() for word in _WORD.findall(prose))
    if total >= _FEWEST and spoken < _TELLING and small > _RUNNING * total:
        return _NOT_ENGLISH
    return None
