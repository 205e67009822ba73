"""Sentences that parse and cannot be meant as they read: any words may follow `be` and `have`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from deskcheck_grammar import tree
from deskcheck_grammar.names import distance, nearest, singular, slips
from deskcheck_grammar.parts import Modifier, Sentence
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.quantities import SMALL, TENS
from deskcheck_grammar.source import Span
from deskcheck_grammar.units import UNITS

_AFTER_BE = (
    "compatible",
    "unique",
    "written",
    "corroborated by",
    "given in",
    "after",
    "before",
    "on or after",
    "on or before",
    "earlier than",
    "later than",
    "older than",
)
_MEANT = {
    "given as": "given in",
    "given": "given in",
    "stated in": "given in",
    "measured in": "given in",
    "expressed as": "given in",
    "spelled as": "written",
    "spelt as": "written",
    "singular": "unique",
    "consistent": "compatible",
}
"""What editors say after `be`, and what they mean."""

_QUOTED = re.compile(
    r"quoted|(?:in|inside|within) (?:quotations?|quotes|quotation marks|a quote)", re.IGNORECASE
)
_USED = frozenset(["used", "printed", "said", "published"])
_PART = re.compile(r"in (?:the |a |its )?(?:body|text|headline|caption)s?", re.IGNORECASE)
_IDENTICAL = frozenset(["identical", "exactly the same", "exactly equal"])
_FILE = re.compile(r"[\w.-]*[\w-][./\\][\w./\\-]+")
_TWO_ARTICLES = re.compile(r'[.!?…]",?\s+"')


def doubts(head: Sentence, conditions: Iterable[tree.Condition]) -> list[Problem]:
    """What is doubtful in a rule's sentence and conditions."""
    found: list[Problem | None] = [
        _denial_only(head),
        _part_of_a_source(head),
        _one_spelling(head),
        _written(head),
        *(_file_name(modifier) for modifier in head.modifiers),
    ]
    said = [head.predicate] if isinstance(head.subject, tree.Phrase) else []
    for predicate in (*said, *_tested(conditions)):
        if isinstance(predicate, tree.Old):
            found.append(_age_unit(predicate.operands[-1]))
        if isinstance(predicate, tree.Be):
            found += _be(predicate, in_rule=predicate is head.predicate)
    return [problem for problem in found if problem]


def _tested(conditions: Iterable[tree.Condition]) -> Iterator[tree.Predicate]:
    for condition in conditions:
        match condition:
            case tree.Test():
                yield condition.predicate
            case tree.Not():
                yield from _tested([condition.part])
            case tree.All() | tree.Any():
                yield from _tested(condition.parts)


# ---------------------------------------------------------------- whole predicates


def _denial_only(head: Sentence) -> Problem | None:
    """Must fall over time: an unchanged figure is no mistake, so only the denial is a check."""
    predicate = head.predicate
    if not isinstance(predicate, tree.Trend) or head.negation:
        return None
    other = "rise" if predicate.direction == "fall" else "fall"
    message = f"`{head.modal} {predicate.direction}` is not a check"
    advice = f"did you mean `{head.modal} not {other} over time`?"
    edit = Edit(predicate.span, f"not {other} over time")
    return Problem("not-a-check", predicate.span, message, advice, (edit,))


def _part_of_a_source(head: Sentence) -> Problem | None:
    if head.turned != "PART":
        return None
    message = "sources are counted in whole numbers from 1 up"
    advice = "such as `be corroborated by 2 independent sources`"
    return Problem("bad-number", head.turned_at, message, advice)


def _one_spelling(head: Sentence) -> Problem | None:
    """Have one speling: any name may follow `have`."""
    predicate = head.predicate
    if not isinstance(predicate, tree.Have) or not predicate.thing.text.lower().startswith("one "):
        return None
    return _slip(predicate.thing, ["one spelling"])


def _written(head: Sentence) -> Problem | None:
    """Harvik must be written "Harwick", "Harvik" must be "Harwick", "Harvik" must be written."""
    subject, predicate = head.subject, head.predicate
    if isinstance(predicate, tree.BeWritten):
        if isinstance(subject, tree.Phrase):
            quoted = f'"{subject.text}"'
            message = "`be written` is about words, which stand between quotation marks"
            edit = Edit(subject.span, quoted)
            return Problem("unquoted", subject.span, message, f"did you mean `{quoted}`?", (edit,))
        if predicate.words is None and head.negation is None:
            message = "`be written` does not say how"
            advice = 'such as `be written "Harwick"`, or `must not be written`'
            return Problem("missing-words", predicate.span, message, advice)
    elif isinstance(subject, tree.Text) and isinstance(predicate, tree.Be):
        operand = predicate.operands[0]
        if isinstance(operand, tree.Phrase) and operand.text.lower() in _USED:
            return _replaced(operand, 1, "written")
        if predicate.operator == "equal" and isinstance(operand, tree.Text):
            start = operand.span.start
            message = "`be` compares values; words are written"
            advice = f'did you mean `be written "{operand.text}"`?'
            edit = Edit(Span(start, start), "written ")
            return Problem("unknown-word", predicate.span, message, advice, (edit,))
    return None


def _file_name(modifier: Modifier) -> Problem | None:
    """With readout.txt: a file without its marks."""
    other = modifier.value
    if modifier.type != "WITH" or not isinstance(other, tree.Phrase):
        return None
    if not _FILE.fullmatch(other.text):
        return None
    quoted = f'"{other.text}"'
    message, advice = "a file stands between quotation marks", f"did you mean `{quoted}`?"
    return Problem("unquoted", other.span, message, advice, (Edit(other.span, quoted),))


# ---------------------------------------------------------------- be


