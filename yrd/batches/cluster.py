"""A Dask cluster as a crew."""

import asyncio
import logging
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import contextmanager
from queue import Empty, Queue
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from yrd.batches.crew import Crew
from yrd.console import Refused

PATIENCE = 3
"""Seconds in which a scheduler must answer; with what goes before, it is told within ten."""

SCHEMES = ("tcp", "tls")

LOGS = ("distributed", "tornado", "asyncio")
"""How the names of logs begin in which a client writes."""


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """The workers of the scheduler at an address; refuses one that is none, or does not answer."""
    _refuse_malformed(address)
    try:
        import distributed  # noqa: PLC0415 - slow, and not always installed
    except ImportError as error:
        fix = 'pip install "yrd[distributed]"'
        raise Refused(f"--scheduler needs the package distributed: {fix}") from error
    with _unlogged():
        client = _client(distributed, address)
        try:
            _refuse_other_versions(client, address)
            yield Crew(
                f"the workers of {address}",
                client.get_executor,
                lambda executor: executor.shutdown(wait=False),
                lambda: sum(client.nthreads().values()),
                lost=(BrokenExecutor, distributed.scheduler.KilledWorker),
                gone=(CancelledError, OSError),
            )
        finally:
            client.close(timeout=PATIENCE)


def _client(distributed: Any, address: str) -> Any:
    """A client of the scheduler; refuses the address when no answer comes in time.

    Another thread asks, since a port that is open and says nothing would be waited for forever.
    """
    answers: Queue[Any] = Queue()
    Thread(target=_ask, args=(distributed, address, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=PATIENCE + 1)
    except Empty:
        answer = TimeoutError()
    if not isinstance(answer, Exception):
        return answer
    if isinstance(answer, Refused):
        raise answer
    if isinstance(answer, OSError) and not isinstance(answer, distributed.comm.CommClosedError):
        told = str(answer).splitlines()[0] if str(answer) else f"it says nothing for {PATIENCE} s"
        raise Refused(f"--scheduler: no scheduler answers at {address} ({told})") from answer
    raise Refused(f"--scheduler: what answers at {address} is no Dask scheduler") from answer


def _refuse_other_versions(client: Any, address: str) -> None:
    """Every worker that is there has the program in the version that is installed here."""
    found = client.get_versions(packages=["yrd"])
    here = found["client"]["packages"]["yrd"]
    for name, worker in found["workers"].items():
        version = worker["packages"]["yrd"]
        if version != here:
            has = f"yrd {version}" if version else "no yrd"
            fix = f"install yrd {here} where the workers run"
            raise Refused(f"--scheduler: worker {name} of {address} has {has}; {fix}")


def _ask(distributed: Any, address: str, answers: Queue[Any]) -> None:
    """Puts a client, or the error that says why there is none.

    A client that fails in its beginning ends with a traceback, so it is begun for schedulers alone.
    """
    try:
        asyncio.run(asyncio.wait_for(_refuse_others(distributed, address), PATIENCE))
        answers.put(distributed.Client(address, timeout=PATIENCE, set_as_default=False))
    except Exception as error:  # whatever answers there, if anything does
        answers.put(error)


async def _refuse_others(distributed: Any, address: str) -> None:
    """What answers says that it is a scheduler."""
    known = distributed.Security().get_connection_args("client")
    if address.startswith("tls:") and known["ssl_context"] is None:
        raise Refused(
            "--scheduler: tls needs certificates: distributed.comm.tls of Dask's settings"
        )
    async with distributed.rpc(address, timeout=PATIENCE, connection_args=known) as asked:
        answer = await asked.identity()
    if answer.get("type") != "Scheduler":
        raise ValueError(answer.get("type"))


def _refuse_malformed(address: str) -> None:
    try:
        parts = urlsplit(address)
        is_address = parts.scheme in SCHEMES and bool(parts.hostname) and bool(parts.port)
    except ValueError:
        is_address = False
    if not is_address or parts.path or parts.query:
        example = "tcp://192.168.0.10:8786"
        raise Refused(f"--scheduler: '{address}' is not an address such as {example}")


@contextmanager
def _unlogged() -> Iterator[None]:
    """What goes wrong on the way to the cluster is told by its outcome, not in its logs."""
    names = [name for name in logging.root.manager.loggerDict if name.startswith(LOGS)]
    before = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
