"""Lexicon of attribution: verbs and nouns that credit, words for speakers, names of outlets."""

from __future__ import annotations

from typing import Literal

from deskcheck.articles.words import word_set

Class = Literal["speech", "motion", "quoting"]

_SPEECH = word_set(
    "say tell add warn announce state claim note insist argue explain report declare stress "
    "emphasize emphasise underscore underline confirm reveal disclose assert allege maintain "
    "concede admit acknowledge reply write tweet testify predict estimate reiterate repeat remark "
    "caution suggest hint indicate conclude boast contend counter clarify mention inform assure "
    "remind advise recount relate quip joke observe affirm proclaim speculate echo recall brag "
    "lament comment complain protest respond vow pledge promise threaten learn "
    "specify reaffirm reassure retort opine swear confess confide posit attest aver avow profess "
    "interject rejoin theorize theorise surmise reckon divulge stipulate notify recommend"
)
"""Verbs of saying: their subjects are the sources of what follows or precedes."""

_MOTION = word_set(
    "show find accuse deny reject dismiss refute rebuff demand urge request propose believe think "
    "expect fear hope blame condemn criticize criticise denounce praise "
    "welcome call dispute question "
    "suspect forecast calculate determine signal rule doubt"
) - word_set("call question")
"""Verbs that report a stance: their subjects are credited, but are no sources who speak."""

_QUOTING = word_set(
    "call describe label brand term dub continue ask answer press intend want seek shout chant "
    "yell scream cry exclaim begin go agree plead mock read thank refer acknowledge hail slam "
    "characterize characterise put decry tout liken refuse implore sing summarize summarise invoke "
    "deliver speak talk offer quote cite order question hear rate identify "
    "gripe grouse grumble mutter murmur mumble whisper sigh growl moan groan snap snarl sneer "
    "snort muse marvel enthuse gush deadpan counsel bark bellow roar shriek wail whine stammer "
    "chuckle laugh shrug grin thunder"
)
"""Verbs that credit their subjects with quotations only."""

NAMING = word_set("call describe term label brand dub characterize characterise identify")
"""Verbs that say what somebody calls a thing, in a quotation or not."""

LABELLING = word_set("label brand dub rate")
"""Verbs whose participle after a thing names it ("the plan, dubbed …"): no subject follows it."""

_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing", "written"),
    "think": ("thinks", "thought", "thinking"),
    "put": ("puts", "put", "putting"),
    "begin": ("begins", "began", "beginning", "begun"),
    "go": ("goes", "went", "going", "gone"),
    "read": ("reads", "read", "reading"),
    "seek": ("seeks", "sought", "seeking"),
    "speak": ("speaks", "spoke", "speaking", "spoken"),
    "sing": ("sings", "sang", "singing", "sung"),
    "hear": ("hears", "heard", "hearing"),
    "find": ("finds", "found", "finding"),
    "admit": ("admits", "admitted", "admitting"),
    "quip": ("quips", "quipped", "quipping"),
    "brag": ("brags", "bragged", "bragging"),
    "refer": ("refers", "referred", "referring"),
    "slam": ("slams", "slammed", "slamming"),
    "dub": ("dubs", "dubbed", "dubbing"),
    "label": ("labels", "labelled", "labelling", "labeled", "labeling"),
    "cry": ("cries", "cried", "crying"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "snap": ("snaps", "snapped", "snapping"),
    "shrug": ("shrugs", "shrugged", "shrugging"),
    "grin": ("grins", "grinned", "grinning"),
    "aver": ("avers", "averred", "averring"),
    "deadpan": ("deadpans", "deadpanned", "deadpanning"),
    "forecast": ("forecasts", "forecast", "forecasting"),
    "learn": ("learns", "learned", "learning", "learnt"),
}


