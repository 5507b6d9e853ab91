"""Word lists for joining names."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS = _words(
    """
        mr mrs ms miss sir dame dr prof professor lord lady sen rep gov gen lt col capt sgt senator
        representative governor general president president-elect premier coach detective officer judge
        justice mayor sheriff chief king queen prince princess pope saint archbishop bishop cardinal reverend
        rev minister secretary inspector superintendent constable ambassador
    """
)
GENERATIONS = _words("jr sr ii iii iv md phd esq mba")
COMPANY_FORMS = _words("inc corp ltd llc plc co company corporation limited group")
ABBREVIATIONS = {
    "mt": "mount", "st": "saint", "ft": "fort", "dept": "department", "univ": "university", "assn": "association",
    "govt": "government", "&": "and", "intl": "international", "dist": "district",
}  # fmt: skip
SMALL_WORDS = _words("the of and for in on at de la le du")
"""Words that initials pass over: GMP is Greater Manchester Police, FBI is Federal Bureau of Investigation."""

COMPASS = _words(
    """
        new north south east west northern southern eastern western central upper lower greater great outer
        inner mid
    """
)
"""Words that make another place of a place's name: Manchester is not Greater Manchester."""

GENERAL_HEADS = _words(
    """
        police council university department ministry office party union company city county state court club
        hospital school league association committee agency group navy army force forces corps bank north
        south east west new san united national international royal general central times post news government
        senate parliament board commission
    """
)
"""Words that alone name whichever organisation of that sort the text speaks of."""

TERRITORIES = _words("city state town village province county republic kingdom commonwealth borough district")
"""Words whose "of" leads nowhere else: the City of York is York, the Palace of Westminster is not Westminster."""

PROVINCES = _words("province village prefecture oblast governorate municipality township")
"""Words that leave a place's name the same place when they follow it: Hebei is Hebei Province."""

DESCRIBING = _words("rocket spacecraft app platform magazine newspaper website channel airline")
"""Words that say what a thing is and can be left out: the Falcon Heavy Rocket is the Falcon Heavy."""

SUBUNITS = _words(
    """
        board committee council team commission union division department office unit squad staff fund
        foundation academy hall award awards finals cup championship tour game games fellow fellowship
        building stadium arena shares radio
    """
)
"""Words that make another thing of a name: the NBA is not the NBA Finals."""

_NICKNAMES = """
alexander alex sandy | abraham abe | albert al bert | andrew andy drew | anthony tony | barbara barb |
benjamin ben benny | catherine cathy | charles charlie chuck | christopher chris kit | cynthia cindy |
daniel dan danny | david dave | deborah debbie deb | donald don donnie | douglas doug | edward ed eddie ted |
elizabeth liz beth betsy | eugene gene | frederick fred freddie | gabriel gabe | gerald jerry gerry |
gregory greg | harold hal | henry harry hank | jacob jake | james jim jimmy jamie | jeffrey jeff |
jennifer jen jenny | john jack johnny | jonathan jon | joseph joe joey | joshua josh | judith judy |
katherine kate kathy katie | kenneth ken kenny | kimberly kim | lawrence larry | leonard len lenny |
margaret maggie meg peggy | matthew matt | michael mike mick | mohammed mohamed muhammad mohammad mo |
maurice mo | morris mo | nathaniel nate | nicholas nick | patricia pat patty tricia | patrick pat paddy |
pamela pam | peter pete | philip phil phillip | raymond ray | rebecca becky | richard rick dick rich |
robert rob bob bobby | ronald ron ronnie | russell russ | samuel sam | stanley stan | stephen steve steven |
susan sue | theodore theo ted | thomas tom tommy | timothy tim | victoria vicky | vincent vince vinny |
walter walt | william will bill billy
"""


def _nicknames() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for group in _NICKNAMES.replace("\n", " ").split("|"):
        full = group.split()[0]
        for name in group.split():
            forms.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in forms.items()}


NICKNAMES = _nicknames()
"""The full first names that a first name can be short for."""
