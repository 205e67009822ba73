"""Every message of lint, a function each."""

from __future__ import annotations

from deskcheck.vocabulary.messages import Message, listed


def unneeded_use(name: str) -> Message:
    """A pack whose definitions are there anyway."""
    return Message(
        "unneeded-use",
        f"the `{name}` pack is always loaded: its definitions need no `use`",
        "leave this name out",
        severity="note",
    )


def unused_use(name: str) -> Message:
    """A pack or file of definitions that no rule of this file speaks of."""
    return Message(
        "unused-use",
        f"no rule of this file speaks of anything that `{name}` defines",
        "leave this name out",
        severity="note",
    )


def used_twice(name: str) -> Message:
    """A pack or file that one file uses twice."""
    return Message("used-twice", f"`{name}` is used twice here", "once is enough", severity="note")


def unused_definition(name: str) -> Message:
    """A definition that no rule speaks of."""
    return Message(
        "unused-definition",
        f"no rule speaks of `{name}`",
        "write a rule about it, or drop the definition",
        severity="note",
    )


def replaces(name: str, pack: str) -> Message:
    """A definition that stands in for one of a pack."""
    return Message(
        "replaced-definition",
        f"this `{name}` replaces the one of the {pack}",
        "give it another name to have both",
        severity="note",
    )


def claimed_twice(words: list[str], name: str, other: str, where: str, events: bool) -> Message:
    """Words that two definitions claim as their own."""
    return Message(
        "claimed-twice",
        f"{listed(words, 'and')} in articles can mean a `{name}` or a `{other}` ({where})",
        "keep them in one of the two" + (", or make them `loosely called`" if events else ""),
        severity="warning",
    )


def refused_words(name: str) -> Message:
    """An event all of whose words are ruled out again."""
    return Message(
        "never-fires",
        f"no article can mention `{name}`: each of its words stands after `but not` too",
        "drop words from one of the two lists",
        severity="warning",
    )


def no_pattern(name: str) -> Message:
    """An attribute that is neither a length of time nor a choice, without words to read it by."""
    return Message(
        "never-read",
        f"nothing reads `{name}` in articles: it has no `as in`",
        f'say how articles put it, as in "… {{{name}}} …"',
        severity="warning",
    )


def kind_not_read(name: str, kinds: list[str]) -> Message:
    """An attribute of a kind that is not read in articles."""
    return Message(
        "never-read",
        f"nothing reads `{name}` in articles: a {listed(kinds, 'or')} is not read",
        "give it another kind of value, or drop it",
        severity="warning",
    )


def no_because() -> Message:
    """A rule that does not say why."""
    return Message(
        "no-because",
        "this `must` does not say why",
        'add a line: because "…"; reports show it',
        severity="note",
    )


def no_examples(missing: list[str]) -> Message:
    """A rule without examples of one sort or another."""
    shown = [f"`{name}`" for name in missing]
    return Message(
        "no-examples",
        f"this rule has no {' and no '.join(shown)} example",
        f"add {' and '.join(shown)} with small articles between quotation marks for `desk test`",
        severity="note",
    )


def condition_never_true() -> Message:
    """A rule that applies to nothing."""
    return Message(
        "never-fires",
        "this rule never applies: its `when` and `unless` rule each other out",
        "drop one of the two",
        severity="warning",
    )


def no_value_breaks(name: str) -> Message:
    """A rule that every value keeps."""
    return Message(
        "never-fires",
        f"no article can break this rule: every {name} there can be keeps it",
        "narrow what it allows",
        severity="warning",
    )


def condition_keeps() -> Message:
    """A rule whose condition picks only what keeps it."""
    return Message(
        "never-fires",
        "no article can break this rule: whatever its condition picks keeps it",
        "change the condition, or what the rule allows",
        severity="warning",
    )


def redundant(where: str) -> Message:
    """A rule that can complain of nothing that another does not complain of."""
    return Message(
        "redundant-rule",
        f"the rule at {where} complains of all that this one can complain of",
        "drop this one, or make it the stricter of the two",
        severity="warning",
    )


def contradicting(where: str) -> Message:
    """Two rules that cannot both be kept where the condition of one holds."""
    return Message(
        "contradicting-rule",
        f"where its condition holds, no article can keep this rule and the one at {where}",
        "give the other one the opposite condition, or drop one of them",
        severity="warning",
    )
