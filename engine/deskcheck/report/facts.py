"""What was read from articles, for people: each fact underlined in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from deskcheck.colour import Line
from deskcheck.facts import Fact, Linked
from deskcheck.findings.wording import day_in_words, value_in_words
from deskcheck.report.plain import ascii_text
from deskcheck.report.read_as import read_as
from deskcheck.report.window import cells, printable, window
from deskcheck.report.wording import counted, owner_in_words


def facts(
    linked: Linked,
    *,
    statuses: Mapping[str, str] | None = None,
    plain: bool = False,
    verbose: bool = False,
    why: bool = False,
) -> list[Line]:
    """The facts of each article in order of place, those of one place above their words.

    `statuses` says by fact id what became of facts under a rule; `verbose` names patterns and
    traits too; `why` says how each was read.
    """
    texts = {row.article: row for row in linked.articles}
    names = {event.id: event.name or event.id for event in linked.events}
    ordered = sorted(linked.facts, key=lambda fact: (fact.article, fact.start, fact.end, fact.id))
    lines: list[Line] = []
    for id, row in sorted(texts.items()):  # noqa: A001
        own = [fact for fact in ordered if fact.article == id]
        published = "unknown day" if row.published is None else day_in_words(row.published)
        outlet = row.outlet or "unknown outlet"
        title = f"{printable(id)}: {printable(outlet)}, {published}, {counted(len(own), 'fact')}"
        lines.append([(title, "bold")])
        for _, same in groupby(own, key=lambda fact: (fact.start, fact.end)):
            here = list(same)
            for fact in here:
                said = [*_said(fact, names, verbose), (statuses or {}).get(fact.id, "")]
                lines.append(_label(fact, said))
                if why:
                    read = "; ".join(read_as(fact, row.text, row.published))
                    lines.append([(f"      read as {read}", "dim")])
            lines += _words(here[0], row.text, plain)
        lines.append([])
    count = f"{counted(len(texts), 'article')}, {counted(len(ordered), 'fact')}"
    lines.append([(count, "bold")])
    if plain:
        return [[(ascii_text("".join(text for text, _ in line)), "")] for line in lines]
    return lines


def _label(fact: Fact, said: list[str]) -> Line:
    told = " · ".join(part for part in said if part)
    return [(f"  {fact.line}:{fact.column} ", "cyan"), (printable(told), "")]


def _words(fact: Fact, text: str, plain: bool) -> Iterator[Line]:
    """A fact's words underlined in their sentence."""
    if fact.end <= fact.start:
        return
    found = window(text, fact.start, fact.end)
    if plain:
        yield [(f"    {found.before}[{found.inside}]{found.after}", "")]
        return
    yield [("    " + found.before, ""), (found.inside, "bold"), (found.after, "")]
    yield [("    " + " " * cells(found.before) + "━" * cells(found.inside), "")]


def _said(fact: Fact, names: dict[str, str], verbose: bool) -> Iterator[str]:
    yield f"{fact.concept} {fact.attribute}".strip()
    value = value_in_words(fact.value)
    yield value if value != " ".join(fact.text.split()) else ""
    yield fact.outcome
    owner = fact.owner if verbose else owner_in_words(fact.owner)
    yield f"of {owner}" if owner else ""
    if fact.attributions and fact.attributions[0].chain:
        yield "says " + ", via ".join(credit.name for credit in fact.attributions[0].chain)
    if fact.event:
        yield names.get(fact.event, fact.event)
    elif fact.unplaced:
        yield f"not placed: {fact.unplaced}"
    if verbose:
        yield f"hedge: {fact.hedge}"
        yield f"marks: {', '.join(sorted(fact.traits))}" if fact.traits else ""
        yield f"pattern: {fact.pattern}" if fact.pattern else ""
        yield f"id: {fact.id}"
