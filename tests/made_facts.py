"""Facts made by hand, for tests that say what they mean: lengths of calls, counts, quotations."""

from __future__ import annotations

from deskcheck.facts import (
    Attribution,
    Credit,
    Fact,
    Interval,
    Linked,
    SourceRow,
    Value,
    fact_id,
)


def made(article, concept, attribute, value, *, start=0, text="words", **more):
    """A fact that stands at `start` of an article's only line."""
    return Fact(
        id=more.pop("id", fact_id(article, start, start + len(text), concept, attribute)),
        article=article,
        part=more.pop("part", "body"),
        start=start,
        end=start + len(text),
        line=1,
        column=start + 1,
        text=text,
        concept=concept,
        attribute=attribute,
        entity=more.pop("entity", f"{concept} at {start}"),
        value=value,
        **more,
    )


def length(article, possible, printed=None, *, group="call 1", **more):
    """The length of a call, in minutes: a number or (low, high, low open, high open)."""
    value = Value("length of time", minutes(possible), minutes(printed), "second")
    return made(article, "call", "duration", value, group=group, **more)


def minutes(bounds):
    if bounds is None:
        return None
    low, high, *opens = bounds if isinstance(bounds, tuple) else (bounds, bounds)
    return Interval(low and low * 60, high and high * 60, *opens)


def figure(article, possible, printed=None, *, day=0, group="troops", **more):
    """A troop count of a day."""
    bounds = possible if isinstance(possible, tuple) else (possible, possible)
    shown = None if printed is None else Interval.exactly(printed)
    as_of = None if day is None else Interval.exactly(day)
    value = Value("number", Interval(*bounds), shown, "person")
    return made(article, "troop count", "value", value, group=group, as_of=as_of, **more)


def quotation(article, words, *, start=0, **more):
    """A quotation presented as speech."""
    traits = more.pop("traits", frozenset({"speech"}))
    return made(
        article, "quotation", "", Value("mention"), start=start, text=words, traits=traits, **more
    )


def credited(*kinds, scope="same sentence"):
    """An attribution whose chain has credits of these kinds."""
    chain = tuple(Credit(f"someone {n}", kind, 0, 1) for n, kind in enumerate(kinds))
    return Attribution(chain, scope, (0, 0))


def linked_of(*facts, pairs=(), events=(), articles=None):
    """Facts of articles that nothing is known of, or of the given rows."""
    names = sorted({fact.article for fact in facts})
    rows = articles or tuple(SourceRow(name, name, None, None, "en") for name in names)
    return Linked(rows, tuple(sorted(facts, key=lambda fact: fact.id)), events, pairs)
