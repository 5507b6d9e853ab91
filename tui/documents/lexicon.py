"""Words by which a line tells that it is about the article and no part of it."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

DATE_WORDS = (
    "article", "at", "created", "date", "dated", "edited", "first", "hrs", "hours", "last", "local", "modified",
    "news", "on", "online", "originally", "posted", "print", "publication", "published", "release", "released",
    "revised", "story", "time", "updated", "uploaded",
)  # fmt: skip
"""What may stand beside the date in a line that states it."""

TIME_ZONES = (
    "GMT", "UTC", "BST", "IST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT",
    "AKST", "AKDT", "HST", "CET", "CEST", "EET", "EEST", "WET", "WEST", "MSK", "HKT", "JST", "KST", "SGT",
    "PKT", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "WAT", "CAT", "EAT", "SAST", "Z",
)  # fmt: skip

OUTLET_WORDS = frozenset(
    """
    abc aap afp agence al-jazeera ansa ap associated bbc bloomberg broadcasting cbc cbs chronicle cnn courier
    daily dispatch dpa echo enquirer euronews examiner express gazette globe guardian herald huffpost
    independent inquirer itv journal magazine mail mailonline metro mirror msnbc nbc network news newspaper
    newspapers newsroom newswire npr observer online pa post press radio record reuters review sky standard star
    sun tass telegraph television times today tribune tv upi weekly wire wires xinhua
    """.split()
)
"""A name with one of these words in it is that of a paper, a station or an agency."""

ROLE_WORDS = frozenset(
    """
    admin analyst anchor assistant bureau chief columnist contributor correspondent critic desk deputy editor
    editors editorial freelance intern journalist producer reporter reporters senior service special staff team
    writer writers
    """.split()
)

NAME_PARTICLES = frozenset("al ap bin da dal de del della den der di dos du el ibn la le ter ul van von y".split())

BYLINE_STARTS = ("by", "words by", "written by", "story by", "report by", "reported by", "text by")

TITLE_LABELS = frozenset({"title", "headline"})
AUTHOR_LABELS = frozenset({"author", "authors", "byline", "writer", "reporter"})
OUTLET_LABELS = frozenset({"source", "outlet", "publication", "publisher", "newspaper", "site", "website"})
DATE_LABELS = frozenset(
    {"date", "published", "publication date", "pubdate", "published on", "date published", "updated"}
)
OTHER_LABELS = frozenset(
    {"url", "link", "section", "category", "categories", "tags", "keywords", "topics", "language", "copyright"}
)

CONNECTING_WORDS = frozenset("a an the and or but nor of than whose their its our my your".split())
"""A line that ends in one of these goes on in the next. Not "in", "on" or "was": sentences end in them too."""

NOT_IN_NAMES = frozenset(
    """
    a about after all an and are as at before between but by during for from has have he her his in into is it its
    midnight my no nor not noon now of on or our over she that the their then these they this those through to under was
    we were what who will with your
    """.split()
)
"""Words that are no part of a person's name, however they are written ("By Land And Sea")."""

