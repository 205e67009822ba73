"""The user's own folder for what can be made again."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path | None:
    """The folder, made when missing; None unless it is there for this user alone to write.

    What is kept there are pickles, which run code when they are read: nobody else may have put
    them there.
    """
    try:
        folder = _user_folder() / "deskcheck"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if owned(folder) else None
    except (OSError, RuntimeError):
        return None


def _user_folder() -> Path:
    named = os.environ.get("XDG_CACHE_HOME", "")
    if Path(named).is_absolute():
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path.home() / ".cache"


def owned(path: Path) -> bool:
    """Whether nobody but this user could have written here."""
    if sys.platform == "win32":
        return True
    status = path.stat()
    return status.st_uid == os.getuid() and not status.st_mode & 0o022
