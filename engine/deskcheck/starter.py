"""`desk init`: a first desk.yaml, rule file and corpus in which `desk check` finds something."""

from __future__ import annotations

from pathlib import Path

TEMPLATES = Path(__file__).parent / "starter_files"
"""What is written, laid out as it will lie."""


def start(folder: Path) -> list[str] | str:
    """Write the starter files into a folder; their names, or why nothing was written."""
    files = sorted(path for path in TEMPLATES.rglob("*") if path.is_file())
    names = [path.relative_to(TEMPLATES).as_posix() for path in files]
    there = [name for name in names if (folder / name).exists()]
    if there:
        return f"`{(folder / there[0]).as_posix()}` is there already; nothing was written"
    try:
        for path, name in zip(files, names, strict=True):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    except OSError as error:
        return f"cannot write to `{folder.as_posix()}`: {(error.strerror or str(error)).lower()}"
    return names