def forms(lemma: str) -> tuple[str, ...]:
    """Inflected forms: third person, past, -ing, further ones."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    sibilant = lemma.endswith(("s", "x", "ch", "sh"))
    return lemma + ("es" if sibilant else "s"), lemma + "ed", lemma + "ing"


def _table() -> dict[str, tuple[str, Class]]:
    table: dict[str, tuple[str, Class]] = {}
    classes: tuple[tuple[Class, frozenset[str]], ...] = (
        ("quoting", _QUOTING),
        ("motion", _MOTION),
        ("speech", _SPEECH),
    )
    for kind, lemmas in classes:
        for lemma in lemmas:
            for form in (lemma, *forms(lemma)):
                table[form] = (lemma, kind)
    return table


CUES = _table()
"""Every inflected form of a crediting verb, to its lemma and class."""

CUE_VERBS = frozenset(CUES)
"""Every inflected form of a crediting verb."""

SPEECH_FORMS = frozenset(
    form for form, (lemma, kind) in CUES.items() if kind == "speech" and not form.endswith("ing")
) - word_set("note state report promise claim respond counter tweet reply estimate echo protest "
             "notes states reports promises claims counters tweets replies estimates")  # fmt: skip
"""Finite forms of verbs of saying that hardly are anything else."""

NOUN_FORMS = word_set(
    "answer answers begin beginning blame brand call calls claim claims comment comments "
    "complaint counter counters demand demands dispute disputes echo estimate estimates fear "
    "fears finding going hearing hint hints hope hopes label making meaning mention note notes "
    "offer offers order orders pledge pledges praise press project promise promises protest "
    "protests putting question questions reading repeat reply report reports request requests "
    "saying seek show singing speaking state states talk talks term terms threat tweet tweets "
    "use vow vows warning warnings welcome rule rules ruling signal signals doubt doubts "
    "suspect suspects"
)
"""Forms of crediting verbs that are as often nouns."""

ADDRESSED = word_set("tell warn inform assure remind advise promise urge threaten ask caution")
"""Verbs whose object is whom the words were said to."""

TAKE_PREPOSITION = {
    "request": ("that",),
    "propose": ("that",),
    "expect": ("that",),
    "hope": ("that", "he", "she", "it", "they", "we"),
    "signal": ("that",),
    "doubt": ("that",),
    "swear": ("that",),
    "recommend": ("that",),
    "rule": ("that",),
    "fear": ("that", "he", "she", "it", "they", "we"),
    "suspect": ("that",),
    "welcome": ("that",),
    "consider": ("that",),
    "recall": ("that",),
    "threaten": ("to", "that", "with"),
    "accuse": ("of",),
    "complain": ("about", "of", "that"),
    "call": ("for", "on", "it", "him", "her", "them"),
    "press": ("for",),
    "refer": ("to",),
    "speak": ("of", "about"),
    "talk": ("of", "about"),
    "agree": ("that", "to"),
    "go": ("on",),
}
"""Verbs that credit only with certain words after them."""

_SAID = word_set(
    "accusation acknowledgement acknowledgment admission allegation announcement argument "
    "assertion assessment assurance belief charge claim comment complaint concern conclusion "
    "confirmation contention declaration denial doubt estimate fear finding forecast hope "
    "indication insistence message pledge prediction promise report rumor rumour statement "
    "suggestion suspicion testimony theory threat view vow warning word"
)
NOMINAL = _SAID | {f"{noun}s" for noun in _SAID} | {"testimonies", "theories"}
"""Nouns for what somebody says or thinks, which "that" may follow."""
ADJECTIVAL = word_set("adamant certain confident convinced doubtful hopeful optimistic sure")
"""Adjectives that tell what somebody says or thinks."""

NEGATIONS = word_set(
    "not n't never neither nor cannot didn't doesn't don't won't wouldn't hasn't haven't hadn't "
    "isn't aren't wasn't weren't can't couldn't declined declines refused refuses failed fails"
)
CATENATIVE = word_set(
    "went go goes gone on want wants plan plans continue continues began begin begins like likes "
    "have had has need needs able likely seek seeks sought hope hopes try tries intend intends "
    "happy quick proud eager ready willing first last dare dares chose choose chooses set prefer "
    "prefers love loves came come comes took takes get gets got rush rushes went"
)
"""Words that lead on to "to" and a verb of the same subject, beside those in "-ed" and "-ing"."""
AUXILIARIES = word_set(
    "has have had having did do does will would can could may might must shall should is are was "
    "were be been being 's 've 'd 'll"
)
BE = word_set("is are was were be been being gets got")
ADVERBS = word_set(
    "also then later earlier previously recently now already again once still repeatedly publicly "
    "privately reportedly separately meanwhile further furthermore instead just only even always "
    "often sometimes soon together almost twice since however therefore thus too both first "
    "subsequently long openly "
    "in turn himself herself itself themselves"
)
TIME_WORDS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning "
    "afternoon evening night weekend day days week weeks month months year years last this past "
    "next earlier ago late early january february march april may june july august september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec over hours hour"
)
ADJUNCTS = word_set(
    "on in at after before during amid while when as to via through by with following ahead from "
    "under upon outside inside over without about per speaking citing adding referring shortly "
    "late early this last yesterday today tonight monday tuesday wednesday thursday friday "
    "saturday sunday again earlier later separately for"
)
"""Words that open what may stand between a crediting verb and the end of its clause."""

ADDRESSEES = word_set(
    "reporters journalists lawmakers parliament him her them me us it you investigators "
    "legislators senators voters supporters officials police delegates viewers listeners fans "
    "members followers colleagues staff readers everyone people audiences congress"
)

STATEMENTS = word_set(
    "statement readout communique communiqué release report letter post tweet memo message "
    "briefing filing announcement note document testimony speech interview remarks transcript "
    "affidavit complaint indictment lawsuit study survey poll notice bulletin advisory email "
    "resolution ruling editorial article record data statistic figure research analysis review "
    "audit census warrant dossier petition brief questionnaire"
)

ROLES = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson",
    "spokesmen": "spokesperson",
    "spokespeople": "spokesperson",
    "spokespersons": "spokesperson",
}
"""Nouns for one role, to the word that stands for them all; others stand for themselves."""

PERSON_NOUNS = word_set(
    "official source spokesman spokeswoman spokesperson aide diplomat adviser advisor insider "
    "expert analyst critic observer witness resident officer lawmaker senator minister negotiator "
    "lawyer attorney doctor researcher economist neighbor neighbour survivor activist protester "
    "demonstrator voter supporter employee worker teacher student man woman person leader "
    "commander soldier general captain driver farmer executive manager banker trader investor "
    "consultant strategist operative staffer scientist historian professor journalist reporter "
    "correspondent editor columnist commentator veteran refugee local relative friend mother "
    "father son daughter brother sister wife husband deputy candidate politician prosecutor judge "
    "coroner bishop priest businessman opponent ally coach player pollster scholar envoy "
    "representative ambassador president chancellor premier governor mayor member colleague "
    "girl boy child teenager cousin uncle aunt nephew niece grandmother grandfather "
    "nurse firefighter paramedic pilot passenger victim patient parent volunteer organizer "
    "rescuer medic responder bystander onlooker villager townsman islander shopkeeper trucker "
    "organiser participant attendee intermediary counterpart secretary chief director head agent "
    "eyewitness earwitness physician delegate proponent detractor skeptic sceptic backer"
)
"""Nouns for one person; with no name beside them their bearers are anonymous."""

PEOPLE_NOUNS = word_set(
    "spokesmen spokespeople witnesses people women men sources those critics opponents allies"
)

BODIES = word_set(
    "police authorities authority ministry government military army navy administration "
    "department office company firm campaign court council committee hospital university agency "
    "group organisation organization union party commission parliament embassy bank fund school "
    "service services association federation institute center centre board bureau consulate "
    "congress senate cabinet alliance bloc coalition team club airline operator regulator ngo "
    "charity foundation church presidency secretariat command coalition militia rebels taliban "
    "prosecutors investigators mission delegation regime kremlin pentagon fbi cia nato eu un"
)
"""Nouns for bodies that speak as institutions."""
