"""Rule files to typed rules: which files and packs a run uses, read, checked and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from deskcheck.cache import remember
from deskcheck.config.files import globbed_paths, read_source, relative_name
from deskcheck.typed import Rule
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source

if TYPE_CHECKING:
    from deskcheck_grammar.tree import Definition, RuleFile, Use
    from deskcheck_grammar.tree import Rule as WrittenRule

SUFFIX = ".rules"
PACKS = Path(__file__).parent / "packs"
"""The packs that ship; their definitions are always loaded, their rules when they are named."""


class Rulebook(Struct, frozen=True):
    """What the rule files of a run say; rules sorted by id. Usable when no diagnostic is an error.

    `files` are the rule files themselves, packs of definitions alone left out.
    """

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[Source, ...]


class Files(Struct):
    """Rule files found so far, by path; `missing` says which references led nowhere."""

    sources: dict[Path, Source] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def find(references: Iterable[str], base: Path, root: Path) -> Files:
    """Read the rule files that references (file, folder, glob or pack) and their `use` name.

    Files are relative to `base`, names in messages to `root`.
    """
    files = Files()
    for reference in references:
        paths = _paths(reference, base)
        if not paths:
            files.missing.append(_nowhere(reference))
        for path in paths:
            _add(files, path, root)
    return files


def packs() -> dict[str, Path]:
    """The packs that ship, by name."""
    return {path.stem: path for path in sorted(PACKS.glob(f"*{SUFFIX}"))}


def compile_rules(files: Files) -> Rulebook:
    """Check rule files together: the typed rules, their vocabulary and every mistake."""
    sources = tuple(sorted(files.sources.values(), key=lambda source: source.name))
    texts = [part for source in sources for part in (source.name, source.text)]
    rules, vocabulary, mistakes = remember("rulebook", texts, lambda: _compiled(sources))
    every = sorted(
        {*files.diagnostics, *mistakes},
        key=lambda found: (found.source.name, found.span, found.code, found.message),
    )
    return Rulebook(rules, vocabulary, tuple(every), sources)


def rules_of(book: Rulebook) -> Iterator[tuple[Source, WrittenRule]]:
    """The rules of a rulebook as written, with their examples, each with its file."""
    from deskcheck_grammar.tree import Rule

    for source in book.files:
        for statement in _parsed(source, book.vocabulary)[0].statements:
            if isinstance(statement, Rule):
                yield source, statement


def _compiled(
    sources: tuple[Source, ...],
) -> tuple[tuple[Rule, ...], Vocabulary, tuple[Diagnostic, ...]]:
    """Definitions first, of every file and pack; then the sentences that use their names."""
    from deskcheck.check import check
    from deskcheck.vocabulary import vocabulary

    shipped = [_pack_source(path) for path in packs().values()]
    names = {source.name for source in shipped}
    own = [source for source in sources if source.name not in names]
    known, mistakes = vocabulary(_with_definitions(own), _with_definitions(shipped))
    parsed = [(source, *_parsed(source, known)) for source in sources]
    rules, found = check([(source, tree) for source, tree, _ in parsed], known)
    syntax = [mistake for _, _, mistakes in parsed for mistake in mistakes]
    ordered = tuple(sorted(rules, key=lambda rule: (rule.id, rule.path, rule.line)))
    return ordered, known, (*mistakes, *syntax, *found)


def _with_definitions(
    sources: Sequence[Source],
) -> list[tuple[Source, tuple[Definition, ...]]]:
    return [(source, _definitions(source)) for source in sources]


def _definitions(source: Source) -> tuple[Definition, ...]:
    def read() -> tuple[Definition, ...]:
        from deskcheck_grammar.parse import definitions

        return definitions(source)

    return remember("definitions", (source.name, source.text), read)


def _parsed(source: Source, known: Vocabulary) -> tuple[RuleFile, tuple[Diagnostic, ...]]:
    def parsed() -> tuple[RuleFile, tuple[Diagnostic, ...]]:
        from deskcheck.vocabulary import glossary
        from deskcheck_grammar.parse import parse

        result = parse(source, glossary(known))
        return result.tree, result.diagnostics

    return remember("tree", (source.name, source.text, repr(known)), parsed)


def _paths(reference: str, base: Path) -> list[Path]:
    """The rule files that one reference stands for."""
    path = base / reference
    if path.is_dir():
        return sorted(path.rglob(f"*{SUFFIX}"))
    if path.is_file():
        return [path]
    if reference in packs():
        return [packs()[reference]]
    return sorted(match for match in globbed_paths(base, reference) if match.is_file())


def _nowhere(reference: str) -> str:
    from deskcheck_grammar.names import nearest

    near = nearest(reference, packs())
    advice = f"; did you mean the pack `{near}`?" if near else ""
    return f"no rule file, folder or pack `{reference}`{advice}"


def _pack_source(path: Path) -> Source:
    source, _ = read_source(path, f"{path.stem} pack")
    return source


def _add(files: Files, path: Path, root: Path) -> None:
    """Read one file and, if it uses others, those."""
    path = path.resolve()
    if path in files.sources:
        return
    if path.parent == PACKS.resolve():
        source = _pack_source(path)
    else:
        source, mistakes = read_source(path, relative_name(path, root))
        files.diagnostics += mistakes
    files.sources[path] = source
    for use in _uses(source):
        for named in use.packs:
            _add_used(files, source, path, named, root)


def _uses(source: Source) -> tuple[Use, ...]:
    """The file's `use` statements; nothing is parsed where no line can start one."""
    lines = source.text.splitlines()
    if not any(line[:4].lower() == "use " for line in lines):
        return ()
    from deskcheck_grammar.tree import Use

    tree, _ = _parsed(source, Vocabulary())
    return tuple(statement for statement in tree.statements if isinstance(statement, Use))


def _add_used(files: Files, source: Source, path: Path, named: object, root: Path) -> None:
    """Add what one `use` names: a pack, or a file beside the one that uses it."""
    from deskcheck_grammar.names import nearest
    from deskcheck_grammar.tree import Phrase, Text

    assert isinstance(named, Phrase | Text)
    if isinstance(named, Phrase):
        known = packs()
        if named.text.lower() in known:
            _add(files, known[named.text.lower()], root)
            return
        near = nearest(named.text, known)
        advice = f"did you mean `{near}`?" if near else f"packs that ship: {', '.join(known)}"
        mistake = ("unknown-pack", f"unknown pack `{named.text}`", advice)
    else:
        if (path.parent / named.text).is_file():
            _add(files, path.parent / named.text, root)
            return
        mistake = ("unknown-file", f"no file `{named.text}` beside this one", "")
    code, message, advice = mistake
    files.diagnostics.append(Diagnostic(code, "error", source, named.span, message, advice))