BOILERPLATE = (
    r"(?:please )?click (?:here|below|on the (?:link|image|photo)).{0,80}",
    r"(?:read|see|learn|find out|show|view|load|get|discover|hear) more(?: (?:here|below|at|on|about|from)\b.{0,60})?",
    r"read more:.{0,160}",
    r"(?:continue reading|keep reading|story continues(?: below)?|article continues(?: below)?)\b.{0,60}",
    r"read (?:the )?(?:rest|full (?:story|article|text|report)|original(?: (?:story|article))?|it)"
    r"(?: (?:here|at|on)\b.{0,60})?",
    r"read or share this story:.{0,120}",
    r"trending(?: now)?:?",
    r"(?:also|must|don[’']t miss|you may also like|you might also like|recommended|more like this)(?: read)?:?",
    r"(?:related|see also|also read|more on this story|more from .{1,40}|top stories|most (?:read|popular|viewed))"
    r"(?: (?:now|articles?|stories|content|topics|news|links|coverage|internet links))?:?",
    r"(?:related|more|see also|also read|watch|read also|don[’']t miss|must read): .{1,160}",
    r"[-–—*\s]*(?:advertisements?|advert|ads?|sponsored(?: content)?|promoted(?: stories)?|paid (?:content|post))"
    r"(?: - (?:continue reading|story continues|scroll).{0,40})?[-–—*\s]*",
    r"(?:article continues|story continues|scroll(?: down)?) (?:after|below|for)\b.{0,60}",
    r"share(?: (?:this|on|via)\b.{0,60}| page)?",
    r"(?:about sharing|close panel|reuse this content|related|topics|view comments|jump to comments|skip ad)",
    r"[\d.,]+k?\s?(?:shares?|comments?|views?|likes?|retweets?)|[\d.]+k",
    r"(?:[^|\d]{1,25}\|){2,}[^|\d]{1,25}",
    r"(?:tweet|email|print|save|pin it|whatsapp|copy link|comments?(?: \(\d+\))?|(?:leave|post) a comment)",
    r"(?:facebook|twitter|whatsapp|messenger|linkedin|pinterest|reddit|email|print|share|tweet|\s|,|\||/|·|•)+",
    r"(?:sign up|subscribe|register)(?: (?:now|here|today|to|for|free)\b.{0,120})?",
    r"(?:get|receive) (?:the|our|daily|breaking|all the|more)\b.{0,80}"
    r"(?:newsletter|inbox|updates|alerts|app)\b.{0,100}",
    r"(?:join|support|download|follow|like) (?:us|our)\b.{0,100}",
    r"follow .{1,60} on (?:twitter|facebook|instagram|x|youtube|threads|bluesky|mastodon|google news)\b.{0,60}",
    r"(?:email|contact|e-mail)(?: (?:us|the (?:author|writer|reporter)))?:? \S+@\S+\.\w+.{0,120}",
    r"\S+@\S+\.\w{2,10}",
    r"(?:image|photo|photograph|picture|video)s? (?:source|credit|copyright)s?[:,]?(?: .{1,50})?",
    r"(?:photo|image|picture|video|gallery|slideshow|infographic|live|watch|listen|play|embed|tap here|caption)",
    r"(?:getty(?: images)?|reuters|ap|afp|epa|pa|shutterstock|istock|alamy)"
    r"(?:\s?/\s?(?:getty(?: images)?|instagram|reuters|ap|afp|epa|pa|[a-z]+ images))*",
    r"(?:video|media) playback is (?:unsupported|not supported)(?: on your device)?",
    r"this (?:video|content|browser) (?:is|can|could|does)(?:n[’']t| not| no longer)\b.{0,80}",
    r"(?:enlarge this image|(?:toggle|hide) caption|(?:image|media|photo) caption,?|scroll down for video|view gallery"
    r"|(?:click|tap) to (?:enlarge|expand|view|play|share|copy|tweet)|skip (?:to|past)\b.{0,40}|back to top|loading)",
    r"(?:copyright|©|\(c\)|copyright ©|copyright \(c\)) ?\d{4}\b.{0,160}",
    r"(?:©|copyright (?:©|\(c\))).{1,100}",
    r"(?:.{0,80}\. )?all rights reserved\b.{0,160}",
    r"this material may not be published, broadcast, rewritten,? or redistributed\b.{0,60}",
    r"(?:this|the) (?:article|story|post|piece|report|version)[^.]{0,30}"
    r" (?:(?:was|is) )?(?:first|originally) (?:appeared|published|posted)\b.{0,80}",
    r"(?:terms (?:of (?:use|service)|and conditions)|privacy policy|cookie (?:policy|settings)|accept (?:all )?cookies"
    r"|we use cookies\b.{0,160})",
    r"(?:have|got) (?:a|you got a) (?:story|tip|news tip)\b.{0,120}",
    r"we pay for your stories\b.{0,200}",
    r"(?:for more|get more|find more) .{1,80}https?://\S+(?: (?:and|or) https?://\S+)?",
    r"[_*=~•·–—-]{2,60}",
    r"[(\[](?:image|photo|picture|video|photograph|credit|source)s?(?: credit)?: [^()\[\]]{2,60}[)\]]",
    r"https?://\S+",
)
"""Whole lines that are no part of any account (regular expressions; a final mark or arrow may follow)."""

