"""The words around numbers: currencies, measures, what counts people, what happened to them, and what is no quantity."""

CURRENCY_SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "c$": "CAD", "hk$": "HKD", "nz$": "NZD", "£": "GBP", "€": "EUR", "¥": "JPY",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "usd": "USD", "eur": "EUR", "gbp": "GBP", "rs": "INR",
}  # fmt: skip
"""Signs and codes that stand before a number, in small letters -> ISO 4217."""

CURRENCY_WORDS = {
    "dollar": "USD", "pound": "GBP", "euro": "EUR", "yen": "JPY", "rupee": "INR", "yuan": "CNY", "renminbi": "CNY",
    "shekel": "ILS", "ruble": "RUB", "rouble": "RUB", "peso": "MXN", "franc": "CHF", "krona": "SEK", "rand": "ZAR",
    "won": "KRW", "lira": "TRY", "naira": "NGN", "bitcoin": "XBT", "riyal": "SAR", "dirham": "AED", "baht": "THB",
}  # fmt: skip
HUNDREDTHS = {"cent": "USD", "penny": "GBP", "pence": "GBP"}
"""Words for a hundredth of a currency."""

SCALE_SIGNS = {"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "k": 1e3, "dozen": 12, "hundred": 100}

FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5,
    "sixth": 1 / 6, "sixths": 1 / 6, "eighth": 1 / 8, "eighths": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip

MEASURES = {
    word: unit
    for unit, words in {
        "miles": "mile miles", "km": "km kms kilometre kilometres kilometer kilometers", "m": "metre metres meter meters",
        "cm": "cm centimetre centimetres centimeter centimeters", "mm": "mm millimetre millimetres millimeter millimeters",
        "feet": "foot feet ft", "inches": "inch inches", "yards": "yard yards", "mph": "mph", "km/h": "km/h kph kmh",
        "kg": "kg kgs kilo kilos kilogram kilograms", "lb": "lb lbs", "grams": "gram grams", "tons": "ton tons",
        "tonnes": "tonne tonnes", "ounces": "ounce ounces oz", "acres": "acre acres", "hectares": "hectare hectares",
        "degrees": "degree degrees °", "litres": "litre litres liter liters", "gallons": "gallon gallons",
        "barrels": "barrel barrels", "kW": "kw kilowatt kilowatts", "MW": "mw megawatt megawatts", "GW": "gw gigawatt gigawatts",
        "knots": "knot knots", "points": "point points", "stone": "stone", "light-years": "light-years",
    }.items()
    for word in words.split()
}  # fmt: skip
"""Words of a unit, in small letters -> the unit's name in a quantity."""

TIME_UNITS = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century millennium".split()
)

PEOPLE = frozenset(
    """
    abductee activist actor actress adult analyst asylum-seeker astronaut athlete attacker attendee attorney author baby
    believer billionaire bishop body bomber boy briton brother bystander camper candidate captain captive casualty celebrity
    cardinal child churchgoer citizen civilian clergyman climber coach colleague colonist commander commuter concert-goer
    concertgoer congressman conspirator contractor convict cop corpse couple crew crewman crewmember criminal critic customer
    cyclist dancer daughter defendant delegate democrat demonstrator deputy detainee diplomat director diver doctor donor
    driver economist employee employer engineer evacuee executive expert extremist family fan farmer father fatality fighter
    firefighter fisherman follower footballer foreigner friend girl goer graduate guard guest gunman hero hijacker hiker
    holidaymaker homeowner hospital-worker hostage household human husband immigrant individual infant inmate insurgent
    intruder investigator investor islamist jew jihadist journalist judge juror killer king kid lawmaker lawyer leader
    legislator local magistrate man marine medic member mercenary migrant militant militiaman millionaire miner minister mother
    motorist mourner musician muslim national neighbor neighbour nun nurse observer occupant offender officer official onlooker
    operative orphan owner palestinian paramedic parent parishioner participant passenger passer-by passerby patient peacekeeper
    pedestrian pensioner people performer person personnel physician pilgrim pilot player policeman policewoman politician
    priest prisoner professor prosecutor protester protestor pupil queen rebel refugee relative reporter republican rescuer
    researcher resident respondent rider rioter runner sailor schoolboy schoolchild schoolgirl scientist senator serviceman
    settler shareholder shopper sibling singer sister skier smuggler sniper soldier son specialist spectator spokesman staff
    staffer statesman student supporter survivor suspect swimmer teacher teen teenager terrorist toddler tourist trader trooper
    troop twin user veteran vet victim viewer villager visitor volunteer voter wife witness woman worker worshiper worshipper
    youngster youth dead injured wounded missing hurt homeless
    """.split()
)
"""Nouns that count people. Nationalities are people by the type of the name."""

