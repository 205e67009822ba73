"""Which mentions of anything that happens are one happening, over the articles of a run.

Mentions of one family in related articles are one happening, unless they are reports of different
speakers. No vocabulary is needed: this tells apart what no pack defines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from deskcheck.link.happenings.families import Words, family, reports, source, words
from deskcheck.link.happenings.stories import stories

RELATED = 0.08
"""How alike articles are whose words of one family tell of one thing: less than those of one story,
for the words must be alike as well.
"""


class Mention(Struct, frozen=True, order=True):
    """Where an article speaks of something that happens, in code points of its text."""

    article: str
    start: int
    end: int


def happenings(texts: Mapping[str, str], mentions: Iterable[Mention]) -> dict[Mention, str]:
    """Each mention with the name of its happening; it depends on no order."""
    of = stories(texts, RELATED)
    read: dict[str, Words] = {}
    named: dict[Mention, str] = {}
    before = ""
    for mention in sorted(set(mentions)):
        if mention.article not in read:
            read, before = {mention.article: words(texts[mention.article])}, ""
        text = read[mention.article]
        kind = family(text, mention.start, mention.end)
        if not kind:  # "it", "which": what was spoken of just before
            kind = before or f"{mention.article}:{mention.start}"
        elif reports(kind):
            kind = f"{kind} by {source(text, mention.start, mention.end)}"
        else:
            before = kind
        named[mention] = f"{of[mention.article]}\x1f{kind}"
    return named
