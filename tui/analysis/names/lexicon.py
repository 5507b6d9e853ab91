"""Word lists of general English news: what the words in and around a name say about it."""


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORGANISATION_HEADS = _words(
    """
        police constabulary university college school academy institute ministry department council committee
        commission agency authority bureau office court bank company corporation corp inc ltd llc plc co group
        association federation confederation union league club fc afc cf sc united rovers wanderers party
        front movement army navy force forces corps brigade regiment division battalion squadron senate
        congress parliament assembly government administration board foundation society trust church orchestra
        band choir times post news tribune herald journal gazette press magazine network radio television
        broadcasting records pictures studios entertainment airlines airways motors industries holdings
        partners hospital clinic infirmary laboratory laboratories museum library theatre theater team squad
        services systems technologies software communications telecom energy petroleum steel mining guard
        secretariat treasury observatory ambulance foods pharmaceuticals railway railways railroad railroads
    """
)
PLACE_HEADS = _words(
    """
        street road avenue lane drive square boulevard highway motorway river lake sea ocean bay gulf strait
        island islands isles peninsula mountain mountains mount hill hills valley desert forest county
        province district region village township parish airport station bridge tunnel stadium arena park
        beach coast palace castle cathedral tower building plaza harbour harbor canal creek falls cape canyon
        garden gardens cemetery terminal zoo entrance gate prison jail mall pier
    """
)
OTHER_HEADS = _words(
    """
        cup trophy award awards prize medal festival war wars championship championships open olympics games
        tournament tour bowl prix masters marathon derby act treaty agreement convention protocol accord
        accords pact amendment bill constitution bible series classic stakes revolution uprising riots bombing
        massacre affair scandal parade election referendum summit inquiry
    """
)
WEAK_HEADS = _words(
    """
        young hill park church bishop lake rivers hall field valley times press post college brook street king
        castle forest beach drive harbor gates gate lane bridge mount banks court guard steel open office
        tower
    """
)
"""Heads that are also common last names: weak where the model sees a person."""

EVENT_HEADS = _words(
    """
        war wars festival championship championships open olympics games tournament tour bowl prix masters
        marathon derby revolution uprising riots bombing attack attacks massacre parade election referendum
        summit cup battle siege series convention earthquake hurricane storm
    """
)
LAW_HEADS = _words("act treaty agreement protocol accord accords pact amendment bill constitution code law")
FACILITY_HEADS = _words(
    """
        street road avenue lane drive square boulevard highway motorway airport station bridge tunnel stadium
        arena palace castle cathedral tower building plaza terminal zoo entrance gate prison jail mall pier
        park hall centre center garden gardens canal cemetery
    """
)

OF_HEADS = {
    "ORG": _list(
        """
        University Ministry Department Bank Bureau Institute College Academy Association Federation House
        Court Board Church Railway Diocese Archdiocese Council League Society Army Museum Chamber Office
        Confederation Party Commission Committee
    """
    ),
    "MISC": _list("Battle Treaty Siege War Order Declaration Book Tour Changing"),
    "LOC": _list("Gulf Strait Straits Isle Bay Palace Port Sea Duchy Cape County Province District Tower"),
}
"""First nouns of "X of (the) Name", and what such a name is."""

ABBREVIATED_TITLES = _list(
    """
        Mr Mrs Ms Miss Sir Dame Dr Prof Sen Rep Gov Gen Lt Col Maj Capt Sgt Cpl Adm Rev Hon Det Insp Supt MP MK MEP MSP
        Cllr
    """
)
TITLES = _list(
    """
        Professor Lord Lady General Lieutenant Colonel Major Captain Sergeant Corporal Admiral Reverend
        President Senator Congressman Congresswoman Representative Governor Mayor Premier Chancellor Judge
        Justice Coach Detective Inspector Officer Secretary Minister Sheriff Commander Commissioner
        Superintendent Constable Ambassador Archbishop Bishop Cardinal Sheikh Ayatollah Deputy Sister Father
        Brother Chairman Commodore Marshal Exchequer Lieutenant-General Major-General Brigadier
        Brigadier-General Lieutenant-Colonel Vice-Admiral All-rounder Councillor Alderman Attorney Emperor
        Sultan
    """
)
LONG_TITLES = (
    "Prime Minister", "Vice President", "Vice-President", "Chief Constable", "Chief Executive", "Chief Superintendent",
    "Chief Inspector", "Detective Inspector", "Foreign Minister", "Home Secretary", "Foreign Secretary",
    "Defence Secretary", "Secretary of State", "Attorney General", "District Attorney", "Secretary-General",
    "Secretary General", "Police Chief", "Finance Minister", "Defence Minister", "Defense Minister",
    "Interior Minister", "Defense Secretary",
)  # fmt: skip
ROYAL_TITLES = _list("King Queen Prince Princess Pope Saint")
"""Titles that news keeps as part of the name ("Prince Charles")."""