GROUPS = frozenset("crowd audience congregation population toll turnout attendance membership workforce".split())
"""Nouns whose number is one of people."""

PARTIES = frozenset({"NORP"})

EVENT_VERBS = {
    "dead": "kill murder slay assassinate execute massacre slaughter drown behead",
    "hurt": "injure wound hurt hospitalise hospitalize maim scald burn",
    "held": "arrest detain imprison jail capture abduct kidnap seize",
    "freed": "release free rescue liberate save",
    "moved": "evacuate displace relocate uproot resettle",
}
"""What happens to the object of these verbs."""

EVENT_SUBJECT_VERBS = {
    "dead": "die perish drown succumb",
    "moved": "flee",
    "missing": "disappear vanish",
    "freed": "escape",
}
"""What happens to the subject of these verbs."""

EVENT_WORDS = {
    "dead": "dead killed murdered slain fatality fatalities death deaths",
    "hurt": "injured wounded hurt hospitalised hospitalized injuries injury",
    "held": "detained arrested jailed captured kidnapped hostage hostages captive captives detainee detainees prisoner prisoners",
    "freed": "freed released rescued",
    "missing": "missing unaccounted",
    "moved": "displaced evacuated homeless evacuee evacuees",
}
"""Adjectives, participles and nouns that tell what happened to those they count."""

EVENT_NOUNS = {
    "dead": "death deaths toll killing killings murder murders execution executions massacre slaying",
    "hurt": "injury injuries wounding",
    "held": "arrest arrests detention capture kidnapping abduction",
    "freed": "release rescue freeing",
    "missing": "disappearance",
    "moved": "evacuation displacement",
}
"""Nouns whose of-phrase counts those it happened to: "the deaths of 22 people"."""


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: event for event, words in table.items() for word in words.split()}


OBJECT_EVENTS = _by_word(EVENT_VERBS)
SUBJECT_EVENTS = _by_word(EVENT_SUBJECT_VERBS)
WORD_EVENTS = _by_word(EVENT_WORDS)
NOUN_EVENTS = _by_word(EVENT_NOUNS)

LABELS = frozenset(
    """
    apollo bus case category chapter channel class corner court district door engine episode falcon figure flight floor formula
    ftse game gate grade group highway hurricane item lap level line line-up no nos number page part phase pit platform precinct
    proposition question resolution room rooms round route row season section size sol stage step table terminal tier title track
    turn type unit verse version vol volume ward week windows zone act appendix article room apartment bedroom exhibit iphone psalm
    """.split()
)
"""Words after which a number is a name: "Flight 93", "page 4", "lap 12"."""

CHANGES = frozenset(
    """
    rise fall grow increase decrease drop climb jump decline go move reach stand surge plunge slip soar rocket expand shrink double
    triple hit top pass exceed total number come raise cut reduce slash lower boost bring take revise put estimate set swell
    near approach remain mount balloon
    """.split()
)
"""Verbs whose subject (or object) a bare number measures: "the toll rose to 22"."""

IDIOMS_OF_ONE = frozenset(
    "another day hand level moment morning night other part place point reason side step thing time way".split()
)
"""Nouns with which "one" counts nothing: "one day", "one thing"."""

VAGUE_SCALES = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "billions", "tens"})
