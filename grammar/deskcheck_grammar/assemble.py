"""A rule's sentence and clauses put together, with what does not go together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from deskcheck_grammar import tree
from deskcheck_grammar.doubts import doubts, joined_articles
from deskcheck_grammar.parts import Built, Clause, Modifier, Sentence
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.source import Span

VERBS: dict[type, str] = {
    tree.Agree: "agree",
    tree.BeCompatible: "be compatible",
    tree.Cite: "cite",
    tree.Be: "be",
    tree.Have: "have",
    tree.MatchWords: "match word for word",
    tree.Corroborated: "be corroborated",
    tree.Order: "be",
    tree.Old: "be",
    tree.GivenIn: "be given in",
    tree.Unique: "be unique",
    tree.OneSpelling: "have one spelling",
    tree.MatchIts: "match its",
    tree.ShowEllipsis: "show an ellipsis",
    tree.Appear: "appear",
    tree.BeWritten: "be written",
    tree.AddUp: "add up to",
    tree.Equal: "equal",
    tree.Trend: "fall over time",
    tree.Pair: "pair",
}
_DENIED = (
    tree.Be,
    tree.Order,
    tree.Old,
    tree.GivenIn,
    tree.Cite,
    tree.Have,
    tree.Appear,
    tree.BeWritten,
    tree.Equal,
    tree.Trend,
)
"""What `not` goes with."""

_TAKES: dict[str, tuple[type, ...]] = {
    "WITHIN": (tree.Agree, tree.BeCompatible, tree.MatchIts, tree.AddUp),
    "WITHIN_FACTOR": (tree.Agree,),
    "EXACTLY": (tree.Agree,),
    "SAME_SENTENCE": (tree.Cite,),
    "OTHER": (tree.Agree, tree.BeCompatible),
    "FILE": (tree.Agree, tree.BeCompatible, tree.MatchWords, tree.ShowEllipsis),
    "INCLUDING_TRANSLATIONS": (tree.MatchWords, tree.ShowEllipsis),
}
"""Which predicates an addition goes with; scopes go with all, the engine says which it compares."""

_NAMES = {
    "WITHIN": "tolerance",
    "WITHIN_FACTOR": "tolerance",
    "EXACTLY": "tolerance",
    "SAME_SENTENCE": "`in the same sentence`",
    "OTHER": "`with`",
    "FILE": "`with`",
    "INCLUDING_TRANSLATIONS": "`including translations`",
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


class Assembly:
    """One rule in the making: its predicate grows by each modifier, problems are gathered."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.predicate = sentence.predicate
        self.scopes: list[tree.Scope] = []
        self.problems: list[Problem] = []
        self.seen: set[str] = set()
        self.doubtful = False  # whether the predicate is probably not what was meant

    def run(self, clauses: Sequence[Clause]) -> Built:
        """The rule with every modifier and clause in its place."""
        head, values = self.sentence, self._clauses(clauses)
        conditions = [values[word] for word in ("WHEN", "UNLESS") if word in values]
        self.problems += doubts(head, conditions)
        self.doubtful = any(problem.severity == "error" for problem in self.problems)
        for modifier in head.modifiers:
            self._modifier(modifier)
        negated = self._negation()
        examples = [clause.value for clause in clauses if clause.type == "CASE"]
        self.problems += joined_articles(examples)
        end = max([head.span.end, *(clause.span.end for clause in clauses)])
        rule = tree.Rule(
            id=head.id,
            subject=head.subject,
            modal=cast(Any, head.modal),
            negated=negated,
            predicate=self.predicate,
            scopes=tuple(self.scopes),
            when=values.get("WHEN"),
            unless=values.get("UNLESS"),
            because=values.get("BECAUSE"),
            see=tuple(text for clause in clauses if clause.type == "SEE" for text in clause.value),
            examples=tuple(examples),
            span=Span(head.span.start, end),
            id_span=head.id_span,
        )
        return Built(rule, tuple(self.problems))

    def _clauses(self, clauses: Sequence[Clause]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for clause in clauses:
            word = clause.type.lower()
            if clause.type in ("WHEN", "UNLESS", "BECAUSE") and clause.type in values:
                advice = "join the two with `and`" if word != "because" else "keep one"
                self._problem("second-clause", clause.span, f"a second `{word}`", advice)
            values.setdefault(clause.type, clause.value)
        return values

    def _problem(self, code: str, span: Span, message: str, advice: str, *edits: Edit) -> None:
        self.problems.append(Problem(code, span, message, advice, edits))

    # ------------------------------------------------------------ modifiers

    def _modifier(self, modifier: Modifier) -> None:
        kind, verb = _kind(modifier), VERBS[type(self.predicate)]
        takes = _TAKES.get(kind)
        if takes and not isinstance(self.predicate, takes):
            if self.doubtful:
                return
            if kind == "OTHER" and isinstance(self.predicate, _TAKES["FILE"]):
                message, advice = (
                    f"`{verb}` takes a file after `with`",
                    'such as `with "readout.txt"`',
                )
                self._problem("misplaced", modifier.span, message, advice)
                return
            name = _NAMES[kind]
            message = f"`{verb}` takes no {name}"
            self._problem("misplaced", modifier.span, message, "leave it out", _cut(modifier.span))
            return
        slot = _SLOTS.get(kind, kind)
        if modifier.value in ("on the same day", "at any time"):
            slot = "WINDOW"
        if slot in self.seen:
            name = "scope" if slot == "SCOPE" else _NAMES.get(kind, "scope")
            self._problem(
                "repeated", modifier.span, f"a second {name}", "keep one", _cut(modifier.span)
            )
            return
        self.seen.add(slot)
        self._add(modifier)

    def _add(self, modifier: Modifier) -> None:
        kind, value, span = _kind(modifier), cast(Any, modifier.value), modifier.span
        if kind == "SCOPE":
            self.scopes.append(tree.Scope(value, span=span))
        elif kind in ("FILE", "IN"):
            self.scopes.append(tree.Scope("with file", file=value, span=span))
        elif kind == "OF_EACH_OTHER":
            self._window(modifier)
        elif kind == "WITHIN_FACTOR":
            self._factor(value)
        else:
            # Every predicate that may take an addition has the field for it.
            change = {_FIELDS[kind]: value if kind in ("WITHIN", "OTHER") else True}
            self.predicate = replace(cast(Any, self.predicate), **change)

    def _factor(self, amount: tree.Amount) -> None:
        """Within a factor of N: a bare number of 1 or more."""
        measure = amount.measures[0]
        if len(amount.measures) > 1 or measure.unit or measure.number < 1:
            message, advice = "a factor is a number from 1 up", "such as `within a factor of 10`"
            self._problem("bad-factor", amount.span, message, advice)
        else:
            self.predicate = replace(cast(tree.Agree, self.predicate), factor=measure.number)

    def _window(self, modifier: Modifier) -> None:
        """Within N days of each other: whole days, weeks counted as seven."""
        measures = cast(tree.Amount, modifier.value).measures
        days = sum(measure.number * _DAYS.get(measure.unit, 0) for measure in measures)
        if any(measure.unit not in _DAYS for measure in measures) or days % 1:
            message = "`of each other` counts whole days"
            self._problem(
                "not-days", modifier.span, message, "such as `within 2 days of each other`"
            )
        else:
            self.scopes.append(tree.Scope("within days", int(days), span=modifier.span))

    # ------------------------------------------------------------ not

    def _negation(self) -> bool:
        """Whether the rule is negated; `not` with what cannot be denied is a problem."""
        head, negation = self.sentence, self.sentence.negation
        verb, at = VERBS[type(self.predicate)], self.predicate.span
        if head.turned == "DIFFER":
            if negation is None:
                message = f"`{head.modal} differ` is not a check"
                advice = f"did you mean `{head.modal} not differ`?"
                edit = Edit(Span(at.start, at.start), "not ")
                self._problem("not-a-check", at, message, advice, edit)
            return False
        denied = (negation is not None) != (head.turned == "NO")
        if self.doubtful:
            return denied
        if denied and not isinstance(self.predicate, _DENIED):
            span = negation or at
            message = f"`not` does not go with `{verb}`"
            advice = f"say what must hold: `{head.modal} {verb}`"
            self._problem("negated", span, message, advice, _cut(span))
            return False
        return denied


_SLOTS = {
    "EXACTLY": "WITHIN",
    "WITHIN_FACTOR": "WITHIN",
    "OF_EACH_OTHER": "WINDOW",
    "FILE": "SCOPE",
    "IN": "SCOPE",
}
"""What may be said once only, for additions of which one excludes the other."""

_FIELDS = {
    "WITHIN": "tolerance",
    "EXACTLY": "exactly",
    "OTHER": "other",
    "SAME_SENTENCE": "same_sentence",
    "INCLUDING_TRANSLATIONS": "including_translations",
}


def _kind(modifier: Modifier) -> str:
    """The modifier's kind; `with` is about a file or about another name."""
    if modifier.type == "WITH":
        return "FILE" if isinstance(modifier.value, tree.Text) else "OTHER"
    return modifier.type


def _cut(span: Span) -> Edit:
    """Take words out together with the space before them."""
    return Edit(Span(span.start - 1, span.end), "")