ROLES = _list(
    """
        coach captain striker midfielder defender goalkeeper keeper skipper batsman bowler seamer winger
        forward quarterback linebacker receiver pitcher manager trainer referee actor actress singer guitarist
        drummer bassist author novelist writer director producer spokesman spokeswoman spokesperson analyst
        economist lawyer attorney president minister chairman chairwoman executive leader lawmaker senator
        governor mayor premier father mother brother sister wife husband son daughter rapper comedian
        filmmaker photographer journalist reporter bomber gunman suspect officer colleague compatriot teammate
        team-mate partner researcher scientist historian prosecutor detective founder boyfriend girlfriend
        commissioner secretary star veteran rookie pilot astronaut artist activist billionaire millionaire
        tycoon entrepreneur businessman businesswoman magnate
    """
)
PERSON_PASSIVES = _list(
    """
        born sentenced convicted charged arrested jailed imprisoned executed hanged married divorced buried
        elected appointed sworn pronounced paroled
    """
)
"""Participles that say what befalls persons only."""

SPORT_ROLES = _list(
    """
        captain coach manager striker midfielder defender goalkeeper keeper skipper winger forward quarterback
        batsman bowler fans supporters players squad side
    """
)
VESSELS = _list(
    """
        ship ferry tanker vessel yacht frigate destroyer submarine carrier trawler spacecraft rocket satellite
        liner
    """
)
MACHINE_NOUNS = _list("driver drivers car cars engine engines garage truck trucks factory plant rider riders jet jets")
"""What stands behind the name of a maker or racing team rather than behind that of a person."""

POSTED = _list(
    """
        streamed streaming posted post posts shared tweeted wrote said watched video videos photo photos followers
        account appeared live went remarked announced
    """
)
"""What is done on a channel, a network or a site."""

PLACE_FOLLOWERS = _list(
    """
        circuit track racetrack racecourse speedway suburb neighborhood neighbourhood region district province
        county coast peninsula valley beach skyline airport railway harbour harbor
    """
)
"""Common nouns that stand behind the name of a place."""

KIN = _list(
    """
        wife husband father mother son daughter brother sister family parents girlfriend boyfriend lawyer
        attorney
    """
)
PERSON_VERBS = _list(
    """
        noticed smiled married laughed scored headed replied recalled admitted joked wrote thinks believes
        resigned retired starred grinned shouted whispered apologised apologized tweeted nodded wept cried
    """
)
ORGANISATION_POSSESSIONS = _list(
    """
        shares chairman profit profits debts shareholder shareholders executive stock headquarters spokesman
        spokeswoman subsidiary fans squad lineup executives
    """
)
ORGANISATION_FOLLOWERS = _list(
    """
        shares newspaper spokesman spokeswoman spokesperson official officials executive executives subsidiary
        unit chairman fans employees shareholders players supporters staff bosses chiefs venture ventures
        enterprise
    """
)
ORGANISATION_INTRODUCTIONS = _list(
    """
        joined daily agency newspaper group company firm retailer club newspaper label airline broadcaster
        maker giant subsidiary magazine carmaker rivals rival bank band militants chain insurer publisher
        brewer party movement website startup start-up studio militia
    """
)
WORK_INTRODUCTIONS = _list(
    """
        album albums single singles song songs film films movie movies novel novels book books series show
        sitcom play game track tracks entitled titled EP episode musical opera documentary memoir
    """
)
TEAM_VERBS = _list(
    """
        beat beats thrashed thumped hammered drew lost won win wins play plays played face faces host hosts
        hosted travel visit visited trailed trail trails lead leads led scored signed sacked equalised
        equalized clinched crushed edged routed defeated
    """
)
"""Verbs of which a team is the subject."""

TEAM_INTRODUCTIONS = _list(
    """
        against beat beating defeated defeating over thrashed hammered v vs versus hosts visitors champions
    """
)
RELIGIONS = _words("Islam Christianity Judaism Buddhism Hinduism Sikhism Catholicism Protestantism")
FOLLOWERS_OF = _words(
    """
        Republicans Democrats Conservatives Liberals Socialists Communists Nationalists Greens Muslims Christians Jews
        Catholics Protestants Sunnis Shiites Shias Hindus Buddhists Sikhs Kurds Arabs Marines Nazis Islamists
        Evangelicals Mormons Methodists Baptists Tories Marxists Zionists
    """
)
"""Plurals that call followers of a party or a faith wherever they live, not a team of the place before them."""

