"""Mentions of events: words that name one ("phone call") and verbs that tell of one ("spoke")."""

from __future__ import annotations

from itertools import takewhile

from msgspec import Struct

from deskcheck.extract.events.actors import Actor
from deskcheck.extract.events.parties import participants
from deskcheck.extract.lexicon import EventWord, Lexicon
from deskcheck.extract.phrases import DEFINITE, INDEFINITE, PHRASE_ENDS
from deskcheck.extract.spans import Spans
from deskcheck.extract.speech.cues import CUES
from deskcheck.extract.text import Reading, Sentence

PREVIOUS = frozenset(["last", "previous", "earlier", "prior", "former", "first", "preceding"])
BEFORE_NOUNS = frozenset("a an the of in for after before during by with at from".split())
EVENT_VERBS = frozenset(
    "lasted lasts took ran began started ended followed follows preceded precedes came comes "
    "marked marks covered focused was".split()
)
"""What "it" at the head of a sentence does when it stands for an event."""
OBJECTS = frozenset("the a an it him her them this that these those his their its us me".split())
AFTER_OBJECTS = frozenset(". ; ! ? to on from after before again twice back later".split())
"""What follows a person that somebody called by phone, and no name that he was called."""
FUTURE = frozenset(
    "will would shall could may might plans planned planning due scheduled if".split()
)
WEEKDAY_WORDS = frozenset("day days week weeks month months year years night".split())
REACH = 8
"""How many tokens before its head a noun phrase may start."""


class Mention(Struct):
    """One mention: token range of its words, what it may be, and what its phrase says of it.

    `concepts` are the concepts that are called so (or told so), `loose` those loosely called so.
    `phrase` is the first token of its noun phrase, `actors` its participants as printed. `pronoun`
    marks "it", for the mention that opens the sentence before; `speech` a verb that may just report
    what somebody said; `future` an event not yet held.
    """

    first: int
    last: int
    sentence: int
    concepts: tuple[str, ...]
    loose: tuple[str, ...]
    verb: bool
    phrase: int
    definite: bool = False
    previous: bool = False
    series: bool = False
    plural: bool = False
    speech: bool = False
    future: bool = False
    pronoun: bool = False
    actors: list[Actor] = []

    def may_be(self, concept: str) -> bool:
        """Whether the words name a concept, loosely or not."""
        return concept in self.concepts or concept in self.loose


def mentions(
    reading: Reading,
    lexicon: Lexicon,
    actors: list[list[Actor]],
    numbers: set[int],
    dated: set[int],
    quoted: list[tuple[int, int]],
) -> list[Mention]:
    """All mentions in order.

    `numbers` are the tokens of counts of two or more ("three"), `dated` those of dates. Inside the
    code points of `quoted` only words that always name an event are read, not verbs.
    """
    found: list[Mention] = []
    spoken = Spans(quoted)
    free = 0
    for index in reading.anywhere(lexicon.events.starts.keys() | {"it"}):
        if index < free:
            continue
        number = reading.sentence(index)
        sentence = reading.sentences[number]
        hit = _word(reading, lexicon, sentence, index, dated)
        if hit is None:
            pronoun = _pronoun(reading, sentence, number, index, found)
            found += [pronoun] if pronoun else []
            continue
        size, word = hit
        free = index + size
        mention = _mention(reading, sentence, number, index, size, word)
        if mention is not None and not _quoted(reading, mention, spoken):
            _describe(reading, sentence, mention, numbers, dated)
            mention.actors = participants(reading, sentence, mention, actors[number], dated)
            if _tells(reading, sentence, mention):
                found.append(mention)
    return found


def _word(
    reading: Reading, lexicon: Lexicon, sentence: Sentence, index: int, dated: set[int]
) -> tuple[int, EventWord] | None:
    """The event phrase at a token.

    A barred one that runs into a date ("spoke at" the end of May) does not bar the shorter phrase
    before it, and what follows a preposition is no verb ("hours of talks by phone").
    """
    hit = lexicon.events.at(reading.lower, index, sentence.last)
    if hit is None:
        return None
    last = index + hit[0]
    into_date = hit[1].barred and dated & {last, last + 1}
    before = reading.lower[index - 1] if index > sentence.first else ""
    no_verb = hit[1].told and not hit[1].called and before in BEFORE_NOUNS
    return lexicon.events.at(reading.lower, index, last - 1) if into_date or no_verb else hit


