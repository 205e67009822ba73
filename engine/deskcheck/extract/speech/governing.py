"""Cues of a sentence: which verb or "according to" credits whom, and the words it governs.

A cue governs what follows it ("X said that …"), what precedes it ("…, X said") or its whole
sentence ("according to X"). What it governs ends where another clause of the sentence begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.articles.parts import word_set
from deskcheck.extract.people.names import MODIFIERS
from deskcheck.extract.speech.clauses import QUOTE, Unit, items
from deskcheck.extract.speech.cue import Cue
from deskcheck.extract.speech.cues import (
    ADJECTIVAL,
    NOMINAL,
    ADJUNCTS,
    AUXILIARIES,
    BE,
    CUE_VERBS,
    CUES,
    NAMING,
    NEGATIONS,
    NOUN_FORMS,
    SPEECH_FORMS,
    STATEMENTS,
    TAKE_PREPOSITION,
    TIME_WORDS,
    Class,
)
from deskcheck.extract.speech.nominal import nominal
from deskcheck.extract.speech.scopes import Scopes
from deskcheck.extract.speech.speaker import PRONOUNS, Speaker
from deskcheck.extract.speech.speakers import Speakers
from deskcheck.extract.speech.subjects import Subject, Subjects

_PHRASES = ("according", "citing")
CREDITING = CUE_VERBS | NOMINAL | ADJECTIVAL | set(_PHRASES)
"""Words that can credit somebody."""
_MODALS = frozenset(("would", "could", "should", "might", "may", "must", "can"))
_DENYING = NEGATIONS | _MODALS
_BEFORE_NOUNS = frozenset(("a", "an", "the", "his", "her", "its", "their", "this", "that", "no",
                           "of", "new", "such", "any", "for", "by", "in", "on", "with",
                           "these", "those", "all", "several", "many", "some",
                           "into", "over", "from"))  # fmt: skip
_PLAIN = ("say", "tell", "add", "write")
"""Verbs that credit any subject, known or not."""
_ANNOUNCED = STATEMENTS | word_set("comment remark answer reply question response quote words")
_ANNOUNCING = 9
_REPORTS = word_set("report claim estimate comment note warning hint threat")
_NOUN_FOLLOWERS = (["of"], ["about"], ["from"], ["against"])
_BEING = frozenset(("he's", "she's", "it's", "who's", "they're", "we're", "i'm"))
_REACHES = {"accuse": 25, "hope": 1, "fear": 1}
"""Words behind a verb within which those stand that it credits with; others look at eight."""
_ASKED = ("how", "why", "whether", "if", "what", "who", "when", "where")
_TALES = word_set("truth lie lies story stories joke jokes tale tales")
_PARTICLES = word_set("for on off in out up at into to upon")
_CLOSING = frozenset((",", ";", ":", ".", "!", "?", QUOTE, "–", "—", "(", ")", "that", "who"))
_NAMING_REACH = 8
_STATING = STATEMENTS | {f"{noun}s" for noun in STATEMENTS} | PRONOUNS
"""Words before "state" and "states" that make a verb of them."""
_HUMAN = word_set(
    "announce argue insist explain warn note acknowledge concede admit assert allege contend "
    "complain declare deny stress emphasize emphasise caution vow pledge promise testify lament "
    "joke boast remark reply quip advise maintain protest believe think hope fear demand suspect"
)
"""Verbs that, with "that" behind them, only people do: any noun phrase is a source then."""
_JUDGING = NAMING | word_set("accuse condemn criticize criticise denounce praise")
"""Verbs that only people do, whatever follows."""
_AUTHORING = ("write", "sing", "read", "deliver", "quote")
"""Verbs whose passive tells who made a work."""
_REPORTED = (["as"], ["that"], ["to"], [QUOTE], [":"])
"""What follows the agent of a passive where the words themselves stand behind it."""
_CALLING = ("describe", "call", "term", "characterize", "characterise", "say", "hail")
"""Verbs whose passive without an agent presents a quotation as speech of nobody."""


def cues(unit: Unit, speakers: Sequence[Speaker], phrases: Speakers) -> list[Cue]:
    """The cues of a credible unit in order of place, with what each governs.

    `speakers` are the unit's own.
    """
    subjects = Subjects(unit, speakers, phrases)
    reader = _Reader(unit, subjects)
    for index in unit.cues:
        if unit.low[index] in CUE_VERBS:
            reader.verb(index)
        elif unit.low[index + 1 : index + 2] == ["to"]:
            reader.according(index)
    for index in unit.cues:
        if unit.low[index] == "citing":
            reader.citing(index)
    for index in unit.nouns:
        reader.nominal(index)
    reader.colons()
    reader.signed()
    reader.announced()
    reader.scopes.bound()
    return subjects.found


def credits_at(low: Sequence[str], index: int) -> bool:
    """Whether a form can be a crediting verb here: no noun, with the words it needs."""
    lemma, kind = CUES[low[index]]
    if _noun(low, index, lemma) or _no_words(low, index, lemma):
        return False
    if low[index] in ("state", "states") and not (
        _has(low, index, ("that", ":", QUOTE), 4) or (index and low[index - 1] in _STATING)
    ):
        return False
    if lemma == "quote" and "saying" in low[index + 1 : index + 12]:
        return True
    needed = TAKE_PREPOSITION.get(lemma)
    if kind == "quoting":
        if QUOTE not in low[max(0, index - 4) : index + 25]:
            asks = lemma in ("ask", "question") and _has(low, index, _ASKED, 1)
            return asks or (lemma in NAMING and names(low, index, lemma))
        near = QUOTE in low[index + 1 : index + 8]
        if lemma == "go" and low[index + 1 : index + 2] == ["by"]:
            return False
        return needed is None or near or _has(low, index, needed, 2)
    reach = _REACHES.get(lemma, 8)
    if needed is not None and not _has(low, index, needed, reach):
        return QUOTE in low[max(0, index - 4) : index + 3]
    return True


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


def _has(low: Sequence[str], index: int, words: tuple[str, ...], reach: int) -> bool:
    return any(word in words for word in low[index + 1 : index + 1 + reach])


def credible(unit: Unit, crediting: list[int]) -> bool:
    """Whether a unit quotes somebody or holds a word that can credit somebody; enters those.

    `crediting` are the tokens of the article at CREDITING words.
    """
    low, places = unit.low, items(unit, crediting)
    unit.cues = [
        index
        for index in places
        if low[index] in _PHRASES or (low[index] in CUE_VERBS and credits_at(low, index))
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
    return bool(low) and low[-1] == ":" and not _ANNOUNCED.isdisjoint(low[-_ANNOUNCING:])


class _Reader:
    """Reads one unit from left to right; cues later in the sentence may lean on earlier ones."""

    def __init__(self, unit: Unit, subjects: Subjects) -> None:
        self.unit = unit
        self.low = unit.low
        self.size = len(unit.low)
        self.subjects = subjects
        self.scopes = Scopes(subjects)
        self.found = subjects.found

    def verb(self, index: int) -> None:
        """Read the verb at an item; enter a cue if it credits somebody with something."""
        lemma, kind = CUES[self.low[index]]
        if index in self.subjects.inside:
            return
        helper = self.subjects.helpers(index)
        helpers = self.low[helper:index]
        if helpers and not _DENYING.isdisjoint(helpers):
            return
        if helpers[-1:] == ["to"] and not BE.isdisjoint(helpers):
            return
        ing = self.low[index].endswith("ing")
        past = self.low[index].endswith(("ed", "en")) or lemma != self.low[index]
        contracted = helper > 0 and self.low[helper - 1] in _BEING
        be = not BE.isdisjoint(helpers) or (ing and contracted)
        if be and past and not ing and not self.low[index].endswith("s"):
            self._passive(index, lemma, kind, helper)
            return
        subject, first, host = self._subject(index, helper, ing and not be)
        if subject is None or not self._speaks(index, subject, first, be and not ing):
            return
        leaning = ing and not be
        inverted = subject.first > index and not leaning
        last = subject.last if inverted else index + 1
        cue = Cue(index, min(first, index), last, "after", kind, subject, host=host)
        cue.leaning = leaning
        if lemma == "quote":
            self._quoted(cue)
        elif lemma == "hear" and not self._heard(cue):
            return
        if kind == "quoting" and QUOTE not in self.low:
            cue.kind = "motion"
        self.scopes.place(cue, lemma, inverted)
        self.found.append(cue)

    def _subject(self, index: int, helper: int, participle: bool) -> Subject:
        """Who does the crediting; behind plain verbs of saying a phrase that no list knows, too."""
        found = self.subjects.of(index, helper, participle)
        lemma = CUES[self.low[index]][0]
        if lemma in ("show", "find") and not participle:
            paper = self.subjects.paper(helper)
            return (paper, paper.first, None) if paper is not None else found
        plain = lemma in _PLAIN and self.low[index] in SPEECH_FORMS
        told = self.low[index + 1 : index + 2] == ["that"] or lemma in _JUDGING
        human = told and (lemma in _HUMAN or lemma in _JUDGING) and not participle
        finite = self.low[index] not in NOUN_FORMS and lemma != "identify"
        human = human and (finite or lemma not in _JUDGING)
        if found[0] is not None or not (plain or human):
            return found
        subject = self.subjects.unknown(index, helper)
        return subject, min(index, helper if subject is None else subject.first), None

    def _speaks(self, index: int, subject: Speaker, first: int, be: bool) -> bool:
        """Whether a subject can do what the verb at an item says."""
        if (subject.name == "it" and be) or self._plural_noun(index, subject):
            return False
        lemma = CUES[self.low[index]][0]
        if lemma in ("show", "find") and subject.kind != "paper":
            finding = lemma == "find" and self.low[index + 1 : index + 2] == ["that"]
            return finding and subject.kind == "institution"
        if self._agrees_not(index, lemma, subject):
            return False
        return not self.subjects.hypothetical(first) and self.subjects.can_speak(subject)

    def _passive(self, index: int, lemma: str, kind: Class, helper: int) -> None:
        """Read "was described by X as …"; without an agent nobody is credited."""
        if lemma == "quote":
            speaker = self.subjects.ends.get(helper)
            if speaker is not None and _has(self.low, index, ("saying", "telling"), 8):
                agent = self.subjects.agent(index)
                relays = (agent,) if agent is not None else ()
                saying = next(
                    i for i in range(index, self.size) if self.low[i] in ("saying", "telling")
                )
                cue = Cue(index, speaker.first, saying + 1, "after", "speech", speaker, relays)
                self.scopes.place(cue, "say", False)
                self.found.append(cue)
            return
        agent = self.subjects.agent(index)
        if agent is not None:
            cue = Cue(index, helper, agent.last, "after", kind, agent)
            if kind == "quoting" and QUOTE not in self.low:
                cue.kind = "motion"
            cue.begin = agent.last
            if lemma in _AUTHORING:
                return
            if self.low[agent.last : agent.last + 1] not in _REPORTED and cue.kind != "quoting":
                cue.first, cue.mode = helper, "before"
            self.found.append(cue)
        elif lemma in _CALLING:
            cue = Cue(index, helper, index + 1, "after", "quoting", None, agentless=True)
            cue.begin = index + 1
            self.found.append(cue)

    def _agrees_not(self, index: int, lemma: str, subject: Speaker) -> bool:
        """Whether a base form that may be a noun follows a singular: "a Harwick Post report"."""
        single = subject.kind in ("person", "outlet") or subject.name in ("he", "she", "it")
        plain = self.low[index] == lemma and lemma in NOUN_FORMS
        return (
            plain
            and single
            and " and " not in subject.name
            and self.low[index - 1] != "to"
            and (self.low[index - 1] not in _MODALS and self.low[index - 1] not in AUXILIARIES)
        )

    def _plural_noun(self, index: int, subject: Speaker) -> bool:
        """Whether a form is a noun after an adjective with a capital ("Republican claims")."""
        owned = subject.first and self.low[subject.first - 1].endswith("'s")
        return self.low[index] in NOUN_FORMS and (bool(owned) or subject.name.lower() in MODIFIERS)

    def _quoted(self, cue: Cue) -> None:
        """Read "X quoted Y as saying …": the words are Y's, carried by X."""
        speaker = self.subjects.starting(cue.last)
        saying = next(
            (i for i in range(cue.last, min(cue.last + 14, self.size)) if self.low[i] == "saying"),
            None,
        )
        if speaker is not None and saying is not None and cue.subject is not None:
            cue.relays = (cue.subject,)
            cue.subject = speaker
            cue.last = saying + 1
            cue.kind = "speech"

    def _heard(self, cue: Cue) -> bool:
        """Read "X heard Y yell …": the words are Y's; without a Y that we know, nobody's."""
        speaker = self.subjects.starting(cue.last)
        if speaker is None or speaker.kind == "pronoun" or speaker.last >= self.size:
            return False
        if self.low[speaker.last] not in CUE_VERBS:
            return False
        cue.subject, cue.last = speaker, speaker.last + 1
        return True

    def nominal(self, index: int) -> None:
        """Read "warnings from X that …", "X is confident that …"."""
        cue = nominal(self.subjects, index)
        if cue is not None:
            self.found.append(cue)

    def according(self, index: int) -> None:
        """Read "according to X", which governs its whole sentence."""
        speaker = self.subjects.starting(index + 2) or self.subjects.any_phrase(index + 2)
        if speaker is None:
            return
        speaker = self.subjects.with_maker(speaker)
        cue = Cue(index, index, speaker.last, "whole", "speech", speaker)
        self.found.append(cue)

    def citing(self, index: int) -> None:
        """Read "X, citing Y": what X says comes from Y."""
        speaker = self.subjects.starting(index + 1)
        if speaker is None:
            return
        hosts = [c for c in self.found if c.subject is not None and c.subject is not speaker]
        around = [c for c in hosts if c.subject and c.subject.last <= index < c.verb]
        before = [c for c in hosts if c.verb < index]
        host = around[-1] if around else (before[-1] if before else None)
        if host is not None and host.origin is None:
            host.origin = self.subjects.with_maker(speaker)

    def colons(self) -> None:
        """A quotation after a colon that no cue governs is its clause's subject's."""
        for index in sorted(self.unit.quoted):
            if not index or self.low[index - 1] != ":":
                continue
            if any(c.verb < index and c.mode == "after" and c.subject for c in self.found):
                continue
            speaker = self.subjects.clause_subject(index, 0)
            if speaker is not None and speaker.kind != "paper":
                cue = Cue(index - 1, speaker.first, index, "after", "quoting", speaker)
                cue.begin = index
                self.found.append(cue)

    def announced(self) -> None:
        """A quotation below "X made this comment:", "this remark by X:" is that person's."""
        last = self.size - 1
        if not announces(self.low) or any(c.mode == "after" and c.subject for c in self.found):
            return
        noun = max(i for i in range(max(0, last - _ANNOUNCING), last) if self.low[i] in _ANNOUNCED)
        agents = [i for i in range(noun, last) if self.low[i] == "by"]
        speaker = (
            self.subjects.starting(agents[0] + 1)
            if agents
            else self.subjects.clause_subject(noun, 0)
        )
        if speaker is not None and speaker.kind not in ("paper", "pronoun"):
            cue = Cue(noun, noun, noun + 1, "after", "speech", speaker)
            cue.begin = min(noun, speaker.last)
            self.found.append(cue)

    def signed(self) -> None:
        """A quotation above "— Name, place" is that person's."""
        for index in self.unit.quoted:
            dash = index + 1
            if dash + 1 >= self.size or self.low[dash] not in ("–", "—") or self.found:
                continue
            speaker = self.subjects.starts.get(dash + 1)
            if speaker is None or speaker.kind not in ("person", "institution", "outlet"):
                continue
            ends = speaker.last == self.size or self.low[speaker.last] in (",", "(", ".")
            if ends and not any(word in AUXILIARIES for word in self.low[speaker.last :]):
                cue = Cue(dash, dash, dash + 1, "before", "quoting", speaker)
                cue.begin = self.size
                self.found.append(cue)
