"""The words that tell of people who were hurt, and of the people themselves."""

from __future__ import annotations

from typing import Literal

from deskcheck.articles.words import word_set

Outcome = Literal["killed", "injured", "missing", "struck"]
"""What became of people; "struck" says that a weapon met them, not whether they lived."""

PARTICIPLES: dict[str, Outcome] = {
    **dict.fromkeys(word_set("killed slain murdered executed electrocuted massacred"), "killed"),
    **dict.fromkeys(word_set("drowned assassinated"), "killed"),
    **dict.fromkeys(word_set("wounded injured hurt hospitalized hospitalised maimed"), "injured"),
    **dict.fromkeys(word_set("shot gunned struck hit stabbed grazed beaten"), "struck"),
}
"""Past participles that are the past tense of their verb too."""
PREDICATIVES: dict[str, Outcome] = {
    **dict.fromkeys(word_set("dead deceased lifeless"), "killed"),
    **dict.fromkeys(word_set("wounded injured hurt hospitalized hospitalised"), "injured"),
    **dict.fromkeys(word_set("missing unaccounted"), "missing"),
}
"""Adjectives that follow "is", "left", "found", or a number in a headline."""
DYING: dict[str, Outcome] = {
    **dict.fromkeys(word_set("died dies die dying succumbed perished perish perishes"), "killed"),
}
"""Verbs whose subject is the victim."""
ACTIVE: dict[str, Outcome] = {
    **dict.fromkeys(word_set("kills kill killing murders murdering slaying slays"), "killed"),
    **dict.fromkeys(word_set("wounds wounding injures injuring injure hurts hurting"), "injured"),
    **dict.fromkeys(word_set("hospitalizes hospitalizing"), "injured"),
    **dict.fromkeys(word_set("shoots shooting shoot strikes striking hits hitting"), "struck"),
    **dict.fromkeys(word_set("stabs stabbing grazes grazing"), "struck"),
}
"""Forms whose object is the victim."""
NOMINALS: dict[str, Outcome] = {
    **dict.fromkeys(word_set("death deaths killing killings murder murders slaying"), "killed"),
    **dict.fromkeys(word_set("slayings homicide homicides assassination execution"), "killed"),
    **dict.fromkeys(word_set("shooting shootings wounding stabbing"), "struck"),
}  # fmt: skip
"""Nouns whose "of" names the victim; a number before their plural counts victims of the dead."""
COUNTED: dict[str, Outcome] = {
    **dict.fromkeys(word_set("deaths fatalities killings homicides murders slayings"), "killed"),
    "injuries": "injured",
    "casualties": "struck",
}
"""Plurals that a number counts casualties with: "three deaths", "60 dead"."""
WOUNDS = word_set("wound wounds injury injuries gunshot gunshots")
SUFFERING = word_set(
    "suffered suffering suffers sustained sustaining received suffer had has have with from "
    "treated for"
)
CONDITIONS = word_set("critical serious stable fair good grave guarded satisfactory")
MORTAL = word_set("fatally mortally")
BE = word_set("was were is are be been being 's are get got gets getting remains remained were")
HAVE = word_set("has have had having")
CARRIED = word_set("taken rushed transported airlifted flown brought admitted")
RECOVERING = word_set("recover recovering survive")
"""Verbs of people who were hurt and live."""
FOUND = word_set("found left pronounced declared lay lying feared presumed reported confirmed")
MODALS = word_set("could would might may should can will must to if not never nearly almost n't")
ADVERBS = word_set(
    "also later then critically seriously fatally mortally accidentally reportedly allegedly "
    "apparently severely badly slightly just both all each still not being been having since now "
    "only once twice instantly immediately injured either again"
)
NUMBERLESS = word_set("no none nobody neither nor")
SELVES = word_set("himself herself themselves myself self")
PRONOUNS = word_set("he she him her")