AGENCIES = (
    "Getty Images", "Getty", "Associated Press", "Reuters", "AFP", "Press Association", "EPA", "Shutterstock", "Alamy",
    "Rex Features",
)  # fmt: skip
"""Whose name stands glued to another in the credit of a photograph."""

NOT_NAMES = _words(
    """
        CEO CFO COO CTO MD MK MEP MEPs MSP M.D PhD Ph.D MBA GM VP MP MPs PM TV TVs DVD CD CDs PC PCs UFO GDP KO MVP IPO
        RN Esq Msgr AM BST GMT EST EDT PST PDT CET ID IQ HQ FAQ PR RT
    """
)
"""Posts, degrees, time zones and things that are written in capitals."""

SEATS = frozenset({"White House", "Kremlin", "Downing Street", "Capitol Hill", "Elysee Palace", "Buckingham Palace"})
"""Buildings that governments sit in: places, though news lets them speak."""

PLANETS = _words("Mercury Venus Mars Jupiter Saturn Uranus Neptune Pluto")

PLACE_INTRODUCTIONS = _list(
    """
        city town village suburb capital province region district island port municipality county parish
    """
)

DEFINITIONS = {
    "LOC": _list(
        """
        village town city municipality commune district suburb province region island river lake mountain
        parish hamlet station building street road neighborhood neighbourhood settlement county capital
        locality peninsula halt stadium airport bridge port resort valley beach park castle country
    """
    ),
    "ORG": _list(
        """
        band company club group organization organisation manufacturer university college school party label
        publisher agency retailer firm team newspaper magazine broadcaster airline bank subsidiary regiment
        league association orchestra duo trio quartet maker network supplier conglomerate charity squadron
    """
    ),
    "MISC": _list(
        """
        album song film movie novel book single game festival award convention tournament competition event
        holiday software language religion opera anthem trophy episode sitcom musical
    """
    ),
    "PER": _list(
        """
        actor actress singer politician footballer player musician writer author guitarist drummer composer
        poet painter journalist lawyer businessman businesswoman soldier officer man woman teacher professor
        physicist mathematician chemist scientist philosopher economist bishop priest artist director striker
        midfielder defender goalkeeper captain coach son daughter brother sister wife husband spokesman
        spokeswoman analyst resident student
    """
    ),
}
"""Nouns that say what a name is: "X is a village", "X, a guitarist"."""

MONTHS = _list("January February March April May June July August September October November December")
MONTH_NAMES = _list("March April May June August")
"""Months that are also names of persons."""

WEEKDAYS = _list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
NUMBER_WORDS = _list(
    """
        Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Some Many Most Former About Only Both
        Several
    """
)

NOT_A_NAME = (
    _words(
        """
        The A An In On At It He She They We I You But And Or If As For To Of By With From This That These
        Those There Here When While After Before Since Until Some Many Most All Both Each No Not His Her Its
        Their Our My Your What Who Which Where Why How So Then Now Also Still Yet Even Only More Other Another
        One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last Next New Mr Mrs Ms Dr Is Are
        Was Were Be Been Has Have Had Do Does Did Will Would Could Should Can Might Must Once Such Despite
        During Meanwhile However Although Though Because Over Under Between Among Against Without Within
        Through Later Earlier Today Yesterday Tomorrow Yes Well Just Former Formerly
    """
    )
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
)
"""Words that get their capital from their place in a sentence, not from being a name."""

PARTICLES = _words("de van von der den bin ibn al el di da du del la le ten ter dos das af zu")
GLUED_PARTICLES = _list("al el as ad ar an ash at az ul")
"""Articles and the like that Arabic and other last names keep in small letters: "el-Sissi"."""

COMPOUND_OPENINGS = _words("Abdel Abdul Abdal Abd Abu")
"""First halves of names that are one name with the next word: "Abdel Fattah"."""

COMPANY_FORMS = _words("inc corp ltd llc plc nv ag sa gmbh co fc f.c s.a oyj ab asa spa kg")
CLUB_PREFIXES = _words("FC AC AS SC PT RKC SV VfL CD UD RC CA FK NK SK PSV")
PLACE_PREFIXES = _words("Lake Mount Mt Cape Fort River Gulf Isle Port Strait Piazza Plaza Palazzo")
PLACE_OPENINGS = _words("San Santa Los Las El Saint St Bay Rio New North South East West")
ABBREVIATIONS = _words(
    """
        inc corp co ltd jr sr st bros ala calif conn fla ill mass mich minn wash va pa ga tenn wis tex ore
    """
)
"""Words that keep their full stop."""
