"""The canonical text of a tree: parse(format_file(tree)) == tree, and formatting again changes
nothing. Comments and blank lines stay by the statement or clause that they stood by.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from deskcheck_grammar import tree, wording

WIDTH = 100
"""Columns of a line; lists are broken at commas, sentences never."""

INDENT = "    "


@dataclass(slots=True)
class Piece:
    """A line of output or a list over several lines, and where it came from in the source."""

    text: str
    at: int
    above: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)

    def lines(self, indent: str) -> list[str]:
        """Comments above, then the text with comments at its end."""
        return [*(indent + comment for comment in self.above), "  ".join([self.text, *self.behind])]


def format_file(file: tree.RuleFile) -> str:
    """The canonical text of a file without errors, ending in a newline ("" for an empty one)."""
    starts = [statement.span.start for statement in file.statements]
    inside: list[list[tree.Comment]] = [[] for _ in file.statements]
    blocks: list[tuple[int, int, str]] = []
    for comment in file.comments:
        owner = bisect_right(starts, comment.span.start) - 1
        if owner >= 0 and _belongs(comment, file.statements[owner]):
            inside[owner].append(comment)
        else:
            blocks.append((comment.span.start, comment.span.end, _tidy(comment.text)))
    for statement, comments in zip(file.statements, inside, strict=True):
        end = max([statement.span.end, *(comment.span.end for comment in comments)])
        blocks.append((statement.span.start, end, _statement(statement, comments)))
    blocks.sort(key=lambda block: block[0])
    return _joined(blocks, file.blanks)


def _joined(blocks: Sequence[tuple[int, int, str]], blanks: Sequence[int]) -> str:
    """Blocks under one another, with one blank line where there were any."""
    lines: list[str] = []
    before = 0
    for start, end, text in blocks:
        gap = bisect_right(blanks, start) - bisect_right(blanks, before - 1)
        if lines and gap:
            lines.append("")
        lines.append(text)
        before = end
    return "".join(f"{line}\n" for line in lines)


def _belongs(comment: tree.Comment, statement: tree.Statement) -> bool:
    return comment.place != "line" or comment.span.start < statement.span.end


def _tidy(comment: str) -> str:
    """A comment with a space after its `#`."""
    rest = comment[1:].strip()
    return f"# {rest}" if rest and rest[0] not in "#!" else f"#{rest}"


def _statement(statement: tree.Statement, comments: Iterable[tree.Comment]) -> str:
    """A statement's lines, with its comments."""
    pieces = _pieces(statement)
    ordered = sorted(pieces, key=lambda piece: piece.at)
    places = [piece.at for piece in ordered]
    below: list[str] = []
    for comment in comments:
        index = bisect_right(places, comment.span.start)
        if comment.place == "end":
            ordered[max(index - 1, 0)].behind.append(_tidy(comment.text))
        elif index < len(ordered) and ordered[index] is not pieces[0]:
            ordered[index].above.append(_tidy(comment.text))
        else:
            below.append(INDENT + _tidy(comment.text))
    lines = [line for piece in pieces for line in piece.lines(INDENT)]
    return "\n".join(lines + below)


def _pieces(statement: tree.Statement) -> list[Piece]:
    match statement:
        case tree.Use():
            packs = [
                pack.text if isinstance(pack, tree.Phrase) else wording.text(pack)
                for pack in statement.packs
            ]
            return [Piece(_wrap("use ", packs, ""), statement.span.start)]
        case tree.EventDefinition():
            return _event(statement)
        case tree.CountDefinition():
            return _count(statement)
        case tree.ThingDefinition():
            return _thing(statement)
        case tree.StatementDefinition():
            return _patterns(statement)
        case tree.Rule():
            return _rule(statement)


def _wrap(opening: str, items: Sequence[str], indent: str = INDENT) -> str:
    """A list after its opening words, broken at commas where it is too wide."""
    lines, line = [], indent + opening
    for index, item in enumerate(items):
        piece = item + ("," if index < len(items) - 1 else "")
        if index and len(line) + 1 + len(piece) > WIDTH:
            lines.append(line.rstrip())
            line = indent + INDENT
        line += piece if line.endswith(" ") else f" {piece}"
    return "\n".join([*lines, line])


# ---------------------------------------------------------------- definitions


def _event(node: tree.EventDefinition) -> list[Piece]:
    pieces = [Piece(f"define {node.name.text} as an event", node.span.start)]
    for words, texts in (
        ("called ", node.called),
        ("loosely called ", node.loosely_called),
        ("told as ", node.told_as),
        ("but not ", node.but_not),
    ):
        pieces += _texts(words, texts)
    for attribute in node.attributes:
        pieces.append(Piece(_attribute(attribute), attribute.span.start))
    if node.same_event:
        names = " and ".join(name.text for name in node.same_event)
        at = node.same_event[0].span.start
        pieces.append(Piece(f"{INDENT}same event when {names} match", at))
    return pieces


