"""`when` and `unless`: tests of a fact, of its entity and of its article."""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.check import messages as measure_messages
from deskcheck.check import rule_messages as messages
from deskcheck.check.comparing import UNCREDITED
from deskcheck.check.context import Context
from deskcheck.check.languages import LANGUAGES
from deskcheck.check.meaning import Meaning
from deskcheck.check.measures import compare, is_credited, operand_words
from deskcheck.check.names import without_owner
from deskcheck.check.predicate_messages import be_cited
from deskcheck.check.predicates import OF_ONE_FACT
from deskcheck.check.single import have
from deskcheck.check.verbs import verb
from deskcheck.facts import Interval
from deskcheck.typed import (
    All,
    Any,
    Condition,
    Metadata,
    Not,
    OfSubject,
    Says,
    Selector,
    Tagged,
)
from deskcheck.units import size
from deskcheck_grammar import tree
from deskcheck_grammar.names import canonical, nearest
from deskcheck_grammar.source import Span

DAY = frozenset(["day"])

METADATA: dict[str, str] = {
    "outlet": "outlet",
    "language": "language",
    "publication date": "published",
    "publication": "published",
}
"""What a condition may ask about an article, by canonical name."""


def condition_of(context: Context, subject: Meaning) -> tuple[Condition | None, bool]:
    """The rule's `when` AND NOT `unless`, None without either; and whether it is sound."""
    rule, parts, sound = context.rule, list[Condition](), True
    for condition, negated in ((rule.when, False), (rule.unless, True)):
        if condition is None:
            continue
        found = _condition(context, condition, subject)
        if found is None:
            sound = False
        else:
            parts.append(Not(found) if negated else found)
    return (All(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)), sound


def _condition(context: Context, condition: tree.Condition, subject: Meaning) -> Condition | None:
    if isinstance(condition, tree.Test):
        found = _test(context, condition, subject)
        return Not(found) if found and condition.negated else found
    if isinstance(condition, tree.Not):
        part = _condition(context, condition.part, subject)
        return Not(part) if part else None
    parts = [_condition(context, part, subject) for part in condition.parts]
    sound = tuple(part for part in parts if part)
    if len(sound) < len(parts):
        return None
    return All(sound) if isinstance(condition, tree.All) else Any(sound)


def _test(context: Context, test: tree.Test, subject: Meaning) -> Condition | None:
    name = canonical(test.subject.text)
    if name == "article" or (name == "it" and subject.concepts == ("article",)):
        return _of_article(context, test)
    if isinstance(test.predicate, tree.BeTagged | tree.Say):
        message = messages.only_articles(verb(test.predicate), test.subject.text)
        context.report(message, test.subject.span)
        return None
    field = _metadata(name, subject, context)
    if field:
        return _of_metadata(context, test, field)
    asked = _asked(context, test.subject, name, subject)
    return _of_subject(context, test, *asked) if asked else None


def _of_article(context: Context, test: tree.Test) -> Condition | None:
    """Tags, words and metadata of the article as a whole."""
    predicate = test.predicate
    if isinstance(predicate, tree.BeTagged):
        return Tagged(predicate.tag.text)
    if isinstance(predicate, tree.Say):
        return Says(predicate.words.text)
    if isinstance(predicate, tree.Have) and METADATA.get(canonical(predicate.thing.text)) == (
        "published"
    ):
        return Metadata("published", within=Interval(None, None))
    context.report(messages.article_cannot(verb(predicate)), test.span)
    return None


def _metadata(name: str, subject: Meaning, context: Context) -> str | None:
    """The article's metadata that a name means, unless the subject has such an attribute itself."""
    for prefix in ("article ", "its "):
        if name.startswith(prefix) and (prefix == "article " or subject.concepts == ("article",)):
            return METADATA.get(name.removeprefix(prefix))
    return None if context.names.attribute(name, subject.owners) else METADATA.get(name)


def _of_metadata(context: Context, test: tree.Test, field: str) -> Condition | None:
    predicate = test.predicate
    if not isinstance(predicate, tree.Be):
        context.report(messages.article_cannot(verb(predicate)), test.span)
        return None
    if field == "published":
        return _published(context, predicate)
    if predicate.operator not in ("one of", "equal"):
        message = measure_messages.needs_order(predicate.operator, field, "text")
        context.report(message, predicate.span)
        return None
    words = [_metadata_word(context, operand, field) for operand in predicate.operands]
    known = tuple(word for word in words if word is not None)
    if len(known) < len(words):
        return None
    return Metadata("outlet" if field == "outlet" else "language", known)


