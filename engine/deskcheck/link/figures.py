"""Which figures of one article are the same figure again, so that its mentions may be compared.

A figure with a scale word ("$3.2 million") is mentioned again where the article prints the same
digits, with a scale word and in the same unit, a second time. Round digits ("3 million") are met by
chance more often, so the two sentences must share a word as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from deskcheck.articles.words import word_set
from deskcheck.facts import Fact

_SCALED = re.compile(
    r"(\d[\d,.]*)\s?(thousand|million|billion|trillion|k|m|mn|bn|tn)\b", re.IGNORECASE
)
_COMMON = word_set(
    "about after also been before between could first from have into more most much nearly only "
    "other over said than that their them there these they this those under were what when which "
    "while will with would year years thousand million billion trillion dollars euros pounds"
)


def figures(facts: Sequence[Fact], texts: Mapping[str, str]) -> list[Fact]:
    """The facts, figures that are mentioned again with the group that they share.

    `texts` are the articles' texts by id. All else stays as it is.
    """
    alike: defaultdict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        digits = _digits(fact)
        if digits:
            alike[fact.article, fact.value.kind, fact.value.unit, digits].append(fact)
    groups = {
        fact.id: group
        for (article, *key, digits), rows in alike.items()
        if len(rows) > 1
        for fact, group in _grouped(rows, digits, f"{digits} {' '.join(key)}", texts[article])
    }
    return [replace(f, group=groups[f.id]) if f.id in groups else f for f in facts]


def _digits(fact: Fact) -> str:
    """The digits that a figure prints before a scale word, "" where it prints none."""
    if fact.concept != "figure" or fact.attribute != "value" or fact.group:
        return ""
    found = _SCALED.search(fact.text)
    return found.group(1).replace(",", "").strip(".") if found else ""


def _grouped(rows: list[Fact], digits: str, name: str, text: str) -> Iterable[tuple[Fact, str]]:
    """Figures of the same digits with their group: all are one, or those whose words meet."""
    first = min(rows, key=lambda fact: (fact.start, fact.id))
    if len(digits.replace(".", "").strip("0")) > 1:
        return [(fact, f"{name} {first.id}") for fact in rows]
    components: list[tuple[list[Fact], set[str]]] = []
    for fact in sorted(rows, key=lambda fact: (fact.start, fact.id)):
        members, words = [fact], _words(text[slice(*fact.sentence)])
        apart = []
        for others, theirs in components:
            if words & theirs:
                members, words = [*others, *members], words | theirs
            else:
                apart.append((others, theirs))
        components = [*apart, (members, words)]
    return [
        (fact, f"{name} {members[0].id}")
        for members, _ in components
        if len(members) > 1
        for fact in members
    ]


def _words(sentence: str) -> set[str]:
    """The words of a sentence that tell what it is about."""
    words = re.findall(r"[^\W\d_]{4,}", sentence.casefold())
    return {word.removesuffix("s") for word in words} - _COMMON
