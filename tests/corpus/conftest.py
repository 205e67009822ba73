"""Runs over the corpus and over small invented desks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from deskcheck import run
from deskcheck.evaluate.gold import Gold, read_gold
from deskcheck.evaluate.scores import overlap

ROOT = Path(__file__).resolve().parents[2]
Group = frozenset[str]


@dataclass(frozen=True)
class Desk:
    """A finished run with the gold's names for what it is about."""

    run: run.Run
    gold: Gold
    names: Mapping[str, str]

    def groups(self, *verdicts: str) -> list[Group]:
        """The findings of these verdicts, each as the gold ids (or articles) it is about."""
        found = [f for f in self.run.findings if f.verdict in verdicts]
        return sorted((self.group(finding) for finding in found), key=sorted)

    def group(self, finding: object) -> Group:
        """A finding's gold ids: for each fact the gold item that shares most with it."""
        evidence = [e for e in finding.evidence if e.role != "left-out"]  # type: ignore[attr-defined]
        return frozenset(self.name(item) for item in evidence)

    def name(self, item: object) -> str:
        """The gold id that a piece of evidence stands for, or its words where there is none."""
        spans = [(item.article, p.start, p.end) for p in item.places]  # type: ignore[attr-defined]
        spans = spans or [(item.article, item.start, item.end)]  # type: ignore[attr-defined]
        best = max(self.gold_spans(), key=lambda row: self.fit(row[1], spans), default=None)
        if best is None or self.fit(best[1], spans) == 0:
            return f"{item.article}:{item.line} {item.text!r}"  # type: ignore[attr-defined]
        return best[0]

    def gold_spans(self) -> list[tuple[str, tuple[str, int, int]]]:
        rows = self.gold.places().items()
        return [(key, (self.names[article], start, end)) for key, (article, start, end) in rows]

    @staticmethod
    def fit(target: tuple[str, int, int], spans: list[tuple[str, int, int]]) -> float:
        """How well a gold place is met: shared code points over all that either covers."""
        shares = []
        for span in spans:
            shared = overlap(target, span)
            union = max(target[2], span[2]) - min(target[1], span[1])
            shares.append(shared / union if shared else 0.0)
        return max(shares, default=0.0)


@pytest.fixture(scope="session")
def gold() -> Gold:
    """The annotation of the five articles."""
    found, mistakes = read_gold(ROOT / "corpus" / "expected")
    assert mistakes == ()
    return found


def article_names(gold: Gold, root: Path, at: Path) -> dict[str, str]:
    """The gold's short ids with the ids that a run in the folder `at` gives the articles."""
    paths = {key: Path(path).relative_to(root) for key, path in gold.articles.items()}
    return {key: (at / path).relative_to(at).as_posix() for key, path in paths.items()}


Check = Callable[..., Desk]


@pytest.fixture(scope="session")
def check(gold: Gold, tmp_path_factory: pytest.TempPathFactory) -> Check:
    """Run the corpus under the desk's rules, or a copy of it under other rules.

    `rules` is the text of a rule file; `edit` changes a copied article's bytes by file name and
    `dated` False takes the publication dates away.
    """

    def checked(
        rules: str | None = None,
        edit: Callable[[str, bytes], bytes] = lambda _, data: data,
        dated: bool = True,
    ) -> Desk:
        folder = tmp_path_factory.mktemp("desk")
        shutil.copytree(
            ROOT / "corpus", folder / "corpus", ignore=shutil.ignore_patterns("expected")
        )
        for path in (folder / "corpus" / "articles").iterdir():
            path.write_bytes(edit(path.name, path.read_bytes()))
        if not dated:
            _undate(folder / "corpus" / "corpus.yaml")
        if rules is None:
            shutil.copytree(ROOT / "rules", folder / "rules")
        else:
            (folder / "rules").mkdir()
            (folder / "rules" / "one.rules").write_text(rules, encoding="utf-8")
        shutil.copy(ROOT / "desk.yaml", folder / "desk.yaml")
        done = run.check(run.Request(folder=folder, jobs=1))
        assert isinstance(done, run.Run), done
        return Desk(done, gold, article_names(gold, ROOT, folder))

    return checked


def _undate(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = ["    tags: []" if line.strip().startswith("published:") else line for line in lines]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
