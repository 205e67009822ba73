"""The words that say that something rose or fell, and by which factor."""

from __future__ import annotations

from fractions import Fraction

RISE = 1
FALL = -1

_RISES = (
    "rose rise rises risen rising grew grow grows grown growing climbed climb climbs climbing "
    "increased increase increases increasing jumped jump jumps jumping surged surge surges surging "
    "soared soar soars soaring gained gain gains gaining advanced up raised raise raises raising "
    "expanded expands expanding swelled spiked spike hiked hike widened leapt leaped rebounded "
    "uptick boosted"
)
_FALLS = (
    "fell fall falls fallen falling dropped drop drops dropping declined decline declines "
    "declining decreased decrease decreases decreasing slipped slip slips slid slide slides "
    "sliding sank sunk plunged plunge plunges plummeted plummets tumbled tumble dipped dip "
    "dips lost eased narrowed shrank shrunk shrink contracted contraction cut cuts cutting "
    "lowered lowering reduced reduce reduces reducing reduction slashed slashing down "
    "trimmed slumped slump"
)
DIRECTIONS: dict[str, int] = {
    word: sign for words, sign in ((_RISES, RISE), (_FALLS, FALL)) for word in words.split()
}
"""Words of change, verbs and nouns, to the sign of the change."""
FACTORS: dict[str, Fraction] = {
    "doubled": Fraction(2),
    "doubling": Fraction(2),
    "tripled": Fraction(3),
    "trebled": Fraction(3),
    "tripling": Fraction(3),
    "quadrupled": Fraction(4),
    "halved": Fraction(1, 2),
    "halving": Fraction(1, 2),
}
"""Verbs that name the factor between before and after."""
SLACK = Fraction(1, 20)
"""How far from its exact factor something that "doubled" may be, as a share of after to before."""
PARTICLES = frozenset(("up", "down"))
"""Directions that are also parts of other verbs ("made up 12 percent")."""
PHRASAL = frozenset(
    "make makes made making set sets setting end ends ended give gives gave giving take takes took "
    "pick picked build built back backed come came coming blow blew show showed turn turned turns "
    "bring brought broke break close shut put stand stood".split()
)
LINKS = frozenset(
    "by of a an another further only just some as much total combined nearly around".split()
)
"""Words between a word of change and its amount: "fell by a further 12 percent"."""
LEVELS = frozenset(
    "a an record the just only its all revised - time current new about around".split()
)
"""Words between "to" or "from" and a level: "to a record $3.2bn"."""
ENDS = frozenset(
    "while but which who whom that when whereas although as because after before though if than "
    "said says where and".split()
) | set(';:()?!—“”"')
"""Words that no figure of the same change stands behind."""
EARLIER = frozenset("earlier ago previously before last prior".split())
"""Words that make "compared with 2.9" the level before, and "a year" after a level no rate."""
KIND_NAMES: dict[str, str] = {
    "percentage": "percentages",
    "amount of money": "amounts of money",
    "number": "numbers",
    "length of time": "lengths of time",
    "distance": "distances",
    "weight": "weights",
}
"""Kinds of value as the attribute "figures" names them."""
