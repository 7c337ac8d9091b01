"""A command run from a small process, so that its peak memory is its own.

python -I -S launch.py COMMAND…

A new process counts as its peak what the process had that it was forked from; this one is small.
Prints exit code, seconds and peak in the system's unit as JSON.
"""

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """Run the command and tell of it."""
    begun = time.perf_counter()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    spent = time.perf_counter() - begun
    print(json.dumps([os.waitstatus_to_exitcode(status), spent, usage.ru_maxrss]))


if __name__ == "__main__":
    main()
