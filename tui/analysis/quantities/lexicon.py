"""The words around numbers: currencies, measures, what counts people and what happened to them, what is no quantity."""

CURRENCY_SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "c$": "CAD", "hk$": "HKD", "nz$": "NZD", "£": "GBP", "€": "EUR", "¥": "JPY",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "usd": "USD", "eur": "EUR", "gbp": "GBP", "rs": "INR",
}  # fmt: skip
"""Signs and codes that stand before a number, in small letters -> ISO 4217."""

CURRENCY_WORDS = {
    "dollar": "USD", "pound": "GBP", "euro": "EUR", "yen": "JPY", "rupee": "INR", "yuan": "CNY", "renminbi": "CNY",
    "shekel": "ILS", "ruble": "RUB", "rouble": "RUB", "peso": "MXN", "franc": "CHF", "krona": "SEK", "rand": "ZAR",
    "won": "KRW", "lira": "TRY", "naira": "NGN", "bitcoin": "XBT", "riyal": "SAR", "dirham": "AED", "baht": "THB",
    "dinar": "IQD", "krone": "NOK", "zloty": "PLN", "forint": "HUF", "shilling": "KES", "reais": "BRL",
}  # fmt: skip
FOREIGN_CURRENCIES: dict[tuple[str, str], str] = {
    (country, word): code
    for word, codes in {
        "pound": "egyptian EGP lebanese LBP syrian SYP sudanese SDG cypriot CYP irish IEP",
        "dollar": "canadian CAD australian AUD zealand NZD kong HKD singapore SGD taiwan TWD jamaican JMD",
        "rupee": "pakistani PKR lankan LKR nepalese NPR mauritian MUR",
        "peso": "philippine PHP argentine ARS chilean CLP colombian COP cuban CUP uruguayan UYU",
        "franc": "french FRF belgian BEF cfa XOF", "lira": "italian ITL", "riyal": "qatari QAR", "won": "north KPW",
        "dinar": "kuwaiti KWD jordanian JOD serbian RSD tunisian TND", "krone": "danish DKK norwegian NOK",
    }.items()
    for country, code in zip(codes.split()[::2], codes.split()[1::2], strict=True)
}  # fmt: skip
"""The word before a currency's, and that word -> its code."""

CURRENCY_COUNTRIES: dict[str, tuple[str, dict[str, str]]] = {
    "pound": ("Britain|British|UK|U\\.K|London|England|English|Scotland|Scottish|Wales|Welsh",
              {"Egypt": "EGP", "Leban": "LBP", "Syria": "SYP", "Sudan": "SDG"}),
    "peso": ("Mexic", {"Philippine": "PHP", "Argentin": "ARS", "Chile": "CLP", "Colombia": "COP", "Cuba": "CUP"}),
    "rupee": ("India", {"Pakistan": "PKR", "Sri Lanka": "LKR", "Nepal": "NPR", "Mauriti": "MUR"}),
    "dinar": ("Iraq", {"Kuwait": "KWD", "Jordan": "JOD", "Serbia": "RSD", "Tunisia": "TND", "Algeria": "DZD",
                       "Libya": "LYD", "Bahrain": "BHD"}),
    "franc": ("Swiss|Switzerland", {"Congo": "CDF", "Rwanda": "RWF", "Burundi": "BIF", "Senegal": "XOF", "Mali": "XOF",
                                    "Cameroon": "XAF", "Ivory Coast": "XOF"}),
    "shilling": ("Kenya", {"Uganda": "UGX", "Tanzania": "TZS", "Somali": "SOS"}),
}  # fmt: skip
"""A currency's word -> how the names of its own country begin, and those of others that have one of that name."""

HUNDREDTHS = {"cent": "USD", "penny": "GBP", "pence": "GBP"}
"""Words for a hundredth of a currency."""

