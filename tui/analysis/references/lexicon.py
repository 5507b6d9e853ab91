"""Words for people: what they are called by role and kin, which of these tell the gender, and pronouns."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MASCULINE_PRONOUNS = _words("he him his himself")
FEMININE_PRONOUNS = _words("she her hers herself")
FIRST_PERSON = _words("i me my mine myself")
RELATIVE = _words("who whom whose")
REFLEXIVE = _words("himself herself myself")
PLURAL_PRONOUNS = _words("they them their theirs themselves")
NEUTER_PRONOUNS = _words("it its itself")

MASCULINE_TITLES = _words("mr mr. sir lord father brother king prince duke baron imam sheikh ayatollah")
FEMININE_TITLES = _words("mrs mrs. ms ms. miss lady dame madam sister queen princess duchess baroness")

MASCULINE = _words(
    """
    man boy gentleman guy husband father dad grandfather son grandson brother uncle nephew king prince duke lord
    actor businessman spokesman chairman congressman salesman policeman fireman cameraman gunman hitman fisherman
    sportsman statesman craftsman serviceman councilman alderman waiter monk priest bishop pope widower fiance
    boyfriend stepfather stepson groom frontman batsman schoolboy
    """
)
FEMININE = _words(
    """
    woman girl lady wife mother mum mom grandmother daughter granddaughter sister aunt niece queen princess duchess
    actress businesswoman spokeswoman chairwoman congresswoman policewoman councilwoman waitress nun widow fiancee
    girlfriend stepmother stepdaughter bride schoolgirl heroine ballerina hostess midwife
    """
)

KIN = _words(
    """
    husband wife father dad mother mum mom parent son daughter brother sister uncle aunt nephew niece cousin
    grandfather grandmother grandson granddaughter fiance fiancee boyfriend girlfriend partner stepfather
    stepmother stepson stepdaughter widow widower friend colleague neighbour neighbor twin spouse child grandchild
    """
)

OFFICES = _words(
    """
    president premier minister chancellor secretary senator governor mayor congressman congresswoman lawmaker
    legislator mp councillor councilman councilwoman ambassador envoy diplomat commissioner chief chairman
    chairwoman chairperson chair director manager boss ceo executive founder co-founder owner leader head deputy
    commander general admiral colonel major captain lieutenant sergeant constable superintendent inspector
    detective officer sheriff spokesman spokeswoman spokesperson official aide adviser advisor prosecutor attorney
    lawyer solicitor barrister judge justice magistrate coroner bishop archbishop pope imam king queen prince
    princess duke duchess nominee candidate frontrunner incumbent lord editor publisher principal headteacher
    headmaster treasurer whip speaker monarch emperor dictator ruler strongman vice-president
    """
)
"""Roles that one person at a time holds in a place: two people of one office are told apart by their names."""

CALLINGS = _words(
    """
    actor actress singer rapper musician star superstar artist comedian comic writer author novelist poet
    journalist reporter correspondent columnist broadcaster presenter host anchor producer filmmaker designer model
    dancer footballer player striker midfielder defender goalkeeper quarterback pitcher coach trainer captain
    athlete runner sprinter swimmer boxer cyclist golfer driver racer skier champion businessman businesswoman
    entrepreneur billionaire millionaire tycoon mogul banker investor trader economist analyst expert scientist
    researcher professor academic historian physicist astronomer astronaut engineer doctor physician surgeon nurse
    paramedic teacher student pupil pilot co-pilot farmer fisherman builder carpenter electrician plumber chef cook
    waiter waitress cleaner carer shopkeeper taxi-driver guard soldier sailor marine veteran firefighter policeman
    policewoman activist campaigner dissident whistleblower politician democrat republican conservative socialist
    backbencher preacher pastor priest vicar rabbi monk nun photographer cameraman vocalist guitarist drummer
    bassist frontman songwriter composer conductor violinist pianist youtuber blogger influencer celebrity
    socialite heiress heir icon legend undertaker vet dentist pharmacist psychologist psychiatrist therapist
    sociologist biologist chemist mathematician linguist philosopher architect inventor programmer developer hacker
    consultant contractor landlord tenant resident migrant refugee commuter tourist passenger worker employee
    intern volunteer pensioner worshipper parishioner voter
    """
)

PERPETRATORS = _words(
    """
    attacker bomber killer gunman shooter terrorist assailant murderer assassin perpetrator hijacker knifeman
    suspect culprit jihadist extremist arsonist rapist kidnapper robber thief
    """
)
"""The one who did it: in an account of one attack these words stand for one another."""

VICTIMS = _words("victim survivor casualty hostage")

PLAIN = _words(
    """
    man woman boy girl gentleman lady guy person teenager teen youth youngster child kid toddler baby infant adult
    schoolboy schoolgirl widow widower mother father mum mom dad son daughter husband wife brother sister parent
    grandmother grandfather witness bystander hero heroine defendant convict prisoner inmate detainee patient
    complainant plaintiff claimant accused caller buyer winner loser runner-up native citizen national immigrant
    """
)

PEOPLE = OFFICES | CALLINGS | PERPETRATORS | VICTIMS | PLAIN | KIN

GROUPS = _words(
    """
    police company firm group party government ministry department agency council court club team school university
    college hospital bank charity union army military force organisation organization network broadcaster newspaper
    airline manufacturer maker retailer committee campaign administration embassy church foundation institute
    """
)
"""Nouns for bodies that speak and act."""

SAME_AGE = {
    **dict.fromkeys(("child", "kid", "youngster", "toddler"), ("boy", "girl", "child")),
    **dict.fromkeys(("boy", "girl"), ("child",)),
}
"""By which other nouns a child that was described before is called again."""

TEXTS = _words(
    """
    report statement study survey poll document letter email e-mail post message tweet resolution guideline rule law
    ruling verdict decision removal announcement data figure result evidence finding research analysis term race turn
    potential move plan deal agreement test review article story book filing lawsuit indictment warrant affidavit
    transcript footage video image photo picture map list sign banner label proposal bill measure policy theory idea
    rumour rumor claim account
    """
)
"""What is said to say something and is nobody: "the report says"."""

COMPANIES = _words(
    """
    company firm group club team party agency airline retailer broadcaster newspaper organisation organization
    charity network manufacturer maker carmaker automaker bank start-up startup publisher corporation business
    union giant
    """
)
"""Bodies that an article names once and then calls by these words."""

INTRODUCED = _words(
    """
    spokesman spokeswoman spokesperson official officer source aide adviser advisor judge magistrate coroner
    prosecutor attorney lawyer solicitor barrister detective inspector sergeant constable analyst expert reporter
    correspondent worker employee passenger tourist resident voter guard soldier nurse doctor paramedic student
    pupil teacher tenant refugee migrant commuter volunteer pensioner farmer neighbour neighbor
    """
)
"""Roles in which people come up whom the text has not named."""

ADDRESSED = (OFFICES | CALLINGS) - INTRODUCED
"""Roles by which a person is called again."""

NAMING = _words("name identify know call dub nickname unmask describe reveal")
"""Verbs of "the attacker, named as X"."""

MASCULINE_NAMES = _words(
    """
    aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alexander alfred ali allan allen alvin
    amir andre andreas andrew angus anthony antonio archie arnold arthur arturo ashraf asif austin barack barry
    bashar ben benjamin bernard bernie bert bill billy blake bob bobby boris brad bradley brandon brendan brett
    brian bruce bruno bryan byron callum calvin carl carlos cedric charles charlie chris christian christopher
    chuck clark claude clint clive colin connor craig curtis cyril dale damian dan daniel danny darren daryl dave
    david dean declan dennis derek desmond diego dimitri dominic don donald doug douglas duncan dustin dwayne
    dwight dylan earl ed eddie edgar edmund eduardo edward edwin elijah elliott elon emmanuel enrique eric erik
    ernest ethan eugene evan felipe felix fernando fidel floyd francis francisco francois frank franklin fred
    freddie frederick gabriel gareth garry gary gavin gene geoffrey george gerald gerard gerhard giovanni glen
    glenn gordon graham grant greg gregory guillermo gustavo guy hamid hamza hank hans harold harrison harry harvey
    hassan hector heinz henri henry herbert herman hosni howard hugh hugo hussein iain ian ibrahim igor isaac
    ismail ivan jack jackson jacob jacques jaime jake james jamie jared jason javier jean-claude jeff jeffrey
    jeremy jerome jerry jesse jesus jim jimmy joachim joe joel johan johannes john johnny jon jonathan jordan jorge
    jose josef joseph josh joshua juan juergen julian julio justin kareem karl keith ken kenneth kevin khalid kurt
    kyle lance larry lars laurence lawrence len leo leon leonard leroy lewis liam lionel lloyd logan louis luca
    lucas luigi luis lukas luke mahmoud malcolm manuel marc marcel marco marcus mario mark marshall martin marvin
    mateo matt matteo matthew maurice max maxwell mehmet melvin michael michel miguel mike mikhail milan mitch mitt
    mohamed mohammad mohammed morgan morris moses muammar muhammad mustafa nathan nathaniel neal ned neil nelson
    newt niall nicholas nick nicolas nigel noah noel norman oliver omar oscar osama otto owen pablo patrick paul
    pedro perry pete peter phil philip phillip pierre piers rafael ralph ramon randall randy raul ray raymond recep
    reginald rene rex ricardo richard rick ricky rob robert roberto rod roderick rodney rodrigo roger roland roman
    ron ronald ronnie rory ross rowan roy ruben rudolf rudy rupert russell ryan sadiq saleh salman salvador sam
    sami samuel sanjay scott sean sebastian sepp serge sergei sergey sergio seth shane shaun shawn silvio simon
    spencer stan stanley stefan stephen steve steven stewart stuart syed tariq ted terence theodore thomas tim
    timothy toby todd tom tommy tony travis trevor tyler umar vernon victor viktor vince vincent vladimir wallace
    walter warren wayne werner wesley will william willie winston wolfgang xavier yasser yousef yusuf zachary zain
    bashir salvatore dmitry aleksandr alexei pavel nikolai mehdi reza hossein hamad faisal sergej jürgen josé jesús
    andrés rené françois yitzhak binyamin ehud naftali moshe saeb shimon ariel avigdor yair yoav avi gilad uri eli
    yossi dov ofir nir nico niki romain esteban lando valtteri daniil jenson toto ismael youssef karim rachid
    mourad tarek walid samir nabil ziad fadi marwan rami anwar hafez saddam nouri haider vikram rahul rajiv sunil
    anil ashok arjun sachin virat narendra amit manmohan imran shahid nawaz asad pervez zulfikar hiroshi kenji
    takeshi shinzo yoshihide jin wei jian hao xi hu deng ho vitaly oleg yuri konstantin petro volodymyr bogdan
    andrzej lech jaroslaw krzysztof piotr tomasz marek jan jens sven bjorn anders henrik mikkel giuseppe paolo
    alessandro franco gianni jean-luc jean-marie olivier laurent sebastien thierry yannick didier emile wilhelm
    dieter jurgen klaus helmut horst markus tobias florian kofi kwame thabo sipho uhuru raila yoweri tyrone jamal
    malik deshawn lebron kobe shaquille trayvon colby tanner hunter chase trent brock clay cole wyatt landon
    """
)
FEMININE_NAMES = _words(
    """
    abigail ada adele agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amy ana
    anastasia andrea angela angelina anita ann anna annabel anne annette annie ariana arianna ashlee ashley audrey
    ava barbara beatrice becky bella bernadette beth bethany betty beverly beyonce bianca bonnie brenda brianna
    bridget britney brittany camilla camille candice carla carly carmen carol carole caroline carolyn carrie
    cassandra catherine cathy cecilia celia charlene charlotte chelsea cheryl chloe christina christine cindy
    claire clara claudia colleen constance courtney cristina crystal cynthia daisy danielle daphne dawn deborah
    debra delia denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth
    eliza elizabeth ella ellen elsa emily emma erica erin esther ethel eva evelyn faith fatima felicity fiona
    florence frances freya gabriela gabrielle gail gemma georgia georgina geraldine gertrude gillian gina ginger
    gisele gladys gloria grace greta gwen hannah harriet hayley hazel heather heidi helen helena helga henrietta
    hilary hillary holly hope ida imelda imogen ines ingrid irene iris irina isabel isabella isla ivana ivanka
    jacqueline jane janet janice jasmine jean jenna jennifer jenny jessica jill joan joanna joanne jodie josephine
    joy joyce juanita judith judy julia julianne julie juliet june kamala karen karin kate katherine kathleen
    kathryn kathy katie katrina katy kayla keira kelly kendall kimberly kirsten kirsty kristen kristin kylie lara
    latoya laura lauren leah leila lena leticia lilian lillian lily linda lisa liz lois loretta lorraine louise
    lucia lucinda lucy luisa lydia lynn lynne mabel madeleine madison madonna maggie mandy margaret margot maria
    marian marianne marie marilyn marina marion marjorie marlene martha martina mary matilda maureen maxine megan
    melania melanie melinda melissa meryl mia michaela michelle mildred millie miranda miriam moira mollie molly
    mona monica muriel myra nadia nancy naomi natalia natalie natasha nellie nicola nicole nigella nikki nina nora
    norma olga olive olivia oprah paige pamela patricia patsy paula pauline pearl peggy penelope penny phoebe
    phyllis pippa polly priscilla rachel rebecca regina rhonda rihanna rita roberta rosa rosalind rose rosemary
    rosie roxanne ruth sabrina sadie saffie sally samantha sandra sara sarah scarlett selena selina serena shakira
    shannon sharon sheila shelley sheryl shirley sian simone sofia sonia sophia sophie stacey stacy stella
    stephanie sue susan susanna susanne suzanne sylvia tamara tanya tara tatiana taylor teresa tess tessa thelma
    theresa tiffany tina tracey tracy trisha ursula valerie vanessa vera verity veronica vicky victoria viola
    violet virginia vivian vivienne wanda wendy whitney wilma winifred yasmin yolanda yvette yvonne zara zoe loren
    karla amal malala benazir kirstie nicky priti nadine ruby lindsay megyn kellyanne gennifer huma tzipi ayelet
    miri golda yael noa shira tamar avital rivka dalia hanan layla mariam maryam nour rania samira soraya yasmine
    zainab aaliyah priya indira sushma nirmala anjali deepika aishwarya pooja lakshmi shreya yuki sakura keiko mei
    ling xiaoling ngozi chimamanda winnie graca astrid sigrid freja birgit annegret heike sabine petra gudrun
    anneliese marine segolene brigitte christiane giorgia francesca chiara giulia alessandra paola svetlana yulia
    ekaterina natalya ludmila agnieszka ewa katarzyna malgorzata dilma evita guadalupe esperanza pilar rocio ximena
    luz tyka shania kesha keisha shonda ciara venus
    """
)
"""First names that are almost always a man's or a woman's in English-language news; ambiguous ones are left out."""

HONORIFICS = _words("dr prof sen rep gov gen col capt lt sgt rev hon president")
"""Titles that may stand in a name and tell no gender."""

STYLES = _words("Lady Lord Brother Sister Father Mother Miss King Queen Sir")
"""Words that are part of how a person is styled when they stand before the name with a capital."""

DEMONYMS = {
    "brit": "british",
    "briton": "british",
    "dane": "danish",
    "dutchman": "dutch",
    "englishman": "english",
    "finn": "finnish",
    "frenchman": "french",
    "frenchwoman": "french",
    "irishman": "irish",
    "pole": "polish",
    "scot": "scottish",
    "spaniard": "spanish",
    "swede": "swedish",
    "turk": "turkish",
    "welshman": "welsh",
}
"""Nouns for one of a people whose adjective is another word."""
