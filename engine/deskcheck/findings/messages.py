"""What findings say, in English: one function for each kind of complaint.

No capital, no full stop. Figures are given with their hedges, and nothing is said of who is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from deskcheck.facts import Fact
from deskcheck.findings.differences import difference
from deskcheck.findings.subjects import ARTICLE
from deskcheck.findings.wording import interval_in_words, value_in_words
from deskcheck.typed import Agree, Cite, Compare, Have, MatchWords, Rule

Cited = Sequence[tuple[Fact, str]]
"""The facts of a finding with their roles."""

_Words = Callable[[Fact], str]

_SHOWN_VALUES = 4
_SHOWN_WORDS = 48
_MARKS = tuple("\"“”„«‘’'")


def message(rule: Rule, verdict: str, cited: Cited) -> str:
    """What is wrong, in one line; `cited` holds no left-out facts."""
    check = rule.check
    if isinstance(check, Agree):
        return _disagreement(verdict, cited)
    if isinstance(check, MatchWords):
        return "two wordings of one statement: " + _wordings(cited)
    fact = cited[0][0]
    if isinstance(check, Cite):
        return f"{_uncited(check, rule.negated)}: {_quoted(fact)}"
    if isinstance(check, Compare):
        return _out_of_place(check, rule.negated, fact)
    return _lacking(check, rule.negated, cited)


def _disagreement(verdict: str, cited: Cited) -> str:
    said = _sides(cited, lambda fact: value_in_words(fact.value))
    if verdict == "contradicts":
        return said
    return f"{said}: the printed figures differ, a hedge allows both"


def _wordings(cited: Cited) -> str:
    """The first place where two sides part; what each prints where no such place is found."""
    sides = [fact for fact, role in cited if role in ("outlier", "disputed")]
    others = [fact for fact, role in cited if role == "agrees"] or sides[1:]
    for fact in sides:
        for other in others:
            found = difference(_inner(fact), _inner(other)) if fact.id != other.id else None
            if found is not None:
                return f"“{found[0]}” against “{found[1]}”"
    return _sides(cited, _quoted)


def _inner(fact: Fact) -> str:
    return fact.text.strip("\"“”„«»‘’'` ")


def _sides(cited: Cited, words: _Words) -> str:
    """The odd ones out against the others; where nobody is, each value against the next."""
    out = [fact for fact, role in cited if role == "outlier"]
    if out:
        others = [fact for fact, role in cited if role != "outlier"]
        return f"{_listed(_distinct(out, words))} against {_listed(_distinct(others, words))}"
    disputed = [fact for fact, role in cited if role == "disputed"]
    articles: dict[str, set[str]] = {}
    for fact in disputed:
        articles.setdefault(words(fact), set()).add(fact.article)
    counts = {len(found) for found in articles.values()}
    if counts <= {1}:
        return _listed(list(articles), " against ")
    told = [f"{word} ({_number(len(found), 'article')})" for word, found in articles.items()]
    return _listed(told, " against ")


def _distinct(facts: Iterable[Fact], words: _Words) -> list[str]:
    return list(dict.fromkeys(words(fact) for fact in facts))


def _listed(parts: list[str], last: str = " and ") -> str:
    if len(parts) > _SHOWN_VALUES:
        more = f"{len(parts) - _SHOWN_VALUES + 1} more"
        parts = [*parts[: _SHOWN_VALUES - 1], more]
        last = " and "
    return last.join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _uncited(check: Cite, negated: bool) -> str:
    other = " other than another outlet" if check.other_than_outlet else ""
    sentence = " in the same sentence" if check.same_sentence else ""
    kind = check.kind
    if negated:
        said = f"only {kind}s" if check.only else f"an {kind}" if kind[0] in "ao" else f"a {kind}"
        return f"cites {said}{other}{sentence}"
    if check.only:
        return f"does not cite only {kind}s{other}{sentence}"
    return f"cites no {kind}{other}{sentence}"


def _out_of_place(check: Compare, negated: bool, fact: Fact) -> str:
    value = value_in_words(fact.value)
    if check.texts:
        known = _listed(list(check.texts), " or ")
        return f"{value} is {'' if negated else 'not '}{known}"
    if check.within is None:
        return value
    within = interval_in_words(check.within, fact.value.kind, fact.value.unit)
    return f"{value} is {'' if negated else 'not '}{within}"


def _lacking(check: Have, negated: bool, cited: Cited) -> str:
    facts = [fact for fact, _ in cited]
    concept = facts[0].concept
    if concept == ARTICLE:
        return f"the article has {'a' if negated else 'no'} {check.attribute}"
    what = f"this {concept}" if len(facts) == 1 else f"these {len(facts)} {concept}s"
    verb = "has" if len(facts) == 1 else "have"
    shown = _listed([_quoted(fact) for fact in facts])
    return f"{what} {verb} {'a' if negated else 'no'} {check.attribute}: {shown}"


def _quoted(fact: Fact) -> str:
    """The words as printed, on one line, shortened at a word; a quotation has its own marks."""
    words = " ".join(fact.text.split())
    if len(words) > _SHOWN_WORDS:
        words = words[:_SHOWN_WORDS].rsplit(" ", 1)[0] + " …"
    return words if words[:1] in _MARKS else f"`{words}`"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
