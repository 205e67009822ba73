"""A short run of bench/fuzz_language.py: edited rule files give trees or diagnostics."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

BENCH = Path(__file__).parents[2] / "bench" / "fuzz_language.py"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_language", BENCH)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_few_hundred_edited_files() -> None:
    counts, wrong = load().fuzz(400, seed=3)
    assert wrong == []
    assert set(counts) <= {"read", "mended", "refused", "slow"}
    assert min(counts["read"], counts["mended"], counts["refused"]) > 20
