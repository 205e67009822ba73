"""Why a rule did or did not fire, for people: a table of steps, near misses, each fact's fate."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from deskcheck.colour import Line
from deskcheck.findings.wording import value_in_words
from deskcheck.report.plain import ascii_text
from deskcheck.report.window import printable
from deskcheck.report.wording import counted, short_names
from deskcheck.results import Fate, Why

MOST_FATES = 12
"""Facts whose fate is told unless everything is asked for."""

MOST_COLUMNS = 4

MOST_WORDS = 64
"""Characters of a fact's words that are shown."""

MARKS = '“”„«»"‘’ '


def why(answer: Why, *, verbose: bool = False) -> list[Line]:
    """The answer in a line, then how it came about."""
    lines = [_title(answer), [(f"  {printable(answer.answer)}", "bold")], []]
    lines += _table(answer)
    for told in (_near(answer), _fates(answer, verbose=verbose)):
        found = list(told)
        lines += [[], *found] if found else []
    return lines


def plain(answer: Why, *, verbose: bool = False) -> list[Line]:
    """The same as sentences, every character ASCII."""
    lines = [f"rule {answer.rule.id}: {answer.rule.sentence}", f"{answer.answer}."]
    for step in answer.steps:
        each = [
            f"{number:,} in {name}"
            for name, number in zip(answer.articles, step.shown, strict=False)
        ]
        lines.append(f"  {counted(step.facts, 'fact')}: {step.words}" + _listed(each))
    lines += ["".join(text for text, _ in line) for line in _near(answer)]
    lines += ["".join(text for text, _ in line) for line in _fates(answer, verbose=verbose)]
    return [[(ascii_text(line), "")] for line in lines]


def _listed(each: list[str]) -> str:
    return f" ({', '.join(each)})" if each else ""


def _title(answer: Why) -> Line:
    rule = answer.rule
    place = f"  {rule.path}:{rule.line}"
    return [
        (f"why {rule.id}: ", "bold"),
        (printable(rule.sentence), ""),
        (printable(place), "dim"),
    ]


def _table(answer: Why) -> Iterator[Line]:
    """The numbers of facts after each step: of all articles, and of each one asked about."""
    names = short_names(answer.articles)
    columns = [printable(names[name]) for name in answer.articles[:MOST_COLUMNS]]
    looked = counted(answer.looked_at, "article")
    if answer.looked_at < answer.read:
        looked += f" of {answer.read:,}"
    heads = [looked, *columns]
    widths = [max(len(head), 7) for head in heads]
    yield [("  " + "  ".join(map(str.rjust, heads, widths)), "dim")]
    for step in answer.steps:
        numbers = [f"{number:,}" for number in (step.facts, *step.shown[:MOST_COLUMNS])]
        row = "  ".join(map(str.rjust, numbers, widths))
        style = "bold red" if step.facts == 0 else ""
        yield [(f"  {row}  ", style), (printable(step.words), style)]


def _near(answer: Why) -> Iterator[Line]:
    """What is there in place of what is missing."""
    if answer.fates or not answer.near:
        return
    where = "in these articles" if answer.looked_at > 1 else "in this article"
    if answer.articles:
        where = "in " + " and ".join(map(printable, answer.articles[:MOST_COLUMNS]))
    yield [(f"  near misses {where}:", "dim")]
    for near in answer.near:
        yield [(f"    {counted(near.facts, 'fact')} of `{printable(near.name)}`", "")]


def _fates(answer: Why, *, verbose: bool) -> Iterator[Line]:
    """What became of each fact that the rule is about; those that did not simply pass first."""
    told = sorted(answer.fates, key=lambda fate: fate.became == "passed")
    kept = told if verbose else told[:MOST_FATES]
    if kept:
        yield [("  what became of each fact that the rule is about:", "dim")]
    for fate in kept:
        yield [("    ", ""), (_place(fate), "cyan"), (_said(fate), "")]
    if len(told) > len(kept):
        yield [(f"    and {len(told) - len(kept):,} more (--verbose shows them)", "dim")]


def _place(fate: Fate) -> str:
    fact = fate.fact
    return f"{printable(fact.article)}:{fact.line}:{fact.column} "


def _said(fate: Fate) -> str:
    words = " ".join(printable(fate.fact.text).strip(MARKS).split())
    value = "" if fate.fact.value.kind == "mention" else value_in_words(fate.fact.value)
    shown = f"“{shorten(words, MOST_WORDS, placeholder=' …')}” " if words else ""
    same = value in ("", words)
    return f"{shown}{'' if same else f'({printable(value)}) '}{fate.became}"
