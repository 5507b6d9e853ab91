"""Words that give speech away: verbs of saying, naming and thinking, nouns of speech, what introduces a title."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING = _words(
    """
    say tell add explain note insist argue claim declare reply respond state announce write tweet retweet ask warn
    recall concede admit acknowledge joke quip contend assert suggest observe remark stress emphasize emphasise
    repeat continue conclude shout yell cry exclaim whisper mutter mumble murmur sing chant read testify report
    reveal disclose confirm deny allege predict caution maintain reiterate counter retort answer agree advise
    lament complain boast brag charge point tout post comment elaborate begin interject object fume grumble muse
    ponder scoff sneer intone gush counsel scold chide holler roar bellow whine preach volunteer tease urge vow
    pledge promise swear proclaim pronounce opine recount relate snap sniff summarize summarise underscore
    underline wonder inform assure remind demand interrupt thunder hint imply signal offer email text question know
    learn hear go blog blurt bark growl sigh laugh plead beg reflect type rule scribble reason cable
    groan rage sob gasp stammer chuckle shriek
    """
)
"""Verbs whose object or clause is what was said."""

NAMING = _words(
    """
    call describe label dub characterize characterise brand denounce dismiss criticize criticise decry slam blast
    mock praise hail cite deem accuse liken refer condemn ridicule attack rip bash assail lambaste rail speak talk
    discuss mention term portray paint cast depict style quote compare refute reject defend blame fault deride
    deplore tag bill view regard see consider rate judge rank invoke use coin echo parrot nickname laud applaud
    salute rebuke taunt needle hammer pan knock jeer skewer dispute debunk pound peg hit welcome disparage belittle
    insult demean celebrate promote pitch dream
    """
)
"""Verbs that speak of something in the quoted words ("called it a "disgrace"")."""

THINKING = _words(
    """
    believe think want expect hope feel fear worry plan know seek propose suggest find show indicate encourage call
    denounce accuse criticize criticise blast decry slam praise respond contrast point
    """
)
"""Verbs that hold another speech in their content: the outermost one names the source."""

OPINING = _words(
    """
    believe think want expect hope feel fear worry plan intend propose seek consider understand find show indicate
    prove determine decide recommend rule hold order instruct request appeal invite press push threaten apologize
    apologise refuse decline address support oppose favor favour endorse like love hate prefer thank commend
    """
)
"""Verbs that can stand beside a full quotation ('"We are ready," he thought.')."""

SPEECH_NOUNS = _words(
    """
    statement comment remark claim letter tweet report accusation promise call question speech interview assertion
    argument suggestion response reply answer view belief opinion word testimony complaint criticism allegation
    warning message description characterization post note memo email announcement declaration pledge vow threat
    prediction assessment conclusion explanation contention insistence charge quote quip joke boast admission
    confession denial demand request appeal plea concern fear hope idea notion plan proposal rhetoric slogan mantra
    motto attack phrase term label reference talk discussion observation op-ed column article piece essay brief
    filing ruling decision order affidavit indictment lawsuit motion petition survey poll study
    """
)
"""Nouns whose possessor speaks: "the minister's statement", "a letter from the school"."""

DOCUMENTS = SPEECH_NOUNS | {"language", "tweets", "series"}

REPORTING = _words(
    """
    say tell add explain note insist argue claim declare reply respond state announce write tweet warn recall
    concede admit acknowledge joke contend assert suggest observe remark stress emphasize emphasise conclude
    testify report reveal disclose confirm deny allege predict caution maintain reiterate counter agree complain
    boast brag point swear proclaim assure remind hint imply vow pledge promise estimate
    """
)
"""Verbs whose clause is reported speech."""

PROMISING = _words("vow pledge promise threaten")
"""Verbs that report speech with an infinitive."""

LABELLING = _words(
    """
    call label know name title entitle dub nickname brand mark stamp headline inscribe caption tag term bill
    describe
    """
)
"""Participles before what a thing is called."""

PHASES = _words("begin continue start go proceed")
"""Verbs that speak only without a verb of their own below them ("began taking calls" is no speech)."""

ANSWERING = _words("respond reply answer comment return")
"""Verbs that are no speech when denied ("did not respond to a request")."""

INTRODUCING = SAYING | NAMING | {"continue", "follow"}
"""Verbs that can end a paragraph before a quotation ("He went on:")."""

CAUSING = _words("lead prompt cause force encourage allow inspire get make let show see hear quote catch film")
"""Verbs whose object speaks in the clause below them ("led him to say")."""

PEOPLE = _words(
    """
    official officer spokesman spokeswoman spokesperson aide adviser advisor source lawyer attorney judge senator
    president minister critic expert analyst leader chief director man woman doctor police witness campaign
    resident voter
    """
)
"""Nouns that can speak in "a statement by ..." without a name."""

PRONOUNS = _words(
    """
    he she they it we i you who which that this himself herself themselves these those one
    """
)

NOT_OPENING = _words(
    """
    and but which that while though although when because before after if since until then than or so who where
    """
)
"""Words that begin a new clause: what follows them does not give the speaker of the quotation before."""

PLACE_PREPOSITIONS = _words("in on at during after before until since with via through over near inside outside")

TITLE_SMALL = _words("of the a an and in on to for with from at by or vs is")
"""Words that stay small in a title."""

TITLED = (
    r"(?:\b(?:titled|entitled|songs?|film|movie|book|show|series|documentary|album|single|program|programme|episode|magazine"
    r"|newspaper|video|ad|(?:hosts?|anchor|editor|moderator|creator|star|episode|broadcast|edition) of|hit|drama|comedy"
    r"|sitcom|novel|memoir|play|musical|track|podcast|game|painting|poem)|'s)\s*,?\s*(?:the\s)?$"
)
"""What stands right before a title."""

SAID = r"(?:said|says|added|adds|wrote|writes|tweeted|asked|replied|explained)"
"""Past and present of the verbs that open an inverted attribution."""

BANNERS = _words("BREAKING WARNING UPDATE ALERT NOTE NEWS LIVE WATCH VIDEO EXCLUSIVE CORRECTION ATTENTION REMINDER")
"""Words in capitals before a colon that are no speaker."""
