"""Which rule files a run uses: files, folders, patterns and packs, and what these `use` in turn."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from deskcheck import shelf
from deskcheck.cache import remember
from deskcheck.config.files import globbed_paths, read_source, relative_name
from deskcheck.shelf import PACKS, SUFFIX, Pack, Wanted
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source, Span

if TYPE_CHECKING:
    from deskcheck_grammar.tree import Use


class Used(Struct, frozen=True):
    """One name of a `use`: where it stands, and the files that it brings, by path and by name."""

    source: Source
    span: Span
    name: str
    paths: tuple[Path, ...]
    files: tuple[str, ...] = ()


class Files(Struct):
    """Rule files found so far, by path; `missing` says which references led nowhere.

    `installed` are the names of sources that belong to packs of Python packages, `named` of those
    that the references themselves stand for.
    """

    sources: dict[Path, Source] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    installed: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    uses: list[Used] = field(default_factory=list)


def find(references: Iterable[str], base: Path, root: Path) -> Files:
    """Read the rule files that references (file, folder, glob or pack) and their `use` name.

    Files are relative to `base`, names in messages to `root`.
    """
    finder = _Finder(root)
    for reference in references:
        finder.refer(reference, base)
    return finder.files


def rule_paths(reference: str, base: Path) -> list[Path]:
    """The rule files that a reference (file, folder, glob or pack) stands for, [] for none."""
    path = base / reference
    if path.is_dir():
        return sorted(path.rglob(f"*{SUFFIX}"))
    if path.is_file():
        return [path]
    if reference.lower() in shelf.shipped():
        return list(shelf.shipped()[reference.lower()].files)
    return sorted(match for match in globbed_paths(base, reference) if match.is_file())


def no_rules(path: Path) -> bool:
    """Whether a path is a file whose name says that it holds no rules."""
    return path.suffix not in ("", SUFFIX) and path.is_file()


class _Finder:
    """One walk from the references over everything that is used."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = Files()
        self.names: dict[Path, str] = {
            file.resolve(): pack.source_name(file)
            for pack in shelf.shipped().values()
            for file in pack.files
        }
        self.chain: list[Path] = []

    def refer(self, reference: str, base: Path) -> None:
        """Add what a reference of the command line or of desk.yaml stands for."""
        paths = rule_paths(reference, base)
        if not paths:
            pack = shelf.find(Wanted.read(reference))
            if isinstance(pack, str):
                self.files.missing.append(pack or _nowhere(reference))
                return
            paths = self.opened(pack)
        for path in paths:
            self.add(path)
            self.files.named.add(self.files.sources[path.resolve()].name)

    def opened(self, pack: Pack) -> list[Path]:
        """A pack's files, known by the pack's name from now on."""
        names = {file.resolve(): pack.source_name(file) for file in pack.files}
        self.names |= names
        if not pack.ships:
            self.files.installed |= set(names.values())
        return list(names)

    def add(self, path: Path) -> None:
        """Read one file and what it uses, unless that was done."""
        path = path.resolve()
        if path in self.files.sources:
            return
        name = self.names.get(path) or relative_name(path, self.root)
        source, mistakes = read_source(path, name)
        self.files.diagnostics += mistakes
        self.files.sources[path] = source
        self.chain.append(path)
        for use in _uses(source):
            for named in use.packs:
                self.use(source, path, named.text, named.span, quoted=_quoted(named))
        self.chain.pop()

    def use(self, source: Source, path: Path, text: str, span: Span, *, quoted: bool) -> None:
        """Add what one name of a `use` stands for; report what it does not."""
        if quoted:
            beside = path.parent / text
            if not beside.is_file():
                self.report("unknown-file", source, span, f"no file `{text}` beside this one")
                return
            paths = [beside.resolve()]
        else:
            pack = shelf.find(Wanted.read(text))
            if isinstance(pack, str):
                self.no_pack(source, span, text, pack)
                return
            paths = self.opened(pack)
        for used in paths:
            if used in self.chain:
                self.cycle(source, span, used)
            self.add(used)
        names = tuple(self.files.sources[used].name for used in paths)
        self.files.uses.append(Used(source, span, text, tuple(paths), names))

    def no_pack(self, source: Source, span: Span, text: str, fault: str) -> None:
        """A pack that is unknown, or known and of no use."""
        if fault:
            self.report("pack-conflict", source, span, fault, "desk packs lists the packs")
            return
        name = Wanted.read(text).name
        near = _nearest(name)
        known = ", ".join(shelf.shipped())
        advice = f"did you mean `{near}`?" if near else f"packs that ship: {known}"
        self.report("unknown-pack", source, span, f"unknown pack `{name}`", advice)

    def cycle(self, source: Source, span: Span, used: Path) -> None:
        """A file that uses itself, over others or not."""
        circle = [*self.chain[self.chain.index(used) :], used]
        names = [f"`{self.files.sources[path].name}`" for path in circle]
        said = f"{names[0]} uses {', which uses '.join(names[1:])}"
        if len(names) == 2:
            self.report("use-cycle", source, span, f"{names[0]} uses itself", "leave this out")
            return
        advice = "put what both need into a file of its own and use that"
        self.report("use-cycle", source, span, f"{said}: a circle", advice)

    def report(self, code: str, source: Source, span: Span, message: str, advice: str = "") -> None:
        """Note a mistake of a `use`."""
        self.files.diagnostics.append(Diagnostic(code, "error", source, span, message, advice))


def _quoted(named: object) -> bool:
    from deskcheck_grammar.tree import Text

    return isinstance(named, Text)


def _uses(source: Source) -> tuple[Use, ...]:
    """The file's `use` statements; nothing is parsed where no line can start one."""
    lines = source.text.splitlines()
    if not any(line[:3].lower() == "use" for line in lines):
        return ()

    def read() -> tuple[Use, ...]:
        from deskcheck_grammar.parse import parse
        from deskcheck_grammar.tree import Use

        return tuple(found for found in parse(source).tree.statements if isinstance(found, Use))

    return remember("uses", (source.name, source.text), read)


def _nowhere(reference: str) -> str:
    near = _nearest(Wanted.read(reference).name)
    advice = f"; did you mean the pack `{near}`?" if near else ""
    return f"no rule file, folder or pack `{reference}`{advice}"


def _nearest(name: str) -> str | None:
    from deskcheck_grammar.names import nearest

    return nearest(name, {pack.name for pack in shelf.every()})


__all__ = ["PACKS", "SUFFIX", "Files", "Used", "find", "no_rules", "rule_paths"]
