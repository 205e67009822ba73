"""The vocabulary as phrase tables over tokens: the longest phrase at a token, and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from msgspec import Struct

from deskcheck.extract.text import TOKEN
from deskcheck.vocabulary import Attribute, CountConcept, EventConcept, Thing, Vocabulary

T = TypeVar("T")

BARRED = "-"
"""The outcome of a count's `but not` phrase: reads as no count at all."""

VERB_FORMS = {
    "spoke": ("spoke", "speak", "speaks", "speaking", "spoken"),
    "met": ("met", "meet", "meets"),
    "held": ("held", "hold", "holds", "holding"),
    "told": ("told", "tell", "tells", "telling"),
    "rang": ("rang", "rings"),
    "spoken": ("spoken",),
}
"""Inflections of the irregular verbs that tell of events, by their past form."""


def tokens(text: str) -> tuple[str, ...]:
    """A phrase as the lower-case tokens that the reader of articles makes of it."""
    if text.isalpha():
        return (text.lower(),)
    return tuple(t.lower().replace("’", "'").replace("\xad", "") for t in TOKEN.findall(text))


def plural(words: tuple[str, ...]) -> tuple[str, ...]:
    """The phrase with its last word in the regular English plural."""
    last = words[-1]
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh", "z")):
        last += "es"
    else:
        last += "s"
    return (*words[:-1], last)


def verb_forms(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The phrase with its first word in every finite form, and the -ing form."""
    verb, rest = words[0], words[1:]
    if verb in VERB_FORMS:
        forms: tuple[str, ...] = VERB_FORMS[verb]
    elif verb.endswith("ed"):
        stem = verb[:-2]
        base = stem + "e" if stem.endswith(("c", "v", "s", "g", "u", "ir")) else stem
        forms = (verb, base, plural((base,))[0], stem + "ing")
    else:
        forms = (verb,)
    return ((form, *rest) for form in forms)


class Phrases(Generic[T], Struct):
    """Phrases of tokens to meanings; `at` finds the longest one that starts at a token."""

    starts: dict[str, tuple[int, ...]] = {}
    """The words that phrases begin with, to the lengths of those phrases, the longest first."""
    meanings: dict[tuple[str, ...], T] = {}

    def add(self, words: tuple[str, ...], meaning: T) -> None:
        """Enter a phrase; of two equal phrases the first one stays."""
        if words:
            sizes = {len(words), *self.starts.get(words[0], ())}
            self.starts[words[0]] = tuple(sorted(sizes, reverse=True))
            self.meanings.setdefault(words, meaning)

    def at(self, lower: list[str], index: int, last: int) -> tuple[int, T] | None:
        """Token count and meaning of the longest phrase at `index` that ends by `last`."""
        for size in self.starts.get(lower[index], ()):
            if index + size <= last:
                meaning = self.meanings.get(tuple(lower[index : index + size]))
                if meaning is not None:
                    return size, meaning
        return None


class EventWord(Struct):
    """What a phrase may be a mention of: concepts that are called so, loosely called or told so."""

    called: set[str] = set()
    loose: set[str] = set()
    told: set[str] = set()
    barred: set[str] = set()
    plural: bool = False


class Lexicon(Struct, frozen=True):
    """All tables that reading an article needs, made once a vocabulary."""

    events: Phrases[EventWord]
    nouns: Phrases[tuple[CountConcept, str]]
    things: Phrases[Thing]
    concepts: dict[str, EventConcept]
    choices: dict[str, Phrases[tuple[Attribute, str]]]
    casualties: CountConcept | None = None


def _event_words(vocabulary: Vocabulary) -> Phrases[EventWord]:
    words: dict[tuple[str, ...], EventWord] = {}
    for concept in vocabulary.events:
        for name in concept.called:
            for phrase in _numbers(name):
                words.setdefault(phrase, EventWord()).called.add(concept.name)
        for name in concept.loosely_called:
            for phrase in _numbers(name):
                words.setdefault(phrase, EventWord()).loose.add(concept.name)
    for name in {n for c in vocabulary.events for n in (*c.called, *c.loosely_called)}:
        single, several = _numbers(name)
        words[several].plural = True
        words[single].plural |= single[-1].endswith("s") and not single[-1].endswith("ss")
    _add_verbs(words, vocabulary)
    phrases: Phrases[EventWord] = Phrases()
    for phrase, meaning in words.items():
        phrases.add(phrase, meaning)
    return phrases


def _add_verbs(words: dict[tuple[str, ...], EventWord], vocabulary: Vocabulary) -> None:
    """Enter the verbs that tell of events, nouns excepted, and the phrases that name none."""
    nouns = set(words)
    for concept in vocabulary.events:
        for phrase in {f for name in concept.told_as for f in verb_forms(tokens(name))} - nouns:
            words.setdefault(phrase, EventWord()).told.add(concept.name)
        for name in concept.but_not:
            words.setdefault(tokens(name), EventWord()).barred.add(concept.name)


def _numbers(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A noun phrase in the singular and in the plural."""
    single = tokens(name)
    return single, plural(single)


def _count_nouns(vocabulary: Vocabulary) -> Phrases[tuple[CountConcept, str]]:
    phrases: Phrases[tuple[CountConcept, str]] = Phrases()
    for concept in vocabulary.counts:
        outcomes = {tokens(word): o.name for o in concept.outcomes for word in o.words}
        for words in dict.fromkeys((*map(tokens, concept.nouns), *outcomes)):
            phrases.add(words, (concept, outcomes.get(words, "")))
        for noun in concept.but_not:
            phrases.add(tokens(noun), (concept, BARRED))
    return phrases


def _choices(concept: EventConcept) -> Phrases[tuple[Attribute, str]]:
    phrases: Phrases[tuple[Attribute, str]] = Phrases()
    for attribute in concept.attributes:
        for choice in attribute.choices:
            for word in dict.fromkeys((choice.name, *choice.words)):
                phrases.add(tokens(word), (attribute, choice.name))
    return phrases


def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The phrase tables of a vocabulary."""
    things: Phrases[Thing] = Phrases()
    for thing in vocabulary.things:
        for words in dict.fromkeys(map(tokens, (thing.name, *thing.called))):
            things.add(words, thing)
            if words[0] == "the":
                things.add(words[1:], thing)
    return Lexicon(
        _event_words(vocabulary),
        _count_nouns(vocabulary),
        things,
        {concept.name: concept for concept in vocabulary.events},
        {concept.name: _choices(concept) for concept in vocabulary.events},
        next((c for c in vocabulary.counts if _of_casualties(c)), None),
    )


def _of_casualties(concept: CountConcept) -> bool:
    """Whether a count's outcomes show that it counts casualties."""
    return any(outcome.name in ("killed", "injured") for outcome in concept.outcomes)
