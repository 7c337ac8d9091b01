"""The way in: `python -m yrd`, and the command `yrd`."""

import os
import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line. Ctrl-C ends it with 130 from the first moment on, and at once: a
    solver's thread may still be at work.
    """
    try:
        from yrd.app import run  # noqa: PLC0415 - an interrupt is heard while modules load

        run()
    except KeyboardInterrupt:
        _end_at_once()
    except SystemExit as stop:
        if stop.code == INTERRUPTED:
            _end_at_once()
        raise


def _end_at_once() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    main()
