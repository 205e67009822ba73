"""Names that mean nothing: what the editor most likely meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from deskcheck.check import messages
from deskcheck.check.meaning import Unknown
from deskcheck.vocabulary.concepts import BUILTIN, EventConcept
from deskcheck.vocabulary.names import PARTS
from deskcheck_grammar.names import DETERMINERS, canonical, nearest

if TYPE_CHECKING:
    from deskcheck.check.names import Names

EVERYDAY = {
    "quote": "quotation",
    "citation": "quotation",
    "story": "article",
    "unnamed source": "anonymous source",
    "statistic": "figure",
}
"""Everyday words for built-in concepts."""


class Advice:
    """What may be meant by phrases that the names in force do not know."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.concepts = [*names.events, *names.statements, *BUILTIN]

    def why(self, text: str, name: str) -> Unknown:
        """Why a phrase, in its canonical form `name`, means nothing."""
        return (
            self._choice_first(text, name)
            or self._article_word(text, name)
            or self._everyday(text, name)
            or self._misspelt_in_part(text, name)
            or self._unknown_attribute(text, name)
            or self._unknown_owner(text, name)
            or self._misspelt(text, name)
        )

    def _choice_first(self, text: str, name: str) -> Unknown | None:
        """A choice, as in "video call duration", before a name that means something."""
        for first, rest in _splits(name):
            meaning = self.names.table.get(rest)
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
        for attribute, known in self.names.choosable(concept).items():
            for choice in known.choices:
                if word == choice.name or word in choice.words:
                    return attribute, choice.name
        return None

    def _article_word(self, text: str, name: str) -> Unknown | None:
        """A word of articles, as in "conversation length", in place of the concept's name."""
        for words, rest in [(name, ""), *_splits(name)]:
            concept = self._called(words)
            meant = f"{concept} {rest}".strip()
            if concept and meant in self.names.table:
                return Unknown(messages.article_word(text, _numbered(text, meant)))
        return None

    def _called(self, words: str) -> str | None:
        for event in self.names.vocabulary.events:
            if _among(words, event):
                return event.name
        for count in self.names.vocabulary.counts:
            if any(words in (noun, canonical(noun)) for noun in count.nouns):
                return count.name
        return None

    def _misspelt_in_part(self, text: str, name: str) -> Unknown | None:
        """A misspelt name after a part of the article, as in "headline figurs"."""
        for part, rest in _splits(name):
            near = nearest(rest, ["figure", "quotation"]) if part in PARTS else None
            if near:
                typed = _typed(text, rest)
                message = messages.unknown_name(typed, [_numbered(typed, near)], ())
                return Unknown(replace(message, instead=near), blamed=rest)
        return None

    def _unknown_attribute(self, text: str, name: str) -> Unknown | None:
        """A known concept first, as in "call lenght"."""
        for concept, rest in _splits(name):
            if concept in self.concepts or concept in self.names.counts:
                known = sorted(self.names.suggested(concept))
                typed = _typed(text, rest)
                near = nearest(rest, known) or self._of_kind(concept, rest)
                message = messages.unknown_attribute(typed, concept, near, known)
                return Unknown(message, blamed=rest)
        return None

    def _of_kind(self, concept: str, word: str) -> str | None:
        """The one attribute whose kind is named with this word: "length" for a duration."""
        having = {
            kind_word: attribute
            for attribute, kinds in self.names.suggested(concept).items()
            if len(kinds) == 1
            for kind_word in next(iter(kinds)).split()
            if len(kind_word) > 2
        }
        near = nearest(word, having)
        return having[near] if near else None

    def _unknown_owner(self, text: str, name: str) -> Unknown | None:
        """A known attribute last, as in "cal duration"."""
        for owner, attribute in _splits(name):
            having = [c for c in self.concepts if self.names.attribute(attribute, [c])]
            near = nearest(owner, having)
            if near:
                message = messages.unknown_name(_typed(text, owner), [near], having)
                return Unknown(message, blamed=owner)
        return None

    def _misspelt(self, text: str, name: str) -> Unknown:
        known = sorted(self.names.table)
        near = nearest(name, known) or self._both_misspelt(name)
        if near:
            return _meant(text, name, near)
        concepts = [*self.names.counts, *self.names.events, "quotation"]
        alike = [known for known in concepts if set(known.split()) & set(name.split())]
        return Unknown(messages.unknown_name(text, alike, concepts))

    def _both_misspelt(self, name: str) -> str | None:
        """A concept and its attribute, both nearly right, as in "cal lenght"."""
        for owner, attribute in _splits(name):
            concept = nearest(owner, self.concepts)
            if concept:
                known = sorted(self.names.suggested(concept))
                meant = nearest(attribute, known) or self._of_kind(concept, attribute)
                if meant:
                    return f"{concept} {meant}"
        return None

    def _everyday(self, text: str, name: str) -> Unknown | None:
        """An everyday word for a built-in concept, alone or before an attribute."""
        for words, rest in [(name, ""), *_splits(name)]:
            meant = f"{EVERYDAY.get(words, '')} {rest}".strip()
            if words in EVERYDAY and meant in self.names.table:
                return _meant(text, name, meant)
        return None


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