def _texts(words: str, texts: tuple[tree.Text, ...]) -> list[Piece]:
    return [Piece(_wrap(words, wording.texts(texts)), texts[0].span.start)] if texts else []


def _attribute(node: tree.AttributeDefinition) -> str:
    many = wording.is_plural(node.name.text)
    opening = f"{node.name.text} {'are' if many else 'is'} "
    patterns = wording.texts(node.patterns)
    if node.choices:
        values = [_choice(choice) for choice in node.choices]
        opening += "one of "
    else:
        values = [wording.kinds(node.kinds, many)]
    if not patterns:
        return _wrap(opening, values)
    return _wrap(opening, [*values, f"as in {patterns[0]}", *patterns[1:]])


def _choice(node: tree.Choice) -> str:
    words = f" ({', '.join(wording.texts(node.words))})" if node.words else ""
    return node.name.text + words


def _count(node: tree.CountDefinition) -> list[Piece]:
    head = _wrap(f"define {node.name.text} as a number of ", wording.texts(node.nouns), "")
    pieces = [Piece(head, node.span.start), *_texts("but not ", node.but_not)]
    if node.owner_kinds:
        kinds = wording.kinds(node.owner_kinds, many=False)
        pieces.append(Piece(f"{INDENT}of {kinds}", node.owner_span.start))
    if node.outcomes:
        outcomes = [_choice(outcome) for outcome in node.outcomes]
        at = node.outcomes[0].span.start
        pieces.append(Piece(_wrap("of one outcome: ", outcomes), at))
    return pieces


def _thing(node: tree.ThingDefinition) -> list[Piece]:
    head = f"define {node.name.text} as the {node.kind}"
    called = "called " + ", ".join(wording.texts(node.called)) if node.called else ""
    languages = [language.text for language in node.languages]
    speaking = "speaking " + ", ".join(languages) if languages else ""
    whole = head + (f" {called}" if called else "")
    whole += ("," if called and speaking else "") + (f" {speaking}" if speaking else "")
    if len(whole) <= WIDTH:
        return [Piece(whole, node.span.start)]
    pieces = [Piece(head, node.span.start), *_texts("called ", node.called)]
    if languages:
        pieces.append(Piece(_wrap("speaking ", languages), node.languages[0].span.start))
    return pieces


def _patterns(node: tree.StatementDefinition) -> list[Piece]:
    first, *others = wording.texts(node.patterns)
    opening = f"define {node.name.text} as "
    head = _wrap(opening, ["a statement", f"as in {first}", *others], "")
    pieces = [Piece(head, node.span.start)]
    return pieces + [Piece(_attribute(part), part.span.start) for part in node.attributes]


# ---------------------------------------------------------------- rules


def _rule(node: tree.Rule) -> list[Piece]:
    predicate, negation = wording.said(node), "not" if node.negated else ""
    if node.negated and wording.lacks(node.predicate):
        predicate, negation = predicate.replace("have ", "have no ", 1), ""
    parts = [
        f"{node.id}:" if node.id else "",
        wording.operand(node.subject),
        node.modal,
        negation,
        predicate,
    ]
    head = " ".join(part for part in parts if part)
    conditions = [
        Piece(f"{INDENT}{word} {wording.condition(condition)}", condition.span.start)
        for word, condition in (("when", node.when), ("unless", node.unless))
        if condition
    ]
    below = _below(node)
    whole = " ".join([head, *(piece.text.strip() for piece in conditions)])
    if not below and (not conditions or len(whole) < WIDTH):
        return [Piece(f"{whole}.", node.span.start)]
    return [Piece(head, node.span.start), *conditions, *below]


def _below(node: tree.Rule) -> list[Piece]:
    """because, see and the examples, each on its line."""
    pieces = []
    if node.because:
        because = f"{INDENT}because {wording.text(node.because)}"
        pieces.append(Piece(because, node.because.span.start))
    pieces += _texts("see ", node.see)
    for example in node.examples:
        pieces.append(Piece(INDENT + example.expected, example.span.start))
        for article in example.articles:
            pieces.append(Piece(2 * INDENT + _article(article), article.span.start))
    return pieces


def _article(node: tree.ExampleArticle) -> str:
    parts = []
    if node.day:
        parts.append(f"on {wording.day(node.day)}")
    if node.undated:
        parts.append("undated")
    if node.headline:
        parts.append(f"headline {wording.text(node.headline)}")
    if node.tags:
        parts.append(f"tagged {', '.join(wording.texts(node.tags))}")
    if node.outlet:
        parts.append(f"outlet {wording.text(node.outlet)}")
    if node.captions:
        parts.append(f"caption {', '.join(wording.texts(node.captions))}")
    return " ".join([*parts, wording.body(node.text)])
