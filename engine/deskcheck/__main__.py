"""The `desk` command: answers what needs no machinery, and lets no traceback reach a user."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit with 0, 1, 2 or 3 (130 when interrupted)."""
    if sys.argv[1:] == ["--version"]:
        from deskcheck import __version__

        sys.stdout.write(f"desk {__version__}\n")
        return
    try:
        status = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        status = _closed_pipe()
    except KeyboardInterrupt:
        status = 130
    except Exception as error:  # the last net: every expected mistake is a message already
        if os.environ.get("DESK_TRACEBACK"):
            raise
        sys.stderr.write(_unexpected(error) + "\n")
        status = 2
    sys.exit(status)


def _run() -> int:
    from deskcheck.cli import run

    return run(sys.argv[1:])


def _closed_pipe() -> int:
    """End quietly: what reads our output has seen enough, and Python must not flush again."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    return 0


def _unexpected(error: Exception) -> str:
    """One line that says what broke, where, and what to send to whom."""
    where = ""
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if name.startswith("deskcheck"):
            where = f" in {name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    said = " ".join(str(error).split())[:200]
    return (
        f"desk: unexpected {type(error).__name__}{where}: {said} "
        "(this is a bug in desk: please report this line and the output of the same command "
        "with DESK_TRACEBACK=1 set)"
    )


if __name__ == "__main__":
    main()