PERSONS = word_set(
    "man woman boy girl child kid baby infant newborn toddler teen teenager preteen youth juvenile "
    "adult minor person individual male female guy lady gentleman human senior pensioner "
    "victim fatality survivor officer deputy trooper cop policeman policewoman patrolman sergeant "
    "detective lieutenant captain constable marshal agent soldier marine sailor airman guardsman "
    "serviceman veteran recruit student pupil schoolboy schoolgirl freshman sophomore classmate "
    "schoolchild grader teacher principal professor driver passenger motorist pedestrian cyclist "
    "bicyclist biker motorcyclist commuter bystander onlooker passerby witness resident tenant "
    "worker employee clerk cashier guard bouncer bartender manager owner shopkeeper customer "
    "shopper patron guest homeowner landlord neighbor neighbour intruder robber burglar thief "
    "suspect gunman shooter attacker assailant bomber hijacker carjacker assassin perpetrator "
    "father mother dad mom mum parent son daughter brother sister sibling twin wife husband spouse "
    "girlfriend boyfriend fiance fiancee lover partner uncle aunt cousin nephew niece grandmother "
    "grandfather grandson granddaughter grandparent grandchild stepfather stepmother stepson "
    "stepdaughter relative friend roommate acquaintance coworker colleague firefighter paramedic "
    "medic nurse doctor pilot crewman tourist traveller traveler villager townsman farmer miner "
    "fisherman hunter hiker skier climber swimmer surfer civilian protester demonstrator marcher "
    "rioter migrant refugee immigrant worshipper worshiper pilgrim parishioner pastor priest "
    "rapper singer musician dancer actor athlete player coach fan spectator journalist reporter "
    "photographer cameraman lawyer attorney judge politician lawmaker businessman businesswoman "
    "militant insurgent rebel fighter guerrilla terrorist extremist policeman inmate prisoner "
    "detainee convict felon parolee fugitive hostage captive gangster dealer prostitute "
    "member teammate co-worker couple duo pair trio family bodyguard dispatcher vendor builder "
    "barber cabbie trucker rider celebrant partygoer clubgoer churchgoer concertgoer citizen native"
)
IRREGULAR: dict[str, str] = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "babies": "baby",
    "persons": "person", "wives": "wife", "gunmen": "gunman", "policemen": "policeman",
    "schoolchildren": "child", "grandchildren": "grandchild", "families": "family",
    "airmen": "airman", "servicemen": "serviceman", "thieves": "thief", "ladies": "lady",
    "fishermen": "fisherman", "crewmen": "crewman", "gentlemen": "gentleman", "troops": "soldier",
    "police": "officer", "personnel": "person", "deputies": "deputy", "bodies": "body",
    "passersby": "passerby", "fatalities": "fatality", "paramilitaries": "paramilitary",
    "lives": "life", "others": "other", "crew": "crew",
}  # fmt: skip
NATIONALS = word_set(
    "americans canadians mexicans cubans haitians colombians brazilians argentinians venezuelans "
    "chileans peruvians europeans britons germans italians spaniards austrians belgians greeks "
    "norwegians russians ukrainians hungarians romanians bulgarians serbs croats bosnians "
    "albanians georgians armenians turks kurds syrians iraqis iranians israelis palestinians "
    "jordanians saudis yemenis egyptians libyans tunisians algerians moroccans africans nigerians "
    "kenyans tanzanians ugandans rwandans ethiopians somalis sudanis ghanaians afghans pakistanis "
    "indians bangladeshis indonesians malaysians filipinos thais koreans australians"
)
"""People by their country: plurals, whose singulars are adjectives too."""
COLLECTIVE: dict[str, int] = {"couple": 2, "duo": 2, "pair": 2, "trio": 3, "twins": 2}
"""Singulars that are several people."""
VAGUE_GROUPS = word_set("family crew police")
"""Words for people that do not say how many."""
ATTACKERS = word_set(
    "suspect gunman shooter attacker assailant bomber hijacker assassin perpetrator intruder "
    "robber burglar carjacker"
)
SERVING = word_set(
    "officer deputy trooper cop policeman policewoman patrolman sergeant detective lieutenant "
    "constable marshal agent soldier marine sailor airman guardsman serviceman firefighter "
    "paramedic medic guard"
)
"""People on duty, who are counted apart from others and are no attackers."""
RELATIVES = word_set(
    "father mother dad mom mum son daughter brother sister wife husband girlfriend boyfriend "
    "fiance fiancee uncle aunt cousin nephew niece grandmother grandfather grandson granddaughter "
    "stepfather stepmother stepson stepdaughter friend neighbor neighbour roommate"
)
ELDERS = word_set(
    "father mother dad mom mum parent stepfather stepmother grandmother grandfather grandparent"
)
OFFSPRING = word_set(
    "son daughter stepson stepdaughter grandson granddaughter grandchild nephew niece"
)
MALE = word_set(
    "man boy male guy father dad son brother husband uncle nephew grandfather grandson boyfriend "
    "stepfather stepson gunman policeman businessman fisherman he him gentleman himself"
)
FEMALE = word_set(
    "woman girl female lady mother mom mum daughter sister wife aunt niece grandmother "
    "granddaughter girlfriend stepmother stepdaughter policewoman businesswoman she her herself"
)
MULTIPLES: dict[str, int] = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
"""Words before "homicide" that say how many victims there are."""


INCIDENTS = word_set("crash fire blast explosion attack accident collision stabbing ambush")
"""Nouns that "fatal" says somebody died in, those of killing aside."""


ORDINALS: dict[str, int] = {
    word: rank
    for rank, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth".split(), 2
    )
}
"""Words before a victim that say how many there are at least."""
NOUNS: dict[str, tuple[str, bool]] = {
    **{word + "s": (word, True) for word in PERSONS},
    **dict.fromkeys(NATIONALS, ("national", True)),
    **{word: (singular, True) for word, singular in IRREGULAR.items()},
    **{word: (word, False) for word in PERSONS},
}
"""Words for people to their singular and whether they are plurals."""


def noun_of(word: str) -> tuple[str, bool] | None:
    """The singular of a word for people and whether it is printed as a plural, else None."""
    return NOUNS.get(word)


TRIGGERS = frozenset(
    (*PARTICIPLES, *PREDICATIVES, *DYING, *ACTIVE, *NOMINALS, *COUNTED, *WOUNDS, *CONDITIONS)
) | word_set(
    "toll body bodies claimed claiming recover recovering survive fatal deadly fatally mortally "
    "suicide own double triple quadruple quintuple self himself herself taken rushed transported "
    "airlifted flown brought admitted"
)
"""A sentence without one of these states no casualties."""
