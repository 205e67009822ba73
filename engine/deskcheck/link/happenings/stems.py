"""One root for the words of a family: fired, firing; dismiss, dismissal; strike, struck.

A root is no word of a dictionary: it is what inflection and the common endings that make a noun of
a verb leave of one, so that both reach the same. It tells families apart, and no more.
"""

from __future__ import annotations

IRREGULAR = """
be am is are was were been being
become became
begin began begun
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen choice
come came
deal dealt
die died dies dying death dead deadly
dig dug
do did done does
draw drew drawn
drink drank drunk drunken
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled flight
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given gift
go went gone
grow grew grown growth
hang hung
have had has
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
leave left
lend lent loan
lie lying
lose lost loss losses
make made
mean meant
meet met
pay paid
proceed proceeds
ride rode ridden
ring rang rung
rise rose risen
run ran
say said says
see saw seen
seek sought
sell sold sale sales
send sent
shake shook shaken
shoot shot shots
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
speak spoke spoken speech
speed sped
spend spent
spin spun
stand stood
steal stole stolen theft
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn withdrawal
write wrote written
"""
ENDINGS = tuple(
    sorted(
        "ization izations ication ications ation ations ition itions ion ions ement ements ment "
        "ments ance ances ence ences ing ings ate ates ated ating al als ure ures ee ees er ers or "
        "ors ed es s e".split(),
        key=len,
        reverse=True,
    )
)
"""Endings that inflection and derivation add, the longest first."""
LEAST = 3
"""A root keeps so many letters: "sing" is not the -ing form of "s"."""
_BASE = {
    form: line.split()[0] for line in IRREGULAR.splitlines() if line for form in line.split()[1:]
}


def root(word: str) -> str:
    """The root of one word, in lower case."""
    word = word.lower().replace("’", "'").removesuffix("'s").strip("'#-.")
    word = _BASE.get(word, word)
    if word in _BASES:
        return word
    stem = next((word[: -len(e)] for e in ENDINGS if word.endswith(e) and _ends(word, e)), word)
    bases = (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
    return next((base for base in bases if base in _BASES), _settled(stem))


def _ends(word: str, ending: str) -> bool:
    """Whether an ending is one, and not a part of the word: what it leaves can be spoken."""
    stem = word[: -len(ending)]
    plural = ending != "s" or not stem.endswith(("s", "u", "i"))
    return len(stem) >= LEAST and _voiced(stem) and plural


def _voiced(stem: str) -> bool:
    return any(letter in "aeiouy" for letter in stem)


def _settled(stem: str) -> str:
    """A stem as all its family has it: no doubled letter, no silent e, y for i."""
    if len(stem) > LEAST and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        stem = stem[:-1]
    stem = stem.removesuffix("e") if len(stem) > LEAST else stem
    return stem[:-1] + "y" if stem.endswith("i") else stem


_BASES = frozenset(_BASE.values())
