"""The way in: `python -m yrd`, and the command `yrd`."""

from yrd.stopping import INTERRUPTED, TERMINATED, end_at_once, exit_code, hear_sigterm


def main() -> None:
    """Run the command line. Ctrl-C ends it with 130, SIGTERM with 143, from the first moment on and
    at once: a solver's thread may still be at work.
    """
    try:
        hear_sigterm()
        from yrd.app import run  # noqa: PLC0415 - an interrupt is heard while modules load

        run()
    except KeyboardInterrupt as stop:
        end_at_once(exit_code(stop))
    except SystemExit as stop:
        if stop.code in (INTERRUPTED, TERMINATED):
            end_at_once(int(stop.code))
        raise


if __name__ == "__main__":
    main()