LONG_BOILERPLATE = (
    r"[^.]{3,140}\s(?-i:Read more|READ MORE)$",
    r"(?:newsletters?|advertisements?)(?: sign up)?\s+continue reading\b",
    r"newsletter sign up\b",
    r"(?:skip in\s+)?skip\s+(?:x\s+)?embed\s+x?\s*share\b",
    r"please verify you[’']re not a robot",
    r"sorry, (?:this|your) (?:zip ?code|content|page|browser|subscription)\b",
    r"(?:re-)?enter (?:your )?(?:zip ?code|e-?mail)\b",
    r"get (?:digital|full|unlimited) access\b",
    r"\[[^\]]{12,160}(?<![.!?…])\]$",
)
"""How lines begin that are no part of any account, however long they are (regular expressions)."""

PHOTO_AGENCIES = (
    "AP:Associated Press", "Associated Press", "AP Photo", "AP", "Agence France-Presse", "AFP/Getty Images", "AFP",
    "Getty Images", "GETTY", "Getty", "Reuters", "REUTERS", "EPA", "EFE", "PA Wire", "PA Images", "Press Association",
    "PA", "Shutterstock", "Rex Features", "Rex", "Alamy", "iStock", "Bloomberg", "Xinhua", "Splash News", "WENN",
    "Corbis", "TASS", "DPA", "ANSA", "SWNS", "Anadolu Agency", "Anadolu", "NurPhoto", "ZUMA",
)  # fmt: skip
"""Whose name stands at the end of a caption, the longer before the shorter."""

CAPTION_STARTS = (
    r"(?:Image|Media|Photo|Picture) (?:copyright|source|credit)s?:? .{1,40}? (?:Image|Media|Photo|Picture) caption",
    r"(?:Image|Media|Photo|Picture|Video) caption",
    r"Media playback is (?:unsupported|not supported) on (?:your|this) device",
    r"(?:Enlarge|Hide|Toggle) this image (?:toggle|hide) caption",
    r"(?:toggle|hide) caption",
    r"CLOSE(?= [A-Z])",
    r"Skip (?:Twitter|Instagram|Facebook|X|YouTube) post(?: \d)? by @?\w+",
    r"Facebook Twitter(?: Pinterest| Google\+?| WhatsApp| Email)*",
    r"(?:View|Open|Show) (?:image|gallery|photo)s?(?: in (?:gallery|full ?screen))?(?= [A-Z])",
    r"Scroll down for video(?= [A-Z])",
    r"Play [Vv]ideo(?: \d{1,2}:\d\d)?(?= [A-Z])",
)
"""What a saved page writes before a caption (regular expressions)."""

CAPTION_OPENINGS = (
    r"in this (?:[a-z]+\.? \d{1,2}(?:, \d{4})?,? |\d{1,2} [a-z]+ \d{4} |undated |recent )?(?:[\w-]+ )?"
    r"(?:file |handout |combination |combo )?(?:photo|photograph|image|picture|frame grab)\b",
    r"(?:this|an?) (?:undated |recent )?(?:file |handout |combination |combo |still )?"
    r"(?:photo|photograph|image|picture|video grab|frame grab|combo)\b[^.]{0,40}"
    r"\b(?:provided|released|made|taken|issued|obtained|posted|shows?|from)\b",
    r"(?:undated )?(?:file|handout|courtesy) (?:photo|image|picture)\b",
    r"(?:photo|image|picture|photograph)s? (?:by|courtesy of|provided by|from)\b",
)
"""How captions begin that describe their picture (regular expressions, capitals or not)."""
