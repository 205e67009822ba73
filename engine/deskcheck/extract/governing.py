"""Cues of a sentence: which verb or "according to" credits whom, and the words it governs.

A cue governs what follows it ("X said that …"), what precedes it ("…, X said") or its whole
sentence ("according to X"). What it governs ends where another clause of the sentence begins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from deskcheck.extract.clauses import QUOTE, Unit
from deskcheck.extract.cues import (
    ADDRESSED,
    ADDRESSEES,
    ADJUNCTS,
    ADVERBS,
    AUXILIARIES,
    BE,
    CUE_VERBS,
    CUES,
    NEGATIONS,
    NOUN_FORMS,
    PEOPLE_NOUNS,
    STATEMENTS,
    TAKE_PREPOSITION,
    TIME_WORDS,
    Class,
)
from deskcheck.extract.speakers import DETERMINERS, Speaker, joined, singular

Mode = Literal["after", "before", "whole"]

_CONJUNCTIONS = ("and", "but", "or", "then", "yet")
_CONTRASTS = ("while", "but", "although", "though", "whereas", "yet")
_MODALS = frozenset(("would", "could", "should", "might", "may", "must", "can"))
_ASIDES = frozenset(
    ("in", "turn", "on", "the", "other", "hand", "for", "his", "her", "its", "their", "part",
     "however", "meanwhile", "though", "of", "course", "at", "same", "time", "contrast", "by")
)  # fmt: skip
_PARTICIPLE_LEADS = (",", "and", "but", "while", "before", "after", "by", "–", "—")
_LEADS = ("the", "on", "in", "a", "n't")
_RELATIVES = ("who", "whose", "which", "speaking", "citing", "quoting")
_CLOSERS = (".", "!", "?", ";", "…")
_BEFORE_NOUNS = frozenset(("a", "an", "the", "his", "her", "its", "their", "this", "that", "no",
                           "of", "new", "such", "any", "for", "by", "in", "on", "with",
                           "into", "over", "from"))  # fmt: skip


@dataclass(slots=True)
class Cue:
    """A crediting verb or phrase at items `first` to `last`.

    `subject` is who is credited (None when nobody is: the agent is missing), `relays` who carried
    the words on or told them to whom (outlets), `origin` a source that the subject cites.
    `content` are stretches of items it governs; with `quoting` only quotations among them.
    """

    verb: int
    first: int
    last: int
    mode: Mode
    kind: Class
    subject: Speaker | None
    relays: tuple[Speaker, ...] = ()
    origin: Speaker | None = None
    host: Cue | None = None
    content: list[tuple[int, int]] = field(default_factory=list)
    begin: int = 0
    agentless: bool = False

    @property
    def quoting(self) -> bool:
        """Whether only quotations are credited."""
        return self.kind == "quoting" or self.agentless


def cues(
    unit: Unit, speakers: Sequence[Speaker], span: Callable[[int, int], tuple[int, int]]
) -> list[Cue]:
    """The cues of a unit in order of place, with what each governs.

    `span` gives the code points of items.
    """
    reader = _Reader(unit, speakers, span)
    for index, word in enumerate(unit.low):
        if word in CUE_VERBS:
            reader.verb(index)
        elif word == "according" and unit.low[index + 1 : index + 2] == ["to"]:
            reader.according(index)
        elif word == "citing":
            reader.citing(index)
    reader.colons()
    reader.bound()
    return reader.found


class _Reader:
    """Reads one unit from left to right; cues later in the sentence may lean on earlier ones."""

    def __init__(
        self,
        unit: Unit,
        speakers: Sequence[Speaker],
        span: Callable[[int, int], tuple[int, int]],
    ) -> None:
        self.unit = unit
        self.span = span
        self.low = unit.low
        self.size = len(unit.low)
        self.speakers = list(speakers)
        self.starts = {s.first: s for s in speakers}
        self.ends = {s.last: s for s in speakers}
        self.inside = {i for s in speakers for i in range(s.first, s.last)}
        self.found: list[Cue] = []

    # -- cues ----------------------------------------------------------------------------------

    def verb(self, index: int) -> None:
        """Read the verb at an item; enter a cue if it credits somebody with something."""
        lemma, kind = CUES[self.low[index]]
        if index in self.inside or not self._credits(index, lemma, kind):
            return
        helper = self._helpers(index)
        if any(self.low[i] in NEGATIONS or self.low[i] in _MODALS for i in range(helper, index)):
            return
        ing = self.low[index].endswith("ing")
        past = self.low[index].endswith(("ed", "en")) or lemma != self.low[index]
        be = any(self.low[i] in BE for i in range(helper, index))
        if be and past and not ing and not self.low[index].endswith("s"):
            self._passive(index, lemma, kind, helper)
            return
        subject, first, host = self._subject(index, helper, ing and not be)
        if subject is None:
            return
        inverted = subject.first == index + 1
        if lemma in ("show", "find") and subject.kind != "paper":
            return
        if self._hypothetical(first) or not self._whole_phrase(subject):
            return
        last = subject.last if inverted else index + 1
        cue = Cue(index, min(first, index), last, "after", kind, subject, host=host)
        if lemma == "quote":
            self._quoted(cue)
        self._place(cue, lemma, inverted)
        self.found.append(cue)

    def _credits(self, index: int, lemma: str, kind: Class) -> bool:
        """Whether a form can be a crediting verb here: no noun, with the words it needs."""
        low = self.low
        before = low[index - 1] if index else ""
        if low[index] in NOUN_FORMS and (before in _BEFORE_NOUNS or before.endswith("'s")):
            return False
        if index + 1 < self.size and low[index + 1] in ("-", "‑"):
            return False
        if before in ("-", "‑"):
            return False
        if low[index] in ("state", "states") and not self._has(index, ("that", ":", QUOTE), 4):
            return False
        needed = TAKE_PREPOSITION.get(lemma)
        quote_near = any(word == QUOTE for word in low[index + 1 : index + 25])
        if kind == "quoting":
            if not quote_near and not (index and QUOTE in low[max(0, index - 4) : index]):
                return False
            return (
                needed is None
                or self._has(index, needed, 2)
                or low[index + 1 : index + 2] == [QUOTE]
            )
        if needed is not None and not self._has(index, needed, 8):
            return QUOTE in low[max(0, index - 4) : index + 3]
        return True

    def _has(self, index: int, words: tuple[str, ...], reach: int) -> bool:
        return any(word in words for word in self.low[index + 1 : index + 1 + reach])

    def _hypothetical(self, first: int) -> bool:
        """Whether a cue stands in a condition ("if allies ask for …")."""
        return first > 0 and self.low[first - 1] in ("if", "unless", "whether", "until", "lest")

    def _whole_phrase(self, subject: Speaker) -> bool:
        """Whether a subject can be one: a singular noun for a person needs a determiner."""
        if subject.kind != "anonymous" or self.unit.part == "headline":
            return True
        opening = self.low[subject.first]
        plural = singular(self.low[subject.last - 1]) != self.low[subject.last - 1]
        return (
            plural
            or opening in DETERMINERS
            or opening.endswith("'s")
            or subject.head != self.low[subject.last - 1]
            or self.low[subject.last - 1] in PEOPLE_NOUNS
        )

    def _helpers(self, index: int) -> int:
        """The first of the auxiliaries and adverbs right before a verb."""
        at = index
        while at > 0 and at - 1 not in self.inside:
            word = self.low[at - 1]
            listed = word in AUXILIARIES or word in ADVERBS or word in NEGATIONS
            if (
                listed
                or word in TIME_WORDS
                or word == "turn"
                or (word.endswith("ly") and len(word) > 4)
            ):
                at -= 1
            elif word == "to" and at > 1:
                at -= 1 + (at - 2 not in self.inside and self.low[at - 2].isalpha())
            elif word in _LEADS and at < index and self.low[at] in TIME_WORDS | {"turn", "the"}:
                at -= 1
            elif word == "," and self._aside(at - 1) >= 0:
                at = self._aside(at - 1)
            else:
                break
        return at

    def _aside(self, comma: int) -> int:
        """The comma that opens an aside like ", in turn," which ends at a comma; -1 without one."""
        for at in range(comma - 1, max(-1, comma - 7), -1):
            if self.low[at] == ",":
                return at if at < comma - 1 else -1
            if self.low[at] not in _ASIDES and self.low[at] not in ADVERBS:
                return -1
        return -1

    def _subject(
        self, index: int, helper: int, participle: bool
    ) -> tuple[Speaker | None, int, Cue | None]:
        """Who does the crediting, the first item of the cue, and the cue it leans on, if any."""
        before = self.low[helper - 1] if helper else ""
        if participle:
            leaning = before in _PARTICIPLE_LEADS or before == QUOTE
            return self._shared(helper) if leaning else (None, index, None)
        speaker = self.ends.get(helper)
        if speaker is not None:
            return (*self._climbed(speaker, helper), None)
        inverted = self._inverted(index, helper)
        if inverted is not None:
            return inverted, index, None
        if before in (",", "–", "—", ")"):
            apposed = self._apposed(helper - 1)
            if apposed is not None:
                return apposed, apposed.first, None
        if before == "who":
            return self._relative(helper - 1)
        return self._shared(helper) if before in (*_CONJUNCTIONS, ",") else (None, index, None)

    def _climbed(self, speaker: Speaker, stop: int) -> tuple[Speaker, int]:
        """The whole phrase that ends in a speaker: "a spokesman for the ministry"."""
        speaker = self._listed(speaker)
        head = speaker
        number = next(i for i, s in enumerate(self.speakers) if s.first == speaker.first)
        while number > 0:
            left = self.speakers[number - 1]
            if not joined(self.unit, left, head):
                break
            if left.kind == "paper":
                gap = self.low[left.last : head.first]
                if gap and gap[-1] in ("by", "from", "of"):
                    return speaker, left.first
                return left, left.first
            if left.kind not in ("anonymous", "institution") or not left.head:
                break
            head = left
            number -= 1
        if head is speaker:
            return speaker, speaker.first
        last = Speaker(
            head.first, stop, head.kind, head.name, head.start, head.end, head.head, head.definite,
            head.country or speaker.country, head.role,
        )  # fmt: skip
        return last, head.first

    def _listed(self, speaker: Speaker) -> Speaker:
        """A whole list of subjects ("A, B and C") as one speaker, named by all its words."""
        number = next(i for i, s in enumerate(self.speakers) if s.last == speaker.last)
        first, names = number, [speaker.name]
        while first > 0:
            left, right = self.speakers[first - 1], self.speakers[first]
            gap = self.low[left.last : right.first]
            joint = gap == ["and"] or (first < number and gap == [","])
            if not joint or left.kind not in ("person", "institution", "outlet", "anonymous"):
                break
            names.insert(0, left.name)
            first -= 1
        if first == number:
            return speaker
        head = self.speakers[first]
        name = " and ".join((", ".join(names[:-1]), names[-1]))
        return Speaker(head.first, speaker.last, head.kind, name, head.start, speaker.end,
                       head.head, False, head.country)  # fmt: skip

    def _inverted(self, index: int, helper: int) -> Speaker | None:
        """The subject after its verb: "…, said X"."""
        if helper != index:
            return None
        before = self.low[index - 1] if index else ""
        if before not in (",", QUOTE, "–", "—", "as", "", "-") or self.low[index].endswith("ing"):
            return None
        speaker = self.starts.get(index + 1)
        if speaker is None or speaker.kind in ("paper", "persons"):
            return None
        if speaker.kind == "pronoun" and before != QUOTE:
            return None
        if speaker.last < self.size:
            after = self.low[speaker.last]
            if after in AUXILIARIES or after == "that" or after in CUE_VERBS:
                return None
            following = self.starts.get(speaker.last)
            if following is not None and self.unit.part != "headline":
                return None
        if index == 0:
            return None
        return speaker

    def _apposed(self, comma: int) -> Speaker | None:
        """The subject before an apposition, parenthesis or relative clause that ends at an item."""
        if self.low[comma] == ")":
            opening = next((i for i in range(comma, -1, -1) if self.low[i] == "("), -1)
            return self.ends.get(opening)
        speaker = self.ends.get(comma)
        if speaker is not None and speaker.kind == "person" and speaker.role:
            return speaker
        for at in range(comma - 1, max(0, comma - 30), -1):
            if self.low[at] in (";", QUOTE, ":"):
                return None
            speaker = self.ends.get(at) if self.low[at] == "," else None
            if speaker is None or speaker.kind in ("pronoun", "paper"):
                continue
            gap = self.low[at + 1 : comma]
            if gap[0] in _RELATIVES or not any(w in AUXILIARIES or w in CUE_VERBS for w in gap):
                return speaker
        return None

    def _relative(self, who: int) -> tuple[Speaker | None, int, Cue | None]:
        at = who - 1 if who and self.low[who - 1] == "," else who
        speaker = self.ends.get(at)
        if speaker is None or speaker.kind == "pronoun":
            return None, who, None
        return speaker, speaker.first, None

    def _shared(self, helper: int) -> tuple[Speaker | None, int, Cue | None]:
        """The subject of a second verb or a participle: that of the clause before it."""
        host = next(
            (c for c in reversed(self.found) if c.mode != "whole" and c.subject is not None), None
        )
        main = self._clause_subject(helper, host.last if host is not None else 0)
        if main is not None:
            return main, helper, None
        if host is None:
            return None, helper, None
        return host.subject, helper, host

    def _clause_subject(self, stop: int, floor: int) -> Speaker | None:
        """The subject of the clause before an item: a speaker at its start that acts."""
        for speaker in reversed(self.speakers):
            if speaker.last >= stop or speaker.first < floor or speaker.kind == "paper":
                continue
            opening = speaker.first == 0 or self.low[speaker.first - 1] in (",", QUOTE, "–", "—")
            after = self.low[speaker.last] if speaker.last < self.size else ""
            if opening and after not in (",", "and", "or", "of", "'s", ".") and after.isalpha():
                return speaker
        return None

    def _passive(self, index: int, lemma: str, kind: Class, helper: int) -> None:
        """Read "was described by X as …"; without an agent nobody is credited."""
        if lemma == "quote":
            speaker = self.ends.get(helper)
            if speaker is not None and self._has(index, ("saying", "telling"), 8):
                agent = self._agent(index)
                relays = (agent,) if agent is not None else ()
                saying = next(
                    i for i in range(index, self.size) if self.low[i] in ("saying", "telling")
                )
                cue = Cue(index, speaker.first, saying + 1, "after", "speech", speaker, relays)
                self._place(cue, "say", False)
                self.found.append(cue)
            return
        agent = self._agent(index)
        if agent is not None:
            cue = Cue(index, helper, agent.last, "after", kind, agent)
            cue.begin = agent.last
            self.found.append(cue)
        elif lemma in ("describe", "call", "dub", "label", "brand", "term", "characterize", "say",
                       "quote", "hail", "report"):  # fmt: skip
            cue = Cue(index, helper, index + 1, "after", "quoting", None, agentless=True)
            cue.begin = index + 1
            self.found.append(cue)

    def _agent(self, index: int) -> Speaker | None:
        """Who a passive's "by" names."""
        for at in range(index + 1, min(index + 8, self.size - 1)):
            if self.low[at] in (",", QUOTE, "that"):
                return None
            if self.low[at] == "by":
                return self._starting(at + 1)
        return None

    def _starting(self, index: int) -> Speaker | None:
        """The speaker whose phrase starts at an item, its determiner and modifiers allowed."""
        for speaker in self.speakers:
            if speaker.first <= index < speaker.last:
                return speaker
            if index < speaker.first <= index + 7:
                gap = self.low[index : speaker.first]
                plain = all(w.isalpha() or w.endswith("'s") or w == "-" for w in gap)
                if plain and not any(
                    (w in CUE_VERBS and w not in NOUN_FORMS)
                    or w in AUXILIARIES
                    or w in _CONJUNCTIONS
                    for w in gap
                ):
                    return speaker
                return None
        return None

    def _quoted(self, cue: Cue) -> None:
        """Read "X quoted Y as saying …": the words are Y's, carried by X."""
        speaker = self._starting(cue.last)
        saying = next(
            (i for i in range(cue.last, min(cue.last + 14, self.size)) if self.low[i] == "saying"),
            None,
        )
        if speaker is not None and saying is not None and cue.subject is not None:
            cue.relays = (cue.subject,)
            cue.subject = speaker
            cue.last = saying + 1
            cue.kind = "speech"

    def according(self, index: int) -> None:
        """Read "according to X", which governs its whole sentence."""
        speaker = self._starting(index + 2) or self._any_phrase(index + 2)
        if speaker is None:
            return
        speaker = self._with_maker(speaker)
        cue = Cue(index, index, speaker.last, "whole", "speech", speaker)
        self.found.append(cue)

    def _any_phrase(self, index: int) -> Speaker | None:
        """Whatever noun phrase starts at an item, as a source without a better kind."""
        stop = index
        while stop < self.size and stop - index < 8 and (
            self.low[stop].isalnum() or self.low[stop] == "-"
        ) and self.low[stop] not in AUXILIARIES:  # fmt: skip
            stop += 1
        if stop == index or self.low[index] in ("plan", "how", "what", "where", "whether"):
            return None
        return Speaker(
            index, stop, "paper", " ".join(self.low[index:stop]), *self.span(index, stop)
        )

    def _with_maker(self, speaker: Speaker) -> Speaker:
        """For a paper ("a statement from X") its maker, when the text names one."""
        if speaker.kind != "paper":
            return speaker
        for other in self.speakers:
            if other.first > speaker.first and joined(self.unit, speaker, other):
                if self.low[other.first - 1] in ("by", "from", "of"):
                    return other
                return speaker
        return speaker

    def citing(self, index: int) -> None:
        """Read "X, citing Y": what X says comes from Y."""
        speaker = self._starting(index + 1)
        if speaker is None:
            return
        host = next((c for c in reversed(self.found) if c.subject is not None), None)
        if host is not None and host.origin is None:
            host.origin = self._with_maker(speaker)

    def colons(self) -> None:
        """A quotation after a colon that no cue governs is its clause's subject's."""
        for index in sorted(self.unit.quoted):
            if not index or self.low[index - 1] != ":":
                continue
            if any(c.verb < index and c.mode == "after" and c.subject for c in self.found):
                continue
            speaker = self._clause_subject(index, 0)
            if speaker is not None and speaker.kind != "paper":
                cue = Cue(index - 1, speaker.first, index, "after", "quoting", speaker)
                cue.begin = index
                self.found.append(cue)

    # -- what they govern ----------------------------------------------------------------------

    def _place(self, cue: Cue, lemma: str, inverted: bool) -> None:
        """Decide whether a cue governs what precedes or what follows it."""
        after = cue.last
        if not inverted:
            after = self._past_addressee(cue, lemma)
        that = self._that(after, cue)
        if that is not None:
            cue.last, cue.begin, cue.mode = that, that + 1, "after"
            return
        after = self._past_adjuncts(after)
        cue.begin = after
        if cue.host is not None:
            cue.mode = "after"
            return
        before = self.low[cue.first - 1] if cue.first else ""
        open_before = before in (",", QUOTE, "–", "—", "as", "-") and self._matter(cue.first)
        if after >= self.size or self.low[after] in _CLOSERS:
            cue.mode = "before" if cue.first and self._matter(cue.first) else "after"
        elif self.low[after] == ",":
            quote_next = after + 1 < self.size and self.low[after + 1] == QUOTE
            cue.mode = "before" if open_before else "after"
            cue.begin = after + 1 if quote_next or not open_before else after
        elif self.low[after] in (":", QUOTE):
            cue.mode = "before" if before == QUOTE else "after"
        elif open_before and (
            inverted or (self.low[after] in ADJUNCTS and lemma not in TAKE_PREPOSITION
                         and self.low[after] not in ("of", "against", "about"))
        ):  # fmt: skip
            cue.mode = "before"

    def _matter(self, stop: int) -> bool:
        """Whether what stands before an item is a statement, not just an opening phrase."""
        matter = self.low[: stop - 1] if self.low[stop - 1] != QUOTE else self.low[:stop]
        if QUOTE in matter:
            return True
        if len(matter) < 3:
            return False
        opening = matter[0] in ADJUNCTS and matter[0] not in ("after", "while", "when", "as")
        return len(matter) >= (9 if opening else 4) or any(w in AUXILIARIES for w in matter)

    def _past_addressee(self, cue: Cue, lemma: str) -> int:
        """The item after whom the words were said to; outlets told are relays."""
        at = cue.last
        if lemma == "say" and self.low[at : at + 1] == ["to"]:
            at += 1
        elif lemma not in ("tell", *ADDRESSED):
            return at
        speaker = self._starting(at)
        if at < self.size and self.low[at] in ADDRESSEES:
            at += 1
        elif speaker is not None and speaker.kind != "paper":
            if speaker.kind == "outlet" and lemma in ("tell", "say"):
                cue.relays = (*cue.relays, speaker)
            at = speaker.last
            if at < self.size and self.low[at] == "," and self.starts.get(at + 1) is not None:
                other = self.starts[at + 1]
                if other.kind == "person" and other.last < self.size:
                    at = other.last + (self.low[other.last] == ",")
        elif lemma == "tell":
            stop = at
            while stop < self.size and stop - at < 9 and (
                self.low[stop].isalpha() and self.low[stop] not in ("that", "on", "in", "how")
                and self.low[stop] not in TIME_WORDS and self.low[stop] not in AUXILIARIES
            ):  # fmt: skip
                stop += 1
            at = stop
        return at

    def _that(self, after: int, cue: Cue) -> int | None:
        """The "that" which opens the reported clause, close after the cue."""
        for at in range(after, min(after + 14, self.size)):
            word = self.low[at]
            if word == "that":
                return at
            if word == QUOTE or word in _CLOSERS or word in CUE_VERBS or word == ":":
                return None
            if word in AUXILIARIES and word not in ("being", "having"):
                return None
            if word in _CONTRASTS or word in ("who", "which"):
                return None
        return None

    def _past_adjuncts(self, at: int) -> int:
        """The item after "on Thursday", "in a statement", "to reporters" behind a verb."""
        moved = True
        while moved and at < self.size:
            moved = False
            word = self.low[at]
            if word in TIME_WORDS or word in ("again", "publicly", "separately"):
                at += 1
                moved = True
                if at < self.size and self.low[at].isdigit():
                    at += 1
            elif word in ("on", "in", "at", "during", "late", "early", "to", "via", "from", "by",
                          "a", "the", "an"):  # fmt: skip
                stop = self._adjunct_end(at)
                if stop > at:
                    at, moved = stop, True
        return at

    def _adjunct_end(self, at: int) -> int:
        """The end of an adjunct of time, or of the paper or place of saying, at an item."""
        if self.low[at] == "to" and self.low[at + 1 : at + 2] and self.low[at + 1] in ADDRESSEES:
            return at + 2
        for stop in range(at + 1, min(at + 6, self.size)):
            word = self.low[stop]
            if word in TIME_WORDS and self.low[at] not in ("to", "from", "by"):
                return stop + 1
            if word in STATEMENTS or word in ("conference", "twitter", "television", "facebook"):
                return self._maker_end(stop + 1)
            if not word.isalpha() and not word.isdigit() and word != "-":
                return at
            if word in AUXILIARIES or word in CUE_VERBS:
                return at
        return at

    def _maker_end(self, stop: int) -> int:
        """Past "released by the ministry", "to the agency" after a paper."""
        if self.low[stop : stop + 1] and self.low[stop] in ("released", "issued", "posted", "sent"):
            stop += 1
            while stop < self.size and stop not in self.inside and (
                self.low[stop] in ("by", "to", "on") or self.low[stop] in TIME_WORDS
            ):  # fmt: skip
                stop += 1
            if stop in self.starts:
                stop = self.starts[stop].last
        return stop

    def bound(self) -> None:
        """Set what each cue governs, each ending where another clause begins."""
        self.found.sort(key=lambda c: c.verb)
        for cue in self.found:
            if cue.mode == "whole":
                begin, end = self._whole(cue)
                cue.content = [(begin, cue.first), (cue.last, end)]
            elif cue.mode == "before":
                stop = (
                    cue.first - 1
                    if self.low[cue.first - 1] in (",", "as", "–", "—", "-")
                    else (cue.first)
                )
                cue.content = [(self._opening(stop), stop)]
                self._running_on(cue)
            else:
                cue.content = [(cue.begin, self._clause_end(cue))]

    def _opening(self, stop: int) -> int:
        """Where the sentence that ends before an item begins, a semicolon before it."""
        for at in range(stop - 1, -1, -1):
            if self.low[at] == ";":
                return at + 1
        return 0

    def _whole(self, cue: Cue) -> tuple[int, int]:
        begin, end = 0, self.size
        for at, word in enumerate(self.low):
            if word == ";":
                if at < cue.first:
                    begin = at + 1
                elif end == self.size:
                    end = at
        return begin, end

    def _running_on(self, cue: Cue) -> None:
        """A quotation that goes on after its cue: "“A,” X said, “B.”"."""
        at = cue.begin
        if at < self.size and self.low[at] == ",":
            at += 1
        if at < self.size and self.low[at] in _CONJUNCTIONS:
            at += 1
        if at < self.size and self.low[at] == QUOTE:
            cue.content.append((at, self._clause_end(cue, at)))

    def _clause_end(self, cue: Cue, start: int | None = None) -> int:
        """Where what a cue governs to its right ends."""
        begin = cue.begin if start is None else start
        stop = self.size
        for other in self.found:
            if other is cue or other.verb <= cue.verb:
                continue
            if other.mode == "before" and cue.mode == "after":
                edge = other.first
                stop = min(stop, edge - (self.low[edge - 1] == ","))
            elif other.host is cue and other.mode == "after" and other.content != cue.content:
                stop = min(stop, self._edge(other.first))
            elif (
                other.mode == "after"
                and other.first > begin
                and self.low[other.first - 1] in (*_CONJUNCTIONS, "while", "as", "although")
                and other.host is None
            ):
                stop = min(stop, other.first - 1)
        for at in range(begin, stop):
            if self.low[at] == ";":
                return at
            if self.low[at] in (",", QUOTE) and at + 1 < stop and self._second_clause(at + 1):
                return at + (self.low[at] == QUOTE)
        return max(begin, stop)

    def _edge(self, first: int) -> int:
        while first > 0 and self.low[first - 1] in (*_CONJUNCTIONS, ","):
            first -= 1
        return first

    def _second_clause(self, at: int) -> bool:
        """Whether a clause of its own begins at a conjunction after a comma."""
        if at + 1 >= self.size:
            return False
        follower = self.low[at + 1]
        if self.low[at] in _CONTRASTS:
            return follower not in ("he", "she", "it", "they", "would", "that", "also", "only")
        if self.low[at] != "and":
            return False
        speaker = self.starts.get(at + 1)
        if speaker is None or speaker.kind == "pronoun" or speaker.last >= self.size:
            return False
        after = self.low[speaker.last]
        return after in AUXILIARIES or after in CUE_VERBS
