"""Lexicon of attitudes: verbs and nouns by which somebody is said to want, judge, back or reject.

Each verb is listed with what may follow it: "that" a clause, "np" a noun phrase, "to" an
infinitive, or the prepositions that introduce its object.
"""

from __future__ import annotations

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.cues import CUES, forms

_FRAMES = {
    "that": (
        "believe think know feel understand realize realise assume presume suspect doubt "
        "imagine guess recognize recognise predict forecast acknowledge concede reveal "
        "indicate suggest show find conclude determine learn decide agree rule argue insist "
        "contend maintain claim allege worry fear hope wish expect say note add explain "
        "announce declare state report warn write mention observe recall remember admit deny "
        "disclose stress emphasize emphasise confirm vow pledge promise assert testify "
        "complain estimate demand propose recommend advocate signal imply hint discover hear "
        "see joke tweet boast brag swear lament caution reiterate dispute calculate document "
        "echo tell remind assure convince persuade inform"
    ),
    "np": (
        "support endorse back favor favour oppose reject dismiss criticize criticise attack "
        "blast slam condemn denounce mock ridicule deride praise laud hail applaud tout "
        "promote defend demand request propose advocate recommend question challenge dispute "
        "debate discuss raise mention cite reference invoke highlight emphasize emphasise "
        "outline detail describe portray depict paint characterize characterise liken show "
        "reveal indicate document chronicle record estimate predict forecast want expect view "
        "regard fear resent admire hate prefer love embrace welcome celebrate mourn protest "
        "accuse blame fault chastise scold lambaste rip assail rebuke refute rebut scorn "
        "champion acknowledge announce unveil pledge promise suggest recognize recognise "
        "ignore deny call label brand dub deem address offer echo note encourage urge press "
        "pressure lobby implore beg ask thank envision interpret treat propound underscore "
        "underline downplay understate disavow bemoan decry lament vilify malign berate taunt "
        "insult demean disparage belittle lampoon extol exalt glorify worship revere distrust "
        "despise detest dislike like enjoy appreciate tell remind warn hammer pitch compare "
        "repeat explain summarize summarise refer quote contradict clarify illustrate say "
        "approve veto enact adopt impose authorize authorise order mandate ban prohibit "
        "analyze analyse understand know identify"
    ),
    "to": (
        "want plan intend hope expect vow pledge promise threaten agree refuse decline decide "
        "offer aim wish prefer demand pretend swear opt claim like love resolve volunteer "
        "hesitate propose urge encourage ask press implore beg persuade convince advise "
        "invite"
    ),
    "for": (
        "call push campaign advocate press argue lobby plead apologize apologise hope long "
        "vote ask account wish aim plan"
    ),
    "on": "call seize focus elaborate comment insist agree",
    "about": (
        "talk speak worry complain know think care ask learn hear wonder joke brag boast "
        "write lie warn argue"
    ),
    "of": "speak talk complain warn boast disapprove approve dream think brag conceive",
    "to ": "point object refer allude admit respond react appeal subscribe",
    "with": "agree disagree sympathize sympathise concur",
    "against": "argue rail warn vote lobby campaign speak protest push rule decide caution",
    "out": "point rule lay single lash",
    "at": "marvel balk bristle scoff sneer hint laugh lash",
    "in": "believe",
    "over": "agonize fret worry",
    "as": "describe portray depict cast dismiss deride",
}
_PAST = {
    "know": "knew known", "feel": "felt", "understand": "understood", "see": "saw seen",
    "swear": "swore sworn", "lie": "lied lying", "think": "thought", "find": "found",
    "tell": "told", "say": "said", "write": "wrote written", "hear": "heard", "show": "shown",
    "seek": "sought", "speak": "spoke spoken", "choose": "chose chosen", "beg": "begged begging",
    "ban": "banned banning", "cast": "cast", "lay": "laid", "dub": "dubbed", "rip": "ripped",
    "admit": "admitted admitting", "slam": "slammed slamming", "opt": "opted", "rebut": "rebutted",
    "prefer": "preferred preferring", "plan": "planned planning", "extol": "extolled extolling",
    "refer": "referred referring", "brag": "bragged bragging", "concur": "concurred",
    "forecast": "forecast", "rate": "rated",
}  # fmt: skip


def _table() -> dict[str, tuple[str, frozenset[str]]]:
    frames: dict[str, set[str]] = {}
    for frame, lemmas in _FRAMES.items():
        for lemma in lemmas.split():
            frames.setdefault(lemma, set()).add(frame.strip() + ("/" if frame == "to" else ""))
    table: dict[str, tuple[str, frozenset[str]]] = {}
    for lemma, own in frames.items():
        listed = {form for form, (known, _) in CUES.items() if known == lemma}
        for form in {lemma, *forms(lemma), *_PAST.get(lemma, "").split(), *listed}:
            table[form] = (lemma, frozenset(own))
    return table


STANCES = _table()
"""Every inflected form of a verb, to its lemma and what may follow it ("to/" an infinitive)."""

BASE_NOUNS = word_set(
    "support supports attack attacks plan plans call calls claim claims question questions "
    "promise promises demand demands hope hopes needs offer offers favor favors favour back backs "
    "challenge challenges dispute disputes debate debates detail details fear fears worry worries "
    "report reports note notes state states view views record records document documents estimate "
    "estimates forecast forecasts protest protests blame fault mention praise push vote votes "
    "rule rules order orders reviews rates values like love ban mandate focus pitch campaign ask "
    "show shows press finding findings reference references address addresses echo pledge pledges "
    "vow vows signal signals request requests account label labels brand brands hint hints "
    "comment comments argument guess approach care talk talks wish wishes tweet tweets joke jokes "
    "doubt doubts influence feeling understanding warning long aim aims point points lie lies lay "
    "cast appeal appeals veto sees hearing"
)
"""Base and third-person forms that are as often nouns."""

EVALUATIONS = {
    "willing": "to/", "eager": "to/", "reluctant": "to/", "ready": "to/", "unwilling": "to/",
    "determined": "to/", "prepared": "to/", "skeptical": "of", "sceptical": "of",
    "critical": "of", "supportive": "of", "confident": "that", "convinced": "that",
    "certain": "that", "sure": "that", "worried": "about", "concerned": "about",
    "afraid": "of", "aware": "of", "proud": "of", "angry": "about", "opposed": "to",
    "committed": "to", "dedicated": "to", "convinced of": "of", "optimistic": "about",
}  # fmt: skip
"""Adjectives behind "be" that tell an attitude, to what follows them."""

NOUNS = word_set(
    "claim claims statement statements accusation accusations allegation allegations belief "
    "beliefs view views opinion opinions plan plans proposal proposals pledge pledges promise "
    "promises vow vows call calls criticism criticisms argument arguments assertion assertions "
    "contention suggestion suggestions insistence refusal support opposition endorsement demand "
    "demands hope hopes fear fears warning warnings comment comments remark remarks admission "
    "denial acknowledgment acknowledgement announcement conclusion prediction determination "
    "desire threat threats recommendation recommendations message complaint complaints"
)
"""Nouns behind a possessive that tell what their possessor said, wants or thinks."""