def _be(predicate: tree.Be, in_rule: bool) -> Iterator[Problem | None]:
    """What may follow `be`: a keyword typed wrong reads as a name."""
    last = predicate.operands[-1]
    if predicate.operator == "one of":
        yield _decimal_comma(predicate.operands)
    elif isinstance(last, tree.Phrase) and predicate.operator == "equal":
        in_place = _appear(predicate, last) or _identical(predicate, last)
        yield (in_place if in_rule else _quoted(last)) or _after_be(last)
    elif isinstance(last, tree.Phrase):
        yield _number_word(last)


def _age_unit(age: tree.Amount) -> Problem | None:
    """Older than 14."""
    if age.measures[-1].unit:
        return None
    message = "an age needs a unit"
    edit = Edit(Span(age.span.end, age.span.end), " days")
    return Problem("missing-unit", age.span, message, "did you mean `days`?", (edit,))


def _appear(predicate: tree.Be, said: tree.Phrase) -> Problem | None:
    """Must be in the body."""
    if not _PART.fullmatch(said.text):
        return None
    span = Span(predicate.span.start, said.span.start + len("in"))
    message, advice = "`be in` is said in conditions only", "did you mean `appear in`?"
    return Problem("unknown-word", span, message, advice, (Edit(span, "appear in"),))


def _identical(predicate: tree.Be, said: tree.Phrase) -> Problem | None:
    """Must be identical across sources."""
    if said.text.lower() not in _IDENTICAL:
        return None
    span = Span(predicate.span.start, said.span.end)
    message, advice = f"`be {said.text}` is not a check", "did you mean `agree exactly`?"
    return Problem("unknown-word", span, message, advice, (Edit(span, "agree exactly"),))


def _quoted(said: tree.Phrase) -> Problem | None:
    """When it is quoted."""
    if not _QUOTED.fullmatch(said.text):
        return None
    return _replaced(said, len(said.text.split()), "in a quotation")


def _after_be(said: tree.Phrase) -> Problem | None:
    words = said.text.lower().split()
    if words == ["corroborated"]:
        message = "`be corroborated` does not say by how many"
        advice = "add `by 2 independent sources`"
        edit = Edit(Span(said.span.end, said.span.end), " by 2 independent sources")
        return Problem("missing-words", said.span, message, advice, (edit,))
    if words[0] == "in" and len(words) == 2 and words[1] in UNITS:
        return _replaced(said, 1, "given in")
    for count in (2, 1):
        meant = _MEANT.get(" ".join(words[:count]))
        if meant and len(words) >= count and (meant != "given in" or words[-1] in UNITS):
            return _replaced(said, count, meant)
    return _slip(said, _AFTER_BE)


def _slip(said: tree.Phrase, keywords: Sequence[str]) -> Problem | None:
    """A name whose first words are nearly a keyword."""
    words = said.text.lower().split()
    for keyword in keywords:
        wanted = keyword.split()
        pairs = list(zip(words, wanted, strict=False))
        apart = [distance(typed, word, slips(word)) for typed, word in pairs]
        near = all(far <= slips(word) for far, (_, word) in zip(apart, pairs, strict=True))
        if len(pairs) == len(wanted) and near and any(apart):
            right = next(at for at, far in enumerate(apart) if far)
            return _replaced(said, len(wanted), " ".join(wanted[right:]), right)
    return None


def _replaced(said: tree.Phrase, count: int, keyword: str, right: int = 0) -> Problem:
    """The problem that the first `count` words of a name, but for `right` ones, are wrong."""
    words = said.text.split()
    typed = " ".join(words[right:count])
    folded = len(said.text) == said.span.end - said.span.start
    start = said.span.start + len(" ".join([*words[:right], ""]))
    span = Span(start, start + len(typed)) if folded else said.span
    text = keyword if folded else " ".join([*words[:right], keyword, *words[count:]])
    message, advice = f"`{typed}` is not understood here", f"did you mean `{keyword}`?"
    return Problem("unknown-word", span, message, advice, (Edit(span, text),))


def _number_word(said: tree.Phrase) -> Problem | None:
    """At most five-teen minutes: a number word typed wrong reads as a name."""
    words = said.text.lower().split()
    if len(words) != 2 or singular(words[1]) not in UNITS:
        return None
    typed = said.text.split()[0]
    near = nearest(typed.replace("-", ""), [*SMALL, *TENS])
    span = Span(said.span.start, said.span.start + len(typed))
    message = f"`{typed}` is not a number"
    if near is None:
        return Problem("unknown-number", span, message, "write it in figures")
    return Problem("unknown-number", span, message, f"did you mean `{near}`?", (Edit(span, near),))


def _decimal_comma(operands: Sequence[tree.Operand]) -> Problem | None:
    """One of 1,5 is two values: a comma between figures with no space is probably a point."""
    for left, right in pairwise(operands):
        both = isinstance(left, tree.Amount) and isinstance(right, tree.Amount)
        if both and right.span.start - left.span.end == 1:
            message = "a comma divides values here: these are two"
            advice = "write `1.5` for one and a half, `1, 5` for a list"
            span = Span(left.span.start, right.span.end)
            return Problem("two-values", span, message, advice, (), "warning")
    return None


# ---------------------------------------------------------------- examples


def joined_articles(examples: Iterable[tree.Example]) -> Iterator[Problem]:
    """Two articles of an example on one line, which is read as one that quotes."""
    for article in [article for example in examples for article in example.articles]:
        if _TWO_ARTICLES.search(article.text.text):
            message = "marks inside a line belong to the article: this is read as one article"
            advice = "put two articles on two lines"
            yield Problem("one-article", article.text.span, message, advice, (), "warning")
