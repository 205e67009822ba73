"""Extents: how far the noun phrase of a source goes, titles, complements and appositions in it."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.cues import (
    ADVERBS,
    AUXILIARIES,
    CUE_VERBS,
    NOUN_FORMS,
    STATEMENTS,
    TIME_WORDS,
)
from deskcheck.extract.speech.speaker import DETERMINERS, PRONOUNS

Extent = tuple[int, int]

_PREPOSITIONS = word_set(
    "of for at in from with on to by about against behind near within inside outside under over "
    "into between among around across during throughout"
)
_CLAUSAL = word_set(
    "and or but nor that if than as when where why how what while because although though since "
    "until before after whether so then yet not n't also here there like unlike despite per via "
    "even only just"
)
_MARKS = frozenset((",", ".", ";", ":", "!", "?", "(", ")", "[", "]", "–", "—", "…", QUOTE, "―"))
_RELATIVES = ("who", "which", "that", "whose", "whom")
_SUBJECT_WORDS = PRONOUNS | word_set(
    "you who which that this these those some many most others all both each none everyone "
    "everybody someone somebody nobody anyone another several few"
)
"""Words that are a whole subject by themselves."""
_DETERMINING = DETERMINERS - word_set("one two three four five other")
_REACH = 22
_PLACES_OF_SPEECH = STATEMENTS | word_set(
    "conference twitter television facebook radio appearance debate rally call town hearing"
)
_BREAKS = _CLAUSAL | AUXILIARIES | word_set("i he she they we you me him them us")


class Extents:
    """Finds noun phrases of one unit; `bare` are the reading's tokens as printed."""

    def __init__(self, unit: Unit, bare: Sequence[str]) -> None:
        self.low = unit.low
        self.size = len(unit.low)
        self._token = unit.token
        self._bare = bare

    def capital(self, index: int) -> bool:
        """Whether an item is printed with a capital."""
        return self._bare[self._token[index]][:1].isupper()

    def before(self, stop: int) -> Extent | None:
        """The subject that ends at an item: its noun phrase, an apposition between commas too."""
        low = self.low
        last = stop
        if stop and low[stop - 1] in (",", ")", "–", "—"):
            return self._apposed(stop - 1)
        if not stop or low[stop - 1] in _MARKS:
            return None
        if low[stop - 1] in _SUBJECT_WORDS:
            return stop - 1, stop
        if low[max(0, stop - 2) : stop] in (["of", "whom"], ["of", "which"]):
            quantity = low[stop - 3] if stop > 2 else ","
            return stop - 2 - quantity.isalpha(), stop
        first = self.start(last)
        return (first, last) if first < last else None

    def start(self, last: int) -> int:
        """Where the noun phrase that ends at an item begins, complements of nouns in it."""
        low, at = self.low, last
        while at > 0 and last - at < _REACH:
            word = low[at - 1]
            if word in _MARKS or word in _BREAKS or word in _RELATIVES:
                break
            if word in CUE_VERBS and not self._nominal(at - 1):
                break
            if word.endswith("ed") and len(word) > 4 and at < last and self._acting(at - 1):
                break
            if word in ADVERBS and at < last and word not in ("former", "first"):
                break
            if word in _DETERMINING and not self._joined(at - 1):
                return at - 1
            if word in TIME_WORDS and at < last and not self.capital(at):
                break
            at -= 1
        if at < last and (low[at] in _PREPOSITIONS or low[at] in ("-", "'", "’")):
            return self._past_adjunct(at, last)
        return self._listed(at) if at < last else at

    def _past_adjunct(self, at: int, last: int) -> int:
        """The item after a prepositional phrase that opens a clause ("In May the firm …")."""
        for index in range(at + 2, last):
            word = self.low[index]
            if word in _DETERMINING and self.low[index - 1] not in _PREPOSITIONS:
                return index
            if self.low[index - 1] in TIME_WORDS and self.capital(index):
                return index
        return last

    def _listed(self, first: int) -> int:
        """Where a list of subjects begins ("Regulators and the union said")."""
        low = self.low
        if first < 2 or low[first - 1] != "and" or low[first - 2] == ",":
            return first
        begin = self.start(first - 1)
        plain = begin < first - 1 and not any(w.endswith("ed") for w in low[begin : first - 1])
        return begin if plain and self._subject(begin, first) else first

    def _acting(self, index: int) -> bool:
        """Whether a past form behind a noun is a verb, not an adjective before its own noun."""
        before = self.low[index - 1] if index else ""
        noun = before[:1].isalpha() and before not in _DETERMINING and not before.endswith("ly")
        return noun and not self.capital(index) and before not in _PREPOSITIONS

    def _nominal(self, index: int) -> bool:
        """Whether a form of a crediting verb is a noun of a longer phrase here."""
        before = self.low[index - 1] if index else ""
        if self.low[index] in ("state", "states"):
            return True
        listed = self.low[index] in NOUN_FORMS or self.low[index].endswith(("ed", "ing"))
        return listed and (before in _DETERMINING or before.endswith("'s") or before in ("of", "-"))

    def _joined(self, index: int) -> bool:
        """Whether a determiner follows a preposition that ties it to a noun before."""
        low = self.low
        if index < 2 or low[index - 1] not in _PREPOSITIONS:
            return False
        before = low[index - 2]
        plain = before[:1].isalnum() and before not in _PREPOSITIONS and before not in _BREAKS
        return plain and before not in TIME_WORDS and (
            before not in CUE_VERBS or self._nominal(index - 2)
        )  # fmt: skip

    def _apposed(self, comma: int) -> Extent | None:
        """The subject before an apposition, parenthesis or relative clause that ends here."""
        low, mark = self.low, self.low[comma]
        opening = {")": "(", "–": "–", "—": "—"}.get(mark, ",")
        depth = 0
        for at in range(comma - 1, max(-1, comma - 45), -1):
            word = low[at]
            if word == ")" and mark != ")":
                depth += 1
            elif word == "(" and mark != ")":
                depth -= 1
            if depth > 0:
                continue
            if word in (QUOTE, ";", ":"):
                return None
            if word == opening and at:
                first = self.start(self._bare_end(at))
                if first < at and self._subject(first, at):
                    return first, comma + (mark != ")") + (mark == ")")
        return None

    def _bare_end(self, stop: int) -> int:
        """The end of the noun phrase before a comma, a parenthesis left out."""
        if stop and self.low[stop - 1] == ")":
            for at in range(stop - 2, max(-1, stop - 12), -1):
                if self.low[at] == "(":
                    return at
        return stop

    def _subject(self, first: int, stop: int) -> bool:
        """Whether a noun phrase can be a clause's subject: it opens one."""
        before = self.low[first - 1] if first else ""
        return not before or before in _MARKS or before in _CLAUSAL or before in ("who", "which")

    def around(self, first: int, last: int, stop: int) -> Extent:
        """The whole phrase of a known source; what follows up to item `stop` belongs to it."""
        if last - first == 1 and self.low[first] in _SUBJECT_WORDS:
            return first, last
        begin = self.start(last) if first else 0
        return min(begin, first), max(last, stop)

    def after(self, first: int, last: int, *, opening: bool = False) -> Extent:
        """The phrase of a source behind its cue: appositions up to the end of the clause.

        With `opening` the cue opens its sentence, and the statement begins behind a comma.
        """
        low = self.low
        if low[first] in PRONOUNS:
            return first, last
        at = last
        while at < self.size and at - first < 45:
            word = low[at]
            if word in (".", ";", ":", "!", "?", QUOTE, "–", "—", "―", ")"):
                break
            if word == "," and (opening or self._clause(at + 1)):
                break
            if word in ("as", "when", "while", "after", "before", "but", "because", "that"):
                break
            if word in _PREPOSITIONS and self._adjunct(at):
                break
            if word in TIME_WORDS and low[at - 1] not in ("the", "of", "last", "in"):
                break
            at = self._past(at)
        return first, at

    def _past(self, at: int) -> int:
        """The item after one, a parenthesis taken whole."""
        if self.low[at] == "(":
            for stop in range(at + 1, min(at + 10, self.size)):
                if self.low[stop] == ")":
                    return stop + 1
        return at + 1

    def _clause(self, at: int) -> bool:
        """Whether after a comma something else begins than an apposition."""
        if at >= self.size:
            return True
        word = self.low[at]
        if word in ("and", "or") or word in AUXILIARIES:
            return True
        return word in _CLAUSAL or word == QUOTE or (
            word.endswith("ing") and word not in ("including",)
        ) or word in ("in", "on", "at", "by", "with", "during", "he", "she", "it", "they", "i",
                      "we", "speaking", "according", "adding", "to", "for")  # fmt: skip

    def _adjunct(self, at: int) -> bool:
        """Whether a preposition opens the time, place or paper of saying, not a complement."""
        words = self.low[at + 1 : at + 6]
        if self.low[at] in ("of", "for", "from"):
            return False
        return any(w in TIME_WORDS or w in _PLACES_OF_SPEECH for w in words[:4]) or (
            self.low[at] in ("during", "to", "about", "by", "over", "under", "into")
        )