def _pronoun(
    reading: Reading, sentence: Sentence, number: int, index: int, found: list[Mention]
) -> Mention | None:
    """The event that opens the sentence before, for "it" as in "It lasted …"."""
    if index != sentence.first or reading.lower[index] != "it" or not found:
        return None
    verb = index + 1 + (reading.lower[index + 1 : index + 2] == ["also"])
    if verb >= sentence.last or reading.lower[verb] not in EVENT_VERBS:
        return None
    earlier = takewhile(lambda m: m.sentence >= number - 1, reversed(found))
    subject = [m for m in earlier if m.sentence == number - 1][-1:]
    if not subject or subject[0].phrase != reading.sentences[number - 1].first:
        return None
    one = subject[0]
    return Mention(
        index, index + 1, number, one.concepts, one.loose, False, index, definite=True, pronoun=True
    )


def _mention(
    reading: Reading, sentence: Sentence, number: int, index: int, size: int, word: EventWord
) -> Mention | None:
    concepts = tuple(sorted((word.called or word.told) - word.barred))
    if not concepts and not word.loose - word.barred:
        return None
    verb = not word.called and not word.loose and bool(word.told)
    before = reading.lower[index - 1] if index > sentence.first else ""
    if not verb and before == "to" and size == 1:
        return None  # an infinitive: "to call"
    return Mention(
        index, index + size, number, concepts, tuple(sorted(word.loose - word.barred)), verb, index,
        plural=word.plural, speech=verb and _speech(reading.lower[index]),
        future=not FUTURE.isdisjoint(reading.lower[max(sentence.first, index - 12) : index]),
    )  # fmt: skip


def _quoted(reading: Reading, mention: Mention, quoted: Spans) -> bool:
    """Whether a verb or loose word stands inside a quotation."""
    loose = mention.verb or not mention.concepts
    return loose and reading.start[mention.first] in quoted


def _tells(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is one: a verb needs two parties, and a bare noun before an object is a
    verb in truth ("critics call the plan a mistake").
    """
    if mention.verb:
        return len({name for a in mention.actors for name in a.names}) >= 2
    before = reading.lower[mention.phrase : mention.first]
    if "no" in before:
        return False
    if mention.last - mention.first > 1 or mention.last >= sentence.last:
        return True
    determined = any(w in DEFINITE or w in INDEFINITE or w.endswith("'s") for w in before)
    after = reading.lower[mention.last : min(mention.last + 2, sentence.last)]
    told = after[0] == "that" and after[-1] in EVENT_VERBS  # "talks that lasted", "talks that way"
    return determined or mention.series or told or after[0] not in OBJECTS


def _speech(word: str) -> bool:
    """Whether a verb form may just report what somebody said, or call somebody something."""
    return reports(word) or (word in CUES and CUES[word][0] == "call")


def rings(reading: Reading, mention: Mention) -> bool:
    """Whether "called" has nothing but a person behind it: calls by phone, and calls no names."""
    word = reading.lower[mention.first]
    if not (mention.verb and mention.speech) or reports(word) or not mention.actors:
        return False
    last = mention.actors[-1]
    after = reading.lower[last.last : last.last + 1]
    beside = 0 <= last.first - mention.last <= 1 and last.kind == "person"
    return beside and (not after or after[0] in AFTER_OBJECTS)


def reports(word: str) -> bool:
    """Whether a verb form is one of saying: alone it tells of no event ("told the paper")."""
    return word in CUES and CUES[word][1] == "speech"


def _describe(
    reading: Reading, sentence: Sentence, mention: Mention, numbers: set[int], dated: set[int]
) -> None:
    """Find where the noun phrase starts and whether it is definite, counted or a previous one."""
    index = mention.first
    lowest = max(sentence.first, mention.first - REACH)
    while index > lowest:
        word = reading.lower[index - 1]
        if (word in PHRASE_ENDS and index - 1 not in dated) or (
            mention.verb and word not in PREVIOUS
        ):
            break
        index -= 1
        follower = reading.lower[index + 1] if index + 1 < mention.last else ""
        if word in PREVIOUS and follower not in WEEKDAY_WORDS:
            mention.previous = True
        if index in numbers and not mention.verb:
            mention.series = mention.plural
        if word in DEFINITE or word.endswith("'s") or (word == "'" and index > lowest):
            mention.definite = True
            if not word.endswith("'s"):
                break
        if word in INDEFINITE:
            mention.definite = False
            break
    mention.phrase = index
    if mention.previous and not mention.verb:
        mention.definite = True
