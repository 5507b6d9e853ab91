"""Countries and continents, their other names and their demonyms: "Britain", "UK", "British"."""

from functools import cache

# country | other names | demonyms and adjectives ("+" adds a plural in s)
_TABLE = """
Afghanistan||Afghan+
Albania||Albanian+
Algeria||Algerian+
Angola||Angolan+
Argentina||Argentine+ Argentinian+ Argentinean+
Armenia||Armenian+
Australia||Australian+ Aussie+
Austria||Austrian+
Azerbaijan||Azerbaijani+ Azeri+
Bahamas||Bahamian+
Bahrain||Bahraini+
Bangladesh||Bangladeshi+
Barbados||Barbadian+
Belarus|Byelorussia;Belorus|Belarusian+ Belarussian+
Belgium||Belgian+
Belize||Belizean+
Benin||Beninese
Bermuda||Bermudian+
Bhutan||Bhutanese
Bolivia||Bolivian+
Bosnia|Bosnia and Herzegovina;Bosnia-Herzegovina|Bosnian+
Botswana||Batswana
Brazil||Brazilian+
Britain|United Kingdom;Great Britain;UK;U.K.|British Briton+ Brit+ Britisher+
Brunei||Bruneian+
Bulgaria||Bulgarian+
Burkina Faso||Burkinabe
Burundi||Burundian+
Cambodia||Cambodian+
Cameroon||Cameroonian+
Canada||Canadian+
Cape Verde||Cape_Verdean+
Central African Republic||
Chad||Chadian+
Chechnya||Chechen+
Chile||Chilean+
China|People's Republic of China|Chinese
Colombia||Colombian+
Congo|Democratic Republic of Congo;Democratic Republic of the Congo;DR Congo|Congolese
Costa Rica||Costa_Rican+
Croatia||Croatian+ Croat+
Cuba||Cuban+
Cyprus||Cypriot+
Czech Republic|Czechia|Czech+
Czechoslovakia||Czechoslovak+ Czechoslovakian+
Denmark||Danish Dane+
Djibouti||Djiboutian+
Dominican Republic||Dominican+
East Germany|GDR|East_German+
East Timor|Timor-Leste|Timorese
Ecuador||Ecuadorian+ Ecuadorean+ Ecuadoran+
Egypt||Egyptian+
El Salvador||Salvadoran+ Salvadorean+
England||English Englishman Englishmen
Equatorial Guinea||
Eritrea||Eritrean+
Estonia||Estonian+
Ethiopia||Ethiopian+
Europe||European+
Fiji||Fijian+
Finland||Finnish Finn+
France||French Frenchman Frenchmen Frenchwoman
Gabon||Gabonese
Gambia||Gambian+
Georgia||Georgian+
Germany|Federal Republic of Germany;West Germany|German+
Ghana||Ghanaian+
Greece||Greek+
Greenland||Greenlander+
Grenada||Grenadian+
Guatemala||Guatemalan+
Guinea||Guinean+
Guyana||Guyanese
Haiti||Haitian+
Honduras||Honduran+
Hong Kong||Hongkonger+
Hungary||Hungarian+
Iceland||Icelandic Icelander+
India||Indian+
Indonesia||Indonesian+
Iran|Islamic Republic of Iran|Iranian+
Iraq||Iraqi+
Ireland|Republic of Ireland;Irish Republic|Irish Irishman Irishmen
Israel||Israeli+
Italy||Italian+
Ivory Coast|Cote d'Ivoire;Côte d'Ivoire|Ivorian+
Jamaica||Jamaican+
Japan||Japanese
Jordan||Jordanian+
Kazakhstan||Kazakh+ Kazakhstani+
Kenya||Kenyan+
Kosovo||Kosovar+ Kosovan+
Kuwait||Kuwaiti+
Kyrgyzstan||Kyrgyz
Laos||Laotian+
Latvia||Latvian+
Lebanon||Lebanese
Lesotho||Basotho
Liberia||Liberian+
Libya||Libyan+
Liechtenstein||Liechtensteiner+
Lithuania||Lithuanian+
Luxembourg||Luxembourger+
Macedonia|North Macedonia|Macedonian+
Madagascar||Malagasy Madagascan+
Malawi||Malawian+
Malaysia||Malaysian+
Maldives||Maldivian+
Mali||Malian+
Malta||Maltese
Mauritania||Mauritanian+
Mauritius||Mauritian+
Mexico||Mexican+
Moldova||Moldovan+
Monaco||Monegasque+
Mongolia||Mongolian+
Montenegro||Montenegrin+
Morocco||Moroccan+
Mozambique||Mozambican+
Myanmar|Burma|Burmese
Namibia||Namibian+
Nepal||Nepalese Nepali+
Netherlands|Holland|Dutch Dutchman Dutchmen
New Zealand|NZ|New_Zealander+ Kiwi+
Nicaragua||Nicaraguan+
Niger||Nigerien+
Nigeria||Nigerian+
North Korea|DPRK|North_Korean+
Northern Ireland|N.Ireland;N. Ireland|Northern_Irish
Norway||Norwegian+
Oman||Omani+
Pakistan||Pakistani+
Palestine||Palestinian+
Panama||Panamanian+
Papua New Guinea||
Paraguay||Paraguayan+
Peru||Peruvian+
Philippines||Filipino+ Philippine Filipina+
Poland||Polish Pole+
Portugal||Portuguese
Puerto Rico||Puerto_Rican+
Qatar||Qatari+
Romania|Rumania|Romanian+
Russia|Russian Federation|Russian+
Rwanda||Rwandan+
Samoa||Samoan+
Saudi Arabia||Saudi+ Saudi_Arabian+
Scotland||Scottish Scot+ Scotsman
Senegal||Senegalese
Serbia||Serbian+ Serb+
Sierra Leone||Sierra_Leonean+
Singapore||Singaporean+
Slovakia||Slovak+ Slovakian+
Slovenia||Slovenian+ Slovene+
Somalia||Somali+ Somalian+
South Africa||South_African+
South Korea|Republic of Korea|South_Korean+
South Sudan||South_Sudanese
Soviet Union|USSR;U.S.S.R.|Soviet+
Spain||Spanish Spaniard+
Sri Lanka||Sri_Lankan+
Sudan||Sudanese
Suriname|Surinam|Surinamese
Swaziland|Eswatini|Swazi+
Sweden||Swedish Swede+
Switzerland||Swiss
Syria||Syrian+
Taiwan||Taiwanese
Tajikistan||Tajik+
Tanzania||Tanzanian+
Thailand||Thai+
Tibet||Tibetan+
Togo||Togolese
Tonga||Tongan+
Trinidad and Tobago|Trinidad|Trinidadian+
Tunisia||Tunisian+
Turkey|Turkiye;Türkiye|Turkish Turk+
Turkmenistan||Turkmen+
Uganda||Ugandan+
Ukraine||Ukrainian+
United Arab Emirates|UAE;U.A.E.;Emirates|Emirati+
United States|US;U.S.;U.S;USA;U.S.A.;United States of America;America|American+
Uruguay||Uruguayan+
Uzbekistan||Uzbek+
Vatican|Holy See;Vatican City|
Venezuela||Venezuelan+
Vietnam|Viet Nam|Vietnamese
Wales||Welsh Welshman Welshmen
Yemen||Yemeni+
Yugoslavia||Yugoslav+ Yugoslavian+
Zaire||Zairean+ Zairian+
Zambia||Zambian+
Zimbabwe||Zimbabwean+
Balkans||Balkan
Caribbean||
Middle East||
Scandinavia||Scandinavian+
West Indies||West_Indian+
Africa||African+
Asia||Asian+
Latin America||Latin_American+
North America||North_American+
South America||South_American+
"""

AMBIGUOUS = frozenset(
    {"Jordan", "Chad", "Georgia", "Turkey", "Mali", "Niger", "Guinea", "Grenada", "Panama", "Emirates"}
)
"""Countries whose name is often that of a person, of another place or of a thing."""

AMBIGUOUS_DEMONYMS = frozenset(
    {"Pole", "Poles", "Finn", "Finns", "Dane", "Swede", "Turk", "Kiwi", "Kiwis", "Brit", "Soviet"}
)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for row in _TABLE.strip().splitlines():
        country, others, people = row.split("|")
        for name in (country, *filter(None, others.split(";"))):
            names[name] = names[name.upper()] = country
        for word in people.split():
            singular = word.removesuffix("+").replace("_", " ")
            for form in (singular, singular + "s") if word.endswith("+") else (singular,):
                demonyms[form] = demonyms[form.upper()] = country
    return names, demonyms


def country(name: str) -> str | None:
    """The usual English name of the country or continent that ``name`` is a name of: "UK" -> "Britain"; else None."""
    return _tables()[0].get(name)


def demonym(name: str) -> str | None:
    """The country whose people or things ``name`` calls: "British" -> "Britain"; else None."""
    return _tables()[1].get(name)
