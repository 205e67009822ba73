"""An example whose articles cannot be read says so, and is no pass."""

from pathlib import Path

from deskcheck import run, workers
from deskcheck.articles import Incomplete

RULES = """Troop counts must cite a source.
    passes
        "Norland has 40,000 troops, the ministry said."
"""


def test_an_example_that_cannot_be_read_fails(tmp_path: Path, monkeypatch) -> None:
    def broken(article: object) -> Incomplete:
        return Incomplete("article 1", "the extractor failed")

    monkeypatch.setattr(workers, "_extract", broken)
    (tmp_path / "one.rules").write_text(RULES, encoding="utf-8")
    trials = run.try_examples(run.Request(tmp_path, rules=("one.rules",)))
    assert not isinstance(trials, run.Refusal)
    assert [(one.found, one.details, one.good) for one in trials] == [
        ("unreadable", ("the extractor failed",), False)
    ]
