"""Crediting words: whether a verb, a noun or a phrase can credit somebody where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.clauses import QUOTE, Unit, items
from deskcheck.extract.speech.cues import (
    ADJECTIVAL,
    ADJUNCTS,
    AUXILIARIES,
    BE,
    CUE_VERBS,
    CUES,
    NAMING,
    NOMINAL,
    NOUN_FORMS,
    STATEMENTS,
    TAKE_PREPOSITION,
    TIME_WORDS,
)
from deskcheck.extract.speech.speaker import PRONOUNS

PHRASES = ("according", "citing")
CREDITING = CUE_VERBS | NOMINAL | ADJECTIVAL | set(PHRASES)
"""Words that can credit somebody."""
_BEFORE_NOUNS = frozenset(("a", "an", "the", "his", "her", "its", "their", "this", "that", "no",
                           "of", "new", "such", "any", "for", "by", "in", "on", "with",
                           "these", "those", "all", "several", "many", "some",
                           "into", "over", "from"))  # fmt: skip
ANNOUNCED = STATEMENTS | word_set("comment remark answer reply question response quote words")
ANNOUNCING = 9
_REPORTS = word_set("report claim estimate comment note warning hint threat")
_NOUN_FOLLOWERS = (["of"], ["about"], ["from"], ["against"])
_REACHES = {"accuse": 25, "hope": 1, "fear": 1}
"""Words behind a verb within which those stand that it credits with; others look at eight."""
_ASKED = ("how", "why", "whether", "if", "what", "who", "when", "where")
_TALES = word_set("truth lie lies story stories joke jokes tale tales")
_PARTICLES = word_set("for on off in out up at into to upon")
_CLOSING = frozenset((",", ";", ":", ".", "!", "?", QUOTE, "–", "—", "(", ")", "that", "who"))
_NAMING_REACH = 8
_STATING = STATEMENTS | {f"{noun}s" for noun in STATEMENTS} | PRONOUNS
"""Words before "state" and "states" that make a verb of them."""


def credible(unit: Unit, crediting: list[int]) -> bool:
    """Whether a unit quotes somebody or holds a word that can credit somebody; enters those.

    `crediting` are the tokens of the article at CREDITING words.
    """
    low, places = unit.low, items(unit, crediting)
    unit.cues = [
        index
        for index in places
        if low[index] in PHRASES or (low[index] in CUE_VERBS and credits_at(low, index))
    ]
    unit.nouns = [
        index
        for index in places
        if "that" in low[index + 1 : index + 8]
        and (low[index] in NOMINAL or low[index] in ADJECTIVAL)
        and index not in unit.cues
    ]
    return bool(unit.quoted or unit.cues or unit.nouns or announces(low))


def announces(low: Sequence[str]) -> bool:
    """Whether a sentence ends with a colon behind a noun for words: "made this comment:"."""
    return bool(low) and low[-1] == ":" and not ANNOUNCED.isdisjoint(low[-ANNOUNCING:])


def credits_at(low: Sequence[str], index: int) -> bool:
    """Whether a form can be a crediting verb here: no noun, with the words it needs."""
    lemma, kind = CUES[low[index]]
    if _noun(low, index, lemma) or _no_words(low, index, lemma):
        return False
    if low[index] in ("state", "states") and not (
        has(low, index, ("that", ":", QUOTE), 4) or (index and low[index - 1] in _STATING)
    ):
        return False
    if lemma == "quote" and "saying" in low[index + 1 : index + 12]:
        return True
    needed = TAKE_PREPOSITION.get(lemma)
    if kind == "quoting":
        if QUOTE not in low[max(0, index - 4) : index + 25]:
            asks = lemma in ("ask", "question") and has(low, index, _ASKED, 1)
            return asks or (lemma in NAMING and names(low, index, lemma))
        near = QUOTE in low[index + 1 : index + 8]
        if lemma == "go" and low[index + 1 : index + 2] == ["by"]:
            return False
        return needed is None or near or has(low, index, needed, 2)
    reach = _REACHES.get(lemma, 8)
    if needed is not None and not has(low, index, needed, reach):
        return QUOTE in low[max(0, index - 4) : index + 3]
    return True


def names(low: Sequence[str], index: int, lemma: str) -> bool:
    """Whether a verb of naming says what a thing is: "called it a lie", "what she termed one"."""
    if "what" in low[max(0, index - _NAMING_REACH) : index]:
        return True
    if lemma in ("describe", "characterize", "characterise", "identify"):
        return "as" in low[index + 2 : index + 2 * _NAMING_REACH]
    passive = index > 0 and low[index - 1] in BE
    for at in range(index + 2 - passive, min(index + 3 * _NAMING_REACH, len(low) - 1)):
        word, before = low[at], low[at - 1]
        if (
            word in _CLOSING
            or word in AUXILIARIES
            or (word in CUE_VERBS and word not in NOUN_FORMS)
        ):
            return False
        if word in ("a", "an") and before.isalpha() and before not in ADJUNCTS:
            return low[at + 1] not in TIME_WORDS and low[index + 1] not in _PARTICLES
    return False


def _noun(low: Sequence[str], index: int, lemma: str) -> bool:
    """Whether a form stands where a noun or a compound's part does."""
    before = low[index - 1] if index else ""
    if before in ("-", "‑") or low[index + 1 : index + 2] in (["-"], ["‑"]):
        return True
    listed = low[index] in NOUN_FORMS
    if listed and low[index + 1 : index + 2] in _NOUN_FOLLOWERS and lemma in _REPORTS:
        return True
    if before.endswith("'s"):
        return listed or low[index] == lemma
    return listed and before in _BEFORE_NOUNS


def _no_words(low: Sequence[str], index: int, lemma: str) -> bool:
    """Whether a verb of saying tells of no words here: "adds to", "tell the truth"."""
    following = low[index + 1 : index + 2]
    if lemma == "respond":
        return not (
            following in (["that"], [","]) or QUOTE in low[: index + 3] or _answers(low, index)
        )
    if lemma in ("add", "accuse"):
        return following == (["to"] if lemma == "add" else ["of"])
    return lemma == "tell" and not _TALES.isdisjoint(low[index + 1 : index + 4])


def _answers(low: Sequence[str], index: int) -> bool:
    """Whether a response is told as one of words: "responded to X with a demand"."""
    for at in range(index + 1, min(index + _NAMING_REACH, len(low) - 2)):
        if low[at] in ("with", "by"):
            return any(word in CUE_VERBS or word in NOMINAL for word in low[at + 1 : at + 3])
    return False


def has(low: Sequence[str], index: int, words: tuple[str, ...], reach: int) -> bool:
    """Whether one of some words stands among the next `reach` behind an item."""
    return any(word in words for word in low[index + 1 : index + 1 + reach])