SCALE_SIGNS = {"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "k": 1e3, "dozen": 12, "hundred": 100}

FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "eighth": 1 / 8, "eighths": 1 / 8,
    "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip

MEASURES = {
    word: unit
    for unit, words in {
        "miles": "mile miles", "km": "km kms kilometre kilometres kilometer kilometers",
        "m": "metre metres meter meters",
        "cm": "cm centimetre centimetres centimeter centimeters",
        "mm": "mm millimetre millimetres millimeter millimeters",
        "feet": "foot feet ft", "inches": "inch inches", "yards": "yard yards", "mph": "mph", "km/h": "km/h kph kmh",
        "kg": "kg kgs kilo kilos kilogram kilograms", "lb": "lb lbs", "grams": "gram grams", "tons": "ton tons",
        "tonnes": "tonne tonnes", "ounces": "ounce ounces oz", "acres": "acre acres", "hectares": "hectare hectares",
        "degrees": "degree degrees °", "litres": "litre litres liter liters", "gallons": "gallon gallons",
        "barrels": "barrel barrels", "kW": "kw kilowatt kilowatts", "MW": "mw megawatt megawatts",
        "GW": "gw gigawatt gigawatts",
        "knots": "knot knots", "points": "point points", "stone": "stone", "light-years": "light-years",
    }.items()
    for word in words.split()
}  # fmt: skip
"""Words of a unit, in small letters -> the unit's name in a quantity."""

WEIGHED = frozenset(
    """
    weigh weight heavy thrust force payload load cargo bomb baby cocaine heroin marijuana drug explosive meat fish gain
    lose lift catch pumpkin tnt dynamite fertilizer garbage trash gold dog animal alligator shark
    """.split()
)
"""Words near pounds that weigh and do not pay."""

TIME_UNITS = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century millennium".split()
)

PEOPLE = frozenset(
    """
    abductee activist actor actress administrator adult adviser advisor aide ally ambassador amputee analyst ancestor
    applicant apprentice archaeologist architect artist assailant assassin assistant associate astronaut astronomer
    asylum-seeker athlete attacker attendee attorney author baby backer ballplayer banker believer bidder billionaire
    bishop blogger body bomber boxer boy briton broker brother buddhist builder businessman businesswoman buyer
    bystander camper candidate captain captive cardinal caregiver casualty catholic celebrant celebrity champion chef
    child christian churchgoer citizen civilian clergyman clerk climber coach colleague colonist columnist combatant
    comedian commander communist commuter composer concert-goer concertgoer congressman conservative conspirator
    consumer contractor convict cop corpse correspondent councillor counsellor couple creditor crew crewman crewmember
    cricketer criminal critic customer cyclist dancer daughter dead defendant delegate democrat demonstrator deputy
    deserter designer detainee detective developer dignitary diplomat director dissenter dissident diver doctor donor
    driver dropout economist editor elder elector employee employer engineer entrant entrepreneur envoy escapee
    evacuee executive expatriate expert explorer extremist faithful family fan farmer fatality father fighter
    filmmaker firefighter fisherman follower footballer foreigner freshman friend fugitive gamer gangster girl goer
    golfer governor graduate grandchild granddaughter grandfather grandmother grandparent grandson guard guest gunman
    heir helper hero hijacker hiker hindu holidaymaker homeless homeowner hooligan hospital-worker hostage household
    human hunter hurt husband imam immigrant individual infant influencer informant informer injured inmate innocent
    insider inspector instructor insurgent intern interpreter intruder inventor investigator investor invitee islamist
    jew jihadist jogger journalist judge juror kid kidnapper killer king laborer labourer landlord lawmaker lawyer
    leader lecturer legislator liberal lifeguard listener lobbyist local looter magistrate maid man manager marcher
    marine mayor medalist medallist medic member mercenary merchant messenger midwife migrant militant militiaman
    millionaire miner minister missing mobster monarch monk mother motorist mourner mp murderer musician muslim
    national nationalist navigator negotiator neighbor neighbour newborn newcomer newlywed nomad nominee novelist nun
    nurse observer occupant offender officer official offspring onlooker operative opponent organiser organizer orphan
    outsider owner painter palestinian paramedic parent parishioner participant partner party-goer partygoer passenger
    passer-by passerby patient peacekeeper pedestrian peer pensioner people performer person personnel philanthropist
    photographer physician pilgrim pilot plaintiff planner player plumber poacher poet policeman policewoman
    policymaker politician porter president priest prisoner producer professor programmer prosecutor prostitute
    protestant protester protestor psychologist publisher pupil queen rabbi racer racist radical ranger rebel
    recipient recruit reformer refugee relative reporter representative republican rescuer researcher reservist
    resident respondent retiree reveler reveller rider rioter robber ruler runner sailor salesman scholar schoolboy
    schoolchild schoolgirl schoolteacher scientist scout seaman secessionist seller senator separatist servant
    serviceman settler shareholder sheikh sheriff shia shiite shooter shopkeeper shopper sibling sikh singer sinner
    sister skier smuggler sniper socialist soldier son songwriter speaker specialist spectator spokesman spouse spy
    staff staffer stakeholder statesman stowaway stranger strategist student subscriber successor sufferer sunni
    supporter surgeon survivor suspect swimmer sympathiser sympathizer taxpayer teacher technician teen teenager
    tenant terrorist theologian therapist thief thug toddler tourist trader trafficker trainee trainer traveler
    traveller trekker trespasser troop trooper trustee tutor twin undergraduate user vacationer vandal vendor vet
    veteran vice-president victim viewer vigilante villager visitor volunteer voter waiter waitress walker warden
    warrior watcher whistleblower widow widower wife winner witness woman worker worshiper worshipper wounded wrestler
    yachtsman youngster youth zealot zionist
    """.split()
)
"""Nouns that count people. Nationalities are people by the type of the name."""

