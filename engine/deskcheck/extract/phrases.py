"""Words that open and close noun phrases and clauses."""

from __future__ import annotations

DEFINITE = frozenset("the this that these those his her their its our both".split())
INDEFINITE = frozenset(["a", "an", "another", "any", "no", "some"])
PHRASE_ENDS = frozenset(
    "in on at during of for by after before with from to into since until and or but "
    "as that which who while when where is was are were has have had will would said "
    "says".split()
) | set('.,;:!?()"“”„«»—–')
CLAUSE_ENDS = frozenset(
    "that which who whom where when while was were is are has have had will would "
    "scheduled planned lasted to as amid after before on at over during followed "
    "about because".split()
) | set(".;:!?")
