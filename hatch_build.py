"""Compiles the reading of articles with mypyc when `DESKCHECK_COMPILE=1` asks for it.

Without it the wheel is pure Python, which needs no compiler; compiled, articles are read about
half as fast again. The facts are the same.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from subprocess import run
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = (
    "engine/deskcheck/extract/**/*.py",
    "engine/deskcheck/articles/parts.py",
    "engine/deskcheck/articles/furniture.py",
)
"""What is compiled: all that reads the words of an article."""
SETUP = """
from mypyc.build import mypycify
from setuptools import setup

setup(
    name="deskcheck",
    package_dir={{"": "engine"}},
    ext_modules=mypycify({options!r}, opt_level="3", multi_file=True),
)
"""


class CompileHook(BuildHookInterface[Any]):
    """Adds the compiled modules to the wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What compiling needs, installed into the build environment alone."""
        if not _asked(self.target_name):
            return []
        return ["mypy>=1.13", "setuptools>=70", "types-PyYAML", "msgspec>=0.18"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile in a folder of its own and put what comes of it into the wheel."""
        if version == "editable" or not _asked(self.target_name):
            return
        self.folder = Path(mkdtemp())
        for package in ("engine", "grammar"):
            shutil.copytree(Path(self.root, package), self.folder / package)
        files = sorted(
            str(f.relative_to(self.folder)) for p in COMPILED for f in self.folder.glob(p)
        )
        options = ["--explicit-package-bases", *files]
        (self.folder / "setup.py").write_text(SETUP.format(options=options), encoding="utf-8")
        paths = os.pathsep.join(str(self.folder / package) for package in ("engine", "grammar"))
        run(
            [sys.executable, "setup.py", "build_ext", "--inplace"],
            cwd=self.folder, env={**os.environ, "MYPYPATH": paths}, check=True,
        )  # fmt: skip
        engine = self.folder / "engine"
        for pattern in ("*.so", "*.pyd"):
            for file in engine.rglob(pattern):
                build_data["force_include"][str(file)] = str(file.relative_to(engine))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the folder."""
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


def _asked(target: str) -> bool:
    return target == "wheel" and os.environ.get("DESKCHECK_COMPILE") == "1"