PEOPLE_ENDINGS = ("ician", "ologist", "ographer", "women", "children", "fighter", "holder", "keeper", "activist")
"""Endings of nouns that count people."""

GROUPS = frozenset("crowd audience congregation population toll turnout attendance membership workforce".split())
"""Nouns whose number is one of people."""

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
    "held": "detained arrested jailed captured kidnapped",
    "freed": "freed released rescued",
    "missing": "missing unaccounted",
    "moved": "displaced evacuated homeless",
}
"""Adjectives, participles and nouns that tell what happened to those they count."""

EVENT_STATUS = {
    "held": "hostage hostages captive captives detainee detainees prisoner prisoners inmate inmates",
    "moved": "evacuee evacuees refugee refugees",
}
"""Nouns that tell it of those they count where no verb says otherwise: released hostages are no longer held."""

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
STATUS_EVENTS = _by_word(EVENT_STATUS)
NOUN_EVENTS = _by_word(EVENT_NOUNS)

LABELS = frozenset(
    """
    act apartment apollo appendix article bedroom bus case category channel chapter class corner court district door
    engine episode exhibit falcon figure flight floor formula ftse game gate grade group highway hurricane iphone item
    lap level line line-up no nos number page part phase pit platform precinct proposition psalm question resolution
    room rooms round route row season section size sol stage step table terminal tier title track turn type unit verse
    version vol volume ward week windows zone
    """.split()
)
"""Words after which a number is a name: "Flight 93", "page 4", "lap 12"."""

CHANGES = frozenset(
    """
    approach balloon boost bring climb come cut decline decrease double drop estimate exceed expand fall go grow hit
    increase jump lower mount move near number pass plunge put raise reach reduce remain revise rise rocket set shrink
    slash slip soar stand surge swell take top total triple
    """.split()
)
"""Verbs whose subject (or object) a bare number measures: "the toll rose to 22"."""

IDIOMS_OF_ONE = frozenset(
    "another day hand level moment morning night other part place point reason side step thing time way".split()
)
"""Nouns with which "one" counts nothing: "one day", "one thing"."""

TAKES_PEOPLE = frozenset("accommodate employ enlist hire recruit house train".split())
"""Verbs whose object is people though it is a number alone: "employs 1,500"."""

COUNTED_BY = frozenset("number total toll tally count sum".split())
"""Nouns that say how many there are of what their of-phrase names."""

INVARIANT = frozenset(
    "aircraft spacecraft hovercraft watercraft personnel staff police crew fish sheep deer cattle head series species "
    "means data percent dead injured wounded missing offspring livestock".split()
)
"""Nouns whose plural looks like the singular."""