def _metadata_word(context: Context, operand: tree.Operand, field: str) -> str | None:
    word = operand_words(operand)
    if not isinstance(operand, tree.Text | tree.Phrase):
        context.report(measure_messages.words_needed(word, field, "text", ()), operand.span)
        return None
    if field == "outlet":
        return word
    code = LANGUAGES.get(word.lower(), word.lower())
    if code in LANGUAGES.values():
        return code
    message = messages.unknown_language(word, nearest(word.lower(), list(LANGUAGES)))
    context.report(message, operand.span)
    return None


def _published(context: Context, predicate: tree.Be) -> Condition | None:
    subject = Meaning("publication date", Selector((("article", "publication date"),)), DAY)
    found = compare(context, predicate, subject)
    return Metadata("published", within=found.within) if found else None


def _asked(
    context: Context, phrase: tree.Phrase, name: str, subject: Meaning
) -> tuple[str, Meaning] | None:
    """The attribute of the subject's entity that a test is about ("" for the subject itself)."""
    if name == "it" or name == canonical(subject.label) or name in subject.concepts:
        own = name in subject.concepts and name != canonical(subject.label)
        whole = Meaning(name, subject.selector, frozenset(["mention"])) if own else subject
        return "", whole
    wanted = without_owner(name, subject.owners)
    found = context.names.attribute(wanted, subject.owners)
    if found:
        attribute, kinds = found
        pairs = tuple(
            (concept, attribute)
            for concept in subject.owners
            if context.names.attribute(attribute, [concept])
        )
        return attribute, Meaning(attribute, Selector(pairs), kinds)
    known = sorted({a for c in subject.owners for a in context.names.suggested(c)})
    message = messages.other_subject(phrase.text, known, nearest(wanted, known))
    context.report(message, context.located(phrase, wanted) if message.instead else phrase.span)
    return None


def _of_subject(
    context: Context, test: tree.Test, attribute: str, asked: Meaning
) -> Condition | None:
    """A test of the subject's own fact or of another value of its entity."""
    predicate = test.predicate
    if isinstance(predicate, tree.Have):
        # "Its format has a judge" and "it has a judge" both ask what its entity has.
        entity = Meaning(asked.label, asked.selector, frozenset(["mention"]))
        owned = have(context, predicate, asked if attribute or asked.figures else entity)
        return OfSubject("", owned) if owned else None
    reader = OF_ONE_FACT.get(type(predicate))
    if reader is None:
        context.report(messages.compares_in_condition(verb(predicate)), predicate.span)
        return None
    if isinstance(predicate, tree.Appear) and predicate.place == "file":
        context.report(messages.files_in_condition(), predicate.span)
        return None
    if isinstance(predicate, tree.Be):
        if _uncited(context, test, predicate, asked):
            return None
        asked = asked if attribute else _narrowed(context, predicate, asked)
        if asked.figures and len(asked.kinds) > 1:
            context.report(messages.figures_are_measured(), predicate.span)
            return None
    context.tested = test.subject.span
    found = reader(context, predicate, asked)
    context.tested = None
    return OfSubject(attribute, found) if found else None


def _uncited(context: Context, test: tree.Test, predicate: tree.Be, asked: Meaning) -> bool:
    """Whether a test has a mistake of its own: `is cited`, or `is` of an entity."""
    if is_credited(predicate) and not set(asked.concepts) & UNCREDITED:
        instead = "does not cite a source" if test.negated else "cites a source"
        span = Span(test.subject.span.end, predicate.span.end)
        words = be_cited(asked.label, instead)
        context.report(words, predicate.span, [(span, f" {instead}")])
        return True
    if asked.entity:
        context.report(messages.its_value(asked.label), test.span)
        return True
    return False


def _narrowed(context: Context, predicate: tree.Be, asked: Meaning) -> Meaning:
    """Figures of the one kind that a test measures: "when it is more than 1,000"."""
    if not asked.figures or len(asked.kinds) == 1:
        return asked
    measures = [m for o in predicate.operands if isinstance(o, tree.Amount) for m in o.measures]
    kinds = [k for k in sorted(asked.kinds) if all(size(m.unit, k) for m in measures)]
    if not measures or len(kinds) != 1:
        return asked
    if context.narrowed and context.narrowed != set(kinds):
        context.report(messages.mixed_conditions(asked.label), predicate.span)
    context.narrowed.add(kinds[0])
    selector = replace(asked.selector, numbers=False, kinds=(kinds[0],))
    return Meaning(kinds[0], selector, frozenset(kinds))
