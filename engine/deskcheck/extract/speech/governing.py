"""Cues of a sentence: which verb or "according to" credits whom, and the words it governs.

A cue governs what follows it ("X said that …"), what precedes it ("…, X said") or its whole
sentence ("according to X"). What it governs ends where another clause of the sentence begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.articles.words import word_set
from deskcheck.extract.people.names import MODIFIERS
from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.complements import paper_of
from deskcheck.extract.speech.crediting import has, names
from deskcheck.extract.speech.cue import Cue
from deskcheck.extract.speech.cues import (
    AUXILIARIES,
    BE,
    CUE_VERBS,
    CUES,
    NAMING,
    NEGATIONS,
    NOUN_FORMS,
    SPEECH_FORMS,
    Class,
)
from deskcheck.extract.speech.inversion import Subject
from deskcheck.extract.speech.nominal import nominal
from deskcheck.extract.speech.phrase_cues import PhraseCues
from deskcheck.extract.speech.scopes import Scopes
from deskcheck.extract.speech.speaker import Speaker
from deskcheck.extract.speech.speakers import Speakers
from deskcheck.extract.speech.subjects import Subjects

_MODALS = frozenset(("would", "could", "should", "might", "may", "must", "can"))
_DENYING = NEGATIONS | _MODALS
_PLAIN = ("say", "tell", "add", "write")
"""Verbs that credit any subject, known or not."""
_BEING = frozenset(("he's", "she's", "it's", "who's", "they're", "we're", "i'm"))
_PARTICIPLES = ("written", "spoken", "shown", "begun", "sung", "sworn", "gone")
"""Forms that are no verb without an auxiliary: "prior written consent"."""
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
    for index in unit.nouns:
        cue = nominal(subjects, index)
        if cue is not None:
            subjects.found.append(cue)
    PhraseCues(unit, subjects).read()
    reader.scopes.bounds.bound()
    return subjects.found


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
        infinitive = helpers[-1:] == ["to"] and not BE.isdisjoint(helpers)
        if infinitive or (helper and self.low[helper - 1] == "to"):
            return
        if self.low[index] in _PARTICIPLES and AUXILIARIES.isdisjoint(helpers):
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
        naming = lemma in NAMING and QUOTE not in self.low[index:]
        if kind == "quoting" and (
            QUOTE not in self.low or (naming and names(self.low, index, lemma))
        ):
            cue.kind = "motion"
        self.scopes.place(cue, lemma, inverted)
        self.found.append(cue)

    def _subject(self, index: int, helper: int, participle: bool) -> Subject:
        """Who does the crediting; behind plain verbs of saying a phrase that no list knows, too."""
        found = self.subjects.of(index, helper, participle)
        lemma = CUES[self.low[index]][0]
        if lemma in ("show", "find") and not participle:
            paper = paper_of(self.subjects, helper)
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
            if speaker is not None and has(self.low, index, ("saying", "telling"), 8):
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
        if self.low[index] == f"{lemma}s" and lemma in NOUN_FORMS:
            return self.low[subject.last - 1] == "police" or subject.name == "they"
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
