"""What the noun phrases of a rule mean: facts of a concept, an attribute, or every figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.check import messages
from deskcheck.typed import Selector
from deskcheck.vocabulary.concepts import (
    BUILTIN,
    EVENT_ATTRIBUTES,
    KINDS_OF,
    Choice,
    EventConcept,
    Vocabulary,
    attributes_of,
)
from deskcheck.vocabulary.messages import Message, a_kind
from deskcheck_grammar.names import DETERMINERS, canonical, nearest

FIGURE_KINDS = frozenset(["length of time", "number", "amount of money", "percentage"])

EVERYDAY = {
    "quote": "quotation",
    "citation": "quotation",
    "story": "article",
    "unnamed source": "anonymous source",
    "statistic": "figure",
}
"""Everyday words for built-in concepts."""


class Meaning(Struct, frozen=True):
    """What a phrase means: the facts it selects and the kinds of value they have.

    `label` is how rules write it. The kind of an entity itself (a call, a quotation) is "mention".
    """

    label: str
    selector: Selector
    kinds: frozenset[str]

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts whose facts are selected, none for figures."""
        return tuple(dict.fromkeys(concept for concept, _ in self.selector.pairs))

    @property
    def kind(self) -> str:
        """The one kind of value; several kinds of words count as "text", as they compare so."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else "text"


class Unknown(Struct, frozen=True):
    """Why a phrase means nothing: the message, the words to blame, and edits that mend it.

    `blamed` is a piece of the phrase ("" for all of it); `after` goes to the sentence's end.
    """

    message: Message
    blamed: str = ""
    after: str = ""


class Names:
    """Every name that a vocabulary gives to rules, by canonical form."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.events = {event.name: event for event in vocabulary.events}
        self._attributes = {event.name: attributes_of(event) for event in vocabulary.events}
        self._table: dict[str, list[Meaning]] = defaultdict(list)
        for meaning in self._meanings():
            self._table[canonical(meaning.label)].append(meaning)
        self._add_bare_attributes()

    def find(self, text: str) -> Meaning | Unknown:
        """The meaning of a noun phrase, or why it has none."""
        name = canonical(text)
        found = self._table.get(name, [])
        if len(found) == 1:
            return found[0]
        if found:
            labels = sorted(_disambiguated(meaning) for meaning in found)
            return Unknown(messages.ambiguous_name(text, labels))
        return self._unknown(text, name)

    def attributes(self, concept: str) -> dict[str, frozenset[str]]:
        """The attributes of a concept by name, each with its kinds of value."""
        if concept in self._attributes:
            found = self._attributes[concept].items()
            return {name: frozenset(attribute.kinds) for name, attribute in found}
        return {name: frozenset([kind]) for name, kind in BUILTIN.get(concept, {}).items()}

    def attribute(self, text: str, concepts: Iterable[str]) -> tuple[str, frozenset[str]] | None:
        """An attribute that some of the concepts have, by any form of its name."""
        wanted, name, kinds = canonical(text), "", frozenset[str]()
        for concept in concepts:
            for found, its_kinds in self.attributes(concept).items():
                if canonical(found) == wanted:
                    name, kinds = found, kinds | its_kinds
        return (name, kinds) if name else None

    def choices(self, pairs: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
        """The choices of the selected attributes, each name once."""
        found: dict[str, Choice] = {}
        for concept, attribute in pairs:
            known = self._attributes.get(concept, {}).get(attribute)
            for choice in known.choices if known else ():
                found.setdefault(choice.name, choice)
        return tuple(found.values())

    def _meanings(self) -> Iterator[Meaning]:
        for count in self.vocabulary.counts:
            selector, kinds = Selector(((count.name, "value"),)), frozenset(["number"])
            yield Meaning(count.name, selector, kinds)
        for concept in (*self.events, *BUILTIN):
            if concept == "figure":
                yield Meaning("figures", Selector((), numbers=True), FIGURE_KINDS)
                continue
            own = KINDS_OF.get(concept, (concept,))
            yield Meaning(concept, Selector(tuple((c, "") for c in own)), frozenset(["mention"]))
            for attribute, kinds in self.attributes(concept).items():
                pairs = tuple((c, attribute) for c in own if attribute in self.attributes(c))
                yield Meaning(f"{concept} {attribute}", Selector(pairs), kinds)

    def _add_bare_attributes(self) -> None:
        """Let an attribute alone stand for that of every event and of the built-in's.

        What every event has ("date") is the events' alone; other names of both are ambiguous.
        """
        shared: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for concept in self.events:
            for attribute in self.attributes(concept):
                shared[attribute].append((concept, attribute))
        for attribute, pairs in shared.items():
            kinds = frozenset[str]().union(*(self.attributes(c)[a] for c, a in pairs))
            self._table[canonical(attribute)].append(
                Meaning(attribute, Selector(tuple(pairs)), kinds)
            )
        for concept in BUILTIN:
            for attribute in self.attributes(concept):
                if attribute not in EVENT_ATTRIBUTES and concept != "figure":
                    whole = self._table[canonical(f"{concept} {attribute}")]
                    self._table[canonical(attribute)].append(whole[0])

    # ------------------------------------------------------------ names that mean nothing

    def _unknown(self, text: str, name: str) -> Unknown:
        return (
            self._choice_first(text, name)
            or self._article_word(text, name)
            or self._everyday(text, name)
            or self._unknown_attribute(text, name)
            or self._unknown_owner(text, name)
            or self._misspelt(text, name)
        )

    def _choice_first(self, text: str, name: str) -> Unknown | None:
        """A choice, as in "video call duration", before a name that means something."""
        for first, rest in _splits(name):
            meaning = self._table.get(rest)
            if not meaning or len(meaning) > 1:
                continue
            for concept in meaning[0].concepts:
                found = self._choice(concept, first)
                if found:
                    attribute, choice = found
                    message = messages.choice_before_name(text, rest, attribute, choice)
                    return Unknown(message, after=f" when the {attribute} is {choice}")
        return None

    def _choice(self, concept: str, word: str) -> tuple[str, str] | None:
        for attribute, known in self._attributes.get(concept, {}).items():
            for choice in known.choices:
                if word == choice.name or word in choice.words:
                    return attribute, choice.name
        return None

    def _article_word(self, text: str, name: str) -> Unknown | None:
        """A word of articles, as in "conversation length", in place of the concept's name."""
        for words, rest in [(name, ""), *_splits(name)]:
            concept = self._called(words)
            meant = f"{concept} {rest}".strip()
            if concept and meant in self._table:
                return Unknown(messages.article_word(text, _numbered(text, meant)))
        return None

    def _called(self, words: str) -> str | None:
        for event in self.vocabulary.events:
            if _among(words, event):
                return event.name
        for count in self.vocabulary.counts:
            if any(words in (noun, canonical(noun)) for noun in count.nouns):
                return count.name
        return None

    def _unknown_attribute(self, text: str, name: str) -> Unknown | None:
        """A known concept first, as in "call lenght"."""
        for concept, rest in _splits(name):
            if concept in self.events or concept in BUILTIN or self._is_count(concept):
                known = sorted(self.attributes(concept))
                typed = _typed(text, rest)
                near = nearest(rest, known) or self._of_kind(concept, rest)
                message = messages.unknown_attribute(typed, concept, near, known)
                return Unknown(message, blamed=rest)
        return None

    def _of_kind(self, concept: str, word: str) -> str | None:
        """The one attribute whose kind is named with this word: "length" for a duration."""
        having = {
            kind_word: attribute
            for attribute, kinds in self.attributes(concept).items()
            if len(kinds) == 1
            for kind_word in next(iter(kinds)).split()
            if len(kind_word) > 2
        }
        near = nearest(word, having)
        return having[near] if near else None

    def _unknown_owner(self, text: str, name: str) -> Unknown | None:
        """A known attribute last, as in "cal duration"."""
        for owner, attribute in _splits(name):
            having = [c for c in (*self.events, *BUILTIN) if self.attribute(attribute, [c])]
            near = nearest(owner, having)
            if near:
                message = messages.unknown_name(_typed(text, owner), [near], having)
                return Unknown(message, blamed=owner)
        return None

    def _misspelt(self, text: str, name: str) -> Unknown:
        known = sorted(self._table)
        near = nearest(name, known) or self._both_misspelt(name)
        if near:
            return _meant(text, name, near)
        concepts = [*(count.name for count in self.vocabulary.counts), *self.events, "quotation"]
        alike = [known for known in concepts if set(known.split()) & set(name.split())]
        return Unknown(messages.unknown_name(text, alike, concepts))

    def _both_misspelt(self, name: str) -> str | None:
        """A concept and its attribute, both nearly right, as in "cal lenght"."""
        for owner, attribute in _splits(name):
            concept = nearest(owner, [*self.events, *BUILTIN])
            if concept:
                known = sorted(self.attributes(concept))
                meant = nearest(attribute, known) or self._of_kind(concept, attribute)
                if meant:
                    return f"{concept} {meant}"
        return None

    def _everyday(self, text: str, name: str) -> Unknown | None:
        """An everyday word for a built-in concept, alone or before an attribute."""
        for words, rest in [(name, ""), *_splits(name)]:
            meant = f"{EVERYDAY.get(words, '')} {rest}".strip()
            if words in EVERYDAY and meant in self._table:
                return _meant(text, name, meant)
        return None

    def _is_count(self, name: str) -> bool:
        return any(count.name == name for count in self.vocabulary.counts)


def _typed(text: str, words: str) -> str:
    """The editor's own spelling of some canonical words of a phrase."""
    for typed in text.split():
        if canonical(typed) == words:
            return typed.removesuffix("'s").removesuffix("’s")
    return words


def _meant(text: str, name: str, meant: str) -> Unknown:
    """A whole phrase, but for its articles, in place of which another name was meant."""
    bare = " ".join(word for word in text.split() if word.lower() not in DETERMINERS)
    message = messages.unknown_name(bare, [_numbered(text, meant)], ())
    return Unknown(replace(message, instead=meant), blamed=name)


def _numbered(text: str, name: str) -> str:
    """A name in the plural where the editor wrote one."""
    last = text.split()[-1].lower()
    plural = canonical(last) != last and last.endswith("s") and not name.endswith("s")
    return f"{name}s" if plural else name


def _splits(name: str) -> Iterator[tuple[str, str]]:
    """A name cut in two between words, the longest first half first."""
    words = name.split()
    for cut in range(len(words) - 1, 0, -1):
        yield " ".join(words[:cut]), " ".join(words[cut:])


def _among(words: str, event: EventConcept) -> bool:
    return words != event.name and any(words in (c, canonical(c)) for c in event.called)


def _disambiguated(meaning: Meaning) -> str:
    concept, attribute = meaning.selector.pairs[0]
    return f"the {attribute} of {a_kind(concept)}" if attribute else a_kind(concept)
